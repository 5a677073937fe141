"""Light or dark: chosen in the administration, remembered by the browser, and nothing to public pages."""

import re

import pytest
from django.conf import settings

from tests.admin.conftest import page_of

CSS = settings.BASE_DIR / "static" / "css"


def sheets_of(answer):
    """Return the stylesheets of a page that belong to a chosen scheme."""
    links = [link.get("href") for link in page_of(answer).iter("link") if "scheme-" in (link.get("href") or "")]
    return [re.search(r"scheme-(\w+)", link).group(1) for link in links]


def pressed(answer):
    panel = page_of(answer).get_element_by_id("desk-account")
    return [button.get("value") for button in panel.iter("button") if button.get("aria-pressed") == "true"]


def choose(client, scheme, there="/sprava/grants/"):
    return client.post("/sprava/vzhled/", {"vzhled": scheme, "next": there})


@pytest.mark.parametrize(("scheme", "sheet"), [("svetly", "light"), ("tmavy", "dark")])
def test_chosen_scheme_comes_with_the_page_and_goes_again(office, scheme, sheet):
    assert (sheets_of(office.get("/sprava/")), pressed(office.get("/sprava/"))) == ([], [""])

    answer = choose(office, scheme)
    cookie = answer.cookies["vzhled"]
    assert (answer.url, cookie["path"], cookie["httponly"]) == ("/sprava/grants/", "/sprava/", True)
    page = office.get("/sprava/")
    assert (sheets_of(page), pressed(page)) == ([sheet], [scheme])

    choose(office, "")
    page = office.get("/sprava/")
    assert (sheets_of(page), pressed(page)) == ([], [""])


def test_nothing_else_is_remembered_and_nobody_is_led_away(office):
    answer = choose(office, "cervena", there="https://cizi.example/")

    assert (answer.url, answer.cookies["vzhled"].value) == ("/sprava/", "")
    assert office.get("/sprava/vzhled/").status_code == 405


def colours_of(text):
    return dict(re.findall(r"(--[\w-]+): (.+);", text))


def test_colours_of_both_schemes_are_those_of_the_site():
    tokens = (CSS / "tokens.css").read_text()
    light, dark = tokens.split("@media (prefers-color-scheme: dark)")
    dark = colours_of(dark.split("@media")[0])

    assert colours_of((CSS / "admin" / "scheme-dark.css").read_text()) == dark
    chosen = colours_of((CSS / "admin" / "scheme-light.css").read_text())
    assert chosen == {name: value for name, value in colours_of(light).items() if name in dark}
