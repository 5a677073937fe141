"""Rows shared by all tests of a module: the region's real content, or rows that the module creates."""

from collections.abc import Iterator

import pytest
from django.conf import settings


@pytest.fixture(scope="module")
def rows_of_module(django_db_setup, django_db_blocker) -> Iterator[None]:
    """Open a transaction around the whole module; changes made by a test are still rolled back after it.

    Passwords are cheap as in `own_surroundings`, which comes only after these rows.
    """
    from django.db import transaction
    from django.test import override_settings

    cheap = override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"])
    with django_db_blocker.unblock(), cheap, transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def bundled_content(rows_of_module) -> None:
    """Load the bundled content for all tests of the module."""
    from portal.loading import load

    load(settings.CONTENT_DIR)


@pytest.fixture(scope="module")
def kept(bundled_content) -> dict:
    """Pages of the bundled content that the tests of the module have opened, by their addresses."""
    return {}
