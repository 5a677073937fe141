"""Choices among rows, sent with a number that no database can look for."""

import pytest
from django.contrib import admin
from django.forms import ModelChoiceField
from django.urls import reverse

from activities.models import Activity
from tests import factories as make
from tests.admin.conftest import change_address

LONG = "9" * 40


def addresses():
    """Return where something is added, by what it is."""
    return {
        model._meta.label_lower: reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
        for model in admin.site._registry
    }


def choices_of(response):
    """Return the names of fields of the page and its rows that choose among rows."""
    forms = [response.context["adminform"].form]
    management = {}
    for inline in response.context["inline_admin_formsets"]:
        management[f"{inline.formset.prefix}-TOTAL_FORMS"] = "1"
        management[f"{inline.formset.prefix}-INITIAL_FORMS"] = "0"
        forms.append(type(inline.formset)(instance=inline.formset.instance, prefix=inline.formset.prefix).empty_form)
    names = [
        form.add_prefix(name).replace("__prefix__", "0")
        for form in forms
        for name, field in form.fields.items()
        if isinstance(field, ModelChoiceField)
    ]
    return names, management


@pytest.mark.both_databases
def test_number_that_is_too_long_is_refused_wherever_something_is_added(office):
    answers = {}
    for label, address in addresses().items():
        page = office.get(address)
        if page.status_code in {403, 404}:
            continue  # without the right, or only added to a document that the address names
        names, management = choices_of(page)
        answers[label] = office.post(address, dict.fromkeys(names, LONG) | management).status_code

    assert len(answers) > 20
    assert {label for label, status in answers.items() if status != 200} == set()


def test_items_and_activities_of_several_years_can_be_told_apart_where_one_is_chosen(office):
    for year in (2021, 2022):
        item = make.ItemFactory(plan__year=year, number=3, title="Školy")
        make.ActivityFactory(title="EKODen", when=f"květen {year}")
    heirs = make.ItemFactory(plan__year=2023, carried_over_from=item)
    question = {
        "app_label": "improvement_plan",
        "model_name": "item",
        "field_name": "carried_over_from",
        "term": "Školy",
    }
    offered = office.get("/sprava/autocomplete/", question).json()["results"]

    assert sorted(one["text"] for one in offered) == ["2021: 3. Školy", "2022: 3. Školy"]
    assert ">2022: 3. Školy</option>" in office.get(change_address(heirs)).content.decode()
    assert {one.in_context for one in Activity.objects.all()} == {"EKODen (květen 2021)", "EKODen (květen 2022)"}
