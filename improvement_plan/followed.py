"""Items of the plan as something to follow: how they are fulfilled, and what was measured."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from django.db.models import BooleanField, Case, QuerySet, Value, When
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.english import as_told
from common.registry import ChangeKind, ChangeTold, FollowedTopic, TopicKind
from improvement_plan.models import Item, Measurement

ITEM = "polozka"


def _items() -> QuerySet[Item]:
    rows = Item.objects.filter(plan__publication="published").select_related("plan", "parent")
    told = Case(When(fulfilment="", then=Value(False)), default=Value(True), output_field=BooleanField())
    return rows.annotate(is_told=told)


def _measurements() -> QuerySet[Measurement]:
    rows = Measurement.objects.filter(indicator__item__plan__publication="published")
    return rows.select_related("indicator__item__plan", "indicator__item__parent")


def _find(keys: Collection[str]) -> dict[str, FollowedTopic]:
    wanted = [int(key) for key in keys if key.isascii() and key.isdigit() and len(key) < 10]
    rows = _items().filter(pk__in=wanted)
    return {str(row.pk): FollowedTopic(_name(row), row.get_absolute_url()) for row in rows}


def _name(item: Item) -> str:
    return as_told(item.told.title, f"{item.plan.year}: {item.full_number} {item.told.title}")


def _topics(item: Item) -> tuple[tuple[str, str], ...]:
    """Return the item and, if it is a part, the item that it belongs to."""
    return tuple((ITEM, str(pk)) for pk in (item.pk, item.parent_id) if pk)


def _tell_items(keys: Collection[int]) -> Iterator[ChangeTold]:
    for row in _items().filter(pk__in=keys).order_by("pk"):
        what = _("How a goal of the plan is fulfilled")
        title = f"{_name(row)} – {row.get_state_display()}"
        yield ChangeTold(row.pk, what, title, row.get_absolute_url(), _topics(row))


def _tell_measurements(keys: Collection[int]) -> Iterator[ChangeTold]:
    for row in _measurements().filter(pk__in=keys).order_by("pk"):
        item = row.indicator.item
        title = f"{_name(item)} – {row.indicator.told.title}"
        yield ChangeTold(row.pk, _("Measured value"), title, item.get_absolute_url(), _topics(item))


TOPICS = [TopicKind(ITEM, gettext_lazy("Items of the plan"), _find)]
CHANGES = [
    ChangeKind("polozka", _items, _tell_items, mark=("state", "is_told")),
    ChangeKind("mereni", _measurements, _tell_measurements),
]
