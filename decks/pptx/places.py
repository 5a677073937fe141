"""The placeholders of our template: their numbers, and the boxes of each layout."""

from __future__ import annotations

from typing import Final

from decks.geometry import (
    CONTENT_BOX,
    FOOT_BOX,
    PICTURE_BOX,
    TEXT_BOXES,
    TITLE_BOX,
    TITLE_BOXES,
    Box,
)
from decks.slides import Layout

TITLE_PLACE: Final = 0
TEXT: Final = 1
FOOTER: Final = 11
NUMBER: Final = 12
PICTURES: Final = (21, 22, 23, 24)
CREDIT: Final = 31
"""Who took the pictures, in a line below them."""
TABLE: Final = 41
CHART: Final = 42
"""The numbers (`idx`) by which a slide takes up the placeholders of its layout."""
TABLE_STYLE: Final = "{6C8A6A35-7E0B-4C3E-8E0A-21D25F4E21A7}"
"""Our style of tables, as tableStyles.xml of the template names it."""
CREDIT_LINE: Final = 22
CREDIT_GAP: Final = 8
GAP: Final = 16
"""Between two pictures."""
MOST_PICTURES: Final = len(PICTURES)


def side_by_side(count: int, box: Box) -> tuple[Box, ...]:
    """Return the boxes of so many pictures in a box."""
    width = (box.width - GAP * (count - 1)) // count
    return tuple(Box(box.left + order * (width + GAP), box.top, width, box.height) for order in range(count))


def with_credit(box: Box, lines: int) -> tuple[Box, Box]:
    """Return the box of pictures and that of so many lines below them, which together fill a box."""
    high = lines * CREDIT_LINE
    above = Box(box.left, box.top, box.width, box.height - high - CREDIT_GAP)
    return above, Box(box.left, box.top + box.height - high, box.width, high)


def _places(layout: Layout) -> dict[int, Box]:
    found = {TITLE_PLACE: TITLE_BOXES.get(layout, TITLE_BOX), TEXT: TEXT_BOXES[layout]}
    if layout is Layout.TABLE:
        found[TABLE] = CONTENT_BOX
    elif layout is Layout.CHART:
        found[CHART] = CONTENT_BOX
    elif layout is Layout.TEXT_PICTURE:
        found[PICTURES[0]], found[CREDIT] = with_credit(PICTURE_BOX, 1)
    elif layout is Layout.PICTURES:
        above, found[CREDIT] = with_credit(CONTENT_BOX, 1)
        found |= dict(zip(PICTURES, side_by_side(MOST_PICTURES, above), strict=True))
    if layout not in {Layout.OPENING, Layout.SECTION, Layout.CLOSING}:
        found[FOOTER] = Box(FOOT_BOX.left, FOOT_BOX.top, 960, FOOT_BOX.height)
        found[NUMBER] = Box(1100, FOOT_BOX.top, 100, FOOT_BOX.height)
    return found


PLACES: Final[dict[Layout, dict[int, Box]]] = {layout: _places(layout) for layout in Layout}
"""The boxes of the placeholders of each layout, by their numbers."""
