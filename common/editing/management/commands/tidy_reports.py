"""`manage.py tidy_reports`: forget typed text that was put aside and is kept no longer."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.editing.models import Stash


class Command(BaseCommand):
    """Remove what its owner did not come back for; drafts and reports are never touched."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        count = Stash.forget_old()
        text = ngettext("%d saved draft text was removed.", "%d saved draft texts were removed.", count)
        self.stdout.write(text % count if count else _("There is nothing to remove."))
