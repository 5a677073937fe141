"""The improvement plan: its items with parts, areas, indicators and how far they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from decks.proposal.words import DASH, item, run, whole
from decks.slides import Layout, Paragraph, Run, Slide
from review.charts import states_chart
from review.facts import Plan, PlanItem


def slides_of_plan(plan: Plan | None, *, with_chart: bool) -> Iterator[Slide]:
    """Yield the items of the plan, before them their states in one chart if any is known."""
    if plan is None:
        return
    address = whole(plan.address)
    if with_chart and plan.is_evaluated:
        chart = states_chart(plan)
        yield Slide(
            key="plan-chart",
            layout=Layout.CHART,
            title=_("%(plan)s: how far it is") % {"plan": plan.title},
            chart=replace(chart, page=address),
            notes=chart.in_words(),
            section=plan.title,
            address=address,
        )
    text = [line for one in plan.items for line in lines_of(one, with_state=plan.is_evaluated)]
    if plan.is_cut:
        text.append(item(run(_("The whole plan"), address)))
    yield Slide(key="plan", layout=Layout.TEXT, title=plan.title, text=tuple(text), section=plan.title, address=address)


def lines_of(told: PlanItem, *, with_state: bool) -> Iterator[Paragraph]:
    """Yield an item with its number, and its parts below it."""
    yield item(*_runs(told, with_state=with_state), number=told.number)
    for part in told.parts:
        yield item(*_runs(part, with_state=with_state), level=2)


def _runs(told: PlanItem, *, with_state: bool) -> Iterator[Run]:
    if told.area:
        yield run(_("area %(area)s") % {"area": told.area}, strong=True)
        yield run(DASH)
    yield run(told.title, told.address, strong=not told.area)
    if told.indicators:
        words = ngettext("indicator:", "indicators:", len(told.indicators))
        yield run(", ")
        yield run(words, emphasised=True)
        yield run(f" {'; '.join(told.indicators)}")
    if with_state and told.state_label:
        yield run(DASH)
        yield run(told.state_label, strong=True)
