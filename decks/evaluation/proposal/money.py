"""The chapter of grants: what each call had and awarded, the programme over the years, and the funded projects."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.templatetags.czech import amount, money, number
from decks.evaluation.document import Block, Chapter, Drawing, Grid, Heading, line
from decks.rich import paragraphs_of
from decks.slides import Paragraph, Table
from review.charts import money_chart
from review.facts import CallMoney
from review.report_facts import CallProjects, YearReport


def of_money(year: YearReport) -> Chapter:
    """Return the grants of the year with tables of money for each call."""
    return Chapter("money", _("Financial support"), tuple(_told(year)))


def _told(year: YearReport) -> Iterator[Block]:
    told = year.review.money
    if told is None:
        return
    calls = [call for call in told.calls if _is_known(call)]
    if calls:
        yield line(_summed_up(year, calls))
        yield overview(year.year, calls, is_whole=not told.is_cut)
    chart = money_chart(year.year, told)
    if chart.is_worth_drawing:
        yield Drawing("chart", str(chart.title), chart)
    projects = {one.call: one for one in year.calls}
    for call in told.calls:
        own = projects.get(call.key)
        if call.note or own or (call.window and not _is_known(call)):
            yield Heading(call.programme)
            yield from _call(call, own)


def _is_known(call: CallMoney) -> bool:
    return any(one is not None for one in (call.allocation, call.requested, call.awarded))


def _summed_up(year: YearReport, calls: Sequence[CallMoney]) -> str:
    told = year.review.money
    if told and told.awarded is not None and told.funded:
        words = ngettext(
            "In %(year)s the region awarded %(money)s to %(count)s project.",
            "In %(year)s the region awarded %(money)s to %(count)s projects.",
            told.funded,
        )
        return words % {"year": year.year, "money": money(told.awarded), "count": number(told.funded)}
    words = ngettext(
        "In %(year)s there was %(count)s call for applications of which figures are known.",
        "In %(year)s there were %(count)s calls for applications of which figures are known.",
        len(calls),
    )
    return words % {"year": year.year, "count": number(len(calls))}


def overview(year: int, calls: Sequence[CallMoney], *, is_whole: bool) -> Grid:
    """Return the table of the calls; with a total of what is known of all of them."""
    columns: list[tuple[str, Callable[[CallMoney], Any], Callable[[Any], str], int]] = [
        (_("Allocation"), lambda call: call.allocation, amount, 16),
        (_("Applications"), lambda call: call.applications, _count, 11),
        (_("Requested"), lambda call: call.requested, amount, 17),
        (_("Supported"), lambda call: call.funded, _count, 13),
        (_("Awarded"), lambda call: call.awarded, amount, 16),
    ]
    shown = [column for column in columns if any(column[1](call) is not None for call in calls)]
    rows = [_row(call.programme, *(words(value(call)) for _head, value, words, _width in shown)) for call in calls]
    has_total = is_whole and len(calls) > 1
    if has_total:
        rows.append(_row(_("Total"), *(words(_sum(map(value, calls))) for _head, value, words, _width in shown)))
    table = Table(
        (_("Programme"), *(head for head, *_rest in shown)),
        tuple(rows),
        numeric=tuple(range(1, len(shown) + 1)),
        has_total=has_total,
    )
    widths = [width for *_rest, width in shown]
    return Grid("calls", _("Grant programmes in %(year)s") % {"year": year}, table, (100 - sum(widths), *widths))


def _call(call: CallMoney, projects: CallProjects | None) -> Iterator[Block]:
    if call.window and not _is_known(call):
        yield line(_("Applications were accepted: %(when)s.") % {"when": call.window})
    yield from paragraphs_of(call.note)
    supported = [project for project in projects.projects if project.is_supported] if projects else []
    if projects and supported:
        yield project_table(call, projects)
    if projects and projects.is_cut:
        yield line(_("The call has more projects; all of them are on the page of the call."))
    refused = len([project for project in projects.projects if project.decision == "refused"]) if projects else 0
    if refused:
        words = ngettext("%(count)s application was refused.", "%(count)s applications were refused.", refused)
        yield line(words % {"count": number(refused)})


def project_table(call: CallMoney, projects: CallProjects) -> Grid:
    """Return the funded projects of a call: to whom, for what, what was requested and awarded."""
    supported = [project for project in projects.projects if project.is_supported]
    rows = [
        _row(
            project.recipient,
            " – ".join(filter(None, [project.title, project.purpose])),
            amount(project.requested),
            amount(project.awarded) or project.decision_label,
        )
        for project in supported
    ]
    has_total = len(supported) > 1 and not projects.is_cut and all(one.awarded is not None for one in supported)
    if has_total:
        requested = _sum(project.requested for project in supported)
        rows.append(_row(_("Total"), "", amount(requested), amount(_sum(project.awarded for project in supported))))
    return Grid(
        f"projects-{call.key}",
        _("Projects supported by the programme %(programme)s") % {"programme": call.programme},
        Table(
            (_("Recipient"), _("Project and its purpose"), _("Requested"), _("Awarded")),
            tuple(rows),
            numeric=(2, 3),
            has_total=has_total,
        ),
        (28, 40, 16, 16),
    )


def _row(*cells: str) -> tuple[Paragraph, ...]:
    return tuple(line(cell) for cell in cells)


def _count(value: int | None) -> str:
    return "" if value is None else number(value)


def _sum(values: Any) -> Any:
    """Return the sum, or None if one of the values is not known."""
    known = list(values)
    if any(value is None for value in known):
        return None
    return sum(known, Decimal(0))
