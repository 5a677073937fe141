"""Tasks for the coordinator about dead links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.db import models
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from common.admin import admin_address
from common.lists.counting import MOST_COUNTED
from common.registry import LeaveOut, Task, Tasks, every_row
from common.templatetags.czech import day
from common.text import introduced
from link_checks.holders import Holder, Place, holders_at, places_of
from link_checks.models import LinkCheck

MOST_ADDRESSES = 200
"""Dead addresses whose rows are looked up; nobody repairs more of them before the next check."""


def dead_links(user: Any) -> list[Tasks]:
    """Dead links of the content, each with the row to repair, those that have failed longest first."""
    return [DeadLinks(user)]


@dataclass(frozen=True)
class Dead:
    """Dead addresses with their position and check, and the places where they are, in the same order."""

    checks: Mapping[str, tuple[int, LinkCheck]]
    places: list[Place]

    @property
    def is_more(self) -> bool:
        """Whether there are addresses that were not looked up."""
        return len(self.checks) > MOST_ADDRESSES and bool(self.places)


@dataclass
class DeadLinks:
    """The dead links in rows that the user may see; an address set aside is so wherever it is."""

    user: Any
    _known: Dead | None = None

    def to_count(self, leave_out: LeaveOut = every_row) -> None:
        """Return nothing: places are found in many tables at once."""

    def count(self, leave_out: LeaveOut = every_row) -> int:
        """Return the number among the addresses that have failed longest; a high one if there are more addresses."""
        dead = self._waiting(leave_out)
        return max(len(dead.places), MOST_COUNTED + 1) if dead.is_more else len(dead.places)

    def part(self, start: int, stop: int, leave_out: LeaveOut = every_row) -> list[Task]:
        return self._tasks(self._waiting(leave_out), start, stop)

    def _waiting(self, leave_out: LeaveOut) -> Dead:
        if self._known is None:
            self._known = self._dead(leave_out(LinkCheck.objects.dead()))
        return self._known

    def about(self, model: str, keys: Iterable[int]) -> list[Task]:
        """Return a task for each of these addresses, in the first row that contains it."""
        if model != LinkCheck._meta.label_lower:
            return []
        found = self._dead(LinkCheck.objects.dead().filter(pk__in=list(keys)))
        once = {place.url: place for place in reversed(found.places)}
        return self._tasks(Dead(found.checks, list(once.values())), 0, len(once))

    def _dead(self, rows: Any) -> Dead:
        """Return the addresses that have failed longest, and where they are."""
        checks = {check.url: (number, check) for number, check in enumerate(rows[: MOST_ADDRESSES + 1])}
        places = places_of(rows.values("url")[:MOST_ADDRESSES], self._may_see) if checks else []
        return Dead(checks, sorted(places, key=lambda place: checks[place.url][0]))

    def _tasks(self, dead: Dead, start: int, stop: int) -> list[Task]:
        shown = holders_at(dead.places[start:stop])
        return [task for holder in shown if (task := self._task(holder, dead.checks[holder.url][1])).url]

    def _may_see(self, model: type[models.Model]) -> bool:
        return bool(self.user.has_perm(f"{model._meta.app_label}.view_{model._meta.model_name}"))

    @staticmethod
    def _task(holder: Holder, check: LinkCheck) -> Task:
        advice = _("%(url)s: %(what)s It has not answered since %(day)s. Fix or remove the link.") % {
            "url": check.url,
            "what": check.get_reason_display(),
            "day": day(timezone.localdate(check.failing_since)),
        }
        kind = capfirst(str(holder.row._meta.verbose_name))
        address = admin_address(holder.row, admin.site) or ""
        return Task(introduced(kind, str(holder.name)), advice, address, row=(LinkCheck._meta.label_lower, check.pk))
