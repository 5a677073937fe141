"""Fields of an indicator that belong to one kind: which they are on the page, and what is refused of the others."""

import pytest

from tests import factories as make
from tests.admin.conftest import change_address, page_of

NUMBER = "Patří jen k ukazateli druhu „číslo“. Smažte to, nebo zvolte tento druh."
YES_NO = "Patří jen k ukazateli druhu „ano, nebo ne“. Smažte to, nebo zvolte tento druh."


@pytest.fixture
def indicator(db):
    return make.IndicatorFactory(kind="number", unit="km", baseline=3, target=5)


def faults_of(page, prefix=""):
    """Return what is refused, by the field."""
    form = page.context["adminform"].form
    forms = [form, *(one for wrapped in page.context["inline_admin_formsets"] for one in wrapped.formset.forms)]
    return {one.add_prefix(name): list(errors) for one in forms for name, errors in one.errors.items()}


def test_page_says_which_fields_belong_to_a_kind(office, indicator):
    for address, prefix in ((change_address(indicator), ""), (change_address(indicator.item), "indicators-0-")):
        tree = page_of(office.get(address))
        kinds = {field.get("name"): field.get("data-of-kind") for field in tree.iter() if field.get("data-of-kind")}
        own = {name.removeprefix(prefix): kind for name, kind in kinds.items() if name.startswith(prefix)}
        numbers = dict.fromkeys(["unit", "baseline", "target", "limit", "less_is_better"], "number")
        assert {name: own[name] for name in numbers} == numbers
        assert tree.get_element_by_id(f"id_{prefix}kind").get("data-unfit")
    tree = page_of(office.get(change_address(indicator)))
    measured = [tree.get_element_by_id(f"id_measurements-0-{name}") for name in ("value", "answer")]
    assert [field.get("data-of-kind") for field in measured] == ["number", "yes_no"]


def test_closed_section_of_an_indicator_in_words_does_not_offer_what_belongs_to_a_number(office, db):
    indicator = make.IndicatorFactory(kind="text", unit="", baseline=None, target=None)

    [section] = office.get(change_address(indicator)).context["sections"]

    named = {fact.name for fact in [*section.facts, *section.missing]}
    assert named.isdisjoint({"unit", "baseline", "target", "limit", "less_is_better"})
    assert "title" in named


def test_numbers_of_an_indicator_in_words_are_refused_at_their_fields_and_kept(save, indicator):
    page = save(change_address(indicator), kind="text")
    assert faults_of(page) == {"unit": [NUMBER], "baseline": [NUMBER], "target": [NUMBER]}
    assert 'value="km"' in page.content.decode()

    page = save(change_address(indicator.item), **{"indicators-0-kind": "text"})
    assert faults_of(page) == {f"indicators-0-{name}": [NUMBER] for name in ("unit", "baseline", "target")}
    indicator.refresh_from_db()
    assert (indicator.kind, indicator.target) == ("number", 5)


def test_value_of_another_kind_is_refused_and_one_of_its_own_is_saved(save, indicator):
    day = {"measurements-0-measured_on": "1. 6. 2022"}
    page = save(change_address(indicator), **day, **{"measurements-0-answer": "true"})
    assert faults_of(page) == {"measurements-0-answer": [YES_NO]}

    assert save(change_address(indicator), **day, **{"measurements-0-value": "4,5"}).status_code == 302
    assert str(indicator.measurements.get().value) == "4.500"


def test_kind_changes_only_with_what_has_been_measured(save, indicator):
    make.MeasurementFactory(indicator=indicator, value=4)
    empty = dict.fromkeys(["unit", "baseline", "target"], "")

    page = save(change_address(indicator), kind="yes_no", **empty)
    assert faults_of(page) == {"measurements-0-value": [NUMBER]}

    changes = {f"indicators-0-{name}": value for name, value in (empty | {"kind": "yes_no"}).items()}
    page = save(change_address(indicator.item), **changes)
    assert faults_of(page) == {
        "indicators-0-kind": ["Naměřené hodnoty jsou jiného druhu. Druh změňte na stránce ukazatele, kde je vidíte."]
    }


def test_value_that_is_older_than_the_rule_does_not_keep_the_rest_from_being_saved(save):
    indicator = make.IndicatorFactory(kind="text")
    make.MeasurementFactory(indicator=indicator, value=4)

    assert save(change_address(indicator), title="Nový název").status_code == 302
    indicator.refresh_from_db()
    assert indicator.title == "Nový název"
