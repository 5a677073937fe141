"""Following by e-mail in a browser: by keyboard alone, from a page to the mail and back."""

import re

import pytest
from playwright.sync_api import expect

from following.links import token_of
from following.models import Follow, Follower
from task_queue.worker import TaskLoop
from tests import factories as make
from tests.browser.looks import PHONE_SCREEN, faults_of, settle

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

EVERYTHING = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture
def browser_options():
    return {"viewport": PHONE_SCREEN}


def test_somebody_follows_a_town_changes_how_often_and_stops(page, watch, mailoutbox):
    make.SiteProfileFactory()
    make.OrganisationFactory(name="Turnov", slug="turnov")
    page.goto("/clenove/turnov/")
    settle(page)
    page.locator(".follow summary").focus()
    page.keyboard.press("Enter")
    found = {"open form": faults_of(page, runOnly=EVERYTHING)}
    page.keyboard.press("Tab")
    page.keyboard.type("jana@obec.example")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sledovat/odeslano/")
    TaskLoop().run_ready()
    (message,) = mailoutbox
    page.goto(re.search(r"(/sledovat/potvrdit/\S+)", message.body)[1])
    settle(page)
    found["confirmation"] = faults_of(page, runOnly=EVERYTHING)
    page.get_by_role("button", name="Ano, chci sledovat").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hotovo, sledujete")
    found["confirmed"] = faults_of(page, runOnly=EVERYTHING)
    confirmed = Follow.objects.confirmed().count()
    page.goto(f"/sledovat/nastaveni/{token_of(Follower.objects.get())}/")
    settle(page)
    found["settings"] = faults_of(page, runOnly=EVERYTHING)
    page.locator("main select").first.select_option("tydne")
    page.get_by_role("button", name="Uložit").click()
    page.get_by_role("status").wait_for()
    frequency = Follow.objects.get().frequency
    page.get_by_role("button", name="Ukončit vše a vymazat mou adresu").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ukončeno")
    found["stopped"] = faults_of(page, runOnly=EVERYTHING)

    assert {name: faults for name, faults in found.items() if faults} == {}
    assert (confirmed, frequency, Follower.objects.count()) == (1, "tydne", 0)
