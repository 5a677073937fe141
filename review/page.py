"""The page of a year: its opening, time line and chapters, from the plain data of the year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from common.charts import Chart
from common.english import in_page_language
from common.registry import documents_of
from review.charts import money_chart
from review.facts import Money, YearReview
from review.figures import figures_of, in_short
from review.reading import read_year
from review.timeline import timeline_of


@dataclass(frozen=True)
class Chapter:
    """A chapter of the page; its template has the content as `told`."""

    anchor: str
    title: str
    template: str
    told: Any
    chart: Chart | None = None


def page_of(year: int, years: list[int]) -> dict[str, Any]:
    """Return the context of the page of a year; `years` are those with content."""
    review = read_year(year, years)
    return {
        "review": review,
        "figures": figures_of(review),
        "in_short": in_short(review),
        "timeline": timeline_of(review),
        "chapters": list(chapters_of(review)),
        "documents": documents_of(review),
        "drawn": any(entry.cover is None for entry in review.entries),
    }


def chapters_of(review: YearReview) -> Iterator[Chapter]:
    """Yield the chapters that have anything to tell, in the order of the region's own yearly report."""
    for heading in review.headings:
        yield Chapter(f"okruh-{heading.slug}", heading.title, "review/chapters/heading.html", heading)
    told = [
        ("spoluprace", _("Cooperation of departments"), "cooperation", review.cooperation),
        ("dotace", _("Grants"), "money", review.money),
        ("plan", _("Improvement plan"), "plan", review.plan),
        ("oceneni", _("Awards"), "awards", review.awards),
        ("hlasy", _("In the words of those who were there"), "voices", review.voices),
        ("setkani", _("Meetings"), "meetings", review.meetings),
    ]
    for anchor, title, template, content in told:
        if content:
            chart = money_chart(review.year, content) if isinstance(content, Money) else None
            yield Chapter(anchor, in_page_language(title), f"review/chapters/{template}.html", content, chart)
    if review.ahead:
        title = _("What comes next in %(year)s") % {"year": review.ahead.year}
        yield Chapter("dal", in_page_language(title), "review/chapters/ahead.html", review.ahead)
