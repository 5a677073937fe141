"""The value of one field of a bound form: as it compares, in words, and as a browser would send it.

A form field may help with `compared(value)`, `in_words(value)` and `typed_from(value)`.
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

LONGEST_TYPED = 120_000
"""What is longer is neither stored nor compared further."""


def typed(form: Any, name: str) -> str:
    """Return what was typed into the field as text that can be stored."""
    return printable(raw(form, name))[:LONGEST_TYPED]


def raw(form: Any, name: str) -> str:
    """Return what was sent for the field as one text."""
    return ", ".join(texts(form[name].value()))


def texts(value: Any) -> list[str]:
    """Return a value as a browser would send it: nothing for an empty one, several texts for several choices."""
    if value is None or value is False or value == "":
        return []
    if value is True:
        return ["on"]
    if isinstance(value, list | tuple | set | models.QuerySet):
        return [text for one in value for text in texts(one)]
    return [str(value.pk if isinstance(value, models.Model) else value)]


def add(data: QueryDict, other: QueryDict) -> None:
    """Let the data hold what the other one holds, too."""
    for name, sent in other.lists():
        data.setlist(name, sent)


def comparable(form: Any, name: str) -> Any:
    """Return the cleaned value so that the same meaning compares as equal; with a fault what was typed."""
    if name in form.errors:
        return f"!{typed(form, name)}"
    value = form.cleaned_data.get(name)
    if hasattr(form.fields[name], "compared"):
        return form.fields[name].compared(value)
    if isinstance(value, models.QuerySet):
        return sorted(row.pk for row in value)
    if isinstance(value, models.Model):
        return value.pk
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return "" if value is None or value is False else str(value)


def in_words(form: Any, name: str) -> str:
    """Return the value of the field as people read it; with a fault what was typed."""
    field = form.fields[name]
    value = typed(form, name) if name in form.errors else form.cleaned_data.get(name)
    if value is None or value == "":
        return ""
    if hasattr(field, "in_words"):
        return str(field.in_words(str(value)))
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, models.QuerySet):
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
    """Whether the field came with the request; boxes left unticked cannot be told from those that did not come."""
    widget = form.fields[name].widget
    return not widget.value_omitted_from_data(form.data, form.files, form.add_prefix(name))
