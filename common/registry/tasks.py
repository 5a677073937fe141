"""What an app leaves to the coordinator: read from the data each time, so that it cannot go stale."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise


@dataclass(frozen=True)
class Task:
    """One thing to do: what it is about, what to do, and where."""

    about: str
    advice: str
    url: str
    preview: str = ""


@dataclass(frozen=True)
class TaskKind:
    """Tasks of one kind: their title, what finds them for a person, and the right that it takes to be asked."""

    order: int
    """Where they stand among those of all apps, the most urgent first."""
    title: str | Promise
    find: Callable[[Any], Iterable[Task]]
    right: str = ""
    whole_list: Callable[[], str] | None = None
    """Returns the address of the list of all."""
