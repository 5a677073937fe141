"""What documents are made of."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.kinds import kinds
from search.models import Document
from tests.portal.test_query_budgets import fill

pytestmark = pytest.mark.django_db


def test_every_kind_of_public_content_is_found(indexed):
    fill(3)
    indexed()

    assert set(Document.objects.values_list("kind", flat=True)) == set(kinds())


def test_documents_are_made_of_tables_that_are_followed():
    fill(3)

    for kind in kinds().values():
        known = set(connection.introspection.table_names())
        with CaptureQueriesContext(connection) as queries:
            for row in kind.rows():
                entry = kind.entry(row)
                list(entry.texts), list(entry.rich), list(entry.organisations)
        read = {name for query in queries for name in re.findall(r'"(\w+)"', query["sql"])} & known
        assert read - {one.model._meta.db_table for one in kind.tables} == set(), kind.model


@pytest.mark.parametrize("rows", [3, 12])
def test_reading_rows_costs_the_same_however_many_they_are(rows):
    fill(rows)

    for kind in kinds().values():
        with CaptureQueriesContext(connection) as queries:
            for row in kind.rows():
                kind.entry(row)
        assert len(queries) <= 12, kind.model


def test_no_two_sections_have_the_same_name():
    sections = {kind.section: str(kind.title) for kind in kinds().values()}

    assert len(set(sections.values())) == len(sections)
