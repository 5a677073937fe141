"""Writing prepared rows in bulk, with everything that single saves leave behind: history, many-to-many rows, the log.

On SQLite nobody else can write meanwhile. So everything is converted for the database before the transaction begins,
and the history is copied inside the database (INSERT … SELECT).
"""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import connection, models
from django.utils import timezone
from django.utils.translation import gettext as _

from common.database.bulk import copy_links, copy_versions, insert, parts, stored_values
from common.history.acts import change_of
from common.tables.prepared import Prepared
from common.tables.resources import TableResource


class ChangedMeanwhile(Exception):
    """Somebody wrote to the rows, or added or removed some, after they were prepared."""


def state_of(model: type[models.Model]) -> tuple[int, Any]:
    """Return what changes whenever a row is added or removed."""
    found = model._default_manager.order_by().aggregate(count=models.Count("pk"), last=models.Max("pk"))
    return found["count"], found["last"]


def writers_of(resource: TableResource, states: dict[Any, tuple[int, Any]], user_id: Any) -> list[Writer]:
    """Return the writers of all that a resource has prepared, in the order in which they have to write."""
    own = resource._meta.model
    companions: dict[Any, list[Prepared]] = {}
    for one in resource.companions():
        companions.setdefault(type(one.instance), []).append(one)
    writers = [Writer(model, rows, states[model], user_id) for model, rows in companions.items()]
    return [*writers, Writer(own, resource.prepared, states[own], user_id)]


class Writer:
    """Writes the prepared rows of one model in the name of a user."""

    def __init__(self, model: type[models.Model], rows: list[Prepared], state: tuple[int, Any], user_id: Any) -> None:
        """Convert the rows for the database; `state` is that of the model before the rows were prepared."""
        self.model, self.rows, self.state, self.user_id = model, rows, state, user_id
        self.new = [one for one in rows if one.was is None]
        self.changed = [one for one in rows if one.was is not None]
        self.columns = [one for one in model._meta.concrete_fields if not one.primary_key]
        self._values = {id(one): stored_values(one.instance, self.columns, is_new=one.was is None) for one in rows}
        self._names = {id(one): str(one.instance) for one in rows}
        self.references = [one for one in self.columns if isinstance(one, models.ForeignKey)]
        self._content_type = ContentType.objects.get_for_model(model)

    def write(self) -> None:
        """Write all rows in the caller's transaction; raise ChangedMeanwhile if one is not as it was when prepared."""
        self.now = timezone.now()
        self._take_keys()
        self._lock_unchanged()
        self._write_columns()
        self._copy_history("+", self.new)
        self._copy_history("~", self.changed)
        for name in self.rows[0].has if self.rows else ():
            self._write_links(name)
        self._log(self.new, ADDITION)
        self._log(self.changed, CHANGE)

    # --- Rows --------------------------------------------------------------------------------------------------------

    def _take_keys(self) -> None:
        """Take the keys of rows of other tables that were written just before; until then they were below zero."""
        for one in self.rows:
            waiting = [key for key in self.references if (getattr(one.instance, key.attname) or 0) < 0]
            for key in waiting:
                setattr(one.instance, key.attname, getattr(one.instance, key.name).pk)
            if waiting:
                self._values[id(one)] = stored_values(one.instance, self.columns, is_new=one.was is None)

    def _lock_unchanged(self) -> None:
        """Lock the rows to be changed, and make sure that nobody changed any, added one or removed one."""
        if state_of(self.model) != self.state:
            raise ChangedMeanwhile
        names = [one.attname for one in self.model._meta.concrete_fields]
        stored: dict[Any, tuple[Any, ...]] = {}
        for some in parts(self.changed):
            rows = self.model._base_manager.select_for_update().filter(pk__in=[one.instance.pk for one in some])
            stored |= {values[0]: values[1:] for values in rows.values_list("pk", *names)}
        for one in self.changed:
            if stored.get(one.instance.pk) != tuple((one.was or {})[name] for name in names):
                raise ChangedMeanwhile

    def _write_columns(self) -> None:
        """Write all columns of the changed rows and insert new ones, which get their primary keys.

        In this order, so that a new row can take what a changed one gives up.
        """
        key: Any = self.model._meta.pk
        changed = [(one.instance.pk, *self._values[id(one)]) for one in self.changed]
        insert(self.model, [key, *self.columns], changed, over=key)
        pks = insert(self.model, self.columns, [self._values[id(one)] for one in self.new], returning=True)
        for one, pk in zip(self.new, pks, strict=True):
            one.instance.pk = pk

    def _log(self, rows: list[Prepared], flag: int) -> None:
        """Write the log of the administration, as it does after a form."""
        facts: dict[str, Any] = {
            "action_time": self.now, "user_id": self.user_id, "content_type_id": self._content_type.pk,
            "action_flag": flag, "change_message": _("loaded from a file"),
        }  # fmt: skip
        names = ["object_id", "object_repr", *facts]
        fields = [one for name in names for one in LogEntry._meta.concrete_fields if one.attname == name]
        same = [one.get_db_prep_save(value, connection) for one, value in zip(fields[2:], facts.values(), strict=True)]
        insert(LogEntry, fields, [(str(one.instance.pk), self._names[id(one)][:200], *same) for one in rows])

    # --- Many-to-many fields -----------------------------------------------------------------------------------------

    def _write_links(self, name: str) -> None:
        """Remove and add rows of a many-to-many field, each with a version in the history, as `set()` does."""
        relation: Any = self.model._meta.get_field(name)
        through = relation.remote_field.through
        ends = [through._meta.get_field(one()) for one in (relation.m2m_field_name, relation.m2m_reverse_field_name)]
        linked = self._linked_now(name, through._base_manager, ends[0].attname, ends[1].attname)
        losing = [one for one in self.rows if set(one.had[name]) - set(one.has[name])]
        lost = [linked[one.instance.pk][row.pk] for one in losing for row in set(one.had[name]) - set(one.has[name])]
        for some in parts(lost):
            through._base_manager.filter(pk__in=some).delete()
        self._copy_history("~", losing)
        gaining = [one for one in self.rows if set(one.has[name]) - set(one.had[name])]
        added = [(one.instance.pk, row.pk) for one in gaining for row in one.has[name] if row not in one.had[name]]
        insert(through, ends, added)
        self._copy_history("~", gaining)

    def _linked_now(self, name: str, through: Any, source: str, target: str) -> dict[Any, dict[Any, Any]]:
        """Return the links of changed rows by both ends; raise ChangedMeanwhile if they are not as read."""
        linked: dict[Any, dict[Any, Any]] = {one.instance.pk: {} for one in self.changed}
        for some in parts(self.changed):
            rows = through.filter(**{f"{source}__in": [one.instance.pk for one in some]})
            for pk, left, right in rows.values_list("pk", source, target):
                linked[left][right] = pk
        if any(linked[one.instance.pk].keys() != {row.pk for row in one.had[name]} for one in self.changed):
            raise ChangedMeanwhile
        return linked

    # --- History -----------------------------------------------------------------------------------------------------

    def _copy_history(self, kind: str, rows: list[Prepared]) -> None:
        """Add a version of each row as it is stored now, a moment after the previous one."""
        if not rows or not hasattr(self.model, "history"):
            return
        history: Any = self.model.history.model
        self.now += datetime.timedelta(microseconds=1)
        facts = {
            "history_date": self.now, "history_type": kind, "history_user": self.user_id, "history_change_reason": None,
            "history_change": change_of(None),
        }  # fmt: skip
        for some in parts(rows):
            pks = [one.instance.pk for one in some]
            copy_versions(self.model, history, facts, pks)
            for one in history._history_m2m_fields:
                copy_links(one, history, self.now, pks)
