"""Tasks for the coordinator, computed from the data on each request, so that they are never out of date."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise


@dataclass(frozen=True)
class Task:
    """One thing to do: its subject, advice, and the URL where to do it."""

    about: str
    advice: str
    url: str
    preview: str = ""


@dataclass(frozen=True)
class TaskKind:
    """One kind of tasks: its title, a function that finds them for a user, and the permission required."""

    order: int
    """Position among the kinds of all apps; the most urgent first."""
    title: str | Promise
    find: Callable[[Any], Iterable[Task]]
    right: str = ""
    whole_list: Callable[[], str] | None = None
    """Returns the URL of the complete list."""
