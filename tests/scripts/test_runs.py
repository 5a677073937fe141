"""Each test runs where it has to, and what was deselected or skipped is not noted as run."""

import json
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def noted(pytester, monkeypatch, tmp_path):
    """Run a test file in a pytest of its own and return what the run noted."""

    def run(source: str, *options: str) -> tuple[set[str], set[str]]:
        monkeypatch.setenv("PYTHONPATH", str(ROOT))
        monkeypatch.setenv("CI", "")
        monkeypatch.setenv("TEST_NOTES", str(tmp_path))
        pytester.makeini("[pytest]\nmarkers =\n    no_database\n    both_databases\n    django_db")
        pytester.makepyfile(test_it=source)
        pytester.runpytest_subprocess("-p", "no:django", "-p", "tests.plugins.runs", *options)
        notes = [json.loads(path.read_text(encoding="utf-8")) for path in tmp_path.glob("*.json")]
        return tuple({test.rpartition("::")[2] for one in notes for test in one[what]} for what in ("collected", "ran"))

    return run


SOURCE = """
import pytest

pytestmark = pytest.mark.both_databases

def test_alone(): pass

@pytest.mark.django_db
def test_marked(): pass

@pytest.fixture
def database(): pass

def test_that_lends_a_database(database): assert False

@pytest.mark.django_db
def test_skipped(): pytest.skip("only elsewhere")

@pytest.mark.django_db
@pytest.mark.xfail(strict=True)
def test_known_to_fail(): assert False
"""


@pytest.mark.parametrize("workers", [[], ["-n", "2"]], ids=["one process", "two workers"])
def test_what_is_skipped_or_deselected_is_collected_and_not_run(noted, workers):
    collected, ran = noted(SOURCE, "-m", "both_databases and not no_database", *workers)

    assert collected == {
        "test_alone", "test_marked", "test_that_lends_a_database", "test_skipped", "test_known_to_fail",
    }  # fmt: skip
    assert ran == {"test_marked", "test_that_lends_a_database", "test_known_to_fail"}
