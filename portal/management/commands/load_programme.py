"""`manage.py load_programme`: load the programme of a region from its folder of YAML files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.loading import LoadingError, Report, load
from portal.loading.applying import is_missing_reference
from portal.loading.kinds import kinds
from portal.models import SiteProfile

MOST_SHOWN = 100


class Command(BaseCommand):
    help = "Load a region's programme from a folder of YAML files: everything, or with the faults named nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", nargs="?", type=Path, help="the folder; without it the setting CONTENT_DIR")
        parser.add_argument("--check", action="store_true", help="only say what is wrong or what would change")
        parser.add_argument(
            "--if-empty", action="store_true", help="load only reference data that an existing portal never had"
        )
        parser.add_argument("--overwrite", action="store_true", help="replace what people have edited, too")

    def handle(
        self,
        *args: Any,
        folder: Path | None = None,
        check: bool = False,
        if_empty: bool = False,
        overwrite: bool = False,
        **options: Any,
    ) -> None:
        has_content = bool(if_empty and SiteProfile.load())
        if has_content and not any(map(is_missing_reference, kinds().values())):
            self._say(_("The portal already has its content; nothing was loaded."))
            return
        folder = Path(folder or settings.CONTENT_DIR)
        try:
            self._load(folder, check=check, only_missing_reference=has_content, overwrite=overwrite)
        except CommandError as error:
            if not has_content:
                raise
            # A portal that works must start; its operator reads why some rows are still missing.
            self.stderr.write(str(error))

    def _load(self, folder: Path, *, check: bool, only_missing_reference: bool, overwrite: bool) -> None:
        if not folder.is_dir():
            raise CommandError(_("There is no folder %(folder)s.") % {"folder": folder})
        try:
            report = load(folder, check=check, only_missing_reference=only_missing_reference, overwrite=overwrite)
        except LoadingError as error:
            raise CommandError(self._refusal(error)) from error
        self._tell(report, check=check)

    def _refusal(self, error: LoadingError) -> str:
        count = len(error.faults)
        lines = [
            ngettext(
                "Nothing was loaded: %(count)s error has to be corrected first.",
                "Nothing was loaded: %(count)s errors have to be corrected first.",
                count,
            )
            % {"count": count},
            *map(str, error.faults[:MOST_SHOWN]),
        ]
        if count > MOST_SHOWN:
            lines.append(_("… and %(count)s more.") % {"count": count - MOST_SHOWN})
        return "\n".join(lines)

    def _tell(self, report: Report, *, check: bool) -> None:
        for model in report.models:
            self._say(
                _("%(kind)s: created %(created)s, updated %(updated)s, left as they were %(left)s")
                % {
                    "kind": model._meta.verbose_name_plural,
                    "created": report.created[model],
                    "updated": report.updated[model],
                    "left": report.left[model],
                }
            )
        for place in report.kept:
            self._say(str(place))
        if check:
            self._say(_("The files are in order. This was only a check, nothing was saved."))
        elif report.changed_anything:
            self._say(_("The programme was loaded."))
        else:
            self._say(_("Everything was already loaded, nothing has changed."))

    def _say(self, line: str) -> None:
        self.stdout.write(str(line))
