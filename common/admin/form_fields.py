"""Form fields that the administration uses for model fields."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.admin.widgets import AdminTimeWidget
from django.db import models

from common.admin.choices import ChoosingMixin
from common.admin.files.widgets import KeptFileInput
from common.uploads.fields import DocumentField, PictureField
from common.values.fields import ClockField, DayAndTimeField, DayField, NumberField, WholeNumberField


class FieldsMixin(ChoosingMixin):
    """Replaces the form fields of a ModelAdmin or inline.

    Numbers, days and times are read in the usual Czech spellings, URLs without a scheme are https, uploads state their
    limits, and choices refuse keys that are too long for the database.
    """

    formfield_overrides: ClassVar[dict[Any, Any]] = {
        models.DecimalField: {"form_class": NumberField},
        models.IntegerField: {"form_class": WholeNumberField},
        models.DateField: {"form_class": DayField},
        models.DateTimeField: {"form_class": DayAndTimeField},
        models.TimeField: {"widget": AdminTimeWidget(format="%H:%M"), "form_class": ClockField},
        models.URLField: {"assume_scheme": "https"},
        models.ImageField: {"form_class": PictureField, "widget": KeptFileInput},
        models.FileField: {"form_class": DocumentField, "widget": KeptFileInput},
    }
