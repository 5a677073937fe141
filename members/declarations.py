"""Declarations of the members app."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.registry import (
    ALL,
    KEEP,
    AdminGroup,
    DataSet,
    Declarations,
    Kind,
    NavigationLink,
    TaskKind,
    nested,
)
from members import ahead, todo
from members.guards import GUARDS
from members.models import (
    CategoryStatus,
    CriteriaSet,
    Criterion,
    Department,
    EvidenceDeadline,
    Indicator,
    Invitation,
    Mandate,
    Organisation,
    Person,
    User,
)
from members.searching import SEARCHABLE
from outbox.models import OutgoingMail

CRITERION = nested(
    Criterion, "criteria_set", "number", children={"indicators": nested(Indicator, "criterion", "number")}
)


def _datasets() -> Sequence[DataSet]:
    """Return the data sets of the app, which nobody needs who does not read them."""
    from members.open_data import DATA_SETS

    return DATA_SETS


DECLARATIONS = Declarations(
    order=60,
    searchable=SEARCHABLE,
    navigation=[NavigationLink(_("Members"), "members:organisation-list")],
    sitemap_pages=["members:organisation-list"],
    sitemap_rows=[Organisation.objects.with_page],
    datasets=_datasets,
    public_models=[Organisation, Department, Person, Mandate, CategoryStatus],
    guards=GUARDS,
    coordinator_rights={
        "user": KEEP,
        "organisationuser": ALL,
        "invitation": KEEP,
        "organisation": ALL,
        "department": ALL,
        "person": ALL,
        "mandate": ALL,
        "categorystatus": ALL,
        "criteriaset": ALL,
        "criterion": ALL,
        "indicator": ALL,
        "evidencedeadline": ALL,
    },
    admin_group=AdminGroup(
        pgettext_lazy("group of the administration", "People and towns"),
        (
            Organisation,
            Person,
            Mandate,
            CategoryStatus,
            CriteriaSet,
            EvidenceDeadline,
            Department,
            User,
            Invitation,
            OutgoingMail,
        ),
        chapter="lide-a-mesta",
        chapters={
            **dict.fromkeys((CriteriaSet, Criterion, EvidenceDeadline), "kriteria-a-doklady"),
            **dict.fromkeys((User, Invitation, OutgoingMail), "hlaseni-clenskych-mest"),
        },
    ),
    tasks=[
        TaskKind(
            "mandates",
            order=60,
            title=_("Mandates about to end"),
            find=todo.ending_mandates,
            is_lasting=True,
            right="members.change_mandate",
        )
    ],
    dates_ahead=ahead.DATES_AHEAD,
    kinds={
        "organisations": Kind(
            Organisation,
            (("slug",),),
            children={"categories": nested(CategoryStatus, "organisation", "year")},
            name=("slug",),
        ),
        "departments": Kind(Department, (("organisation", "name"),), name=("name",)),
        "people": Kind(
            Person,
            (("first_name", "last_name"),),
            children={"mandates": nested(Mandate, "person", "organisation", "role", "valid_from")},
            name=("first_name", "last_name"),
            between=" ",
        ),
        "criteria": Kind(
            CriteriaSet, (("year", "kind"),), children={"criteria": CRITERION}, parts=True, reference=True
        ),
        "deadlines": Kind(EvidenceDeadline, (("year", "category"),), reference=True),
    },
)
