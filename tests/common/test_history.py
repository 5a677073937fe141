"""The history of a row keeps its many-to-many relations, too."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from activities.models import Activity
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.mark.both_databases
def test_history_keeps_the_relations_as_they_were_at_each_time():
    water, air, town = make.TopicFactory(name="Voda"), make.TopicFactory(name="Vzduch"), make.OrganisationFactory()
    activity = make.ActivityFactory()
    activity.topics.set([water])
    activity.partners.add(town)
    activity.title = "Nový název"
    activity.save()
    activity.topics.set([air])
    activity.delete()
    kept = [
        (
            entry.history_type,
            [one.topic.name for one in entry.topics.all()],
            [one.organisation.name for one in entry.partners.all()],
        )
        for entry in Activity.history.order_by("pk")
    ]

    assert kept == [
        ("+", [], []),
        ("~", ["Voda"], []),
        ("~", ["Voda"], [town.name]),
        ("~", ["Voda"], [town.name]),
        ("~", [], [town.name]),
        ("~", ["Vzduch"], [town.name]),
        ("-", [], []),
    ]


def test_history_of_a_new_row_looks_for_no_relations():
    with CaptureQueriesContext(connection) as asked:
        make.ActivityFactory()

    assert not [query["sql"] for query in asked if "activities_activity_" in query["sql"]]
