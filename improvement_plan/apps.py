"""Configuration of the improvement_plan app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ImprovementPlanConfig(AppConfig):
    name = "improvement_plan"
    verbose_name = _("Improvement plan")
