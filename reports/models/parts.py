"""Parts of a report: partners by sector, links, documents and photographs."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from activities.models import ActivityAttachment, ActivityLink, ActivityPhoto, Sector
from common.models import Attachment, HistoricalRecords, Link, Ordered, Photo
from reports.models.report import ActivityReport


class OfReport(models.Model):
    """Abstract base of the uploaded parts of a report."""

    fingerprint = models.CharField(_("digest of the uploaded file"), max_length=64, editable=False, default="")
    """SHA-256 of the uploaded file, so that the same file is stored only once."""

    class Meta:
        abstract = True


class ReportPartner(Ordered):
    """Who took part, and from which sector (criterion 6.1 asks for all three)."""

    Sector = Sector

    report = models.ForeignKey(
        ActivityReport, on_delete=models.CASCADE, related_name="partner_rows", verbose_name=_("report")
    )
    name = models.CharField(_("partner"), max_length=200)
    sector = models.CharField(_("sector"), max_length=10, choices=Sector.choices, blank=True)

    class Meta(Ordered.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return f"{self.name} ({self.get_sector_display()})" if self.sector else self.name


class ReportLink(Link):
    """A link to media or to a page that proves the activity."""

    report = models.ForeignKey(ActivityReport, on_delete=models.CASCADE, related_name="links", verbose_name=_("report"))
    shown_as = models.OneToOneField(
        ActivityLink, on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="reported"
    )

    class Meta(Link.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")


class ReportAttachment(OfReport, Attachment):  # noqa: DJ008 - inherited
    """A document that proves the activity."""

    report = models.ForeignKey(
        ActivityReport, on_delete=models.CASCADE, related_name="attachments", verbose_name=_("report")
    )
    shown_as = models.OneToOneField(
        ActivityAttachment, on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="reported"
    )
    history = HistoricalRecords()

    class Meta(Attachment.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["report", "fingerprint"], condition=~Q(fingerprint=""), name="one_report_attachment_a_file"
            )
        ]


class ReportPhoto(OfReport, Photo):  # noqa: DJ008 - inherited
    """A photograph of a report. What publication requires (alternative text, consent) may be missing in a draft."""

    alt = models.CharField(
        _("alternative text"),
        max_length=300,
        blank=True,
        help_text=_("What is in the picture, for those who cannot see it."),
    )
    report = models.ForeignKey(
        ActivityReport, on_delete=models.CASCADE, related_name="photos", verbose_name=_("report")
    )
    shown_as = models.OneToOneField(
        ActivityPhoto, on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="reported"
    )
    history = HistoricalRecords()

    class Meta(Ordered.Meta):
        verbose_name = _("photograph")
        verbose_name_plural = _("photographs")
        # The constraints of Photo are left out: a draft may lack the consent, only publication requires it.
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["report", "fingerprint"], condition=~Q(fingerprint=""), name="one_report_photo_a_file"
            )
        ]

    @property
    def needs_consent(self) -> bool:
        """Whether it is a portrait of children without a recorded consent, which must not be published (GDPR)."""
        return self.kind == self.Kind.PORTRAIT and self.children_recognisable and not self.consent_reference
