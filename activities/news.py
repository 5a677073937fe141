"""What a meeting shows without anybody typing it: who is new in the group and what the towns did."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Case, F, FilteredRelation, Q, Value, When

from common.periods import Period
from members.models import Mandate, Organisation

if TYPE_CHECKING:
    from activities.models import Meeting


@dataclass
class TownNews:
    """An organisation that spoke at the meeting and the activities it ran that year."""

    organisation: Organisation
    activities: list[dict[str, Any]] = field(default_factory=list)


def town_news(meeting: Meeting) -> dict[int, list[TownNews]]:
    """Return for each agenda item (its pk) the organisations named there with their published activities; one query."""
    whole_year = Period.year(meeting.date.year)
    in_year = Q(
        organised_activities__publication="published",
        organised_activities__period_start__lte=whole_year.last,
        organised_activities__period_end__gte=whole_year.first,
    )
    is_member = Case(When(membership=Organisation.Membership.MEMBER, then=Value(1)), default=Value(0))
    rows = (
        Organisation.objects.filter(agenda_items__meeting=meeting)
        .annotate(run=FilteredRelation("organised_activities", condition=in_year))
        .annotate(item=F("agenda_items__pk"), run_title=F("run__title"), run_slug=F("run__slug"))
        .order_by("item", is_member.desc(), "name", "run__period_start", "run__pk")
    )
    news: dict[int, dict[int, TownNews]] = {}
    for organisation in rows:
        town = news.setdefault(organisation.item, {}).setdefault(organisation.pk, TownNews(organisation))
        if organisation.run_slug:
            town.activities.append({"title": organisation.run_title, "slug": organisation.run_slug})
    return {item: list(towns.values()) for item, towns in news.items()}


@dataclass(frozen=True)
class GroupChanges:
    """Mandates that began and ended between two meetings."""

    begun: list[Mandate]
    ended: list[Mandate]

    def __bool__(self) -> bool:
        return bool(self.begun or self.ended)


def group_changes(meeting: Meeting) -> GroupChanges:
    """Return what changed in the group since its last meeting; nothing when there was none before. One query."""
    since = meeting.previous_date
    if since is None:
        return GroupChanges([], [])
    in_group = Mandate.objects.visible().exclude(role=Mandate.Role.OFFICIAL).select_related("person", "organisation")
    changed: Iterable[Mandate] = in_group.begun_between(since, meeting.date) | in_group.ended_between(
        since, meeting.date
    )
    mandates = list(changed)
    return GroupChanges(
        begun=[one for one in mandates if one.valid_from and since < one.valid_from <= meeting.date],
        ended=[one for one in mandates if one.valid_until and since < one.valid_until <= meeting.date],
    )
