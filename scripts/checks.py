"""Run every check of the project and print a summary; `make test` calls this.

A check whose system package is missing is skipped with a hint how to install it, and the others still run. With
CI=true a missing package counts as a failure. Without PostgreSQL its tests run on SQLite instead.

    python scripts/checks.py                all checks
    python scripts/checks.py --changed      lint, types, import layers and affected tests; `make check` calls this
    python scripts/checks.py --need NAME    fail with advice when a system package is missing
    python scripts/checks.py --deploy       only Django's check of the production settings
"""

from __future__ import annotations

import argparse
import json
import os
import re
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.postgres import throwaway_postgres  # noqa: E402
from tests.pictures.approval import missing as missing_for_pictures  # noqa: E402

IN_CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}

# Programs that must be on PATH, and the Debian packages that provide them.
NEEDS = {
    "chromium": (("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"), "chromium"),
    "gettext": (("xgettext",), "gettext"),
    "postgresql": (("pg_virtualenv",), "postgresql postgresql-common"),
}

# Make targets and the programs they need. Static checks run in parallel, together with the creation of the schemas for
# the test databases; test runs use all cores and run one after the other.
QUICK: list[tuple[str, str | None]] = [
    ("schema-postgres", "postgresql"),
    ("schema-sqlite", None),
    ("types", None),
    ("lint", None),
    ("templates", None),
    ("floors", None),
    ("migrations", None),
    ("deploy-check", None),
    ("catalogue", "gettext"),
]
RUNS: list[tuple[str, str | None]] = [
    ("test-postgres", "postgresql"),
    ("test-load", "postgresql"),
    ("test-both", None),
    ("test-browser", "chromium"),
    ("pictures", "pictures"),
]
RUNS_OF_TESTS = {"test-postgres", "test-load", "test-both", "test-browser"}
"""Which together run every test."""
MOSTLY_WAITING = "test-load"
"""It waits for servers that restart, PostgreSQL among them, so the following runs on SQLite go on meanwhile."""
WHILE_WORKING = ["lint", "types", "floors", "test-changed"]
"""Fast checks for frequent use."""
WITHOUT_POSTGRES: dict[str, str] = {"test-postgres": "test-sqlite"}
"""Targets that run instead on a machine without PostgreSQL; CI must have it."""

PYTEST_CLOSING_LINE = re.compile(r"^=+ .*\b(passed|failed|errors?|skipped|no tests ran)\b.* in [\d.]+s.*=+$")


@dataclass
class Outcome:
    """The result of one check."""

    check: str
    verdict: str
    detail: str = ""

    @property
    def failed(self) -> bool:
        return self.verdict == "FAILED"


def advice(need: str) -> str | None:
    """Return how to install a missing program, or None if it is installed.

    Pictures need, besides the browser, the git history if another version than the installed one drew those approved.
    """
    if need == "pictures":
        return advice("chromium") or missing_for_pictures()
    programs, packages = NEEDS[need]
    if any(shutil.which(program) for program in programs):
        return None
    return f"{need} is not installed: sudo apt-get install {packages}"


def run(check: str, environment: dict[str, str], *, aloud: bool = True) -> Outcome:
    """Run one make target and keep pytest's last line; print the output immediately, or at the end as a whole."""
    output = [f"\n--- make {check} ---"]
    if aloud:
        print(output[0], flush=True)
    started = time.monotonic()
    closing = ""
    with subprocess.Popen(
        ["make", "--no-print-directory", check],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        for line in process.stdout or ():
            output.append(line.rstrip("\n"))
            if aloud:
                print(output[-1], flush=True)
            if PYTEST_CLOSING_LINE.match(line.strip()):
                closing = line.strip()
    if not aloud:
        print("\n".join(output), flush=True)
    verdict = "passed" if process.returncode == 0 else "FAILED"
    return Outcome(check, verdict, closing or f"{time.monotonic() - started:.0f} s")


def left_out(check: str, missing: str) -> Outcome:
    """Report that a check cannot run here."""
    print(f"\n--- make {check} ---\n{missing}", flush=True)
    return Outcome(check, "FAILED" if IN_CI else "LEFT OUT", missing)


def possible(checks: list[tuple[str, str | None]]) -> tuple[list[str], list[Outcome]]:
    """Return the checks that can run on this machine, and the outcomes of the others."""
    able, others = [], []
    for check, need in checks:
        missing = advice(need) if need else None
        if missing is None:
            able.append(check)
            continue
        others.append(left_out(check, missing))
        if check in WITHOUT_POSTGRES and not IN_CI:
            able.append(WITHOUT_POSTGRES[check])
    return able, others


def never_run(notes: Path) -> list[str]:
    """Return the tests that were collected but never run, from the records of all runs."""
    noted: dict[str, set[str]] = {"collected": set(), "ran": set()}
    for path in notes.glob("*.json"):
        for what, tests in json.loads(path.read_text(encoding="utf-8")).items():
            noted[what].update(tests)
    return sorted(noted["collected"] - noted["ran"])


def check_that_each_test_ran(notes: Path) -> Outcome:
    """Fail if a test was deselected or skipped in every run."""
    missed = never_run(notes)
    for test in missed:
        print(f"run by nothing: {test}", flush=True)
    return Outcome("test", "FAILED" if missed else "passed", f"{len(missed)} tests run by nothing")


@contextmanager
def postgres_if_there() -> Iterator[dict[str, str]]:
    """Yield the environment of the test runs, with one shared PostgreSQL if it is installed."""
    if advice("postgresql"):
        yield dict(os.environ)
    else:
        with throwaway_postgres() as environment:
            yield environment


def check_all() -> int:
    """Run all checks and print the summary; return the exit status."""
    quick, outcomes = possible(QUICK)
    runs, others = possible(RUNS)
    with tempfile.TemporaryDirectory() as notes, postgres_if_there() as environment:
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            outcomes += pool.map(lambda check: run(check, environment, aloud=False), quick)
        outcomes += others + run_all(runs, environment | {"TEST_NOTES": notes})
        if not any(one.check in RUNS_OF_TESTS for one in others):
            outcomes.append(check_that_each_test_ran(Path(notes)))
    return summary(outcomes)


def run_all(runs: list[str], environment: dict[str, str]) -> list[Outcome]:
    """Run the tests, one run after the other except for the one that mostly waits."""
    with ThreadPoolExecutor(1) as background:
        waited_for = [
            background.submit(run, check, environment, aloud=False)
            if check == MOSTLY_WAITING
            else run(check, environment)
            for check in runs
        ]
        return [one if isinstance(one, Outcome) else one.result() for one in waited_for]


def check_what_changed() -> int:
    """Run the fast checks in parallel; return the exit status."""
    with ThreadPoolExecutor(len(WHILE_WORKING)) as pool:
        return summary(list(pool.map(lambda check: run(check, dict(os.environ), aloud=False), WHILE_WORKING)))


def summary(outcomes: list[Outcome]) -> int:
    """Print the result of each check; return the exit status."""
    print("\n--- summary ---")
    for outcome in outcomes:
        print(f"{outcome.verdict:9} make {outcome.check:15} {outcome.detail}")
    return 1 if any(outcome.failed for outcome in outcomes) else 0


def check_deployment() -> int:
    """Run Django's deployment check with production settings."""
    with tempfile.TemporaryDirectory() as scratch:
        environment = os.environ | {
            "DJANGO_MODE": "production",
            "DEBUG": "0",
            "SECRET_KEY": secrets.token_urlsafe(64),
            "ALLOWED_HOSTS": "portal.example.org",
            "SITE_URL": "https://portal.example.org",
            "DATABASE_URL": f"sqlite:///{scratch}/db.sqlite3",
            "VAR_DIR": scratch,
        }
        command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def main() -> int:
    """Parse the command line and run the requested checks."""
    parser = argparse.ArgumentParser(description="Run every check of the project.")
    parser.add_argument("--changed", action="store_true")
    parser.add_argument("--need", choices=sorted(NEEDS))
    parser.add_argument("--deploy", action="store_true")
    options = parser.parse_args()
    if options.need:
        missing = advice(options.need)
        if missing:
            print(missing, file=sys.stderr)
        return 1 if missing else 0
    if options.deploy:
        return check_deployment()
    if options.changed:
        return check_what_changed()
    return check_all()


if __name__ == "__main__":
    sys.exit(main())
