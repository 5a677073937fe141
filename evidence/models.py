"""Links by which a town proves an indicator that no data in the portal prove."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.models import HistoricalRecords
from common.periods import FIRST_YEAR, LAST_YEAR
from common.values.addresses import AddressField
from members.models import Indicator, Organisation

LONGEST_ADDRESS = 500


class EvidenceLink(models.Model):
    """A link that a town added to its evidence of a year: a resolution, minutes, a page on its own website."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="evidence_links", verbose_name=_("organisation")
    )
    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]
    )
    indicator = models.ForeignKey(
        Indicator,
        on_delete=models.PROTECT,
        related_name="evidence_links",
        verbose_name=_("criterion it is evidence for"),
    )
    title = models.CharField(_("what it is"), max_length=250)
    url = AddressField(
        _("address of the page"), max_length=LONGEST_ADDRESS, validators=[URLValidator(schemes=["http", "https"])]
    )
    note = models.CharField(_("note"), max_length=500, blank=True)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("added by"),
        editable=False,
    )
    added_at = models.DateTimeField(_("added"), default=timezone.now, editable=False)

    objects = models.Manager["EvidenceLink"]()
    history = HistoricalRecords(table_name="reports_historicalevidencelink")

    class Meta:
        db_table = "reports_evidencelink"
        verbose_name = _("link of evidence")
        verbose_name_plural = _("links of evidence")
        ordering: ClassVar[list[str]] = ["pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["url"])]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "year", "indicator", "url"],
                name="one_evidence_link_an_address",
                violation_error_message=_("This address already proves the criterion in this year."),
            )
        ]

    def __str__(self) -> str:
        return self.title
