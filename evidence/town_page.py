"""What evidence adds to the pages of a town: a page in the navigation and a panel on the dashboard."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.registry import NamedAddress, TownPage
from evidence.matrix import Matrix, matrix
from members.models import Organisation


class EvidencePage(TownPage):
    """The evidence of one town, with a link to the matrix of all towns for the office."""

    tab = "evidence"
    label = _("Evidence")
    panel_template = "evidence/parts/panel.html"

    def address(self, town: Organisation) -> str:
        return reverse("evidence:town", args=[town.slug])

    def panel(self, town: Organisation, year: int) -> Matrix:
        return matrix(town, year)

    def office_link(self) -> NamedAddress:
        return NamedAddress(_("Evidence of all towns"), reverse("admin:evidence-matrix"))
