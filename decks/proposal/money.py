"""The grants of the year: what each call had and awarded, the years of the main programme, funded projects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.templatetags.czech import amount, money, number
from decks.proposal.words import paragraph, plain, run, shortened, whole
from decks.slides import Layout, Paragraph, Slide, Table
from review.charts import money_chart
from review.facts import CallMoney, Money, YearReview

LONGEST = 400
"""Characters of the note of a call."""
UNKNOWN = "–"
"""What stands in a cell of a table for what is not known."""


def in_one_sentence(call: CallMoney) -> str:
    """Return what a call had and awarded in one sentence, as far as known."""
    parts = []
    if call.allocation is not None:
        parts.append(_("allocation %(amount)s") % {"amount": money(call.allocation)})
    if call.funded and call.awarded is not None:
        words = ngettext(
            "%(count)s project supported with %(amount)s in all",
            "%(count)s projects supported with %(amount)s in all",
            call.funded,
        )
        parts.append(words % {"count": number(call.funded), "amount": money(call.awarded)})
    elif call.awarded is not None:
        parts.append(_("%(amount)s awarded") % {"amount": money(call.awarded)})
    if call.funded and call.funded == call.applications:
        parts.append(_("no project was turned down"))
    return ", ".join(parts)


def slides_of_money(review: YearReview) -> Iterator[Slide]:
    """Yield the calls with their sums, the chart over the years, and the projects of each call."""
    if review.money is None:
        return
    yield _calls(review.year, review.money)
    yield from _chart(review.year, review.money)
    for call in review.money.calls:
        if call.projects:
            yield _projects(call)


def _calls(year: int, told: Money) -> Slide:
    """Return the table of calls; one call is told in words."""
    address = whole(f"{reverse('review:year', args=[year])}#dotace")
    section = _("Grants")
    if len(told.calls) == 1:
        return Slide(
            key="money",
            layout=Layout.TEXT,
            title=_("Grants in %(year)s") % {"year": year},
            text=tuple(_in_words(told.calls[0])),
            section=section,
            address=whole(told.calls[0].address),
        )
    total = total_of(told)
    rows = [_row(call) for call in told.calls]
    return Slide(
        key="money",
        layout=Layout.TABLE,
        title=_("Grants in %(year)s") % {"year": year},
        text=(paragraph(_lead(told)),),
        table=Table(
            head=(_("Programme of grants"), _("Allocation"), _("Requested"), _("Awarded"), _("Funded projects")),
            rows=(*rows, total) if total else tuple(rows),
            numeric=(1, 2, 3, 4),
            has_total=total is not None,
        ),
        notes=_sum_in_words(told),
        section=section,
        address=address,
    )


def _in_words(call: CallMoney) -> Iterator[Paragraph]:
    yield paragraph(run(call.programme, call.address, strong=True))
    if words := in_one_sentence(call):
        yield paragraph(f"{words[:1].upper()}{words[1:]}.")
    if note := shortened(plain(call.note), LONGEST):
        yield paragraph(note)


def _row(call: CallMoney) -> tuple[Paragraph, ...]:
    count = "" if call.funded is None else number(call.funded)
    amounts = (amount(call.allocation), amount(call.requested), amount(call.awarded), count)
    return (paragraph(run(call.programme, call.address)), *(paragraph(one or UNKNOWN) for one in amounts))


def total_of(told: Money) -> tuple[Paragraph, ...] | None:
    """Return the row of sums; a column of which something is not known has none. None without any sum."""
    if told.is_cut:
        return None
    columns = [
        [call.allocation for call in told.calls],
        [call.requested for call in told.calls],
        [call.awarded for call in told.calls],
    ]
    sums = [amount(_sum(column)) for column in columns]
    counts = [call.funded for call in told.calls]
    funded = "" if None in counts else number(sum(filter(None, counts)))
    cells = (*sums, funded)
    if not any(cells):
        return None
    return tuple(paragraph(run(one, strong=True)) for one in (_("Total"), *cells))


def _sum(amounts: list[Decimal | None]) -> Decimal | None:
    known = [one for one in amounts if one is not None]
    return sum(known, Decimal(0)) if len(known) == len(amounts) else None


def _lead(told: Money) -> str:
    if told.awarded is None:
        return _("What the grant programmes of the region had to give.")
    return _("The region awarded %(amount)s.") % {"amount": money(told.awarded)}


def _sum_in_words(told: Money) -> str:
    """Say of what the amount awarded is the sum."""
    if told.awarded is None:
        return ""
    known = [call for call in told.calls if call.awarded is not None]
    parts = " + ".join(f"{money(call.awarded)} ({call.programme})" for call in known)
    return _("Awarded: %(parts)s = %(sum)s.") % {"parts": parts, "sum": money(told.awarded)}


def _chart(year: int, told: Money) -> Iterator[Slide]:
    chart = money_chart(year, told)
    if not chart.is_worth_drawing:
        return
    yield Slide(
        key="money-chart",
        layout=Layout.CHART,
        title=str(chart.title),
        text=(paragraph(_("Amounts in Kč; what is not known is left out.")),),
        chart=replace(chart, page=whole(chart.page)),
        notes=chart.in_words(),
        address=whole(f"{reverse('review:year', args=[year])}#dotace"),
    )


def _projects(call: CallMoney) -> Slide:
    """Return the funded projects of a call with their sum, if all of them and their amounts are known.

    A column of which nothing is known is left out.
    """
    told = call.projects
    is_whole = call.project_count == len(told) and call.funded in {None, len(told)}
    total = _sum([one.awarded for one in told]) if is_whole else None
    columns = [(_("Applicant"), [one.who for one in told], _("Total"))]
    if any(one.title for one in told):
        columns.append((_("Project"), [one.title for one in told], ""))
    if has_amounts := any(one.awarded is not None for one in told):
        amounts = [amount(one.awarded) or UNKNOWN for one in told]
        columns.append((_("Awarded"), amounts, "" if total is None else money(total)))
    rows = [tuple(map(paragraph, cells)) for cells in zip(*(one[1] for one in columns), strict=True)]
    if total is not None:
        rows.append(tuple(paragraph(run(last, strong=True)) for _head, _cells, last in columns))
    return Slide(
        key=f"call:{call.key}",
        layout=Layout.TABLE,
        title=call.programme,
        text=(paragraph(" ".join(_of_projects(call, is_whole=is_whole))),),
        table=Table(
            head=tuple(head for head, _cells, _last in columns),
            rows=tuple(rows),
            numeric=(len(columns) - 1,) if has_amounts else (),
            has_total=total is not None,
        ),
        address=whole(call.address),
    )


def _of_projects(call: CallMoney, *, is_whole: bool) -> Iterator[str]:
    """Yield how many projects were supported, and that not all of them are told of."""
    count = max(call.funded or 0, call.project_count)
    lead = ngettext("%(count)s project was supported.", "%(count)s projects were supported.", count)
    yield lead % {"count": number(count)}
    if call.project_count < count:
        yield _("Those that are published:")
    elif not is_whole:
        yield _("The first of them:")
