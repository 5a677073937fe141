"""`manage.py clean_media`: remove uploaded files that no row refers to, and those that waited too long for a form."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.uploads import kept
from common.uploads.access import referred_names
from common.uploads.paths import FOLDERS, possible_file_names

DAY = 24 * 60 * 60


class Command(BaseCommand):
    """Remove files of deleted rows and interrupted uploads; only after a day, as an upload may be in progress."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only list the files")

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        root, before = Path(settings.MEDIA_ROOT), time.time() - DAY
        left = [*leftovers(root, before), *kept.old_files()]
        for path in left:
            self.stdout.write(path.relative_to(root).as_posix())
            if not dry_run:
                path.unlink(missing_ok=True)
        if dry_run:
            text = ngettext("%d file would be removed.", "%d files would be removed.", len(left))
        else:
            remove_empty_folders(root, before)
            text = ngettext("%d file was removed.", "%d files were removed.", len(left))
        self.stdout.write(text % len(left) if left else _("There is nothing to remove."))


def leftovers(root: Path, before: float) -> list[Path]:
    """Return files older than the given time that no row refers to, directly or as a copy of a picture."""
    # List the files before reading the rows, so that a file uploaded meanwhile is not removed.
    old = [
        path
        for folder in FOLDERS
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and path.stat().st_mtime < before
    ]
    referred = referred_names()
    return [path for path in old if referred.isdisjoint(possible_file_names(path.relative_to(root).as_posix()))]


def remove_empty_folders(root: Path, before: float) -> None:
    """Remove empty folders, except new ones, whose file may be about to be written."""
    for folder in (*FOLDERS, kept.FOLDER):
        for path in (root / folder).glob("*/"):
            if path.stat().st_mtime < before and not any(path.iterdir()):
                with suppress(OSError):
                    path.rmdir()
