"""The landing page of the administration: what waits, what is ahead, and what towns did this week."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from common.lists.counting import MOST_COUNTED, counted
from portal.ahead import time_line
from portal.forms import days_ahead
from portal.todo import waiting_for
from portal.town_week import town_week


def desk(user: Any) -> dict[str, Any]:
    """Return the context of the landing page."""
    waiting = waiting_for(user)
    is_more = any(one.is_more for one in waiting)
    count = MOST_COUNTED + 1 if is_more else sum(one.count for one in waiting)
    return {
        "waiting": waiting,
        "waiting_count": count,
        "waiting_in_words": counted(count),
        "put_off_days": days_ahead(timezone.localdate()),
        "one_press": True,
        "time_line": time_line(user),
        "town_week": town_week(user),
    }
