"""Compression of answers: which encodings are used, which of them a client accepts, and how a body is compressed."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator

import brotli
from django.utils.text import compress_sequence

BROTLI, GZIP, PLAIN = "br", "gzip", ""
ENCODINGS = (BROTLI, GZIP)
"""What public answers are compressed with, the better one first."""
SMALLEST = 200
"""Shorter bodies, in bytes, are left alone, because compressed they are hardly shorter."""

# Levels beyond these cost more time than the last bytes are worth in an answer made on request.
BROTLI_QUALITY = 5
GZIP_LEVEL = 6

TYPES = {
    "application/atom+xml",
    "application/json",
    "application/ld+json",
    "application/manifest+json",
    "application/rss+xml",
    "application/xml",
    "image/svg+xml",
}


def is_compressible(content_type: str) -> bool:
    """Tell whether content of this type is text: HTML, JSON, SVG, XML, calendars, CSV. Pictures and PDF are not."""
    kind = content_type.partition(";")[0].strip().lower()
    return kind.startswith("text/") or kind in TYPES


def accepted_encoding(header: str, offered: Iterable[str] = ENCODINGS) -> str:
    """Return the offered encoding that the Accept-Encoding header prefers, or PLAIN.

    Of equally welcome ones the first offered wins (RFC 9110, section 12.5.3). Weights that cannot be read refuse.
    """
    weights = dict(_weights(header))
    others = weights.get("*", 0.0)
    best, best_weight = PLAIN, weights.get("identity", 0.0)
    for encoding in offered:
        weight = weights.get(encoding, others)
        if weight > 0 and (weight > best_weight or (not best and weight == best_weight)):
            best, best_weight = encoding, weight
    return best


def _weights(header: str) -> Iterator[tuple[str, float]]:
    """Yield each coding of an Accept-Encoding header with its weight from 0 to 1."""
    for item in header.lower().split(","):
        name, *parameters = (part.strip() for part in item.split(";"))
        weight = 1.0
        for parameter in parameters:
            key, _, value = parameter.partition("=")
            if key.strip() == "q":
                try:
                    weight = float(value)
                except ValueError:
                    weight = 0.0
        if name:
            # NaN is not between 0 and 1, so it refuses, too.
            yield name.removeprefix("x-"), weight if 0 <= weight <= 1 else 0.0


def compressed_stream(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """Yield the chunks in the encoding, BROTLI or GZIP, without keeping the whole in memory."""
    if encoding == GZIP:
        yield from compress_sequence(chunks)
        return
    compressor = brotli.Compressor(mode=brotli.MODE_TEXT, quality=BROTLI_QUALITY)
    for chunk in chunks:
        if piece := compressor.process(chunk):
            yield piece
    yield compressor.finish()


def compressed(body: bytes, encoding: str) -> bytes:
    """Return the body in the encoding: the same bytes each time. PLAIN returns it as it is."""
    if encoding == BROTLI:
        return bytes(brotli.compress(body, mode=brotli.MODE_TEXT, quality=BROTLI_QUALITY))
    if encoding == GZIP:
        return gzip.compress(body, GZIP_LEVEL, mtime=0)
    return body
