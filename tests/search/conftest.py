"""The index in tests: brought up to what a test has written so far, as the end of a transaction would."""

from collections.abc import Callable

import pytest
from django.test import Client


@pytest.fixture
def indexed(db) -> Callable[[], None]:
    from search import following

    return lambda: following.take_up_all() and None


@pytest.fixture
def find(client: Client, indexed) -> Callable[..., list[str]]:
    """Return what a search finds: the titles of its results in their order."""

    def titles(text: str, **narrowed: str) -> list[str]:
        from common.search.query import Query
        from search.results import Asked, Found

        indexed()
        query = Query.of(text)
        return [
            one.title.replace("<mark>", "").replace("</mark>", "") for one in Found(Asked(query, **narrowed)).page(1)
        ]

    return titles
