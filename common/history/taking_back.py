"""Taking back a change: every row that it wrote gets the state from before, unless it was changed since."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Max, Min
from django.utils.translation import gettext as _

from common.database.bulk import parts
from common.history.acts import Kind, act
from common.history.models import Change
from common.history.names import name_of
from common.history.restoring import Left, Outcome, Restorer, Wanted
from common.history.tracking import Model, is_restorable, key_of, tracked_models, versions_of


def take_back(change: Change, *, user_id: Any = None) -> Outcome:
    """Restore every row written in the change to its state before it, and return what was done.

    Rows that it created are removed, changed ones restored, deleted ones brought back. A row that was changed since,
    or to which something refers since, is left and named. The whole is one change of its own (`takes_back`). Raises
    CannotRestore if the rows would not fit together; then nothing is done.
    """
    with act(Kind.TAKING_BACK, user_id=user_id, note=change.note) as taking, transaction.atomic():
        Change.objects.select_for_update().get(pk=change.pk)
        taking.take_back(change)
        if taking.record is None:
            taking.record = _record_of(change)
        wanted: Wanted = {}
        left: list[Left] = []
        for model in tracked_models():
            wanted[model] = _before(model, change, left)
        outcome = Restorer({model: rows for model, rows in wanted.items() if rows}).restore()
        outcome.left = [*left, *outcome.left]
        return outcome


def _record_of(change: Change) -> Any:
    """Return the record of the change as it is now, or the model of a list."""
    model: Any = change.content_type and change.content_type.model_class()
    if model is None or change.object_id is None:
        return model
    return model._base_manager.filter(pk=change.object_id).first()


def _before(model: Model, change: Change, left: list[Left]) -> dict[Any, int | None]:
    """Return the version that each row of the model had before the change; None for those that it created."""
    history = versions_of(model)
    key = key_of(model)
    written = history._default_manager.filter(history_change=change).order_by().values(key)
    spans = {row[key]: row for row in written.annotate(first=Min("history_id"), last=Max("history_id"))}
    before: dict[Any, int | None] = {}
    for some in parts(sorted(spans)):
        versions = history._default_manager.filter(**{f"{key}__in": some}).order_by("history_id")
        known: dict[Any, list[tuple[int, str]]] = {}
        for pk, number, kind in versions.values_list(key, "history_id", "history_type"):
            known.setdefault(pk, []).append((number, kind))
        for pk in some:
            span, rows = spans[pk], known[pk]
            earlier = [one for one in rows if one[0] < span["first"]]
            first = next(kind for number, kind in rows if number == span["first"])
            if not is_restorable(model):
                left.append(_left(model, pk, span["last"], _("accounts and invitations are never restored")))
            elif rows[-1][0] > span["last"]:
                left.append(_left(model, pk, span["last"], _("it was changed since")))
            elif first == "+" or (earlier and earlier[-1][1] == "-"):
                before[pk] = None
            elif earlier:
                before[pk] = earlier[-1][0]
            else:
                left.append(_left(model, pk, span["last"], _("no earlier version of it is known")))
    return before


def _left(model: Model, pk: Any, version: int, reason: str) -> Left:
    row = model._base_manager.filter(pk=pk).first()
    name = str(row) if row is not None else name_of(versions_of(model)._default_manager.get(pk=version))
    return Left(model, pk, name, reason)
