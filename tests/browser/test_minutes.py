"""A town chooses its two minutes on a phone: the count, the limit of the sentence, the slide."""

import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from reports.models import TownMinutes
from tests import factories as make

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def screen(town, clerk, page, log_in, live_server):
    day = timezone.localdate() + datetime.timedelta(days=10)
    make.MeetingFactory(date=day)
    for number in range(1, 6):
        title = f"Den bez aut a sousedské slavnosti č. {number}"
        make.ActivityReportFactory(organisation=town, title=title, when=str(day.year), state="published")
    log_in(page.context, clerk)
    page.set_viewport_size({"width": 375, "height": 800})
    page.goto(f"{live_server.url}/hlaseni/obec/{town.slug}/dve-minuty/")
    return page


def test_town_chooses_on_a_phone(screen, looks_right_everywhere):
    boxes = screen.get_by_role("checkbox")
    for number in range(3):
        boxes.nth(number).check()

    expect(screen.locator("[data-minutes-count]")).to_contain_text("Vybráno 3 ze 3")
    expect(boxes.nth(3)).to_be_disabled()
    expect(screen.locator("[data-minutes-list] li")).to_have_count(3)
    screen.get_by_label("Jedna věta").fill("Ulice bez aut patří lidem.")
    expect(screen.locator("[data-minutes-said]")).to_have_text("Ulice bez aut patří lidem.")
    expect(screen.locator("[data-minutes-left]")).to_have_text("Zbývá 134.")
    looks_right_everywhere()
    screen.get_by_role("button", name="Uložit snímek").click()
    expect(screen.get_by_text("Tohle vaše město na setkání ukáže")).to_be_visible()
    assert TownMinutes.objects.get().chosen.count() == 3
