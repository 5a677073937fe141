"""Deadlines for submitting the evidence of MA21, with the remaining days as text."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.models import EvidenceDeadline, Level
from members.models.criteria import CategoryStatus

LONG_AGO = 60
"""Days after a deadline beyond which they are no longer counted in the text."""
SOON = 30
"""Days before a deadline from which it is highlighted."""


@dataclass(frozen=True)
class Deadline:
    """The last day to submit the evidence of a category; `days` remain, negative once it has passed."""

    category: str
    date: datetime.date
    days: int
    is_customary: bool

    @property
    def is_soon(self) -> bool:
        return 0 <= self.days <= SOON

    @property
    def has_passed(self) -> bool:
        return self.days < 0

    @property
    def words(self) -> str:
        """The remaining time: “7 days left”, “today is the last day”, “passed 23 days ago”."""
        if self.days > 0:
            return ngettext("%d day left", "%d days left", self.days) % self.days
        if self.days == 0:
            return _("today is the last day")
        if -self.days > LONG_AGO:
            return _("passed")
        return ngettext("passed %d day ago", "passed %d days ago", -self.days) % -self.days


def deadlines(year: int, today: datetime.date | None = None) -> dict[str, Deadline]:
    """Return the deadline of each category in the year, in chronological order."""
    today = today or timezone.localdate()
    return {
        row.category: Deadline(row.category, row.date, row.days_left(today), row.is_customary)
        for row in EvidenceDeadline.objects.calendar(year)
    }


def concerned(category: str) -> list[str]:
    """Return the categories whose deadlines apply to a town of this category; D and C when it has none."""
    if not category:
        return [Level.C.value, Level.D.value]
    return [Level.aimed_at(category).value]


def asked(category: str) -> set[str]:
    """Return the categories whose criteria a town of this category must prove; those up to C when it has none."""
    return {level.value for level in Level.up_to(category or CategoryStatus.Category.C)}
