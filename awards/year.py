"""The chapter of the yearly review about awards."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Count, F, QuerySet
from django.utils.translation import gettext_lazy as _

from awards.listing import with_first_recipients
from awards.models import Round
from common.registry import Chapter

WHOLE = 40
"""Recipients that the year shows all; of more it shows the first of each round, and links lead to the others."""
LEAST = 3
"""Recipients of each round that are shown in any case."""
MOST_ROUNDS = 12
"""Rounds that the year shows; a link leads to the others."""


def chapters(year: int) -> Iterator[Chapter]:
    """Return the chapter of the year's rounds of received and given awards."""
    of_year = public_rounds().filter(year=year).order_by("award__order", "award__name")
    rounds = list(of_year.select_related("award__giver").annotate(count=Count("recipients"))[: MOST_ROUNDS + 1])
    more, rounds = len(rounds) > MOST_ROUNDS, rounds[:MOST_ROUNDS]
    if rounds:
        whole = sum(round_.count for round_ in rounds) <= WHOLE
        first = F("placing").asc(nulls_first=True)
        with_first_recipients(rounds, WHOLE if whole else LEAST, ("order", first, "title", "pk"))
        facts = {
            "received": [row for row in rounds if not row.award.is_given],
            "given": [row for row in rounds if row.award.is_given],
            "more": more,
            "year": year,
        }
        yield Chapter("oceneni", _("Awards"), "awards/year.html", facts)


def years() -> QuerySet:
    """Return the years of public rounds."""
    return public_rounds().order_by().values_list("year")


def public_rounds() -> QuerySet:
    """Return rounds of published awards."""
    return Round.objects.filter(award__publication="published")
