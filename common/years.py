"""The year switch of the lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class YearLink:
    """One link of the year switch."""

    label: str
    address: str
    current: bool
    anchor: str = ""
    """The name by which addresses lead to the link, where what they name stands on another page of the list."""


@dataclass(frozen=True)
class YearSwitch:
    """Links to the years that have something to show, the newest first."""

    links: list[YearLink]

    @classmethod
    def to(
        cls,
        years: Iterable[int],
        current: int | None,
        address: Callable[[int], str],
        *,
        everything: str = "",
        all_current: bool | None = None,
        anchor: Callable[[int], str] = lambda _year: "",
    ) -> YearSwitch:
        """Build the switch; `address` returns the URL of a year, `everything` is the URL of all years together.

        The link to all years is the current one if `current` is None, unless `all_current` is given.
        """
        links = [
            YearLink(str(year), address(year), year == current, anchor(year))
            for year in sorted(set(years), reverse=True)
        ]
        if everything:
            links.append(YearLink(_("All years"), everything, current is None if all_current is None else all_current))
        return cls(links)


def with_year(query: QueryDict, year: int | str) -> str:
    """Return the query string with another year and without the page number."""
    changed = query.copy()
    changed["rok"] = str(year)
    changed.pop("strana", None)
    return f"?{changed.urlencode()}"


def newest_of(years: Iterable[int]) -> int | None:
    """Return the year that a list shows first: the newest one up to the next year, as later ones are slips or plans."""
    known = sorted(set(years), reverse=True)
    near = [year for year in known if year <= timezone.localdate().year + 1]
    return next(iter(near or known), None)


def year_from(text: str | None, years: Iterable[int]) -> int | None:
    """Return the year in the query, the newest year if the query has none, or None if the year is not available."""
    known = sorted(set(years), reverse=True)
    if not text:
        return newest_of(known)
    return int(text) if text.isascii() and text.isdigit() and len(text) == 4 and int(text) in known else None
