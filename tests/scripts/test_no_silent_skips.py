"""CI must not pass because something was left out."""

from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def run_in(pytester, monkeypatch):
    """Run a test file in a pytest of its own, with CI set or not; return its exit status and output."""

    def run(source: str, *, ci: bool) -> tuple[int, str]:
        monkeypatch.setenv("PYTHONPATH", str(ROOT))
        monkeypatch.setenv("CI", "true" if ci else "")
        pytester.makepyfile(source)
        result = pytester.runpytest_subprocess("-p", "no:django", "-p", "tests.plugins.no_silent_skips")
        return int(result.ret), result.stdout.str()

    return run


SKIPPED = "import pytest\ndef test_a(): pytest.skip('chromium is not installed')\ndef test_b(): pass"


def test_unlisted_skip_fails_the_run_in_ci_and_is_named(run_in):
    status, output = run_in(SKIPPED, ci=True)

    assert status == pytest.ExitCode.TESTS_FAILED
    assert "::test_a: chromium is not installed" in output


def test_unlisted_skip_passes_on_a_developers_machine(run_in):
    status, _output = run_in(SKIPPED, ci=False)

    assert status == pytest.ExitCode.OK


def test_whole_file_skipped_while_collecting_fails_the_run_in_ci(run_in):
    status, output = run_in("import pytest\npytest.importorskip('no_such_package')", ci=True)

    assert status == pytest.ExitCode.TESTS_FAILED
    assert "no_such_package" in output


def test_listed_reason_and_expected_failure_pass_in_ci(run_in):
    status, _output = run_in(
        "import pytest\n"
        "def test_a(): pytest.skip('only SQLite has a write-ahead log')\n"
        "@pytest.mark.xfail(strict=True)\n"
        "def test_b(): assert False",
        ci=True,
    )

    assert status == pytest.ExitCode.OK
