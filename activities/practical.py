"""What the page of an activity or a meeting tells its visitors: where it is, for how much and for whom, whom to ask."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils import timezone

from activities.models import Activity, Meeting, Place


@dataclass(frozen=True)
class Practical:
    """The facts of an event together with what is known about its place; false if there is nothing to tell."""

    event: Activity | Meeting
    place: Place | None

    def __bool__(self) -> bool:
        facts: Any = self.event
        told = ("fee", "price", "fee_note", "audience", "has_contact")
        is_said = any(getattr(facts, name, None) for name in told)
        return bool(self.place or is_said or self.for_children or self.for_animals or self.takes_registrations)

    @property
    def last_day(self) -> datetime.date | None:
        event = self.event
        return event.date if isinstance(event, Meeting) else event.period_end

    @cached_property
    def is_open(self) -> bool:
        """Whether one can register today."""
        is_cancelled = getattr(self.event, "is_cancelled", False)
        return not is_cancelled and self.event.is_registration_open(timezone.localdate(), self.last_day)

    @property
    def is_closed(self) -> bool:
        """Whether it was possible to register for what is still to come."""
        day, until = timezone.localdate(), self.event.registration_until
        is_ahead = self.last_day is None or day <= self.last_day
        return bool(is_ahead and until and until < day) and not getattr(self.event, "is_cancelled", False)

    @property
    def takes_registrations(self) -> bool:
        """Whether there is anything to say about registration."""
        return self.is_open or self.is_closed

    @property
    def for_children(self) -> str:
        """Whether it suits children: “yes”, “no”, or nothing if it is not known."""
        return _answer(getattr(self.event, "suits_children", None))

    @property
    def for_animals(self) -> str:
        """Whether animals may come along: “yes”, “no”, or nothing if it is not known."""
        return _answer(getattr(self.event, "suits_animals", None))


def _answer(value: bool | None) -> str:
    return "" if value is None else "yes" if value else "no"


def practical_of(event: Activity | Meeting) -> Practical:
    """Return what is told about an event; its place is looked up by its words, in one query."""
    place = Place.objects.called(event.place) if event.place else None
    return Practical(event, place if place and place.has_details else None)
