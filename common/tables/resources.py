"""Import and export of rows as tables: columns have readable names, errors are reported by row and column.

A table is first prepared: every line is read, found among the stored rows and validated, all without writing and
without a query for each line. `common/tables/writing.py` then writes the prepared rows in bulk.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Any, ClassVar, cast

import tablib
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.utils.encoding import force_str
from django.utils.translation import gettext as _
from import_export.fields import Field
from import_export.resources import ModelResource
from import_export.results import Error, Result, RowResult

from common.slugs import Slugged, TakenSlugs
from common.tables.cells import Lookup, Lookups
from common.tables.columns import LEAVE, Columns, Question, notes_of, sheet_question
from common.tables.doubles import SAME, Doubles
from common.tables.headings import Names, names_of
from common.tables.prepared import Change, Prepared, columns_of, complete
from common.tables.reading import Table, TableError
from common.tables.rules import Rules
from common.text import fold

AT_ONCE = 900
"""Rows looked up by one query; SQLite allows 999 parameters by default."""


class TableResource(Doubles, ModelResource):
    """Rows of a model as a table.

    A subclass declares the fields and says how a line of a table is found among the stored rows, by keys: `key_of_line`
    returns the key that a line names, `keys_of` all keys of a row, and `rows_with` queries rows that may have the keys.
    """

    required: ClassVar[tuple[str, ...]] = ()
    """Fields whose columns the file must have."""
    fillable: ClassVar[dict[str, str]] = {}
    """Other fields that one text may fill in all lines, with the fields whose columns make that useful."""
    headings: ClassVar[dict[str, tuple[str, ...]]] = {}
    """Other names by which offices call the columns of fields; one of several fields is told by what it holds."""

    lines: list[int]
    line: int
    rules: Rules

    class Meta:
        import_id_fields = ()
        report_skipped = True
        skip_diff = True

    def __init__(
        self,
        report: Callable[[int, int], None] | None = None,
        choices: Mapping[str, str] | None = None,
        *,
        may_add: bool = False,
        **kwargs: Any,
    ) -> None:
        """`report` is called with the number of prepared rows and that of all rows; what it raises is passed on.

        `choices` are the answers to questions, by their keys; `may_add` tells whether the person may add organisations
        and the like.
        """
        super().__init__(**kwargs)
        self.report = report or (lambda _done, _total: None)
        for one in self.fields.values():
            one.column_name = str(one.column_name)
        self._import_fields: list[Field] = super().get_import_fields()
        self.prepared: list[Prepared] = []
        self.choices = choices or {}
        self.notes: list[str] = []
        self.asked: list[Question] = []
        self._cell_faults: dict[int, dict[str, str]] = {}
        widgets = [one.widget.one if isinstance(one.widget, Lookups) else one.widget for one in self.fields.values()]
        self.lookups = list({id(one): one for one in widgets if isinstance(one, Lookup)}.values())
        for one in self.lookups:
            one.start(self.choices, may_add=may_add)

    def names(self) -> Names:
        """Return all names by which columns are known."""
        return names_of({name: (name, str(one.column_name)) for name, one in self.fields.items()}, self.headings)

    def knows(self, text: str) -> bool:
        """Whether the text is the heading of a column."""
        if not hasattr(self, "_names"):
            self._names = self.names()
        return self._names.knows(text)

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

    def prepare_table(self, table: Table) -> Result:
        """Prepare a table as it was read: match its columns, leave out what is no record, collect what is to be asked.

        Without a needed column, the cells of the others are still read, so that all faults are told at once.
        """
        self.notes, self.asked, left = notes_of(table, self.choices)
        self.asked = [*sheet_question(table, self.choices.get("sheet", "")), *self.asked]
        if not table.headers:
            return self._refused([_("Choose the sheet to load.")])
        columns = Columns(self.fields, table, self.choices)
        missing = columns.match(self.names(), self.required, self.fillable)
        self.notes += columns.notes
        self.asked += columns.questions
        names = [*columns.fills, *columns.taken.values()]
        headers = [str(self.fields[name].column_name) for name in names]
        rows = []
        for line, cells in table.rows:
            if line not in left:
                row, self._cell_faults[line] = columns.row_of(line, cells)
                rows.append((line, row))
        if missing:
            texts = [_("The file lacks the column “%s”.") % self.fields[name].column_name for name in missing]
            return self._refused(texts, rows, names)
        if not rows:
            return self._refused([_("No line of the file is to be loaded.")])
        dataset = tablib.Dataset(*([row[name] for name in headers] for _line, row in rows), headers=headers)
        dataset.lines = [line for line, _row in rows]
        result = self.prepare(dataset)
        for lookup in self.lookups:
            self.notes += lookup.notes(self.companions())
            self.asked += lookup.questions()
        return result

    def _refused(
        self, texts: list[str], rows: Iterable[tuple[int, dict[str, Any]]] = (), names: Iterable[str] = ()
    ) -> Result:
        """Return the result for a table that cannot be loaded, with the faults of its single cells."""
        result = Result()
        for text in texts:
            result.append_base_error(Error(TableError(text)))
        single = [self.fields[name] for name in names if not isinstance(self.fields[name].widget, Lookup | Lookups)]
        self.lines = [line for line, _row in rows]
        for number, (line, row) in enumerate(rows, 1):
            errors = self._faults_of_cells(line)
            for one in single:
                try:
                    one.clean(row)
                except ValueError as error:
                    errors.setdefault(one.attribute, ValidationError(str(error)))
            if errors:
                result.append_invalid_row(number, row, ValidationError(errors))
        self._name_columns(result)
        return result

    def _faults_of_cells(self, line: int) -> dict[str, Any]:
        """Return the errors of cells of a line that could not be read, by attributes."""
        attributes = {str(one.column_name): one.attribute for one in self.fields.values()} | {"": NON_FIELD_ERRORS}
        faults = self._cell_faults.get(line, {})
        return {attributes[column]: ValidationError(message) for column, message in faults.items()}

    def companion_models(self) -> list[type[models.Model]]:
        """Return the other tables to which rows may be added."""
        return list({lookup.companion for lookup in self.lookups if lookup.companion})

    def companions(self) -> list[Prepared]:
        """Return prepared rows of other tables that are written together with those of this one.

        A new one is written only if a prepared row refers to it; the lines that named it may be left out.
        """
        references = [one for one in self._meta.model._meta.concrete_fields if isinstance(one, models.ForeignKey)]
        used = {getattr(one.instance, key.attname) for one in self.prepared for key in references}
        used |= {row.pk for one in self.prepared for rows in one.has.values() for row in rows}
        every = [one for lookup in self.lookups for one in lookup.companions()]
        return [one for one in every if one.was is not None or one.instance.pk in used]

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
        self._read_like([line for line in lines if self.key_of_line(line) not in self._known], found, keys)

    def _remember(self, instance: Any) -> None:
        for key in self.keys_of(instance):
            self._known.setdefault(key, []).append(instance)

    def after_import(self, dataset: tablib.Dataset, result: Result, **kwargs: Any) -> None:
        """Set the line numbers of the file on results, and name columns by their headers."""
        super().after_import(dataset, result, **kwargs)
        for line, one in zip(self.lines, result.rows, strict=False):
            one.line = line
        self._name_columns(result)

    def _name_columns(self, result: Result) -> None:
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

    _found: Any
    """The row that the line refers to, None for a new one."""
    _is_guess: bool
    """Whether that row is only probably the one."""

    def import_row(self, row: dict[str, Any], instance_loader: Any, **kwargs: Any) -> Any:
        self.report(kwargs["row_number"] - 1, len(self.lines))
        self.line = self.lines[kwargs["row_number"] - 1]
        key = self.key_of_line(row)
        self._found = next(iter(self._known.get(key, [])), None) if key is not None else None
        question = None if self._found else self._question_of(row)
        chosen = question.chosen if question else ""
        self._is_guess = chosen.startswith(SAME)
        if self._is_guess:
            self._found = next(one for one in self._candidates(row) if chosen == f"{SAME}{one.pk}")
        if chosen == LEAVE:
            result = self.get_row_result_class()()
            result.import_type, result.diff = RowResult.IMPORT_TYPE_SKIP, []
        else:
            result = super().import_row(row, instance_loader, **kwargs)
        result.question = question
        return result

    def get_instance(self, instance_loader: Any, row: dict[str, Any]) -> Any:
        """Return the row that a line refers to, stored or added by an earlier line."""
        return self._found

    def import_field(self, field: Any, instance: Any, row: Any, is_m2m: bool = False, **kwargs: Any) -> None:
        """Import a cell; an empty one takes nothing from a row that is only probably the one of the line."""
        if self._is_guess and row.get(field.column_name) in ("", None):
            return
        super().import_field(field, instance, row, is_m2m, **kwargs)

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
                if self._is_guess and not row[one.column_name]:
                    continue
                try:
                    self._has[one.attribute] = one.clean(row)
                except ValueError as error:
                    errors[one.attribute] = ValidationError(str(error))
        errors |= self._faults_of_cells(self.line)
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
        complete(instance, self.slugs)

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
