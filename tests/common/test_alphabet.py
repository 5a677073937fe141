"""Names stand in the order of the Czech alphabet on any database."""

import pytest
from django.test import Client

from common.search import alphabetical
from members.models import Organisation
from tests.factories import OrganisationFactory

pytestmark = pytest.mark.both_databases


def test_names_sort_as_in_a_czech_dictionary():
    names = [
        "Žandov",
        "Řevnice",
        "Chrastava",
        "Česká Lípa",
        "Šluknov",
        "Hejnice",
        "Cvikov",
        "Ralsko",
        "Jablonec",
        "Semily",
    ]

    assert sorted(names, key=alphabetical) == [
        "Cvikov", "Česká Lípa", "Hejnice", "Chrastava", "Jablonec", "Ralsko", "Řevnice", "Semily", "Šluknov", "Žandov",
    ]  # fmt: skip


def test_accents_of_vowels_and_case_do_not_part_names():
    assert sorted(["Úštěk", "turnov", "Ústí", "Usov"], key=alphabetical) == ["turnov", "Usov", "Ústí", "Úštěk"]


def test_shorter_name_stands_before_the_longer_one_that_begins_with_it():
    assert sorted(["Liberec-Vesec", "Liberecký kraj", "Liberec"], key=alphabetical) == [
        "Liberec", "Liberec-Vesec", "Liberecký kraj",
    ]  # fmt: skip


@pytest.mark.django_db
def test_list_of_members_follows_the_alphabet(client: Client):
    for name in ("Železný Brod", "Cvikov", "Česká Lípa", "Chrastava", "Hejnice"):
        OrganisationFactory(name=name, membership=Organisation.Membership.MEMBER)

    groups = client.get("/clenove/").context["groups"]

    assert [one.name for one in groups["member"]] == ["Cvikov", "Česká Lípa", "Hejnice", "Chrastava", "Železný Brod"]
