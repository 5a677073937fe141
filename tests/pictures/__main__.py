"""Draw every type of page and compare it with the approved picture; exits with 1 if any differs.

Of each difference var/pictures/ gets the approved picture, the drawn one, and both side by side with what differs.
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

from PIL import Image

from tests.pictures.approval import (
    FOLDER,
    ROOT,
    UnknownStateError,
    approved_browser,
    chromium_path,
    installed_browser,
    name_browser,
    redrawn,
)
from tests.pictures.comparing import compare, read, side_by_side, write
from tests.pictures.drawing import draw

APPROVED = ROOT / FOLDER
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


def approve(only: str) -> int:
    """Replace the approved pictures by the drawn ones, delete those without a page, and name the browser."""
    browser, before = installed_browser(), approved_browser()
    if only and browser != before:
        sys.exit(f"The other pictures are of {before or 'an unknown browser'}, here is {browser}: approve all of them.")
    drawn = set()

    def take(name: str, picture: Image.Image) -> None:
        path = APPROVED / f"{name}.webp"
        drawn.add(path)
        # One step of a colour in a few points, at a round corner, is not worth a new file.
        if not path.exists() or compare(read(path), picture).mask.getbbox():
            write(picture, path)
            print(f"approved {name}", flush=True)

    with running_portal() as portal:
        draw(portal, take, only)
    if not only:
        for path in set(APPROVED.glob("*.webp")) - drawn:
            path.unlink()
            print(f"dropped {path.stem}")
    name_browser(browser)
    return 0


def check(only: str, approved: Path) -> int:
    """Compare all pictures with those in a folder and list what differs."""
    shutil.rmtree(DIFFERENCES, ignore_errors=True)
    drawn: set[str] = set()
    different: dict[str, str] = {}

    def take(name: str, picture: Image.Image) -> None:
        drawn.add(name)
        if found := difference(name, picture, approved / f"{name}.webp"):
            different[name] = found
            print(f"{name}: {found}", flush=True)

    with running_portal() as portal:
        draw(portal, take, only)
    if not only:
        gone = {path.stem for path in approved.glob("*.webp")} - drawn
        different |= dict.fromkeys(gone, "approved, but no page is drawn under this name")
    print(report(len(drawn), different))
    return 1 if different else 0


def difference(name: str, picture: Image.Image, path: Path) -> str:
    """Return how a picture differs from the approved one in words, or nothing, and store what shows it."""
    if not path.exists():
        write(picture, DIFFERENCES / f"{name}-drawn.png")
        return "no picture is approved"
    before = read(path)
    found = compare(before, picture)
    if found.is_same:
        return ""
    write(before, DIFFERENCES / f"{name}-approved.png")
    write(picture, DIFFERENCES / f"{name}-drawn.png")
    write(side_by_side(before, picture, found.mask), DIFFERENCES / f"{name}-difference.png")
    return f"{found.different} of {found.places} places differ"


def report(count: int, different: dict[str, str]) -> str:
    """Return what was found: which pages differ, where their pictures are, and what to do."""
    if not different:
        return f"{count} pictures, none differs"
    lines = ["", "These pictures differ from the approved ones:"]
    for name, found in sorted(different.items()):
        lines.append(f"  {name}: {found}")
        lines += [f"    {path}" for path in sorted(DIFFERENCES.glob(f"{name}-*.png"))]
    lines.append("Look at each. What you did not intend is a fault; what you intended: make pictures APPROVE=1")
    lines.append(f"{count} pictures, {len(different)} differ")
    return "\n".join(lines)


def main() -> int:
    """Parse the options and run."""
    parser = argparse.ArgumentParser(prog="make pictures", description=__doc__)
    parser.add_argument("--approve", action="store_true", help="approve what is drawn now")
    parser.add_argument("--only", default="", metavar="PART", help="only pictures whose name holds this part")
    parser.add_argument(
        "--redraw",
        action="store_true",
        help="compare with the last approved state drawn here, also by the browser that drew the approved pictures",
    )
    options = parser.parse_args()
    if not chromium_path():
        sys.exit("Chromium is not installed: sudo apt-get install chromium")
    if options.approve:
        return approve(options.only)
    if installed_browser() == approved_browser() and not options.redraw:
        return check(options.only, APPROVED)
    try:
        with redrawn() as folder:
            return check(options.only, folder)
    except UnknownStateError as why:
        sys.exit(str(why))


if __name__ == "__main__":
    sys.exit(main())
