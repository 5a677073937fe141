"""What the templates of slides need besides the slide: lists put together, addresses of pictures, drawn charts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import ceil
from urllib.parse import quote

from django.core.files.storage import default_storage
from django.utils.functional import cached_property

from common.charts.palette import TEXTS
from decks.copies import copy_of
from decks.drawing import Drawn, drawn
from decks.geometry import CONTENT_BOX, PICTURE_BOX
from decks.slides import Layout, Paragraph, Picture, Slide

NEEDED = {1: 1600, 2: 960}
"""How wide a photograph should be, in pixels, by the number of photographs side by side; more of them need 960."""
NEEDED_SMALL = 480
"""How wide it should be on a slide as small as a card of the administration."""
CREDIT_SIGN = 7.6
"""The width of a letter of the credits, in units."""
MOST_CREDIT_LINES = 4


@dataclass
class Item:
    """An item of a list with the items below it."""

    paragraph: Paragraph | None = None
    """None for the one before, at a slide before, whose items go on here."""
    items: list[Item] = field(default_factory=list)


@dataclass
class Block:
    """A paragraph of running text, or a list."""

    paragraph: Paragraph | None = None
    items: list[Item] = field(default_factory=list)


def blocks(text: tuple[Paragraph, ...]) -> list[Block]:
    """Return paragraphs with the items of each list put together."""
    found: list[Block] = []
    for one in text:
        if one.level == 0:
            found.append(Block(one))
            continue
        if not found or found[-1].paragraph is not None:
            found.append(Block())
        items = found[-1].items
        if one.level == 1:
            items.append(Item(one))
            continue
        if not items:
            items.append(Item())
        items[-1].items.append(Item(one))
    return found


@dataclass(frozen=True)
class ShownPicture:
    """A picture with its places in the storage that fit the slide, empty for a motif.

    One file of each format: with a choice of widths a browser would ask for a wider one in full screen, where the
    network may be away.
    """

    picture: Picture
    file: str
    avif: str

    @property
    def address(self) -> str:
        return default_storage.url(self.file)

    @property
    def avif_address(self) -> str:
        """The same in the format that only browsers know; empty if there is none."""
        return default_storage.url(self.avif) if self.avif else ""

    @property
    def address_on_paper(self) -> str:
        """Its address for `decks.pdf.fetching`, which reads it from the storage."""
        return f"/uploads/{quote(self.file)}"


@dataclass(frozen=True)
class ShownSlide:
    """A slide with its number, for the templates of `templates/decks/slide/`."""

    slide: Slide
    number: int
    is_small: bool = False
    """Whether it is a thumbnail."""

    @property
    def blocks(self) -> list[Block]:
        return blocks(self.slide.text)

    @cached_property
    def pictures(self) -> list[ShownPicture]:
        shown = [one for one in self.slide.pictures if one.file or one.motif]
        needed = NEEDED.get(len(shown), 960) if self.slide.layout is Layout.PICTURES else 960
        return [_shown(one, NEEDED_SMALL if self.is_small else needed) for one in shown]

    @property
    def credit(self) -> str:
        """The authors of its photographs, each once, from left to right."""
        return ", ".join(dict.fromkeys(one.picture.credit for one in self.pictures if one.file and one.picture.credit))

    @property
    def credit_lines(self) -> int:
        """How many lines the credits take below the pictures."""
        if not self.credit:
            return 0
        width = PICTURE_BOX.width if self.slide.layout is Layout.TEXT_PICTURE else CONTENT_BOX.width
        return min(ceil((len(self.credit) + 8) * CREDIT_SIGN / width), MOST_CREDIT_LINES)

    @cached_property
    def chart(self) -> Drawn | None:
        return drawn(self.slide.chart) if self.slide.chart else None

    @property
    def chart_texts(self) -> dict[str, str]:
        """The colours and the typeface of a chart besides its values."""
        return TEXTS

    @property
    def rows(self) -> Iterator[tuple[bool, list[tuple[bool, Paragraph]]]]:
        """The rows of its table: whether it is the total, and its cells with whether they are numbers."""
        table = self.slide.table
        if table is None:
            return
        last = len(table.rows) - 1
        for place, row in enumerate(table.rows):
            cells = [(column in table.numeric, cell) for column, cell in enumerate(row)]
            yield table.has_total and place == last, cells

    @property
    def shares(self) -> list[str]:
        """The widths of the columns of its table in percent, once the table was measured."""
        widths = self.slide.table.widths if self.slide.table else ()
        return [f"{100 * width / sum(widths):.3f}%" for width in widths]

    @property
    def head(self) -> list[tuple[bool, str]]:
        """The head of its table, with whether a column is of numbers."""
        table = self.slide.table
        return [(column in table.numeric, text) for column, text in enumerate(table.head)] if table else []


def _shown(picture: Picture, needed: int) -> ShownPicture:
    if not picture.file:
        return ShownPicture(picture, "", "")
    return ShownPicture(picture, copy_of(picture, needed), copy_of(picture, needed, "avif"))
