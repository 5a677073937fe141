"""What the server does once, before it divides into workers, so that they share it and answer at once."""

import gc
from pathlib import Path
from typing import cast

from django.conf import settings
from django.db import connections
from django.template.loader import get_template
from django.urls import get_resolver

from common.guides import COORDINATOR, TOWNS, guide
from common.search.words import keys_of_asked


def warm_up() -> None:
    """Load addresses, views, templates and guides, but nothing of the database: processes cannot share a connection."""
    # A read of the addresses in both directions; Django has no public call for it.
    get_resolver()._populate()
    folders = [folder for engine in settings.TEMPLATES for folder in cast(list[Path], engine.get("DIRS", []))]
    for folder in folders:
        for path in sorted(folder.rglob("*.html")):
            get_template(path.relative_to(folder).as_posix())
    for name in (COORDINATOR, TOWNS):
        guide(name)
    if "search" in settings.INSTALLED_APPS:
        # The stemmer, and the mapped dictionary of Czech forms.
        keys_of_asked("kraj")


def settle() -> None:
    """Prepare the memory for the division: nothing open, no garbage, and nothing that a collection would copy.

    The collector writes into each object it looks at; what it is told to leave alone stays shared by the workers.
    """
    for connection in connections.all(initialized_only=True):
        connection.close()
        if getattr(connection, "pool", None):
            connection.close_pool()  # type: ignore[attr-defined]
    gc.collect()
    gc.freeze()
