"""The result of the last check of each public URL."""

from __future__ import annotations

import datetime
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from link_checks.fetching import Answer, Reason

DEAD_AT_ONCE = (Reason.NOT_FOUND, Reason.GONE, Reason.NO_NAME)
"""Permanent failures; all others may be temporary."""
DEAD_AFTER = 2
"""Days on which a link must fail temporarily before it counts as dead."""


class LinkCheckQuerySet(models.QuerySet["LinkCheck"]):
    """Filters checks by result."""

    def dead(self) -> Self:
        """URLs that fail, and not only temporarily."""
        lasting = Q(reason__in=DEAD_AT_ONCE) | Q(times_failed__gte=DEAD_AFTER)
        return self.filter(lasting, ok=False).order_by("failing_since", "url")


class LinkCheck(models.Model):
    """The result of the last check of one public URL."""

    # No URLField, because URLFields are collected as links to check.
    url = models.CharField(_("address"), max_length=500, unique=True)
    checked_at = models.DateTimeField(_("checked at"))
    ok = models.BooleanField(pgettext_lazy("of a link", "answers"), default=True)
    status = models.PositiveSmallIntegerField(pgettext_lazy("of a link", "status"), null=True, blank=True)
    reason = models.CharField(_("what came of it"), max_length=15, choices=Reason.choices, default=Reason.ANSWERS)
    failing_since = models.DateTimeField(_("not answering since"), null=True, blank=True)
    times_failed = models.PositiveSmallIntegerField(
        _("days of failure"), default=0, help_text=_("In a row; two checks of one day count once.")
    )

    objects = LinkCheckQuerySet.as_manager()

    class Meta:
        db_table = "common_linkcheck"  # the table belonged to the app `common`
        verbose_name = _("check of a link")
        verbose_name_plural = _("checks of links")
        ordering: ClassVar[list[str]] = ["url"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["failing_since", "url"], condition=Q(ok=False), name="link_not_answering")
        ]

    def __str__(self) -> str:
        return self.url

    def note(self, answer: Answer, now: datetime.datetime) -> None:
        """Set the fields from the answer of a new check."""
        if answer.ok:
            self.failing_since, self.times_failed = None, 0
        elif self.failing_since is None:
            self.failing_since, self.times_failed = now, 1
        elif timezone.localdate(self.checked_at) < timezone.localdate(now):
            self.times_failed = min(self.times_failed + 1, 9999)
        self.ok, self.status, self.reason, self.checked_at = answer.ok, answer.status, answer.reason, now
