"""The common environment of all tests: separate files and caches, a browser on demand, no silent skips in CI."""

import ctypes.util
import os

import hypothesis
import pytest
from django.conf import settings

# No deadlines, because a slow machine is not an error in the code.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

# Portals that tests start have the dictionary of this one: writing it takes several seconds.
os.environ.setdefault("LEXICON_DIR", str(settings.LEXICON_DIR))

pytest_plugins = [
    "tests.plugins.browser",
    "tests.plugins.clock",
    "tests.plugins.content",
    "tests.plugins.database",
    "tests.plugins.garbage",
    "tests.plugins.language",
    "tests.plugins.mail",
    "tests.plugins.no_silent_skips",
    "tests.plugins.people",
    "tests.plugins.runs",
    "tests.plugins.schema",
    "tests.plugins.uploads",
]


LONG = ("tests/states/", "tests/portal/test_hidden.py", "tests/outbox/test_long_tasks.py")
"""Files and folders with few but long tests: begun last, they would keep one process busy while the others wait."""


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))


def pytest_runtest_setup(item):
    if item.get_closest_marker("pdf") and not ctypes.util.find_library("pango-1.0"):
        pytest.skip("pango is not installed: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0")


@pytest.fixture(autouse=True)
def own_surroundings(settings, tmp_path):
    """Give each test its own cache and uploads, and static files straight from their sources."""
    from django.core.cache import cache
    from django.utils import translation

    from common.page_cache import kept

    # The database of a transactional test is exchanged for one with the same revision and other rows.
    kept.forget()
    # A request leaves its language in the thread.
    translation.activate(settings.LANGUAGE_CODE)
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    settings.MEDIA_ROOT = tmp_path / "media"
    # Its places for making pictures, among others.
    settings.VAR_DIR = tmp_path / "var"
    # Else each test client would look through what was collected for the running portal.
    settings.STATIC_ROOT = tmp_path / "static"
    # Argon2 is intentionally slow; another test checks that production uses it.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    # Tests use plain HTTP.
    settings.SECURE_SSL_REDIRECT = False
    cache.clear()
