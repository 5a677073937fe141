"""What the evaluation report of a year tells beyond its page: who is in charge, each project, indicator and town.

Plain data like `review.facts`, and under the same rules: nothing of the database, amounts as Decimal in Kč, what is not
known is None or empty, texts marked as HTML are sanitised when they are saved.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

from common.periods import Period
from review.facts import Link, Photo, YearReview


@dataclass(frozen=True)
class Official:
    """Who is in charge of the programme in the region."""

    name: str
    role: str
    """A key of `members.models.Mandate.Role`."""
    role_label: str
    function: str


@dataclass(frozen=True)
class TownStory:
    """What a member did and reported: the result of one activity in its own words."""

    key: int
    town: Link
    activity: Link
    period: Period | None
    place: str
    text: str
    """HTML."""
    participants: int | None
    cost: Decimal | None
    funding: str
    partners: tuple[tuple[str, tuple[str, ...]], ...]
    """The sector, empty if it was not said, with the names of its partners."""
    photos: tuple[Photo, ...] = ()


@dataclass(frozen=True)
class Project:
    """A decided application of a call. Of a natural person it has the municipality and no name."""

    key: int
    recipient: str
    title: str
    purpose: str
    requested: Decimal | None
    awarded: Decimal | None
    decision: str
    """A key of `grants.models.Application.Decision`."""
    decision_label: str

    @property
    def is_supported(self) -> bool:
        """Whether it was awarded money."""
        return self.decision in {"full", "part", "supported"}


@dataclass(frozen=True)
class CallProjects:
    """The projects of a call whose results are public."""

    call: int
    """The key of the call."""
    projects: tuple[Project, ...]
    is_cut: bool


@dataclass(frozen=True)
class Measurement:
    """A measured value of an indicator, as it is read."""

    when: Period
    value: str
    evidence: str
    """An address, or empty."""


@dataclass(frozen=True)
class Indicator:
    """An indicator of success with what it was to reach and what was measured."""

    key: int
    title: str
    baseline: str
    """With the unit, as `target`; empty where there is none."""
    target: str
    is_measured: bool
    result_label: str
    measurements: tuple[Measurement, ...]


@dataclass(frozen=True)
class PlanTask:
    """An item of an improvement plan, or a part of one, with all that the council is told of it."""

    key: int
    number: str
    title: str
    address: str
    goal: str
    """HTML."""
    area: str
    deadline: Period | None
    responsible: str
    implementers: tuple[str, ...]
    state: str
    """As of `review.facts.PlanItem`."""
    state_label: str
    fulfilment: str
    """HTML."""
    indicators: tuple[Indicator, ...]
    links: tuple[Link, ...]
    parts: tuple[PlanTask, ...] = ()


@dataclass(frozen=True)
class WholePlan:
    """The improvement plan of a year with its items and its way through the council."""

    key: int
    year: int
    title: str
    address: str
    introduction: str
    """HTML."""
    discussed_on: datetime.date | None
    material: str
    resolution: str
    resolved_on: datetime.date | None
    verdict_label: str
    tasks: tuple[PlanTask, ...]
    is_cut: bool


@dataclass(frozen=True)
class YearReport:
    """A year as the evaluation report tells it."""

    review: YearReview
    address: str
    """The page of the year."""
    programme: str
    """The name of the programme that is evaluated, as `region` empty where it is not filled in."""
    region: str
    officials: tuple[Official, ...]
    stories: tuple[TownStory, ...]
    """In the order of the names of towns."""
    calls: tuple[CallProjects, ...]
    plan: WholePlan | None
    next_plan: WholePlan | None

    @property
    def year(self) -> int:
        """The year that is told of."""
        return self.review.year
