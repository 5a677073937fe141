"""Values of a row's history in words."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import PurePath
from typing import Any

from django.db import models
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from common.fields import RichTextField
from common.templatetags.czech import clock, day, number
from common.text import BLOCK_END, without_markup

NOTHING = "–"


def who_of(change: Any, person: Any = None) -> str:
    """Return who made a change: the person, or the portal itself where nobody was logged in."""
    if person:
        return str(person)
    if change is not None and change.kind == change.Kind.OTHER:
        return _("the portal itself, with nobody logged in")
    return _("the portal itself")


def how_of(change: Any) -> str:
    """Return how a change was made, where that says more than who made it."""
    is_known = change.kind == change.Kind.FORM or (change.kind == change.Kind.OTHER and not change.user_id)
    return "" if is_known else str(change.get_kind_display())


def number_of(model: type[models.Model], count: int) -> str:
    """Return how many rows in words: “agenda item”, “2 agenda items”."""
    opts = model._meta
    if count == 1:
        return str(opts.verbose_name)
    counted = getattr(model, "counted", None)
    return str(counted % count) if counted else f"{opts.verbose_name_plural} ({count})"


def said_with(label: str, value: str) -> str:
    """Return a field with the choice that it has now: “state to “held””."""
    return _("%(field)s to “%(value)s”") % {"field": label, "value": value}


def readable_value(field: models.Field[Any, Any], value: Any) -> str:
    """Return a field's value for people: the label of a choice, a formatted date, rich text with lines for blocks."""
    if isinstance(value, list):
        return ", ".join(str(one) for one in value) or NOTHING
    choices = dict(field.flatchoices) if getattr(field, "flatchoices", None) else {}
    if value in choices:
        return str(choices[value])
    if value is None or value == "":
        return NOTHING
    return _of_type(value) or _text(field, str(value))


def _of_type(value: Any) -> str:
    """Return a value that is no text in words; empty for a text."""
    if isinstance(value, bool):
        yes, no = _("yes,no").split(",")
        return yes if value else no
    if isinstance(value, datetime.datetime):
        return formats.date_format(timezone.localtime(value), "j. n. Y H:i")
    if isinstance(value, datetime.date):
        return day(value)
    if isinstance(value, datetime.time):
        return clock(value)
    if isinstance(value, Decimal):
        return number(value)
    return ""


def _text(field: models.Field[Any, Any], text: str) -> str:
    """Return a text without markup, and the name of a file without its folder."""
    if isinstance(field, models.FileField):
        return PurePath(text).name
    if isinstance(field, RichTextField):
        return without_markup(BLOCK_END.sub("\n", text)).strip()
    return text
