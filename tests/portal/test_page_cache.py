"""The page cache in front of the real portal: it keeps every kind of public page and nothing else."""

from functools import partial
from types import SimpleNamespace
from wsgiref.util import setup_testing_defaults

import pytest
from django.core import signals
from django.core.handlers.wsgi import WSGIHandler
from django.db import close_old_connections
from django.urls import URLPattern, get_resolver, resolve
from django.utils import timezone, translation

from common.page_cache.keys import Keys
from common.page_cache.wsgi import DATABASE_IS_AWAY, PageCache
from tests.pages import Page
from tests.portal.test_query_budgets import PAGES, fill

pytestmark = pytest.mark.django_db

NO_PAGES = {
    "favicon_ico",
    "too_large",
    "part",
    "file_of_year",
    "file_of_meeting",
    "file_of_report",
    "poster",
    "file",
    "thing",
    "document",
    "call",
}
"""Views outside the private addresses that show no page: a redirect, an error, parts of the map, which are sent
while they are written, as files of open data are, files that are made by the queue, and answers of the interface."""

MACHINES = ("/robots.txt", "/favicon.svg", "/site.webmanifest", "/sitemap.xml", "/otevrena-data/katalog.jsonld",
            "/otevrena-data/katalog/udalosti.jsonld", "/otevrena-data/udalosti.csv-metadata.json",
            "/otevrena-data/udalosti.schema.json")  # fmt: skip


@pytest.fixture
def one_transaction():
    """Leave the connection of the test open, as Django's own test client does."""
    ends = (signals.request_started, signals.request_finished)
    for end in ends:
        end.disconnect(close_old_connections)
    yield
    for end in ends:
        end.connect(close_old_connections)


@pytest.fixture
def portal(settings, one_transaction):
    """Return a function that asks the portal behind a new page cache; `portal.bare` asks it without one."""
    cookie, header = settings.SESSION_COOKIE_NAME, settings.SECURE_PROXY_SSL_HEADER if settings.PRODUCTION else None
    keys = Keys(settings.PAGE_CACHE_PASSES, cookie, header)
    cache = PageCache(WSGIHandler(), keys=keys, revision=lambda: "1", room=50_000_000)

    def ask(address: str, application=cache, **environ: str) -> tuple[str, dict[str, str], bytes]:
        path, _mark, query = address.partition("?")
        environ |= {"PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": "localhost"}
        setup_testing_defaults(environ)
        told: list = []
        body = b"".join(application(environ, lambda *facts: told.extend(facts)))
        return told[0], dict(told[1]), body

    ask.bare = partial(ask, application=cache.application)
    return ask


@pytest.fixture
def one_of_each_kind() -> dict[str, str]:
    """An address of each kind of public page, by the name of its view."""
    fill(2)
    pages = [path for path in PAGES.values() if "?" not in path and "nic-takoveho" not in path]
    return {resolve(path).view_name: path for path in (*pages, *MACHINES)}


def state(answer) -> str:
    return answer[1].get("Cache-Status", "passed by")


def test_every_kind_of_public_page_is_kept_and_is_the_page_that_django_makes(portal, one_of_each_kind):
    for path in one_of_each_kind.values():
        first, again, page = portal(path), portal(path), portal.bare(path)

        assert state(first) == "zdravy-kraj; fwd=miss; stored", path
        assert state(again) == "zdravy-kraj; hit", path
        assert first[0] == again[0] == "200 OK"
        assert first[2] == again[2] == page[2], path
        own = {"Cache-Status", "Vary"}
        assert {name: value for name, value in again[1].items() if name not in own} == {
            name: value for name, value in page[1].items() if name not in own
        }


def views(patterns, before=""):
    """Return each view with its address."""
    for one in patterns:
        route = f"{before}{one.pattern}".replace("^", "")
        if isinstance(one, URLPattern):
            yield f"/{route}", one.callback
        else:
            yield from views(one.url_patterns, route)


def test_every_public_view_says_what_its_page_depends_on(settings):
    public = {}
    for prefix in ("", "en/"):
        with translation.override(prefix.strip("/") or settings.LANGUAGE_CODE):
            patterns = dict(views(get_resolver().url_patterns))
        public |= {
            route: view for route, view in patterns.items() if not route.startswith(tuple(settings.PAGE_CACHE_PASSES))
        }

    undeclared = {view.__name__ for view in public.values() if not hasattr(view, "public_page")}
    assert undeclared == NO_PAGES
    assert len(public) > 40


def test_pages_that_look_at_the_day_say_so(portal, one_of_each_kind, monkeypatch):
    looked = []
    today = timezone.localdate
    monkeypatch.setattr(timezone, "localdate", lambda *facts: (looked.append(True), today(*facts))[1])
    by_day = set()
    for name, path in one_of_each_kind.items():
        looked.clear()
        portal(path)
        if looked:
            by_day.add(name)

    declared = {name for name, path in one_of_each_kind.items() if resolve(path).func.public_page.by_day}
    assert by_day == declared


@pytest.mark.parametrize(
    "address",
    [
        "/sprava/", "/en/ucet/prihlaseni/", "/ucet/prihlaseni/", "/hlaseni/", "/en/hlaseni/", "/prihlaseno/",
        "/media/fotografie/x.jpg", "/static/css/site.css", "/zdravi/", "/aktivity/?hledat=voda", "/aktivity/?neznamy=1",
    ],
)  # fmt: skip
def test_private_addresses_text_and_unknown_parameters_pass_by(portal, address):
    assert [state(portal(address)) for _time in range(2)] == ["passed by"] * 2


@pytest.mark.parametrize(
    "address", ["/nic/", "/aktivity", "/aktivity/nic/", "/kontakt/?rok=2022", "/rok/", "/sitemap-stranky-1.xml"]
)
def test_what_is_no_page_or_has_a_parameter_of_another_page_is_not_kept(portal, one_of_each_kind, address):
    assert [state(portal(address)) for _time in range(2)] == ["zdravy-kraj; fwd=miss"] * 2


def test_filtered_list_is_kept_as_its_form_asks_for_it(portal, one_of_each_kind):
    asked = "/aktivity/?hledat=&rok=2022&okruh=&tema=&obec=&mesic=5"
    pages = [portal(f"{asked}{more}") for more in ("", "&utm_source=zpravodaj", "")]

    assert [state(page).rpartition("; ")[2] for page in pages] == ["stored", "hit", "hit"]
    assert b"utm_source" not in portal("/aktivity/?rok=vse&utm_source=x")[2]


@pytest.mark.parametrize("query", ["rok=2022", "zmeneno-od=2026-01-01&utm_source=x"])
def test_refused_parameter_of_a_file_is_refused_each_time_and_the_file_is_not(portal, one_of_each_kind, query):
    asked = [f"?{query}", "", f"?{query}", "?utm_source=x"]
    answers = [portal(f"/otevrena-data/udalosti.csv{one}")[0] for one in asked]

    assert answers == ["400 Bad Request", "200 OK", "400 Bad Request", "200 OK"]


def test_every_link_between_public_pages_has_only_parameters_that_its_page_declares(portal, one_of_each_kind):
    pages = {path: Page(SimpleNamespace(content=portal(path)[2])) for path in one_of_each_kind.values()}
    linked = {target for path, page in pages.items() for target in page.addresses(path)}
    # Files of presentations are no pages; no cache keeps them.
    asked = {target for target in linked if "?" in target and not target.partition("?")[0].endswith(".pdf")}

    assert len(asked) > 10
    assert {state(portal(address)) for address in asked} == {"zdravy-kraj; fwd=miss; stored"}


def test_people_who_are_logged_in_and_forms_pass_by(portal, one_of_each_kind, settings):
    portal("/")
    session = f"{settings.SESSION_COOKIE_NAME}=abc"

    assert [state(portal("/", HTTP_COOKIE=session)), state(portal("/", REQUEST_METHOD="POST"))] == ["passed by"] * 2


def test_page_asks_again_each_time_and_carries_no_cookie(portal, one_of_each_kind):
    _status, headers, _body = portal("/", HTTP_ACCEPT_ENCODING="br")

    assert headers["Cache-Control"] == "public, no-cache"
    assert headers["Vary"] == "Accept-Encoding"
    assert "Set-Cookie" not in headers
    again = portal("/", HTTP_ACCEPT_ENCODING="br", HTTP_IF_NONE_MATCH=headers["ETag"])
    assert (again[0], again[2]) == ("304 Not Modified", b"")


def test_page_is_kept_also_when_the_first_to_ask_has_it_already(portal, one_of_each_kind):
    tag = portal.bare("/kontakt/")[1]["ETag"]
    first, other = portal("/kontakt/", HTTP_IF_NONE_MATCH=tag), portal("/kontakt/")

    assert (first[0], first[2], state(first)) == ("304 Not Modified", b"", "zdravy-kraj; fwd=miss; stored")
    assert (other[0], state(other)) == ("200 OK", "zdravy-kraj; hit")


@pytest.mark.parametrize("address", ["/kontakt/", "/en/hlaseni/", "/sprava/", "/nic/"])
def test_request_that_shall_not_wait_for_the_database_is_told_to_come_back(portal, address, django_assert_num_queries):
    with django_assert_num_queries(0):
        status, headers, _body = portal.bare(address, **{DATABASE_IS_AWAY: True})

    assert (status, headers["Retry-After"]) == ("503 Service Unavailable", "30")
    assert headers["Cache-Control"] == "no-store"
    assert headers["Content-Language"] == ("en" if address.startswith("/en/") else "cs")


def test_server_of_the_portal_stands_behind_the_cache(settings):
    from zdravy_kraj import wsgi

    assert isinstance(wsgi.application, PageCache)
    assert wsgi.application.store.room == settings.PAGE_CACHE_MB * 1_000_000
