"""A report at the edge of our calendar opens on every page, of the town, of the office and of the public."""

import pytest
from django.urls import reverse

from common.periods import Period
from reports import workflow
from reports.models import ActivityReport
from tests import factories as make
from tests.admin.conftest import make_coordinator
from tests.reports.people import STEPS, Form, browser_of, clerk_of, step_address

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

BORDERS = [
    "1990", "1. 1. 1990", "zima 1990/1991", "do roku 1990", "od roku 1990", "leden 1990 – prosinec 2100",
    "2100", "31. 12. 2100", "podzim 2100", "od prosince 2100", "do roku 2100", "průběžně 2100",
]  # fmt: skip


@pytest.mark.parametrize("when", BORDERS)
def test_period_at_the_edge_of_the_calendar_breaks_no_page(town, client, when):
    browser, head = browser_of(clerk_of(town)), make_coordinator("head@region.example")
    kind = make.ReportKindFactory(heading=make.HeadingFactory())
    report = make.ActivityReportFactory(organisation=town, when="2022", kind=kind, description="<p>Bylo.</p>")
    office, number = browser_of(head), f"/hlaseni/{report.public_id}/"
    form = Form(browser, report, "what")
    assert form.send(period=when).status_code == 302
    assert (form.now.period, form.now.rough) == (Period.parse(when), {})
    for step in STEPS:
        assert Form(browser, report, step).send().status_code == 302
        assert Form(browser, report, step).send(script=True).status_code == 200
    year = form.now.year
    criterion = make.MaCriterionFactory(criteria_set__year=year, category="D")
    indicator = make.MaIndicatorFactory(criterion=criterion)
    report.refresh_from_db()
    report.indicators.add(indicator)

    def all_open():
        own = [number, f"{number}kontrola/", "/hlaseni/obec/turnov/", f"/hlaseni/obec/turnov/?rok={year}"]
        shared = [
            f"/hlaseni/obec/turnov/doklady/?rok={year}", f"/hlaseni/obec/turnov/doklady/vse/?rok={year}",
            f"/hlaseni/obec/turnov/doklady/{indicator.pk}/?rok={year}",
        ]  # fmt: skip
        desk = [f"{reverse('admin:report-inbox')}?stav=vse&rok={year}", report.get_office_url(),
                f"{reverse('admin:evidence-matrix')}?rok={year}"]  # fmt: skip
        public = ["/", "/aktivity/", f"/aktivity/?rok={year}", "/clenove/turnov/", "/rok/", "/sitemap.xml"]
        answers = {address: browser.get(address, follow=True).status_code for address in [*own, *shared, *public]}
        answers |= {address: office.get(address, follow=True).status_code for address in [*shared, *desk, "/sprava/"]}
        return {address: status for address, status in answers.items() if status != 200}

    report = workflow.submit(ActivityReport.objects.get(), by=clerk_of(town))
    assert all_open() == {}
    report = workflow.accept(report, by=head)
    assert all_open() == {}
    assert report.state == "published"
    assert report.activity.period == Period.parse(when)
    for address in (report.activity.get_absolute_url(), f"/en{report.activity.get_absolute_url()}"):
        assert client.get(address).status_code == 200
    assert client.get(f"/rok/{year}/").status_code in {200, 404}
    workflow.reopen(report, by=head, text="Ještě fotku.")
    assert {browser.get(step_address(report, step)).status_code for step in STEPS} == {200}
