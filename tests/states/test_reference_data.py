"""An upgraded portal has the kinds, criteria and deadlines without which no town can report."""

import pytest
from django.db import connection

from tests.states import databases
from tests.states.asking import ask
from tests.states.kept import FOLDER, Kept
from tests.states.moves import moved

pytestmark = pytest.mark.both_databases

REFERENCE = {
    "members.CriteriaSet", "members.Criterion", "members.Indicator", "members.EvidenceDeadline", "reports.ReportKind",
}  # fmt: skip


@pytest.fixture(scope="module")
def upgraded(tmp_path_factory):
    """A portal that was set up before there were reports of towns, upgraded to the present version."""
    kept, folder = Kept(FOLDER / "2026-11-before-reports"), tmp_path_factory.mktemp("state")
    with databases.fresh_database(connection.settings_dict, folder) as url:
        databases.read(url, kept.schema(connection.vendor).read_text("utf-8"), kept.rows.read_text("utf-8"))
        return ask("upgraded", {}, url=url, folder=folder)


def test_what_was_never_loaded_is_filled_in_and_nothing_else(upgraded):
    added = {name for name, count in upgraded["filled"].items() if count != upgraded["before"][name]}

    assert added == REFERENCE
    assert not any(upgraded["before"][name] for name in REFERENCE)


def test_what_was_deleted_is_not_brought_back(upgraded):
    assert upgraded["again"] == upgraded["filled"] | {"members.EvidenceDeadline": 0}


@pytest.mark.parametrize("kept", Kept.all(), ids=lambda kept: kept.name)
def test_later_portals_had_them(kept):
    counts = {moved(name): count for name, count in kept.facts["counts"].items()}

    assert all(counts[name.lower()] for name in REFERENCE)
