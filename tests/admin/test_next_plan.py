"""The plan of the next year is started from what is unfinished, on one page that shows what will be taken."""

from decimal import Decimal

import pytest

from common.history.models import Change
from improvement_plan.models import Indicator, Item, Plan
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of, text_of

LIST = "/sprava/improvement_plan/plan/"


@pytest.fixture
def plan(db):
    """A published plan: 1 open with an indicator, 2 with parts done and open, 3 fulfilled, 4 failed, 5 carried over."""
    plan = make.PlanFactory(year=2022)
    first = make.ItemFactory(
        plan=plan, number=1, title="Lesní školka", goal="<p>Založit.</p>", responsible="Jana", when="do 30. 6. 2022",
        implementers=[make.OrganisationFactory(name="Liberec")],
    )  # fmt: skip
    indicator = make.IndicatorFactory(
        item=first, title="dětí", kind="number", unit="osob", baseline=0, target=Decimal("20.5"), limit=30
    )
    make.MeasurementFactory(indicator=indicator, value=5)
    make.ItemLinkFactory(item=first, title="Smlouva", url="https://kraj.example/smlouva")
    whole = make.ItemFactory(plan=plan, number=2, title="Cyklostezka")
    make.ItemFactory(plan=plan, parent=whole, number=1, title="Studie", state="fulfilled")
    make.ItemFactory(plan=plan, parent=whole, number=2, title="Stavba", state="running", when="průběžně 2022")
    make.ItemFactory(plan=plan, number=3, title="Hotová", state="fulfilled")
    make.ItemFactory(plan=plan, number=4, title="Nevyšla", state="failed")
    make.ItemFactory(plan=plan, number=5, title="Přenesená", state="carried")
    return plan


def copy_address(plan):
    return f"{LIST}{plan.pk}/copy/"


def start(office, plan, **changes):
    """Open the page and send it as it is, but for some fields."""
    page = office.get(copy_address(plan))
    fields = {**fields_of(page), **{name.replace("_", "-", 1): [text] for name, text in changes.items()}}
    return office.post(copy_address(plan), {name: values for name, values in fields.items() if values != [""]})


def contents(plan):
    return [(one.full_number, one.title, one.state) for one in sorted(plan.items.all(), key=lambda one: one.place)]


def test_plan_of_the_next_year_takes_three_clicks_from_the_list(office, plan):
    page = office.get(change_address(plan))
    [link] = page_of(page).find_class("copylink")

    page = office.get(link.get("href"))
    answer = office.post(link.get("href"), fields_of(page))

    new = Plan.objects.get(year=2023)
    assert answer["Location"] == change_address(new)
    assert new.publication == "draft"
    assert contents(new) == [
        ("1.", "Lesní školka", ""), ("2.", "Cyklostezka", ""), ("2.1", "Stavba", ""), ("3.", "Přenesená", ""),
    ]  # fmt: skip
    assert contents(plan)[0] == ("1.", "Lesní školka", "")
    said = text_of(office.get(answer["Location"]))
    assert "Plán na rok 2023 je zatím koncept. Převzaty jsou 4 položky včetně součástí." in said


def test_item_comes_with_all_but_what_happened(office, plan):
    start(office, plan)

    new = Item.objects.get(plan__year=2023, title="Lesní školka")
    old = plan.items.get(title="Lesní školka")
    assert new.carried_over_from == old
    assert (new.goal, new.responsible, new.period.as_input()) == ("<p>Založit.</p>", "Jana", "do 30. června 2023")
    assert [str(one) for one in new.implementers.all()] == ["Liberec"]
    [indicator] = new.indicators.all()
    names = ("title", "kind", "unit", "baseline", "target", "limit")
    assert [getattr(indicator, name) for name in names] == ["dětí", "number", "osob", 0, Decimal("20.5"), 30]
    assert not indicator.measurements.exists()
    assert not new.links.exists()
    assert Item.objects.get(plan__year=2023, title="Stavba").period.as_input() == "průběžně 2023"


def test_page_offers_what_may_be_taken_and_changes_nothing(office, plan):
    page = office.get(copy_address(plan))

    boxes = [row["take"] for row in page.context["form"].rows]
    assert [(box.label, box.initial) for box in boxes] == [
        ("1. Lesní školka", True), ("2. Cyklostezka", True), ("2.2 Stavba", True), ("4. Nevyšla", False),
        ("5. Přenesená", True),
    ]  # fmt: skip
    assert "dětí" in text_of(page)
    assert Plan.objects.count() == 1


def test_ticks_decide_and_a_part_brings_its_item(office, plan):
    rows = {one.title: one.pk for one in plan.items.all()}
    page = office.get(copy_address(plan))
    fields = fields_of(page)
    for title in ("Lesní školka", "Cyklostezka", "Přenesená"):
        del fields[f"take-{rows[title]}"]
    fields[f"take-{rows['Nevyšla']}"] = ["on"]
    fields[f"deadline-{rows['Nevyšla']}"] = ["jaro"]
    fields["with_links"] = ["on"]

    office.post(copy_address(plan), fields)

    new = Plan.objects.get(year=2023)
    assert contents(new) == [("1.", "Cyklostezka", ""), ("1.1", "Stavba", ""), ("2.", "Nevyšla", "")]
    assert str(new.items.get(title="Nevyšla").period) == "jaro 2023"


def test_old_items_are_marked_only_if_it_is_ticked_and_results_stay(office, plan):
    rows = {one.title: one.pk for one in plan.items.all()}
    fields = fields_of(office.get(copy_address(plan))) | {"mark": ["on"], f"take-{rows['Nevyšla']}": ["on"]}

    office.post(copy_address(plan), fields)

    assert contents(plan) == [
        ("1.", "Lesní školka", "carried"), ("2.", "Cyklostezka", ""), ("2.1", "Studie", "fulfilled"),
        ("2.2", "Stavba", "carried"), ("3.", "Hotová", "fulfilled"), ("4.", "Nevyšla", "failed"),
        ("5.", "Přenesená", "carried"),
    ]  # fmt: skip


def test_evidence_is_taken_if_it_is_ticked(office, plan):
    fields = fields_of(office.get(copy_address(plan))) | {"with_links": ["on"]}

    office.post(copy_address(plan), fields)

    new = Item.objects.get(plan__year=2023, title="Lesní školka")
    assert list(new.links.values_list("title", "url")) == [("Smlouva", "https://kraj.example/smlouva")]


@pytest.mark.both_databases
def test_it_is_one_change_and_can_be_taken_back_with_everything(office, plan):
    before, changes = contents(plan), Change.objects.count()
    fields = fields_of(office.get(copy_address(plan))) | {"mark": ["on"]}
    page = office.post(copy_address(plan), fields, follow=True)
    assert Change.objects.count() == changes + 1
    button = page_of(page).find_class("way-back")[0]

    answer = office.post(button.get("formaction"), {"next": button.get("value")}, follow=True)

    assert answer.redirect_chain == [(change_address(plan), 302)]
    assert "Vzato zpět" in text_of(answer)
    assert list(Plan.objects.all()) == [plan]
    assert contents(plan) == before
    assert Indicator.objects.count() == 1


def test_draft_of_the_next_year_is_filled_up_and_nothing_is_taken_twice(office, plan):
    new = make.PlanFactory(year=2023, draft=True)
    make.ItemFactory(plan=new, number=1, title="Zapsaná ručně")

    start(office, plan)
    late = make.ItemFactory(plan=plan, parent=plan.items.get(title="Cyklostezka"), number=3, title="Otevření")
    page = office.get(copy_address(plan))
    assert [row["take"] and row["take"].label for row in page.context["form"].rows] == [
        None, f"2.3 {late.title}", "4. Nevyšla",
    ]  # fmt: skip
    assert "už převzato" in text_of(page)
    start(office, plan)

    assert contents(new) == [
        ("1.", "Zapsaná ručně", ""), ("2.", "Lesní školka", ""), ("3.", "Cyklostezka", ""), ("3.1", "Stavba", ""),
        ("3.2", "Otevření", ""), ("4.", "Přenesená", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("year", "said"),
    [
        ("2022", "Zvolte rok po roce 2022."),
        ("2024", "už není koncept"),
        ("", "Toto pole"),
        ("příští", "číslo"),
        ("20233", "2100"),
    ],
)
def test_year_that_cannot_be_is_refused_and_what_was_typed_stays(office, plan, year, said):
    make.PlanFactory(year=2024)
    before = Plan.objects.count()
    item = plan.items.get(title="Nevyšla")

    fields = fields_of(office.get(copy_address(plan))) | {"year": [year], f"deadline-{item.pk}": ["někdy"]}
    page = office.post(copy_address(plan), fields)

    assert page.status_code == 200
    assert said in " ".join(page.context["form"].errors["year"])
    assert Plan.objects.count() == before
    assert 'value="někdy"' in page.content.decode()


def test_deadline_that_cannot_be_read_is_refused_where_the_item_is_taken(office, plan):
    item = plan.items.get(title="Lesní školka")

    page = start(office, plan, **{f"deadline_{item.pk}": "až naprší"})

    assert list(page.context["form"].errors) == [f"deadline-{item.pk}"]
    assert not Plan.objects.filter(year=2023).exists()


def test_finished_plan_leads_to_an_empty_draft(office):
    plan = make.PlanFactory(year=2022)

    assert "není co přenést" in text_of(office.get(copy_address(plan)))
    start(office, plan)

    assert contents(Plan.objects.get(year=2023)) == []


def test_page_asks_the_database_as_often_with_many_items_as_with_few(office, plan, django_assert_max_num_queries):
    for number in range(10, 40):
        make.IndicatorFactory(item=make.ItemFactory(plan=plan, number=number))

    with django_assert_max_num_queries(25):
        office.get(copy_address(plan))


def test_who_may_not_add_items_is_not_offered_it(client, plan):
    client.force_login(make.UserFactory(is_staff=True))

    assert client.post(copy_address(plan), {"year": "2023"}).status_code == 403
