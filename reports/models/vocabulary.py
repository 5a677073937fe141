"""Lists of choices for reports, maintained by the coordinator."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from activities.models import Heading, Named
from common.models import HistoricalRecords


class ReportKind(Named):
    """What a town reports: a campaign, a meeting with the public, a survey … (druh aktivity)."""

    heading = models.ForeignKey(
        Heading,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("usual heading"),
        help_text=_("The activity is published under this heading unless the report names another."),
    )
    history = HistoricalRecords()

    class Meta(Named.Meta):
        verbose_name = _("kind of reported activity")
        verbose_name_plural = _("kinds of reported activities")
