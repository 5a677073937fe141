"""What the database refuses of a report, whatever the steps say."""

import pytest

from reports.models import ActivityReport, ReportPhoto, ReportVersion
from tests import factories as make
from tests.rules import database_refuses

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_published_report_has_an_activity():
    report = make.ActivityReportFactory(state="published")
    activity, report.activity = report.activity, None
    database_refuses(report.save)

    report.activity = activity
    report.save()


def test_other_states_need_no_activity():
    make.ActivityReportFactory()
    for state in ("draft", "submitted", "returned", "accepted", "withdrawn"):
        ActivityReport.objects.update(state=state)

    assert ActivityReport.objects.get().activity is None


def test_cost_is_not_negative():
    report = make.ActivityReportFactory(cost=0)
    report.cost = -1

    database_refuses(report.save)


def test_report_has_one_version_of_a_number():
    report = make.ActivityReportFactory()
    ReportVersion.objects.create(report=report, number=1, content={})

    database_refuses(lambda: ReportVersion.objects.create(report=report, number=1, content={}))
    ReportVersion.objects.create(report=make.ActivityReportFactory(), number=1, content={})


def test_same_photograph_is_added_to_a_report_once():
    report = make.ActivityReportFactory()
    photo = {"image": "a.jpg", "width": 6, "height": 4}
    one, other, unknown = (ReportPhoto(report=report, fingerprint=mark, **photo) for mark in ("a" * 64, "a" * 64, ""))
    ReportPhoto.objects.bulk_create([one, unknown])

    database_refuses(lambda: ReportPhoto.objects.bulk_create([other]))
    ReportPhoto.objects.bulk_create([ReportPhoto(report=report, fingerprint="", **photo)])
