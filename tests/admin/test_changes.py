"""A form, an action and a deletion in the administration are each one change of who did it."""

import pytest

from activities.models import Activity, ActivityLink, AgendaItem, AgendaSpeaker, Meeting
from common.history.models import Change
from tests import factories as make
from tests.admin.conftest import change_address


@pytest.fixture
def since():
    """Return the changes made since the content was created."""
    before = []

    def changes():
        return list(Change.objects.exclude(pk__in=before).order_by("pk"))

    return changes, before


def begin(since):
    changes, before = since
    before[:] = Change.objects.values_list("pk", flat=True)
    return changes


def test_form_with_its_nested_rows_is_one_change(save, coordinator, since):
    item = make.AgendaItemFactory(title="Přivítání")
    make.AgendaSpeakerFactory(item=item)
    changes = begin(since)
    answer = save(
        change_address(item.meeting), **{"agenda-0-title": "Úvod", "agenda-0-speakers-0-function": "starosta"}
    )

    assert answer.status_code == 302
    (change,) = changes()
    assert (change.kind, change.user, change.content_type.model_class()) == ("form", coordinator, Meeting)
    assert (change.object_id, change.label) == (item.meeting.pk, str(item.meeting))
    for model in (AgendaItem, AgendaSpeaker):
        assert model.history.latest().history_change == change


def test_refused_form_leaves_no_change(save, since):
    item = make.AgendaItemFactory(title="Přivítání")
    changes = begin(since)
    answer = save(change_address(item.meeting), date="kdysi")

    assert answer.status_code == 200
    assert changes() == []


def test_action_with_several_rows_is_one_change_of_the_list(office, coordinator, since):
    rows = make.ActivityFactory.create_batch(2, draft=True)
    changes = begin(since)
    data = {"action": "publish", "_selected_action": [row.pk for row in rows], "post": "yes"}
    office.post("/sprava/activities/activity/", data)

    (change,) = changes()
    assert (change.kind, change.user, change.label, change.object_id) == ("action", coordinator, "aktivity", None)
    assert Activity.history.filter(history_change=change).count() == 2


def test_deletion_with_the_parts_is_one_change_of_the_record(office, since):
    link = make.ActivityLinkFactory(activity__title="Den bez aut")
    number = link.activity.pk
    changes = begin(since)
    office.post(f"/sprava/activities/activity/{number}/delete/", {"post": "yes"})

    (change,) = changes()
    assert (change.label, change.object_id) == ("Den bez aut", number)
    assert [model.history.latest().history_type for model in (Activity, ActivityLink)] == ["-", "-"]
    assert [model.history.latest().history_change for model in (Activity, ActivityLink)] == [change, change]
