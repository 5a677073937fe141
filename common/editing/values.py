"""The value of one field of a bound form: for comparing, as text for people, and as POST data.

A form field may define its own `compared(value)`, `in_words(value)` and `typed_from(value)`.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.db import models
from django.http import QueryDict
from django.utils.translation import gettext

from common.text import printable

ROWS = (models.QuerySet, list)
"""What a choice of several rows is cleaned to."""
LONGEST_TYPED = 120_000
"""Invalid input is stored and compared only up to this many characters."""


def typed(form: Any, name: str) -> str:
    """Return the field's input as printable text of a limited length, fit for the database."""
    return printable(raw(form, name))[:LONGEST_TYPED]


def raw(form: Any, name: str) -> str:
    """Return the field's input as one text; several values are joined by commas."""
    return ", ".join(texts(form[name].value()))


def texts(value: Any) -> list[str]:
    """Return a value as POST values: none if it is empty, several for several choices."""
    if value is None or value is False or value == "":
        return []
    if value is True:
        return ["on"]
    if isinstance(value, list | tuple | set | models.QuerySet):
        return [text for one in value for text in texts(one)]
    return [str(value.pk if isinstance(value, models.Model) else value)]


def add(data: QueryDict, other: QueryDict) -> None:
    """Add the entries of `other` to `data`."""
    for name, sent in other.lists():
        data.setlist(name, sent)


def comparable(form: Any, name: str) -> Any:
    """Return the cleaned value in a form in which equal meanings are equal; the input if it is invalid."""
    if name in form.errors:
        return f"!{typed(form, name)}"
    value = form.cleaned_data.get(name)
    if hasattr(form.fields[name], "compared"):
        return form.fields[name].compared(value)
    if isinstance(value, ROWS):
        return sorted(row.pk for row in value)
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return "" if value is None or value is False else str(value)


def in_words(form: Any, name: str) -> str:
    """Return the value of the field as text for people; the input if it is invalid."""
    field = form.fields[name]
    value = typed(form, name) if name in form.errors else form.cleaned_data.get(name)
    if value is None or value == "":
        return ""
    if hasattr(field, "in_words"):
        return str(field.in_words(str(value)))
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, ROWS):
        return "\n".join(map(str, value))
    if isinstance(value, models.Model):
        return str(value)
    if isinstance(field, forms.ChoiceField):
        return dict(_flat(field.choices)).get(str(value), str(value))
    return str(field.prepare_value(value))


def _flat(choices: Any) -> Iterable[tuple[str, str]]:
    for value, label in choices:
        if isinstance(label, list | tuple):
            yield from _flat(label)
        else:
            yield str(value), str(label)


def was_sent(form: Any, name: str) -> bool:
    """Whether the request contained the field; unticked checkboxes cannot be distinguished from missing ones."""
    widget = form.fields[name].widget
    return not widget.value_omitted_from_data(form.data, form.files, form.add_prefix(name))
