"""Run a command with DATABASE_URL set to a temporary PostgreSQL; one that is already running is reused.

python scripts/postgres.py COMMAND…
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

# Durability is not needed, and JIT compilation does not pay off for tiny tables.
OPTIONS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "jit": "off",
}
RUNNING = "THROWAWAY_POSTGRES"
"""Environment variable with the URL of the running temporary PostgreSQL."""
# Prints the URL of the server and keeps it running until stdin is closed.
HOLD = "import json, os, sys; print(json.dumps(dict(os.environ)), flush=True); sys.stdin.read()"


@contextmanager
def throwaway_postgres() -> Iterator[dict[str, str]]:
    """Start a cluster, yield the environment of commands that use it, and remove it."""
    if RUNNING in os.environ:
        yield dict(os.environ)
        return
    options = [part for name, value in OPTIONS.items() for part in ("-o", f"{name}={value}")]
    # In its own folder (-t), so that several can run at once.
    command = ["pg_virtualenv", "-t", *options, sys.executable, "-c", HOLD]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as cluster:
        line = next((line for line in cluster.stdout or () if line.startswith("{")), None)
        if line is None:
            raise SystemExit("PostgreSQL did not start")
        inside = json.loads(line)
        address = "postgres://{PGUSER}:{PGPASSWORD}@{PGHOST}:{PGPORT}/postgres".format_map(inside)
        try:
            yield inside | {RUNNING: address}
        finally:
            cluster.communicate()


def main(command: list[str]) -> int:
    """Run the command and return its exit status."""
    with throwaway_postgres() as environment:
        own = environment | {"DATABASE_URL": environment[RUNNING]}
        return subprocess.run(command, env=own, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
