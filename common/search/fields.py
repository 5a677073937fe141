"""Columns computed from other columns of the same row whenever it is saved, also in bulk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import connections, models
from django.db.migrations import RunPython
from django.db.models.signals import post_save

from common.search.keys import SORT_KEY_LENGTH, search_text, sort_key

AT_ONCE = 2000


class DerivedField(models.Field):
    """A column that follows from the `sources`, columns of the same row; it is not edited and not in the history.

    `QuerySet.update` of a source has to be followed by `fill_derived`.
    """

    def __init__(self, *sources: str, **kwargs: Any) -> None:
        self.sources = sources
        # Null only until the row is saved: SQLite would make the whole table anew to add a column that is never null.
        super().__init__(**kwargs | {"editable": False, "null": True})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, [*self.sources, *args], kwargs

    def contribute_to_class(self, cls: Any, name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        if not cls._meta.abstract:
            post_save.connect(self._follow, sender=cls, weak=False, dispatch_uid=f"{cls._meta.label}.{name} {id(cls)}")

    def _follow(self, instance: Any, update_fields: Any = None, raw: bool = False, **kwargs: Any) -> None:
        """Write the column after a save of some columns only that changed a source."""
        if update_fields and self.name not in update_fields and set(self.sources) & set(update_fields):
            value = self.pre_save(instance, add=False)
            type(instance)._base_manager.filter(pk=instance.pk).update(**{self.attname: value})

    def value_of(self, row: Any) -> str:
        """Return the value that follows from a row's sources."""
        raise NotImplementedError

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = self.value_of(model_instance)
        setattr(model_instance, self.attname, value)
        return value


class SearchTextField(DerivedField, models.TextField):
    """The folded text of the sources, in which `matching` finds words."""

    def value_of(self, row: Any) -> str:
        return search_text(*(getattr(row, name) or "" for name in self.sources))


class SortKeyField(DerivedField, models.CharField):
    """The key of a name for Czech order; the name is the first of the sources that is filled in, or all of them joined.

    With `joined` the sources are sorted one after the other, such as surname and first name.
    """

    def __init__(self, *sources: str, joined: bool = False, **kwargs: Any) -> None:
        self.joined = joined
        super().__init__(*sources, **{"max_length": SORT_KEY_LENGTH, **kwargs})

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | ({"joined": True} if self.joined else {})

    @property
    def decisive(self) -> tuple[str, ...]:
        """The sources by which the key sorts first."""
        return self.sources[:1] if self.joined else self.sources

    def value_of(self, row: Any) -> str:
        texts = [text for name in self.sources if (text := getattr(row, name))]
        return sort_key(" ".join(texts if self.joined else texts[:1]))


def fill_derived(model: Any, using: str = "default") -> None:
    """Write the derived columns of all rows of a model, without history; also for models of a migration."""
    fields = [field for field in model._meta.concrete_fields if isinstance(field, DerivedField)]
    sources = sorted({name for field in fields for name in field.sources})
    rows = model._base_manager.using(using).order_by().only("pk", *sources)
    connection = connections[using]
    quoted: Any = connection.ops.quote_name
    places = ", ".join(f"{quoted(field.column)} = %s" for field in fields)
    with connection.cursor() as cursor:
        for values in _batches([field.value_of(row) for field in fields] + [row.pk] for row in rows.iterator(AT_ONCE)):
            cursor.executemany(
                f"UPDATE {quoted(model._meta.db_table)} SET {places} WHERE {quoted(model._meta.pk.column)} = %s",  # noqa: S608
                values,
            )


def filling(app: str, *models: str) -> Any:
    """Return the operation of a migration that fills in the derived columns of these models of the app."""

    def fill(apps: Any, schema_editor: Any) -> None:
        for name in models:
            fill_derived(apps.get_model(app, name), schema_editor.connection.alias)

    return RunPython(fill, RunPython.noop)


def _batches(values: Any) -> Iterator[list[Any]]:
    batch: list[Any] = []
    for one in values:
        batch.append(one)
        if len(batch) == AT_ONCE:
            yield batch
            batch = []
    if batch:
        yield batch
