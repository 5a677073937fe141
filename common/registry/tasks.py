"""Tasks for the coordinator, computed from the data on each request, so that they are never out of date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.utils.functional import Promise

from common.lists.counting import BoundedCount, bounded_count


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


@dataclass
class Found:
    """The first tasks, and how many there are in all."""

    tasks: list[Task] = field(default_factory=list)
    count: int = 0
    is_more: bool = False
    """Whether there are more than `count`, which were not counted."""


class Tasks(Protocol):
    """Tasks of which only the shown ones are fetched, while the others are counted by the database."""

    def first(self, most: int) -> Found:
        """Return the first tasks, at most `most`, with the number of all; in a number of queries that never grows."""


@dataclass(frozen=True)
class TaskRows:
    """Rows of a queryset, each of which is a task; `task` puts a row into words."""

    rows: Any
    task: Callable[[Any], Task]
    sorts_keys: bool = False
    """Whether only the keys are sorted: for rows with many joined columns whose order no index has."""

    def first(self, most: int) -> Found:
        """Return the first ones with the number of all, in one query."""
        if not most:
            return Found(count=bounded_count(self.rows))
        rows = self.rows.filter(pk__in=self.rows.values("pk")[:most]) if self.sorts_keys else self.rows
        shown = list(rows.annotate(count_of_tasks=BoundedCount(self.rows))[:most])
        return Found([self.task(row) for row in shown], shown[0].count_of_tasks if shown else 0)


@dataclass(frozen=True)
class TaskKind:
    """One kind of tasks: its title, a function that finds them for a user, and the permission required."""

    order: int
    """Position among the kinds of all apps; the most urgent first."""
    title: str | Promise
    find: Callable[[Any], Iterable[Tasks]]
    right: str = ""
    whole_list: Callable[[], str] | None = None
    """Returns the URL of the complete list."""
