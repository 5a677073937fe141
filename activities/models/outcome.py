"""The outcome of an activity as reported by a town."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from activities.models.activity import ORGANISATION, Activity
from common.fields import RichTextField
from common.models import HistoricalRecords, Ordered
from common.values.fields import AmountColumn


class Sector(models.TextChoices):
    """The three sectors of a partnership according to MA21."""

    PUBLIC = "public", _("public sector")
    NONPROFIT = "nonprofit", _("non-profit sector")
    BUSINESS = "business", _("business sector")


class ActivityOutcome(Ordered):
    """The result of an activity in one organisation, with its partners, number of participants and cost in Kč."""

    activity = models.ForeignKey(
        Activity, on_delete=models.CASCADE, related_name="outcomes", verbose_name=_("activity")
    )
    organisation = models.ForeignKey(
        ORGANISATION, on_delete=models.PROTECT, related_name="outcomes", verbose_name=_("organisation")
    )
    text = RichTextField(_("what came of it"), blank=True)
    participants = models.PositiveIntegerField(_("number of participants"), null=True, blank=True)
    cost = AmountColumn(_("costs, Kč"), null=True, blank=True)
    funding = models.CharField(_("who paid"), max_length=300, blank=True)
    partners = models.JSONField(_("partners"), default=list, blank=True)
    """Names and sectors as entered by the town: [{"name": …, "sector": one of Sector or ""}]."""
    history = HistoricalRecords()

    counted = ngettext_lazy("%d outcome reported by a town", "%d outcomes reported by towns")

    class Meta(Ordered.Meta):
        verbose_name = _("outcome reported by a town")
        verbose_name_plural = _("outcomes reported by towns")
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["activity", "organisation"], name="outcomes_of_organisation")
        ]

    def __str__(self) -> str:
        return f"{self.activity} – {self.organisation}"
