"""What the grants app declares to the apps above it."""

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
from grants import ahead, calendar, followed, todo
from grants.feeds import RESULTS
from grants.guards import GUARDS
from grants.models import (
    AllocationRaise,
    Application,
    Call,
    CallAttachment,
    CallLink,
    Contract,
    Criterion,
    Programme,
)
from grants.searching import SEARCHABLE
from grants.views import call_page, calls_for_page, programme_page


def _datasets() -> Sequence[DataSet]:
    """Return the data sets of the app, which nobody needs who does not read them."""
    from grants.open_data import DATA_SETS

    return DATA_SETS


DECLARATIONS = Declarations(
    order=30,
    searchable=SEARCHABLE,
    navigation=[NavigationLink(_("Grants"), "grants:programme-list")],
    content_pages=[
        ContentPage(Programme, programme_page, Programme.objects.with_calls, Programme.objects.drafts),
        ContentPage(Call, call_page, calls_for_page, lambda: Call.objects.drafts().select_related("programme")),
    ],
    sitemap_pages=["grants:programme-list"],
    sitemap_rows=[
        Programme.objects.published,
        lambda: Call.objects.published().filter(programme__publication="published").select_related("programme"),
    ],
    datasets=_datasets,
    public_models=[
        Programme,
        Call,
        AllocationRaise,
        CallLink,
        CallAttachment,
        Criterion,
        Application,
        Contract,
    ],
    guards=GUARDS,
    coordinator_rights={
        "programme": ALL,
        "call": ALL,
        "allocationraise": ALL,
        "calllink": ALL,
        "callattachment": ALL,
        "criterion": ALL,
        "application": ALL,
        "contract": ALL,
    },
    admin_group=AdminGroup(
        pgettext_lazy("group of the administration", "Grants"),
        (Programme, Call, Application, Contract),
        chapter="dotace",
    ),
    tasks=[
        TaskKind(
            "differing-totals",
            order=50,
            title=_("Totals that differ"),
            find=todo.differing_totals,
            is_lasting=True,
            right="grants.change_call",
        ),
        TaskKind(
            "incomplete-calls",
            order=51,
            title=_("Calls missing information required by law"),
            find=todo.incomplete_calls,
            is_lasting=True,
            right="grants.change_call",
        ),
        TaskKind(
            "above-allocation",
            order=53,
            title=_("More awarded than the call has"),
            find=todo.calls_above_allocation,
            is_lasting=True,
            right="grants.change_call",
        ),
        TaskKind(
            "results",
            order=54,
            title=_("Decisions on applications"),
            find=todo.decisions,
            is_lasting=True,
            right="grants.change_call",
        ),
        TaskKind(
            "contracts",
            order=52,
            title=_("Contracts to publish"),
            find=todo.contracts_to_publish,
            is_lasting=True,
            right="grants.change_application",
        ),
    ],
    dates_ahead=ahead.DATES_AHEAD,
    topics=followed.TOPICS,
    changes=followed.CHANGES,
    calendar=calendar.SOURCES,
    feeds=[RESULTS],
    town_dates=[calendar.closing_calls],
    kinds={
        "programmes": Kind(Programme, (("code",),), name=("code",)),
        "calls": Kind(
            Call,
            (("programme", "year"),),
            children={
                "raises": nested(AllocationRaise, "call", "reason"),
                "criteria": nested(Criterion, "call", "title"),
                "links": nested(CallLink, "call", "title"),
            },
            name=("programme", "year"),
        ),
        "applications": Kind(
            Application,
            (("call", "number"), ("call", "applicant", "title")),
            children={"contract": Kind(Contract, owner="application", single=True)},
        ),
    },
)
