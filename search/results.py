"""A page of results as plain data: what was found, how many of each kind, and ways on where there is nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import get_language

from common.english import EnglishMarkup
from common.search.query import Query
from search.engine import Counts, Index
from search.kinds import kinds, sections
from search.models import Document
from search.places import LAST_YEAR, YEAR_BITS
from search.queries import match_of
from search.snippets import Finder
from search.suggesting import meant, missing_words

ON_A_PAGE = 20
MOST_PAGES = 50
"""Nobody reads further; a page costs more the further it is."""
SECTION, PAGE = "druh", "strana"


@dataclass(frozen=True)
class Result:
    """A document as a line of the results."""

    title: str
    address: str
    kind: str | Promise
    year: int | None
    pieces: list[str]
    is_elsewhere: bool


@dataclass(frozen=True)
class Section:
    """A kind of results with their number, and the address of these alone."""

    title: str | Promise
    count: int
    address: str
    is_chosen: bool


@dataclass(frozen=True)
class Asked:
    """What was asked for, as the query of the address says it."""

    query: Query
    year: int | None = None
    organisation: int | None = None
    section: str = ""
    others: dict[str, str] = field(default_factory=dict)
    """The values of the address besides the section and the page."""

    def address(self, **changed: str) -> str:
        """Return the address with some values changed."""
        values = {name: value for name, value in {**self.others, **changed}.items() if value}
        return f"?{urlencode(values)}"


class Found:
    """What was found."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.index = Index()
        whole = match_of(asked.query, year=asked.year, organisation=asked.organisation)
        self.counts: Counts = self.index.count(whole)
        numbers = {kind.number for kind in sections()[asked.section]} if asked.section else set(kinds())
        self.count = sum(count for number, count in self.counts.kinds.items() if number in numbers)
        self.all_count = self.counts.total

    @property
    def is_narrowed(self) -> bool:
        """Whether more might be found without what it is narrowed by."""
        return bool(self.asked.year or self.asked.organisation or self.asked.section)

    @property
    def sections(self) -> list[Section]:
        """The kinds of which there are any results, after all of them together."""
        found = []
        for name, of_section in sections().items():
            count = sum(self.counts.kinds[kind.number] for kind in of_section)
            if count or name == self.asked.section:
                address = self.asked.address(**{SECTION: name})
                found.append(Section(of_section[0].title, count, address, name == self.asked.section))
        return found

    @property
    def last_page(self) -> int:
        return max(1, min(MOST_PAGES, -(-self.count // ON_A_PAGE)))

    @property
    def is_cut(self) -> bool:
        """Whether there are more results than pages."""
        return self.count > MOST_PAGES * ON_A_PAGE

    def page(self, number: int) -> list[Result]:
        """Return the results of a page, from 1."""
        asked = self.asked
        match = match_of(asked.query, section=asked.section, year=asked.year, organisation=asked.organisation)
        found = self.index.places(match, (number - 1) * ON_A_PAGE, ON_A_PAGE)
        documents = Document.objects.defer("keys", "forms").in_bulk(found)
        finder, today = Finder(asked.query), timezone.localdate()
        shown = (documents[place] for place in found if place in documents)
        return [_result(one, finder) for one in shown if one.until is None or one.until >= today]

    def meant(self) -> str:
        """Return what a misspelt query may have been meant as; empty if nothing is known."""
        return meant(self.index, self.asked.query, self.missing) if self.missing else ""

    @property
    def missing(self) -> list[str]:
        """The words that find nothing by themselves."""
        if not hasattr(self, "_missing"):
            self._missing = missing_words(self.index, self.asked.query)
        return self._missing

    @property
    def single_words(self) -> list[tuple[str, str]]:
        """The words that find something by themselves, each with the address of a search for it alone."""
        words = [word for word in self.asked.query.words if word not in self.missing]
        if len(self.asked.query.words) < 2:
            return []
        return [(word, f"?{urlencode({'q': word})}") for word in words]


def _result(document: Document, finder: Finder) -> Result:
    kind = kinds()[document.kind]
    in_english = get_language() == "en" and bool(document.title_en)
    title = finder.marked(document.title_en if in_english else document.title)
    turned = document.pk >> YEAR_BITS
    return Result(
        title=EnglishMarkup(title) if in_english else title,
        address=address_of(document),
        kind=kind.title,
        year=LAST_YEAR - turned if turned else None,
        pieces=finder.pieces(document.text),
        is_elsewhere=not document.address.startswith("/"),
    )


def address_of(document: Document) -> str:
    """Return the address in the language of the page."""
    prefix = "/en" if get_language() == "en" and document.address.startswith("/") else ""
    return f"{prefix}{document.address}"
