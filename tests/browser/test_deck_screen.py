"""The screens of presentations and reports in a real browser: they look right, parts are moved by keys and dragged."""

import pytest
from playwright.sync_api import expect

from decks import workflow
from decks.evaluation import workflow as reports
from decks.models import Deck, EvaluationReport
from tests import factories as make
from tests.admin.conftest import change_address
from tests.browser.looks import faults_everywhere, settle

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def deck(transactional_db) -> Deck:
    """A presentation of which one slide is hidden, one reworded and one changed in the data since."""
    make.SiteProfileFactory()
    for number in range(3):
        heading = make.HeadingFactory(name=f"Okruh číslo {number}", order=number)
        activity = make.ActivityFactory(heading=heading, title=f"Den Země {number}", when="duben 2022")
    deck = workflow.propose(Deck(year=2022))
    rows = list(deck.slides.all())
    workflow.hide(deck, rows[-1].pk, is_hidden=True)
    activity.title = "Den Země a vody"
    activity.save()
    return deck


@pytest.fixture
def report(deck) -> EvaluationReport:
    return reports.propose(EvaluationReport(year=2022))


def test_screens_and_form_of_a_slide_look_right_everywhere(office, deck, report):
    faults = {}
    for row in (deck, deck.slides.all()[2], report):
        office.goto(change_address(row))
        faults[row._meta.model_name] = faults_everywhere(office)

    assert faults == {"deck": {}, "deckslide": {}, "evaluationreport": {}}


@pytest.fixture(params=["slides", "chapters"])
def parts(request, deck):
    """The parts of a document that are put into order, and how the marks of one on the screen begin."""
    if request.param == "slides":
        return deck, deck.slides, "snimek"
    report = request.getfixturevalue("report")
    return report, report.chapters, "kapitola"


def test_part_is_moved_by_keys_and_keeps_the_focus(office, parts):
    document, rows, mark = parts
    first, second, *_others = rows.all()
    office.goto(change_address(document))
    up = office.locator(f"#{mark}-{second.pk} button[name=move]").first
    up.focus()

    office.keyboard.press("Enter")

    expect(office.locator("[data-part]").first).to_have_id(f"{mark}-{second.pk}")
    expect(office.locator(f"#{mark}-{second.pk} button").first).to_be_focused()
    assert [row.pk for row in rows.all()[:2]] == [second.pk, first.pk]


def test_part_is_dragged_behind_another(office, parts):
    document, rows, mark = parts
    first, second, *_others = rows.all()
    office.goto(change_address(document))
    settle(office)
    part = office.locator(f"#{mark}-{first.pk}")
    part.evaluate("part => part.scrollIntoView({block: 'center', behavior: 'instant'})")
    # Waits until the handle stays in its place.
    part.locator(".part-handle").hover(position={"x": 5, "y": 10})
    there = office.locator(f"#{mark}-{second.pk}").bounding_box()

    office.mouse.down()
    office.mouse.move(there["x"] + there["width"] * 0.9, there["y"] + there["height"] * 0.8, steps=5)
    office.mouse.up()

    expect(office.locator("[data-part]").first).to_have_id(f"{mark}-{second.pk}")
    expect(office.locator(".messagelist")).to_contain_text("přesunut")
    assert [row.pk for row in rows.all()[:2]] == [second.pk, first.pk]
