"""What towns did in the last seven days, town by town, on the landing page."""

import datetime

import pytest
from django.utils import timezone

from portal.town_week import town_week
from reports.models import ReportPhoto
from tests import factories as make
from tests.admin.conftest import text_of


def ago(**time):
    return timezone.now() - datetime.timedelta(**time)


def told(user):
    """Return what happened as (town, report, steps) in the order of the page."""
    return [
        (str(one.town), str(done.report), [event.action for event in done.events])
        for one in town_week(user).towns
        for done in one.shown
    ]


def test_summary_names_the_towns_and_counts_in_czech(office):
    for town in ("Turnov", "Jilemnice"):
        report = make.ActivityReportFactory(state="submitted", organisation__name=town)
        make.ReportEventFactory(report=report, action="submitted", at=ago(hours=len(town)))

    text = text_of(office.get("/sprava/"))

    assert "2 čekají na vás" in text
    assert "2 města se tento týden ozvala Turnov, Jilemnice" in text


@pytest.mark.both_databases
def test_last_active_town_comes_first_and_each_step_is_said_once(coordinator):
    first = make.ActivityReportFactory(state="published", title="Den Země", organisation__name="Turnov")
    second = make.ActivityReportFactory(state="submitted", title="Fórum", organisation__name="Jilemnice")
    for report, action, days in (
        (first, "submitted", 6), (first, "returned", 5), (first, "submitted", 4), (first, "published", 3),
        (second, "submitted", 1),
    ):  # fmt: skip
        make.ReportEventFactory(report=report, action=action, at=ago(days=days))

    assert told(coordinator) == [
        ("Jilemnice", "Fórum", ["submitted"]),
        ("Turnov", "Den Země", ["published", "submitted", "returned"]),
    ]


@pytest.mark.both_databases
def test_drafts_and_what_is_older_than_a_week_are_not_told(coordinator, office):
    draft = make.ActivityReportFactory(state="draft", title="Tajné")
    make.ReportEventFactory(report=draft, action="created", at=ago(days=1))
    make.ReportEventFactory(report=draft, action="commented", at=ago(days=1))
    old = make.ActivityReportFactory(state="submitted", submitted_at=ago(days=8))
    make.ReportEventFactory(report=old, action="submitted", at=ago(days=7, minutes=1))

    assert told(coordinator) == []
    assert "Za posledních sedm dní žádné město hlášení neposlalo ani nezměnilo." in text_of(office.get("/sprava/"))


def test_photographs_are_counted_and_the_town_leads_to_all_its_reports(coordinator, office):
    report = make.ActivityReportFactory(state="submitted", organisation__slug="turnov", organisation__name="Turnov")
    facts = {"width": 1200, "height": 900, "renditions": [480], "alt": "Plné náměstí"}
    ReportPhoto.objects.bulk_create(
        [ReportPhoto(report=report, image=f"fotografie/abc/{name}.jpg", **facts) for name in "ab"]
    )
    for number in range(5):
        other = make.ActivityReportFactory(state="submitted", organisation=report.organisation, title=f"Akce {number}")
        make.ReportEventFactory(report=other, action="submitted", at=ago(days=1))
    make.ReportEventFactory(report=report, action="submitted", at=ago(hours=1))

    [week] = town_week(coordinator).towns

    assert (week.rest, week.address) == (3, "/sprava/hlaseni/?stav=vse&obec=turnov")
    assert week.shown[0].photos == 2
    assert "2 fotografie" in text_of(office.get("/sprava/"))
    assert len(office.get(week.address).context["rows"]) == 6


@pytest.mark.both_databases
def test_many_towns_take_one_query_and_the_page_says_how_many_more(coordinator, office, django_assert_num_queries):
    for number in range(10):
        report = make.ActivityReportFactory(state="submitted", organisation__name=f"Město {number}")
        make.ReportEventFactory(report=report, action="submitted", at=ago(hours=number))
    coordinator.get_all_permissions()

    with django_assert_num_queries(1):
        week = town_week(coordinator)

    assert (len(week.towns), week.count) == (8, 10)
    assert "a 2 další města" in text_of(office.get("/sprava/"))


def test_only_who_may_read_reports_is_told(coordinator):
    make.ReportEventFactory(report=make.ActivityReportFactory(state="submitted"), action="submitted")
    coordinator.groups.clear()

    assert told(type(coordinator).objects.get(pk=coordinator.pk)) == []
