"""`manage.py rebuild_search`: make the index of the search anew from the public content."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from search import rebuilding
from search.models import Document


class Command(BaseCommand):
    """Make all documents anew; the search goes on finding what it has."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--files", action="store_true", help="read the texts of all uploaded documents again, too")

    def handle(self, *args: Any, files: bool, **options: Any) -> None:
        rebuilding.rebuild(files=files)
        count = Document.objects.count()
        self.stdout.write(ngettext("%d document can be found.", "%d documents can be found.", count) % count)
        self.stdout.write(_("Texts of files that have not been read yet are read by the worker."))
