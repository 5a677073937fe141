"""Comparing a picture with the approved one, place by place.

Letters that are drawn a fraction of a point further leave the mean colour of a place nearly as it was, although many of
its points differ; a missing block, another colour or a column that moved by one point change it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PIL import Image, ImageChops, ImageOps

BITS = 5
"""Of each colour that are kept, so that the pictures are small in the repository."""
TOLERANCE = 8
"""By how much a colour may differ in one channel, of 255: one step of those that are kept."""
PLACE = 16
"""Points on each side of a place."""
ALLOWED = 0.001
"""The share of places whose mean colour may differ by more than the tolerance: letters moved by 0.3 points need 0.0009,
a column moved by one point takes 0.004."""
CLEAR, ALLOWED_CLEAR = 12, 4
"""A place differs clearly beyond this, and so many may: letters 0.01 points further apart need 4 places, the round
corners of a page are 9."""


@dataclass(frozen=True)
class Comparison:
    """How many places there are, how many differ, and how many differ clearly."""

    approved: Image.Image
    drawn: Image.Image
    places: int
    different: int
    clear: int

    @property
    def is_same(self) -> bool:
        return self.different <= ALLOWED * self.places and self.clear <= ALLOWED_CLEAR

    @cached_property
    def mask(self) -> Image.Image:
        """The differing points, white on black; found only when asked for, because it takes longer than the rest."""
        return _largest_difference(self.approved, self.drawn).point([255 * (by > TOLERANCE) for by in range(256)])


def compare(approved: Image.Image, drawn: Image.Image) -> Comparison:
    """Compare the pictures; the part by which one is longer counts as different."""
    if approved.size != drawn.size:
        size = (max(approved.width, drawn.width), max(approved.height, drawn.height))
        common = (0, 0, min(approved.width, drawn.width), min(approved.height, drawn.height))
        approved = _on_canvas(approved.crop(common), size, "black")
        drawn = _on_canvas(drawn.crop(common), size, "white")
    means = _largest_difference(approved.reduce(PLACE), drawn.reduce(PLACE)).histogram()
    different, clear = sum(means[TOLERANCE + 1 :]), sum(means[CLEAR + 1 :])
    return Comparison(approved, drawn, places=sum(means), different=different, clear=clear)


def _largest_difference(one: Image.Image, other: Image.Image) -> Image.Image:
    """Return for each point by how much the channel differs that differs most."""
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def reduced(picture: Image.Image) -> Image.Image:
    """Return a picture reduced to the colours that are stored."""
    return ImageOps.posterize(picture.convert("RGB"), BITS)


def side_by_side(approved: Image.Image, drawn: Image.Image, mask: Image.Image) -> Image.Image:
    """Return the approved picture, the drawn one, and the drawn one faded with the differing pixels in red."""
    gap = 16
    faded = Image.blend(Image.new("RGB", mask.size, "white"), _on_canvas(drawn, mask.size, "white"), 0.3)
    faded.paste((220, 0, 0), mask=mask)
    sheet = Image.new("RGB", (3 * mask.width + 2 * gap, mask.height), (128, 128, 128))
    for place, picture in enumerate((approved, drawn, faded)):
        sheet.paste(picture.convert("RGB"), (place * (mask.width + gap), 0))
    return sheet


def _on_canvas(picture: Image.Image, size: tuple[int, int], ground: str) -> Image.Image:
    canvas = Image.new("RGB", size, ground)
    canvas.paste(picture)
    return canvas


def read(path: Path) -> Image.Image:
    """Return the picture in a file."""
    with Image.open(path) as picture:
        return picture.convert("RGB")


def write(picture: Image.Image, path: Path) -> None:
    """Store a picture without loss, as small as possible; as PNG, which every viewer shows, quickly."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".png":
        picture.convert("RGB").save(path, "PNG", compress_level=1)
    else:
        picture.convert("RGB").save(path, "WEBP", lossless=True, quality=100, method=4)
