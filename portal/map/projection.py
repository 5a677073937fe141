"""From degrees to the units of a drawing, and what of a shape lies within it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in units of the drawing."""


@dataclass(frozen=True)
class Projection:
    """An equirectangular projection on the middle parallel: simple, and exact enough for a region."""

    west: float
    north: float
    squeeze: float
    """The width of a degree of longitude, in degrees of latitude."""
    scale: float
    """Units of the drawing in a degree of latitude."""
    margin: float
    height: int

    @classmethod
    def around(cls, outline: Iterable[Point], width: float, margin: float) -> Projection:
        """Return the projection in which an outline in degrees fills a drawing of this width but for its margin."""
        longitudes, latitudes = zip(*outline, strict=True)
        west, south, north = min(longitudes), min(latitudes), max(latitudes)
        squeeze = math.cos(math.radians((south + north) / 2))
        scale = (width - 2 * margin) / ((max(longitudes) - west) * squeeze)
        return cls(west, north, squeeze, scale, margin, math.ceil((north - south) * scale + 2 * margin))

    def place(self, point: Point) -> Point:
        """Return where a point in degrees lies in the drawing."""
        lon, lat = point
        across = self.margin + (lon - self.west) * self.squeeze * self.scale
        return round(across, 1), round(self.margin + (self.north - lat) * self.scale, 1)


def path(points: Iterable[Point]) -> str:
    """Return a closed SVG path through points of the drawing."""
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points) + "Z"


def line(points: Iterable[Point]) -> str:
    """Return an open SVG path through points of the drawing."""
    return path(points)[:-1]


def clipped(points: list[Point], box: Box) -> list[Point]:
    """Return the part of a polygon that lies within a box (Sutherland and Hodgman)."""
    left, top, right, bottom = box
    for is_inside, crossing in (
        (lambda p: p[0] >= left, _at_x(left)),
        (lambda p: p[0] <= right, _at_x(right)),
        (lambda p: p[1] >= top, _at_y(top)),
        (lambda p: p[1] <= bottom, _at_y(bottom)),
    ):
        points = _within(points, is_inside, crossing)
    return points


def _within(
    points: list[Point], is_inside: Callable[[Point], bool], crossing: Callable[[Point, Point], Point]
) -> list[Point]:
    kept = []
    for before, point in zip([*points[-1:], *points], points, strict=False):
        if is_inside(before) != is_inside(point):
            kept.append(crossing(before, point))
        if is_inside(point):
            kept.append(point)
    return kept


def _at_x(x: float) -> Callable[[Point, Point], Point]:
    return lambda a, b: (x, round(a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0]), 1))


def _at_y(y: float) -> Callable[[Point, Point], Point]:
    return lambda a, b: (round(a[0] + (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]), 1), y)
