"""The feed of news."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy, pgettext_lazy

from common.feeds import last_changes
from common.registry import Feed, FeedEntry, Selection
from news.models import NewsItem
from news.reading import stage, turns_of_today


def select_news(_query: Any) -> Selection:
    """Return the news that are public now, the newest first."""
    return Selection(NewsItem.objects.visible().newest_first())


def tell_news(rows: Sequence[NewsItem]) -> Iterator[FeedEntry]:
    """Yield the entries of news; one that was set to appear is published at that time."""
    changes = last_changes(NewsItem, [row.pk for row in rows])
    for row in rows:
        told = row.told
        published: Any = row.shown_from or row.published_at or changes.get(row.pk)
        if published is None:
            continue
        yield FeedEntry(
            f"news/{row.pk}",
            told.title,
            row.get_absolute_url(),
            published,
            max(changes.get(row.pk, published), published),
            summary=told.summary,
            content=told.text,
        )


def turned_at(request: HttpRequest) -> datetime.datetime:
    """Return since when the same news are public, and let the answer end when that changes."""
    return stage(request, turns_of_today())


NEWS = Feed(
    "aktuality",
    pgettext_lazy("messages", "News"),
    gettext_lazy("Short messages of the office that runs the programme."),
    "news:news-feed",
    "news:news-list",
    select_news,
    tell_news,
    models=(NewsItem,),
    turned_at=turned_at,
)
