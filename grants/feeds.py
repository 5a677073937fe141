"""The feed of published results of calls."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import F, Min, OuterRef, Subquery
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from common.feeds import last_changes
from common.registry import Feed, FeedEntry, Selection
from common.templatetags.czech import money
from grants.models import Application, Call
from grants.totals import Totals


def select_results(query: Any) -> Selection:
    """Return the calls whose results are public, the last published first, with when that was as `told_at`."""
    history: Any = Call.history.model._default_manager
    versions = history.filter(id=OuterRef("pk"), results_published=True, publication="published").order_by()
    first = versions.values("id").annotate(first=Min("history_date")).values("first")
    rows = Call.objects.published().filter(results_published=True, programme__publication="published")
    told_at = Subquery(first)
    rows = rows.with_totals().annotate(told_at=told_at).select_related("programme")
    return Selection(rows.order_by(F("told_at").desc(nulls_last=True), "-year", "-pk"))


def tell_results(rows: Sequence[Any]) -> Iterator[FeedEntry]:
    """Yield the entries of results: how many projects got how much."""
    keys = [row.pk for row in rows]
    changes, of_applications = last_changes(Call, keys), last_changes(Application, keys, "call_id")
    for call in rows:
        published = call.told_at or call.published_at or changes.get(call.pk)
        if published is None:
            continue
        texts = list(_sentences(Totals(call)))
        yield FeedEntry(
            f"results/{call.pk}",
            _("Results of the call: %(code)s %(programme)s, %(year)s")
            % {"code": call.programme.code, "programme": call.programme.told.name, "year": call.year},
            call.get_absolute_url(),
            published,
            max(changes.get(call.pk, published), of_applications.get(call.pk, published)),
            summary=" ".join(texts),
            content=format_html_join("", "<p>{}</p>", ((text,) for text in texts)),
        )


def _sentences(totals: Totals) -> Iterator[str]:
    if totals.funded.known:
        count: Any = totals.funded.value
        yield ngettext("%(count)s project was funded.", "%(count)s projects were funded.", count) % {"count": count}
    if totals.awarded.known:
        yield _("Awarded: %(amount)s.") % {"amount": money(totals.awarded.value)}
    if totals.requested.known:
        yield _("Requested: %(amount)s.") % {"amount": money(totals.requested.value)}


RESULTS = Feed(
    "vysledky",
    gettext_lazy("Results of grant calls"),
    gettext_lazy("Which calls have published their results, and how many projects got how much."),
    "grants:result-feed",
    "grants:programme-list",
    select_results,
    tell_results,
    models=(Call, Application),
)
