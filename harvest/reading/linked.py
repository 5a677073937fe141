"""Reads events of JSON-LD: those of schema.org in pages, and those of the open formal norm Události (2020-07-01)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from typing import Any

from harvest.reading import limits, moments
from harvest.reading.found import Found, Reading, Unreadable, Window, cut

EVENTS = {"Festival", "Hackathon", "CourseInstance"}
"""Events of schema.org whose name does not end with “Event”."""
NOT_EVENTS = {"superEvent", "organizer", "performer", "offers", "sponsor", "about", "pořadatel"}
"""Properties that lead to what is not told of here."""
LONGEST_SCRIPT = 2_000_000
WRAPPED = (
    ("//<![CDATA[", "//]]>"),
    ("// <![CDATA[", "// ]]>"),
    ("/*<![CDATA[*/", "/*]]>*/"),
    ("<![CDATA[", "]]>"),
    ("<!--", "-->"),
)
"""What some systems write around a script, so that old browsers or readers of XML pass it over."""


class Page(HTMLParser):
    """Collects what a page tells machines: its data, its title, and the calendar that it links to."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: list[str] = []
        self.title, self.calendar = "", ""
        self._in: str = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = {name: value or "" for name, value in attrs}
        kind = facts.get("type", "").partition(";")[0].strip().lower()
        self._in = ""
        if tag == "script" and kind == "application/ld+json":
            self._in = "script"
            self.scripts.append("")
        elif tag == "title" and not self.title:
            self._in = "title"
        elif tag in {"a", "link"} and not self.calendar:
            address = facts.get("href", "")
            if kind == "text/calendar" or address.startswith("webcal") or address.partition("?")[0].endswith(".ics"):
                self.calendar = address

    def handle_endtag(self, tag: str) -> None:
        self._in = ""

    def handle_data(self, data: str) -> None:
        if self._in == "script" and len(self.scripts[-1]) < LONGEST_SCRIPT:
            self.scripts[-1] += data
        elif self._in == "title":
            self.title += data[:500]


def read_page(text: str, window: Window) -> Reading:
    """Return the events that a page has for machines. Raises Unreadable."""
    page = Page()
    page.feed(text)
    page.close()
    parts = [part for part in map(_loaded, page.scripts) if part is not None]
    reading = read_values(parts, window)
    reading.name = reading.name or cut(" ".join(unescape(page.title).split()), limits.TITLE)
    reading.other = "" if reading.events else cut(page.calendar, limits.ADDRESS)
    return reading


def read_json(text: str, window: Window) -> Reading:
    """Return the events of a JSON document. Raises Unreadable."""
    loaded = _loaded(text)
    if loaded is None:
        raise Unreadable("broken")
    return read_values([loaded], window)


def _loaded(text: str) -> Any:
    text = text.strip()
    for begin, end in WRAPPED:
        if text.startswith(begin) and text.endswith(end):
            text = text[len(begin) : -len(end)].strip()
    try:
        return json.loads(text.removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def read_values(parts: list[Any], window: Window) -> Reading:
    """Return the events in JSON values, wherever they stand; of the norm if there are any."""
    events, kinds, without = [], set(), 0
    for part in parts:
        for row, kind in rows_of(part):
            found = list(of_norm(row) if kind == "ofn" else of_schema(row))
            without += not found
            kinds.add(kind)
            events += found
    chosen, others = window.nearest(once(events))
    return Reading("ofn" if "ofn" in kinds else "jsonld", "", chosen, others + without)


def rows_of(whole: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield the objects that are events, with their kind, without looking deeper or at more than is reasonable."""
    waiting: list[tuple[Any, int]] = [(whole, 0)]
    left = limits.MOST_VALUES
    while waiting and left > 0:
        value, depth = waiting.pop()
        left -= 1
        if depth > limits.MOST_DEPTH:
            continue
        if isinstance(value, list):
            waiting += [(one, depth + 1) for one in reversed(value) if isinstance(one, dict | list)]
        elif isinstance(value, dict):
            if kind := kind_of(value):
                yield value, kind
            inner = [one for name, one in value.items() if name not in NOT_EVENTS]
            waiting += [(one, depth + 1) for one in reversed(inner) if isinstance(one, dict | list)]


def kind_of(row: dict[str, Any]) -> str:
    """Return which kind of event an object is; empty if it is none."""
    if "Událost" in _listed(row.get("typ")):
        return "ofn"
    for name in _listed(row.get("@type")):
        if isinstance(name, str):
            last = name.rpartition("/")[2].rpartition(":")[2].rpartition("#")[2]
            if last.endswith("Event") or last in EVENTS:
                return "jsonld"
    return ""


def once(events: list[Found]) -> list[Found]:
    """Return the events without repetitions; those that share an identity are told apart by their day."""
    seen: dict[tuple[Any, ...], Found] = {}
    for one in events:
        seen.setdefault((one.uid, one.title, one.first, one.time), one)
    shared: dict[str, int] = {}
    for one in seen.values():
        shared[one.uid] = shared.get(one.uid, 0) + 1
    for one in seen.values():
        if one.uid and shared[one.uid] > 1:
            one.turn = f"{one.first.isoformat()} {one.time or ''}".strip()
    return list(seen.values())


# --- schema.org -----------------------------------------------------------------


def of_schema(row: dict[str, Any]) -> Iterator[Found]:
    """Yield the event of schema.org, unless it lacks a name or a day."""
    title = cut(unescape(_word(row.get("name"))), limits.TITLE)
    days = moments.span(moments.read(_word(row.get("startDate"))), moments.read(_word(row.get("endDate"))))
    if not title or days is None:
        return
    first, last, time, until = days
    yield Found(
        title=title,
        first=first,
        last=last,
        time=time,
        until=until,
        place=cut(", ".join(_place(row.get("location"))), limits.PLACE),
        text=cut(unescape(_word(row.get("description"))), limits.TEXT),
        url=cut(_word(row.get("url")) or _word(row.get("mainEntityOfPage")), limits.ADDRESS),
        is_cancelled=_word(row.get("eventStatus")).endswith("Cancelled"),
        uid=cut(_word(row.get("@id")) or _word(row.get("identifier")), limits.IDENTITY),
    )


def _place(value: Any, depth: int = 0) -> list[str]:
    """Return the parts of a place: its name, street and town."""
    parts: list[str] = []
    for one in _listed(value)[:3]:
        if isinstance(one, str):
            parts.append(unescape(one).strip())
        elif isinstance(one, dict) and depth < 3 and one.get("@type") != "VirtualLocation":
            names = ("name", "streetAddress", "addressLocality")
            parts += [unescape(_word(one.get(name))).strip() for name in names]
            parts += _place(one.get("address"), depth + 1)
    return list(dict.fromkeys(filter(None, parts)))


# --- The open formal norm -------------------------------------------------------


def of_norm(row: dict[str, Any]) -> Iterator[Found]:
    """Yield the event of the norm, once for each of its times, unless it lacks a name or all days."""
    title = cut(_czech(row.get("název")), limits.TITLE)
    text, long = _czech(row.get("popis")), _czech(row.get("dlouhý_popis"))
    for spec in _listed(row.get("doba_trvání")):
        days = _days_of_norm(spec)
        if not title or days is None:
            continue
        first, last, time, until = days
        yield Found(
            title=title,
            first=first,
            last=last,
            time=time,
            until=until,
            place=cut(", ".join(_place_of_norm(row.get("umístění"))), limits.PLACE),
            summary=cut(text, limits.TEXT) if long else "",
            text=cut(long or text, limits.TEXT),
            url=cut(_web_of_norm(row), limits.ADDRESS),
            is_cancelled="zneplatněno" in row,
            uid=cut(_word(row.get("iri")), limits.IDENTITY),
        )


def _days_of_norm(spec: Any) -> Any:
    if not isinstance(spec, dict):
        return None
    interval = spec.get("časový_interval")
    if isinstance(interval, dict):
        return moments.span(_moment_of_norm(interval.get("začátek")), _moment_of_norm(interval.get("konec")))
    return moments.span(_moment_of_norm(spec.get("časový_okamžik")), None)


def _moment_of_norm(value: Any) -> moments.Moment | None:
    if not isinstance(value, dict):
        return None
    return moments.read(_word(value.get("datum_a_čas")) or _word(value.get("datum")))


def _place_of_norm(value: Any) -> list[str]:
    parts: list[str] = []
    for one in _listed(value)[:2]:
        if isinstance(one, dict):
            address = one.get("adresa") if isinstance(one.get("adresa"), dict) else {}
            parts += [_czech(one.get("název")), _czech(one.get("budova")), _street(address), _town(address)]
    return list(dict.fromkeys(filter(None, parts)))


def _street(address: Any) -> str:
    number = address.get("číslo_domovní")
    words = [_czech(address.get("název_ulice")), str(number) if isinstance(number, int | str) else ""]
    return " ".join(filter(None, words))


def _town(address: Any) -> str:
    return _czech(address.get("název_obce"))


def _web_of_norm(row: dict[str, Any]) -> str:
    """Return the page of an event: of its contact, or its identity, which the norm wants to be an address."""
    for contact in _listed(row.get("kontakt")):
        if isinstance(contact, dict) and (address := _word(contact.get("url"))):
            return address
    return _word(row.get("iri"))


# --- Values ---------------------------------------------------------------------


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _word(value: Any, depth: int = 0) -> str:
    """Return a value of JSON-LD as text, also where it has a language or an identity; the first of several."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and value and depth < 3:
        return _word(value[0], depth + 1)
    if isinstance(value, dict):
        return next((value[name] for name in ("@value", "@id", "value") if isinstance(value.get(name), str)), "")
    return ""


def _czech(value: Any) -> str:
    """Return a text of the norm in Czech, or in the language that there is."""
    if isinstance(value, dict):
        texts = [value.get("cs"), *value.values()]
        return next((one for one in texts if isinstance(one, str)), "").strip()
    return value.strip() if isinstance(value, str) else ""
