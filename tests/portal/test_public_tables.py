"""Public pages read only tables that apps declare as public, so that the revision moves when what they show changes."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, get_resolver, resolve

from common.page_cache.moving import public_tables
from portal.sharing import Shared, address_of
from tests.portal.test_query_budgets import PAGES, fill

pytestmark = pytest.mark.django_db

MACHINES = [
    "/robots.txt",
    "/favicon.svg",
    "/favicon.ico",
    "/site.webmanifest",
    "/sitemap.xml",
    "/sitemap-stranky-1.xml",
    "/otevrena-data/katalog.jsonld",
    "/otevrena-data/katalog/udalosti.jsonld",
    "/otevrena-data/udalosti.csv-metadata.json",
    "/otevrena-data/udalosti.schema.json",
    "/otevrena-data/udalosti.csv",
    "/zdroj/udalost/1",
    "/zdroj/udalost/1.json",
    "/api/v1/datove-sady",
]
OF_FILES = {"decks_reportchapter"}
"""Tables of which only files are made; what is kept of them moves with the revision."""
REDIRECTS = {"/plan-zlepsovani/", "/rok/", "/a/1/", "/s/1/"}
"""Addresses that lead to the latest page of their kind, and short ones."""
HISTORIES = re.compile(r"\w+_historical\w+")
"""Feeds ask them when rows changed; a version is written in the transaction that moves the revision by its row."""
PERSONAL = re.compile(
    r"sprava/|kalendar/terminy/|ucet/|hlaseni/|sledovat/(potvrdit|nastaveni|ukoncit)/|prihlaseno/|zdravi/|prilis-velke/|\^?media/"
)
"""Where routes begin that no visitor reads, or that show no content."""
FILES = re.compile(r".*\.(pdf|pptx|docx)\Z")
"""Routes of files made by the queue, which no cache keeps."""


def routes(patterns, before="") -> set[str]:
    """Return the routes of all pages."""
    found = set()
    for one in patterns:
        route = before + str(one.pattern)
        found |= {route} if isinstance(one, URLPattern) else routes(one.url_patterns, route)
    return found


@pytest.fixture
def addresses() -> list[str]:
    return [*PAGES.values(), *MACHINES, *REDIRECTS, address_of(Shared("Turnov v roce 2022"))]


def test_every_kind_of_page_is_read(addresses):
    patterns = routes(get_resolver().url_patterns)
    public = {route for route in patterns if not PERSONAL.match(route) and not FILES.match(route)}

    assert public - {resolve(address.partition("?")[0]).route for address in addresses} == set()


def test_public_pages_read_exactly_the_public_tables(addresses, client):
    fill(3)
    known, read = set(connection.introspection.table_names()), set()
    for address in addresses:
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(address)
        if answer.status_code == 200:
            read |= {name for query in queries for name in re.findall(r'"(\w+)"', query["sql"])}

    read = {name for name in read & known if not HISTORIES.fullmatch(name)}
    assert read == public_tables() - OF_FILES
