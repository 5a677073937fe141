"""Reads a period as people write it, in Czech or English, in any case, with or without diacritics.

A text is first tried as one unit ("24. 11. 2022", "jaro 2022"), then as an open period ("od srpna 2022"), a range
("srpen–prosinec 2022") and a list of adjacent units ("únor, březen 2022"). A part without a month or year takes
it from the part after it: "2.–19. května 2017".
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from django.utils import timezone
from django.utils.translation import gettext

from common.periods.parts import Kind, Part, read_part
from common.periods.units import Bounds, PeriodError, Unit
from common.periods.vague import read_vague
from common.periods.weekdays import check_weekdays, has_days, without_times, without_weekdays
from common.periods.words import KNOWN, folded
from common.values.folding import UNSEEN, composed

MAX_LENGTH = 250
_QUOTED = re.compile(r'["„“”»](?P<words>.*)["“”«»][ ,]*(?P<rest>[^"„“”«»]*)')
_FILLER = re.compile(r"(?:v prubehu|behem|(?:ve )?dne(?:ch)?|v mesici|v|ve|na|in|on|during|within)(?: the)? |the ")
_SINCE = re.compile(
    r"(?:pocinaje|od|since|from|starting)(?: zacatku| pocatku| the beginning of| the start of)?(?: the)? "
)
_UNTIL = re.compile(r"(?:nejpozdeji do|az do|do|until|till|by|up to)(?: konce| the end of| end of)?(?: the)? ")
_BETWEEN = re.compile(r"(?:mezi|between) ")
_RANGE = re.compile(r" ?- ?| (?:az do|az|do|to|till|until)(?: konce| the end of| end of)?(?: the)? ")
_LIST = re.compile(r" ?[,&+] ?(?:(?:a|and) )?| (?:a|and) |(?<=[^\W\d]) ?/ ?(?=[^\W\d])")
_LABEL = re.compile(r"(?:kdy|termin(?: konani)?|datum(?: konani)?|when|date) ?: ?")
_ABOUT = re.compile(r"(?:asi|cca\.?|zhruba|priblizne|about|around) ")
# What a hand leaves around or inside a date: "(24. 11. 2022)", "24.11.2022.", "24 . 11 . 2022", "17.11 2022".
_AROUND = re.compile(r"^\((?P<inside>[^()]*)\)$|(?<=\d{4}) ?[.;,]+$")
_LOOSE_POINT = re.compile(r"(?<=\d) +\.(?= |$)", re.ASCII)
_POINT_FORGOTTEN = re.compile(r"(?<!\d)(\d{1,2}\. ?(?:1[0-2]|0?[1-9])) (?=\d{4}(?!\d))", re.ASCII)
_LONGEST_OVER_NEW_YEAR = timedelta(days=184)
_YEARS_AGO = {
    "letos": 0, "tento rok": 0, "this year": 0, "loni": 1, "vloni": 1, "minuly rok": 1, "last year": 1, "predloni": 2,
}  # fmt: skip


def parse(text: str, default_year: int | None = None) -> Bounds:
    """Return the period; parts without a year get `default_year`. Raises PeriodError for an invalid text."""
    written = " ".join(composed(text[:MAX_LENGTH].translate(UNSEEN)).split())
    if len(text) > MAX_LENGTH or not written.isprintable():
        raise _not_understood(written)
    if quoted := _QUOTED.fullmatch(written):
        return _with_words(quoted["words"], folded(quoted["rest"]), written, default_year)
    tidied = _tidied(folded(written))
    plain, default_year = _relative(_ABOUT.sub("", tidied, count=1), default_year)
    if (known := _known_words(plain)) and (bounds := _read_dates(known[1] or "rok", default_year)):
        return bounds._replace(text=known[0])
    bounds = None if known else _read_dates(plain, default_year)
    if bounds and has_days(bounds) and _ABOUT.match(tidied):
        # The day is not certain, and that must be said wherever it is printed.
        bounds = None
    return bounds or read_vague(written, default_year, _read) or _refuse(written)


def _tidied(plain: str) -> str:
    """Return a folded text without a label, and with the points of its dates where they belong."""
    plain = _AROUND.sub(lambda found: found["inside"] or "", _LABEL.sub("", plain, count=1))
    return _POINT_FORGOTTEN.sub(r"\1. ", _LOOSE_POINT.sub(".", plain))


def names_time(text: str) -> bool:
    """Whether the text has a time of day, which `parse` ignores because a period has none."""
    plain = folded(text[:MAX_LENGTH])
    return without_times(plain) != plain and _read_quietly(plain) is None


def _read_quietly(plain: str) -> Bounds | None:
    try:
        return _read(plain, timezone.localdate().year)
    except PeriodError:
        return None


def _read_dates(plain: str, default_year: int | None) -> Bounds | None:
    """Read a text as it stands, then without times of day, then without days of the week, which have to be right."""
    if bounds := _read(plain, default_year):
        return bounds
    untimed = without_times(plain)
    if untimed != plain and (bounds := _read(untimed, default_year)):
        return bounds
    bare, named = without_weekdays(untimed)
    bounds = _read(bare, default_year) if named else None
    if not bounds or not has_days(bounds):
        return None
    check_weekdays(bounds, named)
    return bounds


def _relative(plain: str, default_year: int | None) -> tuple[str, int | None]:
    """Return the text without words for a relative year such as "last year", and that year as the new default."""
    for words, ago in _YEARS_AGO.items():
        if plain == words or plain.startswith((f"{words} ", f"{words},")):
            rest = plain.removeprefix(words).lstrip(" ,")
        elif plain.endswith((f" {words}", f",{words}")):
            rest = plain.removesuffix(words).rstrip(" ,")
        else:
            continue
        return rest or "rok", timezone.localdate().year - ago
    return plain, default_year


def _known_words(plain: str) -> tuple[str, str] | None:
    """Return the known words at the beginning or end of the text, and the rest."""
    for words, czech in KNOWN.items():
        if plain == words or plain.startswith((f"{words} ", f"{words},")):
            return czech, plain.removeprefix(words).lstrip(" ,")
        if plain.endswith((f" {words}", f",{words}")):
            return czech, plain.removesuffix(words).rstrip(" ,")
    return None


def _with_words(words: str, rest: str, written: str, default_year: int | None) -> Bounds:
    bounds = _read(rest or "rok", default_year) or _refuse(written)
    return bounds._replace(text=words)


def _read(text: str, default_year: int | None) -> Bounds | None:
    while filler := _FILLER.match(text):
        text = text[filler.end() :]
    if part := read_part(text):
        return _read_parts([part], default_year)
    if since := _SINCE.match(text):
        rest = text[since.end() :]
        if part := read_part(rest):
            return _read_parts([part], default_year, open_end=True)
        return _read_range(rest, _RANGE, default_year)
    if until := _UNTIL.match(text):
        part = read_part(text[until.end() :])
        return _read_parts([part], default_year, open_start=True) if part else None
    if between := _BETWEEN.match(text):
        return _read_range(text[between.end() :], _LIST, default_year)
    return _read_range(text, _RANGE, default_year) or _read_list(text, default_year)


def _read_range(text: str, separator: re.Pattern[str], default_year: int | None) -> Bounds | None:
    for mark in separator.finditer(text):
        first, last = read_part(text[: mark.start()]), read_part(text[mark.end() :])
        if first and last and (bounds := _read_parts([first, last], default_year)):
            return bounds
    return None


def _read_list(text: str, default_year: int | None) -> Bounds | None:
    parts = [part for written in _LIST.split(text) if (part := read_part(written))]
    if len(parts) < 2 or len(parts) != len(_LIST.split(text)):
        return None
    return _read_parts(parts, default_year, neighbours=True)


def _read_parts(
    parts: list[Part],
    default_year: int | None,
    *,
    open_start: bool = False,
    open_end: bool = False,
    neighbours: bool = False,
) -> Bounds | None:
    complete = _complete(parts)
    if complete is None:
        return None
    spans = [part.units(_year_of(part, default_year)) for part in complete]
    if spans[0][0].first > spans[-1][1].last:
        spans = _over_new_year(parts, complete, default_year) or spans
    if neighbours and any(after[0].first - before[1].last != timedelta(days=1) for before, after in pairwise(spans)):
        raise PeriodError(
            gettext(
                "Only days, months or seasons right after each other can be listed. Write a range with a dash, for "
                "example August–December %(year)s. Separate ones go in quotation marks, with the year after them: "
                "“June and September” %(year)s."
            )
            % {"year": complete[-1].year or default_year or timezone.localdate().year}
        )
    return _bounds(spans[0][0], spans[-1][1], open_start=open_start, open_end=open_end)


def _over_new_year(parts: list[Part], complete: list[Part], default_year: int | None) -> list[tuple[Unit, Unit]] | None:
    """Return the units of parts that go over New Year with one year written, "prosinec–leden 2023"; None for others.

    The year belongs to the part it is written with, and one that is written nowhere to the first. More than half
    a year is taken for a slip.
    """
    anchor = max((index for index, part in enumerate(parts) if part.year is not None), default=0)
    year = _year_of(complete[anchor], default_year)
    if any(part.year not in (None, year) for part in parts):
        return None
    spans = [complete[anchor].units(year)]
    for part in reversed(complete[:anchor]):
        earlier = part.units(spans[0][0].first.year)
        spans.insert(0, earlier if earlier[0].first <= spans[0][0].first else part.units(spans[0][0].first.year - 1))
    for part in complete[anchor + 1 :]:
        later = part.units(spans[-1][0].first.year)
        spans.append(later if spans[-1][0].first <= later[0].first else part.units(spans[-1][0].first.year + 1))
    return spans if timedelta() <= spans[-1][1].last - spans[0][0].first <= _LONGEST_OVER_NEW_YEAR else None


def _complete(parts: list[Part]) -> list[Part] | None:
    """Fill in the kind, month and year that each part shares with the next one; None if they do not fit together."""
    first, last = parts[0], parts[-1]
    if last.kind is Kind.NUMBER:
        if len(parts) != 2 or first.kind is not Kind.YEAR or first.year is None:
            return None
        last = Part(Kind.YEAR, first.year // 100 * 100 + last.number)
    if last.year is None:
        last = replace(last, year=first.year)
    return list(_completed_backwards([*parts[:-1], last]))[::-1] if _can_lend(parts[:-1], last) else None


def _can_lend(parts: list[Part], last: Part) -> bool:
    lends = last.kind in (Kind.DAY, Kind.MONTH, Kind.QUARTER, Kind.HALF)
    return lends or all(part.kind is not Kind.NUMBER for part in parts)


def _completed_backwards(parts: list[Part]) -> Iterator[Part]:
    after = parts[-1]
    for part in reversed(parts):
        if part.kind is Kind.NUMBER:
            part = replace(part, kind=after.kind, month=after.month)
        after = replace(part, year=part.year or after.year) if part.year is None else part
        yield after


def _year_of(part: Part, default_year: int | None) -> int:
    year = default_year if part.year is None else part.year
    if year is None:
        raise PeriodError(
            gettext("The year is missing. Write it too, for example %(example)s.") % {"example": gettext("May 2022")}
        )
    return year


def _bounds(first: Unit, last: Unit, *, open_start: bool, open_end: bool) -> Bounds:
    return Bounds(
        start=None if open_start else first.first,
        end=None if open_end else last.last,
        start_precision=last.precision if open_start else first.precision,
        end_precision=first.precision if open_end else last.precision,
    )


def _refuse(written: str) -> Bounds:
    raise _not_understood(written)


def _not_understood(written: str) -> PeriodError:
    shown = "".join(character for character in written if character.isprintable())
    shown = shown if len(shown) <= 60 else f"{shown[:60]}…"
    return PeriodError(
        gettext(
            "“%(text)s” was not understood. Write for example %(examples)s. "
            "Your own words go in quotation marks, with the year after them: “every Tuesday” %(year)s."
        )
        % {"text": shown, "examples": examples(), "year": timezone.localdate().year}
    )


def examples() -> str:
    """Return examples of what can be written, in the active language."""
    return gettext("14 May %(year)s, spring %(year)s, May–June %(year)s or all year %(year)s") % {
        "year": timezone.localdate().year
    }
