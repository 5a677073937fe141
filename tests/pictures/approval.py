"""The approved pictures, the browser that drew them, and the last approved state for any other browser.

Each version of a browser draws letters in its own way. With another version than the one that drew the approved
pictures, the last approved state of the portal is drawn anew by its own code, and that is compared.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path("tests/pictures/approved")
BROWSER = "browser.txt"
"""Names the major version that drew the pictures beside it; only the approving command writes it."""
APPROVED_FILES = {".webp", ".txt"}
MOST_BYTES = 8_000_000
"""Of all approved pictures, which every clone carries."""
LOCKS = ("requirements/base.txt", "requirements/dev.txt")
SCHEMA = Path(".pytest_cache/d/schema")
CHROMIUM_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
VERSION_NAMED = re.compile(r"Chromium \d+")
VERSION = re.compile(r"\b(\d+)\.\d+")
LINES_OF_A_FAILURE = 25


class UnknownStateError(Exception):
    """The last approved state is not known here or cannot be drawn; the message says why and what helps."""


def chromium_path() -> str | None:
    """Return the path of the browser: CHROMIUM, or the first known name on PATH."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def installed_browser() -> str:
    """Return the major version of the installed browser, as in "Chromium 156"; empty if it does not tell."""
    path = chromium_path()
    if not path:
        return ""
    answer = subprocess.run([path, "--version"], check=False, capture_output=True, text=True)
    found = VERSION.search(answer.stdout)
    return f"Chromium {found[1]}" if found else ""


def approved_browser(root: Path = ROOT) -> str:
    """Return the major version that drew the approved pictures; empty if none is named."""
    path = root / FOLDER / BROWSER
    return path.read_text(encoding="utf-8").strip() if path.exists() else ""


def name_browser(browser: str) -> None:
    """Note which version drew the approved pictures."""
    (ROOT / FOLDER / BROWSER).write_text(f"{browser}\n", encoding="utf-8")


def missing(root: Path = ROOT) -> str | None:
    """Return what is missing for a comparison on this machine, or None."""
    if installed_browser() == approved_browser(root):
        return None
    try:
        last_approved(root)
    except UnknownStateError as why:
        return str(why)
    return None


def last_approved(root: Path = ROOT) -> str:
    """Return the commit that last changed the approved pictures. Raises UnknownStateError."""
    there, here = (browser or "an unknown browser" for browser in (approved_browser(root), installed_browser()))
    start = (
        f"The approved pictures were drawn by {there}, here is {here}, "
        f"and the last approved state cannot be drawn anew: "
    )
    if not shutil.which("git"):
        raise UnknownStateError(f"{start}git is not installed: sudo apt-get install git")
    answer = _git(root, "log", "-1", "--format=%H", "--", str(FOLDER))
    if answer.returncode:
        raise UnknownStateError(f"{start}there is no git history ({answer.stderr.strip()})")
    commit = answer.stdout.strip()
    if not commit:
        raise UnknownStateError(f"{start}the approved pictures were never committed")
    # Where a shallow history ends, every file looks as if that commit had brought it.
    end = root / _git(root, "rev-parse", "--git-path", "shallow").stdout.strip()
    if end.is_file() and commit in end.read_text(encoding="ascii").split():
        raise UnknownStateError(
            f"{start}the git history is cut off before it: git fetch --unshallow (in CI: clone the whole history)"
        )
    return commit


def _git(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *words], cwd=root, check=False, capture_output=True, text=True)


@contextmanager
def redrawn(root: Path = ROOT) -> Iterator[Path]:
    """Yield a folder with the pictures of the last approved state, drawn by its own code. Raises UnknownStateError.

    It runs with the packages installed now, also if its own locks name others: they rarely differ in what is seen. Its
    database is migrated by its own migrations, or copied if they are those of now.
    """
    commit = last_approved(root)
    with tempfile.TemporaryDirectory(prefix="approved-") as temporary:
        tree = Path(temporary)
        unpack(root, commit, tree)
        changed = [lock for lock in LOCKS if _text(tree / lock) != _text(root / lock)]
        print(f"The last approved state, {commit[:10]}, is drawn anew by {installed_browser()}.", flush=True)
        if changed:
            print(f"Since then {' and '.join(changed)} changed; the packages installed now draw it.", flush=True)
        answer = _draw(tree)
        if answer.returncode:
            print("\n".join((answer.stdout + answer.stderr).splitlines()[-LINES_OF_A_FAILURE:]), flush=True)
            packages = f" with the packages installed now, while {' and '.join(changed)} changed" if changed else ""
            raise UnknownStateError(
                f"The last approved state, {commit[:10]}, could not be drawn{packages}. Install the browser that drew "
                f"the approved pictures, {approved_browser(root) or 'unknown'}, or look at what is drawn now "
                f"and approve it: make pictures APPROVE=1"
            )
        yield tree / FOLDER


def unpack(root: Path, commit: str, tree: Path) -> None:
    """Put the files of a commit into an empty folder, with the schema of now, which is used if it is that of then."""
    archive = tree / "commit.zip"
    answer = _git(root, "archive", "--format=zip", f"--output={archive}", commit)
    if answer.returncode:
        raise UnknownStateError(f"git cannot give the files of {commit[:10]}: {answer.stderr.strip()}")
    with zipfile.ZipFile(archive) as files:
        files.extractall(tree)
    archive.unlink()
    if (root / SCHEMA).is_dir():
        shutil.copytree(root / SCHEMA, tree / SCHEMA)


def _draw(tree: Path) -> subprocess.CompletedProcess[str]:
    """Let the code in a folder approve what it draws, in its own language, database and folder of differences."""
    environment = os.environ | {"VAR_DIR": str(tree / "var")}
    compiling = ["-m", "babel.messages.frontend", "--quiet", "compile", "--domain", "django", "--directory", "locale"]
    for words in (compiling, ["-m", "tests.pictures", "--approve"]):
        answer = subprocess.run(
            [sys.executable, *words], cwd=tree, env=environment, check=False, capture_output=True, text=True
        )
        if answer.returncode:
            break
    return answer


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
