"""The measures of a slide: boxes and sizes of letters of each layout, the same in browser, PDF and PPTX.

A slide is 1280 × 720 units. A unit is a pixel of CSS in the PDF, a 1280th of the slide's width in the browser and 9525
EMU in PPTX, where the slide is 13⅓ × 7½ inches; three quarters of a unit of letters are a point.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from decks.slides import Layout

WIDTH: Final = 1280
HEIGHT: Final = 720
EMU: Final = 9525
"""English metric units of a unit."""
POINT: Final = 0.75
"""Points of a unit."""


@dataclass(frozen=True)
class Box:
    """A place on the slide, in units; no text may leave it."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True)
class Letters:
    """How the letters of a text are set, in units."""

    size: int
    line: int
    """The distance of two lines."""
    weight: int = 400
    gap: int = 0
    """The space below a paragraph."""
    indent: int = 0
    """Of each level of a list."""


TITLE: Final = Letters(40, 48, weight=700)
BODY: Final = Letters(26, 36, gap=12, indent=44)
CELL: Final = Letters(20, 28)
CAPTION: Final = Letters(18, 25)
QUOTE: Final = Letters(34, 48)
OPENING: Final = Letters(60, 70, weight=700)
SUBTITLE: Final = Letters(28, 40)

TITLE_BOX: Final = Box(80, 52, 1120, 96)
"""Two lines of a title at most."""
BODY_BOX: Final = Box(80, 172, 1120, 452)
FOOT_BOX: Final = Box(80, 660, 1120, 32)
"""The name of the portal and the number of the slide."""
BESIDE_BOX: Final = Box(80, 172, 640, 452)
"""The text beside a picture."""
PICTURE_BOX: Final = Box(760, 172, 440, 452)
LEAD_BOX: Final = Box(80, 160, 1120, 76)
"""The lines above a table, a chart or pictures."""
CONTENT_BOX: Final = Box(80, 248, 1120, 388)
"""The table, the chart or the pictures."""

TEXT_BOXES: Final[dict[Layout, Box]] = {
    Layout.OPENING: Box(80, 430, 1120, 120),
    Layout.SECTION: Box(80, 430, 1120, 120),
    Layout.TEXT: BODY_BOX,
    Layout.TEXT_PICTURE: BESIDE_BOX,
    Layout.PICTURES: LEAD_BOX,
    Layout.TABLE: LEAD_BOX,
    Layout.CHART: LEAD_BOX,
    Layout.QUOTE: Box(80, 172, 1120, 452),
    Layout.CLOSING: Box(80, 360, 1120, 264),
}
"""Where the text of a layout stands."""
TITLE_BOXES: Final[dict[Layout, Box]] = {
    Layout.QUOTE: Box(192, 52, 1008, 96),
    Layout.OPENING: Box(80, 200, 1120, 220),
    Layout.SECTION: Box(80, 200, 1120, 220),
    Layout.CLOSING: Box(80, 200, 1120, 150),
}
"""Where the title stands, if not in TITLE_BOX."""

TEXT_LETTERS: Final[dict[Layout, Letters]] = {
    Layout.OPENING: SUBTITLE,
    Layout.SECTION: SUBTITLE,
    Layout.QUOTE: QUOTE,
    Layout.CLOSING: SUBTITLE,
}
"""How the text of a layout is set, if not as BODY; a subtitle stands above it in the same box, as SUBTITLE."""
TITLE_LETTERS: Final[dict[Layout, Letters]] = {
    Layout.OPENING: OPENING,
    Layout.SECTION: OPENING,
    Layout.CLOSING: OPENING,
}
"""How the title of a layout is set, if not as TITLE."""
CELL_SIDES: Final = 12
"""The space left of the text of a cell, and right of it."""
CELL_ENDS: Final = 6
"""The space above the text of a cell, and below it."""
