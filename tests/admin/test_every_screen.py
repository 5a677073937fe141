"""Every page that the administration and the pages of a town lead to is there, and each of its fields has a name."""

import re
from collections import Counter
from urllib.parse import urljoin, urlsplit

import pytest
import time_machine

from members.models import Organisation
from tests.pages import tree_of
from tests.people import browser_of, clerk_of, make_coordinator
from tests.states.content import BEGIN, make_content

ANY_RECORD = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d+|(?<=/obec/)[^/]+")
OF_EACH_KIND = {"/sprava/": 1, "/hlaseni/": 3, "/ucet/": 1}
"""How many addresses are opened that differ only in the record or in what is asked for."""
UNNAMED = ["button", "hidden", "image", "reset", "submit"]


class Walk:
    """Opens what pages lead to, each kind of address a few times."""

    def __init__(self, browser):
        self.browser = browser
        self.opened: Counter[str] = Counter()
        self.broken: dict[str, str] = {}
        self.nameless: dict[str, list[str]] = {}

    def go(self, *starts):
        todo = [(start, "") for start in starts]
        seen = set(starts)
        for address, source in todo:
            response = self.browser.get(address)
            if response.status_code not in {200, 302}:
                self.broken[address] = f"{response.status_code}, from {source}"
            if response.status_code != 200 or not response["Content-Type"].startswith("text/html"):
                continue
            tree = tree_of(response.content.decode())
            if faults := nameless_in(tree):
                self.nameless[address] = faults
            for node in tree.iter("a"):
                target = urljoin(address, (node.get("href") or "").partition("#")[0])
                if target not in seen and self.is_wanted(target):
                    seen.add(target)
                    todo.append((target, address))
        return self

    def is_wanted(self, target):
        parts = urlsplit(target)
        most = next((most for start, most in OF_EACH_KIND.items() if parts.path.startswith(start)), 0)
        kind = ANY_RECORD.sub("*", parts.path)
        self.opened[kind] += 1
        return not parts.netloc and self.opened[kind] <= most


def nameless_in(tree) -> list[str]:
    """Return the fields of a page that have no label and no other name (WCAG 2.2, 4.1.2)."""
    labelled = {label.get("for") for label in tree.iter("label")}
    ids = {node.get("id") for node in tree.iter() if node.get("id")}
    return [
        field.get("name") or field.get("id") or "?"
        for field in tree.iter("input", "select", "textarea")
        if field.get("type") not in UNNAMED
        and field.get("id") not in labelled
        and not any((field.get(name) or "").strip() for name in ("aria-label", "title"))
        and not ids & set((field.get("aria-labelledby") or "").split())
        and not any(one.tag == "label" for one in field.iterancestors())
    ]


@pytest.fixture
def portal(db, kept_connection):
    """A portal with rows of everything, on the last day of its story."""
    with time_machine.travel(BEGIN, tick=False) as clock:
        make_content(clock)
        yield


def test_every_page_of_the_office_and_of_a_town_is_there_and_names_its_fields(portal):
    office = Walk(browser_of(make_coordinator())).go("/sprava/", "/ucet/")
    town = Walk(browser_of(clerk_of(Organisation.objects.get(slug="turnov")))).go("/hlaseni/obec/turnov/", "/ucet/")

    assert (office.broken, town.broken) == ({}, {})
    assert (office.nameless, town.nameless) == ({}, {})
    assert office.opened.keys() >= {"/sprava/news/newsitem/add/", "/sprava/hlaseni/*/", "/hlaseni/obec/*/doklady/*/"}
    assert town.opened.keys() >= {"/hlaseni/*/co-a-kdy/", "/hlaseni/obec/*/doklady/*/"}
