"""One part of a written period ("24. listopadu 2022", "2.", "zima 2022/23"), perhaps without its month or year."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from common.periods.units import WINTER, Unit, day_unit, month_unit, quarter_unit, season_unit, year_unit

_CZECH_MONTHS = (
    "leden ledna lednu lednem",
    "unor unora unoru unorem",
    "brezen brezna breznu breznem",
    "duben dubna dubnu dubnem",
    "kveten kvetna kvetnu kvetnem",
    "cerven cervna cervnu cervnem",
    "cervenec cervence cervenci cervencem",
    "srpen srpna srpnu srpnem",
    "zari zarim",
    "rijen rijna rijnu rijnem",
    "listopad listopadu listopadem",
    "prosinec prosince prosinci prosincem",
)
_ENGLISH_MONTHS = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
_SEASONS = {
    "spring": "jaro jara jare jarem spring",
    "summer": "leto leta lete letem summer",
    "autumn": "podzim podzimu podzimem autumn fall",
    WINTER: "zima zimy zime zimu zimou winter",
}
_ORDINALS = ("i prvni first", "ii druhe druha druhou second", "iii treti third", "iv ctvrte ctvrta ctvrtou fourth")


def _numbered(rows: tuple[str, ...]) -> dict[str, int]:
    return {name: number for number, names in enumerate(rows, 1) for name in names.split()}


MONTHS = _numbered(_CZECH_MONTHS) | _numbered(_ENGLISH_MONTHS)
SEASONS = {name: season for season, names in _SEASONS.items() for name in names.split()}
ORDINALS = _numbered(_ORDINALS)
ROMANS = _numbered(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"))


class Kind(Enum):
    """The unit of a part; a bare NUMBER takes the unit of the part after it."""

    NUMBER = auto()
    DAY = auto()
    MONTH = auto()
    SEASON = auto()
    QUARTER = auto()
    HALF = auto()
    YEAR = auto()


@dataclass(frozen=True)
class Part:
    """A parsed part: `number` is the day, month, quarter or half; `month` is set for days, `season` for seasons."""

    kind: Kind
    year: int | None = None
    number: int = 0
    month: int = 0
    season: str = ""

    def units(self, year: int) -> tuple[Unit, Unit]:
        """Return the first and last unit that the part means in the given year."""
        match self.kind:
            case Kind.DAY:
                unit = day_unit(year, self.month, self.number)
            case Kind.MONTH:
                unit = month_unit(year, self.number)
            case Kind.SEASON:
                unit = season_unit(year, self.season)
            case Kind.QUARTER:
                unit = quarter_unit(year, self.number)
            case Kind.HALF:
                return quarter_unit(year, 2 * self.number - 1), quarter_unit(year, 2 * self.number)
            case _:
                unit = year_unit(year)
        return unit, unit


def _any(names: dict[str, int] | dict[str, str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_DAY_NUMBER = r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?"
_MONTH_NAME = rf"(?P<month_name>{_any(MONTHS)})\.?"
_ENGLISH_MONTH = rf"(?P<month_name>{_any(_numbered(_ENGLISH_MONTHS))})\.?"
_ORDINAL = rf"(?P<number>\d{{1,2}}|{_any(ORDINALS)})(?:\.|st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_MAYBE_YEAR = rf"(?:(?:, ?| )(?:roku |r\. ?|of )?{_YEAR})?"
_QUARTER = r"(?:ctvrtletim?|kvartal(?:u|em)?|quarters?|q)"
_HALF = r"(?:pololetim?|polovin[aeuy]|halves|half|h)"

_PATTERNS = [
    (kind, re.compile(pattern, re.ASCII))
    for kind, pattern in (
        (Kind.DAY, rf"{_YEAR}-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})"),
        (Kind.MONTH, rf"{_YEAR}-(?P<number>0[1-9]|1[0-2])"),
        (Kind.DAY, r"(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})(?:\.(?: ?(?P<year>\d{4}|\d{2}))?)?"),
        (Kind.DAY, rf"(?P<day>\d{{1,2}})(?P<mark>[/-])(?P<month>\d{{1,2}})(?P=mark){_YEAR}"),
        (Kind.DAY, rf"{_DAY_NUMBER} ?(?:of )?{_MONTH_NAME}{_MAYBE_YEAR}"),
        # Only English puts the day after the month; in Czech the 22 in "březen 22" is a year.
        (Kind.DAY, rf"{_ENGLISH_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_MAYBE_YEAR}"),
        (Kind.MONTH, rf"{_MONTH_NAME}{_MAYBE_YEAR}"),
        (Kind.MONTH, rf"(?P<number>\d{{1,2}})(?: ?/ ?|\. ?){_YEAR}"),
        # Czech offices number months in Roman figures, too.
        (Kind.DAY, rf"(?P<day>\d{{1,2}})(?:\. ?| ?/ ?)(?P<roman>{_any(ROMANS)})(?:\.? ?|/){_YEAR}"),
        (Kind.MONTH, rf"(?P<number>{_any(ROMANS)})(?: ?/ ?|\. ?| ){_YEAR}"),
        (Kind.SEASON, rf"(?P<season>{_any(SEASONS)}){_MAYBE_YEAR}(?: ?[/-] ?(?P<next_year>\d{{4}}|\d{{2}}))?"),
        (Kind.QUARTER, rf"{_ORDINAL} ?{_QUARTER}{_MAYBE_YEAR}"),
        (Kind.QUARTER, rf"q ?(?P<number>\d)(?:[ /-]{_YEAR})?"),
        (Kind.QUARTER, rf"{_YEAR}[ /-]?q(?P<number>\d)"),
        (Kind.HALF, rf"{_ORDINAL} ?{_HALF}{_MAYBE_YEAR}"),
        (Kind.HALF, rf"h ?(?P<number>\d)(?:[ /-]{_YEAR})?"),
        (Kind.YEAR, rf"(?:cely |the )?(?:rok|roku|roce|rokem|year)(?: {_YEAR})?|(?P<bare_year>\d{{4}})"),
        (Kind.NUMBER, _ORDINAL),
        (Kind.NUMBER, rf"(?P<number>{_any(ROMANS)})\.?"),
    )
]


def read_part(text: str) -> Part | None:
    """Parse one part from folded text; None if it is not a part."""
    for kind, pattern in _PATTERNS:
        if match := pattern.fullmatch(text):
            return _part(kind, {name: value for name, value in match.groupdict().items() if value})
    return None


def _part(kind: Kind, found: dict[str, str]) -> Part | None:
    written_year = found.get("year") or found.get("bare_year")
    year = _full_year(written_year) if written_year else None
    match kind:
        case Kind.DAY:
            month = MONTHS.get(found.get("month_name", "")) or ROMANS.get(found.get("roman", "")) or int(found["month"])
            return Part(kind, year, int(found["day"]), month=month)
        case Kind.SEASON:
            season = SEASONS[found["season"]]
            if "next_year" in found and not _is_winter_of(season, year, found["next_year"]):
                return None
            return Part(kind, year, season=season)
        case Kind.MONTH if "month_name" in found:
            return Part(kind, year, MONTHS[found["month_name"]])
        case Kind.YEAR:
            return Part(kind, year)
        case _:
            number = found["number"]
            return Part(kind, year, ORDINALS.get(number) or ROMANS.get(number) or int(number))


def _full_year(written: str) -> int:
    return int(written) + 2000 if len(written) == 2 else int(written)


def _is_winter_of(season: str, year: int | None, next_year: str) -> bool:
    return season == WINTER and year is not None and str(year + 1).endswith(next_year)
