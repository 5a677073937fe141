"""Which pages of this site that a presentation leads to are still public, and which rows its slides are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.db.models import QuerySet
from django.urls import Resolver404, resolve
from django.utils.translation import get_language_from_path, override

from activities.models import Activity, ActivityOutcome, Meeting
from awards.models import Award
from grants.models import Call, Programme
from improvement_plan.models import Plan
from members.models import Organisation

Rows = Callable[[], QuerySet[Any]]
Values = tuple[Any, ...]
"""What names a row in the address of its page."""

PAGES: Mapping[str, tuple[Rows, Mapping[str, str]]] = {
    "activities:activity-detail": (Activity.objects.published, {"slug": "slug"}),
    "meetings:meeting-detail": (Meeting.objects.published, {"slug": "slug"}),
    "awards:award-detail": (Award.objects.published, {"slug": "slug"}),
    "grants:programme-detail": (Programme.objects.published, {"slug": "slug"}),
    "grants:call-detail": (
        lambda: Call.objects.published().filter(programme__publication="published"),
        {"slug": "programme__slug", "year": "year"},
    ),
    "improvement_plan:plan-detail": (Plan.objects.published, {"year": "year"}),
    "portal:organisation-detail": (Organisation.objects.with_page, {"slug": "slug"}),
}
"""Pages of rows that may be withdrawn: the rows that are public, and the columns that their addresses name."""

ABOUT: Mapping[str, Rows] = {
    "activity": Activity.objects.published,
    "call": lambda: Call.objects.published().filter(programme__publication="published"),
    "voice": lambda: ActivityOutcome.objects.filter(activity__publication="published"),
}
"""Kinds of keys of slides that are about one row, whose primary key follows the colon: the rows that are public."""


def withdrawn_addresses(addresses: Iterable[str]) -> set[str]:
    """Return which of the whole addresses lead to pages of this site that are not public any more.

    A former address of a page that is public still leads there, since the site redirects it.
    """
    asked: dict[str, dict[Values, list[str]]] = defaultdict(lambda: defaultdict(list))
    for address in set(addresses):
        if place := _place(address):
            asked[place[0]][place[1]].append(address)
    gone: set[str] = set()
    for page, by_values in asked.items():
        missing = by_values.keys() - _public(page, by_values)
        if missing:
            moved = _renamed(page, missing)
            still = _public(page, moved.values()) if moved else set()
            missing = {values for values in missing if moved.get(values) not in still}
        gone.update(one for values in missing for one in by_values[values])
    return gone


def _public(page: str, places: Collection[Values]) -> set[Values]:
    """Return which rows, by the values that name them, have a public page."""
    rows, columns = PAGES[page]
    names = list(columns.values())
    found = rows().order_by().filter(**{f"{names[0]}__in": {values[0] for values in places}})
    return set(found.values_list(*names))


def _renamed(page: str, places: Collection[Values]) -> dict[Values, Values]:
    """Return by former values that name rows the present ones; the first of them is a slug, or nothing is renamed."""
    rows, columns = PAGES[page]
    *related, column = next(iter(columns.values())).split("__")
    if column != "slug":
        return {}
    model: Any = rows().model
    for name in related:
        model = model._meta.get_field(name).related_model
    slugs = model.renamed_from({values[0] for values in places})
    return {values: (slugs[values[0]], *values[1:]) for values in places if values[0] in slugs}


def _place(address: str) -> tuple[str, Values] | None:
    """Return the page of a row that an address leads to, and the values that name the row; None for any other."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.netloc and parts.netloc != urlsplit(settings.SITE_URL).netloc:
        return None
    try:
        with override(get_language_from_path(parts.path) or settings.LANGUAGE_CODE):
            match = resolve(unquote(parts.path))
    except Resolver404:
        return None
    if match.view_name not in PAGES:
        return None
    columns = PAGES[match.view_name][1]
    return match.view_name, tuple(match.kwargs[name] for name in columns)


def withdrawn_keys(keys: Iterable[str]) -> set[str]:
    """Return which keys of slides are about a row that is not public any more."""
    asked: dict[str, dict[int, str]] = defaultdict(dict)
    for key in keys:
        kind, _colon, number = key.partition(":")
        if kind in ABOUT and number.isascii() and number.isdigit() and len(number) < 19:
            asked[kind][int(number)] = key
    gone: set[str] = set()
    for kind, by_number in asked.items():
        public = set(ABOUT[kind]().order_by().filter(pk__in=by_number).values_list("pk", flat=True))
        gone.update(key for number, key in by_number.items() if number not in public)
    return gone
