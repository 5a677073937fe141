"""How the administration shows yes and no, and a choice in which nothing is chosen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.contrib.admin.templatetags import admin_list
from django.db.models.fields import BLANK_CHOICE_DASH
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

DASHES = BLANK_CHOICE_DASH[0][1]
NOT_CHOSEN = gettext_lazy("not stated")
TO_CHOOSE = gettext_lazy("choose…")


def yes_or_no(value: bool | None) -> SafeString:
    """Return “yes”, or a dash that is read as “no” or “not known”: in a list what is so matters, not what is not."""
    if value:
        return format_html('<span class="yes">{}</span>', _("yes"))
    unseen = _("not known") if value is None else _("no")
    return format_html(
        '<span class="no"><span aria-hidden="true">–</span><span class="visually-hidden">{}</span></span>', unseen
    )


def say_yes_and_no() -> None:
    """Let lists and read-only fields say so. Django has no setting for its signs, which it names in one function."""
    admin_list._boolean_icon = yes_or_no


def name_nothing(field: Any, words: str | Promise = "") -> None:
    """Give the empty choice of a field words instead of Django's dashes, by default by whether one has to choose."""
    words = words or (TO_CHOOSE if field.required else NOT_CHOSEN)
    if isinstance(field, forms.ModelChoiceField):
        if field.empty_label == DASHES:
            field.empty_label = words
    elif isinstance(field, forms.ChoiceField):
        choices: list[Any] = list(cast(Iterable[Any], field.choices))
        if any(label == DASHES for _value, label in choices):
            field.choices = [(value, words if label == DASHES else label) for value, label in choices]
