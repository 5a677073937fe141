"""`manage.py empty_bin`: let go of deleted records whose 30 days are over."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.history.erasing import empty_bin


class Command(BaseCommand):
    """Empty the bin of what has waited long enough; what was kept about people is erased with its history."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        count = empty_bin()
        text = ngettext("%d record left the bin.", "%d records left the bin.", count)
        self.stdout.write(text % count if count else _("There is nothing to remove."))
