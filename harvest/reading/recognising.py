"""Tells by the content what stands at an address, whatever its server says, and reads it."""

from __future__ import annotations

import codecs
import re

from harvest.reading import ical, linked
from harvest.reading.found import Reading, Unreadable, Window

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NAMED = re.compile(rb"""<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{2,30})""", re.IGNORECASE)
OTHERS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
CALENDAR = re.compile(rb"^BEGIN:VCALENDAR\s*$", re.IGNORECASE | re.MULTILINE)
INSIDE_A_LETTER = re.compile(rb"\r?\n[ \t](?=[\x80-\xbf])")
"""A fold of iCalendar that divides the octets of a letter in UTF-8, as RFC 5545 allows (section 3.1)."""
LOST = "\ufffd"
FEED = re.compile(r"\s*(<\?xml[^>]*>)?\s*(<!--.*?-->\s*)?<(rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)


def read(body: bytes, charset: str, window: Window) -> Reading:
    """Return what was read. Raises Unreadable with a fault."""
    if not body.strip():
        raise Unreadable("empty")
    if body.startswith(OTHERS):
        raise Unreadable("not_calendar")
    if CALENDAR.search(body[:4_000]):
        body = INSIDE_A_LETTER.sub(b"", body)
    text = decoded(body, charset).replace("\x00", "").lstrip("\ufeff \t\r\n")
    beginning = text[:4_000]
    if re.search(r"^BEGIN:VCALENDAR\s*$", beginning, re.IGNORECASE | re.MULTILINE):
        return ical.read(text, window)
    if beginning.startswith(("{", "[")):
        return linked.read_json(text, window)
    if FEED.match(beginning):
        raise Unreadable("feed")
    if beginning.startswith("<"):
        return linked.read_page(text, window)
    raise Unreadable("not_calendar")


def decoded(body: bytes, charset: str) -> str:
    """Return the content as text: by its mark, by what its server or page says, as UTF-8, or as Windows wrote Czech."""
    for mark, encoding in MARKS:
        if body.startswith(mark):
            return body.decode(encoding, "replace")
    damaged = body.decode("utf-8", "replace")
    if 0 < damaged.count(LOST) < sum(not one.isascii() for one in damaged) / 2:
        # UTF-8 in which some letters are broken; text in another encoding has hardly any that are whole.
        return damaged
    named = NAMED.search(body[:4_000])
    for encoding in ("utf-8", charset, named[1].decode("ascii") if named else ""):
        try:
            return body.decode(encoding) if _is_of_text(encoding) else _fail()
        except (LookupError, UnicodeError, ValueError):
            continue
    return body.decode("cp1250", "replace")


def _is_of_text(encoding: str) -> bool:
    """Whether it is an encoding of text that is worth trying; others could unpack, as `zip` does."""
    return bool(re.fullmatch(r"(utf|iso|windows|cp|latin)[\w-]*", encoding, re.IGNORECASE))


def _fail() -> str:
    raise LookupError
