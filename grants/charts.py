"""The charts of grants: a programme over the years, the money of a call, and who received it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Sum
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.charts import KC, Chart, Exactness, Look, Row, Series, Shape, Value
from grants.models import Application, Call, Programme
from grants.totals import Figure, Totals
from members.models import Organisation

ALLOCATED = Series(gettext_lazy("announced"), Look.PALE)
REQUESTED = Series(gettext_lazy("requested"), Look.WARM)
AWARDED = Series(gettext_lazy("awarded"), Look.SOLID)

MOST = 12
"""Recipients that a chart shows."""


def programme_chart(programme: Programme, calls: Iterable[Call]) -> Chart:
    """Return what the calls of a programme announced and awarded by years; the calls are from `with_totals()`."""
    return Chart(
        key="vyvoj",
        title=_("Money announced and awarded by year"),
        shape=Shape.COLUMNS,
        unit=KC,
        heading=gettext_lazy("Year"),
        series=(ALLOCATED, AWARDED),
        rows=tuple(
            Row(
                label=str(call.year),
                values=(Value(call.final_allocation), _value(Totals(call).awarded)),
                address=call.get_absolute_url(),
                place=call.year,
            )
            for call in sorted(calls, key=lambda call: call.year)
        ),
        route="grants:programme-money" if programme.is_published else "",
        facts={"slug": programme.slug},
        page=programme.get_absolute_url(),
    )


def call_chart(call: Call, totals: Totals) -> Chart:
    """Return what a call announced, what was requested from it and what it awarded."""
    amounts = (
        (_("Announced, with increases") if call.raised else _("Announced"), Value(call.final_allocation), ALLOCATED),
        (_("Requested"), _value(totals.requested), REQUESTED),
        (_("Awarded"), _value(totals.awarded), AWARDED),
    )
    return Chart(
        key="penize",
        title=_("Funding of the call"),
        shape=Shape.BARS,
        unit=KC,
        heading=gettext_lazy("Figure"),
        series=(Series(gettext_lazy("amount"), Look.SOLID),),
        rows=tuple(Row(label, (value,), look=like.look) for label, value, like in amounts),
        **_place_of(call, "money"),
    )


def recipients_chart(call: Call) -> Chart:
    """Return who was awarded how much by a call, the most first; only of published results whose amounts are known."""
    known = call.shown_applications().filter(decision__in=Application.SUPPORTED, awarded__gt=0)
    by_applicant = known.order_by().values("applicant", "applicant_municipality")
    found = list(by_applicant.annotate(got=Sum("awarded")).order_by("-got", "applicant")[: MOST + 1])
    shown = found[:MOST]
    organisations = Organisation.objects.in_bulk({one["applicant"] for one in shown if one["applicant"]})
    return Chart(
        key="prijemci",
        title=_("Who received the most from the call") if len(found) > MOST else _("Who received money from the call"),
        shape=Shape.BARS,
        unit=KC,
        heading=gettext_lazy("Recipient"),
        series=(AWARDED,),
        rows=tuple(_recipient(organisations.get(one["applicant"]), one) for one in shown),
        **_place_of(call, "recipients"),
    )


def _recipient(organisation: Organisation | None, facts: dict[str, Any]) -> Row:
    application = Application(applicant=organisation, applicant_municipality=facts["applicant_municipality"])
    address = organisation.get_absolute_url() if organisation and organisation.has_page else ""
    return Row(application.applicant_name, (Value(facts["got"]),), address)


def _value(figure: Figure) -> Value:
    return Value(figure.value, Exactness.DECLARED if figure.declared else Exactness.EXACT)


def _place_of(call: Call, what: str) -> dict[str, Any]:
    """Return where a chart of a call has its page and addresses; those of a draft has none."""
    return {
        "route": f"grants:call-{what}" if call.is_public else "",
        "facts": {"slug": call.programme.slug, "year": call.year},
        "page": call.get_absolute_url(),
    }
