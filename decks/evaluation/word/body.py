"""Writes the blocks of chapters as elements of Word: headings, paragraphs, tables, charts and pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils.translation import gettext as _

from decks.evaluation.document import Block, Chapter, Drawing, Grid, Heading, Plate
from decks.evaluation.typeset import typeset
from decks.evaluation.word import elements as w
from decks.evaluation.word.charts import chart_of
from decks.evaluation.word.pictures import picture_of
from decks.evaluation.word.setup import TEXT_WIDTH, new_list
from decks.pptx.text import address_of
from decks.slides import Paragraph, Run, Table

LIST_STYLES: Final = {1: "ListBullet", 2: "ListBullet2"}
LIST_INDENT: Final = 340
"""How much deeper the text of an item stands than that of the level above it, in twentieths of a point."""


@dataclass(frozen=True)
class Entry:
    """A heading, for the contents."""

    text: str
    """With its number."""
    level: int
    bookmark: str


@dataclass
class Body:
    """What has been written so far, and what is counted on the way."""

    document: Any
    language: str
    entries: list[Entry] = field(default_factory=list)
    _counts: list[int] = field(default_factory=lambda: [0, 0, 0])
    _figures: dict[str, int] = field(default_factory=dict)
    _list: int = 0
    _marks: int = 100

    def chapter(self, chapter: Chapter) -> Iterator[Any]:
        """Yield the elements of a chapter."""
        yield self.heading(chapter.title, 1)
        for block in chapter.blocks:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[Any]:
        """Yield the elements of a block."""
        if not (isinstance(block, Paragraph) and (block.number or block.is_continued)):
            self._list = 0
        if isinstance(block, Heading):
            yield self.heading(block.text, block.level)
        elif isinstance(block, Paragraph):
            yield self.text(block)
        elif isinstance(block, Grid):
            yield self.caption("Tabulka", _("Table"), block.caption)
            yield self.table(block)
            yield w.paragraph("TableText")
        else:
            yield from self._drawn(block)

    def heading(self, text: str, level: int) -> Any:
        """Return a heading that the contents lists."""
        self._counts[level - 1] += 1
        self._counts[level:] = [0] * (3 - level)
        number = ".".join(map(str, self._counts[:level]))
        self._marks += 1
        words, name = typeset(text, self.language), f"_Toc{self._marks:08d}"
        self.entries.append(Entry(f"{number}\t{words}", level, name))
        return w.marked(w.paragraph(f"Heading{level}", w.run(words)), name, self._marks)

    def text(self, told: Paragraph) -> Any:
        """Return a paragraph, or an item of a list."""
        runs = self.runs(told.runs)
        if told.level and told.number:
            digits = told.number.rstrip(".")
            self._list = self._list or new_list(self.document, int(digits) if digits.isdigit() else 1)
            number = w.el("numPr", w.el("ilvl", val=told.level - 1), w.el("numId", val=self._list))
            style = "ListNumber" if told.level == 1 else "ListNumber2"
            return w.paragraph(style, *runs, properties=(number,))
        if told.level and told.is_continued:
            return w.paragraph("Normal", *runs, properties=(w.el("ind", left=told.level * LIST_INDENT),))
        # A line that names what follows it does not end a page.
        names = told.level == 0 and told.text and all(run.is_strong for run in told.runs)
        held = (w.el("keepNext"),) if names else ()
        return w.paragraph(LIST_STYLES.get(told.level, "Normal"), *runs, properties=held)

    def runs(self, runs: Iterable[Run]) -> Iterator[Any]:
        """Yield runs of text; those with an address as links."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml.ns import qn

        for run in runs:
            words = typeset(run.text, self.language)
            address = address_of(run.address)
            made = w.run(
                words, strong=run.is_strong, emphasised=run.is_emphasised, style="Hyperlink" if address else ""
            )
            if not address:
                yield made
                continue
            link = w.el("hyperlink", made, history=1)
            link.set(qn("r:id"), self.document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            yield link

    def caption(self, series: str, label: str, text: str, *, below: bool = False) -> Any:
        """Return a caption with its number, which Word counts (`SEQ`)."""
        number = self._figures[series] = self._figures.get(series, 0) + 1
        words = typeset(text, self.language)
        runs = [
            w.run(f"{label}\N{NO-BREAK SPACE}", strong=True),
            *w.field(f"SEQ {series} \\* ARABIC", str(number), strong=True),
        ]
        rest = w.run(f". {words}")
        # A picture keeps its caption below on the same page by itself; there the caption need not hold what follows.
        properties = (w.el("keepNext", val=0), w.el("spacing", before=40, after=200)) if below else ()
        return w.paragraph("Caption", *runs, rest, properties=properties)

    def table(self, grid: Grid) -> Any:
        """Return a table whose head is repeated on each page and whose rows are not divided."""
        widths = _twips(grid.widths)
        look = w.el(
            "tblPr",
            w.el("tblStyle", val="ReportTable"),
            w.el("tblW", w=TEXT_WIDTH, type="dxa"),
            w.el("tblLayout", type="fixed"),
            w.el("tblLook", val="0460" if grid.table.has_total else "0420", firstRow=1,
                 lastRow=int(grid.table.has_total), firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
            w.el("tblCaption", val=typeset(grid.caption, self.language)),
        )  # fmt: skip
        columns = w.el("tblGrid", *(w.el("gridCol", w=width) for width in widths))
        head = w.el("trPr", w.el("cantSplit"), w.el("tblHeader"))
        named = [
            self._cell((Run(name, is_strong=True),), grid.table, place, widths)
            for place, name in enumerate(grid.table.head)
        ]
        rows = [w.el("tr", head, *named)]
        last = len(grid.table.rows) - 1
        for order, row in enumerate(grid.table.rows):
            is_total = grid.table.has_total and order == last
            cells = [
                self._cell(_strong(cell.runs) if is_total else cell.runs, grid.table, place, widths)
                for place, cell in enumerate(row)
            ]
            rows.append(w.el("tr", w.el("trPr", w.el("cantSplit")), *cells))
        return w.el("tbl", look, columns, *rows)

    def _cell(self, runs: Iterable[Run], table: Table, place: int, widths: list[int]) -> Any:
        aligned = (w.el("jc", val="right"),) if place in table.numeric else ()
        text = w.paragraph("TableText", *self.runs(runs), properties=aligned)
        return w.el("tc", w.el("tcPr", w.el("tcW", w=widths[place], type="dxa")), text)

    def _drawn(self, block: Drawing | Plate) -> Iterator[Any]:
        """Yield a chart or picture with its caption below; nothing of a picture that cannot be read any more."""
        if isinstance(block, Drawing):
            series, label, drawn = "Graf", _("Chart"), chart_of(self.document, block, self.language)
        else:
            series, label, drawn = "Obrazek", _("Picture"), picture_of(self.document, block.picture)
        if drawn is not None:
            yield w.paragraph(
                "Normal", w.el("r", drawn), properties=(w.el("keepNext"), w.el("spacing", before=120, after=0))
            )
            yield self.caption(series, label, block.caption, below=True)


def _strong(runs: Iterable[Run]) -> Iterator[Run]:
    return (Run(run.text, run.address, is_strong=True) for run in runs)


def _twips(widths: tuple[int, ...]) -> list[int]:
    """Return the widths of columns in twips, which together are the width of a line."""
    whole = sum(widths)
    made = [TEXT_WIDTH * width // whole for width in widths]
    made[-1] += TEXT_WIDTH - sum(made)
    return made
