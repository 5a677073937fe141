"""The account in a real browser: the whole way of a person, checked by axe at each screen, on a desk and on a phone."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looks import PHONE_SCREEN
from tests.people import PASSWORD, code_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def log_in(page, password=PASSWORD):
    page.goto("/en/ucet/prihlaseni/")
    page.get_by_label("E-mail").fill("clerk@town.example")
    page.get_by_label("Password").fill(password)
    page.get_by_role("main").get_by_role("button", name="Log in").click()


def test_screens_before_the_login(page, clerk, looks_right, looks_right_everywhere):
    for path in ("prihlaseni/", "heslo/zapomenute/", "heslo/zapomenute/odeslano/", "heslo/nove/1-abc/", "neaktivni/"):
        page.goto(f"/ucet/{path}")
        looks_right_everywhere()
        page.goto(f"/en/ucet/{path}")
        page.set_viewport_size(PHONE_SCREEN)
        looks_right()


def test_wrong_password_is_told_and_announced(page, clerk, looks_right_everywhere):
    log_in(page, "wrong")

    expect(page.get_by_role("alert")).to_contain_text("The e-mail address or the password is wrong")
    looks_right_everywhere()


def test_person_logs_in_by_keyboard_alone(page, clerk):
    page.goto("/en/ucet/prihlaseni/")
    page.get_by_label("E-mail").focus()
    page.keyboard.type("clerk@town.example")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Horní Lhota")


def test_way_from_the_password_to_the_second_factor_and_back(page, clerk, looks_right_everywhere):
    log_in(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Horní Lhota")
    page.goto("/en/ucet/")
    expect(page.get_by_role("main")).to_contain_text("Horní Lhota")
    looks_right_everywhere()

    page.get_by_role("link", name="Change the password").click()
    page.get_by_label("Current password").fill("wrong")
    page.locator("[name=password1]").fill("kratke")
    page.get_by_label("New password again").fill("kratke")
    page.get_by_role("button", name="Save the password").click()
    expect(page.get_by_text("This is not your current password.")).to_be_visible()
    looks_right_everywhere()

    page.get_by_role("link", name="Second factor").click()
    looks_right_everywhere()
    page.get_by_role("link", name="Set it up").click()
    looks_right_everywhere()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("button", name="Turn it on")).to_be_visible()
    looks_right_everywhere()
    assert page.locator(".account-qr").evaluate("picture => picture.naturalWidth > 0")
    secret = page.locator(".account-key").inner_text()
    page.get_by_label("Code from the application").fill(code_of(secret))
    page.get_by_role("button", name="Turn it on").click()
    expect(page.locator(".account-codes li")).to_have_count(10)
    recovery_code = page.locator(".account-codes code").first.inner_text()
    looks_right_everywhere()

    page.get_by_role("link", name="Second factor").click()
    looks_right_everywhere()
    page.get_by_role("link", name="Create new ones").click()
    looks_right_everywhere()
    page.get_by_role("navigation", name="My account").get_by_role("link", name="Log out").click()
    looks_right_everywhere()
    page.get_by_role("main").get_by_role("button", name="Log out").click()
    expect(page).not_to_have_url(re.compile("odhlaseni"))

    log_in(page)
    expect(page.get_by_label("Code")).to_be_visible()
    looks_right_everywhere()
    page.get_by_label("Code").fill("000000")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_text("The code is wrong")).to_be_visible()
    looks_right_everywhere()
    page.get_by_label("Code").fill(recovery_code)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Horní Lhota")

    page.goto("/en/ucet/druhy-faktor/vypnout/")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("button", name="Turn it off")).to_be_visible()
    looks_right_everywhere()
    page.get_by_role("button", name="Turn it off").click()
    expect(page.get_by_text("The second factor is off.")).to_be_visible()
