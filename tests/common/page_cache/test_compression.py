"""Compression of answers: what a client asks for, what it gets, and what is never compressed without padding."""

import gzip

import brotli
import pytest
from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.middleware.http import ConditionalGetMiddleware

from common.middleware import Compressed, SharedByAll
from common.page_cache.compression import accepted_encoding, compressed, is_compressible

TEXT = "Zdravý kraj žije zdravě. ".encode() * 40
PUBLIC = {"Cache-Control": "public, max-age=0"}
DECODED = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}


def page(body=TEXT, **headers):
    return HttpResponse(body, headers=PUBLIC | headers)


def answer(rf, response, accept="br, gzip", method="get", **headers):
    """Return what leaves when the view answered with `response`."""
    request = getattr(rf, method)("/", headers={"Accept-Encoding": accept} | headers)
    return ConditionalGetMiddleware(Compressed(lambda _request: response))(request)


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("x-gzip", "gzip"),
        ("GZIP;Q=1.0, br;q=0.5", "gzip"),
        ("br;q=0, *", "gzip"),
        ("*", "br"),
        ("*;q=0", ""),
        ("gzip;q=0", ""),
        ("gzip;q=0.000", ""),
        ("gzip;q=0.3, identity;q=0.9", ""),
        ("identity, *;q=0.5", ""),
        ("gzip;q=nan", ""),
        ("br;q=2, gzip;q=x", ""),
        ("deflate, zstd", ""),
        ("brotli", ""),
        (", ;q=1,", ""),
        ("", ""),
    ],
)
def test_client_gets_the_encoding_that_it_likes_best(header, encoding):
    assert accepted_encoding(header) == encoding


@pytest.mark.parametrize(
    ("content_type", "expected"),
    [
        ("text/html; charset=utf-8", True),
        ("TEXT/CSV", True),
        ("text/calendar", True),
        ("application/json", True),
        ("application/manifest+json", True),
        ("application/xml", True),
        ("image/svg+xml", True),
        ("image/webp", False),
        ("application/pdf", False),
        ("font/woff2", False),
        ("", False),
    ],
)
def test_only_text_is_compressed(content_type, expected):
    assert is_compressible(content_type) is expected


@pytest.mark.parametrize("encoding", ["br", "gzip", ""])
def test_compressed_body_is_the_same_each_time(encoding):
    assert compressed(TEXT, encoding) == compressed(TEXT, encoding)
    assert DECODED[encoding](compressed(TEXT, encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["br", "gzip", ""])
def test_public_page_leaves_in_the_accepted_encoding(rf, encoding):
    response = answer(rf, page(), encoding)

    assert response.headers.get("Content-Encoding", "") == encoding
    assert response["Vary"] == "Accept-Encoding"
    assert DECODED[encoding](response.content) == TEXT
    assert int(response.headers.get("Content-Length", len(TEXT))) == len(response.content)


def test_compressed_page_has_the_weak_etag_of_the_plain_one(rf):
    assert answer(rf, page())["ETag"] == "W/" + answer(rf, page(), "")["ETag"]


@pytest.mark.parametrize(("accept", "etag"), [("br", 'W/"mine"'), ("gzip", 'W/"mine"'), ("", '"mine"')])
def test_etag_of_the_view_is_kept(rf, accept, etag):
    assert answer(rf, page(ETag='"mine"'), accept)["ETag"] == etag


@pytest.mark.parametrize("accept", ["br", "gzip", ""])
def test_reader_who_has_the_page_gets_304_with_the_headers_of_the_page(rf, accept):
    whole = answer(rf, page(), accept)
    again = answer(rf, page(), accept, **{"If-None-Match": whole["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    kept = ("ETag", "Vary", "Cache-Control")
    assert [again[name] for name in kept] == [whole[name] for name in kept]


@pytest.mark.parametrize("accept", ["br", "gzip", ""])
def test_head_says_the_same_as_get(rf, accept):
    assert dict(answer(rf, page(), accept, method="head").items()) == dict(answer(rf, page(), accept).items())


@pytest.mark.parametrize("accept", ["br", "gzip"])
def test_stream_is_compressed_as_it_goes(rf, accept):
    chunks = [TEXT, b"", TEXT, b"end"]
    response = answer(rf, StreamingHttpResponse(iter(chunks), content_type="text/xml", headers=PUBLIC), accept)

    assert response["Content-Encoding"] == accept
    assert DECODED[accept](b"".join(response)) == b"".join(chunks)


@pytest.mark.parametrize(
    "response",
    [
        page(TEXT[:199]),
        page(**{"Content-Encoding": "zstd"}),
        page(**{"Content-Range": "bytes 0-9/100"}),
        page(**{"Content-Type": "image/png"}),
    ],
)
def test_what_gains_nothing_or_is_encoded_leaves_as_it_is(rf, response):
    before = dict(response.items())

    after = dict(answer(rf, response).items())

    assert {name: value for name, value in after.items() if name != "ETag"} == before


def test_file_keeps_its_length(rf, tmp_path):
    (tmp_path / "list.txt").write_bytes(TEXT)

    with (tmp_path / "list.txt").open("rb") as file:
        response = answer(rf, FileResponse(file, headers=PUBLIC))

    assert not response.has_header("Content-Encoding")
    assert response["Content-Length"] == str(len(TEXT))


def personal(header="Cache-Control", value="private"):
    return HttpResponse(TEXT, headers={header: value})


@pytest.mark.parametrize("response", [personal(), personal("Vary", "Cookie"), HttpResponse(TEXT, status=404)])
def test_what_is_not_public_is_compressed_only_with_padding(rf, response):
    lengths = set()
    for _again in range(20):
        copy = HttpResponse(TEXT, status=response.status_code, headers=dict(response.items()))
        sent = answer(rf, copy)
        assert sent["Content-Encoding"] == "gzip"
        assert gzip.decompress(sent.content) == TEXT
        lengths.add(len(sent.content))
    assert len(lengths) > 1


@pytest.mark.parametrize("accept", ["br", "gzip;q=0", "identity, gzip;q=0.5"])
def test_what_is_not_public_stays_plain_for_those_who_do_not_want_gzip(rf, accept):
    assert answer(rf, personal(), accept).content == TEXT


def test_public_page_for_a_logged_in_person_is_padded_and_found_unchanged(client, settings, rf):
    request = rf.get("/", headers={"Accept-Encoding": "br, gzip"})
    request.COOKIES[settings.SESSION_COOKIE_NAME] = "x"
    sent = [Compressed(lambda _request: page())(request) for _again in range(20)]

    assert {response["Content-Encoding"] for response in sent} == {"gzip"}
    assert len({len(response.content) for response in sent}) > 1
    assert len({response["ETag"] for response in sent}) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "encoding"), [("/", "br"), ("/ucet/prihlaseni/", "gzip"), ("/neni/", "gzip")])
def test_portal_compresses(client, address, encoding):
    response = client.get(address, headers={"Accept-Encoding": "gzip, deflate, br"})

    assert response["Content-Encoding"] == encoding
    assert "Accept-Encoding" in response["Vary"]
    assert b"<!DOCTYPE html>" in DECODED[encoding](response.content)
    assert (response.get("Cache-Control") == SharedByAll.POLICY) == (encoding == "br")
