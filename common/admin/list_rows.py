"""The rows of a change list, each cell with the name of its column for screens on which a row is a card.

They look as Django's own `result_list` makes them. That finds out in each cell what is the same in its whole column:
the field, its choices, its classes, whether it is a link and how the list is filtered.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cached_property
from html import escape
from types import SimpleNamespace
from typing import Any

from django.contrib.admin.templatetags.admin_list import result_headers
from django.contrib.admin.templatetags.admin_urls import add_preserved_filters
from django.contrib.admin.utils import display_for_field, display_for_value, lookup_field
from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist
from django.db import models
from django.urls import NoReverseMatch
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst

from common.admin.addresses import ANY_KEY
from common.text import in_words

CHECKBOX = "action_checkbox"
EMPTY = re.compile(r"(?:–|-|\s|&nbsp;)*")
"""What a cell holds in which nothing is."""


class ListRow:
    """A row: its cells, and its form if something can be edited in the list."""

    def __init__(self, cells: list[SafeString], form: Any) -> None:
        self.cells = cells
        self.faults = form.non_field_errors() if form and form.is_bound else ""
        """What is wrong with the row as a whole."""


class ListRows:
    """The rows of one page of a change list."""

    def __init__(self, changes: Any) -> None:
        self.changes = changes
        self.headers: list[dict[str, Any]] = list(result_headers(changes))

    def __iter__(self) -> Iterator[ListRow]:
        forms = self.changes.formset.forms if self.changes.formset else [None] * len(self.changes.result_list)
        for result, form in zip(self.changes.result_list, forms, strict=False):
            yield ListRow([column.cell(result, form) for column in self.columns], form)

    def hidden_fields(self) -> list[Any]:
        """Return the keys of the rows, which their forms send."""
        key = self.changes.model._meta.pk.name
        return [form[key] for form in (self.changes.formset.forms if self.changes.formset else ())]

    @cached_property
    def _address(self) -> tuple[str, str]:
        """The URL of the form of a row before and after its key, with the way back to the list as it is filtered."""
        address = self._address_of(SimpleNamespace(**{self.changes.pk_attname: ANY_KEY}))
        before, _key, after = address.partition(str(ANY_KEY))
        return before, after

    def _address_of(self, result: Any) -> str:
        filters = {"preserved_filters": self.changes.preserved_filters, "opts": self.changes.opts}
        return str(add_preserved_filters(filters, self.changes.url_for_result(result)))

    def linked(self, result: Any, text: str) -> str:
        """Return the text of a cell as the link to the form of its row; the text alone if there is no form."""
        key = getattr(result, self.changes.pk_attname)
        try:
            before, after = self._address if isinstance(key, int) else (self._address_of(result), "")
        except NoReverseMatch:
            return text
        address = f"{before}{key}{after}" if isinstance(key, int) else before
        opener = ""
        if self.changes.is_popup:
            value = result.serializable_value(str(self.changes.to_field or self.changes.pk_attname))
            opener = f' data-popup-opener="{escape(str(value))}"'
        return f'<a href="{escape(address)}"{opener}>{text}</a>'

    @cached_property
    def columns(self) -> list[Column]:
        links = self.changes.list_display_links
        columns = []
        for place, (name, header) in enumerate(zip(self.changes.list_display, self.headers, strict=True)):
            # The first column that can be one is the link, unless the ModelAdmin names them or wants none.
            is_link = links is not None and (name in links if links else not any(one.is_link for one in columns))
            is_first = is_link and not any(one.is_link for one in columns)
            columns.append(Column(self, name, place, header["text"], is_link=is_link, is_heading=is_first))
        return columns


class Column:
    """A column of a change list."""

    def __init__(self, rows: ListRows, name: Any, place: int, label: Any, *, is_link: bool, is_heading: bool) -> None:
        self.rows = rows
        self.name = name
        self.is_link = is_link
        self.tag = "th" if is_heading else "td"
        self.screen = rows.changes.model_admin
        self.nothing = self.screen.get_empty_value_display()
        self.field = self._field()
        is_method = self.field is None and isinstance(name, str) and name != "__str__"
        self.method = getattr(self.screen, name, None) if is_method else None
        self.choices = {value: in_words(label) for value, label in getattr(self.field, "flatchoices", None) or ()}
        self.is_reference = isinstance(getattr(self.field, "remote_field", None), models.ManyToOneRel)
        self.css = f"field-{self._written_name(place)}"
        if isinstance(self.field, models.DateField | models.TimeField | models.ForeignKey):
            self.css += " nowrap"
        self.label = f' data-label="{escape(capfirst(str(label)))}"'

    def _field(self) -> Any:
        """Return the field of the model that the column shows; None if it is something else."""
        try:
            field = self.rows.changes.lookup_opts.get_field(self.name)
        except FieldDoesNotExist:
            return None
        is_own = field.concrete and not field.auto_created and field.name == self.name
        return field if is_own else None

    def _written_name(self, place: int) -> str:
        if not callable(self.name):
            return str(self.name)
        return f"lambda{place}" if self.name.__name__ == "<lambda>" else self.name.__name__

    def cell(self, result: Any, form: Any) -> SafeString:
        """Return the cell of a row."""
        if self.name == CHECKBOX:
            return mark_safe(f'<td class="action-checkbox">{self.screen.action_checkbox(result)}</td>')  # noqa: S308 - of safe parts
        css = self.css
        if form and not self.is_link and self.name in form.fields:
            bound = form[self.name]
            text: Any = f"{bound.errors}{bound}"
        else:
            shown, is_moment = self._shown(result)
            text = conditional_escape(shown)
            css += " nowrap" if is_moment else ""
        if self.is_link:
            text = self.rows.linked(result, text)
        empty = " data-empty" if EMPTY.fullmatch(text) else ""
        return mark_safe(f'<{self.tag}{self.label}{empty} class="{css}">{text}</{self.tag}>')  # noqa: S308 - escaped

    def _shown(self, result: Any) -> tuple[Any, bool]:
        """Return what the column says of a row, and whether it is a day or time that is no field."""
        if self.choices:
            return self.choices.get(getattr(result, self.field.attname), self.nothing), False
        if self.is_reference:
            row = getattr(result, self.field.name)
            return (self.nothing if row is None else row), False
        if self.field is not None:
            value = getattr(result, self.name)
            return display_for_field(value, self.field, self.nothing, avoid_link=self.is_link), False
        return self._computed(result)

    def _computed(self, result: Any) -> tuple[Any, bool]:
        """Return what a method or property says."""
        try:
            if self.method is None:
                _field, attribute, value = lookup_field(self.name, result, self.screen)
            else:
                attribute, value = self.method, self.method(result)
        except ObjectDoesNotExist:
            return self.nothing, False
        told_by = attribute.fget if isinstance(attribute, property) else attribute
        nothing = getattr(attribute, "empty_value_display", self.nothing)
        if isinstance(value, str) and not value.strip():
            value = ""
        shown = display_for_value(value, nothing, getattr(told_by, "boolean", False))
        return shown, isinstance(value, datetime.date | datetime.time)
