"""The meetings of the year."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.templatetags.czech import day, number
from decks.proposal.words import DASH, item, run, whole
from decks.slides import Layout, Paragraph, Slide
from review.facts import Meeting, YearReview


def slide_of_meetings(review: YearReview) -> Iterator[Slide]:
    """Yield the meetings, the last of them with its programme."""
    if review.meetings is None:
        return
    address = f"{reverse('meetings:meeting-list')}?rok={review.year}"
    text = [line for meeting in review.meetings.rows for line in _lines(meeting)]
    if review.meetings.is_cut:
        text.append(item(run(_("All meetings of the year"), address)))
    yield Slide(key="meetings", layout=Layout.TEXT, title=_("Meetings"), text=tuple(text), address=whole(address))


def _lines(meeting: Meeting) -> Iterator[Paragraph]:
    told = ", ".join(filter(None, [meeting.title, meeting.place, _attendance(meeting)]))
    yield item(run(day(meeting.date), meeting.address, strong=True), f"{DASH}{told}")
    for title in meeting.agenda:
        yield item(title, level=2)


def _attendance(meeting: Meeting) -> str:
    if not meeting.attendance:
        return ""
    words = ngettext("%(shown)s participant", "%(shown)s participants", meeting.attendance)
    return words % {"shown": number(meeting.attendance), "count": meeting.attendance}
