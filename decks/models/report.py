"""An evaluation report of a year, with what its chapters say."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from common.models import HistoricalRecords, Published, PublishedQuerySet
from common.periods.fields import YEARS
from decks.models.parts import Part, PartQuerySet
from improvement_plan.models import Plan


class EvaluationReport(Published):
    """The evaluation report of a year (hodnotící zpráva): chapters taken over from the data and changed by hand.

    The number of the material and the resolution come in after the session of the council.
    """

    Verdict = Plan.Verdict

    year = models.PositiveSmallIntegerField(
        _("year"),
        validators=YEARS,
        unique=True,
        error_messages={"unique": _("The year already has an evaluation report.")},
    )
    material_number = models.CharField(_("number of the council material"), max_length=60, blank=True)
    resolution_number = models.CharField(_("resolution number"), max_length=60, blank=True)
    resolution_date = models.DateField(_("resolution date"), null=True, blank=True)
    verdict = models.CharField(_("the council"), max_length=10, choices=Plan.Verdict.choices, blank=True)
    taken_at = models.DateTimeField(_("last taken over"), null=True, blank=True, editable=False)
    """When chapters were last taken over from the data."""

    objects = PublishedQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d evaluation report", "%d evaluation reports")

    class Meta:
        verbose_name = _("evaluation report")
        verbose_name_plural = _("evaluation reports")
        ordering: ClassVar[list[str]] = ["-year"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(resolution_date__isnull=True, verdict="") | ~Q(resolution_number=""),
                name="decision_of_council_has_a_number",
                violation_error_message=_("Write the number of the resolution, too."),
            )
        ]

    def __str__(self) -> str:
        return gettext("Evaluation report %(year)s") % {"year": self.year}

    def get_absolute_url(self) -> str:
        """Return the address of the report as PDF."""
        return reverse("decks:report-pdf", args=[self.year])


class ReportChapter(Part):
    """A chapter of an evaluation report."""

    report = models.ForeignKey(
        EvaluationReport, on_delete=models.CASCADE, related_name="chapters", verbose_name=_("evaluation report")
    )
    notes = None  # type: ignore[assignment]  # nobody speaks to it
    has_own_notes = None  # type: ignore[assignment]

    objects = PartQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d chapter", "%d chapters")

    class Meta(Part.Meta):
        verbose_name = _("chapter")
        verbose_name_plural = _("chapters")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["report", "key"], name="one_chapter_a_key")
        ]
