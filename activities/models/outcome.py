"""What came of an activity, as a town reported it."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from activities.models.activity import ORGANISATION, Activity
from common.fields import RichTextField
from common.models import Ordered


class ActivityOutcome(Ordered):
    """The result of an activity in one organisation: what came of it, with whom, for how many and for how much."""

    activity = models.ForeignKey(
        Activity, on_delete=models.CASCADE, related_name="outcomes", verbose_name=_("activity")
    )
    organisation = models.ForeignKey(
        ORGANISATION, on_delete=models.PROTECT, related_name="outcomes", verbose_name=_("organisation")
    )
    text = RichTextField(_("what came of it"), blank=True)
    participants = models.PositiveIntegerField(_("number of participants"), null=True, blank=True)
    cost = models.DecimalField(_("costs, Kč"), max_digits=12, decimal_places=2, null=True, blank=True)
    funding = models.CharField(_("who paid"), max_length=300, blank=True)
    partners = models.JSONField(_("partners"), default=list, blank=True)
    """Names with sectors as the town wrote them: [{"name": …, "sector": "public" | "nonprofit" | "business" | ""}]."""
    history = HistoricalRecords()

    class Meta(Ordered.Meta):
        verbose_name = _("outcome reported by a town")
        verbose_name_plural = _("outcomes reported by towns")

    def __str__(self) -> str:
        return f"{self.activity} – {self.organisation}"

    @classmethod
    def sectors(cls) -> dict[str, Any]:
        """Return how each sector is called on the page of the activity."""
        return {"public": _("public sector"), "nonprofit": _("non-profit sector"), "business": _("business sector")}
