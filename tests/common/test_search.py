"""Rows are found by words as people type them, and names stand in Czech order, on any database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from activities.models import Series
from common.search import fill_derived, matching, sort_key, words_of
from members.models import Organisation, Person
from tests import factories as make

both_databases = pytest.mark.both_databases

NAMES = ["Cvikov", "Česká Lípa", "Hejnice", "Chrastava", "Löbau", "Łódź", "Lodž", "Ralsko", "Řevnice", "ZŠ 2", "ZŠ 10"]


def test_numbers_in_names_sort_by_their_value():
    numbers = ["1", "2", "10", "12", "2/2022", "10/2022"]

    assert sorted(numbers, key=sort_key) == ["1", "2", "2/2022", "10", "10/2022", "12"]


@given(st.text(max_size=300))
def test_key_is_made_of_digits_for_any_text(text):
    key = sort_key(text)

    assert key.isascii()
    assert key.isdecimal()
    assert len(key) <= 200


@pytest.mark.django_db
@both_databases
def test_database_sorts_names_as_the_alphabet_does():
    for name in reversed(NAMES):
        make.OrganisationFactory(name=name)
        Series.objects.create(name=name, slug=str(len(Series.objects.all())))

    assert list(Organisation.objects.values_list("name", flat=True)) == NAMES
    assert list(Series.objects.values_list("name", flat=True)) == NAMES


@pytest.mark.django_db
@both_databases
def test_short_name_decides_where_there_is_one_and_people_stand_by_their_surnames():
    make.OrganisationFactory(name="Město Žandov", short_name="Žandov")
    make.OrganisationFactory(name="Obec Sychrov", short_name="")
    for first, last in (("Jana", "Šťastná"), ("Žofie", "Sedlá"), ("Adam", "Chrt")):
        make.PersonFactory(first_name=first, last_name=last)

    assert [str(one) for one in Organisation.objects.all()] == ["Obec Sychrov", "Žandov"]
    assert [one.last_name for one in Person.objects.all()] == ["Chrt", "Sedlá", "Šťastná"]


@pytest.mark.django_db
@both_databases
@pytest.mark.parametrize(
    "typed",
    [
        "česká",
        "české",
        "ČESKÁ LÍPA",
        "škole české",
        "lipa ceska",
        "  lípa  ",
        "C\u030cESKA\u0301",
        "zakladni skola",
        "70695041",
    ],
)
def test_row_is_found_by_its_words_in_any_order_case_and_without_diacritics(typed):
    found = make.OrganisationFactory(name="Základní škola Česká Lípa", ico="70695041")
    make.OrganisationFactory(name="Čenkov")
    make.OrganisationFactory(name="Łódź – škola")

    assert list(matching(Organisation.objects.all(), typed)) == [found]


@pytest.mark.django_db
@both_databases
@pytest.mark.parametrize("typed", ["%", "_", "\\", "lodz%", "100_"])
def test_signs_of_a_pattern_are_ordinary_signs(typed):
    make.OrganisationFactory(name="Lodž 1000")

    assert not matching(Organisation.objects.all(), typed)


@pytest.mark.django_db
@both_databases
def test_keys_follow_every_way_of_writing():
    town = make.OrganisationFactory(name="Aš")
    town.name = "Žďár"
    town.save(update_fields=["name"])
    town.refresh_from_db()

    assert (town.sort_key, town.search_text.split()[0]) == (sort_key("Žďár"), "zdar")

    Organisation.objects.update(name="Chotyně")
    fill_derived(Organisation)
    town.refresh_from_db()

    assert town.sort_key == sort_key("Chotyně")

    (made,) = Series.objects.bulk_create([Series(name="Čtení", slug="cteni")])
    made.refresh_from_db()

    assert (made.sort_key, made.search_text) == (sort_key("Čtení"), "cteni")
    assert "search_text" not in {field.name for field in Organisation.history.model._meta.fields}


def test_query_without_bounds_is_cut():
    assert len(words_of("a " * 10_000)) == 12
    assert sum(map(len, words_of("á" * 100_000))) <= 250
