"""The map of the member towns, projected from degrees to SVG units."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Avg, F
from django.db.models.functions import Round

from members.models import Organisation, OrganisationQuerySet

WIDTH = 640
MARGIN = 24
LETTER_WIDTH = 11.5
"""The approximate width of a letter of a town's name, in SVG units."""

MOST_NAMED = 60
"""Towns that the map names and links; more are only dots."""
CELLS_IN_A_DEGREE = 25
"""Towns in one cell of such a grid share a dot."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in SVG units."""


@dataclass(frozen=True)
class Town:
    """A town on the map: its position and the position of its name, chosen so that names do not overlap; SVG units."""

    organisation: Organisation
    x: float
    y: float
    name_x: float
    name_y: float
    anchor: str


@dataclass(frozen=True)
class RegionMap:
    """The region's outline as an SVG path and its towns."""

    width: int
    height: int
    outline: str
    towns: list[Town]
    dots: str = ""
    """The places of towns as one SVG path, where there are too many to be named."""


def region_map(outline: list[list[float]], organisations: OrganisationQuerySet) -> RegionMap | None:
    """Return the map of `outline` ([longitude, latitude] pairs in degrees) and towns; None without an outline."""
    if len(outline) < 3:
        return None
    longitudes, latitudes = [float(lon) for lon, _lat in outline], [float(lat) for _lon, lat in outline]
    west, north = min(longitudes), max(latitudes)
    # An equirectangular projection on the middle parallel is simple and exact enough for a region.
    squeeze = math.cos(math.radians((min(latitudes) + north) / 2))
    scale = (WIDTH - 2 * MARGIN) / ((max(longitudes) - west) * squeeze)

    def place(lon: float, lat: float) -> tuple[float, float]:
        return round(MARGIN + (lon - west) * squeeze * scale, 1), round(MARGIN + (north - lat) * scale, 1)

    points = [place(float(lon), float(lat)) for lon, lat in outline]
    taken: list[Box] = []
    towns: list[Town] = []
    located = list(organisations.filter(latitude__isnull=False)[: MOST_NAMED + 1])
    are_many = len(located) > MOST_NAMED
    # Asked in any case, so that the page has the same number of queries.
    dots = _dots(place(float(lon), float(lat)) for lon, lat in _places(organisations))
    for organisation in [] if are_many else located:
        x, y = place(float(organisation.longitude or 0), float(organisation.latitude or 0))
        name_x, name_y, anchor = _name_place(x, y, len(str(organisation)), taken)
        towns.append(Town(organisation, x, y, name_x, name_y, anchor))
    return RegionMap(
        width=WIDTH,
        height=math.ceil(max(y for _x, y in points) + MARGIN),
        outline="M" + " L".join(f"{x} {y}" for x, y in points) + " Z",
        towns=towns,
        dots=dots if are_many else "",
    )


def _places(organisations: OrganisationQuerySet) -> Iterable[tuple[Decimal, Decimal]]:
    """Return the places of organisations, the middle of those that would lie on one another."""
    column, row = (Round(F(name) * CELLS_IN_A_DEGREE) for name in ("longitude", "latitude"))
    cells = organisations.filter(latitude__isnull=False).order_by().values(column=column, row=row)
    return cells.annotate(lon=Avg("longitude"), lat=Avg("latitude")).values_list("lon", "lat")


def _dots(points: Iterable[tuple[float, float]]) -> str:
    """Return a path of lines hardly any long, which are drawn as dots."""
    return "".join(f"M{round(x)} {round(y)}h.1" for x, y in sorted(points))


def _name_place(x: float, y: float, letters: int, taken: list[Box]) -> tuple[float, float, str]:
    """Return the first free position for a name next to its dot, and add it to `taken`."""
    width = letters * LETTER_WIDTH
    beside = [
        (x + 15, y, "start", x + 15),
        (x - 15, y, "end", x - 15 - width),
        (x, y - 26, "middle", x - width / 2),
        (x, y + 27, "middle", x - width / 2),
    ]
    boxes = [(left, name_y - 13, left + width, name_y + 13) for _x, name_y, _anchor, left in beside]
    inside = [box[0] >= 0 and box[2] <= WIDTH and not any(_overlap(box, other) for other in taken) for box in boxes]
    chosen = inside.index(True) if any(inside) else 0
    taken += [boxes[chosen], (x - 10, y - 10, x + 10, y + 10)]
    name_x, name_y, anchor, _left = beside[chosen]
    return round(name_x, 1), round(name_y, 1), anchor


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
