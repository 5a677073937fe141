"""What a chart says: its title and unit, its series, and the values of each row."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.templatetags.czech import money, number
from common.typography import NBSP, tied

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Shape(Enum):
    """How a chart is drawn."""

    COLUMNS = "columns"
    """One group of columns for each row, from left to right: years. What lies between two of them is a thin gap."""
    BARS = "bars"
    """One group of horizontal bars for each row, from top to bottom: towns, projects, amounts of a call."""
    PARTS = "parts"
    """One bar divided into the rows, which together are the whole; it has one series, and each row has its look."""


class Look(Enum):
    """How a series, or a part of a whole, looks: its colour, and its pattern where colours cannot be told apart."""

    SOLID = "solid"
    PALE = "pale"
    WARM = "warm"
    GREEN = "green"
    GREEN_PALE = "green-pale"
    BERRY = "berry"
    EMPTY = "empty"
    """Only an outline: what has not been said yet."""

    @property
    def has_pattern(self) -> bool:
        """Whether it needs one to be told apart; the others are full or empty."""
        return self not in {Look.SOLID, Look.EMPTY}


class Exactness(Enum):
    """How well a value is known."""

    EXACT = "exact"
    DECLARED = "declared"
    """A total that was published, not computed from rows."""
    ABOUT = "about"
    """An estimate."""


@dataclass(frozen=True)
class Unit:
    """The unit of all values of a chart; `name` is empty for plain numbers."""

    name: StrOrPromise
    is_money: bool = False

    def bare(self, amount: Decimal | int) -> str:
        """Return an amount without the unit, in the typography of the language: “690 230”."""
        return money(amount).removesuffix(f"{NBSP}Kč") if self.is_money else number(amount)

    def whole(self, amount: Decimal | int) -> str:
        """Return an amount with the unit, which cannot be parted: “690 230 Kč”."""
        return f"{self.bare(amount)}{NBSP}{self.name}" if self.name else self.bare(amount)

    def of(self, label: StrOrPromise) -> str:
        """Return the head of a column of numbers: “Přiděleno, Kč”."""
        return f"{capfirst(str(label))}, {self.name}" if self.name else capfirst(str(label))


KC = Unit("Kč", is_money=True)
"""Money; amounts are in Kč."""
PIECES = Unit("")
"""Counted things, which the title names."""


@dataclass(frozen=True)
class Value:
    """One value of a chart in its unit, zero or more; None when it is not known."""

    amount: Decimal | int | None = None
    exactness: Exactness = Exactness.EXACT

    @property
    def is_known(self) -> bool:
        return self.amount is not None

    @property
    def note(self) -> str:
        """How well it is known in words, empty if it is exact."""
        return str(NOTES.get(self.exactness, "")) if self.is_known else ""


NOTES = {Exactness.DECLARED: gettext_lazy("declared total"), Exactness.ABOUT: gettext_lazy("estimate")}


@dataclass(frozen=True)
class Series:
    """One kind of values, with its name in the key: “přiděleno”."""

    label: StrOrPromise
    look: Look = Look.SOLID


@dataclass(frozen=True)
class Row:
    """The values of one year, town or part, in the order of the series."""

    label: str
    values: tuple[Value, ...]
    address: str = ""
    """The page about it, if there is one."""
    place: int | None = None
    """Where it stands in time: rows of columns whose places do not follow each other have a gap between them."""
    look: Look | None = None
    """Its own look: of a part of a whole, or of the bar of a chart with one series."""

    @property
    def is_known(self) -> bool:
        return any(value.is_known for value in self.values)


@dataclass(frozen=True)
class Chart:
    """A chart as plain data.

    `key` tells the charts of a page apart, in letters without diacritics. `heading` says what the rows are: “Rok”.
    Rows of which nothing is known are left out, so nobody has to do it before. Raises ValueError if a row has fewer or
    more values than there are series.
    """

    key: str
    title: StrOrPromise
    shape: Shape
    unit: Unit
    heading: StrOrPromise
    series: tuple[Series, ...]
    rows: tuple[Row, ...]
    route: str = ""
    """The name under which `chart_urls` gave it addresses; empty where it has none, as in a preview."""
    facts: dict[str, Any] = field(default_factory=dict)
    """What its addresses are made of."""
    page: str = ""
    """The address of the page on which it stands."""

    def __post_init__(self) -> None:
        rows = tuple(row for row in self.rows if row.is_known)
        for row in rows:
            if len(row.values) != len(self.series):
                raise ValueError(f"{row.label} has {len(row.values)} values of {len(self.series)} series.")
        object.__setattr__(self, "rows", rows)

    @property
    def is_worth_drawing(self) -> bool:
        """Whether there is anything to compare: several values, and several years where they are told by year."""
        values = sum(value.is_known for row in self.rows for value in row.values)
        return values > 1 and self.highest > 0 and (self.shape is not Shape.COLUMNS or len(self.rows) > 1)

    @property
    def shown_series(self) -> list[tuple[int, Series]]:
        """The series of which anything is known, with their positions."""
        return [
            (place, one)
            for place, one in enumerate(self.series)
            if any(row.values[place].is_known for row in self.rows)
        ]

    @property
    def highest(self) -> Decimal | int:
        return max((value.amount for row in self.rows for value in row.values if value.amount is not None), default=0)

    @property
    def total(self) -> Decimal | int:
        """The sum of the first series: the whole that parts make."""
        return sum((row.values[0].amount or 0 for row in self.rows), 0)

    @property
    def patterns(self) -> list[Look]:
        """The looks that need a pattern."""
        shown = [place for place, _series in self.shown_series]
        used = {self.look_of(row, place) for row in self.rows for place in shown}
        return [look for look in Look if look in used and look.has_pattern]

    @property
    def cells(self) -> Iterator[tuple[Row, list[tuple[Series, Value]]]]:
        """The rows of a table of the values."""
        for row in self.rows:
            yield row, [(series, row.values[place]) for place, series in self.shown_series]

    def look_of(self, row: Row, place: int) -> Look:
        """Return how the value of a row in a series looks."""
        return row.look or self.series[place].look

    def follows(self, before: Row | None, row: Row) -> bool:
        """Whether there is nothing unknown between two rows."""
        return before is None or before.place is None or row.place is None or row.place - before.place == 1

    def with_gaps(self) -> Iterator[Row | None]:
        """Yield the rows, with None where something between two of them is not known."""
        for before, row in itertools.pairwise((None, *self.rows)):
            if row is not None:
                if not self.follows(before, row):
                    yield None
                yield row

    def in_words(self) -> str:
        """Say all values in one text, for those who do not see the drawing."""
        return " ".join(f"{row.label}: {self.values_in_words(row)}." for row in self.rows)

    def values_in_words(self, row: Row) -> str:
        """Say the values of a row: “vyhlášeno 600 000 Kč, přiděleno 602 338 Kč”."""
        named = len(self.series) > 1
        said = [
            f"{series.label} {self.said(value)}" if named else self.said(value)
            for series, value in zip(self.series, row.values, strict=True)
            if value.is_known
        ]
        return ", ".join(said)

    def said(self, value: Value) -> str:
        """Return a value with its unit: “690 230 Kč”, “asi 300”; empty if it is not known."""
        return self._said(value, self.unit.whole)

    def on_bar(self, value: Value) -> str:
        """Return a value as it stands on its bar, without the unit."""
        return self._said(value, self.unit.bare)

    @staticmethod
    def _said(value: Value, form: Callable[[Decimal | int], str]) -> str:
        if value.amount is None:
            return ""
        text = form(value.amount)
        if value.exactness is Exactness.ABOUT:
            return (_("about %(number)s") % {"number": text}).replace(" ", NBSP)
        return text

    def title_with_unit(self) -> str:
        """Return the title with the unit of the axis: “Vyhlášené a přidělené peníze (Kč)”."""
        return tied(f"{self.title} ({self.unit.name})" if self.unit.name else str(self.title))

    @property
    def svg_address(self) -> str:
        return self._address("svg")

    @property
    def csv_address(self) -> str:
        return self._address("csv")

    @property
    def embed_address(self) -> str:
        return self._address("embed")

    def _address(self, what: str) -> str:
        return reverse(f"{self.route}-{what}", kwargs=self.facts) if self.route else ""
