"""A town makes the address of its private calendar: its form comes from its own page."""

import pytest
from playwright.sync_api import expect

from calendars.models import PrivateCalendar

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_town_makes_its_address(page, town, clerk, log_in, live_server):
    log_in(page.context, clerk)
    page.goto(f"{live_server.url}/hlaseni/obec/{town.slug}/kalendar/")

    page.get_by_role("button", name="Vytvořit moji soukromou adresu").click()

    expect(page.get_by_text("Váš kalendář je připravený")).to_be_visible()
    assert PrivateCalendar.objects.count() == 1
