"""The map of the site for search engines: an index of parts, each written while it is sent.

A small site has one part, which is then the map itself. Every page is named in both languages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.template.loader import get_template
from django.urls import reverse
from django.utils.translation import override

from common.lists.paging import kept_counts
from common.registry import declared

WHOLE = 1000
"""Pages of a site that needs no parts."""
PART = 5000
"""Pages of a part: ten thousand addresses, as each page has two."""
CHUNK = 500
"""Pages in memory at the same time."""
OURS = ["portal:cooperation", "portal:links", "portal:contact", "portal:accessibility"]


@dataclass(frozen=True)
class Entry:
    """A page in the map: its URLs by language, and the day when it was published as text."""

    addresses: dict[str, str]
    day: str = ""


class FixedPages:
    """Pages that are not made of a row each."""

    name = "stranky"

    def __init__(self) -> None:
        apps = declared().values()
        names = ["portal:home", *(name for one in apps for name in one.sitemap_pages), *OURS]
        self.pages: list[tuple[str, tuple[Any, ...]]] = [(name, ()) for name in names]
        self.pages += [page for one in apps for more in one.sitemap_addresses for page in more()]
        self.count = len(self.pages)

    def entries(self, start: int, end: int) -> Iterator[list[Entry]]:
        pages = self.pages[start:end]
        addresses = {code: [reverse(name, args=facts) for name, facts in pages] for code in in_each_language()}
        yield [Entry({code: addresses[code][place] for code in addresses}) for place in range(len(pages))]


class Rows:
    """The pages of the published rows of a model."""

    def __init__(self, rows: QuerySet[Any], count: int) -> None:
        self.rows = rows.order_by("pk")
        self.count = count
        self.name = rows.model._meta.model_name or ""

    def entries(self, start: int, end: int) -> Iterator[list[Entry]]:
        if not self.count:
            return
        chunk: list[Any] = []
        for row in self.rows[start:end].iterator(chunk_size=CHUNK):
            chunk.append(row)
            if len(chunk) == CHUNK:
                yield self._entries(chunk)
                chunk = []
        yield self._entries(chunk)

    def _entries(self, rows: list[Any]) -> list[Entry]:
        addresses = {code: [row.get_absolute_url() for row in rows] for code in in_each_language()}
        days = [getattr(row, "published_at", None) for row in rows]
        return [
            Entry({code: addresses[code][place] for code in addresses}, f"{day:%Y-%m-%d}" if day else "")
            for place, day in enumerate(days)
        ]


Section = FixedPages | Rows


def in_each_language() -> Iterator[str]:
    """Yield the codes of languages, each while it is active."""
    for code, _name in settings.LANGUAGES:
        with override(code):
            yield code


def sections() -> list[Section]:
    """Return the sections of the map in the order of apps."""
    rows = [rows() for one in declared().values() for rows in one.sitemap_rows]
    return [FixedPages(), *(Rows(*pair) for pair in zip(rows, kept_counts(rows), strict=True))]


def parts(found: Iterable[Section]) -> list[tuple[str, int]]:
    """Return the parts of sections: the name of the section, and the number of the part in it."""
    return [(one.name, number) for one in found for number in range(1, -(-one.count // PART) + 1)]


def written(chunks: Iterable[list[Entry]]) -> Iterator[str]:
    """Write a map of these pages piece by piece."""
    template = get_template("portal/sitemap_pages.xml")
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    yield ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    for entries in chunks:
        yield template.render({"entries": entries, "site_url": settings.SITE_URL})
    yield "</urlset>\n"
