"""What an app contributes to the overview page of a year."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.functional import Promise


@dataclass(frozen=True)
class Chapter:
    """A section of the page: its title in the table of contents, and a template with its context."""

    anchor: str
    title: str | Promise
    template: str
    facts: Mapping[str, Any]


@dataclass(frozen=True)
class YearSection:
    """The chapters of one app for a year, and the years for which there are any."""

    order: int
    """Position among the sections of all apps."""
    chapters: Callable[[int], Iterable[Chapter]]
    years: Sequence[Callable[[], models.QuerySet | list[int]]] = ()
    """Functions that return years, or a `values_list` with one column: the year."""
