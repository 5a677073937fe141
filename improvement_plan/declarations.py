"""What the improvement_plan app declares to the apps above it."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.registry import (
    ALL,
    AdminGroup,
    ContentPage,
    DataSet,
    Declarations,
    Kind,
    NavigationLink,
    TaskKind,
    nested,
)
from improvement_plan import ahead, followed, todo
from improvement_plan.models import Area, Indicator, Item, ItemLink, Measurement, Plan
from improvement_plan.searching import SEARCHABLE
from improvement_plan.views import plan_page


def _item_children() -> dict[str, Kind]:
    return {
        "indicators": nested(
            Indicator,
            "item",
            "title",
            children={"measurements": nested(Measurement, "indicator", "measured_on")},
        ),
        "links": nested(ItemLink, "item", "title"),
    }


PART = nested(Item, "parent", "number", inherit=("plan",), children=_item_children())
ITEM = nested(
    Item,
    "plan",
    "number",
    fixed={"parent": None},
    hidden=("parent",),
    children=_item_children() | {"children": PART},
    name=("plan", "full_number"),
)


def _datasets() -> Sequence[DataSet]:
    """Return the data sets of the app, which nobody needs who does not read them."""
    from improvement_plan.open_data import DATA_SETS

    return DATA_SETS


DECLARATIONS = Declarations(
    order=40,
    searchable=SEARCHABLE,
    navigation=[NavigationLink(_("Improvement plan"), "improvement_plan:plan-list")],
    content_pages=[ContentPage(Plan, plan_page, Plan.objects.for_detail, Plan.objects.drafts)],
    sitemap_rows=[Plan.objects.published],
    datasets=_datasets,
    public_models=[Plan, Area, Item, ItemLink, Indicator, Measurement],
    coordinator_rights={
        "plan": ALL,
        "area": ALL,
        "item": ALL,
        "itemlink": ALL,
        "indicator": ALL,
        "measurement": ALL,
    },
    admin_group=AdminGroup(
        pgettext_lazy("group of the administration", "Plan"), (Plan, Item, Indicator, Area), chapter="plan-zlepsovani"
    ),
    tasks=[
        TaskKind(
            "open-items",
            order=70,
            title=_("Plan items without a state"),
            find=todo.open_items,
            is_lasting=True,
            right="improvement_plan.change_item",
        ),
    ],
    dates_ahead=ahead.DATES_AHEAD,
    topics=followed.TOPICS,
    changes=followed.CHANGES,
    kinds={
        "areas": Kind(Area, (("name",),), name=("name",)),
        "plans": Kind(Plan, (("year",),), children={"items": ITEM}, name=("year",)),
    },
)
