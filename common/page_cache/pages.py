"""What a public view declares, so that its page may be kept in the cache: its parameters, and how long it is true.

A view without `public_page` is never kept. In front of it all stands `PageCache` (wsgi.py), which puts a `Rendering`
into the environ of each request whose page it may keep; without one the functions here do nothing.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

KEY = "page_cache.rendering"
"""Where the environ of a request has its Rendering."""

PARAMETERS: set[str] = set()
"""Parameters of the query that some public view knows."""
FREE_TEXT: set[str] = set()
"""Those of them that hold words people type: only pages where they are empty are kept."""

View = Callable[..., Any]


@dataclass(frozen=True)
class Declared:
    """What a public view declares."""

    parameters: frozenset[str]
    by_day: bool


class Rendering:
    """What is learnt about a page while it is being made."""

    __slots__ = ("is_public", "since", "started", "until")

    def __init__(self, started: float) -> None:
        self.started = started
        self.is_public = False
        self.since, self.until = 0.0, math.inf
        """The page is true from the first moment and before the second one, in seconds since 1970."""

    def only_today(self) -> None:
        """The page is true only on the local day on which it was begun."""
        start, end = day_around(self.started)
        self.since, self.until = max(self.since, start), min(self.until, end)

    def only_before(self, moment: float) -> None:
        self.until = min(self.until, moment)


def public_page(
    parameters: Iterable[str] = (), *, free_text: Iterable[str] = (), by_day: bool = False
) -> Callable[[View], View]:
    """Declare a view whose page is the same for everybody, so that it may be kept until public content changes.

    `parameters` are all that the view reads from the query besides `free_text`, what people type. Pages of a view that
    looks at today's date (`by_day`) are kept until midnight, local time. What else the page depends on must be public
    content; for a moment at which it changes by itself see `true_until`.
    """
    declared = Declared(frozenset(parameters) | frozenset(free_text), by_day)
    PARAMETERS.update(declared.parameters)
    FREE_TEXT.update(free_text)

    def declare(view: View) -> View:
        @wraps(view)
        def public(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            response = view(request, *args, **kwargs)
            rendering = request.META.get(KEY)
            known = declared.parameters.issuperset(request.GET)
            if rendering is not None and known and response.status_code == 200 and not response.streaming:
                take_over(request, response, rendering, declared)
            return response

        public.public_page = declared  # type: ignore[attr-defined]
        return public

    return declare


def take_over(request: HttpRequest, response: Any, rendering: Rendering, declared: Declared) -> None:
    """Let the cache have the whole page: it compresses it and compares ETags itself, instead of the middleware."""
    rendering.is_public = True
    if declared.by_day:
        rendering.only_today()
    request.META.pop("HTTP_IF_NONE_MATCH", None)
    request.META.pop("HTTP_IF_MODIFIED_SINCE", None)
    response.headers["Content-Encoding"] = "identity"


def true_until(request: HttpRequest, moment: datetime.datetime) -> None:
    """Tell that the page of this request changes by itself at a moment, when something opens, ends or is published."""
    rendering = request.META.get(KEY)
    if rendering is not None:
        rendering.only_before(moment.timestamp())


def day_around(moment: float) -> tuple[float, float]:
    """Return when the local day of a moment begins and ends, all in seconds since 1970."""
    here = timezone.get_default_timezone()
    day = datetime.datetime.fromtimestamp(moment, here).date()
    days = (day, day + datetime.timedelta(days=1))
    start, end = (datetime.datetime.combine(one, datetime.time(), here).timestamp() for one in days)
    return start, end
