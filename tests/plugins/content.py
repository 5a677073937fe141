"""The region's real content in the database, loaded once for all tests of a module that ask for it."""

from collections.abc import Iterator

import pytest
from django.conf import settings


@pytest.fixture(scope="module")
def bundled_content(django_db_setup, django_db_blocker) -> Iterator[None]:
    """Load the bundled content in a transaction around the whole module; what a test adds is still its own."""
    from django.db import transaction

    from portal.loading import load

    with django_db_blocker.unblock(), transaction.atomic():
        load(settings.CONTENT_DIR)
        yield
        transaction.set_rollback(True)
