"""Sending a file whole or as one byte range (RFC 9110, section 14), so that an interrupted download can continue."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

ONE_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")
CHUNK = 64 * 1024


def ranged(request: HttpRequest, place: Path, facts: os.stat_result, headers: dict[str, str]) -> HttpResponseBase:
    """Return the file or the requested range of it; a request for several ranges gets the whole file."""
    headers = headers | {"Accept-Ranges": "bytes"}
    found = ONE_RANGE.fullmatch(request.headers.get("Range", "").strip())
    condition = request.headers.get("If-Range")
    fresh = condition is None or condition in {headers["ETag"], headers["Last-Modified"]}
    if not found or not any(found.groups()) or not fresh or request.method != "GET":
        response = FileResponse(place.open("rb"))
        for name, value in headers.items():
            response.headers[name] = value
        return response
    first, last = borders(found[1], found[2], facts.st_size)
    if first > last:
        return HttpResponse(status=416, headers=headers | {"Content-Range": f"bytes */{facts.st_size}"})
    length = last - first + 1
    headers |= {"Content-Range": f"bytes {first}-{last}/{facts.st_size}", "Content-Length": str(length)}
    return StreamingHttpResponse(part(place, first, length), status=206, headers=headers)


def borders(first: str, last: str, size: int) -> tuple[int, int]:
    """Return the positions of the first and last byte of a range; the first is larger when the range is empty."""
    if not first:
        return (max(size - int(last), 0), size - 1) if int(last) else (1, 0)
    return int(first), min(int(last), size - 1) if last else size - 1


def part(place: Path, first: int, length: int) -> Iterator[bytes]:
    """Read a range of a file in chunks."""
    with place.open("rb") as opened:
        opened.seek(first)
        while length > 0 and (piece := opened.read(min(CHUNK, length))):
            length -= len(piece)
            yield piece
