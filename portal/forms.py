"""What is asked when a task is set aside: until when, or why it does not concern the office."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.periods.fields import PeriodFormField
from common.templatetags.czech import day
from common.values.errors import UnreadableValue
from common.values.spoken import read_spoken_day
from portal.models import SetAside

QUIET = {"class": "vTextField", "autocomplete": "off"}


class DayAheadField(PeriodFormField):
    """A day after today, as people write it: 24. 11. 2026, za týden; leden 2027 means its first day."""

    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": _("Write the day on which the task should be back."),
        "past": _("%(day)s is not ahead of us. Write a day after today."),
    }

    def clean(self, value: Any) -> Any:
        self.default_year = timezone.localdate().year
        try:
            asked: Any = read_spoken_day(value)
        except UnreadableValue:
            asked = None
        if asked is None and (period := super().clean(value)):
            asked = period.start or period.end
        if asked is not None and asked <= timezone.localdate():
            raise ValidationError(self.error_messages["past"] % {"day": day(asked)}, code="past")
        return asked


class PutOffForm(forms.Form):
    """Asks for the day on which a task waits again."""

    until = DayAheadField(
        label=_("Remind me again on"),
        help_text=_("For example 3. 12. 2026, zítra, za týden, or leden 2027. On that day the task is back."),
        widget=forms.TextInput(attrs=QUIET),
    )


class DismissForm(forms.Form):
    """Asks why a task does not concern the office."""

    reason = forms.CharField(
        label=_("Why does it not concern us?"),
        max_length=SetAside._meta.get_field("reason").max_length,
        error_messages={"required": _("Write a reason, so that it is clear later why nobody is reminded of it.")},
        widget=forms.TextInput(attrs=QUIET),
    )


def days_ahead(today: datetime.date) -> list[tuple[str, Any]]:
    """Return the days until which a task is put off by one press, as 2026-12-03, with the words of the button."""
    offered = ((1, _("until tomorrow")), (7, _("for a week")), (28, _("for four weeks")))
    return [((today + datetime.timedelta(days=days)).isoformat(), words) for days, words in offered]
