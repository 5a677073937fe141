"""What a town did in its newest year, from the outcomes that it reported: participants, partners, its own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.text import Truncator

from activities.models import Activity, ActivityOutcome, Sector
from common.periods import Period
from common.text import without_markup
from members.models import Organisation

MOST = 500
"""Outcomes that are read; no town reports as many in a year."""
VOICES = 3
LONGEST_VOICE = 260
"""Characters that are quoted of an outcome; its page has the whole text."""


@dataclass(frozen=True)
class Partners:
    """The partners of one sector, each once."""

    label: Any
    names: list[str]


@dataclass(frozen=True)
class Voice:
    """What a town wrote of an activity."""

    activity: Activity
    text: str


@dataclass(frozen=True)
class TownYear:
    """A year of a town: the number of its activities, and what it reported of them."""

    year: int
    activities: int
    participants: int
    """0 if none are known."""
    partners: int
    """Each counted once, those whose sector is not known, too."""
    sectors: list[Partners]
    """Sectors with any partner, in their order."""
    voices: list[Voice]


def newest_year(counts: dict[int | None, int], this_year: int) -> int | None:
    """Return the newest year that has begun and has activities."""
    return max((year for year in counts if year and year <= this_year), default=None)


def town_year(organisation: Organisation, counts: dict[int | None, int], this_year: int) -> TownYear | None:
    """Return the newest year that has begun and has activities, `counts` of them; None if there is none."""
    year = newest_year(counts, this_year)
    if year is None:
        return None
    whole = Period.year(year)
    rows = ActivityOutcome.objects.filter(
        organisation=organisation,
        activity__publication="published",
        activity__period_start__range=(whole.first, whole.last),
    )
    outcomes = list(rows.select_related("activity").order_by("-activity__period_start", "order", "pk")[:MOST])
    sectors = _by_sector(outcomes)
    return TownYear(
        year=year,
        activities=counts[year],
        participants=sum(one.participants or 0 for one in outcomes),
        partners=sum(len(sector.names) for sector in sectors),
        sectors=[sector for sector in sectors if sector.label],
        voices=[
            Voice(one.activity, Truncator(without_markup(one.text)).chars(LONGEST_VOICE))
            for one in outcomes
            if one.text
        ][:VOICES],
    )


def _by_sector(outcomes: list[ActivityOutcome]) -> list[Partners]:
    """Return the partners of outcomes by sector, those without one last; one of several activities is named once."""
    named: dict[tuple[str, str], str] = {}
    for one in outcomes:
        for partner in one.partners:
            named.setdefault((partner["sector"], partner["name"].casefold()), partner["name"])
    sectors = [
        Partners(label, [name for (own, _folded), name in named.items() if own == sector])
        for sector, label in (*Sector.choices, ("", ""))
    ]
    return [sector for sector in sectors if sector.names]
