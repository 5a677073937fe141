"""Public rows that others can be told of, found by their addresses."""

from __future__ import annotations

from typing import Any, cast

from activities.models import Activity, Meeting
from sharing.told import Told, told_of_activity, told_of_meeting

Event = Activity | Meeting
MODELS: dict[str, type[Event]] = {"activity": Activity, "meeting": Meeting}


def rows_of(kind: str) -> Any:
    """Return the public rows of a kind with all that is told of them."""
    if kind == "activity":
        return Activity.objects.published().select_related("organiser").with_pictures()
    return Meeting.objects.published().prefetch_related("agenda")


def event_of(kind: str, **facts: Any) -> Event | None:
    """Return the public event with these facts; None if there is none."""
    return cast(Event | None, rows_of(kind).filter(**facts).first())


def told_of(event: Event) -> Told:
    """Return an event as others are told of it."""
    return told_of_meeting(event) if isinstance(event, Meeting) else told_of_activity(event)
