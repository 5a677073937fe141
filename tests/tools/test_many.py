"""`make many` fills an empty database in proportion, and never mixes its rows with real ones."""

import pytest

from activities.models import Activity, Cooperation
from grants.models import Application
from members.models import Organisation
from reports.models import ActivityReport
from tests import factories
from tests.tools.many.__main__ import fill, refuse_foreign_content
from tests.tools.many.sizes import Size

pytestmark = pytest.mark.django_db


def test_many_rows_are_made_among_the_bundled_ones(capsys):
    models = (Activity, Organisation, Application, Cooperation, ActivityReport)

    fill(100)

    assert {model.__name__: model.objects.count() for model in models} == {
        "Activity": 121,
        "Organisation": 123,
        "Application": 104,
        "Cooperation": 107,
        "ActivityReport": 50,
    }
    assert Activity.objects.exclude(search_text="").count() == 121


def test_largest_size_is_the_one_that_pages_are_measured_at():
    size = Size(100_000)

    assert (size.applications, size.largest_call, size.reports, size.organisations, size.members) == (
        10_000,
        2_500,
        2_000,
        6_000,
        3_000,
    )


def test_a_database_with_content_is_refused():
    factories.OrganisationFactory()

    with pytest.raises(SystemExit, match="has content"):
        refuse_foreign_content()
