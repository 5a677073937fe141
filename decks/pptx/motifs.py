"""The drawn motifs of the site as pictures: slides hold no SVG that every program shows."""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree  # reads our own file alone

from django.conf import settings

from decks.pptx.outlines import steps_of

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTH, HEIGHT = 960, 270
"""The units of a motif; its subject stands in the square in the middle."""
SMOOTHING: Final = 2
"""Shapes are drawn so many times larger, then made smaller, because Pillow draws them with steps."""
STEPS: Final = 12
"""Straight pieces that a curve is drawn of."""
COLOURS_KEPT: Final = 128
COLOURS: Final = {
    "far": "#b9d0c8",
    "mid": "#86ab9c",
    "near": "#2f7358",
    "ink": "#0f3d30",
    "light": "#fbfaf6",
    "glow": "#e0982b",
    "water": "#8fc0d6",
}
"""The colours of motifs in tokens.css, in the light scheme."""
BLUE, WARM, GREEN, PALE = "#dcecf4", "#fbeed5", "#e0f0e0", "#d9e8e4"
SKIES: Final = {
    **dict.fromkeys(("stream", "viaduct", "globe", "year"), BLUE),
    **dict.fromkeys(("walkers", "glassmaker", "book", "award"), WARM),
    **dict.fromkeys(("orchard", "linden", "call"), GREEN),
}
"""As components/motif.css has them."""
NUMBER: Final = re.compile(r"-?\d*\.?\d+")

Point = tuple[float, float]
Placing = tuple[float, float, float]
"""How far a group is moved, and how much larger it is."""


@lru_cache(maxsize=32)
def motif_png(name: str, width: int, height: int) -> bytes | None:
    """Return a motif as PNG that fills so many pixels; None if there is no such motif."""
    symbol = _symbols().get(name)
    if symbol is None:
        return None
    from PIL.Image import Quantize

    saved = io.BytesIO()
    picture = _drawn(symbol, name, width, height)
    picture.quantize(COLOURS_KEPT, method=Quantize.FASTOCTREE).save(saved, "PNG")
    return saved.getvalue()


@cache
def _symbols() -> dict[str, Any]:
    root = ElementTree.parse(settings.BASE_DIR / "static" / "img" / "motifs.svg").getroot()  # noqa: S314 – ours
    return {one.get("id", ""): one for one in root if one.tag.endswith("symbol")}


def _drawn(symbol: Any, name: str, width: int, height: int) -> Image:
    from PIL import Image

    scale = max(width / WIDTH, height / HEIGHT) * SMOOTHING
    size = width * SMOOTHING, height * SMOOTHING
    image = Image.new("RGB", size, SKIES.get(name, PALE))
    left, top = (WIDTH * scale - size[0]) / 2, (HEIGHT * scale - size[1]) / 2
    for path, (x, y, larger) in _paths(symbol, (0.0, 0.0, 1.0)):

        def placed(point: Point, x: float = x, y: float = y, larger: float = larger) -> Point:
            return (x + point[0] * larger) * scale - left, (y + point[1] * larger) * scale - top

        lines = [[placed(point) for point in line] for line in lines_of(path.get("d", ""))]
        if (colour := _colour(path.get("fill", "black"))) is not None:
            _fill(image, lines, colour, has_holes=path.get("fill-rule") == "evenodd")
        if (colour := _colour(path.get("stroke", "none"))) is not None:
            wide = float(path.get("stroke-width", "1")) * larger * scale
            _stroke(image, lines, colour, wide, is_dashed="stroke-dasharray" in path.attrib)
    return image.reduce(SMOOTHING)


def _paths(element: Any, placing: Placing) -> Iterator[tuple[Any, Placing]]:
    for child in element:
        if child.tag.endswith("}g"):
            yield from _paths(child, _placing(child.get("transform", ""), placing))
        elif child.tag.endswith("}path"):
            yield child, placing


def _placing(transform: str, outer: Placing) -> Placing:
    """Return where a group stands: our motifs only move groups and make them smaller."""
    moved = re.search(r"translate\(([^)]*)\)", transform)
    x, y = ([float(one) for one in NUMBER.findall(moved[1])] + [0.0])[:2] if moved else (0.0, 0.0)
    scaled = re.search(r"scale\(([^)]*)\)", transform)
    return outer[0] + x * outer[2], outer[1] + y * outer[2], outer[2] * (float(scaled[1]) if scaled else 1.0)


def _colour(value: str) -> str | None:
    name = value.removeprefix("var(--m-").removesuffix(")")
    return COLOURS.get(name)


def lines_of(path: str) -> list[list[Point]]:
    """Return the outlines of a path as points, its curves as short straight lines."""
    from fontTools.misc.bezierTools import cubicPointAtT

    found: list[list[Point]] = []
    for kind, points in steps_of(path, shortest=1):
        if kind == "moveTo":
            found.append([points[0]])
        elif kind == "lnTo":
            found[-1].append(points[0])
        elif kind == "cubicBezTo":
            curve = (found[-1][-1], *points)
            found[-1].extend(cubicPointAtT(*curve, step / STEPS) for step in range(1, STEPS + 1))
        elif found[-1][0] != found[-1][-1]:
            found[-1].append(found[-1][0])
    return found


def _fill(image: Image, lines: list[list[Point]], colour: str, *, has_holes: bool) -> None:
    """Fill outlines; with holes, what lies in two of them stays empty."""
    from PIL import Image as Pillow
    from PIL import ImageChops, ImageDraw

    shapes = [line for line in lines if len(line) > 2]
    if not has_holes:
        draw = ImageDraw.Draw(image)
        for line in shapes:
            draw.polygon(line, fill=colour)
        return
    mask = Pillow.new("1", image.size, 0)
    for line in shapes:
        one = Pillow.new("1", image.size, 0)
        ImageDraw.Draw(one).polygon(line, fill=1)
        mask = ImageChops.logical_xor(mask, one)
    image.paste(colour, mask=mask)


def _stroke(image: Image, lines: list[list[Point]], colour: str, wide: float, *, is_dashed: bool) -> None:
    """Draw lines with round joints and ends."""
    from PIL import ImageDraw

    draw, radius = ImageDraw.Draw(image), wide / 2
    for line in lines:
        pieces = [line] if not is_dashed else _dashes(line, wide * 2.6)
        for piece in pieces:
            draw.line(piece, fill=colour, width=max(1, round(wide)), joint="curve")
            for x, y in (piece[0], piece[-1]):
                draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


def _dashes(line: list[Point], length: float) -> list[list[Point]]:
    """Return every second piece of a line."""
    pieces: list[list[Point]] = [[line[0]]]
    walked = 0.0
    for before, point in itertools.pairwise(line):
        walked += ((point[0] - before[0]) ** 2 + (point[1] - before[1]) ** 2) ** 0.5
        pieces[-1].append(point)
        if walked >= length:
            pieces.append([point])
            walked = 0.0
    return [piece for piece in pieces[::2] if len(piece) > 1]
