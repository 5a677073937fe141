"""The evaluation report as plain data: what DOCX, PDF and the administration show comes from these alone.

Nothing here asks the database. Texts are in the language of the report, addresses are whole (with the host of the
site). Numbers of chapters, tables and pictures are not part of the texts: whoever draws the document counts what is
there, so leaving a chapter out leaves no hole.
"""

from __future__ import annotations

from dataclasses import dataclass

from common.charts import Chart
from decks.slides import Paragraph, Picture, Run, Table


@dataclass(frozen=True)
class Heading:
    """A heading within a chapter."""

    text: str
    level: int = 2
    """2 or 3; the chapter itself has a heading of level 1."""


@dataclass(frozen=True)
class Grid:
    """A table with its caption."""

    name: str
    """Tells it apart from other objects of its chapter: letters, digits and hyphens."""
    caption: str
    table: Table
    widths: tuple[int, ...]
    """Of the columns, in parts of the whole; as many as the head has."""


@dataclass(frozen=True)
class Drawing:
    """A chart with its caption."""

    name: str
    caption: str
    chart: Chart


@dataclass(frozen=True)
class Plate:
    """A picture with its caption."""

    name: str
    caption: str
    picture: Picture


Figure = Grid | Drawing | Plate
"""What stands in a chapter besides text; it is called by its name where the text is edited."""
Block = Heading | Paragraph | Figure
"""What a chapter consists of, from top to bottom."""


@dataclass(frozen=True)
class Chapter:
    """A chapter of the report."""

    key: str
    """What it tells of, the same in every later proposal: “heading:planovani”, “plan”. Letters, digits, hyphens and at
    most one colon."""
    title: str
    blocks: tuple[Block, ...]

    @property
    def anchor(self) -> str:
        """Its address within the document."""
        return self.key.replace(":", "-")

    @property
    def figures(self) -> dict[str, Figure]:
        """Its tables, charts and pictures by name."""
        return {block.name: block for block in self.blocks if isinstance(block, Figure)}


@dataclass(frozen=True)
class Report:
    """A whole report as it is printed: its chapters in order, without those left out."""

    title: str
    """“Hodnotící zpráva za rok 2022”."""
    subtitle: str
    """The programme that is evaluated."""
    author: str
    """The region that puts it before its council."""
    language: str
    address: str
    """The page of the year, with the host."""
    facts: tuple[tuple[str, str], ...]
    """Lines of the title page: what and its words, “Předkládá” and a name."""
    chapters: tuple[Chapter, ...]
    signatures: tuple[tuple[str, str], ...] = ()
    """Who signs: in what part, and the name."""
    date: str = ""
    """Of its making, in words; empty while it is proposed."""


def plain(text: str, *, strong: bool = False, address: str = "") -> Run:
    """Return a run of text."""
    return Run(text, address=address, is_strong=strong)


def line(*runs: Run | str, level: int = 0, number: str = "") -> Paragraph:
    """Return a paragraph of runs and plain texts."""
    told = (Run(run) if isinstance(run, str) else run for run in runs)
    return Paragraph(tuple(run for run in told if run.text), level, number)
