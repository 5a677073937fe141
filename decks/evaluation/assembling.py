"""Puts a report together from its chapters and what is known of its way through the council."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from decks.evaluation.addresses import whole
from decks.evaluation.document import Chapter, Report
from decks.evaluation.proposal import propose
from members.models import Mandate
from review.report_facts import YearReport


def report_of_year(year: YearReport, chapters: Sequence[Chapter] | None = None) -> Report:
    """Return the report of a year with these chapters, by default those that the facts propose."""
    return Report(
        title=title_of(year.year),
        subtitle=year.programme,
        author=year.region,
        language=get_language() or "cs",
        address=whole(year.address),
        facts=tuple(people_of(year)),
        chapters=propose(year) if chapters is None else tuple(chapters),
        signatures=tuple(people_of(year)),
    )


def title_of(year: int) -> str:
    """Return the title of the report of a year."""
    return _("Evaluation report %(year)s") % {"year": year}


def people_of(year: YearReport) -> Iterator[tuple[str, str]]:
    """Yield who submits the report and who prepared it."""
    labels = {Mandate.Role.POLITICIAN.value: _("Submitted by"), Mandate.Role.COORDINATOR.value: _("Prepared by")}
    for official in year.officials:
        office = official.function or official.role_label
        yield labels[official.role], f"{official.name}, {office}"
