"""Cells of tables: what people write in them, read as values and written back."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils.html import escape
from django.utils.translation import gettext as _
from import_export import widgets
from import_export.fields import Field

from common.periods import Period, PeriodError
from common.periods.hours import times_of
from common.tables.columns import Question
from common.templatetags.czech import clock
from common.text import fold
from common.values.numbers import read_amount
from common.values.times import END_OF_DAY, read_time, read_yes_or_no

SEPARATOR = ";"
"""Separates several values in one cell."""
FIRST_DAY = datetime.date(1899, 12, 30)
SERIAL = re.compile(r"[1-9][0-9]{4}")
"""A date as a spreadsheet stores it: days from the last but one of 1899, here from 1927 on."""
PART_OF_DAY = re.compile(r"0[.,][0-9]{3,}|0[.,]25|0[.,]5|0[.,]75")
"""A time of day as a spreadsheet stores it; “0.30” is half past midnight as people write it."""
MINUTES = 24 * 60
DAY_WITH_TIME = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}\. ?[0-9]{1,2}\. ?[0-9]{4})[T ]+"
    r"[0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2}([.,][0-9]+)?)?(Z|[+-][0-9:]+)?"
)
"""A day with a time after it, as other systems export it."""


class Text(widgets.Widget):
    """Text; a number from a spreadsheet is read as its digits."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        return "" if value is None else str(value).strip()

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "" if value is None else str(value)


class RichText(Text):
    """Rich text; what holds no markup is plain text, whose lines and paragraphs are kept."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        text = super().clean(value, row, **kwargs)
        if "\n" not in text or MARKUP.search(text):
            return text
        blocks = [block for block in re.split(r"\n\s*\n", escape(text.replace("\r", ""))) if block.strip()]
        return "".join(f"<p>{'<br>'.join(line.strip() for line in block.strip().splitlines())}</p>" for block in blocks)


class Read(widgets.Widget):
    """A cell parsed by a function of `common/values` and written unchanged."""

    def __init__(self, read: Callable[[Any], Any]) -> None:
        super().__init__()
        self.read = read
        self.is_amount = read is read_amount

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        return self.read(value)

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return value


class Clock(Read):
    """A time of day, also as a spreadsheet keeps it: a part of the day from 0 to 1, or a moment on its first day."""

    def __init__(self) -> None:
        super().__init__(read_time)

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> datetime.time | None:
        if isinstance(value, datetime.datetime):
            return value.time().replace(microsecond=0)
        if isinstance(value, datetime.timedelta):
            return self._of_minutes(value // datetime.timedelta(minutes=1))
        text = str(value).strip() if isinstance(value, str | float | Decimal) else ""
        if PART_OF_DAY.fullmatch(text):
            return self._of_minutes(round(float(text.replace(",", ".")) * MINUTES))
        return read_time(value)

    @staticmethod
    def _of_minutes(minutes: int) -> datetime.time:
        return datetime.time(minutes // 60, minutes % 60) if 0 <= minutes < MINUTES else END_OF_DAY

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return clock(value)


class YesOrNo(Read):
    """Yes, no, or neither."""

    def __init__(self) -> None:
        super().__init__(read_yes_or_no)

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        if value is None:
            return ""
        return _("yes") if value else _("no")


class When(widgets.Widget):
    """A vague date in words, of a row that may have hours; those that it cannot have are refused."""

    def __init__(self) -> None:
        super().__init__()
        self._read: dict[str, Period] = {}

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Period | None:
        if isinstance(value, datetime.datetime):
            value = value.date()
        if isinstance(value, datetime.date):
            return Period.day(value.year, value.month, value.day)
        text = "" if value is None else str(value).strip().removesuffix(".0")
        if not text:
            return None
        if text not in self._read:
            try:
                self._read[text] = self._parse(text)
            except PeriodError as error:
                raise ValueError(str(error)) from error
        return self._read[text]

    @staticmethod
    def times(value: Any, period: Period) -> tuple[datetime.time | None, ...]:
        """Return the hours that a cell with this period has, too; midnight is how spreadsheets write a day without."""
        if isinstance(value, datetime.datetime):
            found: tuple[datetime.time | None, ...] = (value.time().replace(second=0, microsecond=0),)
        else:
            found = times_of(str(value or ""), period)
        return found if found[:1] != (datetime.time(),) else ()

    @staticmethod
    def _parse(text: str) -> Period:
        if SERIAL.fullmatch(text):
            day = FIRST_DAY + datetime.timedelta(days=int(text))
            return Period.day(day.year, day.month, day.day)
        timed = DAY_WITH_TIME.fullmatch(text)
        period = Period.parse(timed["day"] if timed else text)
        times_of(text, period)
        return period

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return value.as_input() if isinstance(value, Period) else ""


LONGEST_WORD, LONGEST_NAME = 80, 300
"""Longer cells are no choice and no name; folding them could take seconds."""
MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>")


class Choice(widgets.Widget):
    """A choice, by its label or its value, or by another word that offices use for it."""

    def __init__(self, choices: type[models.TextChoices], words: Mapping[str, Iterable[str]] | None = None) -> None:
        """`words` are the other words of a choice, folded; what is no choice is returned for the resource to decide."""
        super().__init__()
        self.choices = choices
        self._known: dict[str, str] = {}
        self.words = {word: value for value, words in (words or {}).items() for word in words}

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        text = "" if value is None else str(value).strip()
        if not text:
            return ""
        if text in self._known:
            return self._known[text]
        word = fold(text[:LONGEST_WORD]) if len(text) <= LONGEST_WORD else ""
        for choice in self.choices:
            if word in {fold(str(choice.label)), fold(choice.value)}:
                self._known[text] = choice.value
                return choice.value
        if (word := word.strip(" .!")) in self.words:
            self._known[text] = self.words[word]
            return self._known[text]
        known = ", ".join(str(choice.label) for choice in self.choices)
        raise ValueError(_("“%(value)s” is not one of: %(known)s.") % {"value": text[:60], "known": known})

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return str(self.choices(value).label) if value not in (None, "") else ""


class Lookup(widgets.Widget):
    """A row of another table, found by any of its names."""

    companion: type[models.Model] | None = None
    """The other table, if rows may be added to it."""

    def __init__(self, rows: Callable[[], Iterable[Any]], names: Callable[[Any], Iterable[Any]], what: Any) -> None:
        super().__init__()
        self.rows, self.names, self.what = rows, names, what
        self._known: dict[str, list[Any]] | None = None
        self._positions: dict[Any, int] = {}
        self._found: dict[str, Any] = {}

    def start(self, choices: Mapping[str, str], *, may_add: bool) -> None:
        """Take what the person decided about the table, and whether she may add rows to the other table."""

    def questions(self) -> list[Question]:
        """Return what has to be decided about names that were not found."""
        return []

    def companions(self) -> list[Any]:
        """Return rows of the other table that are to be written together with those that refer to them."""
        return []

    def notes(self, companions: list[Any]) -> list[str]:
        """Return what has to be said about those of them that will be written."""
        return []

    def known(self) -> dict[str, list[Any]]:
        """Rows by each of their names, folded; queried once per file."""
        if self._known is None:
            self._known, self._positions = {}, {}
            for row in self.rows():
                self._positions[row.pk] = len(self._positions)
                for name in {fold(str(name)) for name in self.names(row) if name not in (None, "")}:
                    self._known.setdefault(name, []).append(row)
        return self._known

    def find(self, text: str) -> Any:
        """Return the row of a name; raise ValueError if there is none or if there are several."""
        text = text[:LONGEST_NAME]
        if text in self._found:
            return self._found[text]
        found = self.known().get(fold(text), [])
        if len(found) == 1:
            self._found[text] = found[0]
            return found[0]
        words = {"what": self.what, "value": text[:80]}
        if found:
            raise ValueError(_("%(what)s “%(value)s” exists more than once; use another of its names.") % words)
        raise ValueError(_("%(what)s “%(value)s” is not in the portal. Add it first, or correct the name.") % words)

    def position(self, row: Any) -> int:
        """Return the position of a found row among all rows."""
        return self._positions[row.pk]

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        text = "" if value is None else str(value).strip()
        return self.find(text) if text else None

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return next((str(name) for name in self.names(value) if name not in (None, "")), "") if value else ""


class Lookups(widgets.ManyToManyWidget):
    """Several rows of another table in one cell, separated by semicolons."""

    def __init__(self, model: Any, one: Lookup) -> None:
        super().__init__(model, separator=SEPARATOR)
        self.one = one

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> list[Any]:
        found = {self.one.find(part) for part in self._parts(str("" if value is None else value))}
        return sorted(found, key=self.one.position)

    def _parts(self, text: str) -> Iterator[str]:
        """Divide a cell at semicolons and lines; at commas, too, if all that it names then is there."""
        for part in filter(None, map(str.strip, re.split(r"[;\n]", text))):
            pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
            known = self.one.known()
            is_list = fold(part[:LONGEST_NAME]) not in known
            is_list = is_list and all(fold(piece[:LONGEST_NAME]) in known for piece in pieces)
            yield from pieces if is_list and len(pieces) > 1 else [part]

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        """Return the names of a list of rows, or of the rows that a manager has."""
        rows = [] if value is None else value if isinstance(value, list) else value.all()
        return f"{SEPARATOR} ".join(self.one.render(row) for row in rows)


def column(attribute: str, name: Any, widget: widgets.Widget | None = None, **kwargs: Any) -> Field:
    """Return a field of a resource for a model attribute, with the header of its column."""
    return Field(attribute=attribute, column_name=name, widget=widget or Text(), **kwargs)
