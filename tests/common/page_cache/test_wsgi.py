"""The page cache around a tiny application: what it keeps, what it serves and when, and whom it lets pass."""

import gzip
import io
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import brotli
import pytest
import time_machine

from common.page_cache import keys, store, wsgi
from common.page_cache.keys import Keys
from common.page_cache.pages import KEY
from common.page_cache.revision import RevisionUnavailable
from common.page_cache.wsgi import PageCache

TEXT = "<p>Zdravý kraj</p>" * 100
NOON = "2026-05-20 12:00+02:00"
AWAY = "zdravy-kraj; hit; detail=database-away"


class Application:
    """Answers with a public page that says how many it has made; what it answers can be changed."""

    def __init__(self) -> None:
        self.made = 0
        self.status, self.text = "200 OK", TEXT
        self.headers = {"Content-Type": "text/html; charset=utf-8", "Cache-Control": "public, no-cache"}
        self.public = True
        self.describe = lambda rendering: None
        self.meanwhile = lambda: None
        self.seen: dict = {}

    def __call__(self, environ, start_response):
        self.made += 1
        self.seen = dict(environ)
        body = f"{self.made} {environ['PATH_INFO']}?{environ.get('QUERY_STRING', '')} {self.text}".encode()
        rendering = environ.get(KEY)
        if rendering:
            rendering.is_public = self.public
            self.describe(rendering)
        self.meanwhile()
        start_response(self.status, [*self.headers.items(), ("Content-Length", str(len(body)))])
        return [body]


class Answer:
    def __init__(self, status: str, headers: list, body: bytes) -> None:
        self.status, self.headers, self.raw = int(status[:3]), dict(headers), body
        assert len(self.headers) == len(headers), "a header stands twice"

    @property
    def body(self) -> bytes:
        decode = {"br": brotli.decompress, "gzip": gzip.decompress}.get(self.headers.get("Content-Encoding", ""), bytes)
        return decode(self.raw)

    @property
    def number(self) -> int:
        """Which page of the application it is."""
        return int(self.body.split()[0])


class Site:
    """The application behind the cache, and a database whose revision can be changed or that can be away."""

    def __init__(self, **options) -> None:
        self.application = Application()
        self.revision: str | None = "1"
        self.questions = 0
        secure = ("HTTP_X_FORWARDED_PROTO", "https")
        options = {"keys": Keys(["/sprava/"], "sessionid", secure), "room": 1_000_000} | options
        self.cache = PageCache(self.application, revision=self.ask_revision, **options)

    def ask_revision(self) -> str:
        self.questions += 1
        if self.revision is None:
            raise RevisionUnavailable("refused")
        return self.revision

    def get(self, address: str = "/", method: str = "GET", **headers: str) -> Answer:
        path, _mark, query = address.partition("?")
        environ = {
            "REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query, "wsgi.url_scheme": "http",
            "HTTP_HOST": "portal.example", "wsgi.input": io.BytesIO(),
        } | {f"HTTP_{name.upper()}": value for name, value in headers.items()}  # fmt: skip
        self.environ, told = environ, []
        body = b"".join(self.cache(environ, lambda *facts: told.extend(facts)))
        return Answer(told[0], told[1], body)


@pytest.fixture(autouse=True)
def known_parameters(monkeypatch):
    monkeypatch.setattr(keys, "PARAMETERS", {"rok", "strana", "hledat"})
    monkeypatch.setattr(keys, "FREE_TEXT", {"hledat"})


@pytest.fixture
def site() -> Site:
    return Site()


def numbers(site: Site, *addresses: str) -> list[int]:
    return [site.get(address).number for address in addresses]


# --- What is served ---------------------------------------------------------


def test_page_is_made_once_until_public_content_changes(site):
    assert numbers(site, "/", "/", "/") == [1, 1, 1]
    site.revision = "2"
    assert numbers(site, "/", "/") == [2, 2]
    assert site.questions == 5


def test_what_changes_while_a_page_is_made_counts_as_newer_than_the_page(site):
    site.application.meanwhile = lambda: setattr(site, "revision", "2")

    assert numbers(site, "/", "/", "/") == [1, 2, 2]


@pytest.mark.parametrize(("accepted", "coding"), [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("", None)])
def test_each_client_gets_the_encoding_it_takes_from_the_first_time_on(site, accepted, coding):
    first, again = (site.get(accept_encoding=accepted) for _time in range(2))

    assert first.body == again.body == b"1 /? " + TEXT.encode()
    for answer in (first, again):
        assert answer.headers.get("Content-Encoding") == coding
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert answer.headers["Content-Length"] == str(len(answer.raw))
        assert answer.headers["Cache-Control"] == "public, no-cache"
    assert site.application.made == 1


@pytest.mark.parametrize(("kind", "text"), [("image/png", TEXT), ("text/plain", "krátký")])
def test_what_would_not_get_shorter_stays_plain(site, kind, text):
    site.application.headers["Content-Type"], site.application.text = kind, text

    assert [site.get(accept_encoding="br").headers.get("Content-Encoding") for _time in range(2)] == [None, None]


@pytest.mark.parametrize("first", ["GET", "HEAD"])
def test_head_has_the_headers_of_the_page_and_no_body(site, first):
    answers = [site.get(method=method, accept_encoding="br") for method in (first, "GET", "HEAD")]
    told = [{name: value for name, value in one.headers.items() if name != "Cache-Status"} for one in answers]

    assert told[0] == told[1] == told[2]
    assert [bool(one.raw) for one in answers] == [first == "GET", True, False]
    assert site.application.made == 1


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("accepted", ["br", "gzip", ""])
@pytest.mark.parametrize("named", ["{}", "W/{}", '"jiná", {}', "*"])
def test_client_that_has_the_page_gets_only_headers(site, method, accepted, named):
    tag = site.get(accept_encoding=accepted).headers["ETag"]
    answer = site.get("/", method, accept_encoding=accepted, if_none_match=named.format(tag.removeprefix("W/")))

    assert (answer.status, answer.raw) == (304, b"")
    assert answer.headers == {
        "Cache-Control": "public, no-cache",
        "Vary": "Accept-Encoding",
        "ETag": tag,
        "Cache-Status": "zdravy-kraj; hit",
    }


def test_client_with_another_page_gets_this_one(site):
    assert site.get(if_none_match='"jiná"').status == 200
    assert site.get(if_none_match='"jiná", W/"další"').status == 200


def test_server_is_told_what_came_from_the_cache(site):
    cached = []
    for method in ("GET", "GET", "HEAD", "POST"):
        site.get(method=method)
        cached.append(site.environ.get(wsgi.CACHED, False))

    assert cached == [False, True, True, False]


def test_page_that_did_not_change_keeps_its_tag_when_other_content_did(site):
    site.application.headers["ETag"] = '"obsah"'
    site.get()
    site.revision = "2"

    assert site.get(if_none_match='"obsah"').status == 304
    assert site.application.made == 2


def test_cache_tells_what_it_did():
    site = Site(aloud=True)
    first, again = site.get(), site.get()
    site.application.public = False
    other = site.get("/jinam/")

    assert [one.headers["Cache-Status"] for one in (first, again, other)] == [
        "zdravy-kraj; fwd=miss; stored", "zdravy-kraj; hit", "zdravy-kraj; fwd=miss"
    ]  # fmt: skip
    assert [one.headers["X-Cache"] for one in (first, again, other)] == ["MISS", "HIT", "MISS"]
    assert "X-Cache" not in Site().get().headers


# --- What is kept -----------------------------------------------------------


@pytest.mark.parametrize(
    "headers",
    [
        {"Set-Cookie": "csrftoken=x"},
        {"Vary": "Accept-Encoding, Cookie"},
        {"Vary": "*"},
        {"Cache-Control": "no-store, private"},
        {"Content-Encoding": "gzip"},
        {"Content-Security-Policy": "script-src 'nonce-abc'"},
    ],
)
def test_personal_answer_is_not_kept_even_if_its_view_calls_it_public(site, headers):
    site.application.headers |= headers
    answers = [site.get() for _time in range(2)]

    assert answers[0].raw != answers[1].raw
    assert headers.items() <= answers[1].headers.items()


def test_mark_that_kept_the_middleware_from_compressing_is_not_sent(site):
    site.application.headers |= {"Content-Encoding": "identity", "Set-Cookie": "a=b"}
    assert "Content-Encoding" not in site.get().headers
    del site.application.headers["Set-Cookie"]
    assert "Content-Encoding" not in site.get().headers


@pytest.mark.parametrize("status", ["404 Not Found", "301 Moved Permanently", "206 Partial Content", "503 Away"])
def test_only_whole_pages_are_kept(site, status):
    site.application.status = status

    assert [site.get().status for _time in range(2)] == [int(status[:3])] * 2
    assert site.application.made == 2


def test_page_of_a_view_that_is_not_declared_public_is_not_kept(site):
    site.application.public = False

    assert numbers(site, "/", "/") == [1, 2]


@pytest.mark.parametrize(("size", "expected"), [(store.LARGEST - 1000, [1, 1]), (store.LARGEST, [1, 2])])
def test_page_over_half_a_megabyte_is_not_kept(size, expected):
    site = Site(room=2_000_000)
    site.application.text = "x" * size

    assert numbers(site, "/", "/") == expected


def test_pages_take_no_more_room_than_they_may_and_those_asked_least_lately_go_first(site):
    site.application.headers["Content-Type"] = "image/png"
    site.application.text = "x" * 100_000
    pages = [f"/{number}/" for number in range(9)]
    numbers(site, *pages)
    site.get(pages[0])
    numbers(site, "/nova/")

    assert site.cache.store.size <= 1_000_000
    assert numbers(site, pages[0], pages[-1], "/nova/") == [1, 9, 10]
    assert numbers(site, pages[1]) == [11]


def test_newer_page_takes_the_place_of_the_older_one(site):
    for revision in range(50):
        site.revision = str(revision)
        site.get()

    assert len(site.cache.store) == 1
    assert site.cache.store.size < 10_000


# --- When a page is true ----------------------------------------------------


def test_page_of_a_day_is_true_until_midnight_where_the_region_is(site):
    site.application.describe = lambda rendering: rendering.only_today()
    with time_machine.travel("2026-05-20 23:59:50+02:00", tick=False) as clock:
        assert numbers(site, "/", "/") == [1, 1]
        clock.shift(20)
        assert numbers(site, "/", "/") == [2, 2]
        clock.shift(-20)
        assert numbers(site, "/") == [3]


def test_page_is_true_only_before_the_moment_it_names(site):
    site.application.describe = lambda rendering: rendering.only_before(time.time() + 60)
    with time_machine.travel(NOON, tick=False) as clock:
        assert numbers(site, "/") == [1]
        clock.shift(59)
        assert numbers(site, "/") == [1]
        clock.shift(1)
        assert numbers(site, "/") == [2]


# --- What tells pages apart -------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "/?rok=2022&strana=2",
        "/?strana=2&rok=2022",
        "/?utm_source=zpravodaj&rok=2022&fbclid=x&strana=2&gclid=y",
        "/?rok=2022&%73trana=2&utm_campaign=",
    ],
)
def test_order_and_tracking_make_no_other_page_and_are_not_seen_by_it(site, address):
    assert numbers(site, address, "/?rok=2022&strana=2", "/?rok=2021&strana=2", address) == [1, 1, 2, 1]
    site.revision = "2"
    site.get(address)
    assert site.application.seen["QUERY_STRING"] == "rok=2022&strana=2"


def test_order_of_values_makes_another_page_because_the_last_one_counts(site):
    assert numbers(site, "/?rok=2021&rok=2022", "/?rok=2022&rok=2021", "/?rok=2021&rok=2022") == [1, 2, 1]


def test_empty_field_for_text_is_kept_as_the_form_sends_it(site):
    assert numbers(site, "/?hledat=&rok=2022", "/?hledat=&rok=2022", "/?rok=2022") == [1, 1, 2]


@pytest.mark.parametrize("address", ["/?hledat=b%C4%9Bh", "/?x=1", "/?rok=2022&q=x", "/?rok=" + "2" * 600, "/?rok=é"])
def test_text_and_unknown_parameters_pass_by_and_are_not_changed(site, address):
    assert numbers(site, address, address) == [1, 2]
    assert site.application.seen["QUERY_STRING"] == address[2:]
    assert KEY not in site.application.seen


@pytest.mark.parametrize(
    "asked",
    [
        {"method": "POST"},
        {"method": "OPTIONS"},
        {"cookie": "theme=dark; sessionid=abc"},
        {"authorization": "Basic x"},
        {"host": ""},
        {"address": "/sprava/"},
        {"address": "/sprava/prihlaseni/?rok=2022"},
    ],
)
def test_forms_and_logged_in_people_pass_by(site, asked):
    site.get(asked.get("address", "/"))
    answers = [site.get(**asked) for _time in range(2)]

    assert [one.number for one in answers] == [2, 3]
    assert [one.headers.keys() for one in answers] == [{*site.application.headers, "Content-Length"}] * 2
    assert KEY not in site.application.seen


def test_cookie_of_somebody_who_is_not_logged_in_makes_no_difference(site):
    assert [site.get(cookie="csrftoken=x").number, site.get().number] == [1, 1]


def test_hosts_and_schemes_have_pages_of_their_own(site):
    asked = [{}, {"host": "other.example"}, {"x_forwarded_proto": "https"}, {"x_forwarded_proto": "http"}]

    assert [site.get(**one).number for one in (*asked, {"host": "PORTAL.example"})] == [1, 2, 3, 1, 1]


# --- While the database is away ---------------------------------------------


def test_kept_pages_are_served_while_the_database_is_away_and_marked(site):
    site.get()
    site.revision = None
    site.application.status = "503 Service Unavailable"
    kept, copy, missing = site.get(), site.get(if_none_match="*"), site.get("/jina/")

    assert (kept.status, kept.number, kept.headers["Cache-Status"]) == (200, 1, AWAY)
    assert (copy.status, copy.headers["Cache-Status"]) == (304, AWAY)
    assert missing.status == 503
    site.revision, site.application.status = "1", "200 OK"
    assert site.get().headers["Cache-Status"] == "zdravy-kraj; hit"


def test_page_that_is_known_to_have_changed_is_not_served_while_the_database_is_away(site):
    numbers(site, "/", "/jina/")
    site.revision = "2"
    numbers(site, "/jina/")
    site.revision = None

    assert numbers(site, "/", "/jina/") == [4, 3]


def test_no_request_waits_for_a_database_that_is_known_to_be_away(site):
    site.get()
    site.revision = None
    told = []
    site.application.meanwhile = lambda: told.append(site.application.seen.get(wsgi.DATABASE_IS_AWAY, False))
    site.get(method="POST"), site.get("/dalsi/"), site.get(cookie="sessionid=abc")
    assert site.get().headers["Cache-Status"] == AWAY
    site.revision = "1"
    site.get(method="POST")

    assert told == [True, True, True, False]


def test_page_is_served_for_a_day_without_the_database(site):
    with time_machine.travel(NOON, tick=False) as clock:
        site.get()
        site.revision = None
        clock.shift(24 * 3600)
        assert numbers(site, "/") == [1]
        clock.shift(1)
        assert numbers(site, "/") == [2]


def test_outage_is_written_into_the_log_once_and_its_end_too(site, caplog):
    site.get()
    site.revision = None
    site.get(), site.get()
    site.revision = "1"
    site.get(), site.get()

    assert [record.getMessage() for record in caplog.records] == [
        "The database does not answer (refused); pages that are kept are served meanwhile.",
        "The database answers again.",
    ]


# --- Many at once -----------------------------------------------------------


def test_page_that_many_ask_for_at_once_is_made_once(site, monkeypatch):
    monkeypatch.setattr(wsgi, "LONGEST_WAIT", 20)
    all_there, begun = threading.Barrier(4), time.monotonic()
    site.application.meanwhile = lambda: time.sleep(0.2)

    def ask(_number):
        all_there.wait()
        return site.get().number

    with ThreadPoolExecutor(4) as crowd:
        assert list(crowd.map(ask, range(4))) == [1, 1, 1, 1]
    assert time.monotonic() - begun < 10


def test_nobody_waits_long_for_a_page_that_another_makes(site, monkeypatch):
    monkeypatch.setattr(wsgi, "LONGEST_WAIT", 0.05)
    begun, end = threading.Event(), threading.Event()
    slow = iter([lambda: (begun.set(), end.wait(5))])
    site.application.meanwhile = lambda: next(slow, lambda: None)()

    with ThreadPoolExecutor(1) as crowd:
        first = crowd.submit(site.get)
        begun.wait(5)
        assert site.get().status == 200
        assert site.application.made == 2
        end.set()
        assert first.result().status == 200


def test_who_waited_for_a_page_that_failed_makes_it_alone(site):
    begun, end = threading.Event(), threading.Event()

    def fail():
        begun.set()
        end.wait(5)
        site.application.meanwhile = lambda: None
        raise ZeroDivisionError

    site.application.meanwhile = fail
    with ThreadPoolExecutor(2) as crowd:
        first = crowd.submit(site.get)
        begun.wait(5)
        second = crowd.submit(site.get)
        end.set()
        assert second.result().number == 2
        with pytest.raises(ZeroDivisionError):
            first.result()


def test_each_hour_a_line_of_the_log_tells_how_the_cache_does(caplog):
    caplog.set_level("INFO")
    with time_machine.travel(NOON, tick=False) as clock:
        site = Site()
        numbers(site, "/", "/", "/")
        clock.shift(3601)
        numbers(site, "/", "/")

    lines = [record.getMessage().partition(":")[2] for record in caplog.records]
    assert lines == [" 2 hits, 1 misses, 1 pages, 0.0 of 1.0 MB."]
