"""One log of all changes: who did what with which record, in a sentence; a page asks a fixed number of questions."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import quote
from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext

from common.admin.addresses import admin_address
from common.history.bin import waiting
from common.history.entries import PERIOD, fields_of, name_of_field, shown_fields
from common.history.models import Binned, Change
from common.history.parts import parts_of
from common.history.tracking import Model, followed_lists, is_restorable, is_tracked, key_of, versions_of
from common.history.words import how_of, number_of, readable_value, said_with, who_of
from common.periods.fields import HasPeriod
from common.registry import declared
from common.text import introduced

TAKEN_BACK = {Change.Kind.FORM, Change.Kind.ACTION, Change.Kind.RESTORING, Change.Kind.TAKING_BACK}
"""Kinds of changes that are taken back here; an import is at its own page, a step of a workflow by the workflow."""
SHOWN_VERBS = {"+": "added", "~": "changed", "-": "removed"}


@dataclass
class Told:
    """One change with what was done in words."""

    change: Change
    kind: str = "changed"
    """Whether the record itself was “added”, “changed” or “removed”."""
    fields: list[str] = field(default_factory=list)
    """What changed of the record itself."""
    parts: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Other rows, by what was done with them: their kind and number."""
    own_rows: int = 0
    """How many rows of the list itself were written."""
    url: str = ""
    history_url: str = ""
    binned: Binned | None = None
    may_be_taken_back: bool = False

    @property
    def says_something(self) -> bool:
        """Whether anything can be said of it; a form saved as it was, or a login, wrote a version all the same."""
        is_act = self.change.kind not in Change.GENERAL or self.is_of_a_list
        return self.kind != "changed" or is_act or bool(self.changed or self.added or self.removed)

    @property
    def is_of_a_list(self) -> bool:
        return self.change.object_id is None

    @property
    def note(self) -> Any:
        """What else tells the change apart, in words: the name of a file, or the step of a workflow."""
        if self.change.kind != Change.Kind.STEP:
            return self.change.note
        model: Any = self.change.content_type and self.change.content_type.model_class()
        names = (one.step_names[model] for one in declared().values() if model in one.step_names)
        return next((name(self.change.note) for name in names), self.change.note)

    @property
    def names_rows(self) -> bool:
        """Whether the note names rows of the list."""
        return self.is_of_a_list and self.change.kind in {Change.Kind.ACTION, Change.Kind.TAKING_BACK}

    @property
    def names_some(self) -> bool:
        """Whether the list had more rows than the note names."""
        return self.names_rows and self.own_rows > Change.MOST_NAMED

    @property
    def about(self) -> str:
        """What the change was about, as a heading."""
        if self.change.content_type is None:
            return self.change.note or capfirst(self.change.get_kind_display())
        label = self.change.label
        return capfirst(label) if self.is_of_a_list else introduced(capfirst(self.change.content_type.name), label)

    @property
    def who(self) -> str:
        return who_of(self.change, self.change.user)

    @property
    def how(self) -> str:
        return how_of(self.change)

    @property
    def changed(self) -> list[str]:
        return [*self.fields, *self.parts["changed"]]

    @property
    def added(self) -> list[str]:
        return self.parts["added"]

    @property
    def removed(self) -> list[str]:
        return self.parts["removed"]

    @property
    def words(self) -> dict[str, str]:
        """What was changed, added and removed, each in one list of words."""
        done = {"changed": self.changed, "added": self.added, "removed": self.removed}
        return {verb: get_text_list(some, gettext("and")) for verb, some in done.items()}


def told(changes: list[Change]) -> list[Told]:
    """Return the changes in words, in the same order."""
    entries = {change.pk: Told(change) for change in changes}
    by_model: dict[Model, list[Told]] = defaultdict(list)
    for one in entries.values():
        if (model := model_of(one.change)) is not None:
            by_model[model].append(one)
    _tell_rows(by_model, entries)
    _tell_fields(by_model, entries)
    _find_addresses(by_model)
    for binned in waiting().filter(change__in=entries):
        entries[binned.change_id].binned = binned
    for model, some in by_model.items():
        for one in some:
            one.may_be_taken_back = is_restorable(model) and can_be_taken_back(one.change)
    return list(entries.values())


def model_of(change: Change) -> Model | None:
    """Return the model with a history that the change was about."""
    model = change.content_type.model_class() if change.content_type else None
    return model if is_tracked(model) else None


def can_be_taken_back(change: Change) -> bool:
    """Whether the change is of a kind that is taken back, and was not; it comes from `in_log`."""
    return change.kind in TAKEN_BACK and not change.was_taken_back  # type: ignore[attr-defined]


def in_log() -> models.QuerySet[Change]:
    """Return all changes as the log needs them, the newest first."""
    back = Change.objects.filter(takes_back=OuterRef("pk")).order_by()
    return (
        Change.objects.select_related("user", "content_type")
        .annotate(was_taken_back=models.Exists(back))
        .order_by("-pk")
    )  # fmt: skip


# --- Rows ------------------------------------------------------------------------------------------------------------


@cache
def family_models(model: Model) -> tuple[Model, ...]:
    """Return the model, those of its parts and of theirs."""
    found = [model]
    for one in found:
        found += [part.model for part in parts_of(one) if part.model not in found]
    return tuple(found)


def _tell_rows(by_model: dict[Model, list[Told]], entries: dict[int, Told]) -> None:
    """Say how many rows of each kind were added, changed and removed."""
    wanted: dict[Model, set[int]] = defaultdict(set)
    for model, some in by_model.items():
        for one in family_models(model):
            wanted[one] |= {told.change.pk for told in some}
    kinds = list(wanted)
    lists = [
        versions_of(model)
        ._default_manager.filter(history_change_id__in=wanted[model])
        .order_by()
        .values("history_change_id", "history_type")
        .annotate(count=Count(key_of(model), distinct=True))
        for model in kinds
    ]
    for place, pk, kind, count in _all_of(lists, ("history_change_id", "history_type", "count")):
        _tell_row(entries[pk], kinds[place], SHOWN_VERBS[kind], count)


def _tell_row(one: Told, model: Model, verb: str, count: int) -> None:
    if model is model_of(one.change) and one.is_of_a_list:
        one.own_rows += count
    elif model is model_of(one.change):
        if verb != "changed":
            one.kind = verb
        count -= 1
    if count > 0:
        one.parts[verb].append(number_of(model, count))


# --- Fields ----------------------------------------------------------------------------------------------------------


def _tell_fields(by_model: dict[Model, list[Told]], entries: dict[int, Told]) -> None:
    """Say which fields of the records themselves differ from what they were before."""
    kinds = list(by_model)
    lists = [_pairs_of(model, [one.change for one in by_model[model]]) for model in kinds]
    pairs: dict[int, list[Any]] = {}
    for place, pk, number, before, now, was in _all_of(
        lists, ("history_change_id", "history_id", "before", "now", "was")
    ):
        known = pairs.setdefault(pk, [place, before, was, number, now])
        known[3:] = [number, now]
    links = _links(
        [(kinds[place], number) for place, before, _was, now, _is in pairs.values() for number in (before, now)]
    )
    for pk, (place, before, was, number, now) in pairs.items():
        if was is not None and entries[pk].kind == "changed":
            facts = (json.loads(was), links[kinds[place], before]), (json.loads(now), links[kinds[place], number])
            entries[pk].fields = list(_differing(kinds[place], *facts))


def _pairs_of(model: Model, changes: list[Change]) -> Any:
    """Return the versions of the records, each with the values of its fields and of the version before."""
    history, key = versions_of(model)._default_manager, key_of(model)
    values = JSONObject(**{name: F(name) for name in _columns(model)})
    earlier = history.filter(**{key: OuterRef(key)}, history_id__lt=OuterRef("history_id")).order_by("-history_id")
    mine = history.filter(
        history_change_id__in=[change.pk for change in changes if change.object_id is not None],
        history_type="~",
        **{key: F("history_change__object_id")},
    )
    return mine.order_by("history_id").annotate(
        before=Subquery(earlier.values("history_id")[:1]),
        now=values,
        was=Subquery(earlier.annotate(values=values).values("values")[:1]),
    )


def _columns(model: Model) -> list[str]:
    own = [one.attname for one in shown_fields(model) if not isinstance(one, models.ManyToManyField)]
    return [*own, *(one.name for one in HasPeriod._meta.fields if issubclass(model, HasPeriod))]


def _links(versions: Iterable[tuple[Model, int | None]]) -> dict[tuple[Model, int | None], dict[str, set[Any]]]:
    """Return the keys to which the many-to-many fields of the versions lead, by the name of the field."""
    found: dict[tuple[Model, int | None], dict[str, set[Any]]] = defaultdict(lambda: defaultdict(set))
    numbers: dict[Model, set[int]] = defaultdict(set)
    for model, number in versions:
        if number is not None:
            numbers[model].add(number)
    fields = [(model, one) for model in numbers for one in followed_lists(model)]
    lists = [
        getattr(versions_of(model), one.name)
        .model._base_manager.filter(history_id__in=numbers[model])
        .annotate(key=F(f"{one.m2m_reverse_field_name()}_id"))
        for model, one in fields
    ]
    for place, number, key in _all_of(lists, ("history_id", "key")):
        model, one = fields[place]
        found[model, number][one.name].add(key)
    return found


Values = tuple[dict[str, Any], dict[str, set[Any]]]


def _differing(model: Model, before: Values, now: Values) -> Iterator[str]:
    """Return the fields that differ; a choice with what was chosen."""
    for one in fields_of(model):
        label = name_of_field(one)
        if one == PERIOD:
            if any(before[0][column.name] != now[0][column.name] for column in HasPeriod._meta.fields):
                yield label
        elif isinstance(one, models.ManyToManyField):
            if before[1][one.name] != now[1][one.name]:
                yield label
        elif before[0][one.attname] != now[0][one.attname]:
            value = one.to_python(now[0][one.attname]) if one.flatchoices else None
            yield said_with(label, readable_value(one, value)) if one.flatchoices else label


# --- Addresses -------------------------------------------------------------------------------------------------------


def _find_addresses(by_model: dict[Model, list[Told]]) -> None:
    """Find the form and the history of each record that is there."""
    kinds = [model for model in by_model if admin.site.is_registered(model)]
    lists = [model._base_manager.filter(pk__in=_keys(by_model[model])).order_by() for model in kinds]
    there = {(kinds[place], pk) for place, pk in _all_of(lists, ("pk",))}
    for model, some in by_model.items():
        if model not in kinds:
            rows = model._base_manager.in_bulk(_keys(some))
            for one in some:
                if row := rows.get(one.change.object_id):
                    one.url = admin_address(row, admin.site) or ""
            continue
        name = f"admin:{model._meta.app_label}_{model._meta.model_name}"
        for one in some:
            if one.change.object_id is None:
                one.url = reverse(f"{name}_changelist")
            elif (model, one.change.object_id) in there:
                one.url = reverse(f"{name}_change", args=[quote(str(one.change.object_id))])
                one.history_url = reverse(f"{name}_history", args=[quote(str(one.change.object_id))])


def _keys(some: list[Told]) -> set[int]:
    return {one.change.object_id for one in some if one.change.object_id is not None}


def _all_of(lists: list[Any], columns: tuple[str, ...]) -> Iterator[tuple[Any, ...]]:
    """Return the columns of the rows of all querysets, asked for at once, each row after the place of its queryset."""
    texts: list[str] = []
    values: list[Any] = []
    for place, rows in enumerate(lists):
        try:
            sql, params = rows.values(*columns).query.sql_with_params()
        except EmptyResultSet:
            continue
        names = ", ".join(f"CAST({name} AS text)" if name in {"now", "was"} else name for name in columns)
        texts.append(f"SELECT {place}, {names} FROM ({sql}) AS piece")  # noqa: S608 - made by Django
        values += params
    if texts:
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(texts), values)
            yield from cursor.fetchall()
