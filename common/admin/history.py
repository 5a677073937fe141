"""The values shown in a row's history, formatted for people."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils import formats, timezone
from django.utils.translation import gettext as _
from simple_history.template_utils import HistoricalRecordContextHelper

from common.templatetags.czech import clock, day, number
from common.text import without_markup

NOTHING = "–"


def readable_value(field: models.Field[Any, Any], value: Any) -> str:
    """Return a field's value for people: the label of a choice, a formatted date, text without markup."""
    if isinstance(value, list):
        return ", ".join(str(one) for one in value) or NOTHING
    choices = dict(field.flatchoices) if getattr(field, "flatchoices", None) else {}
    if value in choices:
        return str(choices[value])
    if value is None or value == "":
        return NOTHING
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
    return without_markup(str(value))


class ReadableRecordHelper(HistoricalRecordContextHelper):
    """Formats the changes between two versions for the history list."""

    def stringify_delta_change_values(self, change: Any, old: Any, new: Any) -> Any:
        field = self.model._meta.get_field(change.field)
        return super().stringify_delta_change_values(change, readable_value(field, old), readable_value(field, new))
