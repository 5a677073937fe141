"""Every step of a report from every state by everybody: what it does by the table, and that it is refused elsewhere."""

import re

import pytest
from django.core.exceptions import PermissionDenied

from outbox.models import OutgoingMail
from reports import workflow
from reports.errors import ReportsError
from reports.lifecycle import TRANSITIONS, Side, State
from reports.models import ActivityReport, ReportEvent
from tests import factories as make
from tests.people import clerk_of, make_coordinator
from tests.reports.people import NOBODY, stranger
from tests.reports.states import STATES, STEPS, TOWN_STEPS, is_shown, report_in, trail, written

pytestmark = pytest.mark.django_db

WAY = {
    "submit": {"draft": "submitted", "returned": "submitted"},
    "withdraw": {"draft": "withdrawn", "submitted": "withdrawn", "returned": "withdrawn"},
    "resume": {"withdrawn": "draft"},
    "return_to_town": {"submitted": "returned"},
    "accept": {"submitted": "published"},
    "publish": {"accepted": "published"},
    "unpublish": {"published": "accepted"},
    "reopen": {"accepted": "returned", "published": "returned"},
}
"""Where each step leads from where; from anywhere else it is refused."""

DONE = {
    ("submit", "submitted"), ("withdraw", "withdrawn"), ("resume", "draft"), ("accept", "accepted"),
    ("accept", "published"), ("publish", "published"), ("unpublish", "accepted"),
}  # fmt: skip
"""Steps whose state is reached already: pressing again changes nothing. Returning asks for the same words, too."""

MAILS = {
    ("submit", "draft"): "office", ("submit", "returned"): "office", ("withdraw", "submitted"): "office",
    ("return_to_town", "submitted"): "town", ("accept", "submitted"): "town", ("publish", "accepted"): "town",
    ("unpublish", "published"): "town", ("reopen", "accepted"): "town", ("reopen", "published"): "town",
}  # fmt: skip

MOVES = [step for step in TRANSITIONS.values() if step.target]
OFFICE = ["coordinator@region.example", "deputy@region.example"]
TOWN = ["clerk@turnov.example", "colleague@turnov.example"]


@pytest.fixture(scope="module")
def town(rows_of_module):
    return make.OrganisationFactory(name="Turnov", slug="turnov")


@pytest.fixture(scope="module")
def people(town):
    """Two people on either side: who takes a step, and one more who is told of it."""
    sides = {
        Side.TOWN: clerk_of(town, email="clerk@turnov.example"),
        Side.OFFICE: make_coordinator("coordinator@region.example"),
    }
    clerk_of(town, email="colleague@turnov.example")
    make_coordinator("deputy@region.example")
    return sides


@pytest.fixture(scope="module")
def reports(town):
    """A report in each state, brought there once."""
    return {state: report_in(town, state).pk for state in STATES}


@pytest.fixture
def report_now(reports, db):
    """Return the report that is in the state, as a page would read it."""
    return lambda state: ActivityReport.objects.get(pk=reports[state])


# --- By the table ---------------------------------------------------------------


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("step", MOVES, ids=lambda step: step.name)
def test_step_does_what_the_table_says_and_is_refused_elsewhere(report_now, people, step, state):
    report = report_now(state)
    (side,) = step.sides
    before = trail(report)
    if state in step.sources:
        first = report.events.latest("pk").pk if report.events.exists() else 0
        done = workflow.take(step.name, report, by=people[side], text=written(step), revision=report.revision)
        noted = list(ReportEvent.objects.filter(report=report, pk__gt=first).order_by("pk"))
        followed = [TRANSITIONS[step.then].action] if step.then else []
        is_notified = step.notified_from is None or state in step.notified_from

        assert ActivityReport.objects.get(pk=report.pk).state == done.state == step.end
        assert [event.action for event in noted] == [step.action, *followed]
        assert {(event.by, event.from_office) for event in noted} == {(people[side], side is Side.OFFICE)}
        assert sorted(OutgoingMail.objects.values_list("to", flat=True)) == (
            [] if not is_notified else OFFICE if side is Side.TOWN else TOWN
        )
        assert is_shown(report) == step.end.facts.is_public
    elif state in step.ends:
        workflow.take(step.name, report, by=people[side])
        assert trail(report) == before
    else:
        with pytest.raises(ReportsError, match=re.escape(str(state.label))):
            workflow.take(step.name, report, by=people[side], text=written(step))
        assert trail(report) == before
        assert is_shown(report) == state.facts.is_public


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("step", MOVES, ids=lambda step: step.name)
def test_step_is_not_taken_by_the_other_side(report_now, people, step, state):
    report = report_now(state)
    before = trail(report)
    (other,) = set(Side) - set(step.sides)
    with pytest.raises(PermissionDenied):
        workflow.take(step.name, report, by=people[other], text="Protože.")

    assert trail(report) == before


# --- By the functions -------------------------------------------------------------


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("step", STEPS)
def test_each_step_leads_where_it_should_and_is_refused_elsewhere(report_now, people, step, state):
    report = report_now(state)
    by = people[Side.TOWN if step in TOWN_STEPS else Side.OFFICE]
    before = trail(report)
    target = WAY[step].get(state)
    if target:
        assert STEPS[step](report, by).state == target
    elif (step, state) in DONE or (step, state) == ("return_to_town", "returned"):
        assert STEPS[step](report, by).state == state
        assert trail(report) == before
    else:
        with pytest.raises(ReportsError):
            STEPS[step](report, by)
        assert trail(report) == before


@pytest.mark.both_databases
@pytest.mark.parametrize(("step", "state"), [(step, state) for step, states in WAY.items() for state in states])
def test_step_pressed_again_leaves_one_trace_and_one_mail_for_each(report_now, people, step, state):
    report = report_now(state)
    by = people[Side.TOWN if step in TOWN_STEPS else Side.OFFICE]
    STEPS[step](report, by)
    first = trail(report)
    STEPS[step](report, by)
    STEPS[step](ActivityReport.objects.get(pk=report.pk), by)

    assert trail(report) == first
    told = {"office": OFFICE, "town": TOWN}.get(MAILS.get((step, state), ""), [])
    assert first[3] == told
    assert first[2] == (
        1 if (step, state) == ("submit", "draft") else 2 if step == "submit" else report.versions.count()
    )


# --- Who ------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [*NOBODY, "clerk", "coordinator"])
@pytest.mark.parametrize("step", STEPS)
def test_step_is_refused_to_whom_it_does_not_belong(town, report_now, step, kind):
    right = {"clerk": TOWN_STEPS, "coordinator": STEPS.keys() - TOWN_STEPS}.get(kind, set())
    report = report_now(next(iter(WAY[step])))
    person = stranger(kind, town)
    before = trail(report)
    if step in right:
        assert STEPS[step](report, person).state == WAY[step][report.state]
    else:
        with pytest.raises(PermissionDenied):
            STEPS[step](report, person)
        assert trail(report) == before
