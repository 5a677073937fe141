"""The way of an invitation in a real browser: from the coordinator's form to the account of the invited person."""

import re

import pytest
from playwright.sync_api import expect

from members.accounts.invitations import invite, withdraw
from members.models import Invitation, User
from task_queue.worker import TaskLoop
from tests.people import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NARROW_PHONE = {"width": 320, "height": 700}


@pytest.fixture
def looks_right(looks_right_everywhere):
    """Check the screen that is open, also on the narrowest phone."""
    return lambda: looks_right_everywhere(phone=NARROW_PHONE)


@pytest.fixture(autouse=True)
def site_address(settings, live_server):
    settings.SITE_URL = live_server.url


@pytest.fixture
def open_mail(mailoutbox):
    """Let the worker send what waits, and return the link of the newest mail."""

    def link():
        TaskLoop().run_ready()
        return re.search(r"https?://\S+/pozvani/\S+", mailoutbox[-1].body)[0]

    return link


def log_in(page, email):
    page.locator("[name=login]").fill(email)
    page.locator("[name=password]").fill(PASSWORD)
    page.get_by_role("main").locator("button[type=submit]").click()


def test_coordinator_invites_and_a_new_person_comes_in(page, town, coordinator, looks_right, open_mail):
    page.goto("/sprava/")
    log_in(page, coordinator.email)
    expect(page).to_have_url(re.compile("/sprava/$"))
    page.goto(f"/sprava/members/invitation/add/?organisation={town.pk}")
    looks_right()
    page.locator("[name=email]").fill("nova.referentka.zivotniho.prostredi@mesto-horni-lhota.example")
    page.locator(".record-head [name=_save]").click()
    expect(page.locator(".badge")).to_have_count(1)
    looks_right()
    page.context.clear_cookies()

    page.goto(open_mail())
    expect(page.get_by_role("main")).to_contain_text("Ivana Horská")
    looks_right()
    page.locator("[name=first_name]").fill("Marie")
    page.locator("[name=last_name]").fill("Nováková")
    page.locator("[name=password1]").fill("kratke")
    page.locator("[name=password2]").fill("kratke")
    page.get_by_role("main").locator("button[type=submit]").click()
    expect(page.locator("[name=first_name]")).to_have_value("Marie")
    expect(page.locator(".field-errors").first).to_be_visible()
    looks_right()
    page.locator("[name=password1]").fill(PASSWORD)
    page.locator("[name=password2]").fill(PASSWORD)
    page.get_by_role("main").locator("button[type=submit]").click()

    expect(page).to_have_url(re.compile("/hlaseni/obec/[a-z-]+/$"))
    expect(page.get_by_role("main")).to_contain_text("Horní Lhota")
    looks_right()


def test_person_with_an_account_comes_from_another_account_to_the_right_one(
    page, town, coordinator, looks_right, open_mail
):
    person = User.objects.create_user("jana@obec.example", PASSWORD, first_name="Jana", last_name="Nová")
    User.objects.create_user("petr@obec.example", PASSWORD)
    invite(email=person.email, organisation=town, invited_by=coordinator)
    link = open_mail()

    page.goto("/ucet/prihlaseni/")
    log_in(page, "petr@obec.example")
    expect(page).not_to_have_url(re.compile("prihlaseni"))
    page.goto(link)
    expect(page.locator(".notice-warning")).to_contain_text("petr@obec.example")
    looks_right()
    page.get_by_role("main").locator("button[type=submit]").click()
    # Logged out, the same address asks for the right account.
    expect(page.get_by_role("main").locator("a.button")).to_be_visible()
    expect(page).to_have_url(link)
    looks_right()
    page.get_by_role("main").locator("a.button").click()
    log_in(page, person.email)
    expect(page).to_have_url(link)
    looks_right()
    page.get_by_role("main").locator("button[type=submit]").click()
    expect(page).to_have_url(re.compile("/hlaseni/obec/[a-z-]+/$"))

    assert list(person.organisations.all()) == [town]


def test_links_that_do_not_work_say_what_to_do(page, town, coordinator, looks_right, open_mail, watch):
    watch.expect("404|410")
    invite(email="jana@obec.example", organisation=town, invited_by=coordinator)
    link = open_mail()
    withdraw(Invitation.objects.get())

    for address in (link, "/ucet/pozvani/unknown/"):
        page.goto(address)
        expect(page.get_by_role("main").get_by_role("heading", level=1)).to_be_visible()
        looks_right()
