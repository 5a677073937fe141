"""The table of steps: each does what its row says and nothing anywhere else, and each button is one of its rows."""

import datetime
import re

import pytest
import time_machine
from django.utils import timezone

from outbox.models import OutgoingMail
from reports import workflow
from reports.errors import ReportChanged
from reports.lifecycle import FACTS, TRANSITIONS, Action, Side, State, steps_from
from reports.models import ActivityReport
from tests.pages import Page
from tests.people import clerk_of, make_coordinator
from tests.reports.states import report_in, trail

pytestmark = pytest.mark.django_db

MOVES = [step for step in TRANSITIONS.values() if step.target]
OFFICE = ["coordinator@region.example", "deputy@region.example"]
TOWN = ["clerk@turnov.example", "colleague@turnov.example"]


@pytest.fixture
def people(town, clerk, coordinator):
    """Two people on either side: who takes a step, and one more who is told of it."""
    clerk_of(town, email="colleague@turnov.example")
    make_coordinator("deputy@region.example")
    return {Side.TOWN: clerk, Side.OFFICE: coordinator}


# --- Comments -------------------------------------------------------------------


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("side", Side)
def test_comment_is_told_to_the_other_side_in_every_state_and_changes_none(town, people, side, state):
    report = report_in(town, state)
    workflow.comment(report, by=people[side], text="Kdy?")
    event = report.events.latest("pk")

    assert (event.action, event.from_office) == ("commented", side is Side.OFFICE)
    assert sorted(OutgoingMail.objects.values_list("to", flat=True)) == (OFFICE if side is Side.TOWN else TOWN)
    assert ActivityReport.objects.get(pk=report.pk).state == state


# --- Buttons --------------------------------------------------------------------


def sent_from(page) -> set[str]:
    """Return the last parts of the addresses to which the forms of a page of the town lead."""
    found = {re.search(r"/krok/([a-z]+)/$", form.get("action") or "") for form in page.elements("form")}
    return {match[1] for match in found if match}


@pytest.mark.parametrize("state", State)
def test_every_button_of_the_office_is_a_step_allowed_from_there_and_none_is_missing(town, office, people, state):
    report = report_in(town, State.SUBMITTED if state is State.WITHDRAWN else state)
    if state is State.WITHDRAWN:
        workflow.withdraw(report, by=people[Side.TOWN])
    answer = office.get(f"/sprava/hlaseni/{report.public_id}/")
    if state.facts.is_private:
        assert answer.status_code == 404
        return
    buttons = [one for one in Page(answer).elements("button") if one.get("name") == "decision"]

    assert [one.get("value") for one in buttons] == list(steps_from(state, Side.OFFICE))
    assert all(Page(answer).words_of(one) for one in buttons)


@pytest.mark.parametrize("state", State)
def test_every_button_of_the_town_is_a_step_allowed_from_there_and_none_is_missing(town, browser, people, state):
    report = report_in(town, state)
    found = sent_from(Page(browser.get(f"/hlaseni/{report.public_id}/")))
    check = browser.get(f"/hlaseni/{report.public_id}/kontrola/")
    if check.status_code == 200:
        found |= sent_from(Page(check))
    beside = {"kopie", "opravit"} if state.facts.is_waiting else {"kopie"}

    assert found - beside == {step.address for step in steps_from(state, Side.TOWN).values()}


def test_button_that_the_office_does_not_have_is_refused_and_what_was_typed_stays(town, office, people):
    report = report_in(town, "published")
    address = f"/sprava/hlaseni/{report.public_id}/"
    before = trail(report)
    for decision in ("take_back", "save", "accept_and_publish", "submit", "withdraw", "resume"):
        answer = office.post(address, {"decision": decision, "text": "Kvůli chybě.", "revision": report.revision})
        words = Page(answer).text

        assert (answer.status_code, trail(report)) == (200, before), decision
        assert "Vyberte jeden z kroků." in words, decision
        assert "Kvůli chybě." in words, decision


# --- What the table has to say ---------------------------------------------------


@pytest.mark.parametrize(
    ("step", "state", "field"),
    [
        ("submit", "draft", "submitted_at"),
        ("submit", "returned", "submitted_at"),
        ("accept", "submitted", "decided_at"),
        ("accept_only", "submitted", "decided_at"),
        ("return", "submitted", "decided_at"),
        ("reopen", "accepted", "decided_at"),
        ("reopen", "published", "decided_at"),
    ],
)
def test_report_keeps_when_it_was_sent_and_when_it_was_decided_on(town, people, step, state, field):
    report = report_in(town, state)
    by = people[Side.TOWN if step == "submit" else Side.OFFICE]
    later = timezone.now() + datetime.timedelta(days=1)
    with time_machine.travel(later, tick=False):
        done = workflow.take(step, report, by=by, text="Protože.")

    assert getattr(done, field) == later


def test_sent_report_that_was_taken_up_again_is_its_towns_own_matter_even_when_withdrawn_anew(town, people):
    report = workflow.withdraw_and_resume(report_in(town, "submitted"), by=people[Side.TOWN])
    report = workflow.withdraw(report, by=people[Side.TOWN])

    assert (report.submitted_at, report.is_for_office) == (None, False)
    assert not ActivityReport.objects.for_office().exists()


def test_nobody_accepts_as_evidence_alone_what_they_have_not_seen(town, people):
    report = report_in(town, "submitted")
    before = trail(report)
    with pytest.raises(ReportChanged):
        workflow.accept(report, by=people[Side.OFFICE], publish=False, revision=report.revision - 1)

    assert trail(report) == before


def test_accepting_as_evidence_alone_changes_nothing_of_a_report_that_is_public_already(town, people):
    report = report_in(town, "published")
    before = trail(report)

    assert workflow.accept(report, by=people[Side.OFFICE], publish=False).state == "published"
    assert trail(report) == before


# --- The table itself -------------------------------------------------------------


def test_every_state_and_action_is_in_the_table():
    assert set(FACTS) == set(State)
    assert {step.action for step in TRANSITIONS.values()} | {Action.CREATED} == set(Action)
    assert {state for step in MOVES for state in step.sources} == set(State)
    assert {step.target for step in MOVES} == set(State)


@pytest.mark.parametrize("step", TRANSITIONS.values(), ids=lambda step: step.name)
def test_event_and_function_have_the_verb_of_their_step(step):
    verb = step.name.removesuffix("_only")

    assert step.action.startswith(verb)
    assert hasattr(workflow, {"return": "return_to_town"}.get(verb, verb))
