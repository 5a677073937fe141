"""The history of a report: who did what, when and why, and what each version contained."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from reports.lifecycle import Action
from reports.models.report import ActivityReport


class ReportEvent(models.Model):
    """One step or comment; together they make the thread of the report."""

    Action = Action

    report = models.ForeignKey(
        ActivityReport, on_delete=models.CASCADE, related_name="events", verbose_name=_("report")
    )
    action = models.CharField(_("step"), max_length=12, choices=Action.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("who")
    )
    from_office = models.BooleanField(_("from the regional office"), default=False)
    at = models.DateTimeField(_("when"), default=timezone.now)
    text = models.TextField(_("why"), blank=True)

    class Meta:
        verbose_name = _("step of a report")
        verbose_name_plural = _("steps of reports")
        ordering: ClassVar[list[str]] = ["at", "pk"]
        # The last steps of all reports are looked up on the coordinator's landing page.
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["-at"], name="last_steps_of_reports")]

    def __str__(self) -> str:
        return f"{self.get_action_display()} ({self.at:%Y-%m-%d})"


class ReportVersion(models.Model):
    """The content of the report when it was sent or corrected, kept to show later changes."""

    CORRECTION: ClassVar[str] = "correction"
    """The key in `content` under which a correction stores its event and the previous text of the corrected fields."""

    report = models.ForeignKey(
        ActivityReport, on_delete=models.CASCADE, related_name="versions", verbose_name=_("report")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    at = models.DateTimeField(_("when"), default=timezone.now)
    content = models.JSONField(_("content"))

    class Meta:
        verbose_name = _("sent version")
        verbose_name_plural = _("sent versions")
        ordering: ClassVar[list[str]] = ["number"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["report", "number"], name="one_version_a_number")
        ]

    def __str__(self) -> str:
        return gettext("version %s") % self.number

    @property
    def was_sent(self) -> bool:
        """Whether it was stored when the town sent the report, as opposed to a correction by the office."""
        return self.CORRECTION not in self.content
