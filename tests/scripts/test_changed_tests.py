"""`make check` runs the tests of what changed and of what imports it."""

import subprocess
import sys
from pathlib import Path

import pytest

from scripts import changed_tests
from scripts.changed_tests import chosen_for


@pytest.mark.parametrize(
    ("changed", "tests"),
    [
        ("awards/urls.py", ["tests/awards"]),
        ("templates/awards/list.html", ["tests/awards"]),
        ("templates/base.html", ["tests/portal"]),
        ("templates/admin/base_site.html", ["tests/admin"]),
        ("tests/grants/test_totals.py", ["tests/grants/test_totals.py"]),
        ("tests/reports/conftest.py", ["tests/reports"]),
        ("tests/grants/test_that_was_deleted.py", []),
        ("docs/architecture.md", ["tests/docs"]),
        ("Makefile", ["tests/scripts"]),
    ],
)
def test_tests_of_a_changed_file(changed, tests):
    assert chosen_for([changed]) == tests


def test_those_that_import_a_changed_module_are_tested_too():
    assert {"tests/grants", "tests/reports", "tests/evidence"} <= set(chosen_for(["grants/models.py"]))
    assert "tests/grants" not in chosen_for(["reports/workflow.py"])


def test_change_of_an_administration_is_tested_there_too():
    assert {"tests/grants", "tests/admin"} <= set(chosen_for(["grants/admin.py"]))


def test_file_is_not_named_beside_its_folder():
    assert chosen_for(["templates/awards/list.html", "tests/awards/test_rules.py"]) == ["tests/awards"]


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository with one commit on `main`."""
    monkeypatch.setattr(changed_tests, "ROOT", tmp_path)
    (tmp_path / "old.py").write_text("")
    (tmp_path / "kept.py").write_text("")
    for words in (["init", "--initial-branch=main"], ["add", "."], ["commit", "--message=Begin"]):
        subprocess.run(
            ["git", "-c", "user.name=Jana", "-c", "user.email=jana@example.com", *words],
            cwd=tmp_path, check=True, capture_output=True,
        )  # fmt: skip
    return tmp_path


def test_what_is_not_committed_counts_as_changed(repository):
    assert changed_tests.changed_files("main") == []

    (repository / "old.py").write_text("1\n")
    (repository / "new.py").write_text("")

    assert changed_tests.changed_files("main") == ["new.py", "old.py"]


def test_command_starts_from_any_folder(tmp_path):
    script = Path(__file__).parents[2] / "scripts" / "changed_tests.py"
    code = f"import runpy; print(runpy.run_path({str(script)!r})['chosen_for'](['grants/models.py']))"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=False, capture_output=True, text=True)

    assert "tests/grants" in done.stdout, done.stderr
