"""Slides as plain data: what browser, PDF, PPTX and the thumbnails of the administration show comes from these alone.

Nothing here asks the database. Texts are in the language of the deck, addresses are whole (with the host of the site),
so that they work from a file; amounts stand in texts, tables and charts as they are read.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from common.charts import Chart


@dataclass(frozen=True)
class Run:
    """A piece of text with one look; with an address it is a link."""

    text: str
    address: str = ""
    is_strong: bool = False
    is_emphasised: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, or an item of a list."""

    runs: tuple[Run, ...]
    level: int = 0
    """0 is running text, 1 an item of a list, 2 an item within an item."""
    number: str = ""
    """Of an item of a numbered list, as it is read: “3.”."""
    is_continued: bool = False
    """Whether it goes on from the item of a list before it: at the same indent, without a bullet or number."""
    is_repeated: bool = False
    """Whether it only says again, on a further slide, what the items below it belong to."""

    @property
    def text(self) -> str:
        """What it says, without its looks."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Table:
    """A table; every row has as many cells as the head."""

    head: tuple[str, ...]
    rows: tuple[tuple[Paragraph, ...], ...]
    numeric: tuple[int, ...] = ()
    """The positions of columns of numbers, which are aligned to the right."""
    has_total: bool = False
    """Whether the last row is the sum of the others."""
    widths: tuple[int, ...] = ()
    """The widths of the columns in units of `decks.geometry`, once the table was measured."""


@dataclass(frozen=True)
class Picture:
    """A photograph from the storage of uploads, or a drawn motif."""

    alt: str
    """Empty for a picture that only decorates."""
    file: str = ""
    """The name of a photograph in the storage."""
    width: int = 0
    """Pixels, as `height`."""
    height: int = 0
    motif: str = ""
    """A symbol of static/img/motifs.svg, where there is no photograph."""
    credit: str = ""


class Layout(Enum):
    """The layouts of slides; the template of PPTX has one of the same name for each."""

    OPENING = "opening"
    """Title, subtitle and the sign of the region."""
    SECTION = "section"
    """The name of a part of the deck."""
    TEXT = "text"
    """Title and text."""
    TEXT_PICTURE = "text-picture"
    """Title, text, and one picture beside it."""
    PICTURES = "pictures"
    """Title and up to four pictures with a line of text."""
    TABLE = "table"
    """Title, a line of text and a table."""
    CHART = "chart"
    """Title, a line of text and a chart."""
    QUOTE = "quote"
    """What a town says in its own words; the title names who speaks."""
    CLOSING = "closing"
    """Thanks and contact."""


@dataclass(frozen=True)
class Slide:
    """One slide, or, before the flow, one topic of the deck whose text may be longer than a slide holds."""

    key: str
    """What it tells of, the same in every later proposal: “heading:planovani”, “plan:3”, “closing”. Letters, digits,
    hyphens, dots and one colon. It is the address of the slide, too, with the number of the part."""
    layout: Layout
    title: str
    subtitle: str = ""
    text: tuple[Paragraph, ...] = ()
    table: Table | None = None
    chart: Chart | None = None
    pictures: tuple[Picture, ...] = ()
    notes: str = ""
    """For the speaker; lines are paragraphs."""
    section: str = ""
    """The part of the deck it belongs to, as the file of PPTX has sections."""
    address: str = ""
    """The page that tells the whole, with the host."""
    part: int = 1
    """Which of the slides of one topic it is, once the text was divided among several."""
    parts: int = 1

    @property
    def anchor(self) -> str:
        """Its address within the document: “okruh-planovani”, “okruh-planovani-2”."""
        name = self.key.replace(":", "-")
        return name if self.part == 1 else f"{name}-{self.part}"


@dataclass(frozen=True)
class Presentation:
    """A whole deck as it is shown: its slides in order, without those left out, each fitting its slide."""

    title: str
    subtitle: str
    author: str
    """The name of the portal or the region."""
    language: str
    """“cs” or “en”."""
    address: str
    """Its page, with the host."""
    slides: tuple[Slide, ...]

    @property
    def count(self) -> int:
        """The number of slides."""
        return len(self.slides)
