"""Writes a feed as Atom, by the generator of Django."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language

from common.feeds.changes import LONG_AGO
from common.registry import FeedEntry

CONTENT_TYPE = "application/atom+xml; charset=utf-8"
SINCE = "2026"
"""The year since which the portal gives identities (RFC 4151 wants a date on which the host was ours)."""

UNFIT_FOR_XML = re.compile("[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
REVERSING = re.compile("[\u202a-\u202e\u2066-\u2069]")
LOCAL = re.compile(r'(\s(?:href|src)=")/(?!/)')


def fit(text: str) -> str:
    """Return text without characters that XML forbids, or that would reverse the reading of what follows."""
    return REVERSING.sub("", UNFIT_FOR_XML.sub("", text))


def identity(key: str) -> str:
    """Return the id of an entry or feed: a tag URI (RFC 4151), which depends on no address within the site."""
    language = get_language()
    host = urlsplit(settings.SITE_URL).hostname or "invalid"
    own = key if language == settings.LANGUAGE_CODE else f"{key}/{language}"
    return f"tag:{host},{SINCE}:{own}"


class Atom(Atom1Feed):
    """Atom as Django writes it, with the content of entries in HTML, and no time that is made up."""

    content_type = CONTENT_TYPE

    def latest_post_date(self) -> datetime.datetime:
        return max((item["updateddate"] for item in self.items), default=LONG_AGO)

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        # Django calls its text HTML, while ours is plain.
        summary, item = item["description"], item | {"description": None}
        super().add_item_elements(handler, item)
        if summary:
            handler.addQuickElement("summary", summary, {"type": "text"})
        if item["content"]:
            handler.addQuickElement("content", item["content"], {"type": "html"})

    def add_root_elements(self, handler: Any) -> None:
        super().add_root_elements(handler)
        handler.addQuickElement("generator", "Zdravý kraj")


def written(
    key: str, title: str, about: str, *, page: str, address: str, author: str, entries: Sequence[FeedEntry]
) -> bytes:
    """Return a feed; `page` and `address` are the paths, with queries, of the page of the same rows and of the feed."""
    site = settings.SITE_URL
    feed = Atom(
        title=fit(title), link=f"{site}{page}", description="", subtitle=fit(about), language=get_language(),
        author_name=fit(author), feed_url=f"{site}{address}", feed_guid=identity(key),
    )  # fmt: skip
    for one in entries:
        feed.add_item(
            title=fit(one.title),
            link=f"{site}{one.url}",
            description=fit(one.summary),
            unique_id=identity(one.key),
            pubdate=one.published,
            updateddate=max(one.updated, one.published),
            author_name=fit(one.author) or None,
            categories=[fit(category) for category in one.categories],
            content=fit(LOCAL.sub(rf"\g<1>{site}/", one.content)),
        )
    return str(feed.writeString("utf-8")).encode()
