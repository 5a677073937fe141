"""The page of a record: sections that are read as text and open to be edited, and parts whose rows open one at a time.

A ModelAdmin declares its fieldsets and inlines as Django has them. In a stored record every section is closed and says
what is in it; a new one is open, except for what is rarely edited (the class `collapse`). An inline may say with
`line_main` and `line_facts` which of its fields make the line of a row, and with `add_text` how a row is added.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms
from django.contrib.admin.utils import flatten
from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from common.admin.addresses import ANY_KEY, form_address
from common.admin.digests import LONG, Fact, column_of, fact_of
from common.admin.lines import DrawnField, DrawnLine, ForTemplates, lines_of

FEW_FIELDS = 8
"""A record of one section with so few fields and without parts is open: there would be nothing else to see."""
MOST_NAMED = 6
"""Fields of an empty section that are named one by one."""
IN_LINE = 80
"""Characters of a text that are shown in the line of a row."""
NUMBERS = ("order", "number")
"""Fields that number the rows; they lead their line and do not count as what it says."""


@dataclass(frozen=True)
class Section:
    """A fieldset with what it says while it is closed."""

    fieldset: Any
    lines: list[DrawnLine]
    name: str
    facts: list[Fact]
    missing: list[Fact]
    shown: list[DrawnField]
    """Fields that are only shown; they are never folded, because some lead on."""
    is_open: bool
    is_rare: bool
    """Whether it is rarely edited, so that it takes one line while it is closed."""
    has_fields: bool
    is_changed: bool
    """Whether it holds something that was typed and refused with the rest of the form."""

    is_plain: bool = False
    """Whether it is all there is, so that it is neither folded nor named."""

    @property
    def named_missing(self) -> list[Fact]:
        """Return what is missing, unless the name of the section says as much or it would be a long list."""
        is_said = not self.facts and (len(self.missing) > MOST_NAMED or self.missing[0].label == self.name)
        return [] if is_said else self.missing


def sections_of(adminform: Any, *, is_new: bool, has_parts: bool) -> list[Section]:
    """Return the sections of the form of a record."""
    fieldsets = list(adminform)
    fields = [field for fieldset in fieldsets for field in flatten(fieldset.fields)]
    is_short = len(fieldsets) == 1 and len(fields) <= FEW_FIELDS and not has_parts
    return [_section(fieldset, is_open=is_short or is_new, is_plain=is_short) for fieldset in fieldsets]


def _section(fieldset: Any, *, is_open: bool, is_plain: bool) -> Section:
    lines = lines_of(fieldset)
    fields = [field for line in lines for field in line.fields]
    shown = [field for field in fields if field.is_readonly]
    edited = [field.bound for field in fields if field.bound is not None and not field.is_hidden]
    unfit: Collection[str] = getattr(fieldset.form, "unfit", ())
    told = [
        (fact_of(bound), isinstance(bound.field, forms.BooleanField)) for bound in edited if bound.name not in unfit
    ]
    # A box alone, ticked or not, does not make a section filled in.
    is_filled = any(fact.text for fact, is_box in told if not is_box) or all(is_box for _fact, is_box in told)
    has_faults = fieldset.form.is_bound and any(bound.errors for bound in edited)
    changed = fieldset.form.changed_data if fieldset.form.is_bound else []
    return Section(
        fieldset=fieldset,
        lines=lines,
        name=str(fieldset.name or _("Basic facts")),
        facts=[fact for fact, _is_box in told if fact.text and is_filled],
        missing=[fact for fact, is_box in told if not fact.text or (is_box and not is_filled)],
        shown=shown,
        is_open=has_faults or (is_open and "collapse" not in fieldset.classes),
        is_rare="collapse" in fieldset.classes,
        has_fields=bool(edited),
        is_changed=any(bound.name in changed for bound in edited),
        is_plain=is_plain and bool(edited),
    )


def is_usual(bound: Any) -> bool:
    """Whether a box, or a choice of a few, is as in a new row."""
    if isinstance(bound.field, forms.ModelChoiceField) or not isinstance(
        bound.field, forms.ChoiceField | forms.BooleanField
    ):
        return False
    column = column_of(bound)
    if column is None:
        return False
    usual = column.get_default() if column.has_default() else ""
    if isinstance(bound.field, forms.BooleanField):
        return bool(bound.field.to_python(bound.value())) == bool(usual)
    return str(bound.value()) == str(usual)


class Part(ForTemplates):
    """The rows of an inline as a list to read; it belongs to an InlineAdminFormSet of Django."""

    def __init__(self, shown: Any) -> None:
        self.shown = shown
        self.opts = shown.opts
        self.prefix = shown.formset.prefix

    @cached_property
    def name(self) -> str:
        opts = self.opts
        return capfirst(str(opts.verbose_name if self.shown.formset.max_num == 1 else opts.verbose_name_plural))

    @cached_property
    def add_text(self) -> str:
        return str(self.opts.add_text or _("Add: %s") % self.opts.verbose_name)

    @cached_property
    def delete_text(self) -> str:
        return _("Delete when saving")

    @cached_property
    def open_text(self) -> str:
        return _("Open the page")

    @cached_property
    def kind(self) -> str:
        """What one row is called."""
        return capfirst(str(self.opts.verbose_name))

    def address_of(self, row: Any) -> str:
        """Return the URL of the form of a row, which is looked up once for all with numbers as keys."""
        before, after = self._address
        return f"{before}{row.pk}{after}" if isinstance(row.pk, int) else form_address(row)

    @cached_property
    def _address(self) -> tuple[str, str]:
        before, _key, after = form_address(self.opts.model(pk=ANY_KEY)).rpartition(str(ANY_KEY))
        return before, after

    @cached_property
    def count(self) -> int:
        return len(self.shown.formset.initial_forms)

    @cached_property
    def can_delete(self) -> bool:
        return bool(self.shown.formset.can_delete and self.shown.has_delete_permission)

    @cached_property
    def is_ordered(self) -> bool:
        return "ordered" in (self.opts.classes or ())

    def script_data(self) -> str:
        """Return what Django's script needs to add rows, with our words on its button."""
        options = {"prefix": self.prefix, "addText": self.add_text, "deleteText": _("Remove")}
        return json.dumps({"name": f"#{self.prefix}", "options": options})

    @cached_property
    def rows(self) -> list[Row]:
        return list(self._rows())

    def _rows(self) -> Iterator[Row]:
        forms = list(self.shown)
        for index, one in enumerate(forms):
            is_template = self.shown.has_add_permission and index == len(forms) - 1
            yield Row(self, one, index=None if is_template else index)


class Row(ForTemplates):
    """One row of a part: the line that is read, and the small form that it opens."""

    def __init__(self, part: Part, shown: Any, *, index: int | None) -> None:
        self.part = part
        self.shown = shown
        self.form = shown.form
        self.index = "empty" if index is None else str(index)
        self.is_template = index is None
        self._facts: dict[str, Fact | None] = {}
        self.is_blank = not (self.is_template or shown.original or (self.form.is_bound and self.form.has_changed()))
        """Whether it is the empty row in which a new one is written."""

    @property
    def has_faults(self) -> bool:
        if not self.form.is_bound:
            return False
        return bool(getattr(self.form, "has_faults", False) or self.form.errors)

    @property
    def is_unsaved(self) -> bool:
        """Whether it holds something that was typed and is not saved."""
        return bool(self.form.is_bound and not self.is_template and self.form.has_changed())

    @property
    def css(self) -> str:
        """The class that says what kind of row it is; those of templates are known to the scripts that copy them."""
        if self.is_template:
            return "nested-row nested-empty" if hasattr(self.part.shown, "can_add") else "empty-form last-related"
        return "has_original" if self.shown.original else "is-blank" if self.is_blank else ""

    @property
    def is_open(self) -> bool:
        """Whether it is shown opened: with faults, or when a row was just added to it."""
        return self.has_faults or getattr(self.form, "is_extended", False)

    @property
    def group(self) -> str:
        """The name by which the browser opens one row at a time; rows with faults are all open."""
        return "" if self.has_faults else f"{self.part.prefix}-row"

    def _is_usual(self, name: str) -> bool:
        """Whether a field has the usual one of a few choices, or is a box as it mostly is, which says nothing."""
        return name in self.form.fields and is_usual(self.form[name])

    @cached_property
    def lines(self) -> list[DrawnLine]:
        return [line for fieldset in self.shown for line in lines_of(fieldset)]

    @cached_property
    def _fields(self) -> dict[str, DrawnField]:
        """The fields of which the line of the row may tell, by name and in their order."""
        fields = [field for line in self.lines for field in line.fields]
        return {
            field.name: field
            for field in fields
            if field.is_readonly or not (field.is_hidden or field.name in self._told_by_place)
        }

    @cached_property
    def _first(self) -> str:
        """The name of the first field that is more than a number."""
        return next((name for name in self._fields if name not in self._number_names), "")

    def _fact(self, name: str) -> Fact | None:
        """Return what a field of the row says; None if its line does not tell of it."""
        if name not in self._facts:
            self._facts[name] = self._fact_of(self._fields[name]) if name in self._fields else None
        return self._facts[name]

    def _fact_of(self, field: DrawnField) -> Fact:
        if field.bound is None:
            return Fact(field.label, strip_tags(field.contents))
        is_long = field.name == self._first or field.name in self.part.opts.line_main
        return fact_of(field.bound, most=LONG if is_long else IN_LINE)

    @cached_property
    def _told_by_place(self) -> set[str]:
        """The number of the order, where rows have another number: their place says it."""
        return {"order"} - set(self._number_names) if self.part.is_ordered else set()

    @cached_property
    def number(self) -> str:
        """The number that leads the line."""
        if (number := self.part.opts.number_of(self.form)) is not None:
            return str(number)
        fact = self._fact(self._numbering)
        return fact.text if fact else ""

    @property
    def is_numbered_by_order(self) -> bool:
        return self._numbering == "order"

    @cached_property
    def _numbering(self) -> str:
        """The name of the field that numbers the row; empty if there is none."""
        return next((name for name in self._number_names if name in self._fields), "")

    @property
    def _number_names(self) -> tuple[str, ...]:
        return self.part.opts.line_numbers

    @property
    def faults(self) -> Any:
        """What is wrong with the row as a whole."""
        return self.form.non_field_errors() if self.form.is_bound else ""

    @property
    def is_deletable(self) -> bool:
        return bool(self.shown.original and self.part.can_delete)

    @cached_property
    def deletion(self) -> DrawnField:
        """The box that deletes the row."""
        return DrawnField(self.shown.deletion_field())

    @property
    def key(self) -> SafeString | str:
        """The hidden field by which the row is known."""
        return DrawnField(self.shown.pk_field()).html if self.shown.needs_explicit_pk_field() else ""

    @property
    def nested(self) -> list[Part]:
        """The parts that the row itself has, such as speakers of an item of a programme."""
        return [rows.part for rows in getattr(self.form, "rows", ())]

    @cached_property
    def main(self) -> Fact | None:
        """What the row is called: the first of its texts that is filled in."""
        told = [fact for name in self.part.opts.line_main or [self._first] if (fact := self._fact(name))]
        return next((fact for fact in told if fact.text), told[0] if told else None)

    @property
    def main_text(self) -> str:
        return self.main.text if self.main else ""

    @property
    def facts(self) -> Iterable[Fact]:
        """The other things that its line says."""
        for name in self._fields if self.part.opts.line_facts is None else self.part.opts.line_facts:
            fact = None if name in self._number_names else self._fact(name)
            if fact is None or not fact.text or fact is self.main or fact.text == self.main_text:
                continue
            if not self._is_usual(name):
                yield fact
        yield from self.part.opts.more_facts(self.form)

    @cached_property
    def own_address(self) -> str:
        """The address of the page on which the row itself is edited; empty if it has none."""
        opts = self.part.opts
        if self.shown.original is None or not (opts.show_change_link and opts.has_registered_model):
            return ""
        return self.part.address_of(self.shown.original)
