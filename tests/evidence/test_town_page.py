"""Reports know no page above them: a town's bar and dashboard show what apps declare, and do without."""

import pytest

from common.registry import declared
from reports import town_pages
from tests.pages import Page

pytestmark = pytest.mark.django_db

TOWN = "/en/hlaseni/obec/horni-lhota/"


@pytest.fixture
def without_evidence(monkeypatch):
    others = {label: one for label, one in declared().items() if label != "evidence"}
    monkeypatch.setattr(town_pages, "declared", lambda: others)
    town_pages.town_pages.cache_clear()
    yield
    town_pages.town_pages.cache_clear()


def bar(page):
    [nav] = page.of_class("town-bar")
    return [(page.words_of(link), link.get("href"), link.get("aria-current")) for link in nav.iter("a")]


def test_evidence_stands_in_the_bar_and_on_the_dashboard_because_its_app_says_so(browser):
    page = Page(browser.get(TOWN))

    assert bar(page)[:2] == [("Reports", TOWN, "page"), ("Evidence", f"{TOWN}doklady/", None)]
    assert len(page.of_class("town-strip")) == 1


def test_dashboard_works_without_any_page_above(browser, without_evidence):
    page = Page(browser.get(TOWN))

    assert bar(page)[0] == ("Reports", TOWN, "page")
    assert [words for words, _address, _current in bar(page)].count("Evidence") == 0
    assert page.of_class("town-strip") == []
