"""Tasks for the coordinator, computed from the data on each request, so that they are never out of date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from django.db.models import Model
from django.utils.functional import Promise

from common.lists.prepared import PreparedRows

MOST_PREPARED = 20
"""Pages of a list whose SQL is kept; nobody turns more of them."""


@dataclass(frozen=True)
class TaskAnswer:
    """A button that does the task at once: its label, the URL it is sent to, and a form of what must be said with it.

    `common.admin.answers` makes them.
    """

    label: str | Promise
    url: str
    form: Any = None


@dataclass(frozen=True)
class Task:
    """One thing to do: its subject, advice, the URL where to do it, and answers that do it by one press."""

    about: str
    advice: str
    url: str
    preview: str = ""
    answers: Sequence[TaskAnswer] = ()
    row: tuple[str, int] = ("", 0)
    """The row by which the task is known again when it was set aside: the label of its model, and its key."""


class LeaveOut(Protocol):
    """Leaves out of a queryset the rows of one kind of tasks that were set aside.

    `since` names the moment from which a row waits: what was set aside before that waits again.
    """

    def concerns(self, model: type[Model]) -> bool:
        """Return whether any row of the model may be left out."""

    def __call__(self, rows: Any, *, since: str = "") -> Any: ...


class EveryRow:
    """Leaves nothing out."""

    def concerns(self, model: type[Model]) -> bool:
        return False

    def __call__(self, rows: Any, *, since: str = "") -> Any:
        return rows


every_row = EveryRow()


class Tasks(Protocol):
    """Tasks of which only the shown ones are fetched, while the others are counted."""

    def to_count(self, leave_out: LeaveOut = every_row) -> PreparedRows | None:
        """Return the rows that are counted together with those of others; None where `count` tells."""

    def count(self, leave_out: LeaveOut = every_row) -> int:
        """Return the exact number of tasks, or one more than the most that are looked for."""

    def part(self, start: int, stop: int, leave_out: LeaveOut = every_row) -> list[Task]:
        """Return the tasks at these positions; in a number of queries that never grows."""

    def about(self, model: str, keys: Iterable[int]) -> list[Task]:
        """Return the tasks about these rows of a model, if any of them waits, set aside or not."""


@dataclass(frozen=True)
class TaskRows:
    """Rows of a queryset, each of which is a task; `task` puts a row into words.

    What was put into SQL is kept for as long as the object lives, which is a day (`TaskKind.find`).
    """

    rows: Any
    task: Callable[[Any], Task]
    sorts_keys: bool = False
    """Whether only the keys are sorted: for rows with many joined columns whose order no index has."""
    since: str = ""
    """The field with the moment from which a row waits, if one row may wait several times."""
    _prepared: dict[tuple[bool, int, int], PreparedRows] = field(default_factory=dict, init=False, compare=False)

    def to_count(self, leave_out: LeaveOut = every_row) -> PreparedRows:
        return self._prepare(leave_out, 0, 0)

    def count(self, leave_out: LeaveOut = every_row) -> int:
        return int(leave_out(self.rows, since=self.since).order_by().count())

    def part(self, start: int, stop: int, leave_out: LeaveOut = every_row) -> list[Task]:
        return [self._task(row) for row in self._prepare(leave_out, start, stop)]

    def about(self, model: str, keys: Iterable[int]) -> list[Task]:
        if model != self.rows.model._meta.label_lower:
            return []
        return [self._task(row) for row in self.rows.filter(pk__in=list(keys))]

    def _prepare(self, leave_out: LeaveOut, start: int, stop: int) -> PreparedRows:
        """Return the rows at these positions, or all of them to be counted if there are no positions."""
        key = leave_out.concerns(self.rows.model), start, stop
        prepared = self._prepared.get(key)
        if prepared is None:
            if len(self._prepared) >= MOST_PREPARED:
                self._prepared.clear()
            waiting = leave_out(self.rows, since=self.since)
            if stop and self.sorts_keys:
                waiting = waiting.filter(pk__in=waiting.values("pk")[start:stop])
            elif stop:
                waiting = waiting[start:stop]
            # Other threads may clear what is kept.
            prepared = self._prepared[key] = PreparedRows(waiting)
        return prepared

    def _task(self, row: Any) -> Task:
        return replace(self.task(row), row=(row._meta.label_lower, row.pk))


@dataclass(frozen=True)
class TaskKind:
    """One kind of tasks: its title, a function that finds them for a user, and the permission required."""

    name: str
    """Known for good: it stands in addresses, and what was set aside is kept under it."""
    order: int
    """Position among the kinds of all apps; the most urgent first."""
    title: str | Promise
    find: Callable[[Any], Iterable[Tasks]]
    """Returns the parts for a user."""
    right: str = ""
    whole_list: Callable[[], str] | None = None
    """Returns the URL of the list that has the same rows and can do more with them, if there is one."""
    is_lasting: bool = False
    """Whether the parts are made once a day for all who have the same rights: only if they depend on nothing but the
    day and the rights, and remember neither rows nor the user."""
