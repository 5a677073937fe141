"""Help where it is needed: every screen of the administration and of a town leads to its chapter of a guide."""

import re

import pytest
from django.contrib import admin
from django.urls import resolve, reverse

from common.guides import COORDINATOR, TOWNS, guide
from common.registry import declared
from portal.help import PAGES, chapter_name, help_about
from tests import factories
from tests.pages import Page

GUIDE = guide(COORDINATOR)
USED_BY_MODELS = [
    (model, page)
    for model in admin.site._registry
    for page in ("changelist", "add", "change", "history")
]  # fmt: skip


def address_of(model, page):
    name = f"admin:{model._meta.app_label}_{model._meta.model_name}_{page}"
    return reverse(name, args=[1] if page in {"change", "history"} else [])


def test_guides_are_read_chapter_by_chapter():
    first = GUIDE.chapters["co-na-vas-ceka"]

    assert (GUIDE.title, guide(TOWNS).title) == ("Příručka pro koordinaci programu", "Příručka pro členská města")
    assert list(GUIDE.chapters)[:2] == ["prihlaseni-a-druhy-faktor", "co-na-vas-ceka"]
    assert "<ol>" not in GUIDE.introduction
    assert first.title == "Co na vás čeká"
    assert first.html.startswith("<p>Po přihlášení uvidíte")
    assert '<img src="/static/prirucka/co-na-vas-ceka.webp" alt="Úvodní stránka správy' in first.html
    assert {tag for one in GUIDE.chapters.values() for tag in re.findall(r"<(h\d)>", one.html)} <= {"h2"}
    assert GUIDE.around(first) == tuple(GUIDE.chapters.values())[:3:2]


@pytest.mark.parametrize("name", [COORDINATOR, TOWNS])
def test_links_of_chapters_lead_to_chapters(name):
    known = guide(name).chapters
    links = [link for one in known.values() for link in re.findall(r'<a href="([^"]+)"', one.html)]

    assert [link for link in links if link.removeprefix("../").rstrip("/") not in known] == []


def test_every_screen_of_a_model_has_its_chapter():
    found = {model._meta.label: chapter_name(resolve(address_of(model, page))) for model, page in USED_BY_MODELS}

    assert {label: name for label, name in found.items() if name not in GUIDE.chapters} == {}


def test_chapters_that_apps_declare_are_there():
    groups = [one.admin_group for one in declared().values() if one.admin_group]
    named = {group.chapter for group in groups} | {name for group in groups for name in group.chapters.values()}
    named |= {screen.chapter for one in declared().values() for screen in one.admin_screens} - {""}

    assert (named | set(PAGES.values())) - GUIDE.chapters.keys() == set()


@pytest.mark.parametrize(
    ("address", "chapter"),
    [
        ("/sprava/", "co-na-vas-ceka"),
        ("/sprava/activities/", "aktivity"),
        ("/sprava/activities/meeting/add/", "setkani-pracovni-skupiny"),
        ("/sprava/activities/activity/7/change/", "aktivity"),
        ("/sprava/activities/activity/7/history/", "historie"),
        ("/sprava/activities/activity/import/", "tabulky-z-excelu-a-zpet"),
        ("/sprava/members/criterion/", "kriteria-a-doklady"),
        ("/sprava/awards/category/", "oceneni"),
        ("/sprava/kos/", "kos"),
        ("/sprava/hlaseni/", "hlaseni-clenskych-mest"),
        ("/sprava/hlaseni/doklady/", "kriteria-a-doklady"),
        ("/sprava/nic/", ""),
    ],
)
def test_page_leads_to_its_chapter(address, chapter):
    name = f"{chapter}/" if chapter else ""

    assert chapter_name(resolve(address)) == chapter
    assert help_about(resolve(address))["address"] == f"/sprava/napoveda/{name}"


def test_form_opens_its_chapter_without_being_left(office):
    page = Page(office.get("/sprava/grants/call/add/"))
    (link,) = page.having("data-help")

    assert (link.get("href"), link.get("target"), page.words_of(link)) == (
        "/sprava/napoveda/dotace/", "_blank", "Nápověda: Dotace",
    )  # fmt: skip


def test_chapter_is_shown_to_the_office_only(office, browser):
    page = Page(office.get("/sprava/napoveda/dotace/"))

    assert page.title.startswith("Dotace")
    assert "Rámeček Stojí za kontrolu" in page.main
    assert page.addresses("/sprava/napoveda/dotace/") >= {"/sprava/napoveda/kalendar/", "/sprava/napoveda/"}
    assert Page(office.get("/sprava/napoveda/")).addresses("/sprava/napoveda/") >= {
        "/sprava/napoveda/kos/", "/hlaseni/napoveda/",
    }  # fmt: skip
    assert office.get("/sprava/napoveda/neni/").status_code == 404
    assert browser.get("/sprava/napoveda/dotace/").url == "/sprava/login/?next=/sprava/napoveda/dotace/"


def test_guide_for_towns_is_there_before_anybody_logs_in(client, site):
    page = Page(client.get("/hlaseni/napoveda/"))

    assert page.addresses("/hlaseni/napoveda/") >= {f"/hlaseni/napoveda/{name}/" for name in guide(TOWNS).chapters}
    assert "Odhlásit se" not in page.text
    assert client.get("/en/hlaseni/napoveda/po-odeslani/").status_code == 200
    assert client.get("/hlaseni/napoveda/neni/").status_code == 404
    assert "/hlaseni/napoveda/" in Page(client.get("/ucet/prihlaseni/")).addresses("/ucet/prihlaseni/")


def test_pages_of_a_town_lead_to_their_chapters(browser, town):
    report = factories.ActivityReportFactory(organisation=town, blank=True)
    pages = {
        f"/hlaseni/obec/{town.slug}/": "co-uvidite",
        f"/hlaseni/obec/{town.slug}/doklady/": "doklady-pro-kategorii",
        f"/hlaseni/{report.public_id}/": "po-odeslani",
        f"/hlaseni/{report.public_id}/co-a-kdy/": "hlaseni-krok-za-krokem",
        f"/hlaseni/{report.public_id}/doklady/": "fotografie-a-dokumenty",
    }
    links = {address: Page(browser.get(address)).having("data-help") for address in pages}

    assert {address: [link.get("href") for link in found] for address, found in links.items()} == {
        address: [f"/hlaseni/napoveda/{chapter}/"] for address, chapter in pages.items()
    }
