"""Tasks for the coordinator, computed from the data on each request, so that they are never out of date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from django.utils.functional import Promise


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
    """Leaves out of a queryset the rows that were set aside.

    `since` names the moment from which a row waits: what was set aside before that waits again.
    """

    def __call__(self, rows: Any, *, since: str = "") -> Any: ...


def every_row(rows: Any, *, since: str = "") -> Any:
    """Leave nothing out."""
    return rows


class Tasks(Protocol):
    """Tasks of which only the shown ones are fetched, while the others are counted."""

    def rows_to_count(self, leave_out: LeaveOut = every_row) -> Any | None:
        """Return the queryset whose rows are counted together with those of others; None where `count` tells."""

    def count(self, leave_out: LeaveOut = every_row) -> int:
        """Return the exact number of tasks, or one more than the most that are looked for."""

    def part(self, start: int, stop: int, leave_out: LeaveOut = every_row) -> list[Task]:
        """Return the tasks at these positions; in a number of queries that never grows."""

    def about(self, model: str, keys: Iterable[int]) -> list[Task]:
        """Return the tasks about these rows of a model, if any of them waits, set aside or not."""


@dataclass(frozen=True)
class TaskRows:
    """Rows of a queryset, each of which is a task; `task` puts a row into words."""

    rows: Any
    task: Callable[[Any], Task]
    sorts_keys: bool = False
    """Whether only the keys are sorted: for rows with many joined columns whose order no index has."""
    since: str = ""
    """The field with the moment from which a row waits, if one row may wait several times."""

    def rows_to_count(self, leave_out: LeaveOut = every_row) -> Any:
        return leave_out(self.rows, since=self.since)

    def count(self, leave_out: LeaveOut = every_row) -> int:
        return int(self.rows_to_count(leave_out).order_by().count())

    def part(self, start: int, stop: int, leave_out: LeaveOut = every_row) -> list[Task]:
        waiting = leave_out(self.rows, since=self.since)
        if self.sorts_keys:
            return [self._task(row) for row in waiting.filter(pk__in=waiting.values("pk")[start:stop])]
        return [self._task(row) for row in waiting[start:stop]]

    def about(self, model: str, keys: Iterable[int]) -> list[Task]:
        if model != self.rows.model._meta.label_lower:
            return []
        return [self._task(row) for row in self.rows.filter(pk__in=list(keys))]

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
    right: str = ""
    whole_list: Callable[[], str] | None = None
    """Returns the URL of the list that has the same rows and can do more with them, if there is one."""
