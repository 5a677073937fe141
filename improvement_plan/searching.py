"""What the search of the site finds of improvement plans and their items with indicators."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from common.english import InEnglish
from common.registry import Entry, Follows, Searchable, of_relation
from improvement_plan.models import Area, Indicator, Item, ItemLink, Measurement, Plan
from members.models import Department, Organisation


def _plan(row: Plan) -> Entry:
    return Entry(
        title=f"Plán zlepšování {row.year}",
        title_en=f"Improvement plan {row.year}",
        address=row.get_absolute_url(),
        texts=[row.resolution_number, row.council_material],
        rich=[row.introduction, InEnglish(row.introduction_en)],
        years=(row.year, row.year),
    )


def _item(row: Item) -> Entry:
    texts = [row.parent.title] if row.parent else []
    texts += [text for one in row.indicators.all() for text in (one.title, InEnglish(one.title_en))]
    texts += [one.text for indicator in row.indicators.all() for one in indicator.measurements.all()]
    texts += [row.responsible, *([row.department.name] if row.department else [])]
    texts += [row.area.name, InEnglish(row.area.name_en)] if row.area else []
    texts += [text for one in row.links.all() for text in (one.title, one.description)]
    implementers = list(row.implementers.all())
    return Entry(
        title=row.title,
        title_en=row.title_en,
        address=row.get_absolute_url(),
        texts=[*texts, *(one.name for one in implementers)],
        rich=[row.goal, row.fulfilment],
        years=(row.plan.year, row.plan.year),
        organisations=[one.pk for one in implementers],
    )


SEARCHABLE = [
    Searchable(
        number=20, section="plan", title=_("Improvement plan"), model=Plan, rows=Plan.objects.published, entry=_plan
    ),
    Searchable(
        number=21,
        section="plan",
        title=_("Improvement plan"),
        model=Item,
        rows=lambda: (
            Item.objects.filter(plan__publication="published")
            .select_related("plan", "parent", "area", "department")
            .prefetch_related("indicators__measurements", "links", "implementers")
        ),
        entry=_item,
        hides=("plan_id",),
        follows=[
            Follows(Item, "SELECT id FROM improvement_plan_item WHERE parent_id = {row}.id", ("title", "number")),
            Follows(Indicator, "{row}.item_id"),
            Follows(ItemLink, "{row}.item_id"),
            Follows(Measurement, "SELECT item_id FROM improvement_plan_indicator WHERE id = {row}.indicator_id"),
            of_relation(Item.implementers, "item_id", "organisation_id"),
            Follows(
                Plan,
                "SELECT id FROM improvement_plan_item WHERE plan_id = {row}.id",
                ("publication", "year"),
                hides=("publication",),
            ),
            Follows(
                Area,
                "SELECT id FROM improvement_plan_item WHERE area_id = {row}.id",
                ("name", "name_en"),
                removal_hides=False,
            ),
            Follows(
                Department,
                "SELECT id FROM improvement_plan_item WHERE department_id = {row}.id",
                ("name",),
                removal_hides=False,
            ),
            Follows(
                Organisation,
                "SELECT item_id FROM improvement_plan_item_implementers WHERE organisation_id = {row}.id",
                ("name",),
                removal_hides=False,
            ),
        ],
    ),
]
