"""Words and signs of the administration: what is not chosen, yes and no, names of rows."""

import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.core.exceptions import ObjectDoesNotExist
from django.test import RequestFactory
from django_filters import ChoiceFilter, FilterSet, ModelChoiceFilter

from members.models import User
from tests import factories

DASHES = "---"
OURS = [model for model in apps.get_models() if not model.__module__.startswith(("django.", "allauth."))]


@pytest.fixture
def everything(db):
    """A request of somebody who may do everything."""
    request = RequestFactory().get("/sprava/")
    request.user = User(email="all@region.example", is_staff=True, is_superuser=True)
    return request


def subclasses(parent):
    for child in parent.__subclasses__():
        yield child
        yield from subclasses(child)


def forms_of(screen, request):
    """Return the classes of forms of a screen: its own, those of its parts, and of its rows in the list."""
    if screen.has_add_permission(request):
        yield screen.get_form(request)
    yield from (part.get_formset(request).form for part in screen.get_inline_instances(request))
    if screen.list_editable:
        yield screen.get_changelist_form(request)


def fields_with_dashes(form):
    return [
        name
        for name, field in form.base_fields.items()
        if DASHES in str(getattr(field, "empty_label", ""))
        or any(DASHES in str(label) for _value, label in getattr(field, "choices", []))
    ]


def test_no_form_of_the_administration_has_dashes_for_what_is_not_chosen(everything):
    found = {
        (type(screen).__name__, form.__name__, name)
        for screen in admin.site._registry.values()
        for form in forms_of(screen, everything)
        for name in fields_with_dashes(form)
    }

    assert found == set()


def test_no_filter_of_a_public_list_has_dashes():
    found = {
        (filters.__name__, name)
        for filters in subclasses(FilterSet)
        for name, field in filters.base_filters.items()
        if isinstance(field, ChoiceFilter | ModelChoiceFilter) and DASHES in str(field.extra.get("empty_label", DASHES))
    }

    assert found == set()


def test_no_step_of_a_report_has_dashes(browser, clerk, town):
    report = factories.ActivityReportFactory(organisation=town, blank=True)
    pages = [browser.get(f"/hlaseni/{report.public_id}/{step}/") for step in ("co-a-kdy", "kdo", "vysledek", "doklady")]

    assert [page.status_code for page in pages] == [200] * 4
    assert [page for page in pages if DASHES in page.content.decode()] == []


def named_by_others(row):
    """Whether the name of the row consists of what the row does not have."""
    try:
        str(row)
    except (AttributeError, TypeError, ValueError, ObjectDoesNotExist):
        return True
    return False


def test_no_row_is_called_by_its_number():
    rows = [model(pk=8) for model in OURS]
    names = {row._meta.label: str(row) for row in rows if not named_by_others(row)}

    assert {label: name for label, name in names.items() if re.search(r"\b8\b|\bobject\b", name)} == {}


def test_lists_say_yes_in_words_and_leave_a_dash_for_no(office):
    factories.MeetingFactory(is_open=True)
    factories.MeetingFactory(is_open=False)
    page = office.get("/sprava/activities/meeting/").content.decode()

    assert "icon-no.svg" not in page
    assert "icon-yes.svg" not in page
    assert page.count('<span class="yes">ano</span>') == 1
    assert page.count('<span aria-hidden="true">–</span><span class="visually-hidden">ne</span>') == 1
