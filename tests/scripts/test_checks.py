"""The summary of `make test` shows how each run of pytest ended, and a failed check fails the whole."""

import pytest

from scripts import checks


@pytest.mark.parametrize(
    "line",
    [
        "============ 214 passed in 61.20s (0:01:01) ============",
        "====== 1 failed, 3 passed, 2 skipped, 1 error in 8.05s ======",
        "===== no tests ran in 0.02s =====",
    ],
)
def test_a_closing_line_of_pytest_is_recognised(line):
    assert checks.PYTEST_CLOSING_LINE.match(line)


def test_a_headline_of_pytest_is_not_taken_for_its_closing_line():
    assert not checks.PYTEST_CLOSING_LINE.match("=========== short test summary info ===========")


@pytest.mark.parametrize(("in_ci", "status"), [(True, 1), (False, 0)])
def test_a_missing_system_package_fails_only_in_ci(monkeypatch, capsys, in_ci, status):
    monkeypatch.setattr(checks, "IN_CI", in_ci)
    monkeypatch.setattr(checks, "CHECKS", [("catalogue", "gettext")])
    monkeypatch.setenv("PATH", "")

    assert checks.check_all() == status
    assert "gettext is not installed: sudo apt-get install gettext" in capsys.readouterr().out
