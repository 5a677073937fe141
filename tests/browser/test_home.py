"""The home page in a browser: its answers stand on the first screens, and a town is chosen on the map."""

import datetime

import pytest
from playwright.sync_api import expect

from tests import factories
from tests.browser.looks import faults_everywhere, settle

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TOWNS = {
    "Jilemnice": ("50.609", "15.507"),
    "Liberec": ("50.770", "15.058"),
    "Rokytnice nad Jizerou": ("50.729", "15.450"),
    "Turnov": ("50.587", "15.157"),
}
LEAD = (
    "Kraj, města a jejich partneři tu společně ukazují, co pro zdravější a příjemnější život v regionu chystají, "
    "co se už povedlo a jak s penězi nakládají."
)
BOTTOMS = """[...document.querySelectorAll(".answer:not([hidden])")]
    .map(one => [one.classList[1], Math.round(one.getBoundingClientRect().bottom + scrollY)])"""


@pytest.fixture
def home(page, db):
    """The home page with four answers."""
    region = factories.OrganisationFactory(name="Liberecký kraj", membership="region", kind="region")
    factories.SiteProfileFactory(region=region, name="Zdravý Liberecký kraj", lead=LEAD)
    towns = {
        name: factories.OrganisationFactory(name=name, latitude=latitude, longitude=longitude)
        for name, (latitude, longitude) in TOWNS.items()
    }
    today = datetime.date.today()
    for title, town in (("Den bez aut v ulicích", "Turnov"), ("Farmářský trh na náměstí", "Jilemnice")):
        factories.ActivityFactory(title=title, organiser=towns[town], when=str(today.year - 1))
    factories.MeetingFactory(date=today.replace(year=today.year - 1, day=1))
    factories.CallFactory(
        programme__name="Podpora MA21", year=today.year, declared_awarded=690_230, declared_funded=13,
        declared_requested=1_200_000,
    )  # fmt: skip
    plan = factories.PlanFactory(year=today.year)
    for number in range(1, 8):
        factories.ItemFactory(plan=plan, number=number, state="fulfilled" if number < 4 else "running")
    page.goto("/")
    settle(page)
    return page


@pytest.mark.parametrize(("width", "height", "screens"), [(1280, 800, 1), (375, 812, 2)])
def test_answers_stand_on_the_first_screen_of_a_desk_and_the_first_two_of_a_phone(home, width, height, screens):
    home.set_viewport_size({"width": width, "height": height})
    found = dict(home.evaluate(BOTTOMS))

    assert set(found) == {"answer-towns", "answer-events", "answer-money", "answer-plan"}
    assert {name: bottom for name, bottom in found.items() if bottom > height * screens} == {}


def test_town_is_chosen_on_the_map_by_keyboard_and_its_page_is_one_step_further(home):
    panel = home.locator("[data-map-chosen]")
    town = home.locator("a.map-town", has_text="Turnov")
    assert not panel.is_visible()

    town.focus()
    home.keyboard.press("Enter")
    expect(panel.get_by_role("heading", name="Turnov")).to_be_visible()
    expect(panel.locator(".town-figures")).to_contain_text("1 aktivita")
    expect(panel.get_by_role("link", name="Den bez aut v ulicích")).to_be_visible()
    expect(panel).to_be_focused()
    assert faults_everywhere(home) == {}

    home.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    assert home.evaluate("document.activeElement.textContent.trim()") == "Turnov"

    home.locator(".map-list").get_by_role("link", name="Jilemnice").click()
    panel.get_by_role("link", name="Celá stránka města").click()
    home.wait_for_url("**/clenove/jilemnice/")
