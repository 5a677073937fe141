"""What the pages of open data say of columns and filters."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django import template
from django.utils import timezone
from django.utils.translation import pgettext_lazy

from common.registry import Type
from common.templatetags.czech import day

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

register = template.Library()

NAMES: dict[Type, StrOrPromise] = {
    Type.TEXT: pgettext_lazy("type of a column", "text"),
    Type.CODE: pgettext_lazy("type of a column", "code"),
    Type.INTEGER: pgettext_lazy("type of a column", "whole number"),
    Type.YEAR: pgettext_lazy("type of a column", "year"),
    Type.DECIMAL: pgettext_lazy("type of a column", "decimal number"),
    Type.AMOUNT: pgettext_lazy("type of a column", "amount"),
    Type.BOOLEAN: pgettext_lazy("type of a column", "true or false"),
    Type.DATE: pgettext_lazy("type of a column", "date"),
    Type.TIME: pgettext_lazy("type of a column", "time"),
    Type.MOMENT: pgettext_lazy("type of a column", "date and time"),
    Type.IRI: pgettext_lazy("type of a column", "IRI"),
}


@register.filter
def type_name(kind: Type) -> StrOrPromise:
    """Return what a column holds, in words."""
    return NAMES[kind]


@register.filter
def local_day(moment: datetime.datetime | None) -> str:
    """Return the day of a moment in Czechia."""
    return day(timezone.localtime(moment).date()) if moment else ""
