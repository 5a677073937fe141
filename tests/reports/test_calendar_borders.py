"""A report at the edge of our calendar opens on every page, of the town, of the office and of the public."""

import pytest
from django.urls import reverse

from common.periods import Period
from reports import workflow
from tests import factories as make
from tests.people import browser_of, clerk_of, make_coordinator
from tests.reports.people import STEPS, Form, step_address

pytestmark = pytest.mark.django_db

BORDERS = [
    "1990", "1. 1. 1990", "zima 1990/1991", "do roku 1990", "od roku 1990", "leden 1990 – prosinec 2100",
    "2100", "31. 12. 2100", "podzim 2100", "od prosince 2100", "do roku 2100", "průběžně 2100",
]  # fmt: skip


@pytest.mark.parametrize("when", BORDERS)
def test_period_at_the_edge_of_the_calendar_is_kept_by_every_step(browser, report, write, when):
    form = Form(browser, report, "what")
    assert form.send(period=when).status_code == 302
    assert (form.now.period, form.now.rough) == (Period.parse(when), {})
    for step in STEPS:
        report.refresh_from_db()
        for autosave in (False, True):
            saved = write(step, autosave=autosave)
            assert (saved.conflicts, saved.changed, saved.unkept, saved.faults) == ([], False, set(), False)
    assert (form.now.period, form.now.rough) == (Period.parse(when), {})


@pytest.fixture
def reports(town):
    """A report at each border of the calendar, with an indicator of its year."""
    kind = make.ReportKindFactory(heading=make.HeadingFactory())
    reports = [
        make.ActivityReportFactory(organisation=town, when=when, kind=kind, description="<p>Bylo.</p>")
        for when in BORDERS
    ]
    indicators = {
        year: make.MaIndicatorFactory(criterion=make.MaCriterionFactory(criteria_set__year=year, category="D"))
        for year in {report.year for report in reports}
    }
    for report in reports:
        report.indicators.add(indicators[report.year])
    return reports


@pytest.fixture
def all_open(town, reports, client):
    """Tell which pages that show the reports do not open: of the town and of the office, or of all once published."""
    browser, office = browser_of(clerk_of(town)), browser_of(make_coordinator("other@region.example"))
    indicators = {report.year: report.indicators.get() for report in reports}

    def asked(*, published=False):
        own = [f"/hlaseni/{report.public_id}/" for report in reports]
        own.append("/hlaseni/obec/turnov/")
        shared, public = [], ["/", "/aktivity/", "/clenove/turnov/", "/rok/", "/sitemap.xml"]
        desk = ["/sprava/", *(report.get_office_url() for report in reports)]
        for year, indicator in indicators.items():
            own.append(f"/hlaseni/obec/turnov/?rok={year}")
            shared += [
                f"/hlaseni/obec/turnov/doklady/?rok={year}", f"/hlaseni/obec/turnov/doklady/vse/?rok={year}",
                f"/hlaseni/obec/turnov/doklady/{indicator.pk}/?rok={year}",
            ]  # fmt: skip
            desk += [f"{reverse('admin:report-inbox')}?stav=vse&rok={year}",
                     f"{reverse('admin:evidence-matrix')}?rok={year}"]  # fmt: skip
            public.append(f"/aktivity/?rok={year}")
        # Town and office read the evidence in the same views.
        own, desk = ([*own, *public], [*desk, *shared]) if published else ([*own, *shared], desk)
        answers = {address: browser.get(address, follow=True).status_code for address in own}
        answers |= {address: office.get(address, follow=True).status_code for address in desk}
        return {address: status for address, status in answers.items() if status != 200}

    return asked


def test_report_at_the_edge_of_the_calendar_breaks_no_page(town, reports, all_open, client):
    clerk, head = clerk_of(town), make_coordinator("head@region.example")
    sent = [workflow.submit(report, by=clerk) for report in reports]
    assert all_open() == {}
    accepted = [workflow.accept(report, by=head) for report in sent]
    assert all_open(published=True) == {}
    assert {client.get(f"/rok/{year}/").status_code for year in {report.year for report in reports}} == {200}
    browser = browser_of(clerk)
    for place, (report, when) in enumerate(zip(accepted, BORDERS, strict=True)):
        assert report.state == "published"
        assert report.activity.period == Period.parse(when)
        for address in (report.activity.get_absolute_url(), f"/en{report.activity.get_absolute_url()}"):
            assert client.get(address).status_code == 200, address
        workflow.reopen(report, by=head, text="Ještě fotku.")
        other = ("who", "outcome", "evidence")[place % 3]
        steps = [f"/hlaseni/{report.public_id}/kontrola/", *(step_address(report, step) for step in ("what", other))]
        assert {browser.get(address).status_code for address in steps} == {200}, when
