"""Who comes to an address of somebody else's work, or to one that only takes forms, is led to her own page."""

import pytest
from django.test import Client

from reports.models import ActivityReport
from tests import factories as make
from tests.pages import Page
from tests.people import browser_of, clerk_of

pytestmark = pytest.mark.django_db


def test_person_of_a_town_in_the_administration_is_led_to_the_reports_of_her_town(clerk):
    page = Page(browser_of(clerk).get("/sprava/hlaseni/", follow=True))
    other = Page(browser_of(make.UserFactory(is_staff=True)).get("/sprava/hlaseni/", follow=True))

    assert [one.response.status_code for one in (page, other)] == [403, 403]
    assert [node.get("href") for node in page.of_class("button")] == ["/hlaseni/"]
    assert [node.get("href") for node in other.of_class("button")] == ["/kontakt/"]


@pytest.mark.parametrize("method", ["get", "head"])
def test_address_that_only_takes_forms_leads_to_the_page_where_they_are(town, clerk, method):
    report = make.ActivityReportFactory(organisation=town, state="draft")
    browser, own = browser_of(clerk), f"/hlaseni/{report.public_id}/"
    doors = {
        "/hlaseni/obec/turnov/nove/": "/hlaseni/obec/turnov/",
        f"{own}soubory/": own,
        f"{own}krok/vzit-zpet/": own,
        f"{own}krok/odeslat/": f"{own}kontrola/",
    }
    before = list(ActivityReport.objects.values())

    assert {door: getattr(browser, method)(door)["Location"] for door in doors} == doors
    assert list(ActivityReport.objects.values()) == before
    assert {browser.get(page).status_code for page in doors.values()} == {200}


def test_such_an_address_of_another_town_does_not_exist(town):
    report = make.ActivityReportFactory(organisation=town, state="draft")
    stranger = browser_of(clerk_of(make.OrganisationFactory(name="Jilemnice")))

    for door in ("/hlaseni/obec/turnov/nove/", f"/hlaseni/{report.public_id}/soubory/"):
        assert stranger.get(door).status_code == 404
        assert Client().get(door).status_code == 302
