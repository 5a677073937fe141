"""The app of the evidence of MA21."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EvidenceConfig(AppConfig):
    name = "evidence"
    verbose_name = _("Evidence of towns")
    town_page = "evidence.town_page.EvidencePage"
