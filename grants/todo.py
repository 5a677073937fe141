"""The coordinator's tasks that come from grants."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import F
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from common.admin import form_address
from common.registry import Task
from common.templatetags.czech import day
from grants.models import PUBLISHED_CONTRACT_OVER, Application, Call
from grants.totals import Totals, missing_facts

PUBLISH_WITHIN = datetime.timedelta(days=30)
"""Contracts over the limit must be published within 30 days of conclusion (Act 250/2000 Coll., § 10d)."""


def calls() -> Iterator[Any]:
    """Return calls with totals and whether they have criteria."""
    yield from (
        Call.objects.exclude(publication=Call.Publication.ARCHIVED)
        .select_related("programme")
        .with_facts()
        .order_by("-year", "programme__code")
    )


def differing_totals(user: Any) -> Iterator[Task]:
    """Calls whose applications and declared totals disagree."""
    for call in calls():
        if differences := Totals(call).differences():
            yield Task(str(call), " ".join(map(str, differences)), form_address(call))


def incomplete_calls(user: Any) -> Iterator[Task]:
    """Calls that do not state what the law requires of a published programme."""
    for call in calls():
        if missing := missing_facts(call, has_criteria=call.has_criteria):
            words = get_text_list([str(one) for one in missing], _("and"))
            yield Task(str(call), _("Fill in: %s (Act 250/2000 Coll., § 10c).") % words, form_address(call))


def contracts_to_publish(user: Any) -> Iterator[Task]:
    """Funded projects over the limit whose contract is not published."""
    today = timezone.localdate()
    rows = (
        Application.objects.supported()
        .filter(awarded__gt=PUBLISHED_CONTRACT_OVER, contract__published_on__isnull=True)
        .select_related("contract", "call__programme", "applicant")
        .order_by(F("contract__concluded_on").asc(nulls_last=True), "pk")
    )
    for application in rows:
        contract = getattr(application, "contract", None)
        if contract is None or contract.concluded_on is None:
            advice = _("More than 50 000 Kč was awarded: add the contract, with the day it was concluded.")
        else:
            last = contract.concluded_on + PUBLISH_WITHIN
            advice = (
                _("The contract was due to be published by %s. Publish it and enter the date here.")
                if last < today
                else _("Publish the contract by %s and enter the date here.")
            ) % day(last)
        yield Task(f"{application.call}: {application}", advice, form_address(application))
