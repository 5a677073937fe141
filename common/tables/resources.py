"""Import and export of rows as tables: columns have readable names, errors are reported by row and column.

A table is first prepared: every line is read, found among the stored rows and validated, all without writing and
without a query for each line. `common/tables/writing.py` then writes the prepared rows in bulk.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, ClassVar, cast

import tablib
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.encoding import force_str
from django.utils.translation import gettext as _
from import_export.fields import Field
from import_export.resources import ModelResource
from import_export.results import Error, Result

from common.models import Published
from common.slugs import Slugged, TakenSlugs
from common.tables.cells import Lookups
from common.tables.reading import TableError
from common.tables.rules import Rules
from common.text import fold

AT_ONCE = 900
"""Rows looked up by one query; SQLite allows 999 parameters by default."""


@dataclass(frozen=True)
class Change:
    """The change of one cell by an import."""

    column: str
    old: str
    new: str


@dataclass
class Prepared:
    """A validated row that waits to be written."""

    instance: models.Model
    was: dict[str, Any] | None = None
    """The columns of a stored row before the change; None for a new row."""
    had: dict[str, list[Any]] = field(default_factory=dict)
    """Rows that each many-to-many field of the table refers to now."""
    has: dict[str, list[Any]] = field(default_factory=dict)
    """Rows that each of these fields will refer to."""


def columns_of(instance: models.Model) -> dict[str, Any]:
    """Return the values of all columns of a row."""
    return {one.attname: getattr(instance, one.attname) for one in instance._meta.concrete_fields}


class TableResource(ModelResource):
    """Rows of a model as a table.

    A subclass declares the fields and says how a line of a table is found among the stored rows, by keys: `key_of_line`
    returns the key that a line names, `keys_of` all keys of a row, and `rows_with` queries rows that may have the keys.
    """

    required: ClassVar[tuple[str, ...]] = ()
    """Fields whose columns the file must have."""

    lines: list[int]
    line: int
    rules: Rules

    class Meta:
        import_id_fields = ()
        report_skipped = True
        skip_diff = True

    def __init__(self, report: Callable[[int, int], None] | None = None, **kwargs: Any) -> None:
        """`report` is called with the number of prepared rows and that of all rows; what it raises is passed on."""
        super().__init__(**kwargs)
        self.report = report or (lambda _done, _total: None)
        for one in self.fields.values():
            one.column_name = str(one.column_name)
        self._import_fields: list[Field] = super().get_import_fields()
        self.prepared: list[Prepared] = []

    def key_of_line(self, row: dict[str, Any]) -> Hashable | None:
        """Return the key of the row that a line refers to, None for a new one."""
        raise NotImplementedError

    def keys_of(self, instance: Any) -> list[Hashable]:
        """Return the keys by which lines can refer to a row."""
        raise NotImplementedError

    def rows_with(self, keys: Iterable[Any]) -> models.QuerySet[Any]:
        """Return stored rows, complete for validating and showing them, at least those that have one of the keys."""
        raise NotImplementedError

    def cell(self, row: dict[str, Any], field: str) -> Any:
        """Return the cleaned value of a field, None if the column is missing or invalid."""
        one = self.fields[field]
        if one.column_name not in row:
            return None
        try:
            return one.clean(row)
        except ValueError:
            return None

    def get_import_fields(self) -> list[Field]:
        return self._import_fields

    # --- The whole table ---------------------------------------------------------------------------------------------

    def prepare(self, dataset: tablib.Dataset) -> Result:
        """Validate all lines and collect in `prepared` what is to be written; writes nothing, locks nothing."""
        return cast(Result, self.import_data_inner(dataset, True, False, False, False))

    def import_data_inner(self, dataset: tablib.Dataset, *args: Any, **kwargs: Any) -> Result:
        """Check the header first: if a column is missing or unknown, only that is reported."""
        try:
            self._use_header(dataset)
        except TableError as error:
            result = Result()
            result.append_base_error(Error(error))
            return result
        self.lines = getattr(dataset, "lines", list(range(2, len(dataset) + 2)))
        self.rules = Rules(self._meta.model)
        self.slugs = TakenSlugs(self._meta.model) if issubclass(self._meta.model, Slugged) else None
        self._touched: dict[Hashable, int] = {}
        self.read_rows([dict(zip(dataset.headers, cells, strict=True)) for cells in dataset])
        return cast(Result, super().import_data_inner(dataset, *args, **kwargs))

    def _use_header(self, dataset: tablib.Dataset) -> None:
        """Rename the columns to those of the resource, ignoring case and diacritics, in either language."""
        names = {}
        for name, one in self.fields.items():
            names[fold(str(one.column_name))] = names[fold(name)] = str(one.column_name)
        unknown = [header for header in dataset.headers if fold(header) not in names]
        if unknown:
            known = ", ".join(str(one.column_name) for one in self.get_import_fields())
            raise TableError(
                _("The column “%(unknown)s” is not known. The columns are: %(known)s.")
                % {"unknown": unknown[0][:80], "known": known}
            )
        dataset.headers = [names[fold(header)] for header in dataset.headers]
        missing = [str(self.fields[name].column_name) for name in self.required]
        missing = [column for column in missing if column not in dataset.headers]
        if missing:
            raise TableError(_("The file lacks the column “%s”.") % missing[0])

    def read_rows(self, lines: list[dict[str, Any]]) -> None:
        """Read all stored rows that the lines refer to."""
        keys = {key for line in lines if (key := self.key_of_line(line)) is not None}
        found: dict[Any, Any] = {}
        wanted = list(keys)
        for start in range(0, len(wanted), AT_ONCE):
            for one in self.rows_with(wanted[start : start + AT_ONCE]):
                found.setdefault(one.pk, one)
        self._known: dict[Hashable, list[Any]] = {}
        for one in sorted(found.values(), key=lambda one: (getattr(one, "order", 0), one.pk)):
            self._remember(one)

    def _remember(self, instance: Any) -> None:
        for key in self.keys_of(instance):
            self._known.setdefault(key, []).append(instance)

    def after_import(self, dataset: tablib.Dataset, result: Result, **kwargs: Any) -> None:
        """Set the line numbers of the file on results, and name columns by their headers."""
        super().after_import(dataset, result, **kwargs)
        for line, one in zip(self.lines, result.rows, strict=False):
            one.line = line
        columns = {one.attribute: str(one.column_name) for one in self.fields.values()}
        for one in (*result.error_rows, *result.invalid_rows):
            one.line = self.lines[one.number - 1]
        for invalid in result.invalid_rows:
            invalid.faults = [(self._column(columns, name), messages) for name, messages in invalid.error_dict.items()]

    def _column(self, columns: dict[str, str], name: str) -> str:
        if name == NON_FIELD_ERRORS:
            return ""
        return columns.get(name) or str(self._meta.model._meta.get_field(name).verbose_name)

    # --- One line, in the order in which these are called ------------------------------------------------------------

    _was: dict[str, Any] | None
    """The columns of the stored row before the change; None for a new row."""
    _keys: list[Hashable]
    """Its keys before the change."""
    _before: dict[str, Any]
    """The values of the table's fields before the change, by their attributes."""
    _had: dict[str, list[Any]]
    """The rows that its many-to-many fields refer to before the change."""
    _has: dict[str, list[Any]]
    """The rows that the line puts there; without fields whose columns the table lacks."""

    def import_row(self, row: dict[str, Any], instance_loader: Any, **kwargs: Any) -> Any:
        self.report(kwargs["row_number"] - 1, len(self.lines))
        self.line = self.lines[kwargs["row_number"] - 1]
        return super().import_row(row, instance_loader, **kwargs)

    def get_instance(self, instance_loader: Any, row: dict[str, Any]) -> Any:
        """Return the row that a line refers to, stored or added by an earlier line."""
        key = self.key_of_line(row)
        return next(iter(self._known.get(key, [])), None) if key is not None else None

    def after_init_instance(self, instance: Any, new: bool, row: Any, **kwargs: Any) -> None:
        """Remember the row as it is before the change."""
        is_stored = instance.pk is not None
        self._was = columns_of(instance) if is_stored else None
        self._keys = [] if new else self.keys_of(instance)
        self._before = self._values(instance)
        lists = [one.attribute for one in self.get_import_fields() if isinstance(one.widget, Lookups)]
        self._had = {name: list(getattr(instance, name).all()) if is_stored else [] for name in lists}

    def _values(self, instance: Any) -> dict[str, Any]:
        fields = self.get_import_fields()
        return {one.attribute: one.get_value(instance) for one in fields if not isinstance(one.widget, Lookups)}

    def import_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        """Parse every cell, including many-to-many ones, so that all errors of a line are reported at once."""
        errors: dict[str, Any] = {}
        try:
            super().import_instance(instance, row, **kwargs)
        except ValidationError as error:
            errors = {**error.error_dict}
        self._has = {}
        for one in self.get_import_fields():
            if isinstance(one.widget, Lookups) and one.column_name in row:
                try:
                    self._has[one.attribute] = one.clean(row)
                except ValueError as error:
                    errors[one.attribute] = ValidationError(str(error))
        if errors:
            raise ValidationError(errors)

    def skip_row(self, instance: Any, original: Any, row: Any, import_validation_errors: Any = None) -> bool:
        """Skip an unchanged row; refuse a second line for the same row, as it is unclear which one is valid."""
        who = _who(instance)
        if who in self._touched:
            raise ValidationError(_("This is the same row as line %d.") % self._touched[who])
        if self._was is None:
            return False
        self._touched[who] = self.line
        is_same_list = all(set(rows) == set(self._had[name]) for name, rows in self._has.items())
        return not import_validation_errors and is_same_list and self._values(instance) == self._before

    def validate_instance(
        self, instance: Any, import_validation_errors: Any = None, validate_unique: bool = True
    ) -> None:
        """Validate the row as a form would, without computed fields."""
        self.rules.validate(instance, dict(import_validation_errors or {}))

    def before_save_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        """Collect the row to be written, and let later lines find it by its new keys instead of the old ones."""
        self.complete(instance)
        self.rules.take(instance, self._was)
        for key in self._keys:
            self._known[key] = [one for one in self._known.get(key, []) if one is not instance]
        self._remember(instance)
        self._touched[_who(instance)] = self.line
        had = {name: self._had[name] for name in self._has}
        self.prepared.append(Prepared(instance, self._was, had, dict(self._has)))

    def complete(self, instance: Any) -> None:
        """Fill in what `save()` would compute from other fields."""
        if self.slugs is not None:
            self.slugs.give(instance)
        if isinstance(instance, Published):
            instance.note_publication()

    def save_m2m(self, instance: Any, row: Any, **kwargs: Any) -> None:
        super().save_m2m(instance, row, **kwargs)
        self._changes = list(self._differing(self._before | self._had, self._values(instance) | self._has))

    def after_import_row(self, row: Any, row_result: Any, **kwargs: Any) -> None:
        """Give the preview the cells that differ."""
        row_result.diff = [] if row_result.import_type == row_result.IMPORT_TYPE_SKIP else self._changes

    def _differing(self, before: dict[str, Any], after: dict[str, Any]) -> Iterator[Change]:
        for one in self.get_import_fields():
            old, new = before[one.attribute], after.get(one.attribute, before[one.attribute])
            if self._was is None:
                old = None
            elif old == new:
                continue
            texts = ["" if value is None else force_str(one.widget.render(value)) for value in (old, new)]
            if texts[0] != texts[1]:
                yield Change(str(one.column_name), *texts)


def _who(instance: models.Model) -> Hashable:
    """Return what identifies a row, stored or not."""
    return instance.pk if instance.pk is not None else ("new", id(instance))
