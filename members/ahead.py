"""Deadlines of evidence and ends of mandates on the time line of the coordinator's landing page."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from common.admin import form_address, list_address
from common.registry import DateAhead, DatesAhead
from members.models import EvidenceDeadline, Mandate
from members.todo import without_successor


def deadlines(first: datetime.date, last: datetime.date) -> Any:
    """Return the deadlines set for the years that may have one between the days."""
    return EvidenceDeadline.objects.filter(year__in=_years(first, last)).order_by("pk")


def tell_deadlines(rows: list[EvidenceDeadline], first: datetime.date, last: datetime.date) -> Iterator[DateAhead]:
    """Say the last days, set or usual; categories of one day stand together."""
    days: dict[tuple[datetime.date, bool], list[EvidenceDeadline]] = {}
    for one in EvidenceDeadline.completed(rows, _years(first, last)):
        if first <= one.date <= last:
            days.setdefault((one.date, one.is_customary), []).append(one)
    for (day, is_customary), some in days.items():
        about = ngettext("category %s", "categories %s", len(some)) % ", ".join(sorted(one.category for one in some))
        note = _("the usual day, not confirmed for %(year)s") % {"year": day.year} if is_customary else ""
        yield DateAhead(day, _("last day for evidence"), about, _form_of(some[0]), note=note)


def _years(first: datetime.date, last: datetime.date) -> list[int]:
    """Return the years of the days, and the one before, whose deadlines may lie in the next one."""
    return list(range(first.year - 1, last.year + 1))


def _form_of(deadline: Any) -> str:
    """Return the form of the deadline; of a usual one, which is not stored, the form that confirms it."""
    if not deadline.is_customary:
        return form_address(deadline)
    facts = {"year": deadline.year, "category": deadline.category, "date": deadline.date.isoformat()}
    return f"{reverse('admin:members_evidencedeadline_add')}?{urlencode(facts)}"


def deadlines_list(first: datetime.date, last: datetime.date) -> str:
    return list_address(EvidenceDeadline)


def mandates(first: datetime.date, last: datetime.date) -> Any:
    """Return the mandates that end between the days and that nobody has taken over."""
    return without_successor(Mandate.objects.filter(valid_until__range=(first, last))).order_by("valid_until", "pk")


def tell_mandates(rows: list[Mandate], first: datetime.date, last: datetime.date) -> Iterator[DateAhead]:
    for mandate in rows:
        yield DateAhead(mandate.valid_until or first, _("mandate ends"), str(mandate), form_address(mandate))


def mandates_list(first: datetime.date, last: datetime.date) -> str:
    return f"{list_address(Mandate)}?valid_until__gte={first}&valid_until__lte={last}"


DATES_AHEAD = [
    DatesAhead(
        "evidence",
        gettext_lazy("deadlines of evidence"),
        deadlines,
        ("id", "year", "category", "date"),
        tell_deadlines,
        deadlines_list,
        right="members.view_evidencedeadline",
    ),
    DatesAhead(
        "mandate",
        gettext_lazy("ending mandates"),
        mandates,
        (
            "id", "role", "valid_until", "organisation__name", "organisation__short_name", "person__title_before",
            "person__first_name", "person__last_name", "person__title_after",
        ),
        tell_mandates,
        mandates_list,
        right="members.view_mandate",
    ),
]  # fmt: skip
