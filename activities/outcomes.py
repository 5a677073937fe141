"""The outcomes of an activity, grouped by town for the public pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from activities.models import Activity, Sector
from members.models import Organisation


@dataclass(frozen=True)
class Outcome:
    """One outcome as reported by its town."""

    text: str
    participants: int | None
    cost: Decimal | None
    """In Kč."""
    funding: str
    partners: list[tuple[Any, list[str]]]
    """Labels of sectors with the names of their partners; partners without a sector are last."""

    def __bool__(self) -> bool:
        """Whether anything in it is filled in."""
        known = (self.participants, self.cost)
        return bool(self.text or self.funding or self.partners) or any(one is not None for one in known)


@dataclass(frozen=True)
class TownOutcomes:
    """A town with the outcomes it reported."""

    organisation: Organisation
    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def participants(self) -> int | None:
        """The number of participants in the town, or None when it is not known."""
        known = [one.participants for one in self.outcomes if one.participants is not None]
        return sum(known) if known else None


def outcomes_by_town(activity: Activity) -> list[TownOutcomes]:
    """Return the outcomes of an activity fetched `with_outcomes()`, grouped by town, in the order of reporting."""
    towns: dict[int, TownOutcomes] = {}
    for row in activity.outcomes.all():
        outcome = Outcome(row.text, row.participants, row.cost, row.funding, partners_by_sector(row.partners))
        towns.setdefault(row.organisation_id, TownOutcomes(row.organisation)).outcomes.append(outcome)
    return list(towns.values())


def partners_by_sector(partners: list[dict[str, str]]) -> list[tuple[Any, list[str]]]:
    """Return labels of sectors, each with the names of its partners; those without a sector are last, under “”."""
    groups = [
        (label, [partner["name"] for partner in partners if partner["sector"] == sector])
        for sector, label in (*Sector.choices, ("", ""))
    ]
    return [(label, names) for label, names in groups if names]
