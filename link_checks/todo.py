"""Tasks for the coordinator about dead links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from common.admin import admin_address
from common.registry import Task
from common.templatetags.czech import day
from link_checks.holders import holders_of
from link_checks.models import LinkCheck


def dead_links(user: Any) -> Iterator[Task]:
    """Dead links of the content, each with the row to repair."""
    dead = {check.url: check for check in LinkCheck.objects.dead()}
    place = {url: number for number, url in enumerate(dead)}
    for holder in sorted(holders_of(dead), key=lambda holder: place[holder.url]):
        opts, check = holder.row._meta, dead[holder.url]
        address = admin_address(holder.row, admin.site)
        if address is None or not user.has_perm(f"{opts.app_label}.view_{opts.model_name}"):
            continue
        advice = _("%(url)s: %(what)s It has not answered since %(day)s. Fix or remove the link.") % {
            "url": check.url,
            "what": check.get_reason_display(),
            "day": day(timezone.localdate(check.failing_since)),
        }
        yield Task(f"{capfirst(str(opts.verbose_name))}: {holder.name}", advice, address)
