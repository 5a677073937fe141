"""The screen of a presentation in a real browser: it looks right, and slides are moved by keys and by dragging."""

import pytest
from playwright.sync_api import expect

from decks import workflow
from decks.models import Deck
from tests import factories as make
from tests.admin.conftest import change_address
from tests.browser.looks import faults_everywhere

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


def test_screen_and_form_of_a_slide_look_right_everywhere(office, deck):
    faults = {}
    for row in (deck, deck.slides.all()[2]):
        office.goto(change_address(row))
        faults[row._meta.model_name] = faults_everywhere(office)

    assert faults == {"deck": {}, "deckslide": {}}


def test_slide_is_moved_by_keys_and_keeps_the_focus(office, deck):
    first, second, *_others = deck.slides.all()
    office.goto(change_address(deck))
    up = office.locator(f"#snimek-{second.pk} .deck-up")
    up.focus()

    office.keyboard.press("Enter")

    expect(office.locator(".deck-card").first).to_have_id(f"snimek-{second.pk}")
    expect(office.locator(f"#snimek-{second.pk} button").first).to_be_focused()
    assert [row.pk for row in deck.slides.all()[:2]] == [second.pk, first.pk]


def test_slide_is_dragged_behind_another(office, deck):
    first, second, *_others = deck.slides.all()
    office.goto(change_address(deck))
    office.locator(f"#snimek-{first.pk} .deck-handle").scroll_into_view_if_needed()
    handle = office.locator(f"#snimek-{first.pk} .deck-handle").bounding_box()
    there = office.locator(f"#snimek-{second.pk}").bounding_box()

    office.mouse.move(handle["x"] + 5, handle["y"] + 10)
    office.mouse.down()
    office.mouse.move(there["x"] + there["width"] * 0.9, there["y"] + there["height"] / 2, steps=5)
    office.mouse.up()

    expect(office.locator(".deck-card").first).to_have_id(f"snimek-{second.pk}")
    expect(office.locator(".messagelist")).to_contain_text("přesunut")
    assert [row.pk for row in deck.slides.all()[:2]] == [second.pk, first.pk]
