"""What the map shows: the region among its neighbours, rivers and ridges, member towns and partners by name."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Avg, F, Sum
from django.db.models.functions import Round
from django.utils.translation import ngettext

from activities.models import ListKind, Tally
from members.models import Organisation, OrganisationQuerySet
from portal.map.labels import Label, Places, width_of
from portal.map.projection import Point, Projection, clipped, line, path
from portal.map.regions import Shape

WIDTH = 480
MARGIN = 26
REACH = 22
"""Half of the 44 px that a finger needs (WCAG 2.5.5), on a phone where a unit is not much less than a pixel."""
SMALLEST, LARGEST = 7, 15
"""Radii of towns that did nothing and that did most."""
PARTNER = 6

MOST_NAMED = 60
"""Towns and partners that the map links; more are only dots."""
CELLS_IN_A_DEGREE = 25
"""Towns in one cell of such a grid share a dot."""


@dataclass(frozen=True)
class Place:
    """A member town or a partner on the map, in units of the drawing."""

    organisation: Organisation
    x: float
    y: float
    radius: float
    reach: float
    """The radius in which it can be pressed: no other is nearer."""
    count: int
    """Its activities in the year of the map."""
    label: Label | None
    """None if there is no room for the name; the list beside the map has them all."""

    @property
    def is_partner(self) -> bool:
        return _is_partner(self.organisation)

    @property
    def did(self) -> str:
        """What it did in the year, in words."""
        return ngettext("%(shown)s activity", "%(shown)s activities", self.count) % {"shown": self.count}


@dataclass(frozen=True)
class Ground:
    """The region among its neighbours, with paths of SVG."""

    width: int
    height: int
    outline: str
    neighbours: list[str]
    waters: list[str]
    ridges: list[str]

    @classmethod
    def of(cls, shape: Shape, projection: Projection) -> Ground:
        around = (-5.0, -5.0, WIDTH + 5.0, projection.height + 5.0)
        neighbours = (clipped([projection.place(point) for point in one], around) for one in shape.neighbours)
        return cls(
            width=WIDTH,
            height=projection.height,
            outline=path(map(projection.place, shape.outline)),
            neighbours=[path(one) for one in neighbours if one],
            waters=[line(map(projection.place, one)) for one in shape.waters],
            ridges=[line(map(projection.place, one)) for one in shape.ridges],
        )


@dataclass(frozen=True)
class Locator:
    """The region with one place marked in it."""

    ground: Ground
    x: float
    y: float


@dataclass(frozen=True)
class RegionMap:
    """The ground with its towns and partners."""

    ground: Ground
    places: list[Place]
    """Towns and then partners, the busiest first."""
    year: int | None
    dots: str = ""
    """The places of towns as one path, where there are too many to be linked."""

    @property
    def in_order(self) -> list[Place]:
        """Towns and then partners, in Czech order, for the list beside the map."""
        return sorted(self.places, key=lambda place: (place.is_partner, place.organisation.sort_key))


def region_map(shape: Shape) -> RegionMap | None:
    """Return the map of a region with what its members and partners did in the newest year; None without an outline.

    It takes two queries, however many there are.
    """
    if len(shape.outline) < 3:
        return None
    projection = Projection.around(shape.outline, WIDTH, MARGIN)
    shown = Organisation.objects.filter(
        membership__in=[Organisation.Membership.MEMBER, Organisation.Membership.PARTNER]
    )
    located = list(shown.filter(latitude__isnull=False).order_by("membership", "sort_key", "pk")[: MOST_NAMED + 1])
    are_many = len(located) > MOST_NAMED
    # Either is one query.
    dots = _dots(projection, _middles(Organisation.objects.members())) if are_many else ""
    year, counts = (None, {}) if are_many else newest_year_of(located)
    return RegionMap(
        ground=Ground.of(shape, projection),
        places=[] if are_many else list(_placed(located, projection, (WIDTH, projection.height), counts)),
        year=year,
        dots=dots,
    )


def locator(shape: Shape, organisation: Organisation) -> Locator | None:
    """Return the map with an organisation marked; None without an outline, or for a place unknown or outside of it."""
    if len(shape.outline) < 3 or organisation.latitude is None or organisation.longitude is None:
        return None
    projection = Projection.around(shape.outline, WIDTH, MARGIN)
    x, y = projection.place((float(organisation.longitude), float(organisation.latitude)))
    if not (0 <= x <= WIDTH and 0 <= y <= projection.height):
        return None
    return Locator(Ground.of(shape, projection), x, y)


def newest_year_of(organisations: Iterable[Organisation]) -> tuple[int | None, dict[int, int]]:
    """Return the newest year in which public activities of organisations began, and how many each ran or joined."""
    lists = Tally.objects.filter(kind=ListKind.ORGANISATION, key__in=[one.pk for one in organisations])
    rows = lists.order_by().values_list("period_start__year", "key").annotate(Sum("count"))
    by_year: dict[int, dict[int, int]] = {}
    for year, key, count in rows:
        if year and count:
            by_year.setdefault(year, {})[key] = count
    newest = max(by_year, default=None)
    return newest, by_year.get(newest, {}) if newest else {}


def _placed(
    organisations: Sequence[Organisation], projection: Projection, size: tuple[int, int], counts: dict[int, int]
) -> Iterator[Place]:
    """Yield the places of organisations, the busiest first."""
    most = max(counts.values(), default=0)
    busiest = sorted(organisations, key=lambda one: (_is_partner(one), -counts.get(one.pk, 0)))
    spots = {one.pk: projection.place((float(one.longitude or 0), float(one.latitude or 0))) for one in busiest}
    radii = {one.pk: PARTNER if _is_partner(one) else _radius(counts.get(one.pk, 0), most) for one in busiest}
    names = _named(busiest, spots, radii, size)
    for one in busiest:
        (x, y), radius = spots[one.pk], radii[one.pk]
        others = [math.dist(spots[one.pk], spot) / 2 for pk, spot in spots.items() if pk != one.pk]
        reach = round(max(radius, min([REACH * 1.4, *others])), 1)
        yield Place(one, x, y, radius, reach, counts.get(one.pk, 0), names[one.pk])


def _named(
    busiest: Sequence[Organisation], spots: dict[int, Point], radii: dict[int, float], size: tuple[int, int]
) -> dict[int, Label | None]:
    """Return the places of names: the busiest town chooses first, or the longest name if more find a place then."""
    longest = sorted(busiest, key=lambda one: (_is_partner(one), -width_of(str(one))))
    found: list[dict[int, Label | None]] = []
    for turns in (busiest, longest):
        places = Places([(spots[pk], radii[pk]) for pk in spots], size)
        found.append({one.pk: places.find(str(one), spots[one.pk], radii[one.pk]) for one in turns})
    return max(found, key=lambda names: sum(label is not None for label in names.values()))


def _is_partner(organisation: Organisation) -> bool:
    return organisation.membership == Organisation.Membership.PARTNER


def _radius(count: int, most: int) -> float:
    """Return the radius of a town: its area grows with the number of activities."""
    return round(SMALLEST + (LARGEST - SMALLEST) * math.sqrt(count / most), 1) if most else SMALLEST + 1


def _middles(organisations: OrganisationQuerySet) -> Iterable[tuple[Decimal, Decimal]]:
    """Return the places of organisations in degrees, the middle of those that would lie on one another."""
    column, row = (Round(F(name) * CELLS_IN_A_DEGREE) for name in ("longitude", "latitude"))
    cells = organisations.filter(latitude__isnull=False).order_by().values(column=column, row=row)
    return cells.annotate(lon=Avg("longitude"), lat=Avg("latitude")).values_list("lon", "lat")


def _dots(projection: Projection, middles: Iterable[tuple[Any, Any]]) -> str:
    """Return a path of lines hardly any long, which are drawn as dots."""
    points = (projection.place((float(lon), float(lat))) for lon, lat in middles)
    return "".join(f"M{round(x)} {round(y)}h.1" for x, y in sorted(points))
