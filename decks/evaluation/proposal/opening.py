"""The introduction of the report, and the year in numbers."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from decks.evaluation.addresses import whole
from decks.evaluation.document import Block, Chapter, line, plain
from review.figures import figures_of
from review.report_facts import Official, YearReport


def introduction(year: YearReport) -> Chapter:
    """Return what the report is, who answers for the programme and who runs it."""
    return Chapter("introduction", _("Introduction"), tuple(_introduced(year)))


def _introduced(year: YearReport) -> Iterator[Block]:
    if year.programme:
        text = _("This report sums up what the programme %(programme)s achieved in %(year)s.")
    else:
        text = _("This report sums up what the Healthy Region programme and local Agenda 21 achieved in %(year)s.")
    yield line(text % {"programme": year.programme, "year": year.year})
    if year.officials:
        yield line(_("Responsible for the programme:"))
    for official in year.officials:
        yield line(plain(official.name, strong=True), f", {_office_of(official)}", level=1)
    yield line(
        _("Sources of the data and the details of activities, grants and plans are on the page of the year: "),
        plain(whole(year.address).removeprefix("https://"), address=whole(year.address)),
    )


def _office_of(official: Official) -> str:
    return official.function or official.role_label


def summary(year: YearReport) -> Chapter:
    """Return the numbers that matter, the same as on the page of the year."""
    title = _("The year %(year)s in numbers") % {"year": year.year}
    rows = (line(plain(figure.number, strong=True), f" {figure.words}", level=1) for figure in figures_of(year.review))
    return Chapter("summary", title, tuple(rows))
