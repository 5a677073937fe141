"""A year with something of every chapter of its evaluation report."""

import datetime
from decimal import Decimal

import pytest

from activities.models import ActivityOutcome
from decks.evaluation import workflow
from decks.models import EvaluationReport
from tests import factories as make


@pytest.fixture
def region(db):
    return make.SiteProfileFactory().region


@pytest.fixture
def year(region):
    """2022 with everything, and the plan of 2023."""
    make.MandateFactory(organisation=region, role="politician", person__last_name="Novák", function="člen rady")
    make.MandateFactory(organisation=region, role="coordinator", person__last_name="Malá", is_public=False)
    heading = make.HeadingFactory(name="Plánování s veřejností", slug="planovani", order=1)
    activity = make.ActivityFactory(title="Den bez aut", heading=heading, when="22. 9. 2022", summary="Ulice lidem.")
    make.ActivityPhotoFactory(activity=activity, alt="Lidé na náměstí")
    town = make.OrganisationFactory(name="Turnov")
    ActivityOutcome.objects.create(
        activity=activity, organisation=town, text="<p>Přišlo <strong>mnoho</strong> dětí.</p>", participants=120
    )
    call = make.CallFactory(year=2022, allocation=Decimal(100_000), results_published=True)
    make.ApplicationFactory(
        call=call, title="Sad", requested=Decimal("12500.50"), awarded=Decimal("9500.25"), decision="part"
    )
    make.ApplicationFactory(
        call=call,
        applicant=None,
        applicant_municipality="Lhota",
        title="Zahrada",
        requested=Decimal(5000),
        awarded=Decimal(5000),
        decision="full",
    )
    item = make.ItemFactory(plan=make.PlanFactory(year=2022), number=1, title="Nový program", state="fulfilled")
    indicator = make.IndicatorFactory(item=item, kind="number", unit="akcí", target=Decimal(3))
    make.MeasurementFactory(indicator=indicator, value=Decimal(4), text="")
    make.ItemFactory(plan=make.PlanFactory(year=2023), number=1, title="Co bude dál")
    make.RecipientFactory(round=make.RoundFactory(year=2022))
    make.AgendaItemFactory(meeting=make.MeetingFactory(date=datetime.date(2022, 11, 24)), order=1, title="Přivítání")
    return 2022


@pytest.fixture
def report(year) -> EvaluationReport:
    """The report of 2022 as it was proposed."""
    return workflow.propose(EvaluationReport(year=year))
