"""What an app has to tell in the year in one view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.functional import Promise


@dataclass(frozen=True)
class Chapter:
    """A part of the year with a heading: what the contents call it, its facts, and the template that shows them."""

    anchor: str
    title: str | Promise
    template: str
    facts: Mapping[str, Any]


@dataclass(frozen=True)
class YearSection:
    """The chapters of one app for a year, and the years for which it has any."""

    order: int
    """Where it stands among the sections of all apps."""
    chapters: Callable[[int], Iterable[Chapter]]
    years: Sequence[Callable[[], models.QuerySet]] = ()
    """Each returns years, one in a row, as `values_list` with one column does."""
