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


def rounds_of(year: int) -> tuple[list[Round], bool]:
    """Return the first rounds of the year with their first recipients in `shown`, and whether there are others."""
    of_year = public_rounds().filter(year=year).order_by("award__order", "award__name")
    rounds = list(of_year.select_related("award__giver").annotate(count=Count("recipients"))[: MOST_ROUNDS + 1])
    more, rounds = len(rounds) > MOST_ROUNDS, rounds[:MOST_ROUNDS]
    if rounds:
        whole = sum(round_.count for round_ in rounds) <= WHOLE
        first = F("placing").asc(nulls_first=True)
        with_first_recipients(rounds, WHOLE if whole else LEAST, ("order", first, "title", "pk"))
    return rounds, more


def years() -> QuerySet:
    """Return the years of public rounds."""
    return public_rounds().order_by().values_list("year")


def public_rounds() -> QuerySet:
    """Return rounds of published awards."""
    return Round.objects.filter(award__publication="published")
