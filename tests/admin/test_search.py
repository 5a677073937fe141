"""The search and the autocompletes of the administration understand Czech as people type it."""

import pytest
from django.contrib import admin
from django.urls import reverse

from common.search import DerivedField
from tests import factories as make
from tests.admin.conftest import text_of

pytestmark = pytest.mark.both_databases

SAID = "Šťastná Žluťoučká škola"
FOUND = {
    "organisation": lambda: make.OrganisationFactory(name=SAID),
    "person": lambda: make.PersonFactory(first_name="Žluťoučká", last_name="Šťastná škola"),
    "mandate": lambda: make.MandateFactory(organisation__name=SAID),
    "department": lambda: make.DepartmentFactory(organisation__name=SAID),
    "meeting": lambda: make.AgendaSpeakerFactory(name=SAID).item.meeting,
    "activity": lambda: make.ActivityFactory(organiser=make.OrganisationFactory(name=SAID)),
    "series": lambda: make.SeriesFactory(name=SAID),
    "heading": lambda: make.HeadingFactory(name=SAID),
    "programme": lambda: make.ProgrammeFactory(name=SAID),
    "call": lambda: make.CallFactory(programme__name=SAID),
    "application": lambda: make.ApplicationFactory(title=SAID),
    "item": lambda: make.ItemFactory(title=SAID),
    "award": lambda: make.AwardFactory(name=SAID),
    "recipient": lambda: make.RecipientFactory(title=SAID),
}


@pytest.mark.parametrize("name", FOUND)
def test_list_finds_a_row_by_words_in_any_order_without_diacritics(office, name):
    row = FOUND[name]()
    label = f"{row._meta.app_label}_{row._meta.model_name}"
    address = reverse(f"admin:{label}_changelist")

    for typed in ("ŠŤASTNÁ škola", "skola stastna", "žluťoučká", "ZLUTOUCKA"):
        rows = office.get(address, {"q": typed}).context["cl"].result_list
        assert [one.pk for one in rows] == [row.pk], typed
    assert "0 " in text_of(office.get(address, {"q": "skola neexistuje"}))


def test_autocomplete_finds_them_too_in_czech_order(office):
    for name in ("ZŠ 10", "Chrastava škola", "Česká škola", "Hejnice škola", "ZŠ 2"):
        make.OrganisationFactory(name=name)
    question = {"app_label": "activities", "model_name": "activity", "field_name": "organiser", "term": ""}
    offered = [one["text"] for one in office.get("/sprava/autocomplete/", question).json()["results"]]

    assert offered == ["Česká škola", "Hejnice škola", "Chrastava škola", "ZŠ 2", "ZŠ 10"]

    found = office.get("/sprava/autocomplete/", question | {"term": "SKOLA chrast"}).json()["results"]

    assert [one["text"] for one in found] == ["Chrastava škola"]


def test_column_of_names_and_numbers_sorts_in_czech_order(office):
    for number, name in (("10", "Cvikov"), ("2", "Česká Lípa"), ("1", "Chotyně"), ("12", "Hejnice")):
        make.ApplicationFactory(number=number, applicant=make.OrganisationFactory(name=name))
    places = office.get("/sprava/members/organisation/", {"o": "1"}).context["cl"].result_list
    numbers = office.get("/sprava/grants/application/").context["cl"].result_list

    assert [one.name for one in places] == ["Cvikov", "Česká Lípa", "Hejnice", "Chotyně"]
    assert [one.number for one in numbers] == ["1", "2", "10", "12"]


def test_every_search_asks_columns_of_folded_text(rf, admin_user):
    request = rf.get("/")
    request.user = admin_user
    for model, desk in admin.site._registry.items():
        for path in desk.get_search_fields(request):
            *owners, name = path.removeprefix("=").split("__")
            options = model._meta
            for owner in owners:
                options = options.get_field(owner).related_model._meta
            field = options.get_field(name)
            assert path.startswith("=") or isinstance(field, DerivedField) or name == "search_text", (model, path)
