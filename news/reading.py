"""Which news are public now. They come and go within a day, which pages that are kept have to know beforehand.

What is kept belongs to a revision and a day, so today's turns are read once and nothing has to run when one comes.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from common.page_cache.kept import kept
from common.page_cache.pages import day_around, true_until
from news.models import NewsItem

ON_HOME = 3
MOST_OF_A_DAY = 40
"""News read for the home page, which shows the first three of those that are public at the moment."""


def today() -> tuple[datetime.datetime, datetime.datetime]:
    """Return when the local day began and when it ends."""
    start, end = day_around(timezone.now().timestamp())
    return tuple(datetime.datetime.fromtimestamp(moment, datetime.UTC) for moment in (start, end))  # type: ignore[return-value]


@kept
def news_of_today() -> list[NewsItem]:
    """Return the first news that are public at some moment of today."""
    rows = NewsItem.objects.visible_between(*today()).newest_first().defer("text", "text_en", "search_text")
    return list(rows[:MOST_OF_A_DAY])


@kept
def turns_of_today() -> list[datetime.datetime]:
    """Return the moments of today at which a news item appears or disappears."""
    start, end = today()
    rows = NewsItem.objects.published().filter(
        Q(shown_from__gt=start, shown_from__lt=end) | Q(shown_until__gt=start, shown_until__lt=end)
    )
    return turns_in(rows.order_by().only("shown_from", "shown_until"), start, end)


def turns_in(rows: Iterable[NewsItem], start: datetime.datetime, end: datetime.datetime) -> list[datetime.datetime]:
    """Return when any of the rows appears or disappears between two moments, the earliest first."""
    return sorted({moment for row in rows for moment in _turns_of(row) if start < moment < end})


def _turns_of(row: NewsItem) -> Iterator[datetime.datetime]:
    yield from filter(None, (row.shown_from, row.shown_until))


def stage(request: HttpRequest, turns: Iterable[datetime.datetime]) -> datetime.datetime:
    """Return since when the same news are public as now, and tell the cache until when they will be."""
    now = timezone.now()
    since, end = today()
    for turn in turns:
        if turn > now:
            true_until(request, turn)
            break
        since = turn
    else:
        true_until(request, end)
    return since


def news_of_home(request: HttpRequest) -> tuple[datetime.datetime, list[NewsItem]]:
    """Return the news of the home page, after the moment since when they are public; one query, which is kept."""
    rows = news_of_today()
    since = stage(request, turns_in(rows, *today()))
    return since, [row for row in rows if _is_visible(row, since)][:ON_HOME]


def _is_visible(row: NewsItem, moment: datetime.datetime) -> bool:
    has_come = row.shown_from is None or row.shown_from <= moment
    return has_come and (row.shown_until is None or row.shown_until > moment)
