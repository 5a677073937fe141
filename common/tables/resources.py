"""Import and export of rows as tables: columns have readable names, errors are reported by row and column."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, ClassVar, cast

import tablib
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.encoding import force_str
from django.utils.translation import gettext as _
from import_export import widgets
from import_export.fields import Field
from import_export.formats.base_formats import Format
from import_export.resources import Diff, ModelResource
from import_export.results import Error, Result

from common.periods import Period, PeriodError
from common.tables.reading import TableError, read_table, write_csv, write_xlsx
from common.text import fold

SEPARATOR = ";"
"""Separates several values in one cell."""

# --- Files -----------------------------------------------------------------------------------------------------------


class AnyTable(Format):
    """CSV or XLSX, recognised by content; the encoding passed by django-import-export is ignored."""

    def __init__(self, encoding: str | None = None) -> None:
        self.encoding = None

    def get_title(self) -> str:
        return "CSV, XLSX"

    def can_import(self) -> bool:
        return True

    def create_dataset(self, in_stream: bytes) -> tablib.Dataset:
        table = read_table(in_stream)
        dataset = tablib.Dataset(headers=table.headers)
        for _line, cells in table.rows:
            dataset.append(cells)
        dataset.lines = [line for line, _cells in table.rows]
        return dataset


class SafeCSV(Format):
    """CSV for Czech spreadsheets, without formulas."""

    def get_title(self) -> str:
        return "CSV"

    def get_extension(self) -> str:
        return "csv"

    def get_content_type(self) -> str:
        return "text/csv; charset=utf-8"

    def can_export(self) -> bool:
        return True

    def export_data(self, dataset: tablib.Dataset, **kwargs: Any) -> bytes:
        return write_csv(dataset.headers, dataset)


class SafeXLSX(SafeCSV):
    """A workbook without formulas."""

    def get_title(self) -> str:
        return "XLSX (Excel, LibreOffice)"

    def get_extension(self) -> str:
        return "xlsx"

    def get_content_type(self) -> str:
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    def export_data(self, dataset: tablib.Dataset, **kwargs: Any) -> bytes:
        return write_xlsx(dataset.headers, dataset, dataset.title or "data")


# --- Cells -----------------------------------------------------------------------------------------------------------


class Text(widgets.Widget):
    """Text; a number from a spreadsheet is read as its digits."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        return "" if value is None else str(value).strip()

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return "" if value is None else str(value)


class Read(widgets.Widget):
    """A cell parsed by a function of `common/values` and written unchanged."""

    def __init__(self, read: Callable[[Any], Any]) -> None:
        super().__init__()
        self.read = read

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Any:
        return self.read(value)

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> Any:
        return value


class When(widgets.Widget):
    """A vague date in words."""

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> Period | None:
        if isinstance(value, datetime.datetime):
            value = value.date()
        if isinstance(value, datetime.date):
            return Period.day(value.year, value.month, value.day)
        text = "" if value is None else str(value).strip()
        if not text:
            return None
        try:
            return Period.parse(text)
        except PeriodError as error:
            raise ValueError(str(error)) from error

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return value.as_input() if isinstance(value, Period) else ""


class Choice(widgets.Widget):
    """A choice, by its label or its value."""

    def __init__(self, choices: type[models.TextChoices]) -> None:
        super().__init__()
        self.choices = choices

    def clean(self, value: Any, row: Any = None, **kwargs: Any) -> str:
        text = "" if value is None else str(value).strip()
        if not text:
            return ""
        for choice in self.choices:
            if fold(text) in {fold(str(choice.label)), fold(choice.value)}:
                return choice.value
        known = ", ".join(str(choice.label) for choice in self.choices)
        raise ValueError(_("“%(value)s” is not one of: %(known)s.") % {"value": text[:60], "known": known})

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return str(self.choices(value).label) if value not in (None, "") else ""


class Lookup(widgets.Widget):
    """A row of another table, found by any of its names."""

    def __init__(self, rows: Callable[[], Iterable[Any]], names: Callable[[Any], Iterable[Any]], what: Any) -> None:
        super().__init__()
        self.rows, self.names, self.what = rows, names, what
        self._known: dict[str, list[Any]] | None = None

    def known(self) -> dict[str, list[Any]]:
        """Rows by each of their names, folded; queried once per file."""
        if self._known is None:
            self._known = {}
            for row in self.rows():
                for name in {fold(str(name)) for name in self.names(row) if name not in (None, "")}:
                    self._known.setdefault(name, []).append(row)
        return self._known

    def find(self, text: str) -> Any:
        found = self.known().get(fold(text), [])
        if len(found) == 1:
            return found[0]
        words = {"what": self.what, "value": text[:80]}
        if found:
            raise ValueError(_("%(what)s “%(value)s” exists more than once; use another of its names.") % words)
        raise ValueError(_("%(what)s “%(value)s” is not in the portal. Add it first, or correct the name.") % words)

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
        parts = str("" if value is None else value).split(SEPARATOR)
        return [self.one.find(part.strip()) for part in parts if part.strip()]

    def render(self, value: Any, obj: Any = None, **kwargs: Any) -> str:
        return f"{SEPARATOR} ".join(self.one.render(row) for row in value.all()) if value is not None else ""


# --- Rows ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Change:
    """The change of one cell by an import."""

    column: str
    old: str
    new: str


class Changes(Diff):
    """The cells that differ, for the template."""

    def __init__(self, resource: Any, instance: Any, new: bool) -> None:
        super().__init__(resource, instance, new)
        self.columns = [str(field.column_name) for field in resource.get_import_fields()]

    def as_html(self) -> list[Change]:
        old = ["" if self.new else force_str(value) for value in self.left]
        new = [force_str("" if value is None else value) for value in self.right]
        return [
            Change(column, "" if before == "None" else before, after)
            for column, before, after in zip(self.columns, old, new, strict=True)
            if ("" if before == "None" else before) != after
        ]


class TableResource(ModelResource):
    """Rows of a model as a table. A subclass declares the fields, and finds the row of a line in `find`."""

    required: ClassVar[tuple[str, ...]] = ()
    """Fields whose columns the file must have."""

    lines: list[int]
    line: int

    @classmethod
    def get_diff_class(cls) -> type[Changes]:
        return Changes

    def find(self, row: dict[str, Any]) -> models.Model | None:
        """Return the stored row that a line of the file refers to, None for a new one."""
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

    def get_instance(self, instance_loader: Any, row: dict[str, Any]) -> models.Model | None:
        return self.find(row)

    def import_data(self, dataset: tablib.Dataset, *args: Any, **kwargs: Any) -> Result:
        """Check the header first: if a column is missing or unknown, only that is reported."""
        try:
            self._use_header(dataset)
        except TableError as error:
            result = Result()
            result.append_base_error(Error(error))
            return result
        self.lines = getattr(dataset, "lines", list(range(2, len(dataset) + 2)))
        self.touched: dict[Any, int] = {}
        return cast(Result, super().import_data(dataset, *args, **kwargs))

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

    def import_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        """Parse every cell, including many-to-many ones, so that all errors of a line are reported at once."""
        errors: dict[str, Any] = {}
        try:
            super().import_instance(instance, row, **kwargs)
        except ValidationError as error:
            errors = {**error.error_dict}
        for one in self.get_import_fields():
            if isinstance(one.widget, widgets.ManyToManyWidget) and one.column_name in row:
                try:
                    one.clean(row)
                except ValueError as error:
                    errors[one.attribute] = ValidationError(str(error))
        if errors:
            raise ValidationError(errors)

    def validate_instance(
        self, instance: Any, import_validation_errors: Any = None, validate_unique: bool = True
    ) -> None:
        """Validate the row as a form would, without computed fields."""
        errors = dict(import_validation_errors or {})
        hidden = {one.name for one in instance._meta.fields if not one.editable}
        try:
            instance.full_clean(exclude=hidden | errors.keys(), validate_unique=validate_unique)
        except ValidationError as error:
            errors = error.update_error_dict(errors)
        if errors:
            raise ValidationError(errors)

    def before_import_row(self, row: Any, **kwargs: Any) -> None:
        self.line = self.lines[kwargs["row_number"] - 1]

    def skip_row(self, instance: Any, original: Any, row: Any, import_validation_errors: Any = None) -> bool:
        """Refuse a second line for the same row, as it is unclear which one is valid."""
        if instance.pk is not None and instance.pk in self.touched:
            raise ValidationError(_("This is the same row as line %d.") % self.touched[instance.pk])
        if instance.pk is not None:
            self.touched[instance.pk] = self.line
        return bool(super().skip_row(instance, original, row, import_validation_errors))

    def after_save_instance(self, instance: Any, row: Any, **kwargs: Any) -> None:
        self.touched[instance.pk] = self.line

    def after_import(self, dataset: tablib.Dataset, result: Result, **kwargs: Any) -> None:
        """Set the line numbers of the file on results, and name columns by their headers."""
        super().after_import(dataset, result, **kwargs)
        for line, one in zip(self.lines, result.rows, strict=False):
            one.line = line
        columns = {one.attribute: str(one.column_name) for one in self.fields.values()}
        for invalid in result.invalid_rows:
            invalid.line = self.lines[invalid.number - 1]
            invalid.faults = [(self._column(columns, name), messages) for name, messages in invalid.error_dict.items()]

    def _column(self, columns: dict[str, str], name: str) -> str:
        if name == NON_FIELD_ERRORS:
            return ""
        return columns.get(name) or str(self._meta.model._meta.get_field(name).verbose_name)


def column(attribute: str, name: Any, widget: widgets.Widget | None = None, **kwargs: Any) -> Field:
    """Return a field of a resource for a model attribute, with the header of its column."""
    return Field(attribute=attribute, column_name=name, widget=widget or Text(), **kwargs)


def organisation_lookup(rows: Callable[[], Iterable[Any]], what: Any) -> Lookup:
    """Return a lookup of organisations by name, short name, slug, or company ID (IČO, also without leading zeros)."""
    return Lookup(rows, lambda one: [one.name, one.short_name, one.slug, one.ico, (one.ico or "").lstrip("0")], what)
