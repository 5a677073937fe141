"""How fields of the database are typed in the administration."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib.admin.widgets import AdminTimeWidget
from django.db import models

from common.admin.choices import ChoosingMixin
from common.uploads.fields import DocumentField, PictureField


class FieldsMixin(ChoosingMixin):
    """How fields of the database are typed in: times without seconds, addresses without a scheme are https, uploads
    say their limits, choices bear any number."""

    formfield_overrides: ClassVar[dict[Any, Any]] = {
        models.TimeField: {"widget": AdminTimeWidget(format="%H:%M"), "form_class": forms.TimeField},
        models.URLField: {"assume_scheme": "https"},
        models.ImageField: {"form_class": PictureField},
        models.FileField: {"form_class": DocumentField},
    }
