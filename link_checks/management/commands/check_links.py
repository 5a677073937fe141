"""`manage.py check_links`: check whether public links of the content still work."""

from __future__ import annotations

import datetime
from argparse import ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from link_checks.checking import OLDER_THAN, PAUSE, check_links, forget_links
from link_checks.fetching import Fetcher
from link_checks.holders import public_links
from link_checks.models import LinkCheck


def positive(text: str) -> int:
    """Parse a whole number of at least 1."""
    if not (text.isascii() and text.isdigit() and int(text)):
        raise ArgumentTypeError("a whole number from 1 up")
    return int(text)


class Command(BaseCommand):
    # Set only by tests: no command line option may extend what is requested.
    stealth_options = ("fetcher", "pause")
    help = "Check that the public links of the content answer; dead ones wait for the coordinator in /sprava/."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--limit", type=positive, help="check at most this many, those that wait longest first")
        parser.add_argument("--all", action="store_true", dest="every", help="also those checked in the last days")

    def handle(
        self,
        *args: Any,
        limit: int | None = None,
        every: bool = False,
        fetcher: Fetcher | None = None,
        pause: float = PAUSE,
        **options: Any,
    ) -> None:
        links = public_links()
        forgotten = forget_links(except_for=links)
        older_than = datetime.timedelta(0) if every else OLDER_THAN
        summary = check_links(links, fetcher=fetcher, limit=limit, older_than=older_than, pause=pause)
        self._say(
            ngettext(
                "%(count)s link was checked: %(ok)s answer, %(failing)s do not.",
                "%(count)s links were checked: %(ok)s answer, %(failing)s do not.",
                summary.asked,
            )
            % {"count": summary.asked, "ok": summary.answering, "failing": summary.failing}
        )
        if summary.waiting:
            text = ngettext("%s link waits for the next run.", "%s links wait for the next run.", summary.waiting)
            self._say(text % summary.waiting)
        if forgotten:
            text = ngettext(
                "%s link is no longer used and was removed.",
                "%s links are no longer used and were removed.",
                forgotten,
            )
            self._say(text % forgotten)
        dead = list(LinkCheck.objects.dead())
        if dead:
            self._say(_("Links that do not answer:"))
        for check in dead:
            self._say(f"  {check.url} – {check.get_reason_display()}")

    def _say(self, line: str) -> None:
        self.stdout.write(str(line))
