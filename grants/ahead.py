"""Days of calls on the time line of the coordinator's landing page."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.admin import form_address, list_address
from common.registry import DateAhead, DatesAhead
from grants.models import Call

DAYS = ("opens_on", "closes_on", "decision_by")


def calls(first: datetime.date, last: datetime.date) -> Any:
    """Return the calls that open or close between the days, or whose applications have to be decided."""
    near = Q()
    for field in DAYS:
        near |= Q(**{f"{field}__range": (first, last)})
    return Call.objects.exclude(publication=Call.Publication.ARCHIVED).filter(near).order_by("closes_on", "pk")


def tell_calls(rows: list[Call], first: datetime.date, last: datetime.date) -> Iterator[DateAhead]:
    for call in rows:
        note = "" if call.is_published else _("draft")
        for day, what, time in (
            (call.opens_on, _("call opens"), call.opens_time),
            (call.closes_on, _("last day for applications"), call.closes_time),
            (call.decision_by, _("decision on applications"), None),
        ):
            if day and first <= day <= last:
                yield DateAhead(day, what, str(call), form_address(call), time=time, note=note)


def calls_list(first: datetime.date, last: datetime.date) -> str:
    return f"{list_address(Call)}?closes_on__gte={first}&closes_on__lte={last}"


DATES_AHEAD = [
    DatesAhead(
        "call",
        gettext_lazy("days of calls"),
        calls,
        ("id", "year", "programme__code", "publication", *DAYS, "opens_time", "closes_time"),
        tell_calls,
        calls_list,
        right="grants.view_call",
    )
]
