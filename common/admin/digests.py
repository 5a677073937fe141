"""What the fields of a form say as text, for a section or a row of it that is closed.

Nothing is asked of the database that drawing the fields would not ask too: a choice that was looked up here is handed
on to its widget.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePath
from typing import Any

from django import forms
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from common.admin.choices import SelectedOnly, is_too_long
from common.fields import RichTextField
from common.history.words import readable_value
from common.periods import Period
from common.periods.fields import PeriodFormField
from common.templatetags.czech import money
from common.text import BLOCK_END, without_markup
from common.values.fields import AmountField

LONG = 160
"""Characters of a text that are shown in a section."""

NAMED = (
    forms.BooleanField,
    forms.IntegerField,
    forms.DecimalField,
    forms.DateField,
    forms.TimeField,
    forms.SplitDateTimeField,
)
"""Fields whose values say nothing without a label."""


@dataclass(frozen=True)
class Fact:
    """What one field says; a box that is ticked has no text but its label."""

    label: str
    text: str
    name: str = ""
    """The name of the field in its form; empty if it cannot be edited."""
    is_named: bool = True
    """Whether the text needs its label to be understood; a title or a name does not."""


def fact_of(bound: Any, *, most: int = LONG) -> Fact:
    """Return what a field says now, with at most `most` characters; its text is empty where nothing is filled in."""
    text = words_of(bound)
    if len(text) > most:
        text = Truncator(text).chars(most)
    return Fact(capfirst(str(bound.label)), text, bound.name, isinstance(bound.field, NAMED))


def words_of(bound: Any) -> str:
    """Return the value of a bound field in words, as it is stored or was typed; empty for nothing."""
    field, value = bound.field, bound.value()
    if value in ("", None) or value == []:
        return ""
    if isinstance(field, forms.ModelChoiceField):
        return ", ".join(names_of(bound))
    if isinstance(field, forms.FileField):
        return PurePath(str(getattr(value, "name", value))).name
    if isinstance(field, forms.BooleanField):
        yes, no = _("yes,no").split(",")
        return yes if field.to_python(value) else no
    if isinstance(field, forms.ChoiceField):
        return label_of(field, value)
    if isinstance(field, PeriodFormField):
        return words_of_period(str(value), field.default_year)
    return _words_of_text(bound, value)


def words_of_period(text: str, default_year: int | None) -> str:
    """Return how a vague date is understood; as it was typed if it is not."""
    try:
        return Period.parse(text, default_year).in_full()
    except ValueError:
        return text


def _words_of_text(bound: Any, value: Any) -> str:
    """Return a number, day, time or text in words."""
    field = bound.field
    if not bound.form.is_bound:
        value = bound.initial
    elif not isinstance(field, forms.MultiValueField):
        try:
            value = field.to_python(value)
        except ValidationError:
            return str(value)
    if isinstance(value, Decimal) and isinstance(field, AmountField):
        return money(value)
    if isinstance(value, list | tuple):
        return " ".join(str(one) for one in value if one)
    if isinstance(value, str):
        return _plain(bound, value)
    column = column_of(bound)
    return str(value) if column is None else readable_value(column, value)


def _plain(bound: Any, text: str) -> str:
    """Return a text in one line; an address without what every address begins with."""
    if isinstance(column_of(bound), RichTextField):
        text = without_markup(BLOCK_END.sub(" ", text))
    elif isinstance(bound.field, forms.URLField):
        text = text.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    return " ".join(text.split())


def column_of(bound: Any) -> Any:
    """Return the field of the model that a field of a form stands for; None if there is none."""
    try:
        return bound.form._meta.model._meta.get_field(bound.name)
    except FieldDoesNotExist:
        return None


def label_of(field: Any, value: Any) -> str:
    """Return the label of the chosen one of the choices, the value itself if it is none of them."""
    for key, label in flat(field.choices):
        if str(key) == str(value):
            return str(label) if key not in ("", None) else ""
    return str(value)


def flat(choices: Any) -> Iterator[tuple[Any, Any]]:
    """Return the choices of all groups."""
    for key, label in choices:
        if isinstance(label, list | tuple):
            yield from label
        else:
            yield key, label


def names_of(bound: Any) -> list[str]:
    """Return the names of the chosen rows, in the order of the choice; a key that no row has is left out."""
    field, value = bound.field, bound.value()
    keys = [str(one) for one in (value if isinstance(value, list | tuple) else [value])]
    chooser = getattr(field.widget, "widget", field.widget)
    if isinstance(chooser, SelectedOnly):
        rows = chosen_rows(field, chooser, keys)
        return [field.label_from_instance(rows[key]) for key in keys if key in rows]
    if not bound.form.is_bound and isinstance(bound.initial, list):
        return [field.label_from_instance(row) for row in bound.initial]
    labels = {str(key): str(label) for key, label in flat(field.choices) if key not in ("", None)}
    return [labels[key] for key in keys if key in labels]


def chosen_rows(field: Any, chooser: Any, keys: list[str]) -> dict[str, Any]:
    """Return the chosen rows by key and let the widget know them, so that it need not look them up again."""
    wanted = [key for key in keys if not is_too_long(key) and chooser._can_be_key(key)]
    if set(wanted) - chooser.known.keys():
        chooser.known = {str(row.pk): row for row in field.queryset.filter(pk__in=wanted)}
    return dict(chooser.known)
