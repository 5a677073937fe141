"""The home page answers: what is on next, what the money did, how far the plan is, which towns are in."""

import datetime
from decimal import Decimal

import pytest
import time_machine

from tests import factories
from tests.pages import Page

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

TODAY = "2022-05-10 12:00"


@pytest.fixture
def answer(client):
    """Return the words of one of the four answers as they stand on a day."""

    def words(name, day=TODAY):
        with time_machine.travel(day):
            page = Page(client.get("/en/"))
        return page.words_of(page.of_class(f"answer-{name}")[0])

    return words


@pytest.fixture(autouse=True)
def site(db):
    return factories.SiteProfileFactory(outline=[[14, 50], [16, 50], [16, 51], [14, 51]])


def test_what_is_on_next_names_the_nearest_two(answer):
    for title, when in (
        ("Dávno", "2021"),
        ("Právě trvá", "květen 2022"),
        ("Za týden", "17. května 2022"),
        ("V létě", "léto 2022"),
        ("Za rok", "2023"),
    ):
        factories.ActivityFactory(title=title, when=when, state="planned")
    factories.ActivityFactory(title="Zrušená", when="17. května 2022", state="cancelled", state_reason="déšť")
    events = answer("events")

    assert "Coming up" in events
    for title in ("Právě trvá", "Za týden"):
        assert title in events
    for title in ("Dávno", "Zrušená", "V létě", "Za rok"):
        assert title not in events


def test_what_has_run_for_long_or_was_held_does_not_hide_what_comes_next(answer):
    for title, when in (("Celý rok", "2022"), ("Od ledna", "od ledna 2022"), ("V červnu", "červen 2022")):
        factories.ActivityFactory(title=title, when=when, state="planned")
    factories.ActivityFactory(title="Proběhla", when="10. května 2022", state="held")
    events = answer("events")

    assert events.index("V červnu") < events.index("Celý rok")
    assert "Od ledna" not in events
    assert "Proběhla" not in events

    factories.ActivityFactory(title="Přesně", when="30. června 2022", state="planned")
    events = answer("events")
    assert events.index("Přesně") < events.index("V červnu")
    assert "Celý rok" not in events


def test_when_nothing_is_ahead_the_last_things_are_told(answer):
    factories.ActivityFactory(title="Dávno", when="2020")
    factories.ActivityFactory(title="Nedávno", when="duben 2022")
    events = answer("events")

    assert "Recent events" in events
    assert events.index("Nedávno") < events.index("Dávno")


def test_nearest_meeting_ahead_is_told_before_past_ones(answer):
    for day in ("2022-05-09", "2022-09-01", "2022-06-01"):
        factories.MeetingFactory(date=datetime.date.fromisoformat(day))

    assert "1 June 2022" in answer("events")
    assert "9 May 2022" not in answer("events")
    assert "1 September 2022" in answer("events", "2023-01-01")


def test_today_is_today_in_prague(answer):
    factories.MeetingFactory(date=datetime.date(2022, 5, 10))

    assert "Coming up" in answer("events", "2022-05-10T21:59+00:00")
    assert "Recent events" in answer("events", "2022-05-10T22:01+00:00")


def test_money_is_that_of_the_newest_call_whose_result_is_known(answer):
    programme = factories.ProgrammeFactory(name="Podpora MA21")
    factories.CallFactory(programme=programme, year=2023, allocation=Decimal(9))
    factories.CallFactory(
        programme=programme,
        year=2022,
        declared_awarded=Decimal(690_230),
        declared_funded=13,
        declared_requested=Decimal(690_230),
    )
    factories.CallFactory(programme=programme, year=2021, declared_awarded=Decimal(1), declared_funded=1)
    money = answer("money")

    assert "690 230 Kč went to 13 projects in 2022." in money
    assert "100 %" in money


def test_plan_is_the_newest_with_its_items_and_states(answer, client):
    old, plan = factories.PlanFactory(year=2021), factories.PlanFactory(year=2022)
    factories.ItemFactory(plan=old, number=1, title="Stará")
    parent = factories.ItemFactory(plan=plan, number=2, title="Chytřejší kraj")
    factories.ItemFactory(plan=plan, number=1, title="Nový program", state="fulfilled")
    factories.ItemFactory(plan=plan, parent=parent, number=1, title="Portál", state="running")
    words = answer("plan")

    assert "being carried out 1, fulfilled 1" in words
    assert "1 of 2 items of the plan for 2022 is fulfilled so far." in words
    assert "Stará" not in words


@pytest.mark.parametrize(
    ("states", "day", "said"),
    [
        (["", "running"], "2022-05-10", "The plan for 2022 has 2 items."),
        (["", "running"], "2023-05-10", "The plan for 2022 has 2 items."),
        (["fulfilled", "fulfilled"], "2023-05-10", "2 of 2 items of the plan for 2022 were fulfilled."),
        (["fulfilled", "failed"], "2026-05-10", "1 of 2 items of the plan for 2022 was fulfilled."),
    ],
)
def test_plan_is_told_in_one_sentence_and_one_of_the_past_as_a_result(answer, states, day, said):
    plan = factories.PlanFactory(year=2022)
    for number, state in enumerate(states, 1):
        factories.ItemFactory(plan=plan, number=number, state=state)

    assert said in answer("plan", f"{day} 12:00")


def test_plan_of_a_year_long_past_that_nobody_evaluated_is_left_out(client):
    factories.ItemFactory(plan=factories.PlanFactory(year=2022), number=1)
    with time_machine.travel("2024-01-02 12:00"):
        assert not Page(client.get("/")).of_class("answer-plan")


def test_what_is_not_known_yet_is_not_announced(client):
    page = Page(client.get("/"))

    assert not page.of_class("answer-money")
    assert not page.of_class("answer-plan")


def test_towns_stand_on_a_map_and_in_a_list_of_the_same(answer, client):
    for name, longitude in (("Turnov", "15.1"), ("Jilemnice", "15.5")):
        factories.OrganisationFactory(name=name, latitude=Decimal("50.5"), longitude=Decimal(longitude))
    factories.OrganisationFactory(name="Partner", partner=True, latitude=Decimal("50.5"), longitude=Decimal("15.2"))
    page = Page(client.get("/"))
    (drawing,) = page.of_class("region-map")
    signs = [float(node.get("cx")) for node in page.of_class("map-sign") if node.tag.endswith("circle")]

    assert [page.words_of(node) for node in drawing.iter("text")] == ["Jilemnice", "Turnov"]
    assert signs[0] > signs[1]
    (listed,) = page.of_class("map-list")
    assert [page.words_of(node) for node in listed.iter("a")] == ["Jilemnice", "Turnov", "Partner"]
    assert "2 member towns" in answer("towns")


def test_long_list_of_towns_is_folded_below_the_map(client):
    for number in range(13):
        place = {"latitude": Decimal("50.5"), "longitude": Decimal(14) + Decimal(number) / 10}
        factories.OrganisationFactory(name=f"Lhota {number}", **place)
    page = Page(client.get("/"))

    (folded,) = page.of_class("map-all")
    assert len(list(folded.iter("li"))) == 13


def test_site_without_a_map_shows_its_towns_all_the_same(client, site):
    site.outline = []
    site.save()
    factories.OrganisationFactory(name="Turnov", latitude=Decimal("50.5"), longitude=Decimal("15.1"))
    page = Page(client.get("/"))

    assert not page.of_class("region-map")
    assert "Turnov" in page.main


def test_towns_whose_place_is_unknown_are_in_the_list_too(client):
    factories.OrganisationFactory(name="Ztracená Lhota")

    assert "Ztracená Lhota" in Page(client.get("/")).main
