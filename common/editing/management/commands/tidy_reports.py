"""`manage.py tidy_reports`: delete expired form input."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.editing.models import SavedForm, Stash, Unsaved


class Command(BaseCommand):
    """Delete form input that its author did not restore in time; drafts and reports are never touched."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        SavedForm.forget_old()
        count = Stash.forget_old() + Unsaved.forget_old()
        text = ngettext("%d saved draft text was removed.", "%d saved draft texts were removed.", count)
        self.stdout.write(text % count if count else _("There is nothing to remove."))
