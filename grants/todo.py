"""The coordinator's tasks that come from grants; calls that are long over do not wait for anybody."""

from __future__ import annotations

import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.admin import form_address
from common.lists.counting import BoundedCount, counted
from common.registry import Task, TaskRows
from common.templatetags.czech import day, money
from grants.models import PUBLISHED_CONTRACT_OVER, Application, Call
from grants.models.programme import parts_differ
from grants.totals import Totals, contradictions, missing_facts

PUBLISH_WITHIN = datetime.timedelta(days=30)
"""Contracts over the limit must be published within 30 days of conclusion (Act 250/2000 Coll., § 10d)."""
PUBLIC_FOR = 4
"""Years for which a contract must be public at least (§ 10d); nobody publishes an older one any more."""
EVALUATED_FOR = 1
"""Years after its own in which a call is still being evaluated."""


def calls() -> Any:
    """Return calls that are not archived and whose evaluation is not long over, the newest first."""
    return calls_of_all_years().filter(_recent())


def _recent() -> Q:
    return Q(year__gte=timezone.localdate().year - EVALUATED_FOR)


def calls_of_all_years() -> Any:
    """Return calls that are not archived, the newest first."""
    rows = Call.objects.exclude(publication=Call.Publication.ARCHIVED)
    return rows.select_related("programme").order_by("-year", "programme__sort_key")


def calls_not_closed() -> Any:
    """Return those of the calls that can still be applied for: what is published about them is still needed."""
    today = timezone.localdate()
    return calls().filter(Q(closes_on__gte=today) | Q(closes_on__isnull=True, year__gte=today.year))


def differing_totals(user: Any) -> list[TaskRows]:
    """Calls whose applications and declared totals disagree, and older ones whose declared totals contradict others."""
    older = calls_of_all_years().exclude(_recent()).filter(parts_differ())
    return [TaskRows(calls().differing(), _differing), TaskRows(older, _contradicting)]


def _differing(call: Any) -> Task:
    return Task(str(call), " ".join(map(str, Totals(call).differences())), form_address(call))


def _contradicting(call: Any) -> Task:
    return Task(str(call), " ".join(map(str, contradictions(call))), form_address(call))


def incomplete_calls(user: Any) -> list[TaskRows]:
    """Calls that do not state what the law requires of a published programme, as long as one can apply."""
    return [TaskRows(calls_not_closed().incomplete(), _incomplete)]


def _incomplete(call: Any) -> Task:
    missing = missing_facts(call, has_criteria=call.has_criteria)
    words = get_text_list([str(one) for one in missing], _("and"))
    return Task(str(call), _("Fill in: %s (Act 250/2000 Coll., § 10c).") % words, form_address(call))


def calls_above_allocation(user: Any) -> list[TaskRows]:
    """Calls that awarded more than they have, from times when nothing refused it; a fault of whatever year it is."""
    return [TaskRows(calls_of_all_years().above_allocation(), _above)]


def _above(call: Any) -> Task:
    return Task(str(call), above_words(call), form_address(call))


def above_words(call: Any) -> str:
    """Say by how much a call from `above_allocation()` awarded more than it has."""
    return _("%(above)s more was awarded than the call has. Enter the missing raise, or correct the amounts.") % {
        "above": money(call.awarded_above)
    }


DECIDED_WITHIN = datetime.timedelta(days=365)
"""How long after the end of a call its undecided applications are a task; those of older calls wait for nobody."""


def decisions(user: Any) -> list[TaskRows]:
    """Calls with applications to decide, and those whose results the public cannot see although all are decided."""
    applications, today = Application.objects.filter(call=OuterRef("pk")), timezone.localdate()
    pending = applications.filter(decision=Application.Decision.PENDING)
    closed = Q(undecided_count__gt=0, closes_on__range=(today - DECIDED_WITHIN, today - datetime.timedelta(days=1)))
    decided = Q(
        Exists(applications), undecided_count=0, publication=Call.Publication.PUBLISHED, results_published=False
    )
    return [
        TaskRows(calls().annotate(undecided_count=BoundedCount(pending)).filter(closed | decided), _to_decide_or_see)
    ]


def _to_decide_or_see(call: Any) -> Task:
    count = call.undecided_count
    if not count:
        advice = _("All applications are decided. Publish the results, they are still only in the office.")
        return Task(str(call), advice, reverse("admin:grants_call_results", args=[call.pk]))
    advice = ngettext(
        "%(count)s application waits for the decision. Type the amounts in one table.",
        "%(count)s applications wait for the decision. Type the amounts in one table.",
        count,
    ) % {"count": counted(count)}
    return Task(str(call), advice, reverse("admin:grants_call_decide", args=[call.pk]))


def contracts_to_publish(user: Any) -> list[TaskRows]:
    """Funded projects over the limit whose contract is not published and still has to be."""
    today = timezone.localdate()
    needed = Q(contract__concluded_on__year__gte=today.year - PUBLIC_FOR) | Q(
        contract__concluded_on__isnull=True, call__year__gte=today.year - PUBLIC_FOR
    )
    rows = (
        Application.objects.supported()
        .filter(needed, awarded__gt=PUBLISHED_CONTRACT_OVER, contract__published_on__isnull=True)
        .select_related("contract", "call__programme", "applicant")
        .order_by(F("contract__concluded_on").asc(nulls_last=True), "pk")
    )
    return [TaskRows(rows, _to_publish, sorts_keys=True)]


def _to_publish(application: Any) -> Task:
    contract = getattr(application, "contract", None)
    if contract is None or contract.concluded_on is None:
        advice = _("More than 50 000 Kč was awarded: add the contract, with the day it was concluded.")
    else:
        last = contract.concluded_on + PUBLISH_WITHIN
        advice = (
            _("The contract was due to be published by %s. Publish it and enter the date here.")
            if last < timezone.localdate()
            else _("Publish the contract by %s and enter the date here.")
        ) % day(last)
    return Task(f"{application.call}: {application}", advice, form_address(application))
