"""Drawings of SVG as shapes of a slide: paths with their curves, which stay sharp and take colours of the theme."""

from __future__ import annotations

from typing import Any

GRAIN = 100
"""Coordinates of a shape are whole; a unit of the drawing has so many of them."""
MOST_STEPS = 5000
"""Lines and curves of a drawing; of more there would be no sense in a sign of a few centimetres."""


def view_of(box: str) -> tuple[float, float, float, float]:
    """Return left, top, width and height of a view box of SVG; those of the usual sign if it cannot be read."""
    try:
        left, top, width, height = (float(part) for part in box.split())
    except ValueError:
        left, top, width, height = 0.0, 0.0, 240.0, 100.0
    return left, top, max(width, 1.0), max(height, 1.0)


def steps_of(path: str, shortest: int = 3) -> list[tuple[str, tuple[tuple[float, float], ...]]]:
    """Return a path of SVG as moves, lines and cubic curves with their points; nothing of one that cannot be read.

    Nor of one with less than `shortest` steps: an area has three.
    """
    from fontTools.pens.basePen import BasePen
    from fontTools.svgLib.path import parse_path

    class Steps(BasePen):
        """Collects the steps; the library turns quadratic curves into cubic ones."""

        def __init__(self) -> None:
            super().__init__(None)
            self.found: list[tuple[str, tuple[tuple[float, float], ...]]] = []

        def _moveTo(self, pt: Any) -> None:  # noqa: N802 – as the library calls it
            self.found.append(("moveTo", (pt,)))

        def _lineTo(self, pt: Any) -> None:  # noqa: N802
            self.found.append(("lnTo", (pt,)))

        def _curveToOne(self, pt1: Any, pt2: Any, pt3: Any) -> None:  # noqa: N802
            self.found.append(("cubicBezTo", (pt1, pt2, pt3)))

        def _endPath(self) -> None:  # noqa: N802
            pass

        def _closePath(self) -> None:  # noqa: N802
            self.found.append(("close", ()))

    pen = Steps()
    try:
        parse_path(path, pen)
    except (ValueError, IndexError, TypeError, AssertionError):
        return []
    return pen.found if shortest <= len(pen.found) <= MOST_STEPS else []


def geometry_of(path: str, view_box: str) -> str:
    """Return the content of `a:pathLst` that draws the path, its view box filling the shape; empty without a path."""
    left, top, width, height = view_of(view_box)
    steps = steps_of(path)
    if not steps:
        return ""

    def point(x: float, y: float) -> str:
        return f'<a:pt x="{round((x - left) * GRAIN)}" y="{round((y - top) * GRAIN)}"/>'

    drawn = "".join(
        f"<a:{kind}>{''.join(point(*one) for one in points)}</a:{kind}>" if points else f"<a:{kind}/>"
        for kind, points in steps
    )
    return f'<a:path w="{round(width * GRAIN)}" h="{round(height * GRAIN)}">{drawn}</a:path>'
