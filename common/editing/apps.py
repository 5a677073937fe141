"""Configuration of what editing keeps: texts put aside."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditingConfig(AppConfig):
    name = "common.editing"
    label = "editing"
    verbose_name = _("Saved draft texts")
