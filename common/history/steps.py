"""The steps of a record and its parts, grouped by the changes that they were made in."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from common.history.models import Change
from common.history.parts import Family
from common.history.tracking import Model, key_of

ONE_ACT = datetime.timedelta(seconds=2)
"""Versions older than changes belong together if one person wrote them within this time."""


class Step(NamedTuple):
    """One version of one row, without its values."""

    model: Model
    pk: Any
    number: int
    kind: str
    date: datetime.datetime
    user: Any
    change: int | None
    reason: str | None


@dataclass
class Group:
    """Steps that were made in one act, in the order of time."""

    steps: list[Step]
    change: Change | None = None
    before: dict[tuple[Model, Any], Step] = field(default_factory=dict)
    """The step before this act of each row, if it had any."""

    @property
    def moment(self) -> datetime.datetime:
        """The moment after which the act was done."""
        return max(step.date for step in self.steps)

    @property
    def key(self) -> str:
        """What tells the group in an address: the number of a version, with its model."""
        step = self.steps[-1]
        return f"{step.model._meta.label_lower}-{step.number}"

    @property
    def user(self) -> Any:
        return next((step.user for step in self.steps if step.user is not None), self.change and self.change.user_id)

    def last_steps(self) -> dict[tuple[Model, Any], Step]:
        """Return the last step of each row in this act."""
        return {(step.model, step.pk): step for step in self.steps}


class Steps:
    """All steps of a family; only keys, times and authors are read."""

    def __init__(self, family: Family) -> None:
        self.family = family
        self.rows: dict[tuple[Model, Any], list[Step]] = defaultdict(list)
        names = ("history_id", "history_type", "history_date", "history_user_id", "history_change_id")
        for model, versions in family.versions():
            for pk, *facts in versions.values_list(key_of(model), *names, "history_change_reason"):
                self.rows[model, pk].append(Step(model, pk, *facts))
        for steps in self.rows.values():
            steps.sort(key=_in_time)
        self.groups = self._grouped()

    def _grouped(self) -> list[Group]:
        """Return the groups, the newest first."""
        groups: list[Group] = []
        by_change: dict[int, Group] = {}
        old: Group | None = None
        for step in sorted((step for steps in self.rows.values() for step in steps), key=_in_time):
            known = by_change.get(step.change) if step.change else _same_act(old, step)
            if known is None:
                known = Group([])
                groups.append(known)
                if step.change:
                    by_change[step.change] = known
                else:
                    old = known
            known.steps.append(step)
        for group in groups:
            self._note_before(group)
        return sorted(groups, key=lambda group: group.moment, reverse=True)

    def _note_before(self, group: Group) -> None:
        for key in group.last_steps():
            row = self.rows[key]
            first = min(place for place, step in enumerate(row) if step in group.steps)
            if first:
                group.before[key] = row[first - 1]

    def with_changes(self, groups: list[Group]) -> list[Group]:
        """Return the groups with their changes."""
        found = Change.objects.in_bulk({group.steps[0].change for group in groups if group.steps[0].change})
        for group in groups:
            group.change = found.get(group.steps[0].change or 0)
        return groups

    def find(self, key: str) -> Group | None:
        """Return the group of the address; the number of a version of the record itself will do, too."""
        model, _dash, number = key.rpartition("-")
        label = model or self.family.model._meta.label_lower
        for group in self.groups:
            if any(str(step.number) == number and step.model._meta.label_lower == label for step in group.steps):
                return group
        return None


def _in_time(step: Step) -> tuple[datetime.datetime, int]:
    return step.date, step.number


def _same_act(group: Group | None, step: Step) -> Group | None:
    if group is None or group.steps[-1].user != step.user or step.date - group.steps[-1].date > ONE_ACT:
        return None
    return group
