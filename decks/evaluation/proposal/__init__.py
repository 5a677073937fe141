"""Proposes the chapters of an evaluation report from the facts of a year, a module for each kind of chapter.

A year with little content has fewer chapters, and none of them is empty.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from decks.evaluation.document import Chapter
from decks.evaluation.proposal import awards, closing, money, opening, plan, programme, towns
from decks.evaluation.typeset import tidied
from review.report_facts import YearReport


def propose(year: YearReport) -> tuple[Chapter, ...]:
    """Return the chapters of the report in the order of the region's own, in the language of now."""
    return tuple(tidied(chapter) for chapter in _chapters(year) if chapter.blocks)


def _chapters(year: YearReport) -> Iterator[Chapter]:
    review = year.review
    yield opening.introduction(year)
    yield opening.summary(year)
    joint = [heading for heading in review.headings if heading.departments]
    for heading in review.headings:
        if heading not in joint:
            yield programme.of_heading(review.year, heading)
    yield money.of_money(year)
    yield plan.fulfilment(year)
    yield plan.next_year(year)
    for heading in joint:
        yield programme.of_heading(review.year, heading)
    yield Chapter("cooperation", _("Cooperation of departments"), tuple(programme.departments_of(review.cooperation)))
    yield awards.of_awards(year)
    yield closing.meetings(year)
    yield towns.of_towns(year)
    yield closing.conclusion(year)
