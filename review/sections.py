"""The yearly review, assembled from sections that apps declare."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from activities.models import Activity, Meeting
from common.kept import kept
from common.registry import YearSection, declared
from members.models import Organisation


def sections() -> list[YearSection]:
    """Return the sections that apps declare, in the order of the review."""
    return sorted((section for one in declared().values() for section in one.year_sections), key=lambda one: one.order)


def whole_year(year: int) -> dict[str, Any]:
    """Return the template context of a year: every chapter, and the towns that reported on themselves."""
    return {
        "chapters": [chapter for section in sections() for chapter in section.chapters(year)],
        "members": reporting_towns(year),
    }


@kept
def years_with_content() -> list[int]:
    """Return the years with any public content, the newest first; one query."""
    first, *others = [years() for section in sections() for years in section.years]
    return sorted({year for (year,) in first.union(*others) if year}, reverse=True)


def reporting_towns(year: int) -> list[Organisation]:
    """Return member towns that spoke at a meeting of the year or published a report."""
    spoke = Meeting.objects.published().in_year(year).values("agenda__organisations")
    wrote = Activity.objects.published().in_year(year).values("outcomes__organisation")
    return list(
        Organisation.objects.members().filter(
            Q(pk__in=spoke.filter(agenda__organisations__isnull=False)) | Q(pk__in=wrote.filter(outcomes__isnull=False))
        )
    )
