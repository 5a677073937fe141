"""The chapter of the yearly review about awards."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import F, Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _

from awards.models import Recipient, Round
from common.registry import Chapter


def chapters(year: int) -> Iterator[Chapter]:
    """Return the chapter of the year's rounds of received and given awards."""
    recipients = Recipient.objects.select_related("organisation", "category").order_by(
        "order", F("placing").asc(nulls_first=True), "title"
    )
    rounds = list(
        public_rounds()
        .filter(year=year)
        .select_related("award__giver")
        .prefetch_related(Prefetch("recipients", queryset=recipients))
        .order_by("award__order", "award__name")
    )
    if rounds:
        facts = {
            "received": [row for row in rounds if not row.award.is_given],
            "given": [row for row in rounds if row.award.is_given],
        }
        yield Chapter("oceneni", _("Awards"), "awards/year.html", facts)


def years() -> QuerySet:
    """Return the years of public rounds."""
    return public_rounds().order_by().values_list("year")


def public_rounds() -> QuerySet:
    """Return rounds of published awards."""
    return Round.objects.filter(award__publication="published")
