"""The form of an item of the plan offers the state once its indicators are reached."""

import pytest

from tests import factories as make
from tests.admin.conftest import change_address, text_of

OFFER = "Všechny ukazatele dosáhly cíle"


@pytest.fixture
def item():
    indicator = make.IndicatorFactory(kind="number", target=5, item__state="running")
    make.MeasurementFactory(indicator=indicator, value=6)
    return indicator.item


def test_reached_item_is_marked_fulfilled_with_one_press_and_the_rest_of_the_form_is_saved(office, save, item):
    assert OFFER in text_of(office.get(change_address(item)))

    save(change_address(item), title="Hotová položka", _fulfilled="1")
    item.refresh_from_db()

    assert (item.state, item.title) == ("fulfilled", "Hotová položka")
    assert OFFER not in text_of(office.get(change_address(item)))


def test_faulty_form_keeps_what_was_typed_and_the_offer(save, item):
    page = save(change_address(item), title="", responsible="Jana", _fulfilled="1")
    item.refresh_from_db()

    assert item.state == "running"
    assert OFFER in text_of(page)
    assert 'value="Jana"' in page.content.decode()


def test_list_shows_the_items_that_are_offered_a_state(office, item):
    make.ItemFactory(title="Bez ukazatele")
    page = text_of(office.get("/sprava/improvement_plan/item/?reached=yes"))

    assert item.title in page
    assert "Bez ukazatele" not in page


@pytest.mark.both_databases
def test_parts_follow_their_item_in_the_list_and_in_the_plan(office):
    plan = make.PlanFactory()
    second, first = (make.ItemFactory(plan=plan, number=number, title=f"Bod {number}") for number in (2, 1))
    for parent, number in ((second, 1), (first, 10), (first, 2)):
        make.ItemFactory(plan=plan, parent=parent, number=number, title=f"Část {parent.number}.{number}")

    rows = office.get("/sprava/improvement_plan/item/").context["cl"].result_list
    formset = office.get(change_address(plan)).context["inline_admin_formsets"][0].formset

    expected = ["Bod 1", "Část 1.2", "Část 1.10", "Bod 2", "Část 2.1"]
    assert [row.title for row in rows] == expected
    assert [form.instance.title for form in formset.initial_forms] == expected


@pytest.fixture
def numbered():
    plan = make.PlanFactory(year=2022)
    items = [make.ItemFactory(plan=plan, number=number, title=f"Bod {number}") for number in (1, 2)]
    make.ItemFactory(plan=plan, parent=items[0], number=1, title="Část 1.1")
    return plan


def numbers_of(plan):
    return {item.title: item.number for item in plan.items.all()}


@pytest.mark.both_databases
def test_number_that_another_item_of_the_plan_has_is_refused_at_its_row(office, save, numbered):
    page = save(change_address(numbered), **{"items-3-number": "2", "items-3-title": "Druhý bod"})

    assert "Plán už položku s tímto číslem má." in text_of(page)
    assert 'value="Druhý bod"' in page.content.decode()
    assert "Druhý bod" not in numbers_of(numbered)


@pytest.mark.both_databases
def test_numbers_of_items_are_swapped_on_the_page_of_the_plan(office, save, numbered):
    save(change_address(numbered), **{"items-0-number": "2", "items-2-number": "1"})

    assert numbers_of(numbered) == {"Bod 1": 2, "Bod 2": 1, "Část 1.1": 1}


@pytest.mark.both_databases
def test_number_of_a_deleted_item_is_free_for_another(office, save, numbered):
    numbered.items.get(title="Část 1.1").delete()
    save(change_address(numbered), **{"items-0-DELETE": "on", "items-1-number": "1"})

    assert numbers_of(numbered) == {"Bod 2": 1}
