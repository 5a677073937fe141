"""Places that are known from the words at activities and meetings, and which of them are offered while one writes."""

from __future__ import annotations

from typing import Any

from activities.models import Activity, Meeting, Place, key_of
from common.forms.widgets import FastSuggestions
from common.search import alphabetical

OFFERED = 60
"""Places that are offered while one writes: those that were used for the first time last."""
OF_MEETINGS = 8
"""Places of earlier meetings; the group keeps to a few, and its form is long."""
RECENT_MEETINGS = 40


def remember(words: str) -> None:
    """Make a place of words that no place goes by yet, so that it is offered from now on and may be described."""
    words = " ".join(words.split())
    key = key_of(words)
    if key and Place.objects.called(words) is None:
        Place.objects.get_or_create(key=key, defaults={"name": words})


def offered() -> list[str]:
    """Return the names of places to offer, in their order, with words of public activities that came by a table."""
    newest = Place.objects.newest_first().values_list("name", flat=True)[:OFFERED]
    written = Activity.objects.published().exclude(place="").order_by("-pk").values_list("place", flat=True)[:OFFERED]
    names: dict[str, str] = {}
    for name in (*newest, *written):
        names.setdefault(key_of(name), name)
    return sorted(names.values(), key=alphabetical)


def offered_for_meetings() -> list[str]:
    """Return the places of the last meetings, the last one first."""
    recent = Meeting.objects.exclude(place="").order_by("-date").values_list("place", flat=True)[:RECENT_MEETINGS]
    return list(dict.fromkeys(recent))[:OF_MEETINGS]


def suggesting(names: list[str], **attrs: Any) -> FastSuggestions:
    """Return the input for the words of a place that offers these."""
    return FastSuggestions([(name, "") for name in names], attrs)
