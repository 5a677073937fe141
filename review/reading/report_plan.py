"""Reads an improvement plan item by item, with indicators and what was measured."""

from __future__ import annotations

from decimal import Decimal

from django.db.models import F, Prefetch
from django.utils.translation import gettext as _

from common.templatetags.czech import number
from common.typography import NBSP
from improvement_plan.models import Indicator as IndicatorRow
from improvement_plan.models import Item, Plan
from improvement_plan.models import Measurement as MeasurementRow
from review.facts import Link
from review.report_facts import Indicator, Measurement, PlanTask, WholePlan

MOST = 300
"""Items and parts that are told of."""


def whole_plan(year: int) -> WholePlan | None:
    """Return the published plan of a year with its items, or None if it has none with any item."""
    plan = Plan.objects.published().filter(year=year).first()
    rows = list(_items(plan)[: MOST + 1]) if plan else []
    if not plan or not rows:
        return None
    told = rows[:MOST]
    return WholePlan(
        key=plan.pk,
        year=plan.year,
        title=str(plan),
        address=plan.get_absolute_url(),
        introduction=plan.told.introduction,
        discussed_on=plan.discussed_on,
        material=plan.council_material,
        resolution=plan.resolution_number,
        resolved_on=plan.resolution_date,
        verdict_label=str(plan.get_verdict_display()) if plan.verdict else "",
        tasks=tuple(
            task_of(row, [part for part in told if part.parent_id == row.pk]) for row in told if row.parent_id is None
        ),
        is_cut=len(rows) > MOST,
    )


def _items(plan: Plan):  # type: ignore[no-untyped-def]
    indicators = IndicatorRow.objects.prefetch_related("measurements").order_by("order", "pk")
    return (
        Item.objects.filter(plan=plan)
        .select_related("plan", "parent", "area", "department")
        .prefetch_related(Prefetch("indicators", queryset=indicators), "links", "implementers")
        .order_by(F("parent_id").asc(nulls_first=True), "number", "pk")
    )


def task_of(item: Item, parts: list[Item]) -> PlanTask:
    """Return an item with its parts, fetched with all that is told of it."""
    responsible = ", ".join(filter(None, [item.responsible, str(item.department or "")]))
    return PlanTask(
        key=item.pk,
        number=item.full_number,
        title=item.told.title,
        address=item.get_absolute_url(),
        goal=item.goal,
        area=str(item.area or ""),
        deadline=item.period,
        responsible=responsible,
        implementers=tuple(str(one) for one in item.implementers.all()),
        state="" if parts else str(item.state),
        state_label="" if parts else str(item.get_state_display()),
        fulfilment=item.fulfilment,
        indicators=tuple(indicator_of(row) for row in item.indicators.all()),
        links=tuple(Link(link.title, link.url) for link in item.links.all()),
        parts=tuple(task_of(part, []) for part in parts),
    )


def indicator_of(row: IndicatorRow) -> Indicator:
    """Return an indicator, fetched with its measurements, in the order of time."""
    measured = sorted(row.measurements.all(), key=lambda one: (one.measured_on, one.pk))
    return Indicator(
        key=row.pk,
        title=row.title,
        baseline=_with_unit(row.baseline, row.unit),
        target=_with_unit(row.target, row.unit),
        is_measured=row.is_evaluated,
        result_label=row.result_label,
        measurements=tuple(Measurement(one.when, value_of(one, row.unit), one.evidence_url) for one in measured),
    )


def value_of(row: MeasurementRow, unit: str) -> str:
    """Return a measured value in words: “12,5 %, podle odhadu”."""
    answer = "" if row.answer is None else _("yes") if row.answer else _("no")
    return ", ".join(filter(None, [_with_unit(row.value, unit), answer, row.text]))


def _with_unit(value: Decimal | None, unit: str) -> str:
    return "" if value is None else f"{number(value)}{NBSP}{unit}".rstrip()
