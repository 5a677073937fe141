"""Deadlines of evidence in the private calendar of a town."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from common.registry import TownDate
from evidence.deadlines import concerned, deadlines
from evidence.matrix import categories_of
from members.models import Organisation


def evidence_dates(town: Organisation, first: datetime.date, last: datetime.date) -> Iterator[TownDate]:
    """Yield the last days to submit the evidence of the categories that concern the town."""
    wanted = concerned(categories_of([town], last.year).get(town.pk, ""))
    for year in range(first.year, last.year + 1):
        for category, deadline in deadlines(year, first).items():
            if category in wanted and first <= deadline.date <= last:
                title = _("Last day for the evidence of category %(category)s") % {"category": category}
                url = f"{reverse('evidence:town', args=[town.slug])}?rok={year}"
                about = _("The usual day; the one of %(year)s is not known yet.") if deadline.is_customary else ""
                told = about % {"year": year} if about else ""
                yield TownDate(f"evidence-{year}-{category}", deadline.date, title, url, about=told)
