"""Prepare a fresh clone for serving; later runs skip what has not changed.

One process runs all steps, so that Django is imported only once; when nothing has changed since the last time
(`prepared.py`), not even that. Run by `make run` and `make dev`.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")

from scripts import prepared  # noqa: E402


def fingerprint() -> str:
    """Return a digest of everything collectstatic reads: the static files and the locked packages."""
    digest = hashlib.sha256((ROOT / "requirements" / "base.txt").read_bytes())
    folders = [ROOT / "static", *ROOT.glob("*/static")]
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


def main() -> None:
    """Run the steps in order; stop at the first that fails."""
    parser = argparse.ArgumentParser(description="Prepare the portal for serving.")
    parser.add_argument("--no-static", action="store_true", help="leave the static files to the reloading server")
    options = parser.parse_args()

    if prepared.is_still_prepared() and (options.no_static or is_collected(prepared.VAR_DIR / "static")):
        print("Everything is prepared, nothing has changed since the last start.")
        if os.environ.get("DJANGO_MODE", "local") == "local":
            print("For new passwords of the demo logins: python manage.py create_demo_logins --reset-passwords")
        return

    import django
    from django.conf import settings
    from django.core.management import CommandError, call_command

    django.setup()
    try:
        call_command("migrate", interactive=False, verbosity=0)
        call_command("set_up_roles")
        call_command("load_programme", if_empty=True)
        if not settings.PRODUCTION:
            call_command("create_demo_logins")
            call_command("create_sample_reports")
        if not options.no_static:
            collect_static(Path(settings.STATIC_ROOT))
        prepared.remember()
    except CommandError as error:
        sys.exit(f"The portal cannot start: {error}")


if __name__ == "__main__":
    main()
