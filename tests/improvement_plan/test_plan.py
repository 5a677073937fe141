"""The plan on its page: items in their order with parts, indicators with their state, what was carried over."""

import datetime
import re
from decimal import Decimal

import pytest

from improvement_plan.models import Indicator, Item, Measurement
from tests import factories
from tests.pages import Page

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

DAY = datetime.date(2022, 6, 1)


@pytest.fixture
def plan():
    return factories.PlanFactory(year=2022)


@pytest.mark.parametrize(
    ("kind", "facts", "measured", "result"),
    [
        ("text", {}, None, "unknown"),
        ("text", {}, {"text": "hotovo"}, "reported"),
        ("yes_no", {}, {"answer": True}, "reached"),
        ("yes_no", {}, {"answer": False}, "missed"),
        ("yes_no", {}, {"text": "uvidí se"}, "reported"),
        ("number", {"target": 10}, None, "unknown"),
        ("number", {"target": 10}, {"value": 10}, "reached"),
        ("number", {"target": 10}, {"value": Decimal("9.999")}, "missed"),
        ("number", {"target": 10}, {"value": 11}, "reached"),
        ("number", {"target": 0}, {"value": 0}, "reached"),
        ("number", {"target": 0}, {"value": 5}, "missed"),
        ("number", {"baseline": Decimal("12.5"), "target": 0}, {"value": 0}, "reached"),
        ("number", {"baseline": Decimal("12.5"), "target": 8}, {"value": 9}, "missed"),
        ("number", {"baseline": Decimal("12.5"), "target": 8}, {"value": Decimal("7.5")}, "reached"),
        ("number", {"baseline": 5, "target": 8, "less_is_better": True}, {"value": 9}, "reached"),
        ("number", {"baseline": 8, "target": 8, "less_is_better": True}, {"value": 9}, "missed"),
        ("number", {"baseline": 8, "target": 8}, {"value": 9}, "reached"),
        ("number", {"target": 10, "less_is_better": True}, {"value": 9}, "reached"),
        ("number", {"target": 10, "less_is_better": True}, {"value": 10}, "reached"),
        ("number", {"target": 10, "less_is_better": True}, {"value": Decimal("10.001")}, "missed"),
        ("number", {}, {"value": 11}, "reported"),
        ("number", {"target": 10}, {"text": "neměřeno"}, "reported"),
    ],
)
def test_state_of_an_indicator_follows_from_what_was_measured(kind, facts, measured, result):
    indicator = factories.IndicatorFactory(kind=kind, **facts)
    if measured:
        Measurement.objects.create(indicator=indicator, measured_on=DAY, **measured)

    assert indicator.result == result
    assert indicator.result_label
    assert Indicator.objects.missing_target().exists() == (result != "reached")


def test_item_is_offered_the_state_once_all_its_indicators_are_reached(plan):
    item = factories.ItemFactory(plan=plan)
    first, second = (factories.IndicatorFactory(item=item, kind="number", target=10) for _each in range(2))
    factories.MeasurementFactory(indicator=first, measured_on=DAY, value=10)
    factories.ItemFactory(plan=plan, title="bez ukazatelů")

    assert not Item.objects.all_reached()

    factories.MeasurementFactory(indicator=second, measured_on=DAY, value=12)

    assert list(Item.objects.all_reached()) == [item]

    Item.objects.update(state="partly")

    assert not Item.objects.all_reached()


def test_the_newest_measurement_decides(plan):
    indicator = factories.IndicatorFactory(kind="number", target=10)
    factories.MeasurementFactory(indicator=indicator, measured_on=datetime.date(2022, 9, 1), value=12)
    factories.MeasurementFactory(indicator=indicator, measured_on=DAY, value=3)

    assert indicator.result == Indicator.Result.REACHED


def test_items_and_parts_stand_by_their_numbers(client, plan):
    second = factories.ItemFactory(plan=plan, number=2, title="Druhá")
    first = factories.ItemFactory(plan=plan, number=1, title="První")
    for number, title in ((10, "Desátá část"), (2, "Druhá část"), (1, "První část")):
        factories.ItemFactory(plan=plan, parent=second, number=number, title=title)
    page = Page(client.get("/plan-zlepsovani/2022/"))
    shown = [page.words_of(node) for node in page.elements("h2", "h3") if re.match(r"\d+\.", page.words_of(node))]

    assert shown == ["1. První", "2. Druhá", "2.1 První část", "2.2 Druhá část", "2.10 Desátá část"]
    assert first.get_absolute_url() == "/plan-zlepsovani/2022/#polozka-1"
    assert {"polozka-1", "polozka-2", "polozka-2-1", "polozka-2-10"} <= set(page.ids)


def test_summary_counts_items_that_have_no_parts_of_their_own(client, plan):
    whole = factories.ItemFactory(plan=plan, number=1, state="fulfilled")
    parent = factories.ItemFactory(plan=plan, number=2)
    for number, state in ((1, "running"), (2, "running"), (3, "")):
        factories.ItemFactory(plan=plan, parent=parent, number=number, state=state)
    page = Page(client.get("/en/plan-zlepsovani/2022/"))
    summary = [page.words_of(node) for node in page.of_class("chart-key")[0].iter("li")]

    assert whole.state == "fulfilled"
    assert summary == ["fulfilled 1 (25 %)", "being carried out 2 (50 %)", "not evaluated yet 1 (25 %)"]


def test_states_are_a_chart_only_when_there_are_several(client, plan):
    factories.ItemFactory(plan=plan, number=1, state="")
    factories.ItemFactory(plan=plan, number=2, state="")
    assert not Page(client.get("/plan-zlepsovani/2022/")).of_class("chart")
    assert client.get("/plan-zlepsovani/2022/graf/stav.csv").status_code == 404

    factories.ItemFactory(plan=plan, number=3, state="fulfilled")
    text = client.get("/plan-zlepsovani/2022/graf/stav.csv").content.decode("utf-8-sig")
    assert text.splitlines() == ["Stav;Položky", "splněno;1", "zatím nevyhodnoceno;2"]
    assert client.get("/plan-zlepsovani/2021/graf/stav.csv").status_code == 404


def test_state_is_told_by_shape_and_words_not_colour_alone(client, plan):
    factories.ItemFactory(plan=plan, number=1, state="failed")
    page = Page(client.get("/en/plan-zlepsovani/2022/"))
    states = [node for node in page.of_class("state-failed") if page.words_of(node)]

    assert states
    for node in states:
        assert "not fulfilled" in page.words_of(node)
        assert [use.get("href") for use in node.iter("use")] == ["#stav-failed"]
    assert "stav-failed" in page.ids


def test_carried_over_item_leads_to_where_it_came_from(client, plan):
    before = factories.ItemFactory(plan=factories.PlanFactory(year=2021), number=4, title="Nestihli jsme")
    factories.ItemFactory(plan=plan, number=1, carried_over_from=before)
    page = Page(client.get("/plan-zlepsovani/2022/"))

    assert "/plan-zlepsovani/2021/#polozka-4" in [node.get("href") for node in page.elements("a")]
    assert "2021: 4. Nestihli jsme" in page.main


def test_indicator_shows_numbers_with_units_and_what_was_measured(client, plan):
    item = factories.ItemFactory(plan=plan, number=1)
    indicator = factories.IndicatorFactory(
        item=item,
        title="úspora",
        kind="number",
        unit="MWh",
        baseline=1000,
        target=Decimal("850.5"),
        limit=900,
        less_is_better=True,
    )
    factories.MeasurementFactory(
        indicator=indicator, value=Decimal("840.25"), evidence_url="https://doklad.example/", month_only=True
    )
    page = Page(client.get("/plan-zlepsovani/2022/"))

    for text in ("1 000 MWh", "850,5 MWh", "900 MWh", "840,25 MWh", "červen 2022"):
        assert text in page.main
    assert "https://doklad.example/" in [node.get("href") for node in page.elements("a")]
    assert len(page.of_class("result-reached")) == 1


def test_way_of_the_plan_through_the_council_is_told(client, plan):
    meeting = factories.MeetingFactory(date=datetime.date(2021, 11, 24))
    plan.meeting, plan.council_material, plan.resolution_number = meeting, "12/22/RK", "345/22/RK"
    plan.resolution_date, plan.verdict = datetime.date(2022, 1, 11), "noted"
    plan.save()
    page = Page(client.get("/en/plan-zlepsovani/2022/"))

    for text in ("24 November 2021", "12/22/RK", "345/22/RK", "11 January 2022", "noted"):
        assert text in page.main


def test_plans_lead_to_the_newest_published_one(client, plan):
    factories.PlanFactory(year=2021)
    factories.PlanFactory(year=2023, draft=True)

    assert client.get("/plan-zlepsovani/")["Location"] == "/plan-zlepsovani/2022/"
    assert client.get("/en/plan-zlepsovani/")["Location"] == "/en/plan-zlepsovani/2022/"


def test_year_switch_leads_between_plans(client, plan):
    factories.PlanFactory(year=2021)
    page = Page(client.get("/plan-zlepsovani/2021/"))
    switch = page.of_class("years")[0]

    assert [node.get("href") for node in switch.iter("a")] == ["/plan-zlepsovani/2022/", "/plan-zlepsovani/2021/"]
    assert [node.get("href") for node in switch.iter("a") if node.get("aria-current")] == ["/plan-zlepsovani/2021/"]


def test_deadline_is_as_vague_as_it_was_given(client, plan):
    factories.ItemFactory(plan=plan, number=1, when="podzim 2022")

    assert "podzim 2022" in Page(client.get("/plan-zlepsovani/2022/")).main
