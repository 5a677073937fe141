"""Another region takes the portal by its own folder of content: nothing of the first one shows through."""

import pytest
from django.conf import settings

from portal.loading import load
from tests.pages import Page
from tests.portal.test_every_page import sitemap_addresses

pytestmark = pytest.mark.django_db

REGION = {
    "organisations": """
- {slug: testov, name: Kraj Testov, kind: region, membership: region}
- {slug: lhota, name: Lhota, kind: town, membership: member, latitude: 49.5, longitude: 17.2}
""",
    "site": """
region: testov
name: Zdravý Kraj Testov
tagline: Program testovského kraje
lead: Vítejte v Testově.
office: Krajský úřad v Testově
address: Náměstí 1, Testov
sign_path: M0 0 L10 10 Z
sign_view_box: 0 0 10 10
outline: [[17.0, 49.0], [18.0, 49.0], [18.0, 50.0], [17.0, 50.0]]
""",
    "headings": "- {slug: verejnost, name: Veřejnost, order: 1}\n",
    "topics": "- {number: 1, slug: sprava, name: Správa}\n",
    "activities": """
- {slug: trhy, title: Trhy, heading: verejnost, period: květen 2030, state: planned, organiser: lhota, topics: [1]}
""",
    "meetings": "- {slug: '2030-01-02', group: Skupina, date: 2030-01-02, place: Radnice}\n",
    "programmes": "- {code: '1.1', slug: 1-1, name: Podpora obcí}\n",
    "calls": "- {programme: '1.1', year: 2030, allocation: 5000}\n",
    "plans": "- {year: 2030, items: [{number: 1, title: Méně papíru}]}\n",
    "awards": "- {slug: kopr, name: Zlatý kopr, giver: testov, rounds: [{year: 2030, entrant_count: 0}]}\n",
}


@pytest.fixture
def testov(tmp_path):
    folder = tmp_path / "testov"
    folder.mkdir()
    for name, text in REGION.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    load(folder)


@pytest.fixture
def pages(testov, client):
    return {path: Page(client.get(path)) for path in [*sitemap_addresses(client), "/nic/", "/en/nic/"]}


def test_no_page_names_the_first_region(pages, client):
    machine = [client.get(path).content.decode() for path in ("/site.webmanifest", "/favicon.svg", "/sitemap.xml")]
    shown = {path: page.html for path, page in pages.items()} | {"machine": " ".join(machine)}

    assert len(pages) > 30
    for word in ("Liber", "liber", "Ještěd", "Hujer", "Jilemnic", "kraj-lbc"):
        assert [path for path, html in shown.items() if word in html] == [], word


def test_every_page_carries_the_name_of_the_new_region(pages):
    assert [path for path, page in pages.items() if "Zdravý Kraj Testov" not in page.title] == []


def test_sign_and_map_are_those_of_the_new_region(pages):
    assert "M0 0 L10 10 Z" in pages["/"].html
    assert [pages["/"].words_of(node) for node in pages["/"].of_class("map-list")[0].iter("a")] == ["Lhota"]


def test_no_code_and_no_template_names_a_region():
    rooms = (
        "activities",
        "awards",
        "common",
        "evidence",
        "grants",
        "improvement_plan",
        "link_checks",
        "members",
        "outbox",
        "portal",
        "review",
        "task_queue",
    )
    files = [
        path
        for folder in (*rooms, "templates")
        for kind in ("*.py", "*.html", "*.txt", "*.svg")
        for path in (settings.BASE_DIR / folder).rglob(kind)
    ]
    named = [str(path) for path in files if "liberec" in path.read_text(encoding="utf-8").lower()]

    assert len(files) > 100
    assert named == []
