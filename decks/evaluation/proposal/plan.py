"""The chapters of improvement plans: how that of the year was fulfilled, and what the next one sets out to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.templatetags.czech import day, number
from decks.evaluation.addresses import whole
from decks.evaluation.document import Block, Chapter, Grid, Heading, line, plain
from decks.rich import paragraphs_of
from decks.slides import Paragraph, Table
from review.facts import Plan
from review.report_facts import Indicator, PlanTask, WholePlan, YearReport


def fulfilment(year: YearReport) -> Chapter:
    """Return how the plan of the year was fulfilled, item by item."""
    title = _("Fulfilment of the improvement plan %(year)s") % {"year": year.year}
    return Chapter("plan", title, tuple(_fulfilled(year)))


def _fulfilled(year: YearReport) -> Iterator[Block]:
    plan, told = year.plan, year.review.plan
    if plan is None:
        return
    yield from _way_through_council(plan)
    is_evaluated = bool(told and told.is_evaluated)
    if told and is_evaluated:
        yield from _states(told)
    for task in plan.tasks:
        yield from task_told(task, is_evaluated=is_evaluated)
    if plan.is_cut:
        yield _rest_of(plan)


def next_year(year: YearReport) -> Chapter:
    """Return the plan of the next year, item by item."""
    title = _("Improvement plan %(year)s") % {"year": year.year + 1}
    return Chapter("next-plan", title, tuple(_planned(year.next_plan)))


def _planned(plan: WholePlan | None) -> Iterator[Block]:
    if plan is None:
        return
    yield from paragraphs_of(plan.introduction)
    yield from _way_through_council(plan)
    for task in plan.tasks:
        yield from task_told(task, is_evaluated=False, with_measurements=False)
    if plan.is_cut:
        yield _rest_of(plan)


def _rest_of(plan: WholePlan) -> Paragraph:
    address = whole(plan.address)
    return line(_("The whole plan is at: "), plain(address.removeprefix("https://"), address=address))


def _way_through_council(plan: WholePlan) -> Iterator[Paragraph]:
    """Yield when the working group discussed the plan, and what the council decided; nothing of what is not known."""
    if plan.discussed_on:
        yield line(_("The working group discussed the plan on %(day)s.") % {"day": day(plan.discussed_on)})
    if plan.resolution:
        words = _("Resolution of the council: No. %(number)s") % {"number": plan.resolution}
        dated = f"{words} ({day(plan.resolved_on)})" if plan.resolved_on else words
        yield line(f"{dated} – {plan.verdict_label}." if plan.verdict_label else f"{dated}.")
    if plan.material:
        yield line(_("Council material: No. %(number)s.") % {"number": plan.material})


def _states(plan: Plan) -> Iterator[Block]:
    words = ngettext("The plan has %(count)s item:", "The plan has %(count)s items:", plan.size)
    yield line(words % {"count": number(plan.size)})
    for one in plan.states:
        yield line(f"{one.label}: ", plain(number(one.count), strong=True), level=1)


def task_told(task: PlanTask, *, is_evaluated: bool, with_measurements: bool = True, level: int = 2) -> Iterator[Block]:
    """Yield an item of a plan under its heading, and its parts under theirs."""
    name = _("Part %(number)s") if level > 2 else _("Item %(number)s")
    yield Heading(f"{name % {'number': task.number.rstrip('.')}}: {task.title}", level)
    yield from paragraphs_of(task.goal)
    state = task.state_label if is_evaluated and not task.parts else ""
    facts = [
        (_("Area"), task.area),
        (_("Deadline"), str(task.deadline or "")),
        (_("Responsible"), task.responsible),
        (_("Implementers"), ", ".join(task.implementers)),
        (_("State of fulfilment"), state),
    ]
    for label, words in facts:
        if words:
            yield line(plain(f"{label}: ", strong=True), words)
    if is_evaluated:
        yield from paragraphs_of(task.fulfilment)
    yield from _indicators(task, with_measurements=with_measurements)
    for link in task.links if with_measurements else ():
        yield line(plain(f"{_('Evidence')}: ", strong=True), plain(link.title, address=link.address))
    for part in task.parts:
        yield from task_told(part, is_evaluated=is_evaluated, with_measurements=with_measurements, level=3)


def _indicators(task: PlanTask, *, with_measurements: bool) -> Iterator[Block]:
    measured = with_measurements and any(one.measurements for one in task.indicators)
    if measured or any(one.target for one in task.indicators):
        yield indicator_table(task, with_measurements=measured)
        return
    for one in task.indicators:
        yield line(plain(f"{_('Indicator')}: ", strong=True), one.title)


def indicator_table(task: PlanTask, *, with_measurements: bool) -> Grid:
    """Return the indicators of an item with what they were to reach and what was measured, as far as it is known."""
    columns: list[tuple[str, Callable[[Indicator], str], int]] = [
        (_("Indicator"), lambda one: one.title, 40),
        (_("Baseline"), lambda one: one.baseline, 14),
        (_("Target"), lambda one: one.target, 14),
    ]
    if with_measurements:
        columns.append((_("Measured"), _measured, 34))
        columns.append((_("Result"), lambda one: one.result_label, 18))
    shown = [column for column in columns if any(column[1](one) for one in task.indicators)]
    rows = tuple(tuple(line(words(one)) for _head, words, _width in shown) for one in task.indicators)
    caption = _("Indicators of item %(number)s") % {"number": task.number.rstrip(".")}
    table = Table(tuple(head for head, *_rest in shown), rows)
    return Grid(f"indicators-{task.key}", caption, table, tuple(width for *_rest, width in shown))


def _measured(one: Indicator) -> str:
    return "; ".join(f"{row.value.rstrip('.')} ({row.when})" for row in one.measurements)
