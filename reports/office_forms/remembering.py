"""Forms that send back what the person saw beside what she typed."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext

from reports.content import plain
from reports.fields import RichTextFormField


class RememberingForm(forms.BaseForm):
    """A form whose fields send back what the person saw."""

    heading = ""
    """Which of several like forms it is, for who reads of its fields elsewhere on the page."""

    def remember(self) -> None:
        for one in self.fields.values():
            one.show_hidden_initial = True

    def label_of(self, name: str) -> str:
        """Return the label of a field as it is clear away from the form, too."""
        label = str(self.fields[name].label)
        return f"{self.heading}: {label}" if self.heading else label

    def seen(self, name: str) -> Any:
        """Return the value as the person saw it, cleaned like a typed one; None when it cannot be read."""
        bound = self[name]
        hidden = bound.field.hidden_widget()
        if bound.html_initial_name not in self.data and not isinstance(hidden, forms.MultipleHiddenInput):
            return None
        try:
            return bound.field.clean(hidden.value_from_datadict(self.data, self.files, bound.html_initial_name))
        except ValidationError:
            return None

    def touched(self) -> list[str]:
        """Return the names of fields that the person changed; of those that cannot be read, too."""
        if not self.is_bound:
            return []
        return [
            name
            for name in self.fields
            if name in self.errors or comparable(self.cleaned_data.get(name)) != comparable(self.seen(name))
        ]

    def stored_data(self) -> dict[str, list[str]]:
        """Return what a browser would send from this form if nothing were changed in it."""
        data: dict[str, list[str]] = {}
        for bound in self:
            value = bound.value()
            if isinstance(value, bool):
                data[bound.html_initial_name] = [str(value)]
                data[bound.html_name] = ["on"] if value else []
                continue
            values = value if isinstance(value, list | tuple) else [value]
            texts = ["" if one is None else str(one) for one in values]
            data[bound.html_name] = data[bound.html_initial_name] = texts
        return data


def comparable(value: Any) -> Any:
    """Return a cleaned value so that the same meaning compares as equal."""
    if isinstance(value, models.QuerySet):
        return sorted(value.values_list("pk", flat=True))
    if isinstance(value, str):
        return re.sub(r"\s+", " ", re.sub(r">\s+<", "><", value)).strip()
    return "" if value is None or value is False else value


def cleaned(form: Any, name: str) -> Any:
    """Return the stored value of a field of a form that nobody has filled in, as its cleaning would return it."""
    bound = form[name]
    try:
        return bound.field.clean(bound.field.prepare_value(bound.value()))
    except ValidationError:
        return bound.value()


def in_words(bound: Any, value: Any) -> str:
    """Return the value of a field as people read it."""
    if value is None:
        return str(bound.data or "")
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, models.QuerySet):
        return ", ".join(map(str, value))
    if isinstance(bound.field, RichTextFormField):
        return plain(value)
    if isinstance(bound.field, forms.ChoiceField) and not isinstance(value, models.Model):
        choices: Any = bound.field.choices
        return str(dict(choices).get(value, value))
    prepared = value if isinstance(value, models.Model) else bound.field.prepare_value(value)
    return str(prepared)
