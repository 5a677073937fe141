"""A form with parts over a record: its fields and its lists of rows, as they are stored or as they were typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext

from common.editing import values
from common.editing.baseline import Baseline, digest
from common.editing.rows import LONGEST_TYPED as LONGEST_IN_ROW
from common.editing.rows import Compared, ListOf, RowForm, RowList

Pairs = list[tuple[str, str]]


class Part:
    """What is compared as one. `name` is also how the names of its fields in the page begin."""

    name: str
    label: str

    @cached_property
    def value(self) -> Any:
        """The part as it counts, comparable between what was typed and what is stored."""
        raise NotImplementedError

    @property
    def words(self) -> str:
        """The part as a person reads it."""
        raise NotImplementedError

    @property
    def was_sent(self) -> bool:
        """Whether the request brought the part at all."""
        raise NotImplementedError

    @property
    def can_be_kept(self) -> bool:
        """Whether all that was typed can be kept, even if it is not understood."""
        raise NotImplementedError

    @property
    def mark(self) -> str:
        return digest(self.value)

    def differs_from(self, mark: str) -> bool:
        return self.mark != mark

    def owns(self, html_name: str) -> bool:
        """Whether a field of the page belongs to the part."""
        return html_name.startswith(f"{self.name}-")

    @property
    def anchor(self) -> str:
        """Where it is on the page."""
        return ""


class FieldPart(Part):
    """One field, of the form or of a row."""

    def __init__(self, form: Any, field: str, label: str) -> None:
        self.form, self.field, self.label = form, field, label
        self.name = form.add_prefix(field)

    @cached_property
    def value(self) -> Any:
        return values.comparable(self.form, self.field)

    @property
    def words(self) -> str:
        return values.in_words(self.form, self.field)

    @property
    def was_sent(self) -> bool:
        return values.was_sent(self.form, self.field)

    @property
    def can_be_kept(self) -> bool:
        choices = hasattr(self.form.fields[self.field], "choices")
        return not choices and len(values.raw(self.form, self.field)) <= values.LONGEST_TYPED

    def owns(self, html_name: str) -> bool:
        return html_name == self.name

    @property
    def anchor(self) -> str:
        bound = self.form[self.field]
        return str(bound.id_for_label or bound.auto_id)


class RowPart(Part):
    """One row."""

    def __init__(self, rows: RowList, row: RowForm, label: str) -> None:
        self.row, self.label, self.name = row, label, str(row.prefix)
        self.was_sent_here = row.key in rows.sent_keys

    @cached_property
    def value(self) -> Any:
        return dict(self.row.counted) | ({"remove": "True"} if self.row.is_removed else {})

    @property
    def words(self) -> str:
        return self.row.in_words()

    @property
    def was_sent(self) -> bool:
        return self.was_sent_here

    @property
    def can_be_kept(self) -> bool:
        """A row of its own has no place for what is not understood; one that is being removed needs none."""
        return self.row.is_removed or self.row.is_valid()


class ListPart(Part):
    """A whole list."""

    def __init__(self, rows: RowList, label: str) -> None:
        self.rows, self.label, self.name = rows, label, rows.prefix

    @cached_property
    def value(self) -> Any:
        return [row.counted for row in self.rows.filled]

    @property
    def words(self) -> str:
        return self.rows.in_words()

    @property
    def was_sent(self) -> bool:
        return bool(self.rows.sent_keys)

    @property
    def can_be_kept(self) -> bool:
        return all(row.can_be_kept for row in self.rows.filled)


class OrderPart(Part):
    """The order of rows: two orders differ by the rows that both of them have."""

    def __init__(self, rows: RowList, label: str) -> None:
        self.rows, self.label, self.name = rows, label, f"{rows.prefix}-order"

    @cached_property
    def value(self) -> list[str]:
        return [key for key in self.rows.sent_keys if key in self.rows.stored]

    @property
    def words(self) -> str:
        rows = {row.key: row for row in self.rows.rows}
        return "\n".join(rows[key].in_words() for key in self.value)

    @property
    def was_sent(self) -> bool:
        return bool(self.value)

    @property
    def can_be_kept(self) -> bool:
        return True

    @property
    def mark(self) -> str:
        return ",".join(self.value)

    def differs_from(self, mark: str) -> bool:
        seen = mark.split(",")
        return [key for key in self.value if key in seen] != [key for key in seen if key in self.value]

    def owns(self, html_name: str) -> bool:
        return False


class Editor:
    """A form with parts. A subclass says which form and lists; unbound it shows what is stored."""

    lists: ClassVar[tuple[ListOf, ...]] = ()
    labels: ClassVar[Mapping[str, str | Promise]] = {}
    """How parts are called where the label of the field would not do."""

    def __init__(self, record: Any, data: QueryDict | None = None, *, blank: int = 0) -> None:
        self.record, self.sent = record, data
        self.form = self.make_form(data)
        if data is None:
            _bind(self.form, self.stored_data)
        self.data = self.form.data
        self.groups = {
            kind.name: RowList(kind, record, data, kept=self.kept_of(kind.name), blank=blank) for kind in self.kinds
        }

    @property
    def kinds(self) -> tuple[ListOf, ...]:
        return self.lists

    def make_form(self, data: QueryDict | None) -> Any:
        """Return the form, bound if there is data, over a copy of the record: checking a form writes into its row."""
        raise NotImplementedError

    def kept_of(self, name: str) -> Any:
        """Return what was typed into a field or list the last time and not understood; None when all was."""
        return None

    @cached_property
    def stored_data(self) -> QueryDict:
        """What a browser would send for the fields as stored, with what was not understood in its place."""
        form = self.form if self.sent is None else self.make_form(None)
        data = QueryDict(mutable=True)
        for name, field in form.fields.items():
            kept = self.kept_of(name)
            if sent := values.texts(field.prepare_value(form[name].value() if kept is None else kept)):
                data.setlist(form.add_prefix(name), sent)
        return data

    def everything_stored(self) -> QueryDict:
        """Return what a browser would send for the record and its lists."""
        data = self.stored_data.copy()
        for rows in self.groups.values():
            values.add(data, rows.as_stored)
        return data

    def stored(self) -> Editor:
        """Return the same form over what is stored."""
        return type(self)(self.record)

    # --- Parts --------------------------------------------------------------------

    @cached_property
    def parts(self) -> dict[str, Part]:
        """The parts by their names, in the order of the page."""
        fields = [FieldPart(self.form, name, self.label_of(name)) for name in self.form.fields]
        rows = [part for group in self.groups.values() for part in self._parts_of(group, self.label_of(group.name))]
        return {part.name: part for part in [*fields, *rows]}

    def _parts_of(self, rows: RowList, label: str) -> Iterator[Part]:
        if rows.kind.compared is Compared.LIST:
            yield ListPart(rows, label)
            return
        for row in rows.rows:
            yield from self._parts_of_row(rows, row, label)
        if rows.kind.sortable:
            yield OrderPart(rows, gettext("%(list)s: order") % {"list": label})

    def _parts_of_row(self, rows: RowList, row: RowForm, label: str) -> Iterator[Part]:
        if row.instance is None or rows.kind.compared is Compared.ROW:
            yield RowPart(rows, row, label)
            return
        for name in row.fields:
            yield FieldPart(row, name, row_label(row, name))
        for inner in row.lists.values():
            yield from self._parts_of(inner, row.heading)

    def label_of(self, name: str) -> str:
        label = self.labels.get(name) or (self.form[name].label if name in self.form.fields else "")
        return capfirst(str(label)) if label else self.groups[name].label

    @property
    def all_lists(self) -> list[RowList]:
        """All lists, those inside rows, too."""
        found = list(self.groups.values())
        for one in found:
            found += [inner for row in one.rows for inner in row.lists.values()]
        return found

    @property
    def rows(self) -> list[RowForm]:
        """All rows of the page that are or were filled in."""
        return [row for one in self.all_lists for row in one.rows]

    def digests(self) -> dict[str, str]:
        """Return the mark of every part."""
        return {name: part.mark for name, part in self.parts.items()}

    @property
    def seen(self) -> str:
        """The marks of what is stored, as a page that shows it carries them."""
        stored = self if self.sent is None else self.stored()
        return Baseline.of(stored.parts).write()

    def is_valid(self) -> bool:
        return self.form.is_valid() and all(one.is_valid() for one in self.all_lists)

    def pairs(self, part: str) -> Pairs:
        """Return a part as the page shows it; an empty field has its name with nothing in it."""
        owner = self.parts[part]
        source = self.everything_stored() if self.sent is None else self.data
        pairs = [(name, text) for name in source if owner.owns(name) for text in source.getlist(name)]
        if isinstance(owner, FieldPart):
            pairs = [(name, _as_shown(owner.form.fields[owner.field].widget, text)) for name, text in pairs]
        return pairs

    # --- Faults -------------------------------------------------------------------

    @property
    def faults(self) -> list[dict[str, str]]:
        """What was not understood: the field's label, the reason, and where it is on the page."""
        filled = {id(row) for one in self.all_lists for row in one.filled}
        forms = [self.form, *(row for row in self.rows if id(row) in filled)]
        return [
            {
                "id": form[name].id_for_label or form[name].auto_id,
                "name": form[name].html_name,
                "label": row_label(form, name) if isinstance(form, RowForm) else str(form[name].label),
                "text": str(errors[0]),
            }
            for form in forms
            for name, errors in form.errors.items()
            if name in form.fields
        ]

    def unkept(self) -> set[str]:
        """Return the parts with a fault that cannot be kept as typed: choices not offered, text without end."""
        return {name for name, part in self.parts.items() if self.is_faulty(part) and not part.can_be_kept}

    def is_faulty(self, part: Part) -> bool:
        if isinstance(part, FieldPart):
            return part.field in part.form.errors
        return not part.can_be_kept

    def forgive(self, touched: set[str]) -> None:
        """Forget faults of rows that the person left alone: they are neither checked nor saved."""
        for row in self.rows:
            names = {row.prefix, *(row.add_prefix(name) for name in row.fields)}
            if not names & touched or row.is_removed:
                row.errors.clear()

    def tell_too_long(self) -> None:
        """Say at each field with text without end that nothing of it was saved."""
        for form, most in [(self.form, values.LONGEST_TYPED), *((row, LONGEST_IN_ROW) for row in self.rows)]:
            for name in [one for one in form.errors if one in form.fields]:
                field = form.fields[name]
                if not hasattr(field, "choices") and len(values.raw(form, name)) > most:
                    sentence = gettext("This is too long, so none of it was saved. Please shorten it to %d characters.")
                    form.errors[name] = form.error_class([sentence % (getattr(field, "max_length", None) or most)])

    # --- What is to be stored -----------------------------------------------------

    def changes(self, parts: set[str]) -> dict[str, Any]:
        """Return what the chosen parts change in the record, for `write`; what was not understood is left out."""
        facts = {
            name: self.form.cleaned_data[name]
            for name in self.form.fields
            if self.form.add_prefix(name) in parts and name not in self.form.errors
        }
        return facts | {name: changes for name, one in self.groups.items() if (changes := one.changes(parts))}

    def kept(self, parts: set[str]) -> dict[str, Any]:
        """Return what has to be kept as typed of the chosen parts, by name; None of what was understood."""
        fields = {
            name: values.typed(self.form, name) if name in self.form.errors else None
            for name in self.form.fields
            if self.form.add_prefix(name) in parts
        }
        lists = {name: one.kept_rows() for name, one in self.groups.items() if one.prefix in parts}
        return fields | lists


def _bind(form: Any, data: QueryDict) -> None:
    """Fill in a form that is empty yet: to make it anew would ask the database for all its choices again."""
    form.data, form.is_bound = data, True


def _as_shown(widget: Any, text: str) -> str:
    shown = widget.format_value(text)
    return shown if isinstance(shown, str) else text


def row_label(row: RowForm, name: str) -> str:
    """Return how a field is called with its row: “Link 2: Address”, and “Partner 1” for the one that gives the name."""
    label = str(row[name].label)
    return row.heading if row.heading.startswith(label) else f"{row.heading}: {label}"
