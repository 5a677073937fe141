"""The hours of an event: when it begins on its first day and ends on its last one, by the clocks of Czechia."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.hours import in_words, span, with_hours
from common.periods.hours import BEGINS_AT_THE_END, END_TOO_EARLY, HOURS_WITHOUT_DAY, times_of
from common.values.times import END_OF_DAY

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

HOURS = ("starts_at", "ends_at")
"""The names of both fields."""

EXACT_DAYS = Q(period_start_precision="day", period_end_precision="day", period_text="") & Q(
    period_start__isnull=False, period_end__isnull=False
)
"""The condition that both ends of a period are days and no words stand instead of them."""

END_WITHOUT_BEGINNING = _("Write also when it begins.")
END_TOO_EARLY_ON_ONE_DAY = _("The end has to be after the beginning.")


class Timed(models.Model):
    """Abstract base of events that may have hours."""

    starts_at = models.TimeField(_("starts at"), null=True, blank=True)
    ends_at = models.TimeField(_("ends at"), null=True, blank=True)

    class Meta:
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(starts_at__isnull=False),
                name="%(class)s_end_has_a_beginning",
                violation_error_message=END_WITHOUT_BEGINNING,
            )
        ]

    @property
    def first_day(self) -> datetime.date | None:
        """The first day of the event, None where it is not known to the day."""
        raise NotImplementedError

    @property
    def last_day(self) -> datetime.date | None:
        """The last day of the event, None where it is not known to the day."""
        raise NotImplementedError

    @property
    def is_of_one_day(self) -> bool:
        return self.first_day is not None and self.first_day == self.last_day

    @property
    def hours(self) -> str:
        """The hours in words, to be said after the day; empty where they are not known."""
        if self.starts_at is None or self.first_day is None:
            return ""
        return in_words(self.starts_at, self.ends_at, of_one_day=self.is_of_one_day)

    @property
    def clocks(self) -> str:
        """The hours alone, as “18:00” or “18:00–20:00”, to be said of an event of one day; empty if not known."""
        return span(self.starts_at, self.ends_at) if self.starts_at else ""

    @property
    def begins(self) -> datetime.datetime | datetime.date | None:
        """When it begins: the moment, or the day where the hour is not known; None where the day is not known."""
        return moment(self.first_day, self.starts_at)

    @property
    def ends(self) -> datetime.datetime | datetime.date | None:
        """When it ends: the moment, or the day where the hour is not known; None where the day is not known."""
        return moment(self.last_day, self.ends_at)

    def faults(self) -> dict[str, StrOrPromise]:
        """Return what is wrong, by the names of fields.

        A beginning at the end of a day, hours of unknown days, an end without or before a beginning.
        """
        if self.starts_at == END_OF_DAY:
            return {"starts_at": BEGINS_AT_THE_END}
        if self.first_day is None or self.last_day is None:
            return {name: HOURS_WITHOUT_DAY for name in HOURS if getattr(self, name) is not None}
        if self.ends_at is None:
            return {}
        if self.starts_at is None:
            return {"ends_at": END_WITHOUT_BEGINNING}
        return {"ends_at": END_TOO_EARLY} if self.is_of_one_day and self.ends_at <= self.starts_at else {}

    def clean(self) -> None:
        super().clean()
        if faults := self.faults():
            raise ValidationError(faults)


class TimedPeriod(Timed):
    """Abstract base of events with a vague date (`HasPeriod`), of which only exact days have hours."""

    class Meta:
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Timed.Meta.constraints,
            models.CheckConstraint(
                condition=Q(starts_at__isnull=True) | EXACT_DAYS,
                name="%(class)s_hours_of_known_days",
                violation_error_message=HOURS_WITHOUT_DAY,
            ),
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(period_end__gt=F("period_start")) | Q(ends_at__gt=F("starts_at")),
                name="%(class)s_ends_after_it_begins",
                violation_error_message=END_TOO_EARLY,
            ),
        ]

    @property
    def first_day(self) -> datetime.date | None:
        row: Any = self
        return row.period.start if row.period is not None and row.period.is_exact else None

    @property
    def when(self) -> str:
        """The days and the hours in words; empty where nothing is known."""
        row: Any = self
        return with_hours(str(row.period), self.hours) if row.period else ""

    @property
    def when_in_full(self) -> str:
        """The same, with the year even if the period is told by words."""
        row: Any = self
        return with_hours(row.period.in_full(), self.hours) if row.period else ""

    def drop_misfit_hours(self) -> None:
        """Leave out the hours that do not fit the period, such as those of a year in which only the month is known."""
        if self.first_day is None or self.last_day is None or self.starts_at is None:
            self.starts_at = self.ends_at = None
        elif "ends_at" in Timed.faults(self):
            self.ends_at = None


def forgive_hours(form: Any, wrong: Collection[str]) -> None:
    """Say nothing of hours whose day is not told yet; `wrong` are the fields that were found wrong by themselves."""
    if "period" in form.fields and not form.cleaned_data.get("period"):
        for name in set(HOURS) & set(form.errors) - set(wrong):
            if list(form.errors[name]) == [HOURS_WITHOUT_DAY]:
                del form.errors[name]
                # An error takes the value away, too.
                form.cleaned_data[name] = getattr(form.instance, name)


def take_hours(form: Any) -> None:
    """Fill in the hours that were written with the day, “14. 5. 2026 18:00”, where their own fields are empty.

    A beginning in its own field says all that is known; an end alone goes with the beginning that stands elsewhere.
    """
    period = form.cleaned_data.get("period")
    if period is None or set(HOURS) & set(form.errors):
        return
    times = times_of(str(form["period"].value()), period)
    if form.cleaned_data.get("starts_at") and times[:1] != (None,):
        return
    for name, time in zip(HOURS, times, strict=False):
        form.cleaned_data[name] = form.cleaned_data.get(name) or time


def moment(day: datetime.date | None, time: datetime.time | None) -> datetime.datetime | datetime.date | None:
    """Return the time of a day in the zone of Czechia, or the day alone; of an hour that comes twice the first."""
    if day is None or time is None:
        return day
    return datetime.datetime.combine(day, time, timezone.get_default_timezone())
