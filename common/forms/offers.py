"""Selects of rows of which there may be any number: a few are offered, others are found by words.

Everything works without JavaScript: the words are sent by a button, and the page comes back with what was found. The
field accepts every row of its queryset, offered or not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, cast

from django import forms

from common.forms.few import KnownRow, fetched
from common.forms.widgets import FastSelect
from common.text import printable

OFFERED = 100
"""Rows in one select; more of them cannot be looked through, and make the page heavy."""
LOOK_FOR, LOOKED_FOR = "najit-", "nalezeno-"
"""Beginnings of the names under which words, and the words already looked for, are sent for each field."""
LONGEST = 100

Choices = list[tuple[Any, Any]]


class Offer:
    """What a `KnownRow` field of a model form offers.

    `rows` returns all rows in their order, `find` those with the given words; both may return more than is offered.
    `usual` returns the rows offered first where there are too many, by default the first of all. `arrange` turns rows
    into choices, by default one after another.
    """

    def __init__(
        self,
        form: forms.ModelForm,
        name: str,
        *,
        empty: Any,
        rows: Callable[[], Any],
        find: Callable[[str], Any],
        usual: Callable[[], Iterable[Any]] | None = None,
        arrange: Callable[[Iterable[Any]], Choices] | None = None,
    ) -> None:
        self.form, self.name, self.empty = form, name, empty
        self.field: Any = cast(KnownRow, form.fields[name])
        self.field.known = fetched(form.instance, name)
        self._all, self._find, self._usual = rows, find, usual
        self._arrange = arrange or (lambda rows: [(row.pk, self.field.label_from_instance(row)) for row in rows])
        self.sought: Mapping[str, str] = {}
        self.field.offer = self
        self.field.widget = FastSelect(self.field.widget.attrs)
        self.field.choices = self.choices

    @cached_property
    def is_part(self) -> bool:
        """Whether there are more rows than can be offered at once."""
        return bool(self.words) or len(self._first) > OFFERED

    @property
    def look_for(self) -> str:
        """The name of the field for words."""
        return LOOK_FOR + self.name

    @property
    def looked_for(self) -> str:
        """The name of the field with the words of the last search."""
        return LOOKED_FOR + self.name

    @property
    def words(self) -> str:
        """The words that are looked for, from the form or from the query string of its page."""
        typed = self.form.data.get(self.look_for) or self.sought.get(self.look_for) or ""
        return printable(typed)[:LONGEST].strip()

    @cached_property
    def found(self) -> list[Any]:
        """The rows that have the words, so far as they are offered; empty when nothing is looked for."""
        return list(self._find(self.words)[:OFFERED]) if self.words else []

    @property
    def is_cut(self) -> bool:
        """Whether more rows than are offered may have the words."""
        return len(self.found) == OFFERED

    def choices(self) -> Choices:
        """Return the choices: what was found, else what is offered first, and always what is chosen."""
        rows = self._rows
        chosen = str(self.form[self.name].value() or "")
        known = {str(row.pk) for row in rows}
        if chosen and chosen not in known and chosen.isascii() and chosen.isdigit() and len(chosen) < 19:
            stored = self.field.is_known(chosen)
            rows = [*([self.field.known] if stored else self.field.queryset.filter(pk=chosen)), *rows]
        return [("", self.empty), *self._arrange(rows)]

    @cached_property
    def _first(self) -> list[Any]:
        """The first rows, and one more if there are more than can be offered."""
        return list(self._all()[: OFFERED + 1])

    @cached_property
    def _rows(self) -> list[Any]:
        if self.words:
            return self.found
        return list(self._usual()) if self.is_part and self._usual else self._first[:OFFERED]


def look_for(form: forms.BaseForm, sought: Mapping[str, str]) -> None:
    """Let the fields of a form offer what is looked for in the query string of its page."""
    for field in form.fields.values():
        if hasattr(field, "offer"):
            field.offer.sought = sought


def newly_sought(sent: Mapping[str, str]) -> dict[str, str]:
    """Return the words of a sent form that were not looked for yet, by the name of their field."""
    return {
        name: words
        for name in sent
        if name.startswith(LOOK_FOR)
        and (words := sent[name].strip()[:LONGEST])
        and words != sent.get(LOOKED_FOR + name.removeprefix(LOOK_FOR), "").strip()
    }
