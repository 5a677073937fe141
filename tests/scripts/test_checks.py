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


@pytest.mark.parametrize(("in_ci", "verdict"), [(True, "FAILED"), (False, "LEFT OUT")])
def test_pictures_by_another_browser_without_git_fail_only_in_ci(monkeypatch, tmp_path, capsys, in_ci, verdict):
    (tmp_path / "chromium").write_text("#!/bin/sh\necho Chromium 17.0.963.26\n")
    (tmp_path / "chromium").chmod(0o755)
    monkeypatch.setattr(checks, "IN_CI", in_ci)
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))

    able, others = checks.possible([("pictures", "pictures")])

    assert able == []
    assert [(one.check, one.verdict) for one in others] == [("pictures", verdict)]
    assert "here is Chromium 17, and the last approved state cannot be drawn anew: git" in capsys.readouterr().out


def test_pictures_need_a_browser(monkeypatch):
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", "")

    assert checks.advice("pictures") == "chromium is not installed: sudo apt-get install chromium"


def test_every_run_is_a_run_of_tests_but_the_pictures():
    assert {check for check, need in checks.RUNS} == {*checks.RUNS_OF_TESTS, "pictures"}


@pytest.mark.parametrize(("second_run", "verdict"), [(["test_b"], "passed"), ([], "FAILED")])
def test_a_test_that_no_run_has_run_fails_the_whole(tmp_path, capsys, second_run, verdict):
    for name, ran in [("one", ["test_a"]), ("two", second_run)]:
        (tmp_path / f"{name}.json").write_text(json.dumps({"collected": ["test_a", "test_b"], "ran": ran}))

    assert checks.check_that_each_test_ran(tmp_path).verdict == verdict
    assert ("run by nothing: test_b" in capsys.readouterr().out) == (verdict == "FAILED")
