"""Reads a year from the apps below into the plain data of `review.facts`, each chapter by a module of its own."""

from __future__ import annotations

from activities import year as of_activities
from common.lists.at_once import RowsAtOnce
from improvement_plan import year as of_plan
from review.extent import PAGE, Extent
from review.facts import YearReview
from review.reading.activities import departments_of, headings_of, months_of, place_of_cooperation
from review.reading.ahead import ahead_in, asked_ahead
from review.reading.awards import awards_of
from review.reading.meetings import asked_of_meetings, meetings_of
from review.reading.money import money_of
from review.reading.plan import plan_of
from review.reading.towns import towns_of
from review.reading.voices import voices_in
from review.years import years_with_content


def read_year(year: int, years: list[int] | None = None, extent: Extent = PAGE) -> YearReview:
    """Return a year as plain data, in at most twenty queries, whatever it has; `years` are those with content."""
    years = years_with_content() if years is None else years
    sections, months = of_activities.activities_by_heading(year, extent.activities)
    departments = departments_of(year, extent)
    leads_on = year + 1 in years
    meetings, agenda, leaves, *ahead = RowsAtOnce(
        [*asked_of_meetings(year, extent), of_plan.leaves_of(year), *(asked_ahead(year + 1) if leads_on else ())]
    ).fetch()
    return YearReview(
        year=year,
        towns=towns_of(year, extent),
        headings=headings_of(sections, departments),
        cooperation=departments if place_of_cooperation(sections) is None else (),
        months=months_of(months),
        money=money_of(year, extent),
        plan=plan_of(year, leaves),
        awards=awards_of(year, extent),
        voices=voices_in([activity for section in sections for activity in section.activities]),
        meetings=meetings_of(meetings, agenda, extent),
        ahead=ahead_in(year + 1, *ahead) if leads_on else None,
        years=tuple(years),
    )
