"""Organisations with their people, mandates and categories."""

from __future__ import annotations

import datetime
from decimal import Decimal

from django.utils.text import slugify

from members.models import CategoryStatus, Mandate, Organisation, Person
from tests.factories import valid_ico
from tests.tools.many import words
from tests.tools.many.sizes import YEARS, Size

KINDS = ("town", "municipality", "village", "village", "microregion", "mas")
OTHER_KINDS = ("association", "school", "company", "other")
FIRST_ICO = 3_000_000


def organisations(size: Size) -> list[Organisation]:
    """Enter towns and others; half are members, the first of which is the busiest town, the last is a busy partner."""
    rows = [_organisation(size, number) for number in range(size.organisations)]
    return Organisation.objects.bulk_create(rows, batch_size=500)


def _organisation(size: Size, number: int) -> Organisation:
    membership = "member"
    if number >= size.members:
        membership = "partner" if number >= size.organisations * 9 // 10 else "none"
    is_town = membership == "member"
    start, end = words.TOWN_STARTS[number % 20], words.TOWN_ENDS[number // 20 % 20]
    name = f"{start} {end}" if number < 400 else f"{start} {end} {number // 400 + 1}"
    if not is_town:
        name = f"Spolek {name}"
    return Organisation(
        name=name,
        slug=slugify(name),
        kind=size.pick(KINDS if is_town else OTHER_KINDS),
        membership=membership,
        ico=valid_ico(FIRST_ICO + number),
        latitude=Decimal(size.random.randrange(50_450, 50_980)) / 1000 if is_town else None,
        longitude=Decimal(size.random.randrange(14_400, 15_500)) / 1000 if is_town else None,
        web=f"https://www.obec-{number}.example/",
        description=f"<p>{size.pick(words.SENTENCES)}</p>",
    )


def people(size: Size, organisations: list[Organisation]) -> None:
    """Enter a politician, a coordinator and the MA21 categories of each member."""
    members = organisations[: size.members]
    persons = Person.objects.bulk_create(
        [
            Person(
                first_name=words.FIRST_NAMES[number % 10],
                last_name=words.LAST_NAMES[number // 10 % 10],
                work_email=f"osoba{number}@obec.example",
                show_contacts=size.chance(70),
            )
            for number in range(2 * len(members))
        ],
        batch_size=1000,
    )
    Mandate.objects.bulk_create(
        [
            Mandate(
                person=person,
                organisation=members[number // 2],
                role="coordinator" if number % 2 else "politician",
                function="koordinátorka MA21" if number % 2 else "místostarosta",
                valid_from=datetime.date(size.pick(YEARS), 1, 1),
                resolution_number=f"RM/{number}",
            )
            for number, person in enumerate(persons)
        ],
        batch_size=1000,
    )
    CategoryStatus.objects.bulk_create(
        [
            CategoryStatus(organisation=member, year=year, category=size.pick("DDDCCB"))
            for member in members
            for year in YEARS[:3]
        ],
        batch_size=1000,
    )
