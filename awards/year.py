"""Which rounds of awards a year tells of, as the review of the year reads them."""

from __future__ import annotations

from django.db.models import Count, F, QuerySet

from awards.listing import with_first_recipients
from awards.models import Round

WHOLE = 40
"""Recipients that the year shows all; of more it shows the first of each round, and links lead to the others."""
LEAST = 3
"""Recipients of each round that are shown in any case."""
MOST_ROUNDS = 12
"""Rounds that the year shows; a link leads to the others."""


def rounds_of(year: int, most: int | None = None, recipients: int | None = None) -> tuple[list[Round], bool]:
    """Return the first rounds of the year with their first recipients in `shown`, and whether there are others."""
    most = MOST_ROUNDS if most is None else most
    all_of_them = WHOLE if recipients is None else recipients
    of_year = public_rounds().filter(year=year).order_by("award__order", "award__name")
    rounds = list(of_year.select_related("award__giver").annotate(count=Count("recipients"))[: most + 1])
    more, rounds = len(rounds) > most, rounds[:most]
    if rounds:
        whole = sum(round_.count for round_ in rounds) <= all_of_them
        first = F("placing").asc(nulls_first=True)
        with_first_recipients(rounds, all_of_them if whole else LEAST, ("order", first, "title", "pk"))
    return rounds, more


def years() -> QuerySet:
    """Return the years of public rounds."""
    return public_rounds().order_by().values_list("year")


def public_rounds() -> QuerySet:
    """Return rounds of published awards."""
    return Round.objects.filter(award__publication="published")
