"""What people may follow, and which public changes concern it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Model, QuerySet

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class FollowedTopic:
    """One thing that people may follow: its name, and the path of its public page, in the language of now."""

    title: str
    address: str


@dataclass(frozen=True)
class TopicKind:
    """A kind of things to follow: towns, calls, news as a whole."""

    name: str
    """Known for good: it stands in forms and is kept with those who follow."""
    title: StrOrPromise
    """What the office calls the kind, in the plural."""
    find: Callable[[Collection[str]], Mapping[str, FollowedTopic]]
    """Returns the public ones of these keys. A key is text of the form, so it may be anything."""


@dataclass(frozen=True)
class ChangeTold:
    """A public change in words, and the topics that it concerns, as pairs of the name of a kind and a key."""

    row: int
    what: str
    """What has happened: “New activity”."""
    title: str
    address: str
    topics: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ChangeKind:
    """A kind of public changes: that a row has become public, or that it says something else than before.

    If its rows are `searchable`, who follows a search that finds one of them is told of it, too.
    """

    name: str
    """Known for good: what has been announced is kept under it."""
    rows: Callable[[], QuerySet]
    """Returns the rows that are public now."""
    tell: Callable[[Collection[int]], Iterable[ChangeTold]]
    """Tells of the rows with these primary keys that are public now, in the language of now."""
    mark: tuple[str, ...] = ()
    """Columns of which another value is another change. Without any, a row is announced once."""
    next_turn: Callable[[], datetime.datetime | None] = lambda: None
    """Returns when a row becomes public by itself the next time."""
    parts: Sequence[tuple[type[Model], str]] = ()
    """Further models that are `searchable`, each with its foreign key to these rows: a search that finds a part finds
    the row."""
