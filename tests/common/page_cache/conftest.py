"""The revision as the test's own transaction sees it."""

import pytest
from django.db import connection
from django.db.models import Sum

from common.page_cache.models import Revision


@pytest.fixture
def revision():
    """Return the revision with the changes of the current transaction."""
    return lambda: Revision.objects.aggregate(all=Sum("number"))["all"]


@pytest.fixture
def moved_by(revision):
    """Execute SQL as if it began a transaction, and tell whether it moved the revision."""

    def execute(sql: str) -> bool:
        before = revision()
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("SELECT set_config('page_cache.moved', '', true)")
            cursor.execute(sql)
        return revision() != before

    return execute
