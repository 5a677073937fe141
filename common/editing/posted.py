"""A form with its formsets as a browser posts it: a tree of rows, read from the database or from what was sent.

`Editor` names its rows by key. Django's formsets number them, so the same row has another number once somebody else
has added or removed one. Here rows have their keys again, whatever numbers they came with, so that `joining.py` can put
together what several people changed; `write` gives them numbers anew.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django import forms
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.forms.formsets import DELETION_FIELD_NAME, INITIAL_FORM_COUNT, TOTAL_FORM_COUNT
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from common.editing.rich_text import has_markup, plain

MARK = 4
"""The length of a mark, in characters; a value of one or two letters or digits is its own mark, with a `!`."""
EMPTY = "-"
"""The mark of an empty value; no other begins with it."""
NOT_COMPARED = {"seen_version", DELETION_FIELD_NAME}
COUNT = re.compile(r"[A-Z_]+_FORMS")
"""An entry of the management form of a list, without its prefix."""
LONGEST_WORDS = 2_000
MOST_ROWS = 5_000


@dataclass
class Shape:
    """What a kind of row consists of: form fields by name, and the lists nested in it."""

    fields: dict[str, forms.Field]
    name: str = ""
    """What one row is called."""
    key_name: str = ""
    """The field that holds the key of a row."""
    lists: dict[str, Shape] = field(default_factory=dict)
    model: Any = None
    """The model of the rows of a list."""
    owner: str = ""
    """Their foreign key to the row that they belong to."""

    @property
    def is_ordered(self) -> bool:
        return "order" in self.fields

    def label(self, name: str) -> str:
        return capfirst(str(self.fields[name].label or name))


@dataclass
class Row:
    """The record itself, or a row of a list: posted values and files by the names they have within the row."""

    key: str = ""
    values: dict[str, list[str]] = field(default_factory=dict)
    files: dict[str, list[Any]] = field(default_factory=dict)
    lists: dict[str, list[Row]] = field(default_factory=dict)
    instance: Any = None
    """The stored row."""
    is_stored: bool = False
    """Whether the row was read from the database."""
    kept_files: dict[str, str] = field(default_factory=dict)
    """Names of stored files, by field."""
    numbers: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    """The other entries of the management forms of the lists."""
    came_back: str = ""
    """The key that a row had before somebody else removed it; it is put back as a new one."""

    @property
    def is_going(self) -> bool:
        return bool(self.values.get(DELETION_FIELD_NAME))

    def names_of(self, name: str) -> list[str]:
        """Return the posted names that belong to a field, such as those of a day and of its time."""
        rest = re.compile(r"(_\d+|-.*)?")
        size = len(name)
        return [one for one in {**self.values, **self.files} if one.startswith(name) and rest.fullmatch(one, size)]

    def mark(self, name: str, shape: Shape) -> str:
        """Return the mark of a field; equal values have equal marks."""
        if isinstance(shape.fields[name], forms.FileField):
            sent = [str(getattr(one, "name", one)) for part in self.names_of(name) for one in self._of(part)]
            return mark_of(sent if any(sent) else [self.kept_files.get(name, "") if self.is_stored else ""])
        parts = [sorted(map(_even, self.values[one])) for one in sorted(self.names_of(name)) if one in self.values]
        return mark_of([text for part in parts for text in part if text])

    def _of(self, name: str) -> list[Any]:
        return [*self.values.get(name, []), *self.files.get(name, [])]

    def marks(self, shape: Shape) -> dict[str, str]:
        return {name: self.mark(name, shape) for name in shape.fields}

    def take(self, name: str, other: Row) -> None:
        """Give a field the value that it has in another row."""
        for one in self.names_of(name):
            self.values.pop(one, None)
            self.files.pop(one, None)
        for one in other.names_of(name):
            if one in other.values:
                self.values[one] = list(other.values[one])

    def words(self, name: str, shape: Shape) -> str:
        """Return the value of a field as text for people."""
        if isinstance(shape.fields[name], forms.FileField):
            names = [str(one) for part in self.files.values() for one in part]
            return ", ".join(names) or self.kept_files.get(name, "")
        texts = [text for one in sorted(self.names_of(name)) for text in self.values.get(one, [])]
        return in_words(shape.fields[name], [text for text in texts if text])[:LONGEST_WORDS]

    def all_words(self, shape: Shape) -> str:
        """Return what the row says, a line for each field that is filled in."""
        told = [name for name in shape.fields if name not in NOT_COMPARED | {"order"}]
        lines = [f"{shape.label(name)}: {text}" for name in told if (text := self.words(name, shape))]
        for name, inner in shape.lists.items():
            lines += [
                f"{capfirst(inner.name)}: {one.title(inner)}"
                for one in self.lists.get(name, [])
                if not one.is_blank(inner)
            ]
        return "\n".join(lines)

    def title(self, shape: Shape) -> str:
        """Return a short name of the row: that of the stored one, or its first text."""
        is_named = self.instance is not None and self.instance.pk is not None
        return str(self.instance) if is_named else self.first_words(shape)

    def first_words(self, shape: Shape) -> str:
        told = (name for name in shape.fields if name not in NOT_COMPARED | {"order"})
        return next((text[:80] for name in told if (text := self.words(name, shape))), "")

    def is_blank(self, shape: Shape) -> bool:
        """Whether nothing is filled in; the number of a row alone and what a new one offers do not count."""
        compared = [name for name in shape.fields if name not in NOT_COMPARED | {"order"}]
        offered = {name for name, one in shape.fields.items() if one.initial not in (None, "")}
        return all(self.mark(name, shape) == EMPTY for name in compared if name not in offered) and all(
            one.is_blank(inner) for name, inner in shape.lists.items() for one in self.lists.get(name, [])
        )

    def as_new(self, shape: Shape) -> Row:
        """Return the row without its key and those of what is nested in it."""
        values = {
            name: texts for name, texts in self.values.items() if name not in {shape.key_name, DELETION_FIELD_NAME}
        }
        lists = {
            name: [one.as_new(inner) for one in self.lists.get(name, []) if not one.is_going]
            for name, inner in shape.lists.items()
        }
        return Row("", values, self.files, lists, numbers=self.numbers, came_back=self.key)


def mark_of(texts: Iterable[str]) -> str:
    text = "\0".join(texts)
    if not text:
        return EMPTY
    if len(text) <= MARK - 2 and text.isascii() and text.isalnum():
        return f"{text}!"
    return base64.b64encode(hashlib.blake2b(text.encode(), digest_size=3).digest(), b"._").decode()


def _even(text: str) -> str:
    """Return text as it is stored: browsers end lines in their own way."""
    return text.replace("\r\n", "\n").strip()


# --- The shape and the stored rows ------------------------------------------------------------------------------------


def shape_of(form: Any, formsets: Iterable[Any]) -> Shape:
    """Return the shape of an unbound form and its formsets, by prefix."""
    lists = {one.prefix: _shape_of_rows(one) for one in formsets}
    return Shape({name: one for name, one in form.fields.items() if name not in NOT_COMPARED}, lists=lists)


def _shape_of_rows(formset: Any) -> Shape:
    form = formset.empty_form
    key = formset.model._meta.pk.name
    left_out = {key, formset.fk.name, *NOT_COMPARED}
    nested = {one.prefix.removeprefix(f"{form.prefix}-"): _shape_of_rows(one) for one in getattr(form, "nested", ())}
    fields = {name: one for name, one in form.fields.items() if name not in left_out}
    name = str(formset.model._meta.verbose_name)
    return Shape(fields, name, key, nested, model=formset.model, owner=formset.fk.name)


def stored(form: Any, formsets: Iterable[Any]) -> Row:
    """Return the record as it is stored, from unbound forms."""
    row = _stored_row(form, "")
    row.lists = {one.prefix: _stored_rows(one) for one in formsets}
    return row


def _stored_rows(formset: Any) -> list[Row]:
    key = formset.model._meta.pk.name
    rows = []
    for form in formset.initial_forms:
        row = _stored_row(form, str(form.instance.pk), left_out={key, formset.fk.name})
        row.values[key] = [row.key]
        for nested in getattr(form, "nested", ()):
            row.lists[nested.prefix.removeprefix(f"{form.prefix}-")] = _stored_rows(nested)
        rows.append(row)
    return rows


def _stored_row(form: Any, key: str, left_out: Iterable[str] = ()) -> Row:
    row = Row(key, instance=form.instance, is_stored=True)
    for name in form.fields:
        if name in left_out or name in NOT_COMPARED:
            continue
        bound = form[name]
        if isinstance(bound.field, forms.FileField):
            row.kept_files[name] = str(bound.value() or "")
        else:
            row.values |= posted(bound.field, name, bound.value())
    return row


def posted(formfield: Any, name: str, value: Any) -> dict[str, list[str]]:
    """Return the values that a browser posts for a field that shows this value; empty ones are left out."""
    widget = formfield.widget
    if isinstance(widget, RelatedFieldWidgetWrapper):
        widget = widget.widget
    if isinstance(widget, forms.MultiWidget):
        parts: Any = value if isinstance(value, list | tuple) else widget.decompress(value)
        names: Any = widget.widgets_names  # type: ignore[attr-defined]
        pairs = zip(names, widget.widgets, parts, strict=False)
        return {f"{name}{suffix}": texts for suffix, one, part in pairs if (texts := _texts(one, part))}
    texts = _texts(widget, value)
    return {name: texts} if texts else {}


def _texts(widget: Any, value: Any) -> list[str]:
    if isinstance(widget, forms.CheckboxInput):
        return ["on"] if widget.check_test(value) else []
    shown = widget.format_value(value)
    return [
        str(one) for one in (shown if isinstance(shown, list | tuple) else [shown]) if one is not None and one != ""
    ]


def in_words(formfield: Any, texts: list[str]) -> str:
    """Return posted values as text for people; what cannot be understood is returned as it is."""
    if isinstance(formfield, forms.ModelChoiceField):
        return _names(formfield, texts)
    if isinstance(formfield, forms.BooleanField):
        return _("yes") if texts else _("no")
    if isinstance(formfield, forms.ChoiceField):
        known = {str(value): str(label) for value, label in _flat(formfield.choices)}
        return ", ".join(known.get(text, text) for text in texts)
    return ", ".join(plain(text) if has_markup(text) else text for text in texts)


def _names(formfield: Any, texts: list[str]) -> str:
    pk = formfield.queryset.model._meta.pk
    keys = []
    for text in texts:
        try:
            keys.append(pk.to_python(text))
        except forms.ValidationError:
            continue
    keys = [key for key in keys if len(str(key)) <= 18]
    return ", ".join(formfield.label_from_instance(row) for row in formfield.queryset.filter(pk__in=keys))


def _flat(choices: Any) -> Iterable[tuple[Any, Any]]:
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield from _flat(label)
        else:
            yield value, label


# --- What was sent ----------------------------------------------------------------------------------------------------


class Sent:
    """The posted data and files of a form, as a tree of rows and back."""

    def __init__(self, shape: Shape, data: QueryDict, files: Mapping[str, Any] | None = None) -> None:
        self.shape, self.data = shape, data
        self.files: MultiValueDict[str, Any] = files if isinstance(files, MultiValueDict) else MultiValueDict()

    @cached_property
    def row(self) -> Row:
        values, files = dict(self.data.lists()), dict(self.files.lists())
        return read_row(self.shape, values, files)

    def knows(self, name: str) -> bool:
        """Whether a list was on the page."""
        return f"{name}-{TOTAL_FORM_COUNT}" in self.data

    def with_row(self, row: Row) -> tuple[QueryDict, MultiValueDict[str, Any]]:
        """Return the data and files of the form with its content replaced; whatever else was sent stays."""
        data, files = QueryDict(mutable=True), MultiValueDict[str, Any]()
        write_row(self.shape, row, "", data, files)
        return data, files


def read_row(shape: Shape, values: Mapping[str, list[str]], files: Mapping[str, list[Any]]) -> Row:
    """Return the row that these entries, named as within the row, describe."""
    row = Row()
    rest, rest_of_files = dict(values), dict(files)
    for name, inner in shape.lists.items():
        mine = {one: rest.pop(one) for one in list(rest) if one.startswith(f"{name}-")}
        mine_files = {one: rest_of_files.pop(one) for one in list(rest_of_files) if one.startswith(f"{name}-")}
        by_number = _by_number(name, mine), _by_number(name, mine_files)
        total = _number(mine.get(f"{name}-{TOTAL_FORM_COUNT}"))
        row.lists[name] = [
            read_row(inner, by_number[0].get(place, {}), by_number[1].get(place, {})) for place in range(total)
        ]
        row.numbers[name] = {one: texts for one, texts in mine.items() if COUNT.fullmatch(one.removeprefix(f"{name}-"))}
    row.values, row.files = rest, rest_of_files
    row.key = (rest.get(shape.key_name) or [""])[0] if shape.key_name else ""
    return row


def _by_number(name: str, entries: Mapping[str, Any]) -> dict[int, dict[str, Any]]:
    found: dict[int, dict[str, Any]] = {}
    for one, value in entries.items():
        number, dash, rest = one.removeprefix(f"{name}-").partition("-")
        if dash and number.isascii() and number.isdigit() and len(number) < 6:
            found.setdefault(int(number), {})[rest] = value
    return found


def _number(texts: list[str] | None) -> int:
    text = (texts or ["0"])[0]
    return min(int(text), MOST_ROWS) if text.isascii() and text.isdigit() and len(text) < 6 else 0


def write_row(shape: Shape, row: Row, prefix: str, data: QueryDict, files: MultiValueDict[str, Any]) -> None:
    """Add the entries of a row to the data and files, and number the rows of its lists: stored ones come first."""
    for name, texts in row.values.items():
        data.setlist(f"{prefix}{name}", texts)
    for name, sent in row.files.items():
        files.setlist(f"{prefix}{name}", sent)
    for name, inner in shape.lists.items():
        # A list that the page did not have is left out; a row that somebody else has added comes with all of its own.
        if name not in row.lists or not (row.lists[name] or row.numbers.get(name) or row.is_stored):
            continue
        rows = sorted(row.lists[name], key=lambda one: not one.key)
        for one, texts in row.numbers.get(name, {}).items():
            data.setlist(f"{prefix}{one}", texts)
        data[f"{prefix}{name}-{TOTAL_FORM_COUNT}"] = str(len(rows))
        data[f"{prefix}{name}-{INITIAL_FORM_COUNT}"] = str(sum(bool(one.key) for one in rows))
        for place, inner_row in enumerate(rows):
            write_row(inner, inner_row, f"{prefix}{name}-{place}-", data, files)
