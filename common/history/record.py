"""The history of one record with its parts: what was done, and giving it an earlier state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.db import transaction

from common.history.acts import Kind, act
from common.history.choosing import Chosen
from common.history.entries import Block, Comparison, Entry, Pair, entries_of
from common.history.models import Change
from common.history.parts import family_of
from common.history.restoring import Outcome, Restorer, Row, Wanted
from common.history.steps import Group, Step, Steps
from common.history.tracking import Model, versions_of
from common.models import Published

PUBLICATION = ("publication", "published_at")

May = Callable[[str, Model], bool]
"""Tells whether somebody may “add”, “change” or “delete” rows of a model."""


class RecordHistory:
    """The history of a record and its parts."""

    def __init__(self, model: Model, pk: Any) -> None:
        self.model, self.pk = model, pk
        self.family = family_of(model, pk)
        self.steps = Steps(self.family)

    @property
    def groups(self) -> list[Group]:
        """Acts that wrote something of the record, the newest first."""
        return self.steps.groups

    @property
    def latest(self) -> str:
        """What tells the present state: the key of the newest act."""
        return self.groups[0].key if self.groups else ""

    def entries(self, groups: list[Group]) -> list[Entry]:
        """Return what the acts did, without those that did nothing."""
        return entries_of(self.family, self.steps.with_changes(groups))

    # --- An earlier state --------------------------------------------------------------------------------------------

    def preview(self, group: Group, *, may: May) -> list[Block]:
        """Return what would change if the record got the state it had after the act."""
        pairs = self._pairs(group, may)
        blocks = Comparison(self.family, pairs).blocks(pairs)
        kept = {PUBLICATION[0], *(name for model in self.family.written for name in _of_steps(model))}
        return [one for block in blocks if (one := _without(kept, block))]

    def publication_then(self, group: Group) -> str | None:
        """Return the publication state that the record had after the act; None if it has none, or was not there."""
        steps = self.steps.rows[self.model, self.pk]
        step = next((one for one in reversed(steps) if one.date <= group.moment), None)
        if step is None or not issubclass(self.model, Published):
            return None
        state: str = versions_of(self.model)._default_manager.values_list("publication", flat=True).get(pk=step.number)
        return state

    def restore(
        self, group: Group, *, may: May, user_id: Any, with_publication: bool = False, chosen: Chosen | None = None
    ) -> Outcome:
        """Give the record and its parts the state they had after the act; rows that cannot have it are named.

        With `chosen` only those rows and fields get it. Whether rows are public stays as it is now, unless
        `with_publication`; columns `changed_by_steps` of their model stay always. Raises CannotRestore.
        """
        wanted: Wanted = {}
        for now, then in self._pairs(group, may):
            step = then or now
            if step is not None and (chosen is None or chosen.has(step.model, step.pk)):
                wanted.setdefault(step.model, {})[step.pk] = then.number if then else None

        def adjust(row: Row) -> None:
            if chosen is not None:
                chosen.keep_others(row)
            (_keep_steps if with_publication else _keep_publication)(row)

        record = self.model._base_manager.get(pk=self.pk)
        with act(Kind.RESTORING, record=record, user_id=user_id), transaction.atomic():
            return Restorer(wanted, adjust=adjust).restore()

    def _pairs(self, group: Group, may: May) -> list[Pair]:
        """Return the steps of rows as they are now and as they were then, where they differ."""
        moment = group.moment
        owned = self._made_by_steps()
        pairs: list[Pair] = []
        for (model, pk), steps in self.steps.rows.items():
            if model not in self.family.written:
                continue
            now = _there(steps[-1])
            then = _there(next((one for one in reversed(steps) if one.date <= moment), None))
            if (now and now.number) == (then and then.number):
                continue
            action = "add" if now is None else "change" if then else "delete"
            if action != "change" and (model, pk) in owned:
                continue
            if may(action, model):
                pairs.append((now, then))
        return pairs

    def _made_by_steps(self) -> set[tuple[Model, Any]]:
        """Return the rows that a workflow put here or took away: only the workflow may do so again."""
        decisive = {
            key: {step.change for step in steps if step.kind != "~" and step.change}
            for key, steps in self.steps.rows.items()
        }
        known = {number for numbers in decisive.values() for number in numbers}
        taken = set(Change.objects.filter(pk__in=known, kind=Kind.STEP).values_list("pk", flat=True))
        return {key for key, numbers in decisive.items() if numbers & taken}


def _without(kept: set[str], block: Block) -> Block | None:
    """Leave out columns that stay as they are; None if nothing is left."""
    if block.kind != "changed":
        return block
    left = [one for one in block.differences if one.field not in kept]
    return replace(block, differences=left) if left else None


def _there(step: Step | None) -> Step | None:
    return step if step is not None and step.kind != "-" else None


def _of_steps(model: Model) -> tuple[str, ...]:
    names: tuple[str, ...] = getattr(model, "changed_by_steps", ())
    return names


def _keep_steps(row: Row) -> None:
    """Leave as they are the columns that only a step of their own changes."""
    if row.before is not None:
        row.instance.__dict__.update({name: row.before[name] for name in _of_steps(type(row.instance))})


def _keep_publication(row: Row) -> None:
    """Leave a row public or hidden as it is."""
    _keep_steps(row)
    if row.before is not None and isinstance(row.instance, Published):
        row.instance.__dict__.update({name: row.before[name] for name in PUBLICATION})
