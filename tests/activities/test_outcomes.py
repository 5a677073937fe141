"""What towns reported of one activity, put together by town."""

from decimal import Decimal

import pytest

from activities.models import Activity, ActivityOutcome
from activities.outcomes import outcomes_by_town
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_costs_are_exact_to_the_haler_and_towns_are_rows_of_the_database():
    activity, turnov = factories.ActivityFactory(), factories.OrganisationFactory(name="Turnov")
    ActivityOutcome.objects.create(activity=activity, organisation=turnov, cost=Decimal("9999999999.99"))
    ActivityOutcome.objects.create(activity=activity, organisation=turnov, cost=Decimal("0.10"), order=1)

    (town,) = outcomes_by_town(Activity.objects.with_outcomes().get())

    assert town.organisation == turnov
    assert [one.cost for one in town.outcomes] == [Decimal("9999999999.99"), Decimal("0.10")]
