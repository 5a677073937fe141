"""What an act did with a record, for people: row by row and field by field, in words and with the names of then."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import pgettext

from common.editing.differences import Piece, pieces
from common.history.models import Change
from common.history.names import Names, names_of
from common.history.parts import Family
from common.history.steps import Group, Step
from common.history.tracking import Model, followed_lists, versions_of
from common.history.words import NOTHING, how_of, readable_value, who_of
from common.periods.fields import HasPeriod

LONG = 160
"""A longer text is compared word by word."""
PERIOD = "period"


@dataclass(frozen=True)
class Difference:
    """A field with its old and new value in words; a new or removed row has only one of them."""

    field: str
    label: str
    before: str = ""
    after: str = ""

    @cached_property
    def pieces(self) -> list[Piece]:
        """The passages of a long text, empty for a short one."""
        return pieces(self.before, self.after) if max(len(self.before), len(self.after)) > LONG else []

    @property
    def is_markup(self) -> bool:
        """Whether only formatting or addresses of links differ, which the words do not show."""
        return self.before == self.after


@dataclass(frozen=True)
class Block:
    """What happened to one row."""

    kind: str
    """“added”, “changed” or “removed”."""
    label: str
    name: str
    is_record: bool
    differences: list[Difference]
    key: str = ""
    """What tells the row apart: its model and primary key."""


@dataclass(frozen=True)
class Entry:
    """What one act did with the record and its parts."""

    group: Group
    who: str
    blocks: list[Block]

    @property
    def moment(self) -> datetime.datetime:
        return self.group.moment

    @property
    def change(self) -> Change | None:
        return self.group.change

    @property
    def by(self) -> str:
        """Who did it."""
        return who_of(self.change, self.who)

    @property
    def how(self) -> str:
        """How it was done, where that says more than who did it."""
        return how_of(self.change) if self.change else ""

    @property
    def reasons(self) -> list[str]:
        return list(dict.fromkeys(step.reason for step in self.group.steps if step.reason))


Pair = tuple[Step | None, Step | None]
"""The steps of one row before and after; None where the row was not there."""


class Comparison:
    """Compares pairs of steps; what they need is read at once, whatever their number."""

    def __init__(self, family: Family, pairs: Iterable[Pair], people: Iterable[tuple[Any, Any]] = ()) -> None:
        self.model = family.model
        self._places = {model: place for place, model in enumerate(family.rows)}
        self._read({step for pair in pairs for step in pair if step is not None})
        self._names = Names([*self._referred(), *((get_user_model(), pk, moment) for pk, moment in people if pk)])

    def blocks(self, pairs: Iterable[Pair]) -> list[Block]:
        """Return what happened to the rows: to the record first, then to its parts in their order."""
        return [block for pair in sorted(pairs, key=self._place) if (block := self.block(pair))]

    def _place(self, pair: Pair) -> tuple[int, Any]:
        step = pair[1] or pair[0]
        return (self._places[step.model], step.pk) if step else (0, 0)

    def block(self, pair: Pair) -> Block | None:
        """Return what happened to a row, None if nothing did."""
        before, after = pair
        step = after or before
        if step is None:
            return None
        if before is None or after is None:
            kind = "added" if before is None else "removed"
            fields = list(self._told(step))
        else:
            kind, fields = "changed", list(self._differences(before, after))
            if not fields:
                return None
        name = self._row_names[step.model][step.number]
        label = capfirst(str(step.model._meta.verbose_name))
        return Block(kind, label, name, step.model is self.model, fields, key_of_row(step.model, step.pk))

    def person(self, pk: Any, moment: Any) -> str:
        return self._names.of(get_user_model(), pk, moment) if pk else ""

    # --- Reading -----------------------------------------------------------------------------------------------------

    def _read(self, steps: set[Step]) -> None:
        numbers: dict[Model, set[int]] = defaultdict(set)
        for step in steps:
            numbers[step.model].add(step.number)
        self._versions: dict[Model, dict[int, Any]] = {}
        self._links: dict[tuple[Model, str], dict[int, list[Any]]] = {}
        self._row_names: dict[Model, dict[int, str]] = {}
        for model, wanted in numbers.items():
            versions = versions_of(model)._default_manager.in_bulk(wanted)
            self._versions[model] = versions
            self._row_names[model] = names_of(model, versions.values())
            for one in followed_lists(model):
                copies = getattr(versions_of(model), one.name).model._base_manager
                found: dict[int, list[Any]] = defaultdict(list)
                rows = copies.filter(history_id__in=wanted).order_by("pk")
                for number, pk in rows.values_list("history_id", f"{one.m2m_reverse_field_name()}_id"):
                    found[number].append(pk)
                self._links[model, one.name] = found

    def _referred(self) -> Iterator[tuple[Model, Any, Any]]:
        """Return the rows that the versions refer to, each with the moment for which it is to be named."""
        for model, versions in self._versions.items():
            for number, version in versions.items():
                for one in shown_fields(model):
                    for pk in self._keys(model, number, version, one):
                        yield one.related_model, pk, version.history_date

    def _keys(self, model: Model, number: int, version: Any, one: Any) -> list[Any]:
        """Return the keys of the rows that a relation led to."""
        if isinstance(one, models.ManyToManyField):
            return self._links[model, one.name].get(number, [])
        if isinstance(one, models.ForeignKey):
            pk = getattr(version, one.attname)
            return [] if pk is None else [pk]
        return []

    # --- Words -------------------------------------------------------------------------------------------------------

    def _raw(self, step: Step, one: Any) -> Any:
        version = self._versions[step.model][step.number]
        if one == PERIOD:
            return tuple(getattr(version, name) for name in _period_columns())
        if isinstance(one, models.ManyToManyField):
            return set(self._links[step.model, one.name].get(step.number, []))
        return getattr(version, one.attname)

    def _words(self, step: Step, one: Any) -> str:
        version = self._versions[step.model][step.number]
        if one == PERIOD:
            dated: Any = step.model(**dict(zip(_period_columns(), self._raw(step, one), strict=True)))
            return str(dated.period or NOTHING)
        if isinstance(one, models.ManyToManyField | models.ForeignKey):
            keys = self._keys(step.model, step.number, version, one)
            names = sorted(self._names.of(one.related_model, pk, version.history_date) for pk in keys)
            return ", ".join(names) or NOTHING
        return readable_value(one, getattr(version, one.attname))

    def _told(self, step: Step) -> Iterator[Difference]:
        """Return the values of a new or removed row, except those that say nothing."""
        for one in fields_of(step.model):
            words = self._words(step, one)
            if words != NOTHING and words != self._row_names[step.model][step.number]:
                yield Difference(name_of(one), _label(one), after=words)

    def _differences(self, before: Step, after: Step) -> Iterator[Difference]:
        for one in fields_of(after.model):
            if self._raw(before, one) != self._raw(after, one):
                yield Difference(name_of(one), _label(one), self._words(before, one), self._words(after, one))


def key_of_row(model: Model, pk: Any) -> str:
    """Return what tells a row apart in a form."""
    return f"{model._meta.label_lower}-{pk}"


def entries_of(family: Family, groups: list[Group]) -> list[Entry]:
    """Return what the acts did, without those that did nothing."""
    pairs = {id(group): list(_pairs_of(group)) for group in groups}
    people = [(group.user, group.moment) for group in groups]
    comparison = Comparison(family, [pair for some in pairs.values() for pair in some], people)
    entries = []
    for group in groups:
        if blocks := comparison.blocks(pairs[id(group)]):
            entries.append(Entry(group, comparison.person(group.user, group.moment), blocks))
    return entries


def _pairs_of(group: Group) -> Iterator[Pair]:
    for key, step in group.last_steps().items():
        before = group.before.get(key)
        was = before if before is not None and before.kind != "-" else None
        now = step if step.kind != "-" else None
        if was is None and now is None:
            continue
        yield was, now


def shown_fields(model: Model) -> list[Any]:
    """Return the fields that people fill in, with the many-to-many fields that the history keeps."""
    tracked = versions_of(model).tracked_fields
    own = [one for one in tracked if one.editable and not one.primary_key and not _is_owner(one)]
    return [*own, *followed_lists(model)]


def fields_of(model: Model) -> list[Any]:
    """Return what differs between versions: the period as one, then the fields that people fill in."""
    return [*([PERIOD] if issubclass(model, HasPeriod) else []), *shown_fields(model)]


def _is_owner(one: Any) -> bool:
    """Whether the field only says which record the row is a part of."""
    return isinstance(one, models.ForeignKey) and not one.null and one.remote_field.on_delete is models.CASCADE


def name_of(one: Any) -> str:
    """Return the name of a field of `fields_of`, as differences have it."""
    return PERIOD if one == PERIOD else str(one.name)


def _label(one: Any) -> str:
    return capfirst(name_of_field(one))


def name_of_field(one: Any) -> str:
    """Return what a field of `fields_of` is called within a sentence."""
    return pgettext("label of a period", "when") if one == PERIOD else str(one.verbose_name)


def _period_columns() -> list[str]:
    return [one.name for one in HasPeriod._meta.fields]
