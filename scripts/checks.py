"""Run every check of the project and tell at the end what passed; `make test` calls this.

A check whose system package is missing is left out with the command that installs it, and the others still run. With
CI=true a missing package counts as a failure.

    python scripts/checks.py                all checks
    python scripts/checks.py --need NAME    fail with advice when a system package is missing
    python scripts/checks.py --deploy       only Django's check of the production settings
"""

from __future__ import annotations

import argparse
import os
import re
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
IN_CI = os.environ.get("CI", "").lower() in {"1", "true", "yes"}

# What must be found on PATH, and the Debian packages that bring it.
NEEDS = {
    "chromium": (("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"), "chromium"),
    "gettext": (("xgettext",), "gettext"),
    "postgresql": (("pg_virtualenv",), "postgresql postgresql-common"),
}

# Make target, and what it needs from the system.
CHECKS: list[tuple[str, str | None]] = [
    ("lint", None),
    ("templates", None),
    ("types", None),
    ("floors", None),
    ("migrations", None),
    ("deploy-check", None),
    ("catalogue", "gettext"),
    ("test-sqlite", None),
    ("test-postgres", "postgresql"),
    ("test-load", "postgresql"),
    ("test-browser", "chromium"),
]

PYTEST_CLOSING_LINE = re.compile(r"^=+ .*\b(passed|failed|errors?|skipped|no tests ran)\b.* in [\d.]+s.*=+$")


@dataclass
class Outcome:
    """How one check ended."""

    check: str
    verdict: str
    detail: str = ""

    @property
    def failed(self) -> bool:
        return self.verdict == "FAILED"


def advice(need: str) -> str | None:
    """Return how to install a missing need, or None when it is there."""
    programs, packages = NEEDS[need]
    if any(shutil.which(program) for program in programs):
        return None
    return f"{need} is not installed: sudo apt-get install {packages}"


def run(check: str) -> Outcome:
    """Run one make target, passing its output on, and remember pytest's closing line."""
    print(f"\n--- make {check} ---", flush=True)
    started = time.monotonic()
    closing = ""
    command = ["make", "--no-print-directory", check]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            if PYTEST_CLOSING_LINE.match(line.strip()):
                closing = line.strip()
    verdict = "passed" if process.returncode == 0 else "FAILED"
    return Outcome(check, verdict, closing or f"{time.monotonic() - started:.0f} s")


def check_all() -> int:
    """Run all checks and print the summary; return the exit status."""
    outcomes = []
    for check, need in CHECKS:
        missing = advice(need) if need else None
        if missing:
            print(f"\n--- make {check} ---\n{missing}", flush=True)
            outcomes.append(Outcome(check, "FAILED" if IN_CI else "LEFT OUT", missing))
        else:
            outcomes.append(run(check))
    print("\n--- summary ---")
    for outcome in outcomes:
        print(f"{outcome.verdict:9} make {outcome.check:14} {outcome.detail}")
    return 1 if any(outcome.failed for outcome in outcomes) else 0


def check_deployment() -> int:
    """Let Django check the settings as they are in production."""
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
    """Do what the options ask."""
    parser = argparse.ArgumentParser(description="Run every check of the project.")
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
    return check_all()


if __name__ == "__main__":
    sys.exit(main())
