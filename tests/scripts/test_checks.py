"""The summary of `make test` shows how each run of pytest ended, and a failed check fails the whole."""

import json

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
    monkeypatch.setattr(checks, "QUICK", [("catalogue", "gettext")])
    monkeypatch.setattr(checks, "RUNS", [])
    monkeypatch.setenv("PATH", "")

    assert checks.check_all() == status
    assert "gettext is not installed: sudo apt-get install gettext" in capsys.readouterr().out


@pytest.mark.parametrize(("in_ci", "runs"), [(True, ["test-both"]), (False, ["test-sqlite", "test-both"])])
def test_without_postgresql_its_tests_run_on_sqlite_but_ci_must_have_it(monkeypatch, capsys, in_ci, runs):
    monkeypatch.setattr(checks, "IN_CI", in_ci)
    monkeypatch.setenv("PATH", "")

    able, others = checks.possible([("test-postgres", "postgresql"), ("test-both", None)])

    assert able == runs
    assert [(one.check, one.failed) for one in others] == [("test-postgres", in_ci)]
    assert "postgresql is not installed" in capsys.readouterr().out


@pytest.mark.parametrize(("second_run", "verdict"), [(["test_b"], "passed"), ([], "FAILED")])
def test_a_test_that_no_run_has_run_fails_the_whole(tmp_path, capsys, second_run, verdict):
    for name, ran in [("one", ["test_a"]), ("two", second_run)]:
        (tmp_path / f"{name}.json").write_text(json.dumps({"collected": ["test_a", "test_b"], "ran": ran}))

    assert checks.check_that_each_test_ran(tmp_path).verdict == verdict
    assert ("run by nothing: test_b" in capsys.readouterr().out) == (verdict == "FAILED")
