"""Comparing a picture with the approved one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageOps

BITS = 5
"""Of each colour that are kept, so that the pictures are small in the repository."""
TOLERANCE = 8
"""By how much a colour may differ in one channel, of 255: one step of those that are kept."""
ALLOWED = 0.001
"""The share of points that may differ."""


@dataclass(frozen=True)
class Comparison:
    """The share of pixels that differ (0 to 1), and a mask of them (white on black)."""

    share: float
    mask: Image.Image

    @property
    def is_same(self) -> bool:
        return self.share <= ALLOWED


def compare(approved: Image.Image, drawn: Image.Image) -> Comparison:
    """Compare pixel by pixel; the part by which one picture is longer counts as different."""
    size = (max(approved.width, drawn.width), max(approved.height, drawn.height))
    common = (min(approved.width, drawn.width), min(approved.height, drawn.height))
    box = (0, 0, *common)
    difference = ImageChops.difference(approved.convert("RGB").crop(box), drawn.convert("RGB").crop(box))
    red, green, blue = difference.split()
    largest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    mask = Image.new("L", size, 255)
    mask.paste(largest.point([255 if value > TOLERANCE else 0 for value in range(256)]))
    return Comparison(share=mask.histogram()[255] / (size[0] * size[1]), mask=mask)


def reduced(picture: Image.Image) -> Image.Image:
    """Return a picture reduced to the colours that are stored."""
    return ImageOps.posterize(picture.convert("RGB"), BITS)


def side_by_side(approved: Image.Image, drawn: Image.Image, mask: Image.Image) -> Image.Image:
    """Return the approved picture, the drawn one, and the drawn one faded with the differing pixels in red."""
    gap = 16
    faded = Image.blend(Image.new("RGB", mask.size, "white"), _on_canvas(drawn, mask.size), 0.3)
    faded.paste((220, 0, 0), mask=mask)
    sheet = Image.new("RGB", (3 * mask.width + 2 * gap, mask.height), (128, 128, 128))
    for place, picture in enumerate((approved, drawn, faded)):
        sheet.paste(picture.convert("RGB"), (place * (mask.width + gap), 0))
    return sheet


def _on_canvas(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    canvas = Image.new("RGB", size, "white")
    canvas.paste(picture.convert("RGB"))
    return canvas


def read(path: Path) -> Image.Image:
    """Return the picture in a file."""
    with Image.open(path) as picture:
        return picture.convert("RGB")


def write(picture: Image.Image, path: Path) -> None:
    """Store a picture without loss, as small as possible."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.convert("RGB").save(path, "WEBP", lossless=True, quality=100, method=4)
