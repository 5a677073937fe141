"""Form fields that the administration uses for model fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, cast

from django import forms
from django.contrib.admin.widgets import AdminSplitDateTime
from django.db import models
from django.http import HttpRequest
from django.utils.choices import BaseChoiceIterator, CallableChoiceIterator
from django.utils.functional import Promise

from common.admin.choices import ChoosingMixin
from common.admin.files.widgets import KeptFileInput
from common.admin.signs import name_nothing
from common.forms.widgets import hasten
from common.text import in_words
from common.uploads.fields import DocumentField, PictureField
from common.values.fields import ClockField, DayAndTimeField, DayField, NumberField, TidyField, WholeNumberField


class DayAndTimeInput(AdminSplitDateTime):
    """An input for a day and one for a time of day, each with its label, in a group with the label of the field."""

    label: str | Promise = ""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["label"] = self.label
        return context


class FieldsMixin(ChoosingMixin):
    """Replaces the form fields of a ModelAdmin or inline.

    Numbers, days and times are read in the usual Czech spellings, URLs without a scheme are https, uploads state their
    limits, choices refuse keys that are too long for the database, and where nothing is chosen, words say so.
    """

    nothing_chosen: ClassVar[dict[str, str | Promise]] = {}
    """What the empty choice of a field is called, where the usual words do not fit."""

    formfield_overrides: ClassVar[dict[Any, Any]] = {
        models.CharField: {"form_class": TidyField},
        models.SlugField: {"form_class": forms.SlugField},
        models.DecimalField: {"form_class": NumberField},
        models.IntegerField: {"form_class": WholeNumberField},
        models.DateField: {"form_class": DayField},
        models.DateTimeField: {"form_class": DayAndTimeField, "widget": DayAndTimeInput},
        # Without “Now”: nothing that is planned begins at this moment.
        models.TimeField: {
            "widget": forms.TimeInput({"class": "time-of-day"}, format="%H:%M"),
            "form_class": ClockField,
        },
        models.URLField: {"assume_scheme": "https"},
        models.ImageField: {"form_class": PictureField, "widget": KeptFileInput},
        models.FileField: {"form_class": DocumentField, "widget": KeptFileInput},
    }

    def formfield_for_dbfield(self, db_field: models.Field, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None:
            name_nothing(field, self.nothing_chosen.get(db_field.name, ""))
            lighten(field)
        return field


def lighten(field: Any) -> None:
    """Make a field light for forms that have it in each row.

    Its words are put into the language of the page now, and not whenever a row shows them; a choice is drawn by
    `FastSelect`.
    """
    field.label, field.help_text = in_words(field.label), in_words(field.help_text)
    if isinstance(field.widget, DayAndTimeInput):
        field.widget.label = field.label
    if not isinstance(field, forms.TypedChoiceField) or isinstance(field.choices, CallableChoiceIterator):
        return
    hasten(field)
    field.choices = KeptChoices([(value, in_words(label)) for value, label in cast(Iterable[Any], field.choices)])


class KeptChoices(BaseChoiceIterator):
    """Choices that the copies of a field in all rows have in common, instead of a copy of each choice."""

    def __init__(self, choices: list[tuple[Any, Any]]) -> None:
        self.choices = choices

    def __iter__(self) -> Iterator[tuple[Any, Any]]:
        return iter(self.choices)

    def __deepcopy__(self, memo: Any) -> KeptChoices:
        return self
