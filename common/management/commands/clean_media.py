"""`manage.py clean_media`: remove uploaded files that no row refers to."""

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

from common.uploads.access import referred_names
from common.uploads.paths import FOLDERS, names_behind

DAY = 24 * 60 * 60


class Command(BaseCommand):
    """Remove leftovers of deleted rows and of interrupted uploads; a day old, so that none is still on its way."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="only list the files")

    def handle(self, *args: Any, dry_run: bool, **options: Any) -> None:
        root, before = Path(settings.MEDIA_ROOT), time.time() - DAY
        left = leftovers(root, before)
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
    """Return the files written before a time that no row refers to, nor to the picture they are a copy of."""
    # The files first: what is uploaded while the rows are read must not be taken for a leftover.
    old = [
        path
        for folder in FOLDERS
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and path.stat().st_mtime < before
    ]
    referred = referred_names()
    return [path for path in old if referred.isdisjoint(names_behind(path.relative_to(root).as_posix()))]


def remove_empty_folders(root: Path, before: float) -> None:
    """Remove folders whose last file is gone; one that was made just now waits for its file."""
    for folder in FOLDERS:
        for path in (root / folder).glob("*/"):
            if path.stat().st_mtime < before and not any(path.iterdir()):
                with suppress(OSError):
                    path.rmdir()
