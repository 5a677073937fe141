"""Helpers for tests of the report form in a browser: its notices, its uploads, and sizes of the window."""

import re

import pytest

from tests.browser.conftest import DESK, PHONE
from tests.files import picture

SAVED = re.compile(r"Saved at|Uloženo v")
NO_CONNECTION = "ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION"

desk_and_phone = pytest.mark.parametrize("browser_options", [DESK, PHONE], ids=["desk", "phone"])
on_phone = pytest.mark.parametrize("browser_options", [PHONE | {"reduced_motion": "reduce"}], ids=["phone"])


def line_of(page):
    """Return the line that says what is saved."""
    return page.locator("[data-saved]")


def notice_of(page):
    """Return the notice over the form."""
    return page.locator("[data-notice]")


def photo(name="foto.jpg", colour="red", size=(600, 400)):
    """Return a photograph as somebody chooses it."""
    return {"name": name, "mimeType": "image/jpeg", "buffer": picture(colour=colour, size=size)}
