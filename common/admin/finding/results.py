"""What the search of the administration shows: results in groups, each with a name, a URL and what tells it apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.admin import AdminSite
from django.db import models
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from common.admin.finding.binned import address_in_bin, binned_found
from common.admin.finding.guide import chapters_found
from common.admin.finding.kinds import Searched, address_of, context_of, searched_by, title_of
from common.admin.finding.marks import Piece, marked
from common.admin.finding.places import places_found
from common.admin.finding.recent import Recent, recent_records
from common.admin.finding.records import Hits, find_records
from common.admin.sites import SiteWithPreviews
from common.models import Published
from common.search import words_of
from common.text import tidy

LONGEST = 250


@dataclass(frozen=True)
class Extent:
    """How much is shown: last records, entries of the menu, records of each kind, kinds with rows, help, the bin.

    `in_all` bounds the records of all kinds together. No more than `kinds` kinds and the last records are fetched, each
    in one query.
    """

    recent: int
    places: int
    each: int
    kinds: int
    in_all: int
    chapters: int
    binned: int


PAGE = Extent(recent=5, places=6, each=5, kinds=9, in_all=45, chapters=6, binned=5)
SUGGESTIONS = Extent(recent=3, places=3, each=4, kinds=5, in_all=8, chapters=2, binned=2)
LAST_ONES = 8
"""Last records shown while nothing is typed."""


@dataclass(frozen=True)
class Found:
    """One result: its name in pieces, where it leads, what it is, and the state of a record that is not public."""

    pieces: Sequence[Piece]
    address: str
    note: str = ""
    state: str = ""
    excerpt: Sequence[Piece] = ()
    is_help: bool = False
    """Whether it is shown beside the page (`help.js`)."""


@dataclass
class FoundGroup:
    """Results of one sort, with the URL of a list of all of them if there are more."""

    key: str
    title: str
    entries: list[Found]
    fits: int = 0
    count: int = 0
    more: str = ""

    @property
    def is_cut(self) -> bool:
        """Whether there are more than are shown."""
        return self.count > len(self.entries)


@dataclass
class Results:
    """Everything that was found for a query; `further` are kinds that only their lists are named of."""

    query: str
    groups: list[FoundGroup] = field(default_factory=list)
    further: list[FoundGroup] = field(default_factory=list)

    @property
    def shown(self) -> int:
        """The number of results in the groups."""
        return sum(len(group.entries) for group in self.groups)


def found_for(request: HttpRequest, site: AdminSite, typed: str, extent: Extent = PAGE) -> Results:
    """Return what the user may see of all that fits what was typed; their last records if nothing was."""
    query = tidy(typed[:LONGEST]).strip()
    words = words_of(query)
    kinds = {kind.model: kind for kind in searched_by(request, site)}
    recent = recent_records(request.user, words, set(kinds), extent.recent if words else LAST_ONES)
    hits = find_records(kinds.values(), query, extent.each) if words else []
    shown, further = hits[: extent.kinds], hits[extent.kinds :]
    rows = _fetched(kinds, recent, shown)
    last = _group_of_recent(kinds, recent, rows, words)
    if not words:
        return Results(query, [last] if last.entries else [])
    taken = {(one.model, one.key) for one in recent}
    groups = [
        _group_of_places(request, site, words, extent.places),
        *(_group_of_records(one, rows, taken, words, query) for one in shown),
        _group_of_help(site, words, extent.chapters),
    ]
    ranked = sorted(groups, key=lambda group: group.fits)
    deleted = _group_of_binned(request.user, words, set(kinds), extent.binned)
    return Results(
        query,
        _within([last, *ranked, deleted], extent.in_all),
        [_named_only(one, query) for one in further if one.kind.has_list],
    )


def _within(groups: list[FoundGroup], most: int) -> list[FoundGroup]:
    """Return the groups with no more results of kinds than `most`, the first ones."""
    left = most
    for group in groups:
        if group.more or group.key.startswith("kind-"):
            group.entries = group.entries[:left]
            left -= len(group.entries)
    return [group for group in groups if group.entries]


def _fetched(
    kinds: dict[type[models.Model], Searched], recent: Iterable[Recent], hits: Iterable[Hits]
) -> dict[type[models.Model], dict[int, Any]]:
    """Return the rows of all kinds, those of one kind in one query."""
    keys: dict[type[models.Model], set[int]] = {}
    for one in recent:
        keys.setdefault(one.model, set()).add(one.key)
    for hit in hits:
        keys.setdefault(hit.kind.model, set()).update(hit.keys)
    return {model: kinds[model].fetched(sorted(wanted)) for model, wanted in keys.items()}


def _entry(kind: Searched, row: Any, words: Sequence[str], *, note: str) -> Found:
    is_hidden = isinstance(row, Published) and not row.is_published
    return Found(
        marked(title_of(row), words),
        address_of(row),
        note=note,
        state=str(row.get_publication_display()) if is_hidden else "",
    )


def _group_of_recent(kinds: Any, recent: list[Recent], rows: Any, words: Sequence[str]) -> FoundGroup:
    entries = [
        _entry(kinds[one.model], rows[one.model][one.key], words, note=kinds[one.model].name)
        for one in recent
        if one.key in rows[one.model]
    ]
    return FoundGroup("recent", _("Changed by you last"), entries)


def _group_of_places(request: HttpRequest, site: AdminSite, words: list[str], most: int) -> FoundGroup:
    places = places_found(request, site, words)
    entries = [Found(marked(one.name, words), one.address, note=one.within) for one in places[:most]]
    return FoundGroup("places", _("Menu"), entries, min((one.fits for one in places), default=0))


def _group_of_records(hits: Hits, rows: Any, taken: set[Any], words: Sequence[str], query: str) -> FoundGroup:
    kind = hits.kind
    fetched = rows[kind.model]
    keys = [key for key in hits.keys if key in fetched and (kind.model, key) not in taken]
    entries = [_entry(kind, fetched[key], words, note=context_of(kind, fetched[key])) for key in keys]
    label = f"kind-{kind.model._meta.label_lower.replace('.', '-')}"
    return FoundGroup(label, kind.title, entries, hits.best, hits.count, kind.list_of(query))


def _group_of_help(site: AdminSite, words: list[str], most: int) -> FoundGroup:
    group = FoundGroup("help", _("Help"), [])
    if not isinstance(site, SiteWithPreviews):
        return group
    for one, fits in chapters_found(words, most):
        address = site.chapter_address(one.document, one.name)
        excerpt = marked(one.excerpt(words), words)
        group.entries.append(Found(marked(one.heading, words), address, note=one.guide, excerpt=excerpt, is_help=True))
        group.fits = fits if len(group.entries) == 1 else group.fits
    return group


def _group_of_binned(user: Any, words: list[str], seen: set[type[models.Model]], most: int) -> FoundGroup:
    entries = [
        Found(marked(one.label, words), address_in_bin(one), note=capfirst(one.content_type.name))
        for one in binned_found(user, words, seen, most)
    ]
    return FoundGroup("bin", _("In the bin"), entries)


def _named_only(hits: Hits, query: str) -> FoundGroup:
    return FoundGroup("further", hits.kind.title, [], hits.best, hits.count, hits.kind.list_of(query))
