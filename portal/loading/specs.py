"""What the folder may hold: one file a kind (or several), how its rows are known again, and what is nested in them.

The fields of a row are those of its model; only keys, owners and nesting are written here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from activities.models import (
    Activity,
    ActivityLink,
    AgendaItem,
    AgendaLink,
    AgendaSpeaker,
    Cooperation,
    Heading,
    Meeting,
    Series,
    Topic,
)
from awards.models import Award, AwardLink, Category, Recipient, Round
from common.periods.fields import HasPeriod
from grants.models import AllocationRaise, Application, Call, CallLink, Contract, Criterion, Programme
from improvement_plan.models import Area, Indicator, Item, ItemLink, Measurement, Plan
from members.models import CategoryStatus, CriteriaSet, Department, EvidenceDeadline, Mandate, Organisation, Person
from members.models import Criterion as EvidenceCriterion
from members.models import Indicator as EvidenceIndicator
from portal.models import SiteProfile, UsefulLink
from reports.models import ReportKind

PERIOD = "period"


@dataclass(frozen=True)
class Spec:
    """One kind of row.

    `keys` are the ways to know a row again, the first whose fields are all named is taken; of the last one also a
    part will do. `owner` is the field that leads to the row it is nested in, `inherit` fields it shares with that
    row, `fixed` what else narrows the search. A kind in `parts` may be divided into files like `criteria-….yaml`.
    """

    model: type[models.Model]
    keys: tuple[tuple[str, ...], ...] = ((),)
    owner: str = ""
    inherit: tuple[str, ...] = ()
    fixed: Mapping[str, Any] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()
    children: Mapping[str, Spec] = field(default_factory=dict)
    single: bool = False
    parts: bool = False
    expand: Mapping[str, Callable[[Any, str], str]] = field(default_factory=dict)
    """How a reference written short reads in full, from the owner and the short text."""

    @property
    def required(self) -> tuple[str, ...]:
        """Key fields without which a row cannot be known again."""
        key = self.keys[-1]
        return key if len(key) == 1 else tuple(name for name in key if not self.fields[name].blank)

    @property
    def fields(self) -> dict[str, Any]:
        """The fields that a file may name; the period, which is no field of the model, is None."""
        skipped = {self.owner, *self.inherit, *self.hidden}
        named: dict[str, Any] = {
            one.name: one
            for one in (*self.model._meta.concrete_fields, *self.model._meta.many_to_many)
            if one.name not in skipped and _writable(one)
        }
        return named | {PERIOD: None} if issubclass(self.model, HasPeriod) else named


def _writable(one: Any) -> bool:
    """Tell whether text can fill the field: not the machine's own, not an upload, not a list with rows of its own."""
    if isinstance(one, models.ManyToManyField):
        through: Any = one.remote_field.through
        return bool(through._meta.auto_created)
    return bool(one.editable and not one.primary_key and not isinstance(one, models.FileField))


def nested(model: type[models.Model], owner: str, *key: str, **more: Any) -> Spec:
    """Return the kind of rows nested in an owner."""
    return Spec(model, (key,), owner, **more)


def _in_award_of_round(owner: Any, name: str) -> str:
    return f"{owner.award.slug}/{name}"


def _item_children() -> dict[str, Spec]:
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
)
AGENDA = nested(
    AgendaItem,
    "meeting",
    "order",
    children={
        "speakers": Spec(AgendaSpeaker, (("person", "subject"), ("person", "name", "subject")), "item"),
        "links": nested(AgendaLink, "item", "title"),
    },
)
ROUND = nested(
    Round,
    "award",
    "year",
    children={
        "recipients": nested(
            Recipient,
            "round",
            "organisation",
            "person",
            "title",
            expand={"category": _in_award_of_round},
        )
    },
)

# In the order in which they are loaded: what others refer to comes first.
KINDS: dict[str, Spec] = {
    "organisations": Spec(
        Organisation, (("slug",),), children={"categories": nested(CategoryStatus, "organisation", "year")}
    ),
    "departments": Spec(Department, (("organisation", "name"),)),
    "people": Spec(
        Person,
        (("first_name", "last_name"),),
        children={"mandates": nested(Mandate, "person", "organisation", "role", "valid_from")},
    ),
    "headings": Spec(Heading, (("slug",),)),
    "topics": Spec(Topic, (("number",),)),
    "report_kinds": Spec(ReportKind, (("name",),)),
    "series": Spec(Series, (("slug",),)),
    "programmes": Spec(Programme, (("code",),)),
    "calls": Spec(
        Call,
        (("programme", "year"),),
        children={
            "raises": nested(AllocationRaise, "call", "reason"),
            "criteria": nested(Criterion, "call", "title"),
            "links": nested(CallLink, "call", "title"),
        },
    ),
    "applications": Spec(
        Application,
        (("call", "number"), ("call", "applicant", "title")),
        children={"contract": Spec(Contract, owner="application", single=True)},
    ),
    "awards": Spec(
        Award,
        (("slug",),),
        children={
            "categories": nested(Category, "award", "name"),
            "rounds": ROUND,
            "links": nested(AwardLink, "award", "title"),
        },
    ),
    "activities": Spec(
        Activity,
        (("slug",),),
        children={
            "cooperations": nested(Cooperation, "activity", "department"),
            "links": nested(ActivityLink, "activity", "title"),
        },
    ),
    "meetings": Spec(Meeting, (("slug",),), children={"agenda": AGENDA}),
    "areas": Spec(Area, (("name",),)),
    "plans": Spec(Plan, (("year",),), children={"items": ITEM}),
    "criteria": Spec(
        CriteriaSet,
        (("year", "kind"),),
        parts=True,
        children={
            "criteria": nested(
                EvidenceCriterion,
                "criteria_set",
                "number",
                children={"indicators": nested(EvidenceIndicator, "criterion", "number")},
            )
        },
    ),
    "deadlines": Spec(EvidenceDeadline, (("year", "category"),)),
    "links": Spec(UsefulLink, (("title",),)),
    "site": Spec(SiteProfile, single=True),
}
