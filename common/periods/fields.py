"""Vague dates in forms, as one text field, and in the database, as five columns."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any, ClassVar, Self, TypeVar

from django import forms
from django.contrib import admin
from django.core import checks
from django.core.exceptions import EmptyResultSet, ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import connection, models
from django.db.models import Case, F, Q, Value, When
from django.utils.functional import lazy
from django.utils.text import capfirst, format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.periods import FIRST_DAY, FIRST_YEAR, LAST_DAY, LAST_YEAR, Period, PeriodError, Precision
from common.periods.hours import times_of
from common.periods.parsing import MAX_LENGTH, examples
from common.periods.units import TEXT_LENGTH

RowT = TypeVar("RowT", bound=models.Model)

YEARS = [MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]
"""Validators of a year alone, as of a call: what lies outside is a slip of the hand."""


class PeriodFormField(forms.CharField):
    """A vague date written as text; cleans to a Period, or to None where it is left empty.

    With `default_year` the year may be omitted. Invalid input stays in the field. `with_hours` says that the form
    keeps hours that are written beside the day; so it refuses those that it would lose.
    """

    with_hours = False

    default_error_messages: ClassVar[dict[str, Any]] = {"required": _("Write when it happens.")}

    def __init__(self, *, default_year: int | None = None, **kwargs: Any) -> None:
        self.default_year = default_year
        kwargs.setdefault("label", capfirst(pgettext_lazy("label of a period", "when")))
        kwargs.setdefault("help_text", format_lazy(_("For example: {examples}."), examples=lazy(examples, str)()))
        kwargs.setdefault("max_length", MAX_LENGTH)
        super().__init__(**kwargs)

    def clean(self, value: Any) -> Period | None:
        text = super().clean(value.as_input() if isinstance(value, Period) else value)
        if not text:
            return None
        try:
            period = Period.parse(text, self.default_year)
            if self.with_hours:
                times_of(text, period)
        except PeriodError as error:
            raise ValidationError(str(error), code="invalid") from error
        return period

    def prepare_value(self, value: Any) -> Any:
        return value.as_input() if isinstance(value, Period) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(self.prepare_value(initial), data)


def overlap(period: Period, path: str = "") -> Q:
    """Return the condition that a row, or the one that `path` leads to, shares at least one day with the period."""
    start, end = f"{path}period_start", f"{path}period_end"
    known = ~Q(**{start: None, end: None})
    if period.end:
        known &= Q(**{start: None}) | Q(**{f"{start}__lte": period.end})
    if period.start:
        known &= Q(**{end: None}) | Q(**{f"{end}__gte": period.start})
    return known


def overlap_any(periods: Iterable[Period]) -> Q:
    """Return the condition that a row shares at least one day with any of the periods."""
    return reduce(or_, map(overlap, periods), Q())


class HasPeriodQuerySet(models.QuerySet[RowT]):
    """Filters and sorts rows by period; rows without a period match no time."""

    def overlapping(self, period: Period) -> Self:
        """Rows that share at least one day with the period."""
        return self.filter(overlap(period))

    def overlapping_any(self, periods: Iterable[Period]) -> Self:
        """Rows that share at least one day with any of the periods; none without a period."""
        one = overlap_any(periods)
        return self.filter(one) if one else self.none()

    def in_year(self, year: int) -> Self:
        """Rows of a year; none for a year outside the supported range."""
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return self.none()
        return self.overlapping(Period.year(year))

    def in_month(self, year: int, month: int) -> Self:
        """Rows of a month; none for a month that does not exist."""
        if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12):
            return self.none()
        return self.overlapping(Period.month(year, month))

    def years(self) -> list[int]:
        """Return the years in which rows take place, the newest first; the index is asked about years, not rows."""
        found = self._years_of_an_end()
        if not found:
            return []
        first, last = min(found), max(found)
        gaps = set(range(first, last)) - found
        if gaps:
            # Rows that begin before a gap and end after it, or have an open end, take place in it, too.
            goes_on = Q(period_end__year__gt=min(gaps)) | Q(period_end=None)
            spans = self.order_by().filter(goes_on, period_start__year__lt=max(gaps))
            for start, end in spans.values_list("period_start", "period_end").distinct():
                found.update(range(start.year, (end.year if end else last) + 1))
        return sorted(found, reverse=True)

    def _years_of_an_end(self) -> set[int]:
        """Return the years in which a row begins or ends; one query."""
        try:
            sql, params = self.order_by().values("period_start", "period_end").query.sql_with_params()
        except EmptyResultSet:
            return set()
        days = [
            day
            for year in range(FIRST_YEAR, LAST_YEAR + 1)
            for day in (datetime.date(year, 1, 1), datetime.date(year, 12, 31))
        ]
        calendar = ", ".join(["(%s, %s)"] * (len(days) // 2))
        ends = " OR ".join(
            f"EXISTS (SELECT 1 FROM ({sql}) AS shown"  # noqa: S608 - of Django's own SQL
            f" WHERE shown.{end} BETWEEN calendar.day AND calendar.until)"
            for end in ("period_start", "period_end")
        )
        with connection.cursor() as cursor:
            cursor.execute(
                f"WITH calendar(day, until) AS (VALUES {calendar})"  # noqa: S608 - of Django's own SQL
                f" SELECT calendar.day FROM calendar WHERE {ends}",
                [*days, *params, *params],
            )
            return {int(str(day)[:4]) for (day,) in cursor.fetchall()}

    def in_order(self) -> Self:
        """Rows in the order of their periods: open beginning first, open end last, rows without a period at the end."""
        undated = Case(When(period_start=None, period_end=None, then=Value(1)), default=Value(0))
        return self.order_by(
            undated, F("period_start").asc(nulls_first=True), F("period_end").asc(nulls_last=True), "pk"
        )


class HasPeriod(models.Model):
    """A row with a vague date in `period`.

    Forms use the text field of PeriodForm instead of the columns. A model with a Meta of its own inherits
    `HasPeriod.Meta`, or repeats `*HasPeriod.Meta.constraints` and `*HasPeriod.Meta.indexes`; a check sees to it.
    """

    period_start = models.DateField(_("first day"), null=True, blank=True, editable=False)
    period_end = models.DateField(_("last day"), null=True, blank=True, editable=False)
    period_start_precision = models.CharField(
        _("precision of the beginning"), max_length=7, choices=Precision.choices, blank=True, editable=False
    )
    period_end_precision = models.CharField(
        _("precision of the end"), max_length=7, choices=Precision.choices, blank=True, editable=False
    )
    period_text = models.CharField(_("words instead of the dates"), max_length=TEXT_LENGTH, blank=True, editable=False)

    class Meta:
        abstract = True
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["period_start", "period_end"])]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(period_start=None) | Q(period_end=None) | Q(period_end__gte=F("period_start")),
                name="%(app_label)s_%(class)s_period_ends_after_it_begins",
                violation_error_message=_("The end of the period lies before its beginning."),
            ),
            models.CheckConstraint(
                condition=(Q(period_start=None) | Q(period_start__range=(FIRST_DAY, LAST_DAY)))
                & (Q(period_end=None) | Q(period_end__range=(FIRST_DAY, LAST_DAY))),
                name="%(app_label)s_%(class)s_period_within_calendar",
                violation_error_message=_("The period lies outside the years 1990 to 2100."),
            ),
        ]

    @property
    @admin.display(description=pgettext_lazy("label of a period", "when"), ordering="period_start")
    def period(self) -> Period | None:
        """When it happens; None if that is not known."""
        if self.period_start is None and self.period_end is None:
            return None
        return Period(
            self.period_start,
            self.period_end,
            Precision(self.period_start_precision or Precision.DAY),
            Precision(self.period_end_precision or Precision.DAY),
            self.period_text,
        )

    @period.setter
    def period(self, period: Period | None) -> None:
        self.period_start = period.start if period else None
        self.period_end = period.end if period else None
        self.period_start_precision = period.start_precision if period else ""
        self.period_end_precision = period.end_precision if period else ""
        self.period_text = period.text if period else ""

    def clean(self) -> None:
        """Raise ValidationError if the columns form no period, such as a month that begins on its fifth day."""
        super().clean()
        try:
            _made = self.period
        except PeriodError as error:
            raise ValidationError(str(error)) from error

    @classmethod
    def check(cls, **kwargs: Any) -> list[checks.CheckMessage]:
        """Report a model whose Meta lacks the constraints of the period."""
        found = super().check(**kwargs)
        names = {constraint.name for constraint in cls._meta.constraints}
        needed = {
            constraint.name % {"app_label": cls._meta.app_label.lower(), "class": cls.__name__.lower()}
            for constraint in HasPeriod._meta.constraints
        }
        if needed - names:
            found.append(
                checks.Error(
                    f"{cls.__name__} lacks the constraints of its period.",
                    hint="Inherit HasPeriod.Meta or add *HasPeriod.Meta.constraints to the constraints of its Meta.",
                    obj=cls,
                    id="common.E001",
                )
            )
        return found


class PeriodForm(forms.ModelForm):
    """A model form, also for the admin, in which one text field `period` replaces the five columns.

    Put "period" into `fields` or `fieldsets`. `period_required` says whether it must be filled in;
    `default_year` is the year of a text without one.
    """

    period_required: ClassVar[bool] = True

    period = PeriodFormField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("period", self.instance.period)
        if isinstance(field := self.fields.get("period"), PeriodFormField):
            field.required = self.period_required
            field.widget.is_required = self.period_required
            field.default_year = self.default_year()

    def default_year(self) -> int | None:
        return None

    def clean_period(self) -> Period | None:
        """Set the period before the model is validated, so that its clean() and constraints see the new one."""
        period: Period | None = self.cleaned_data["period"]
        self.instance.period = period
        return period
