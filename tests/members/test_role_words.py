"""A role is said of the person who holds it, in the language of the page."""

import pytest
from django.utils import translation

from members.models import Mandate, Person


@pytest.mark.parametrize(
    ("first_name", "last_name", "language", "said"),
    [
        ("Ivana", "Hujerová", "cs", "koordinátorka"),
        ("Jana", "Veselá", "cs", "koordinátorka"),
        ("Jiří", "Ulvr", "cs", "koordinátor"),
        ("Petr", "Svoboda", "cs", "koordinátor"),
        ("Ivana", "Hujerová", "en", "coordinator"),
    ],
)
def test_role_has_the_gender_of_the_person_in_czech(first_name, last_name, language, said):
    person = Person(first_name=first_name, last_name=last_name)
    mandate = Mandate(person=person, role=Mandate.Role.COORDINATOR)

    with translation.override(language):
        assert mandate.role_label == said


def test_role_without_a_feminine_form_is_said_as_it_stands():
    mandate = Mandate(person=Person(first_name="Alena", last_name="Riegerová"), role=Mandate.Role.OFFICIAL)

    with translation.override("en"):
        assert mandate.role_label == "official"
