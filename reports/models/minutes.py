"""What a town tells at a meeting in its two minutes."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from common.models import HistoricalRecords, Ordered
from members.models import Organisation
from reports.models.report import ActivityReport

LONGEST_SENTENCE = 160


class TownMinutesQuerySet(models.QuerySet["TownMinutes"]):
    """Queries for the two minutes of towns."""

    def with_chosen(self) -> Any:
        """Fetch the towns and, as `chosen_now`, the chosen reports that are still accepted, with their photographs."""
        still = ChosenReport.objects.filter(report__in=ActivityReport.objects.counted())
        rows = still.select_related("report__activity").prefetch_related("report__photos__shown_as")
        chosen = models.Prefetch("chosen", queryset=rows, to_attr="chosen_now")
        return self.select_related("organisation").prefetch_related(chosen)


class TownMinutes(models.Model):
    """Two minutes of a town at a meeting (dvě minuty města): up to three of its accepted reports and a sentence."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="minutes", verbose_name=_("organisation")
    )
    meeting = models.ForeignKey(
        "activities.Meeting", on_delete=models.CASCADE, related_name="+", verbose_name=_("meeting")
    )
    sentence = models.CharField(_("one sentence"), max_length=LONGEST_SENTENCE, blank=True)
    updated_at = models.DateTimeField(_("saved"), default=timezone.now, editable=False)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("saved by"),
        editable=False,
    )

    objects = TownMinutesQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d choice", "%d choices")

    class Meta:
        verbose_name = _("two minutes of a town")
        verbose_name_plural = _("two minutes of towns")
        ordering: ClassVar[list[str]] = ["-meeting", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "meeting"], name="two_minutes_once_a_meeting")
        ]

    def __str__(self) -> str:
        return f"{self.organisation}, {self.meeting}"


class ChosenReport(Ordered):
    """A report that a town chose for its two minutes."""

    minutes = models.ForeignKey(
        TownMinutes, on_delete=models.CASCADE, related_name="chosen", verbose_name=_("two minutes of a town")
    )
    report = models.ForeignKey(ActivityReport, on_delete=models.CASCADE, related_name="+", verbose_name=_("report"))

    class Meta(Ordered.Meta):
        verbose_name = _("chosen report")
        verbose_name_plural = _("chosen reports")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["minutes", "report"], name="report_chosen_once")
        ]

    def __str__(self) -> str:
        return str(self.report)
