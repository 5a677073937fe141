"""What is drawn of a Czech region: its outline, its neighbours, and the rivers and ridges that people know it by.

`scripts/regions.py` says where the outlines in `regions.json` come from; `landscapes.json` is drawn by hand.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from common.values.folding import fold_letters

FOLDER = Path(__file__).parent

Points = list[tuple[float, float]]
"""Longitudes and latitudes in degrees."""


@dataclass(frozen=True)
class Shape:
    """The outline of a region, those of the regions that share a border with it, its rivers and ridges."""

    outline: Points
    neighbours: tuple[Points, ...] = ()
    waters: tuple[Points, ...] = ()
    ridges: tuple[Points, ...] = ()


@cache
def shape_of(name: str) -> Shape | None:
    """Return the shape of the Czech region of this name, however its letters are written; None for another name."""
    known = _read("regions")
    wanted = fold_letters(name)
    found = next((one for one in known["regions"] if fold_letters(one) == wanted), None)
    if found is None:
        return None
    around = _borders_of(known["regions"][found])
    neighbours = [rings[0] for one, rings in known["regions"].items() if one != found and around & _borders_of(rings)]
    drawn = _read("landscapes")["regions"].get(found, {})
    return Shape(
        _outline(known["regions"][found][0]),
        tuple(_outline(ring) for ring in neighbours),
        tuple(_points(line) for line in drawn.get("waters", ())),
        tuple(_points(line) for line in drawn.get("ridges", ())),
    )


def _read(name: str) -> dict[str, Any]:
    return dict(json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")))


def _outline(ring: list[int]) -> Points:
    """Join borders; one with the number -1 - n is border n in the other direction, as in TopoJSON."""
    borders = _read("regions")["borders"]
    points: Points = []
    for border in ring:
        line = _points(borders[_number(border)])
        points += (line if border >= 0 else line[::-1])[:-1]
    return points


def _borders_of(rings: list[list[int]]) -> set[int]:
    return {_number(border) for ring in rings for border in ring}


def _points(pairs: list[list[float]]) -> Points:
    return [(lon, lat) for lon, lat in pairs]


def _number(border: int) -> int:
    return border if border >= 0 else -1 - border
