"""The measuring of the rate knows where an answer ends."""

import pytest

from scripts.rate import Variant, length_of


@pytest.mark.parametrize(
    ("answer", "rest"),
    [
        (b"HTTP/1.1 200 OK\r\ncontent-length: 5\r\nX: y\r\n\r\n", b"abcde"),
        (b"HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n", b""),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"C\r\nHello, world\r\n0\r\n\r\n"),
    ],
)
def test_length_of_an_answer_is_known_from_its_head(answer, rest):
    assert length_of(answer) == length_of(answer + rest) == len(answer + rest)


def test_request_names_the_host_and_what_is_accepted():
    asked = Variant("", 8000, "/kontakt/", {"Accept-Encoding": "br"}).request

    assert asked == b"GET /kontakt/ HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nAccept-Encoding: br\r\n\r\n"
