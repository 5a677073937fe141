"""The last chapters: meetings of the working group, and what the council is asked to take note of."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.templatetags.czech import day, number
from decks.evaluation.addresses import whole
from decks.evaluation.document import Block, Chapter, Heading, line, plain
from decks.slides import Paragraph
from review.report_facts import YearReport


def meetings(year: YearReport) -> Chapter:
    """Return the meetings of the working group, the last of them with its agenda."""
    return Chapter("meetings", _("Meetings of the working group"), tuple(_met(year)))


def _met(year: YearReport) -> Iterator[Paragraph]:
    told = year.review.meetings
    for meeting in told.rows if told else ():
        came = ""
        if meeting.attendance:
            words = ngettext("%(count)s participant", "%(count)s participants", meeting.attendance)
            came = words % {"count": number(meeting.attendance)}
        rest = ", ".join(filter(None, [meeting.title, meeting.place, came]))
        yield line(plain(day(meeting.date), strong=True, address=whole(meeting.address)), f" – {rest}")
        if meeting.agenda:
            yield line(_("Programme of the meeting:"))
        for place, item in enumerate(meeting.agenda, 1):
            yield line(item, level=1, number=f"{place}.")
    if told and told.is_cut:
        yield line(_("Further meetings are in the list of meetings."))


def conclusion(year: YearReport) -> Chapter:
    """Return the draft resolution: the council takes note of the report, and of the next plan if there is one."""
    return Chapter("conclusion", _("Conclusion and draft resolution"), tuple(_resolved(year)))


def _resolved(year: YearReport) -> Iterator[Block]:
    yield line(_("The report is put before the council of the region, which is asked to take note of it."))
    yield Heading(_("Draft resolution"))
    yield line(plain(_("After discussion, the council of the region takes note of"), strong=True))
    facts = {"programme": year.programme, "year": year.year}
    if year.programme:
        report = _("the evaluation report of the programme %(programme)s for %(year)s") % facts
    else:
        report = _("the evaluation report of local Agenda 21 for %(year)s") % facts
    plan = year.next_plan
    if plan is None or plan.resolution:
        yield line(f"{report}.", level=1, number="1.")
        return
    yield line(f"{report},", level=1, number="1.")
    yield line(_("the improvement plan for %(year)s.") % {"year": plan.year}, level=1, number="2.")
