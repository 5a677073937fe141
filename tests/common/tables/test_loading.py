"""A checked table is loaded even while others write, once they let it; it is loaded whole or not at all."""

import pytest

from common.tables import loading, uploads
from common.tables.reading import write_csv
from common.tables.uploads import Upload
from grants.models import Application
from task_queue.kinds import TryAgain
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

RESOURCE = "grants.exports.ApplicationResource"


@pytest.fixture
def checked(coordinator):
    """A checked table with two new applications."""
    make.CallFactory(programme__code="2.6", year=2022)
    content = write_csv(
        ["code", "year", "number", "title"], [["2.6", 2022, "A1", "První"], ["2.6", 2022, "A2", "Druhá"]]
    )
    upload = Upload(coordinator.pk, RESOURCE, content)
    assert loading.check(upload).is_sound
    return uploads.find(upload.name)


def meanwhile(change, times):
    """Return a report of progress during which others write, once in each of the given number of attempts."""
    calls = []

    def report(done, total):
        calls.append(done)
        if done == 0 and calls.count(0) <= times:
            change()

    return report


def test_table_is_prepared_again_when_others_added_a_row_meanwhile(checked):
    recorded = []

    assert loading.load(checked, meanwhile(make.ApplicationFactory, 1), recorded.append)

    assert Application.objects.filter(number__in=["A1", "A2"]).count() == 2
    assert recorded == [{"new": 2}]


def test_table_waits_when_others_keep_writing(checked):
    with pytest.raises(TryAgain):
        loading.load(checked, meanwhile(make.ApplicationFactory, loading.TRIES), lambda _totals: None)

    assert not Application.objects.filter(number__in=["A1", "A2"]).exists()
    assert uploads.find(checked.name)


def test_nothing_is_written_when_its_end_cannot_be_recorded(checked):
    def record(_totals):
        raise TryAgain

    with pytest.raises(TryAgain):
        loading.load(checked, None, record)

    assert not Application.objects.exists()
    assert not Application.history.exists()


def test_table_that_nobody_checked_is_not_loaded(coordinator):
    make.CallFactory(programme__code="2.6", year=2022)
    upload = Upload(coordinator.pk, RESOURCE, write_csv(["code", "year", "number"], [["2.6", 2022, "A1"]]))

    assert not loading.load(upload, None, lambda _totals: None)
    assert not Application.objects.exists()
