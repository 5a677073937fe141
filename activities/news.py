"""Content of a meeting's page that is computed: changes in the group and what the towns did."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import BigIntegerField, F, FilteredRelation, Q, QuerySet, Value

from common.periods import Period
from common.text import alphabetical
from members.models import Mandate, Organisation

if TYPE_CHECKING:
    from activities.models import Meeting


@dataclass
class TownNews:
    """An organisation with the activities it ran, or reported an outcome of, in the year of the meeting."""

    organisation: Organisation
    activities: list[dict[str, Any]] = field(default_factory=list)

    def add(self, title: str, slug: str) -> None:
        """Add an activity that is not listed yet."""
        if slug and slug not in {activity["slug"] for activity in self.activities}:
            self.activities.append({"title": title, "slug": slug})


def town_news(meeting: Meeting) -> dict[int, list[TownNews]]:
    """Return organisations with their published activities by the pk of the agenda item that lists them; one query.

    An item lists the organisations named at it. Member towns with public reports of that year are added to the first
    item of the kind “news from member towns”.
    """
    news: dict[int, dict[int, TownNews]] = {}
    rows: list[Any] = list(_named(meeting).union(_reported(meeting), all=True))
    named = {(row.item, row.pk): row for row in rows if row.item}
    for row in sorted(rows, key=_place):
        for item in _items_of(row, meeting, named):
            town = news.setdefault(item, {}).setdefault(row.pk, TownNews(row))
            town.add(row.run_title, row.run_slug)
    return {item: sorted(towns.values(), key=_town_place) for item, towns in news.items()}


def _named(meeting: Meeting) -> QuerySet[Organisation]:
    """Return organisations named at an item, each with the activities it ran."""
    run = FilteredRelation("organised_activities", condition=_in_year("organised_activities", meeting.date.year))
    return _with_run(
        Organisation.objects.filter(agenda_items__meeting=meeting).annotate(run=run), F("agenda_items__pk"), "run"
    )


def _reported(meeting: Meeting) -> QuerySet[Organisation]:
    """Return member towns with the activities whose outcomes they reported."""
    year = _in_year("outcomes__activity", meeting.date.year)
    return _with_run(
        Organisation.objects.members().filter(year), Value(0, output_field=BigIntegerField()), "outcomes__activity"
    )


def _with_run(rows: Any, item: Any, run: str) -> Any:
    return rows.order_by().annotate(
        item=item, run_title=F(f"{run}__title"), run_slug=F(f"{run}__slug"), run_start=F(f"{run}__period_start")
    )


def _in_year(path: str, year: int) -> Q:
    whole, start, end = Period.year(year), f"{path}__period_start", f"{path}__period_end"
    begun = Q(**{f"{start}__lte": whole.last}) | Q(**{f"{start}__isnull": True, f"{end}__isnull": False})
    lasts = Q(**{f"{end}__gte": whole.first}) | Q(**{f"{end}__isnull": True, f"{start}__isnull": False})
    return Q(**{f"{path}__publication": "published"}) & begun & lasts


def _items_of(row: Any, meeting: Meeting, named: dict[tuple[int, int], Any]) -> list[int]:
    """Return the items that list a row: its own, or else the items of news that name the town, or the first of news."""
    if row.item:
        return [row.item]
    news = [item.pk for item in meeting.agenda.all() if item.kind == item.Kind.MEMBER_NEWS]
    return [item for item in news if (item, row.pk) in named] or news[:1]


def _place(row: Any) -> tuple[str, str]:
    return str(row.run_start or ""), row.run_slug or ""


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
    changed: Iterable[Mandate] = in_group.begun_between(since, meeting.date) | in_group.ended_between(
        since, meeting.date
    )
    mandates = list(changed)
    return GroupChanges(
        begun=[one for one in mandates if one.valid_from and since < one.valid_from <= meeting.date],
        ended=[one for one in mandates if one.valid_until and since < one.valid_until <= meeting.date],
    )
