"""Reads the first of what a year has, for the end of the one before."""

from __future__ import annotations

from django.utils.translation import gettext as _

from activities import year as of_activities
from activities.models import Meeting
from activities.year import Asked
from common.english import as_told, in_page_language
from common.templatetags.czech import day, money
from grants import year as of_grants
from grants.models import Call
from improvement_plan import year as of_plan
from improvement_plan.models import Plan
from review.facts import Ahead, Link
from review.reading.activities import entry_of

ENTRIES = 3
CALLS = 3
MEETINGS = 2


def asked_ahead(year: int) -> list[Asked]:
    """Return what `ahead_in` needs besides activities."""
    meetings, of_meetings = of_activities.meetings_of(year)
    calls, of_calls = of_grants.names_of_calls(year)
    return [(meetings[:MEETINGS], of_meetings), of_plan.plan_of(year), (calls[:CALLS], of_calls)]


def ahead_in(year: int, meetings: list[Meeting], plans: list[Plan], calls: list[Call]) -> Ahead | None:
    """Return the first activities, the plan, calls and meetings of a year, or None if it has none of them."""
    entries = tuple(entry_of(activity) for activity in of_activities.first_activities(year, ENTRIES))
    links = (
        *(Link(_dated(meeting), meeting.get_absolute_url()) for meeting in in_order(meetings)),
        *(Link(in_page_language(plan), plan.get_absolute_url()) for plan in plans),
        *(
            Link(str(call.programme), call.get_absolute_url(), _of_call(call))
            for call in sorted(calls, key=lambda call: call.programme.sort_key)
        ),
    )
    return Ahead(year, entries, links) if entries or links else None


def _of_call(call: Call) -> str:
    """Say when a call accepts applications and what it has to give, as far as known."""
    facts = []
    if call.window:
        facts.append(_("applications %(period)s") % {"period": call.window})
    if call.final_allocation is not None:
        facts.append(_("allocation %(amount)s") % {"amount": money(call.final_allocation)})
    return _("call: %(facts)s") % {"facts": ", ".join(facts)} if facts else _("a call of the grant programme")


def _dated(meeting: Meeting) -> str:
    group = meeting.told.group
    return as_told(group, f"{day(meeting.date)} – {group}")


def in_order(meetings: list[Meeting]) -> list[Meeting]:
    """Return meetings as they follow one another."""
    return sorted(meetings, key=lambda meeting: (meeting.date, meeting.pk))
