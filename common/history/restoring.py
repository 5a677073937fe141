"""Giving rows the state of an earlier version: writing over, bringing back, and removing what was not there.

Many rows are written at once, as from a table. A row that cannot be restored is left as it is and named; the others
are restored.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from common.database.bulk import copy_links, copy_versions, insert, parts, stored_values
from common.history.acts import change_of, present_change
from common.history.files import lost_files
from common.history.models import Binned, Change
from common.history.names import name_of
from common.history.references import drop_in_use, missing_targets
from common.history.tracking import Model, followed_lists, key_of, tracked_models, versions_of
from common.models import Published
from common.registry import waiting_to_be_published

ASIDE = 16_000
"""Added to order numbers that are about to be written, so that rows can swap places."""

Wanted = dict[Model, dict[Any, int | None]]
"""The version that each row is to have, by its model and key; None for a row that is not to be there."""


@dataclass
class Left:
    """A row that was not restored, and why."""

    model: Model
    pk: Any
    name: str
    reason: str

    def __str__(self) -> str:
        return f"{capfirst(str(self.model._meta.verbose_name))} {self.name}: {self.reason}"


@dataclass
class Outcome:
    """What restoring did."""

    written: int = 0
    """Rows that got back their values."""
    returned: int = 0
    """Rows brought back."""
    removed: int = 0
    left: list[Left] = field(default_factory=list)
    change: Change | None = None
    """The change that restoring is; None if nothing was restored."""

    @property
    def count(self) -> int:
        return self.written + self.returned + self.removed


class CannotRestore(Exception):
    """The rows do not fit together as they would be; nothing was restored."""

    def __str__(self) -> str:
        return _("This cannot be restored: other records have changed too much since.")


class Restorer:
    """Restores rows in one transaction; call it within an act, which is the change that it makes."""

    def __init__(self, wanted: Wanted, *, adjust: Callable[[Row], None] | None = None) -> None:
        """`adjust` may change a row before it is written."""
        self.adjust = adjust
        self.outcome = Outcome()
        self.going: dict[Model, set[Any]] = defaultdict(set)
        self.coming: dict[Model, dict[Any, int]] = defaultdict(dict)
        for model, rows in wanted.items():
            for pk, version in rows.items():
                if version is None:
                    self.going[model].add(pk)
                else:
                    self.coming[model][pk] = version
        self.order = [one for one in tracked_models() if one in wanted]
        self.postponed: list[tuple[Model, Row | list[Any]]] = []
        """Rows to write, and keys of rows to remove, that the database refused while others were as they are now."""

    def restore(self) -> Outcome:
        """Restore what can be restored; raises CannotRestore if the rows would not fit together."""
        self.now = timezone.now()
        try:
            with transaction.atomic():
                for model in self.order:
                    self.going[model] = set(_locked(model, self.going[model]))
                for model in reversed(self.order):
                    self._remove(model)
                for model in self.order:
                    self._write(model)
                self._write_postponed()
                connection.check_constraints()
        except DatabaseError as error:
            raise CannotRestore from error
        if self.outcome.count:
            self.outcome.change = present_change()
        return self.outcome

    # --- Removing ----------------------------------------------------------------------------------------------------

    def _remove(self, model: Model) -> None:
        """Remove rows that were not there, unless something else refers to them."""
        used = drop_in_use(model, self.going, self.coming)
        for row in self._rows(model, used):
            self._leave(model, row.pk, str(row), _("something else refers to it since"))
        for some in parts(sorted(self.going[model])):
            self._take_away_or_postpone(model, some)

    def _take_away_or_postpone(self, model: Model, pks: list[Any]) -> None:
        try:
            with transaction.atomic():
                self._take_away(model, pks)
        except DatabaseError:
            self.postponed.append((model, pks))

    def _take_away(self, model: Model, pks: list[Any]) -> None:
        self._copy_history(model, "-", pks)
        for relation in model._meta.many_to_many:
            through: Any = relation.remote_field.through
            if through._meta.auto_created:
                _delete(through, **{f"{relation.m2m_field_name()}__in": pks})
        _delete(model, pk__in=pks)
        self.outcome.removed += len(pks)

    # --- Writing -----------------------------------------------------------------------------------------------------

    def _write(self, model: Model) -> None:
        for some in parts(sorted(self.coming[model])):
            rows = self._prepared(model, some)
            try:
                with transaction.atomic():
                    self._store(model, rows)
            except DatabaseError:
                self._write_singly(model, rows)

    def _write_singly(self, model: Model, rows: list[Row]) -> None:
        """Write the rows that the database accepts and postpone the others."""
        for row in rows:
            try:
                with transaction.atomic():
                    self._store(model, [row])
            except DatabaseError:
                self.postponed.append((model, row))

    def _write_postponed(self) -> None:
        """Try again what was refused, as long as that helps: what one row gives up, such as money, another may take.

        Rows that are refused to the end are left. Raises DatabaseError if such a one would have to go.
        """
        count = 0
        while len(self.postponed) != count:
            tried, self.postponed = self.postponed, []
            count = len(tried)
            for model, what in tried:
                if isinstance(what, Row):
                    self._write_singly(model, [what])
                else:
                    self._take_away_or_postpone(model, what)
        for model, what in self.postponed:
            if not isinstance(what, Row):
                self._take_away(model, what)
            else:
                self._leave(model, what.instance.pk, str(what.instance), _collision(what))

    def _prepared(self, model: Model, pks: list[Any]) -> list[Row]:
        """Return the rows as they are to be; those that refer to what is gone are left."""
        versions = versions_of(model)._default_manager.in_bulk([self.coming[model][pk] for pk in pks])
        live = model._base_manager.select_for_update().in_bulk(pks)
        lists = {one: self._kept_links(one, versions) for one in followed_lists(model)}
        prepared = []
        for pk in pks:
            version = versions[self.coming[model][pk]]
            row = Row(model, pk, version, live.get(pk))
            row.links = {one: links.get(version.pk, []) for one, links in lists.items()}
            prepared.append(row)
        for fault in missing_targets(model, [one.instance for one in prepared]):
            if fault.field.null:
                fault.row.__dict__[fault.field.attname] = None
            else:
                name = capfirst(str(fault.field.verbose_name))
                self._leave(model, fault.row.pk, str(self._name(model, fault.row.pk, versions)),
                            _("what it belongs to is no longer there (%s)") % name)  # fmt: skip
                prepared = [one for one in prepared if one.instance is not fault.row]
        prepared = [row for row in prepared if self._has_files(model, row)]
        for row in prepared:
            if self.adjust is not None:
                self.adjust(row)
        self._keep_hidden(model, prepared)
        for row in prepared:
            row.compute()
        return prepared

    def _keep_hidden(self, model: Model, rows: list[Row]) -> None:
        """Leave rows hidden that only something else publishes, such as the report that they come from."""
        public = Published.Publication.PUBLISHED
        names = ("publication", "published_at")
        coming = {
            row.instance.pk: row
            for row in rows
            if row.before is not None
            and row.before.get(names[0], public) != public
            and row.instance.__dict__[names[0]] == public
        }
        if coming:
            waiting = waiting_to_be_published(model._base_manager.filter(pk__in=list(coming)))
            for pk, elsewhere in waiting.items():
                row = coming[pk]
                row.instance.__dict__.update({name: row.before[name] for name in names if row.before})
                self._leave(model, pk, str(row.instance), _("it stays hidden: %s") % elsewhere.reason)

    def _has_files(self, model: Model, row: Row) -> bool:
        """Leave a row whose file is no longer kept; one that may do without, such as a logo, keeps what it has now."""
        for one in lost_files(model, row.instance, row.before):
            if not one.blank:
                self._leave(model, row.instance.pk, str(row.instance), _("its file is no longer kept"))
                return False
            row.instance.__dict__[one.attname] = row.before[one.attname] if row.before else ""
        return True

    def _kept_links(self, relation: Any, versions: dict[int, Any]) -> dict[int, list[Any]]:
        """Return the keys that a many-to-many field had, by version; rows that are gone since are left out."""
        copies = getattr(versions_of(relation.model), relation.name).model
        target = relation.m2m_reverse_field_name() + "_id"
        kept = list(copies._base_manager.filter(history_id__in=list(versions)).values_list("history_id", target))
        there = set(_existing(relation.related_model, {pk for _version, pk in kept}))
        links: dict[int, list[Any]] = defaultdict(list)
        for version, pk in kept:
            if pk in there:
                links[version].append(pk)
        return links

    def _store(self, model: Model, rows: list[Row]) -> None:
        """Write the rows that differ, each with a version of its own."""
        now = {one: links_now(one, [row.instance.pk for row in rows if row.is_live]) for one in followed_lists(model)}
        rows = [row for row in rows if row.differs(now)]
        if not rows:
            return
        live, fresh = [row for row in rows if row.is_live], [row for row in rows if not row.is_live]
        if _has_unique_order(model) and live:
            model._base_manager.filter(pk__in=[row.instance.pk for row in live]).update(order=F("order") + ASIDE)
        key: Any = model._meta.pk
        columns = [one for one in model._meta.concrete_fields if not one.primary_key]
        values = [(row.instance.pk, *stored_values(row.instance, columns, is_new=False)) for row in rows]
        insert(model, [key, *columns], values, over=key)
        for relation in followed_lists(model):
            _write_links(relation, rows)
        self._copy_history(model, "~", [row.instance.pk for row in live])
        self._copy_history(model, "+", [row.instance.pk for row in fresh])
        back = {
            "content_type": ContentType.objects.get_for_model(model),
            "object_id__in": [row.instance.pk for row in fresh],
        }
        Binned.objects.filter(**back).delete()
        self.outcome.written += len(live)
        self.outcome.returned += len(fresh)

    # --- Parts -------------------------------------------------------------------------------------------------------

    def _copy_history(self, model: Model, kind: str, pks: list[Any]) -> None:
        """Add a version of each row as it is stored now."""
        if not pks:
            return
        first = model._base_manager.get(pk=pks[0])
        self.now += datetime.timedelta(microseconds=1)
        change = change_of(first)
        made = present_change()
        facts = {
            "history_date": self.now, "history_type": kind, "history_user": made and made.user_id,
            "history_change_reason": None, "history_change": change,
        }  # fmt: skip
        copy_versions(model, versions_of(model), facts, pks)
        for relation in followed_lists(model) if kind != "-" else ():
            copy_links(relation, versions_of(model), self.now, pks)

    def _leave(self, model: Model, pk: Any, name: str, reason: str) -> None:
        self.outcome.left.append(Left(model, pk, name, reason))

    @staticmethod
    def _rows(model: Model, pks: Iterable[Any]) -> Iterator[Any]:
        for some in parts(sorted(pks)):
            yield from model._base_manager.filter(pk__in=some).order_by("pk")

    @staticmethod
    def _name(model: Model, pk: Any, versions: dict[int, Any]) -> str:
        names = (one for one in versions.values() if getattr(one, key_of(model)) == pk)
        return name_of(next(names))


class Row:
    """A row as it is to be, and as it is."""

    def __init__(self, model: Model, pk: Any, version: Any, live: Any) -> None:
        self.is_live = live is not None
        self.instance = live if self.is_live else model(pk=pk)
        self.names = [one.attname for one in version.tracked_fields]
        self.before = {name: self._value(name) for name in self.names} if self.is_live else None
        self.links: dict[Any, list[Any]] = {}
        # Not by setattr: a picture would be opened for its size.
        self.instance.__dict__.update({name: getattr(version, name) for name in self.names})

    def _value(self, name: str) -> Any:
        value = getattr(self.instance, name)
        return value.name if isinstance(value, models.fields.files.FieldFile) else value

    def compute(self) -> None:
        """Let `save()` compute what follows from the values, without writing anything."""
        setattr(self.instance, "save_base", _write_nothing)  # noqa: B010  # as a method it may not be assigned
        try:
            self.instance.save()
        finally:
            del self.instance.save_base

    def differs(self, links_now: dict[Any, dict[Any, set[Any]]]) -> bool:
        if self.before is None or {name: self._value(name) for name in self.names} != self.before:
            return True
        return any(links_now[one].get(self.instance.pk, set()) != set(pks) for one, pks in self.links.items())


def _collision(row: Row) -> str:
    """Return what the row collides with, as a form would say it."""
    try:
        row.instance.validate_unique()
        row.instance.validate_constraints()
    except ValidationError as error:
        return " ".join(error.messages)
    return _("it collides with what is there now")


def _write_nothing(**_facts: Any) -> None:
    """Stand for the writing of a row."""


def _locked(model: Model, pks: Iterable[Any]) -> Iterator[Any]:
    for some in parts(sorted(pks)):
        yield from model._base_manager.select_for_update().filter(pk__in=some).values_list("pk", flat=True)


def _existing(model: Any, pks: Iterable[Any]) -> Iterator[Any]:
    for some in parts(sorted(pks)):
        yield from model._base_manager.filter(pk__in=some).values_list("pk", flat=True)


def _delete(model: Any, **which: Any) -> None:
    """Delete rows without signals; their versions are written already."""
    rows = model._base_manager.filter(**which)
    rows._raw_delete(rows.db)


def _has_unique_order(model: Model) -> bool:
    return any("order" in one.fields for one in model._meta.total_unique_constraints)


def _ends(relation: Any) -> list[Any]:
    through = relation.remote_field.through
    return [through._meta.get_field(one()) for one in (relation.m2m_field_name, relation.m2m_reverse_field_name)]


def links_now(relation: Any, pks: list[Any]) -> dict[Any, set[Any]]:
    """Return the keys to which a many-to-many field of each row leads."""
    source, target = (one.attname for one in _ends(relation))
    found: dict[Any, set[Any]] = defaultdict(set)
    rows = relation.remote_field.through._base_manager.filter(**{f"{source}__in": pks})
    for left, right in rows.values_list(source, target):
        found[left].add(right)
    return found


def _write_links(relation: Any, rows: list[Row]) -> None:
    through, ends = relation.remote_field.through, _ends(relation)
    _delete(through, **{f"{ends[0].attname}__in": [row.instance.pk for row in rows]})
    insert(through, ends, [(row.instance.pk, pk) for row in rows for pk in row.links.get(relation, [])])
