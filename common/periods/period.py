"""The value object `Period`: constructors, formatting and comparison."""

import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Any, Self

from django.utils.translation import gettext

from common.periods import units
from common.periods.parsing import parse
from common.periods.printing import bounds_text
from common.periods.units import RANK, TEXT_LENGTH, Bounds, PeriodError, Precision, Unit
from common.periods.words import ENGLISH, canonical, words_in_active_language
from common.typography import NBSP
from common.values.folding import composed


@total_ordering
@dataclass(frozen=True)
class Period:
    """From the first to the last day, both included; None is an open end.

    Each end lies on the edge of its unit: a period that ends with the month of August ends on 31 August. An open end
    has no precision of its own and takes that of the other end. `text` is shown instead of the dates
    ("průběžně"); the dates are then used for sorting and overlaps only.

    Ordered by beginning (open first), end (open last), precision (finer first) and words.
    """

    start: date | None
    end: date | None
    start_precision: Precision = Precision.DAY
    end_precision: Precision = Precision.DAY
    text: str = ""

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise PeriodError(gettext("A period needs a beginning or an end."))
        start_precision = self._precision(self.start_precision if self.start else self.end_precision)
        end_precision = self._precision(self.end_precision if self.end else self.start_precision)
        object.__setattr__(self, "start_precision", start_precision)
        object.__setattr__(self, "end_precision", end_precision)
        object.__setattr__(self, "text", self._words(self.text))
        for day in filter(None, (self.start, self.end)):
            units.check_year(day.year)
        if self.start and self.end and self.start > self.end:
            raise PeriodError(gettext("The end of the period lies before its beginning."))
        if self.start and not units.unit_of_start(start_precision, self.start):
            raise PeriodError(gettext("The period does not begin with its first day."))
        if self.end and not units.unit_of_end(end_precision, self.end):
            raise PeriodError(gettext("The period does not end with its last day."))

    @staticmethod
    def _precision(value: str) -> Precision:
        try:
            return Precision(value)
        except ValueError:
            raise PeriodError(gettext("“%(value)s” is not a precision of a date.") % {"value": value}) from None

    @staticmethod
    def _words(text: str) -> str:
        text = canonical(" ".join(composed(text).split()))
        if len(text) > TEXT_LENGTH or not text.isprintable():
            raise PeriodError(
                gettext("Words for a period have at most %(length)s characters, on one line.") % {"length": TEXT_LENGTH}
            )
        return text

    # --- Construction ----------------------------------------------------------------

    @classmethod
    def day(cls, year: int, month: int, day: int) -> Self:
        return cls._spanning(units.day_unit(year, month, day))

    @classmethod
    def days(cls, first: date, last: date) -> Self:
        return cls(first, last)

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        return cls._spanning(units.month_unit(year, month))

    @classmethod
    def months(cls, year: int, first: int, last: int, end_year: int | None = None) -> Self:
        """Return the months `first` to `last`, of one year or over to `end_year`."""
        return cls._spanning(
            units.month_unit(year, first), units.month_unit(year if end_year is None else end_year, last)
        )

    @classmethod
    def season(cls, year: int, season: str) -> Self:
        """Return spring, summer, autumn or winter; winter is the one that begins in December of the year."""
        return cls._spanning(units.season_unit(year, season))

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Self:
        return cls._spanning(units.quarter_unit(year, quarter))

    @classmethod
    def year(cls, year: int) -> Self:
        return cls._spanning(units.year_unit(year))

    @classmethod
    def years(cls, first: int, last: int) -> Self:
        return cls._spanning(units.year_unit(first), units.year_unit(last))

    @classmethod
    def since(cls, beginning: "date | Period") -> Self:
        """Return the period without an end that begins with a day or with another period."""
        if isinstance(beginning, date):
            return cls(beginning, None)
        return cls(beginning.start, None, beginning.start_precision)

    @classmethod
    def until(cls, end: "date | Period") -> Self:
        """Return the period without a beginning that ends with a day or with another period."""
        if isinstance(end, date):
            return cls(None, end)
        return cls(None, end.end, end_precision=end.end_precision)

    @classmethod
    def between(cls, first: "Period", last: "Period") -> Self:
        """Return the period from the beginning of one to the end of another, each as exact as it is."""
        return cls(first.start, last.end, first.start_precision, last.end_precision)

    @classmethod
    def words(cls, text: str, within: "int | Period") -> Self:
        """Return a period described by words, some time within a year or another period."""
        period = cls.year(within) if isinstance(within, int) else within
        return cls(period.start, period.end, period.start_precision, period.end_precision, text)

    @classmethod
    def parse(cls, text: str, default_year: int | None = None) -> Self:
        """Parse a period written in Czech or English; raises PeriodError with a message for the user."""
        return cls(*parse(text, default_year))

    @classmethod
    def _spanning(cls, first: Unit, last: Unit | None = None) -> Self:
        last = last or first
        return cls(first.first, last.last, first.precision, last.precision)

    def years_later(self, years: int) -> Self:
        """Return the same time so many years later, also in the words; raises PeriodError after the last year."""
        start = self.start and units.years_later(self.start, years)
        ends_unit = self.end_precision != Precision.DAY
        end = self.end and units.years_later(self.end, years, is_end_of_month=ends_unit)
        text = re.sub(r"\b(?:19|20)\d\d\b", lambda found: str(int(found[0]) + years), self.text)
        return type(self)(start, end, self.start_precision, self.end_precision, text)

    # --- Formatting ----------------------------------------------------------------

    def __str__(self) -> str:
        """Format in the active language; words are shown with their dates unless they mean one whole year."""
        if not self.text:
            return self._dates()
        words = words_in_active_language(self.text)
        of_one_year = self._of_years() and self.start and self.end and self.start.year == self.end.year
        return words if of_one_year or self._says_its_year() else self._words_with_dates(words)

    def in_full(self) -> str:
        """Format with the year even if the period is described by words: "průběžně 2022"."""
        if not self.text:
            return self._dates()
        words = words_in_active_language(self.text)
        return words if self._says_its_year() else self._words_with_dates(words)

    def as_input(self) -> str:
        """Format for editing: the text can be parsed again in either language."""
        if not self.text:
            return self._dates().replace(NBSP, " ")
        if self._says_its_year() and self._is_read_from(self.text):
            return self.text
        words = words_in_active_language(self.text) if self.text in ENGLISH else f"„{self.text}“"
        return self._words_with_dates(words).replace(NBSP, " ")

    def _dates(self) -> str:
        return bounds_text(Bounds(self.start, self.end, self.start_precision, self.end_precision))

    def _of_years(self) -> bool:
        return bool(self.start and self.end and self.start_precision == self.end_precision == Precision.YEAR)

    def _words_with_dates(self, words: str) -> str:
        return f"{words}{' ' if self._of_years() or self.text in ENGLISH else ', '}{self._dates()}"

    def _says_its_year(self) -> bool:
        """Whether the words have the year in them and no day is known beside them."""
        if Precision.DAY in (self.start_precision, self.end_precision):
            return False
        return any(str(day.year) in self.text for day in (self.start, self.end) if day)

    def _is_read_from(self, text: str) -> bool:
        try:
            return type(self).parse(text) == self
        except PeriodError:
            return False

    def isoformat(self) -> str | None:
        """Return the datetime attribute of <time> for a single day, month or year; None for other periods."""
        if not self.start or not self.end or self.start_precision != self.end_precision:
            return None
        written = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}.get(self.start_precision)
        unit = units.unit_of_start(self.start_precision, self.start)
        return self.start.isoformat()[:written] if written and unit and unit.last == self.end else None

    # --- Queries ----------------------------------------------------------------

    @property
    def is_exact(self) -> bool:
        """Whether both ends are known days, and said by nothing but themselves."""
        ends = (self.start_precision, self.end_precision)
        return bool(self.start and self.end and not self.text) and ends == (Precision.DAY, Precision.DAY)

    @property
    def is_day(self) -> bool:
        """Whether it is one known day."""
        return self.is_exact and self.start == self.end

    @property
    def first(self) -> date:
        """The first day; the earliest supported day if the beginning is open."""
        return self.start or date.min

    @property
    def last(self) -> date:
        """The last day; the latest supported day if the end is open."""
        return self.end or date.max

    @property
    def years_touched(self) -> range:
        """The years with at least one day of the period; an open end extends to the last supported year."""
        first = self.start.year if self.start else units.FIRST_YEAR
        last = self.end.year if self.end else units.LAST_YEAR
        return range(first, last + 1)

    def contains(self, day: date) -> bool:
        return self.first <= day <= self.last

    def overlaps(self, other: "Period") -> bool:
        """Whether the periods share at least one day."""
        return self.first <= other.last and other.first <= self.last

    @property
    def sort_key(self) -> tuple[Any, ...]:
        return self.first, self.last, RANK[self.start_precision], RANK[self.end_precision], self.text

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Period):
            return NotImplemented
        return self.sort_key < other.sort_key
