"""Reads the meetings of a year."""

from __future__ import annotations

from collections.abc import Iterator

from activities import year as rooms
from activities.models import AgendaItem, AgendaLink, AgendaSpeaker
from activities.models import Meeting as Row
from activities.news import group_changes
from activities.year import Asked
from review.extent import PAGE, Extent
from review.facts import AgendaPoint, Link, Meeting, Meetings, Programme, Talk
from review.reading.activities import link_to_organisation
from review.reading.ahead import in_order
from review.reading.minutes import read_town_minutes

MOST_POINTS = 60
"""Items of a programme that are read."""


def asked_of_meetings(year: int, extent: Extent = PAGE) -> list[Asked]:
    """Return what `meetings_of` needs."""
    meetings, fields = rooms.meetings_of(year)
    return [(meetings[: _most(extent) + 1], fields), rooms.last_agenda_of(year, extent.agenda)]


def _most(extent: Extent) -> int:
    return rooms.MEETINGS if extent.meetings is None else extent.meetings


def meetings_of(rows: list[Row], agenda: list[AgendaItem], extent: Extent = PAGE) -> Meetings | None:
    """Return the meetings of the year, the last of them with its agenda, or None if it has none."""
    shown = in_order(rows)[: _most(extent)]
    items = sorted(agenda, key=lambda item: item.order)
    meetings = (meeting_of(row, tuple(item.told.title for item in items if item.meeting_id == row.pk)) for row in shown)
    return Meetings(tuple(meetings), len(rows) > len(shown)) if shown else None


def meeting_of(row: Row, agenda: tuple[str, ...]) -> Meeting:
    """Return a meeting with the titles of its items."""
    return Meeting(
        key=row.pk,
        title=row.told.group,
        address=row.get_absolute_url(),
        date=row.date,
        place=row.place,
        is_open=row.is_open,
        attendance=row.attendance,
        agenda=agenda,
    )


def read_programme(row: Row) -> Programme:
    """Return a meeting with its whole programme; the number of queries does not grow with it."""
    items = row.agenda.order_by("order").prefetch_related("speakers__organisation", "links", "organisations")
    return Programme(
        meeting_of(row, ()),
        tuple(point_of(item) for item in items[:MOST_POINTS]),
        tuple(newcomers_to(row)),
        read_town_minutes(row),
    )


def newcomers_to(row: Row) -> Iterator[tuple[str, str]]:
    """Yield who joined the group since its previous meeting, with the office."""
    before = Row.objects.published().filter(group=row.group, date__lt=row.date).order_by("-date")
    row.previous_date = before.values_list("date", flat=True).first()
    for mandate in group_changes(row).begun:
        yield str(mandate.person), f"{mandate.function or mandate.role_label}, {mandate.organisation}"


def point_of(item: AgendaItem) -> AgendaPoint:
    """Return an item fetched with its speakers, links and organisations."""
    return AgendaPoint(
        key=item.pk,
        number=item.order,
        title=item.told.title,
        kind=item.kind,
        description=item.told.description,
        talks=tuple(talk_of(speaker, link) for speaker, link in item.talks()),
        links=tuple(Link(link.told.title, link.url, link.told.description) for link in item.other_links()),
        organisations=tuple(link_to_organisation(one) for one in item.organisations.all()),
    )


def talk_of(speaker: AgendaSpeaker, link: AgendaLink | None) -> Talk:
    """Return a speaker with the link of the talk."""
    subject = Link(speaker.told.subject, link.url if link else "") if speaker.subject else None
    about = ", ".join(str(one) for one in (speaker.told.function, speaker.other_organisation) if one)
    return Talk(speaker.name, about, subject)
