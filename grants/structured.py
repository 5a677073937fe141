"""Calls and supported projects in the words of schema.org."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from common.structured import Thing, amount, crumbs, known, whole
from grants.models import Application, Call
from members.structured import organisation_in_short

MOST = 25
"""Supported projects that a page tells of; there may be as many as its table has, and a page has to stay light."""


def call_data(call: Call, applications: Iterable[Application]) -> list[Thing]:
    """Return a call with its totals as a grant, the supported ones of the applications, and the way to its page."""
    programme, page = call.programme, call.get_absolute_url()
    name = f"{programme.code} {programme.told.name}, {call.year}"
    whole_call = known(
        "MonetaryGrant",
        name=name,
        url=whole(page),
        description=programme.told.summary,
        amount=amount(call.final_allocation),
        funder=_funder(programme),
    )
    supported = [row for row in applications if row.decision in Application.SUPPORTED][:MOST]
    projects = [_project(row, call) for row in supported]
    way = crumbs(
        (_("Grants"), reverse("grants:programme-list")),
        (programme.told.name, programme.get_absolute_url()),
        (str(call.year), page),
    )
    return [whole_call, *projects, way]


def _project(row: Application, call: Call) -> Thing:
    # The name of a natural person is not published.
    to = organisation_in_short(row.applicant) if row.applicant else known("Person", name=row.applicant_name)
    facts: dict[str, Any] = {"name": row.title or str(to.get("name")), "amount": amount(row.awarded)}
    return known("MonetaryGrant", **facts, identifier=row.number, fundedItem=to, url=whole(call.get_absolute_url()))


def _funder(programme: Any) -> Thing | None:
    return known("GovernmentOrganization", name=programme.told.fund) if programme.fund else None
