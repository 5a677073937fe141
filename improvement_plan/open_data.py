"""Open data of the improvement plan: items, their indicators, and measured values."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from common.norms import DCTERMS, SCHEMA_ORG
from common.registry import Column, DataSet, Filter, Followed, Type, codes_of, iri_of
from common.text import plain_lines
from improvement_plan.models import Area, Indicator, Item, Measurement, Plan
from members.models import Department, Organisation

ITEM = "polozka-planu"
INDICATOR = "ukazatel"
MEASUREMENT = "mereni"
YEAR = _("The year of the plan.")
PUBLISHED = "published"
OF_PLAN = ("publication", "year")

STATES = codes_of(Item.State)
RESULTS = codes_of(Indicator.Result)
IN_UNITS = _("see the column jednotka")


ITEMS = DataSet(
    key="polozky-planu",
    kind=ITEM,
    title=_("Items of the improvement plan"),
    description=_("What the region set out to do in each year's improvement plan, by when, and how it was fulfilled."),
    keywords=[_("improvement plan"), _("goals"), _("Local Agenda 21")],
    themes=("GOVE", "ENVI"),
    model=Item,
    rows=lambda: Item.objects.filter(plan__publication=PUBLISHED),
    details=lambda rows: rows.select_related("plan", "parent", "area", "department").prefetch_related("implementers"),
    page=lambda row: row.get_absolute_url(),
    term=f"{SCHEMA_ORG}PlanAction",
    has_works=True,
    columns=[
        Column("rok", Type.INTEGER, YEAR, "plan.year"),
        Column("cislo", Type.TEXT, _("The number in the plan, “3” or “3.2” for a part."),
               lambda row: row.full_number.rstrip(".")),
        Column("nadrazena_polozka", Type.IRI, _("The identifier of the item that it is a part of."),
               lambda row: iri_of(ITEM, row.parent_id), term=f"{DCTERMS}isPartOf"),
        Column("nazev", Type.TEXT, _("Title."), "title", term=f"{DCTERMS}title"),
        Column("nazev_en", Type.TEXT, _("Title in English, where there is one."), "title_en"),
        Column("cil", Type.TEXT, _("The goal as plain text."), lambda row: plain_lines(row.goal)),
        Column("oblast", Type.TEXT, _("The field of work."), lambda row: row.area and row.area.name),
        Column("termin", Type.TEXT, _("The deadline in Czech words."),
               lambda row: row.period.in_full() if row.period else ""),
        Column("termin_od", Type.DATE, _("The first day of the deadline."), "period_start"),
        Column("termin_do", Type.DATE, _("The last day of the deadline."), "period_end"),
        Column("odbor", Type.TEXT, _("The responsible department of the regional office."),
               lambda row: row.department and row.department.name),
        Column("realizatori", Type.TEXT, _("The names of organisations that carry it out."),
               lambda row: [one.name for one in row.implementers.all()], several=True),
        Column("stav", Type.CODE, _("How it was fulfilled; empty while it has not been evaluated."), "state",
               codes=STATES),
        Column("plneni", Type.TEXT, _("How it was fulfilled, in words."), lambda row: plain_lines(row.fulfilment)),
        Column("prevedeno_z", Type.IRI, _("The identifier of the item of an earlier plan that it was carried over "
               "from."), lambda row: iri_of(ITEM, row.carried_over_from_id)),
    ],
    filters=[
        Filter("rok", Type.YEAR, YEAR, "plan__year"),
        Filter("stav", Type.CODE, _("How it was fulfilled."), "state", STATES),
    ],
    follows=[
        Followed.part(Item.implementers.through, "item"),
        Followed.named(Plan, "plan", *OF_PLAN),
        Followed.named(Item, "parent", "number"),
        Followed.named(Area, "area", "name"),
        Followed.named(Department, "department", "name"),
        Followed.named(Organisation, "implementers", "name"),
    ],
)  # fmt: skip

INDICATORS = DataSet(
    key="ukazatele",
    kind=INDICATOR,
    title=_("Indicators of the improvement plan"),
    description=_("Measures of success of items of the improvement plan with their baselines, targets and results."),
    keywords=[_("improvement plan"), _("indicators"), _("Local Agenda 21")],
    themes=("GOVE", "ENVI"),
    model=Indicator,
    rows=lambda: Indicator.objects.filter(item__plan__publication=PUBLISHED),
    details=lambda rows: rows.select_related("item__plan", "item__parent").prefetch_related("measurements"),
    page=lambda row: row.item.get_absolute_url(),
    term=f"{SCHEMA_ORG}PropertyValue",
    columns=[
        Column("polozka", Type.IRI, _("The identifier of the item of the plan."), lambda row: iri_of(ITEM, row.item_id),
               term=f"{DCTERMS}isPartOf"),
        Column("rok", Type.INTEGER, YEAR, "item.plan.year"),
        Column("nazev", Type.TEXT, _("What is measured."), "title", term=f"{DCTERMS}title"),
        Column("nazev_en", Type.TEXT, _("What is measured, in English, where it is known."), "title_en"),
        Column("druh", Type.CODE, _("Whether it is told by a number, by yes or no, or in words."), "kind",
               codes=codes_of(Indicator.Kind)),
        Column("jednotka", Type.TEXT, _("The unit of the numbers."), "unit"),
        Column("vychozi_hodnota", Type.DECIMAL, _("The value at the beginning."), "baseline", unit=IN_UNITS),
        Column("cilova_hodnota", Type.DECIMAL, _("The value to be reached."), "target", unit=IN_UNITS),
        Column("limit", Type.DECIMAL, _("The value that must not be passed."), "limit", unit=IN_UNITS),
        Column("mene_je_lepe", Type.BOOLEAN, _("Whether the value is to fall."), "falls"),
        Column("vysledek", Type.CODE, _("Whether the newest measurement reaches the target."), "result",
               codes=RESULTS),
    ],
    filters=[
        Filter("rok", Type.YEAR, YEAR, "item__plan__year"),
        Filter("polozka", Type.INTEGER, _("The number of the item, the last part of its identifier."), "item"),
    ],
    follows=[
        Followed.part(Measurement, "indicator"),
        Followed.named(Item, "item", "plan_id", "number", "parent_id"),
        Followed.named(Plan, "item__plan", *OF_PLAN),
    ],
)  # fmt: skip


def measured(row: Measurement) -> Decimal | None:
    return row.value


MEASUREMENTS = DataSet(
    key="mereni",
    kind=MEASUREMENT,
    title=_("Measured values of indicators"),
    description=_("Values of indicators of the improvement plan as they were measured over time."),
    keywords=[_("improvement plan"), _("measured values"), _("Local Agenda 21")],
    themes=("GOVE", "ENVI"),
    model=Measurement,
    rows=lambda: Measurement.objects.filter(indicator__item__plan__publication=PUBLISHED),
    details=lambda rows: rows.select_related("indicator__item__plan", "indicator__item__parent"),
    page=lambda row: row.indicator.item.get_absolute_url(),
    term=f"{SCHEMA_ORG}Observation",
    columns=[
        Column("ukazatel", Type.IRI, _("The identifier of the indicator."),
               lambda row: iri_of(INDICATOR, row.indicator_id), term=f"{SCHEMA_ORG}measuredProperty"),
        Column("rok", Type.INTEGER, YEAR, "indicator.item.plan.year"),
        Column("datum", Type.DATE, _("The day of the measurement; the first of the month where only that is known."),
               "measured_on", term=f"{SCHEMA_ORG}observationDate"),
        Column("jen_mesic", Type.BOOLEAN, _("Whether only the month is known."), "month_only"),
        Column("hodnota", Type.DECIMAL, _("The measured number."), measured, unit=IN_UNITS,
               term=f"{SCHEMA_ORG}value"),
        Column("jednotka", Type.TEXT, _("The unit of the number."), "indicator.unit"),
        Column("ano_ne", Type.BOOLEAN, _("The answer where it is told by yes or no."), "answer"),
        Column("slovy", Type.TEXT, _("The value in words."), "text"),
        Column("doklad", Type.IRI, _("The address of the evidence."), "evidence_url"),
    ],
    filters=[
        Filter("rok", Type.YEAR, YEAR, "indicator__item__plan__year"),
        Filter("ukazatel", Type.INTEGER, _("The number of the indicator, the last part of its identifier."),
               "indicator"),
    ],
    follows=[
        Followed.named(Indicator, "indicator", "unit", "item_id"),
        Followed.named(Item, "indicator__item", "plan_id", "number", "parent_id"),
        Followed.named(Plan, "indicator__item__plan", *OF_PLAN),
    ],
)  # fmt: skip

DATA_SETS: list[Any] = [ITEMS, INDICATORS, MEASUREMENTS]
