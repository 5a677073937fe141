"""Organisations are in the alphabetical order, whichever part of the list is asked for."""

import pytest

from common.search import alphabetical
from members.listing import InOrder
from members.models import Organisation
from members.views import organisations_with_people
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

NAMES = [
    "Cvikov", "Hodkovice", "chata", "Chrastava", "Ivanovice", "České Lípy", "Čistá", "Úštěk", "Ústí", "Žďár", "Zákupy",
    "C\N{COMBINING CARON}asta", "1. máje", "„Spolek“", "A", "Ášov", "Zlatá Olešnice", "CHOTYNĚ", "H", "Hýskov",
]  # fmt: skip


def test_every_part_of_the_list_is_in_the_alphabetical_order():
    for number, name in enumerate(NAMES):
        factories.OrganisationFactory(name=name, membership=["partner", "member", "none"][number % 3])
    rows = Organisation.objects.filter(membership__in=["member", "partner"])
    in_order = sorted(rows, key=lambda row: (row.membership == "partner", alphabetical(row.name)))
    keys, found = [row.pk for row in in_order], InOrder(["member", "partner", "former"])

    assert len(found) == len(keys) == 14
    for start in range(14):
        for stop in range(start + 1, 20):
            assert set(found[start:stop]) == set(keys[start:stop])
            assert [row.pk for row in organisations_with_people(found[start:stop])] == keys[start:stop]
