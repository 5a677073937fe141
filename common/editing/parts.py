"""A form of a record divided into parts: its fields and its lists of rows, as stored or as submitted."""

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
    """The smallest unit of comparing and merging. `name` is also the prefix of its HTML field names."""

    name: str
    label: str

    @cached_property
    def value(self) -> Any:
        """A value by which submitted and stored parts are compared."""
        raise NotImplementedError

    @property
    def words(self) -> str:
        """The part as text for people."""
        raise NotImplementedError

    @property
    def was_sent(self) -> bool:
        """Whether the request contained the part."""
        raise NotImplementedError

    @property
    def can_be_kept(self) -> bool:
        """Whether the input can be stored as typed even if it is invalid."""
        raise NotImplementedError

    @property
    def mark(self) -> str:
        return digest(self.value)

    def differs_from(self, mark: str) -> bool:
        return self.mark != mark

    def owns(self, html_name: str) -> bool:
        """Whether an HTML field name belongs to the part."""
        return html_name.startswith(f"{self.name}-")

    @property
    def anchor(self) -> str:
        """The HTML id of the part's field, empty if it has none."""
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
        """A single row cannot store invalid input; a row that is being removed need not."""
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
    """The order of a list's rows; two orders are compared by the rows that both contain."""

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
    """A form with lists of rows for one record; a subclass defines both. Without data it shows the stored record."""

    lists: ClassVar[tuple[ListOf, ...]] = ()
    labels: ClassVar[Mapping[str, str | Promise]] = {}
    """Labels of parts, where they differ from the labels of the fields."""

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
        """Return the form, bound if there is data, for a copy of the record: validating a form changes its instance."""
        raise NotImplementedError

    def kept_of(self, name: str) -> Any:
        """Return the stored invalid input of a field or list; None if its last input was valid."""
        return None

    @cached_property
    def stored_data(self) -> QueryDict:
        """The stored fields as POST data, with invalid input that was kept in place of their values."""
        form = self.form if self.sent is None else self.make_form(None)
        data = QueryDict(mutable=True)
        for name, field in form.fields.items():
            kept = self.kept_of(name)
            if sent := values.texts(field.prepare_value(form[name].value() if kept is None else kept)):
                data.setlist(form.add_prefix(name), sent)
        return data

    def everything_stored(self) -> QueryDict:
        """Return the stored record and its lists as POST data."""
        data = self.stored_data.copy()
        for rows in self.groups.values():
            values.add(data, rows.as_stored)
        return data

    def stored(self) -> Editor:
        """Return an editor of the same kind that shows the stored record."""
        return type(self)(self.record)

    # --- Parts --------------------------------------------------------------------

    @cached_property
    def parts(self) -> dict[str, Part]:
        """The parts by name, in the order of the page."""
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
        """All lists, including those nested in rows."""
        found = list(self.groups.values())
        for one in found:
            found += [inner for row in one.rows for inner in row.lists.values()]
        return found

    @property
    def rows(self) -> list[RowForm]:
        """All rows of the page except the blank ones offered at the end."""
        return [row for one in self.all_lists for row in one.rows]

    def digests(self) -> dict[str, str]:
        """Return the digest of each part by name."""
        return {name: part.mark for name, part in self.parts.items()}

    @property
    def seen(self) -> str:
        """The serialised baseline of a page that shows the stored record."""
        stored = self if self.sent is None else self.stored()
        return Baseline.of(stored.parts).write()

    def is_valid(self) -> bool:
        return self.form.is_valid() and all(one.is_valid() for one in self.all_lists)

    def pairs(self, part: str) -> Pairs:
        """Return the HTML field names and values of a part."""
        owner = self.parts[part]
        source = self.everything_stored() if self.sent is None else self.data
        pairs = [(name, text) for name in source if owner.owns(name) for text in source.getlist(name)]
        if isinstance(owner, FieldPart):
            pairs = [(name, _as_shown(owner.form.fields[owner.field].widget, text)) for name, text in pairs]
        return pairs

    # --- Errors -------------------------------------------------------------------

    @property
    def faults(self) -> list[dict[str, str]]:
        """Validation errors as dictionaries: HTML id and name of the field, its label, and the message."""
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
        """Return the parts whose invalid input cannot be stored: invalid choices and texts over the limit."""
        return {name for name, part in self.parts.items() if self.is_faulty(part) and not part.can_be_kept}

    def is_faulty(self, part: Part) -> bool:
        if isinstance(part, FieldPart):
            return part.field in part.form.errors
        return not part.can_be_kept

    def forgive(self, touched: set[str]) -> None:
        """Drop errors of rows that the user did not change: these are neither validated nor saved."""
        for row in self.rows:
            names = {row.prefix, *(row.add_prefix(name) for name in row.fields)}
            if not names & touched or row.is_removed:
                row.errors.clear()

    def add_too_long_errors(self) -> None:
        """Add an error to each field whose text is over the limit, saying that none of it was saved."""
        for form, most in [(self.form, values.LONGEST_TYPED), *((row, LONGEST_IN_ROW) for row in self.rows)]:
            for name in [one for one in form.errors if one in form.fields]:
                field = form.fields[name]
                if not hasattr(field, "choices") and len(values.raw(form, name)) > most:
                    sentence = gettext("This is too long, so none of it was saved. Please shorten it to %d characters.")
                    form.errors[name] = form.error_class([sentence % (getattr(field, "max_length", None) or most)])

    # --- What is to be stored -----------------------------------------------------

    def changes(self, parts: set[str]) -> dict[str, Any]:
        """Return the changes of the given parts as an argument of `write`; invalid input is left out."""
        facts = {
            name: self.form.cleaned_data[name]
            for name in self.form.fields
            if self.form.add_prefix(name) in parts and name not in self.form.errors
        }
        return facts | {name: changes for name, one in self.groups.items() if (changes := one.changes(parts))}

    def kept(self, parts: set[str]) -> dict[str, Any]:
        """Return the invalid input of the given parts by field or list name; None where the input is valid."""
        fields = {
            name: values.typed(self.form, name) if name in self.form.errors else None
            for name in self.form.fields
            if self.form.add_prefix(name) in parts
        }
        lists = {name: one.kept_rows() for name, one in self.groups.items() if one.prefix in parts}
        return fields | lists


def _bind(form: Any, data: QueryDict) -> None:
    """Bind an existing form to data; a new form would query the database for all its choices again."""
    form.data, form.is_bound = data, True


def _as_shown(widget: Any, text: str) -> str:
    shown = widget.format_value(text)
    return shown if isinstance(shown, str) else text


def row_label(row: RowForm, name: str) -> str:
    """Return the label of a field with its row: “Link 2: Address”, or the heading alone if it begins with the label."""
    label = str(row[name].label)
    return row.heading if row.heading.startswith(label) else f"{row.heading}: {label}"
