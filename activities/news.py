"""Content of a meeting's page that is computed: changes in the group and what the towns did."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet

from activities.models import Activity, ActivityOutcome
from common.lists.paging import among
from common.periods import Period
from common.periods.fields import overlap
from common.search import alphabetical
from members.models import Mandate, Organisation

if TYPE_CHECKING:
    from activities.models import Meeting


SHOWN = 12
"""Activities of an organisation that a meeting shows; a link leads to all of them."""
REPORTED = 40
"""Towns that are added because they reported."""
CHANGES = 100
"""New mandates, and ended ones, that a meeting shows."""


@dataclass
class TownNews:
    """An organisation with the first activities it ran, or reported an outcome of, in the year of the meeting."""

    organisation: Organisation
    activities: list[Activity] = field(default_factory=list)
    is_cut: bool = False
    """Whether there are more activities than are shown."""

    def add(self, activities: Iterable[Activity]) -> None:
        """Add the activities that are not listed yet."""
        known = {activity.pk: activity for activity in (*self.activities, *activities)}
        in_order = sorted(known.values(), key=lambda activity: (str(activity.period_start or ""), activity.slug))
        self.is_cut = self.is_cut or len(in_order) > SHOWN
        self.activities = in_order[:SHOWN]


def town_news(meeting: Meeting) -> dict[int, list[TownNews]]:
    """Return organisations with their published activities by the pk of the agenda item that lists them.

    An item lists the organisations named at it. Member towns with public reports of that year are added to the first
    item of the kind “news from member towns”.
    """
    news: dict[int, dict[int, TownNews]] = {}

    def add(item: int, organisation: Organisation, activities: list[Activity]) -> None:
        news.setdefault(item, {}).setdefault(organisation.pk, TownNews(organisation)).add(activities)

    for organisation in _named(meeting):
        add(organisation.item, organisation, organisation.run)
    named = {(item, pk) for item, towns in news.items() for pk in towns}
    of_news = [item.pk for item in meeting.agenda.all() if item.kind == item.Kind.MEMBER_NEWS]
    for organisation in _reported(meeting) if of_news else []:
        for item in [item for item in of_news if (item, organisation.pk) in named] or of_news[:1]:
            add(item, organisation, [outcome.activity for outcome in organisation.first_outcomes])
    return {item: sorted(towns.values(), key=_town_place) for item, towns in news.items()}


def _named(meeting: Meeting) -> list[Any]:
    """Return organisations named at an item, once for each, with the first activities they ran in `run`."""
    rows = Organisation.objects.filter(agenda_items__meeting=meeting).order_by().annotate(item=F("agenda_items__pk"))
    named: list[Any] = list(rows)
    of_year = Activity.objects.published().in_year(meeting.date.year).order_by("period_start", "slug")
    # One by one from the index: numbered by a window, all activities of the year would have to be read.
    pieces = [of_year.filter(organiser=pk)[: SHOWN + 1] for pk in {organisation.pk for organisation in named}]
    run: dict[int | None, list[Activity]] = {}
    shown = Activity.objects.filter(pk__in=among(pieces))
    for activity in shown.only("title", "title_en", "slug", "period_start", "organiser"):
        run.setdefault(activity.organiser_id, []).append(activity)
    for organisation in named:
        organisation.run = run.get(organisation.pk, [])
    return named


def _reported(meeting: Meeting) -> QuerySet[Any]:
    """Return the first member towns that reported, with the `first_outcomes` they reported."""
    of_year = overlap(Period.year(meeting.date.year), "activity__")
    outcomes = ActivityOutcome.objects.filter(of_year, activity__publication=Activity.Publication.PUBLISHED)
    first = outcomes.select_related("activity").order_by("activity__period_start", "activity__slug")
    columns = ["organisation", *(f"activity__{name}" for name in ("title", "title_en", "slug", "period_start"))]
    towns = Organisation.objects.members().filter(Exists(outcomes.filter(organisation=OuterRef("pk"))))
    told = Prefetch("outcomes", queryset=first.only(*columns)[: SHOWN + 1], to_attr="first_outcomes")
    return towns.order_by("sort_key", "pk").prefetch_related(told)[:REPORTED]


def _town_place(town: TownNews) -> tuple[bool, Any]:
    organisation = town.organisation
    return organisation.membership != Organisation.Membership.MEMBER, alphabetical(organisation.name)


@dataclass(frozen=True)
class GroupChanges:
    """Mandates that began and ended between two meetings."""

    begun: list[Mandate]
    ended: list[Mandate]

    def __bool__(self) -> bool:
        return bool(self.begun or self.ended)


def group_changes(meeting: Meeting) -> GroupChanges:
    """Return the changes in the group since its previous meeting; empty when there was none. One query."""
    since = meeting.previous_date
    if since is None:
        return GroupChanges([], [])
    in_group = Mandate.objects.visible().exclude(role=Mandate.Role.OFFICIAL).select_related("person", "organisation")
    changed: QuerySet[Mandate] = in_group.begun_between(since, meeting.date) | in_group.ended_between(
        since, meeting.date
    )
    mandates = list(changed[: 2 * CHANGES])
    return GroupChanges(
        begun=[one for one in mandates if one.valid_from and since < one.valid_from <= meeting.date][:CHANGES],
        ended=[one for one in mandates if one.valid_until and since < one.valid_until <= meeting.date][:CHANGES],
    )
