"""The downloader of calendars: gives what stands at a public address, never more than it may, never anything inside."""

import gzip
import ipaddress
import time

import pytest

from link_checks.downloading import Downloader
from tests.link_checks.test_fetching import names, only_loopback


@pytest.fixture
def downloader(server):
    """A downloader that may ask this machine and its one port."""
    return Downloader(allowed=only_loopback, ports=frozenset({server.port}), patience=1, most=2, most_bytes=100_000)


def test_content_comes_whole_with_its_headers(server, downloader):
    server.files["/akce.ics"] = (b"BEGIN:VCALENDAR", b'ETag: "a1"', b"Content-Type: text/calendar; charset=utf-8")

    answer = downloader.download(server.url("/vede?kam=/akce.ics"))

    assert (answer.reason, answer.status, answer.body) == ("answers", 200, b"BEGIN:VCALENDAR")
    assert (answer.final_url, answer.headers["etag"]) == (server.url("/akce.ics"), '"a1"')
    assert [asked.method for asked in server.asked] == ["GET", "GET"]


def test_what_has_not_changed_is_not_sent_again(server, downloader):
    first = downloader.download(server.url("/nezmeneno"))
    second = downloader.download(server.url("/nezmeneno"), etag=first.headers["etag"])

    assert (first.is_unchanged, second.is_unchanged, second.body) == (False, True, b"")
    assert server.asked[-1].headers["if-none-match"] == '"a1"'


def test_packed_content_is_unpacked(server, downloader):
    server.files["/akce"] = (gzip.compress(b"BEGIN:VCALENDAR" * 100), b"Content-Encoding: gzip")

    assert downloader.download(server.url("/akce")).body == b"BEGIN:VCALENDAR" * 100


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"a" * 100_001, ()),
        (gzip.compress(b"\0" * 50_000_000), (b"Content-Encoding: gzip",)),
    ],
    ids=["as it is", "a bomb"],
)
def test_more_than_may_be_read_is_refused(server, downloader, body, headers):
    server.files["/akce"] = (body, *headers)

    answer = downloader.download(server.url("/akce"))

    assert (answer.is_too_large, answer.body) == (True, b"")


def test_endless_content_is_cut(server, downloader):
    assert downloader.download(server.url("/bez-konce")).is_too_large
    assert server.finished.wait(5)
    assert server.sent < 20_000_000


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(b"BEGIN:VCALENDAR")[:-4], (b"Content-Encoding: gzip",)),
        (b"not packed", (b"Content-Encoding: gzip",)),
        (b"anything", (b"Content-Encoding: br",)),
    ],
    ids=["cut short", "not packed", "packed in an unknown way"],
)
def test_content_that_cannot_be_unpacked_is_a_fault(server, downloader, body, headers):
    server.files["/akce"] = (body, *headers)

    assert downloader.download(server.url("/akce")).reason == "fault"


def test_content_cut_off_in_the_middle_is_a_fault(server, downloader):
    answer = downloader.download(server.url("/uriznuto"))

    assert (answer.reason, answer.body) == ("fault", b"")


def test_content_letter_by_letter_ends_in_time(server, downloader):
    begun = time.monotonic()

    assert downloader.download(server.url("/telo-po-pismenku")).reason == "timeout"
    assert time.monotonic() - begun < 3


@pytest.mark.parametrize(("status", "reason"), [(404, "not_found"), (403, "no_access"), (500, "server_error")])
def test_page_of_a_fault_is_not_read(server, downloader, status, reason):
    answer = downloader.download(server.url(f"/stav/{status}"))

    assert (answer.reason, answer.body) == (reason, b"")


def test_private_addresses_are_refused_directly_by_name_and_after_a_redirect(server, downloader):
    inside = Downloader(ports=frozenset({server.port}), resolver=names(uvnitr_cz=["127.0.0.1"]))
    ways = Downloader(
        allowed=lambda address: address == ipaddress.ip_address("127.0.0.1"),
        ports=frozenset({server.port}),
        resolver=names(kam_cz=["10.0.0.1"]),
    )

    assert inside.download(server.url("/akce")).reason == "bad_address"
    assert inside.download(f"http://uvnitr.cz:{server.port}/akce").reason == "bad_address"
    assert server.asked == []
    assert ways.download(server.url(f"/vede?kam=http://kam.cz:{server.port}/")).reason == "bad_address"
    assert Downloader().download("file:///etc/passwd").reason == "not_address"
    assert Downloader().download("http://169.254.169.254/latest/").reason == "bad_address"
