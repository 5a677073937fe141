"""Times that no unit of the calendar names ("začátek června 2022", "každý čtvrtek 2022"), kept in their own words.

Only words of time are kept so; a text with any other word is a slip or needs quotation marks.
"""

import re
from collections.abc import Callable
from datetime import timedelta

from common.periods.parts import MONTHS, ORDINALS, SEASONS
from common.periods.units import FIRST_YEAR, LAST_YEAR, SEASON_MONTHS, Bounds, Precision, month_unit
from common.periods.weekdays import DAYS
from common.periods.words import folded

Read = Callable[[str, int | None], Bounds | None]

_SCHOOL_YEAR = re.compile(
    r"(?:ve? )?(?:skoln\w{1,3} |sk\. ?)ro(?:k|ku|ce|kem)\.? ?(?P<first>\d{4}) ?[/-] ?(?P<last>\d{4}|\d{2})", re.ASCII
)
_ABOUT_A_DAY = re.compile(r"(?:kolem|okolo|asi|cca\.?|zhruba|priblizne|about|around) (?P<day>.+)")
_WEEK_SINCE = re.compile(r"(?:v )?(?:tyden|tydnu) od (?P<day>(?!.* (?:do|az|-) ).+)")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that make a time vague; with none of them a text is not kept.
_VAGUE = _words(
    "zacatek zacatku zacatkem zacatky pocatek pocatku pocatkem zkraje polovina poloviny polovine polovinou polovinu "
    "pulka pulky pulce pulku pulkou konec konci koncem konce prelom prelomu zaver zaveru zaverem prubeh prubehu "
    "prubezne behem kazdy kazda kazde kazdou kazdeho kazdych sudy sudou sude sudych lichy lichou liche lichych "
    "nebo ci pripadne dle podle pozvanek pozvanky potreby dohody vikend vikendu vikendy tyden tydnu tydny "
    "pondelky uterky stredy ctvrtky patky soboty nedele prazdniny prazdnin prazdninach"
)
_BESIDE = _words(
    "v ve na o od do az a i mezi po rok roku roce rokem leta let mesic mesice mesici mesicu den dny dnu ctvrtleti "
    "pololeti doba dobe dobu obdobi cas case posledni predposledni jednou dvakrat trikrat krat za letni jarni zimni "
    "podzimni skolni skolnim"
)
# The months that a feast lies in, or may lie in, by the stem of its name.
_FEASTS = {"advent": (11, 12), "vanoc": (12, 12), "velikonoc": (3, 4)}
_FEAST = re.compile(rf"\b({'|'.join(_FEASTS)})\w{{0,4}}\b")
_SUMMER_HOLIDAYS = re.compile(r"\bletni(?:ch|mi|m)? prazdnin")
_MONTH_OF_DAY = re.compile(r"\b\d{1,2}\. ?(1[0-2]|[1-9])\.", re.ASCII)
_OPEN_END, _OPEN_START = re.compile(r"od (?!.* (?:do|az|-) )"), re.compile(r"(?:az |nejpozdeji )?do ")
_TOKEN = re.compile(r"\d{4}/\d{2}(?!\d)|\d+\.?|[^\W\d_]+\.?|[^\s]")
_SEPARATORS = set(",-/()+&.")


def read_vague(written: str, default_year: int | None, read: Read) -> Bounds | None:
    """Return the words with the days in which they lie; None for a text with other words or without a year.

    `read` reads a text without vague words, with the year of one that has none.
    """
    plain = folded(written)
    if school := _school_year(plain):
        return school
    tokens = [token.rstrip(".") or token for token in _TOKEN.findall(plain)]
    if about := _ABOUT_A_DAY.fullmatch(plain):
        bounds = read(about["day"], default_year)
        return _kept(written, _whole_months(bounds), default_year) if bounds and bounds.start and bounds.end else None
    if week := _WEEK_SINCE.fullmatch(plain):
        bounds = read(week["day"], default_year)
        return _seven_days(bounds) if bounds else None
    if not all(map(_is_of_time, tokens)) or not (_FEAST.search(plain) or _VAGUE.intersection(tokens)):
        return None
    if found := _rest(plain, default_year, read):
        count, bounds = found
        # Days are said after the words; a month or a year is already among them.
        words = " ".join(written.split()[:count]) if bounds.start_precision == Precision.DAY else written
        return _kept(words.strip(","), _opened(plain, bounds), default_year)
    around = _around(tokens, plain, default_year)
    return _kept(written, _opened(plain, around), default_year) if around else None


def _school_year(plain: str) -> Bounds | None:
    """Return a school year, which lasts from 1 September to 31 August (§ 24 of the School Act, 561/2004 Sb.)."""
    found = _SCHOOL_YEAR.fullmatch(plain)
    if not found or not str(int(found["first"]) + 1).endswith(found["last"]):
        return None
    first = int(found["first"])
    start, end = month_unit(first, 9).first, month_unit(first + 1, 8).last
    return Bounds(start, end, Precision.MONTH, Precision.MONTH, f"školní rok {first}/{first + 1}")


def _seven_days(bounds: Bounds) -> Bounds | None:
    """Return the week that begins on a day; None for the week after a month or a longer time."""
    if bounds.start is None or bounds.start != bounds.end or bounds.start_precision != Precision.DAY:
        return None
    return bounds._replace(end=bounds.start + timedelta(days=6))


def _is_of_time(token: str) -> bool:
    if token.isdecimal():
        return len(token) <= 2 or FIRST_YEAR <= int(token) <= LAST_YEAR
    return (
        token in _SEPARATORS
        or _FEAST.fullmatch(token) is not None
        or any(token in words for words in (_VAGUE, _BESIDE, MONTHS, SEASONS, ORDINALS, DAYS))
        or re.fullmatch(r"\d{4}/\d{2}", token, re.ASCII) is not None
    )


def _opened(plain: str, bounds: Bounds) -> Bounds:
    """Return the bounds without the end of "od konce září", or without the beginning of "do poloviny října"."""
    if bounds.start_precision == Precision.DAY:
        return bounds
    if _OPEN_END.match(plain):
        return bounds._replace(end=None)
    return bounds._replace(start=None) if _OPEN_START.match(plain) else bounds


def _rest(plain: str, default_year: int | None, read: Read) -> tuple[int, Bounds] | None:
    """Return the period after the vague words, such as June in "the beginning of June", and how many they are."""
    words = plain.split()
    if _FEAST.search(plain) or _SUMMER_HOLIDAYS.search(plain):
        return None
    for count in range(1, len(words)):
        if all(word.strip(",.") in _VAGUE | _BESIDE | DAYS.keys() | ORDINALS.keys() for word in words[:count]) and (
            bounds := read(" ".join(words[count:]), default_year)
        ):
            return count, bounds
    return None


def _around(tokens: list[str], plain: str, default_year: int | None) -> Bounds | None:
    """Return the months from the first to the last that the words name, or the whole years."""
    years = [int(token[:4]) for token in tokens if token[:4].isdecimal() and len(token) >= 4]
    if not years and default_year is None:
        return None
    first, last = min(years, default=default_year or 0), max(years, default=default_year or 0)
    last += any("/" in token[1:] for token in tokens)
    spans = [span for token in tokens if (span := _months_of(token))]
    spans += [_FEASTS[stem] for stem in _FEAST.findall(plain)]
    spans += [(int(month), int(month)) for month in _MONTH_OF_DAY.findall(plain)]
    if _SUMMER_HOLIDAYS.search(plain):
        spans.append((7, 8))
    if last - first == 1 and any(token.startswith(("prelom", "vanoc")) for token in tokens):
        return _months(first, 12, last, 1)
    if not spans or first != last:
        return _months(first, 1, last, 12)._replace(start_precision=Precision.YEAR, end_precision=Precision.YEAR)
    begins, ends = min(span[0] for span in spans), max(span[1] for span in spans)
    return _months(first, begins, last + (ends > 12), (ends - 1) % 12 + 1)


def _months_of(token: str) -> tuple[int, int] | None:
    if token in MONTHS:
        return MONTHS[token], MONTHS[token]
    if token in SEASONS:
        begins = SEASON_MONTHS[SEASONS[token]]
        return begins, begins + 2
    return None


def _months(first_year: int, first: int, last_year: int, last: int) -> Bounds:
    start, end = month_unit(first_year, first).first, month_unit(last_year, last).last
    return Bounds(start, end, Precision.MONTH, Precision.MONTH)


def _whole_months(bounds: Bounds) -> Bounds:
    if not bounds.start or not bounds.end or bounds.start_precision != Precision.DAY:
        return bounds
    return _months(bounds.start.year, bounds.start.month, bounds.end.year, bounds.end.month)


def _kept(written: str, bounds: Bounds, default_year: int | None) -> Bounds:
    text = written if _FEAST.match(folded(written)) else written[:1].lower() + written[1:]
    if not re.search(r"\b\d{4}\b", text) and bounds.start_precision != Precision.DAY:
        text = f"{text} {default_year}"
    return bounds._replace(text=text)
