"""Draw every type of page and compare it with the approved picture; exits with 1 if any differs.

Differences are stored in var/pictures/: the approved picture, the drawn one, and their difference, side by side.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.pictures.comparing import compare, read, side_by_side, write
from tests.pictures.drawing import chromium_path, draw

ROOT = Path(__file__).resolve().parents[2]
APPROVED = Path(__file__).parent / "approved"
DIFFERENCES = Path(os.environ.get("VAR_DIR", ROOT / "var")) / "pictures"


@contextmanager
def running_portal() -> Iterator[dict[str, Any]]:
    """Run the portal on a separate database and yield its description."""
    with tempfile.TemporaryDirectory() as folder:
        own = {"VAR_DIR": folder, "DATABASE_URL": "", "DJANGO_MODE": "local", "DEBUG": "0"}
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.pictures.portal"],
            cwd=ROOT,
            env=os.environ | own,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            line = process.stdout.readline()
            if not line:
                sys.exit("The portal did not start.")
            yield json.loads(line)
        finally:
            process.communicate()


def approve(portal: dict[str, Any], only: str) -> int:
    """Replace the approved pictures by the drawn ones, and delete those without a page."""
    drawn = set()
    for name, picture in draw(portal, only):
        path = APPROVED / f"{name}.webp"
        drawn.add(path)
        if not path.exists() or compare(read(path), picture).mask.getbbox():
            write(picture, path)
            print(f"approved {name}")
    if not only:
        for path in set(APPROVED.glob("*.webp")) - drawn:
            path.unlink()
            print(f"dropped {path.stem}")
    return 0


def check(portal: dict[str, Any], only: str) -> int:
    """Compare all pictures and list those that differ."""
    shutil.rmtree(DIFFERENCES, ignore_errors=True)
    different = count = 0
    for name, picture in draw(portal, only):
        count += 1
        path = APPROVED / f"{name}.webp"
        if not path.exists():
            different += 1
            write(picture, DIFFERENCES / f"{name}.webp")
            print(f"{name}: no picture is approved", flush=True)
            continue
        approved = read(path)
        found = compare(approved, picture)
        if not found.is_same:
            different += 1
            write(side_by_side(approved, picture, found.mask), DIFFERENCES / f"{name}.webp")
            print(f"{name}: {found.share:.2%} of points differ", flush=True)
    print(f"{count} pictures, {different} differ" + (f"; see {DIFFERENCES}" if different else ""))
    return 1 if different else 0


def main() -> int:
    """Parse the options and run."""
    parser = argparse.ArgumentParser(prog="make pictures", description=__doc__)
    parser.add_argument("--approve", action="store_true", help="approve what is drawn now")
    parser.add_argument("--only", default="", metavar="PART", help="only pictures whose name holds this part")
    options = parser.parse_args()
    if not chromium_path():
        sys.exit("Chromium is not installed: sudo apt-get install chromium")
    with running_portal() as portal:
        return (approve if options.approve else check)(portal, options.only)


if __name__ == "__main__":
    sys.exit(main())
