"""Which tests run on which database.

The whole suite runs on PostgreSQL; tests that can differ between databases (`both_databases`) and browser tests also
run on SQLite. A test without a database runs once; it is marked `no_database` here.

When TEST_NOTES is set, each run writes there which tests it collected and ran, so that `scripts/checks.py` finds tests
that every run has deselected or skipped.
"""

import json
import os
import uuid
from pathlib import Path

import pytest

DATABASE_FIXTURES = {
    "django_db_setup",  # of pytest-django, under all its fixtures
    "database",  # of tests that give other processes a database
}


def uses_database(item: pytest.Item) -> bool:
    """Return whether a test may access the database; pytest-django blocks all others."""
    return bool(item.get_closest_marker("django_db")) or not DATABASE_FIXTURES.isdisjoint(
        getattr(item, "fixturenames", ())
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if not uses_database(item):
            item.add_marker("no_database")


class Notes:
    """Records the names of the tests that this process collects and runs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.collected: list[str] = []
        self.ran: set[str] = set()

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        self.collected = [item.nodeid for item in items]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed or (report.when == "call" and (report.passed or hasattr(report, "wasxfail"))):
            self.ran.add(report.nodeid)

    def pytest_sessionfinish(self) -> None:
        noted = {"collected": self.collected, "ran": sorted(self.ran)}
        (self.folder / f"{uuid.uuid4().hex}.json").write_text(json.dumps(noted), encoding="utf-8")


def pytest_configure(config: pytest.Config) -> None:
    if folder := os.environ.get("TEST_NOTES"):
        config.pluginmanager.register(Notes(Path(folder)), "notes-of-the-run")
