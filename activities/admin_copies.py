"""What is asked before a meeting or an activity is copied."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from activities.models import Activity, Meeting
from activities.next_meeting import day_after
from activities.workflow import ActivitiesError, Taken, copy_activity, copy_meeting, title_in_year
from common.admin.copies import CopyForm
from common.periods import LAST_YEAR
from common.periods.fields import PeriodFormField
from common.periods.hours import times_of
from common.values.fields import DayField

SHOWN = 80
"""Characters of a text that are shown where it is chosen."""


class MeetingCopyForm(CopyForm):
    """Asks for the date of the next meeting."""

    title = gettext_lazy("Copy the meeting")

    date = DayField(label=gettext_lazy("Date of the new meeting"), widget=AdminDateWidget)

    def __init__(self, *args: Any, source: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, source=source, **kwargs)
        next_day = day_after(source.group, source.date)
        self.fields["date"].initial = next_day if next_day and next_day >= timezone.localdate() else None

    def what(self) -> str:
        return _(
            "The new meeting will be a draft with the same group, place, programme and speakers. Minutes, links and "
            "attendance stay with the old one."
        )

    def make(self) -> Meeting:
        try:
            return copy_meeting(self.source, date=self.cleaned_data["date"])
        except ActivitiesError as error:
            raise ValidationError({"date": str(error)}) from error


class ActivityCopyForm(CopyForm):
    """Asks when the activity takes place this time, and which texts are to be taken over."""

    title = gettext_lazy("Copy the activity")

    period = PeriodFormField(
        label=gettext_lazy("When it takes place this time"),
        widget=forms.TextInput(attrs={"class": "vTextField", "autofocus": True}),
    )
    take = forms.MultipleChoiceField(
        label=gettext_lazy("Take over"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        when: Any = self.fields["period"]
        take: Any = self.fields["take"]
        when.default_year = self._usual_year()
        when.with_hours = True
        take.choices = list(self._choices())
        take.initial = [name for name, _label in take.choices if name != Taken.LINKS]
        if not take.choices:
            del self.fields["take"]

    def _usual_year(self) -> int:
        """Return the year of a date that is written without one: the next one after the source, or this one."""
        before: Activity = self.source
        last = before.period_end or before.period_start
        return min(max(last.year + 1 if last else 0, timezone.localdate().year), LAST_YEAR)

    def _choices(self) -> Any:
        """Return what the source has, each with its beginning or number."""
        one: Activity = self.source
        for name, label, text in (
            (Taken.SUMMARY, _("in one sentence"), one.summary),
            (Taken.DESCRIPTION, _("description"), one.description),
        ):
            if text:
                yield name, f"{capfirst(label)}: {Truncator(strip_tags(text)).chars(SHOWN)}"
        for name, label, count in (
            (Taken.DEPARTMENTS, _("cooperation of departments"), one.cooperations.count()),
            (Taken.LINKS, _("links"), one.links.count()),
        ):
            if count:
                yield name, f"{capfirst(label)} ({count})"

    def what(self) -> str:
        """Say what is copied, with the date of the source."""
        said = _(
            "The new activity will be a planned one and a draft, with the same heading, topics, place, series, "
            "organiser, partners, admission and contact. Photographs, documents, outcomes and what came of it stay "
            "with the old one."
        )
        before: Activity = self.source
        if before.starts_at:
            said += " " + _("It keeps its hours if the new time is known to the day and has no others beside it.")
        if before.period:
            said += " " + _("The old one: %s.") % before.when_in_full
        if before.period and title_in_year(before.title, before.period, 0) != before.title:
            said += " " + _("The year in its title will follow the new date.")
        return said

    def make(self) -> Activity:
        period = self.cleaned_data["period"]
        hours = times_of(str(self["period"].value()), period)
        return copy_activity(self.source, period=period, hours=hours, take=self.cleaned_data.get("take", ()))
