"""Reading the content of a database other than the test database, in a separate process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


def ask(module: str, question: dict[str, Any], *, url: str, folder: Path) -> dict[str, Any]:
    """Run a module of this folder on the database of `url`, with a separate folder for the files it writes."""
    var = folder / "var"
    var.mkdir(exist_ok=True)
    environment = {
        **{name: os.environ[name] for name in ("PATH", "LEXICON_DIR") if name in os.environ},
        "DJANGO_SETTINGS_MODULE": "zdravy_kraj.settings",
        "DATABASE_URL": url,
        "VAR_DIR": str(var),
        # Nothing that matters is signed with it.
        "SECRET_KEY": "the-key-of-kept-databases-" * 3,
        "LOG_LEVEL": "CRITICAL",
        # A fixed order of sets, so that rows get the same primary keys each time.
        "PYTHONHASHSEED": "0",
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-m", f"tests.states.{module}"],
        input=json.dumps(question),
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(f"tests.states.{module} failed:\n{done.stderr}")
    return json.loads(done.stdout)
