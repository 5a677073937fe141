"""Tasks for the coordinator about dead links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.db import models
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from common.admin import admin_address
from common.registry import Found, Task, Tasks
from common.templatetags.czech import day
from link_checks.holders import Holder, holders_at, places_of
from link_checks.models import LinkCheck

MOST_ADDRESSES = 200
"""Dead addresses whose rows are looked up; nobody repairs more of them before the next check."""


def dead_links(user: Any) -> list[Tasks]:
    """Dead links of the content, each with the row to repair, those that have failed longest first."""
    return [DeadLinks(user)]


@dataclass(frozen=True)
class DeadLinks:
    """The dead links in rows that the user may see."""

    user: Any

    def first(self, most: int) -> Found:
        """Return the first ones with the number of all, counted among the addresses that have failed longest."""
        dead = LinkCheck.objects.dead()
        checks = {check.url: (place, check) for place, check in enumerate(dead[: MOST_ADDRESSES + 1])}
        places = places_of(dead.values("url")[:MOST_ADDRESSES], self._may_see) if checks else []
        places.sort(key=lambda place: checks[place.url][0])
        shown = holders_at(places[:most])
        tasks = [task for holder in shown if (task := self._task(holder, checks[holder.url][1])).url]
        return Found(tasks, len(places), is_more=len(checks) > MOST_ADDRESSES and bool(places))

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
        return Task(f"{kind}: {holder.name}", advice, admin_address(holder.row, admin.site) or "")
