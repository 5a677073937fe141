"""Which years have something to tell."""

from __future__ import annotations

from activities.models import Activity, Meeting
from awards.models import Round
from grants.models import Call
from improvement_plan.models import Plan


def years_with_content() -> list[int]:
    """Return the years in which anything public happened, the newest first; one query."""
    begun = Activity.objects.published().filter(period_start__isnull=False).order_by().values_list("period_start__year")
    others = (
        Activity.objects.published().filter(period_end__isnull=False).order_by().values_list("period_end__year"),
        Meeting.objects.published().order_by().values_list("date__year"),
        Call.objects.published().filter(programme__publication="published").order_by().values_list("year"),
        Plan.objects.published().order_by().values_list("year"),
        Round.objects.filter(award__publication="published").order_by().values_list("year"),
    )
    return sorted({year for (year,) in begun.union(*others) if year}, reverse=True)
