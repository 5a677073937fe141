"""The database answers "what is on in May" as the periods themselves do, and keeps rows that make no sense out."""

from datetime import date, timedelta

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.test.utils import isolate_apps
from django.utils import translation

from activities.models import Activity, Heading
from common.periods import Period, PeriodError
from common.periods.fields import HasPeriod, PeriodForm

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

UNITS = [
    *(Period.day(year, month, day) for year in (2021, 2022) for month in (1, 2, 5) for day in (1, 15)),
    Period.day(2022, 5, 31),
    Period.month(2022, 5),
    Period.season(2021, "winter"),
    Period.season(2022, "spring"),
    Period.quarter(2022, 2),
    Period.year(2021),
    Period.year(2022),
]
PERIODS = [
    *UNITS,
    *(Period.since(unit) for unit in UNITS),
    *(Period.until(unit) for unit in UNITS),
    *(Period.between(a, b) for a in UNITS for b in UNITS if a.start < b.start and a.end < b.end),
    Period.words("průběžně", 2022),
]


@pytest.fixture
def heading():
    return Heading.objects.create(name="Plánování s veřejností", slug="planovani")


def make(heading, period, number=0):
    return Activity(heading=heading, title=f"Aktivita {number}", slug=f"aktivita-{number}", period=period)


@pytest.fixture
def activities(heading):
    """One activity for each period, in no good order, and one that has none."""
    several = [*PERIODS[::2], None, *PERIODS[1::2]]
    return Activity.objects.bulk_create([make(heading, period, number) for number, period in enumerate(several)])


@pytest.mark.parametrize("period", [*UNITS, *PERIODS[-3:], None])
def test_period_comes_back_from_the_database_as_it_was(heading, period):
    make(heading, period).save()

    assert Activity.objects.get().period == period


def test_database_finds_what_overlaps_as_the_periods_do(activities):
    for window in PERIODS:
        found = set(Activity.objects.overlapping(window))

        assert found == {activity for activity in activities if activity.period and activity.period.overlaps(window)}


def test_database_finds_what_is_on_in_a_month(activities):
    for year, month in [(2020, 12), (2021, 1), (2022, 2), (2022, 5), (2022, 6), (2022, 12), (2023, 1)]:
        days = [date(year, month, 1) + timedelta(days=n) for n in range(31)]
        days = [day for day in days if day.month == month]

        found = set(Activity.objects.in_month(year, month))

        assert found == {a for a in activities if a.period and any(a.period.contains(day) for day in days)}


def test_database_finds_what_is_on_in_a_year(activities):
    for year in (2020, 2021, 2022, 2023):
        found = set(Activity.objects.in_year(year))

        assert found == {a for a in activities if a.period and year in a.period.years_touched}


@pytest.mark.parametrize(("year", "month"), [(2022, 13), (2022, 0), (0, 5), (99999, 5), (-1, -1)])
def test_month_that_does_not_exist_holds_nothing(activities, year, month):
    assert not Activity.objects.in_month(year, month).exists()


@pytest.mark.parametrize("year", [0, -5, 1989, 2101, 10**30])
def test_year_outside_the_calendar_holds_nothing(activities, year):
    assert not Activity.objects.in_year(year).exists()


def test_database_sorts_as_the_periods_do_with_undated_rows_at_the_end(activities):
    in_order = list(Activity.objects.in_order())

    dated = [activity.period for activity in in_order if activity.period]
    assert [(p.first, p.last) for p in dated] == [(p.first, p.last) for p in sorted(dated)]
    assert [activity.period for activity in in_order].index(None) == len(dated)


def test_period_can_be_taken_away(heading):
    activity = make(heading, Period.words("průběžně", 2022))
    activity.save()

    activity.period = None
    activity.save()

    columns = ["period_start", "period_end", "period_start_precision", "period_end_precision", "period_text"]
    assert Activity.objects.values_list(*columns).get() == (None, None, "", "", "")


@pytest.mark.parametrize(
    "columns",
    [
        {"period_start": date(2022, 5, 2), "period_end": date(2022, 5, 1)},
        {"period_start": date(1989, 5, 2)},
        {"period_end": date(2101, 1, 1)},
    ],
)
def test_database_refuses_a_period_that_cannot_be(heading, columns):
    make(heading, Period.year(2022)).save()

    with pytest.raises(IntegrityError), transaction.atomic():
        Activity.objects.update(**columns)


def test_row_whose_columns_make_no_period_is_refused_with_the_reason(heading):
    activity = make(heading, Period.month(2022, 5))
    activity.period_start = date(2022, 5, 2)

    with translation.override("cs"), pytest.raises(ValidationError) as refused:
        activity.full_clean()

    assert refused.value.messages == ["Období nezačíná svým prvním dnem."]
    with pytest.raises(PeriodError):
        _ = activity.period


class ActivityForm(PeriodForm):
    class Meta:
        model = Activity
        fields = ["title", "heading", "period", "order", "state"]

    def default_year(self):
        return 2022


class OptionalPeriodForm(ActivityForm):
    period_required = False


def filled(heading, period):
    return {"title": "Dožínky", "heading": heading.pk, "period": period, "order": 0, "state": "held"}


def test_form_has_one_field_for_the_period_where_it_was_put():
    assert list(ActivityForm().fields) == ["title", "heading", "period", "order", "state"]


def test_form_saves_what_was_written(heading):
    form = ActivityForm(filled(heading, "září"))

    assert form.is_valid(), form.errors
    assert form.save().period == Period.month(2022, 9)


def test_form_shows_the_saved_period_and_leaves_it_when_nothing_is_changed(heading):
    activity = make(heading, Period.words("čtvrtletně", 2021))
    activity.save()

    with translation.override("cs"):
        assert 'value="čtvrtletně 2021"' in str(ActivityForm(instance=activity)["period"])
        form = ActivityForm(filled(heading, "čtvrtletně 2021"), instance=activity)

    assert "period" not in form.changed_data
    assert form.save().period == Period.words("čtvrtletně", 2021)


def test_form_leaves_the_period_alone_when_the_text_is_not_understood(heading):
    activity = make(heading, Period.month(2022, 9))
    activity.save()
    form = ActivityForm(filled(heading, "v září, až dozrají jablka"), instance=activity)

    assert list(form.errors) == ["period"]
    assert activity.period == Period.month(2022, 9)
    assert 'value="v září, až dozrají jablka"' in str(form["period"])


def test_form_lets_the_period_stay_empty_only_where_it_may(heading):
    with translation.override("cs"):
        assert ActivityForm(filled(heading, "")).errors == {"period": ["Napište, kdy se to koná."]}
    form = OptionalPeriodForm(filled(heading, ""))

    assert form.is_valid(), form.errors
    assert form.save().period is None


def test_admin_takes_the_period_as_one_field(rf, admin_user, heading):
    from django.contrib.admin import ModelAdmin, site

    class ActivityAdmin(ModelAdmin):
        form = ActivityForm
        fieldsets = [(None, {"fields": ["title", "period"]})]
        list_display = ["title", "period"]

    request = rf.get("/")
    request.user = admin_user
    form = ActivityAdmin(Activity, site).get_form(request)

    assert issubclass(form, forms.ModelForm)
    assert list(form.base_fields) == ["title", "period"]
    assert ActivityAdmin(Activity, site).check() == []


@isolate_apps("activities")
def test_developer_is_told_when_a_model_loses_the_constraints_of_its_period():
    class Kept(HasPeriod):
        class Meta(HasPeriod.Meta):
            app_label = "activities"

    class Lost(HasPeriod):
        class Meta(HasPeriod.Meta):
            app_label = "activities"
            constraints = [models.CheckConstraint(condition=models.Q(pk__gt=0), name="other")]

    assert [fault.id for fault in Kept.check()] == []
    assert [fault.id for fault in Lost.check()] == ["common.E001"]
