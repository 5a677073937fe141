"""The page of a presentation: who sees it, what it says, and where the portal leads to it."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from decks.geometry import PICTURE_BOX
from decks.models import Deck
from decks.pdf.fetching import COLOURS
from tests import factories
from tests.pages import Page

YEAR = "/rok/2022/prezentace/"
CSS = Path(settings.BASE_DIR, "static", "css")


@pytest.fixture
def published(deck):
    deck.publication = "published"
    deck.save()
    row = deck.slides.first()
    row.notes, row.has_own_notes = "Jen pro řečníka.", True
    row.save()
    return deck


@pytest.fixture
def of_meeting(heading):
    from decks import workflow

    meeting = factories.MeetingFactory(slug="2022-11-24", date="2022-11-24")
    meeting.refresh_from_db()
    deck = workflow.propose(Deck(meeting=meeting))
    deck.publication = "published"
    deck.save()
    return deck


def test_draft_is_not_public(client, deck):
    assert client.get(YEAR).status_code == 404
    assert client.get("/rok/2021/prezentace/").status_code == 404


def test_page_has_a_heading_and_each_slide_below_it(client, published):
    page = Page(client.get(YEAR))
    titles = [" ".join(node.text_content().split()) for node in page.root.xpath("//main//h1 | //main//h2")]
    assert len(titles) == 1 + len(page.root.xpath("//section[@class='deck-slide']"))
    assert page.root.xpath("//section[@class='deck-slide']")[0].get("id") == "opening"
    assert not page.root.xpath("//*[@style] | //script[not(@src)] | //img[@loading='lazy']")


def test_notes_are_for_the_coordinator_alone(client, published, coordinator):
    assert "Jen pro řečníka." not in client.get(YEAR).content.decode()
    assert "Jen pro řečníka." not in client.get(f"{YEAR}?mluvci").content.decode()
    client.force_login(coordinator)
    assert "Jen pro řečníka." not in client.get(YEAR).content.decode()
    preview = reverse("admin:preview", args=["decks", "deck", published.pk])
    assert "Jen pro řečníka." in client.get(preview).content.decode()


def test_meeting_and_year_lead_to_what_is_published(client, published, of_meeting):
    address = "/setkani/2022-11-24/prezentace/"
    assert client.get(address).status_code == 200
    assert address in client.get("/setkani/2022-11-24/").content.decode()
    year = client.get("/rok/2022/").content.decode()
    assert year.index(f'"{YEAR}"') < year.index(f'"{address}"')
    Deck.objects.update(publication="draft")
    assert address not in client.get("/setkani/2022-11-24/").content.decode()
    assert YEAR not in client.get("/rok/2022/").content.decode()


def test_presentation_of_a_meeting_goes_with_it(client, of_meeting):
    meeting = of_meeting.meeting
    meeting.publication = "draft"
    meeting.save()
    assert client.get("/setkani/2022-11-24/prezentace/").status_code == 404


def test_english_address_shows_the_same_slides(client, published):
    with override("en"):
        page = Page(client.get(f"/en{YEAR}"))
    assert {node.get("lang") for node in page.root.xpath("//*[@data-deck-slide] | //main//h1")} == {"cs"}
    assert "This presentation is available in Czech only." in page.main
    czech = Page(client.get(YEAR))
    assert czech.root.xpath("//*[@data-deck-slide]/@lang | //main//h1/@lang") == []
    assert "notice" not in czech.root.xpath("string(//*[@data-deck-head]//@class)")


def test_number_of_queries_does_not_grow_with_slides(client, published, django_assert_max_num_queries):
    from decks.models import DeckSlide

    for number in range(30):
        DeckSlide.objects.create(deck=published, title=f"Snímek {number}", text="<p>Text</p>", order=100 + number)
    client.get("/")
    with django_assert_max_num_queries(12):
        client.get(YEAR)


def test_colours_of_slides_are_those_of_the_light_scheme():
    def colours(text):
        return dict(re.findall(r"(--[\w-]+):\s*(#[0-9a-f]{6});", text))

    light = colours((CSS / "tokens.css").read_text().split("@media")[0])
    slides = colours((CSS / "deck-slides.css").read_text())
    assert slides
    assert {name: light.get(name) for name in slides} == slides
    assert {name: light[name] for name in COLOURS} == COLOURS


def test_credits_leave_room_for_their_lines():
    rules = (CSS / "deck-slides.css").read_text()
    found = re.findall(r"\.layout-text-picture \.credit-(\d) \.slide-picture \{\s*height: calc\((\d+)", rules)
    assert [(int(lines), int(height)) for lines, height in found] == [
        (lines, PICTURE_BOX.height - 8 - 22 * lines) for lines in (1, 2, 3, 4)
    ]
