"""Saved acts: what is written between the beginning and the end of one belongs to one change.

A request, a task and a loader each open an act; what they call may say more exactly what it is. The change is stored
with the first version that an act writes, so an act that writes nothing leaves nothing. What is written outside any
act has a change for each transaction.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import connection, models, transaction
from django.utils.text import Truncator
from simple_history.models import HistoricalRecords

from common.history.models import Change, label_of
from common.history.tracking import is_owner

Kind = Change.Kind
LONGEST_NAME = 80
"""Characters of a name by which a row of a list is noted."""
_open: ContextVar[Act | None] = ContextVar("act", default=None)


class Act:
    """An act in progress and its change, once it has one."""

    def __init__(self, kind: str, *, record: Any = None, user_id: Any = None, note: str = "") -> None:
        self.kind, self.record, self.user_id, self.note = kind, record, user_id, note
        self.takes_back: Change | None = None
        self._stored: _Stored | None = None
        self._named: dict[Any, str] = {}

    @property
    def change(self) -> Change | None:
        """The change, if the act has written any; it is stored anew if its transaction was rolled back."""
        return self._stored.change if self._stored and self._stored.is_there else None

    @property
    def is_uncommitted(self) -> bool:
        """Whether the transaction that stored the change goes on."""
        return self.change is not None and not (self._stored and self._stored.is_committed)

    def change_for(self, row: models.Model | None) -> Change:
        """Return the change, stored now unless it has been; `row` is the one being written."""
        change = self.change or self._begin(row)
        self._name(change, row)
        return change

    def _begin(self, row: models.Model | None) -> Change:
        change = Change(kind=self.kind, user_id=self.user_id or _user_id(), note=self.note[:250])
        change.takes_back = self.takes_back
        record = self.record if self.record is not None else row and record_of(row)
        if record is not None and self.kind != Kind.LOADING:
            change.note_record(record)
        change.save(force_insert=True)
        self._stored = _Stored(change)
        return change

    def _name(self, change: Change, row: models.Model | None) -> None:
        """Note what the first rows of an action with a list are called."""
        if (
            row is None
            or self.kind != Kind.ACTION
            or not isinstance(self.record, type)
            or not isinstance(row, self.record)
        ):
            return
        if row.pk in self._named or len(self._named) == Change.MOST_NAMED or (self.note and not self._named):
            return
        self._named[row.pk] = Truncator(label_of(row)).chars(LONGEST_NAME)
        self.note = change.note = ", ".join(self._named.values())
        change.save(update_fields=["note", "search_text"])

    def refine(self, kind: str | None, *, record: Any = None, user_id: Any = None, note: str = "") -> None:
        """Say more exactly what the act is; a kind that is exact already stays."""
        before = (self.kind, self.record, self.user_id, self.note)
        if kind and self.kind in Change.GENERAL:
            self.kind = kind
        self.record = record if self.record is None else self.record
        self.user_id, self.note = self.user_id or user_id, self.note or note
        if (change := self.change) is not None and before != (self.kind, self.record, self.user_id, self.note):
            change.kind, change.note = self.kind, self.note[:250]
            change.user_id = self.user_id or change.user_id
            if self.record is not None:
                change.note_record(self.record)
            change.save()

    def take_back(self, other: Change) -> None:
        """Say that the act takes back an earlier change."""
        self.takes_back = other
        if (change := self.change) is not None:
            change.takes_back = other
            change.save(update_fields=["takes_back"])


class _Stored:
    """A stored change that knows whether it is still there: the hook of a rolled back transaction is forgotten."""

    def __init__(self, change: Change) -> None:
        self.change, self.is_committed = change, False
        transaction.on_commit(self._note_commit)

    def _note_commit(self) -> None:
        self.is_committed = True

    @property
    def is_there(self) -> bool:
        return self.is_committed or any(hook[1] == self._note_commit for hook in connection.run_on_commit)


@contextmanager
def act(kind: str | None = None, *, record: Any = None, user_id: Any = None, note: str = "") -> Iterator[Act]:
    """Open an act, or say more exactly what the open one is.

    `record` is the row that it is about, or a model for a whole list; without it, the record of the first row written.
    """
    current = _open.get()
    if current is not None:
        current.refine(kind, record=record, user_id=user_id, note=note)
        yield current
        return
    with _opened(Act(kind or Kind.OTHER, record=record, user_id=user_id, note=note)) as opened:
        yield opened


@contextmanager
def _opened(one: Act) -> Iterator[Act]:
    token = _open.set(one)
    try:
        yield one
    finally:
        _open.reset(token)


def act_of_request() -> AbstractContextManager[Act]:
    """Open the act of a request."""
    return _opened(Act(Kind.FORM))


def act_of_task(task: Any) -> AbstractContextManager[Act]:
    """Open the act of a task; one that a request runs at once belongs to the request."""
    return act(None if _open.get() else Kind.TASK)


def about(record: models.Model) -> None:
    """Say which record the open act is about, unless it was said before."""
    if (current := _open.get()) is not None:
        current.refine(None, record=record)


def change_of(row: models.Model | None) -> int:
    """Return the key of the change to which a version of the row belongs that is written now."""
    return (_open.get() or _act_of_transaction()).change_for(row).pk


def present_change() -> Change | None:
    """Return the change of the open act, if it has written anything."""
    current = _open.get()
    return current.change if current else None


def present_act() -> str:
    """Return the kind of the open act; empty outside any."""
    current = _open.get()
    return current.kind if current else ""


def _act_of_transaction() -> Act:
    """Return the act of what is written outside any other: one for each transaction."""
    known: Act | None = getattr(connection, "act_outside", None)
    if known is None or not known.is_uncommitted:
        known = Act(Kind.OTHER)
        connection.act_outside = known  # type: ignore[attr-defined]
    return known


def _user_id() -> Any:
    """Return who makes the request, as the history does."""
    user = getattr(getattr(HistoricalRecords.context, "request", None), "user", None)
    return user.pk if user is not None and user.is_authenticated else None


def record_of(row: models.Model) -> models.Model:
    """Return the record that a row is a part of, or the row itself."""
    owner = owner_of(row)
    return row if owner is None else record_of(owner)


def owner_of(row: models.Model) -> models.Model | None:
    """Return the row that takes this one with it when deleted, if it has a history too."""
    for field in row._meta.concrete_fields:
        if is_owner(field):
            try:
                owner: models.Model = getattr(row, field.name)
            except ObjectDoesNotExist:
                return None
            return owner
    return None
