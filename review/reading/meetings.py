"""Reads the meetings of a year."""

from __future__ import annotations

from activities import year as rooms
from activities.models import AgendaItem
from activities.models import Meeting as Row
from activities.year import Asked
from review.extent import PAGE, Extent
from review.facts import Meeting, Meetings
from review.reading.ahead import in_order


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
