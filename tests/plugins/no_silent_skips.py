"""In CI a skipped test fails the run, unless its reason is in ALLOWED.

Otherwise a missing browser or database would look like success.
"""

import os
import re

import pytest

# Patterns of the reasons for which a test may be skipped in CI, each with a comment saying when.
ALLOWED: list[str] = [
    r"^only SQLite ",  # the test is about SQLite and this run is on PostgreSQL
    r"^only PostgreSQL ",  # and the other way round
    r"^soffice is not installed:",  # what the file holds is tested without it; LibreOffice is half a gigabyte
    r"^nginx is not installed$",  # only its configuration is read then; it is no part of the portal
]


def in_ci() -> bool:
    """Return whether this is a run in continuous integration."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}


def reason_of(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Return why a report was skipped, without pytest's own prefix."""
    longrepr = report.longrepr
    text = str(longrepr[2]) if isinstance(longrepr, tuple) else str(longrepr)
    return text.removeprefix("Skipped: ").strip()


class NoSilentSkips:
    """Collects skips and fails the run when any has no allowed reason."""

    def __init__(self) -> None:
        self.refused: list[str] = []

    def note(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        # An expected failure is also reported as skipped, but the test did run.
        if not report.skipped or hasattr(report, "wasxfail"):
            return
        reason = reason_of(report)
        if not any(re.search(pattern, reason) for pattern in ALLOWED):
            self.refused.append(f"{report.nodeid}: {reason}")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.note(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        self.note(report)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.refused and session.exitstatus in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if not self.refused:
            return
        terminalreporter.section("skipped without an allowed reason", red=True)
        for line in self.refused:
            terminalreporter.write_line(line)


def pytest_configure(config: pytest.Config) -> None:
    # With xdist the controller receives the reports of all workers and decides the result of the run.
    if in_ci() and not hasattr(config, "workerinput"):
        config.pluginmanager.register(NoSilentSkips(), "no-silent-skips")
