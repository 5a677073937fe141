"""Prepare a fresh clone for serving; later runs skip what has not changed.

One process runs all steps, so that Django is imported only once; when nothing has changed since the last time
(`prepared.py`), not even that. Run by `make run` and `make dev`.
"""

from __future__ import annotations

import argparse
import getpass
import hashlib
import logging
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")

from scripts import prepared  # noqa: E402

ROOM = 1_000_000
"""Bytes that must be free in VAR_DIR: less would not hold even the content of an empty portal."""


def fingerprint() -> str:
    """Return a digest of everything collectstatic reads: the static files and the locked packages."""
    digest = hashlib.sha256((ROOT / "requirements" / "base.txt").read_bytes())
    folders = [ROOT / "static", ROOT / "docs" / "img", *ROOT.glob("*/static")]
    for path in sorted(path for folder in folders for path in folder.rglob("*") if path.is_file()):
        if path.is_relative_to(ROOT / "var"):
            continue
        state = path.stat()
        digest.update(f"{path.relative_to(ROOT)} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def is_collected(static_root: Path) -> bool:
    """Tell whether the static files are already there unchanged."""
    stamp = static_root.with_suffix(".fingerprint")
    return static_root.is_dir() and stamp.is_file() and stamp.read_text(encoding="ascii") == fingerprint()


def collect_static(static_root: Path) -> None:
    """Collect, hash and compress the static files, unless they are already there unchanged."""
    from django.core.management import call_command

    if is_collected(static_root):
        return
    call_command("collectstatic", interactive=False, verbosity=0)
    static_root.with_suffix(".fingerprint").write_text(fingerprint(), encoding="ascii")
    print("Static files collected.")


CANNOT_WRITE = """Portál nemůže začít: do složky {folder} se nedá zapisovat ({reason}).
Má v ní databázi, nahrané soubory a tajný klíč. Dejte složku svému uživateli (sudo chown -R {user} {folder}),
uvolněte místo na disku, nebo zvolte jinou složku: make run VAR_DIR=/cesta/ke/slozce

The portal cannot start: the folder {folder} cannot be written ({reason}).
It holds the database, the uploads and the secret key. Give the folder to your user (sudo chown -R {user} {folder}),
free some space on the disk, or choose another folder: make run VAR_DIR=/path/to/the/folder"""


def check_that_it_can_write(folder: Path) -> None:
    """Exit with what to do if nothing can be written to VAR_DIR or over the database in it."""
    database = folder / "db.sqlite3"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(ROOM))
            file.flush()
        if database.exists():
            database.open("ab").close()
    except OSError as error:
        sys.exit(CANNOT_WRITE.format(folder=folder, reason=error.strerror, user=getpass.getuser()))


def python() -> str:
    """Return this Python as it is typed in the folder of the portal."""
    path = Path(sys.executable)
    return str(path.relative_to(ROOT)) if path.is_relative_to(ROOT) else str(path)


def main() -> None:
    """Run the steps in order; stop at the first that fails."""
    parser = argparse.ArgumentParser(description="Prepare the portal for serving.")
    parser.add_argument("--no-static", action="store_true", help="leave the static files to the reloading server")
    options = parser.parse_args()

    check_that_it_can_write(prepared.VAR_DIR)
    if prepared.is_still_prepared() and (options.no_static or is_collected(prepared.VAR_DIR / "static")):
        print("Everything is prepared, nothing has changed since the last start.")
        if os.environ.get("DJANGO_MODE", "local") == "local":
            print(f"For new passwords of the demo logins: {python()} manage.py create_demo_logins --reset-passwords")
        return

    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import CommandError
    from django.db import OperationalError

    try:
        prepare(with_static=not options.no_static)
    except (CommandError, ImproperlyConfigured, OperationalError, OSError) as error:
        sys.exit(f"Portál nemůže začít / The portal cannot start: {error}")


def prepare(*, with_static: bool) -> None:
    """Run all steps. A step that was killed is done again by the next run.

    Raises CommandError, ImproperlyConfigured, OperationalError of the database, and OSError.
    """
    import django
    from django.conf import settings
    from django.core.management import call_command

    django.setup()
    if not settings.PRODUCTION:
        # That demo logins and the roles get their rights is no news on one's own machine.
        logging.getLogger("accounts").setLevel(logging.ERROR)
    call_command("migrate", interactive=False, verbosity=0)
    call_command("set_up_roles")
    call_command("load_programme", if_empty=True)
    if not settings.PRODUCTION:
        call_command("create_demo_logins")
        call_command("create_sample_reports")
    if with_static:
        collect_static(Path(settings.STATIC_ROOT))
    prepared.remember()


if __name__ == "__main__":
    main()
