"""What apps offer to readers of feeds."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import models
from django.http import HttpRequest

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class FeedEntry:
    """One entry of a feed, in the language of now."""

    key: str
    """What it is known by for ever, whatever becomes of its address: “activity/12”."""
    title: str
    url: str
    """The path of its page."""
    published: datetime.datetime
    updated: datetime.datetime
    """When anything that the entry tells last changed."""
    summary: str = ""
    """Plain text."""
    content: str = ""
    """Sanitised HTML."""
    author: str = ""
    """Who is behind it, if not the office."""
    categories: tuple[str, ...] = ()


@dataclass(frozen=True)
class Selection:
    """What a query asks for of a feed."""

    rows: Any
    words: str = ""
    """What the choice means, for the title of the feed."""
    moved_to: str = ""
    """The query of the same choice by addresses, where something was written by name."""
    asked: Mapping[str, str] | None = None
    """The parameters that were understood, for the addresses of the feed and of its list."""


@dataclass(frozen=True)
class Feed:
    """A feed of public rows, the last published first; an app declares it and gives it a URL by `feed_url`."""

    name: str
    """Its name among the feeds of the site: “aktivity”."""
    title: StrOrPromise
    about: StrOrPromise
    """What one can follow, in a sentence."""
    route: str
    """The URL name of the feed."""
    list_route: str
    """The URL name of the page with the same rows."""
    select: Callable[[Any], Selection | None]
    """Takes the query and returns the rows in their order; None if it cannot be understood."""
    entries: Callable[[Sequence[Any]], Iterable[FeedEntry]]
    """Takes the first rows and returns their entries, in a number of queries that does not grow."""
    parameters: tuple[str, ...] = ()
    """Those of the list that choose rows."""
    free_text: tuple[str, ...] = ()
    models: tuple[type[models.Model], ...] = ()
    """Models with a history of whose rows the entries are made."""
    turned_at: Callable[[HttpRequest], datetime.datetime] | None = None
    """Returns when rows last came or went by themselves, and lets the answer end when they will next."""
