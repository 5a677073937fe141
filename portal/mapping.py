"""The map of the member towns, projected on the server from degrees to points of a drawing."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from members.models import Organisation

WIDTH = 640
MARGIN = 24


@dataclass(frozen=True)
class Town:
    """A town on the map: its place in points, and on which side its name stands."""

    organisation: Organisation
    x: float
    y: float
    name_left: bool

    @property
    def name_x(self) -> float:
        return self.x + (-14 if self.name_left else 14)

    @property
    def anchor(self) -> str:
        return "end" if self.name_left else "start"


@dataclass(frozen=True)
class RegionMap:
    """The region's outline as an SVG path and its towns."""

    width: int
    height: int
    outline: str
    towns: list[Town]


def region_map(outline: list[list[float]], organisations: Iterable[Organisation]) -> RegionMap | None:
    """Project `outline` ([longitude, latitude] pairs, degrees) and towns with a known place; None without an outline."""
    if len(outline) < 3:
        return None
    longitudes, latitudes = [float(lon) for lon, _lat in outline], [float(lat) for _lon, lat in outline]
    west, north = min(longitudes), max(latitudes)
    # Equirectangular with the middle parallel: exact enough for a region, and simple.
    squeeze = math.cos(math.radians((min(latitudes) + north) / 2))
    scale = (WIDTH - 2 * MARGIN) / ((max(longitudes) - west) * squeeze)

    def place(lon: float, lat: float) -> tuple[float, float]:
        return round(MARGIN + (lon - west) * squeeze * scale, 1), round(MARGIN + (north - lat) * scale, 1)

    points = [place(float(lon), float(lat)) for lon, lat in outline]
    towns = []
    for organisation in organisations:
        x, y = place(float(organisation.longitude or 0), float(organisation.latitude or 0))
        towns.append(Town(organisation, x, y, name_left=x > WIDTH * 0.68))
    return RegionMap(
        width=WIDTH,
        height=math.ceil(max(y for _x, y in points) + MARGIN),
        outline="M" + " L".join(f"{x} {y}" for x, y in points) + " Z",
        towns=towns,
    )
