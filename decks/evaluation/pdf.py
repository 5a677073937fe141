"""Makes the PDF of an evaluation report: A4, tagged by PDF/UA-1, with bookmarks and a contents with pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override

from common.charts.palette import TEXTS
from common.charts.sheet import sheet
from common.typography import tied
from decks.evaluation.document import Block, Chapter, Drawing, Grid, Heading, Plate, Report
from decks.evaluation.typeset import typeset
from decks.evaluation.word.pictures import packed_picture
from decks.evaluation.words import html_of
from decks.pdf.fetching import LETTERS
from decks.pdf.progress import Progress, beginning, told
from decks.pptx.text import address_of
from decks.slides import Paragraph

STYLES: Final = Path(__file__).with_name("paper.css")
FONTS: Final = ("commissioner-400.ttf", "commissioner-600.ttf", "commissioner-700.ttf")
"""Whole ones: in those of a browser, which are in parts, a space before “Č” has no glyph."""
FACE: Final = "Commissioner, sans-serif"
LEAST_PAGES: Final = 3
PAGE_OF_HTML: Final = 4000
"""About so many characters of HTML are a page; only for telling how far the work is."""
INSIDE: Final = "report:"
"""How addresses begin that lead to a font, a picture or a chart of the report itself; nothing else is ever fetched."""


@dataclass(frozen=True)
class Piece:
    """A part of a chapter, as the template draws it."""

    kind: str
    """“text”, “heading”, “grid”, “chart” or “picture”."""
    number: str = ""
    """Of a heading or a caption."""
    anchor: str = ""
    text: SafeString | str = ""
    level: int = 0
    block: Any = None
    source: str = ""
    """The address of a picture or chart within the report."""


def pdf_of(report: Report, *, progress: Progress | None = None) -> bytes:
    """Return the report as PDF; `progress` is told in percent. Raises OSError where the library lacks pango."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    with override(report.language):
        pages = Pages(report, progress)
        html = render_to_string("decks/evaluation/report.html", pages.context())
        fonts = FontConfiguration()
        fetcher = _fetcher(pages.files)
        style = CSS(string=STYLES.read_text(encoding="utf-8"), url_fetcher=fetcher, font_config=fonts)
        document = HTML(string=html, base_url=report.address, url_fetcher=fetcher)
        with told(progress, LEAST_PAGES + len(html) // PAGE_OF_HTML):
            made: bytes = document.write_pdf(
                stylesheets=[style], font_config=fonts, presentational_hints=True, pdf_variant="pdf/ua-1"
            )
        return made


def _fetcher(files: dict[str, tuple[bytes, str]]) -> Any:
    """Return what gives the library the files of the report, and refuses every other address."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):
        """Knows the files of one report."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            name = url.removeprefix(INSIDE)
            content, kind = (_font(name), "font/ttf") if name in FONTS else files[name]
            return URLFetcherResponse(url, content, {"Content-Type": kind})

    return Fetcher()


@cache
def _font(name: str) -> bytes:
    return (LETTERS / name).read_bytes()


class Pages:
    """The report as its template draws it, with the pictures and charts it needs."""

    def __init__(self, report: Report, progress: Progress | None = None) -> None:
        self.report, self.progress = report, progress
        self.files: dict[str, tuple[bytes, str]] = {}
        self._figures: dict[str, int] = {}

    def context(self) -> dict[str, Any]:
        """Return the context of the template."""
        report, language = self.report, self.report.language
        chapters = [self._chapter(chapter, place) for place, chapter in enumerate(report.chapters, 1)]
        return {
            "language": language,
            "title": typeset(report.title, language),
            "subtitle": typeset(report.subtitle, language),
            "author": typeset(report.author, language),
            "date": typeset(report.date, language),
            "facts": [(typeset(label, language), typeset(words, language)) for label, words in report.facts],
            "signatures": [(label, typeset(name, language)) for label, name in report.signatures],
            "chapters": chapters,
            "contents": [
                piece for pieces in chapters for piece in pieces if piece.kind == "heading" and piece.level <= 2
            ],
        }

    def _chapter(self, chapter: Chapter, place: int) -> list[Piece]:
        beginning(self.progress, place, len(self.report.chapters))
        title = Piece("heading", str(place), chapter.anchor, typeset(chapter.title, self.report.language), 1)
        return [title, *self._pieces(chapter, place)]

    def _pieces(self, chapter: Chapter, place: int) -> Iterator[Piece]:
        counts = [0, 0]
        for is_text, blocks in groupby(chapter.blocks, key=lambda block: isinstance(block, Paragraph)):
            if is_text:
                yield Piece("text", text=self._prose(blocks))
                continue
            for block in blocks:
                if isinstance(block, Heading):
                    counts = [counts[0] + 1, 0] if block.level == 2 else [counts[0], counts[1] + 1]
                    number = ".".join(map(str, [place, *counts][: block.level]))
                    anchor = f"{chapter.anchor}-{number.replace('.', '-')}"
                    yield Piece("heading", number, anchor, typeset(block.text, self.report.language), block.level)
                else:
                    yield from self._figure(block, chapter)

    def _prose(self, blocks: Any) -> SafeString:
        cleaned = (
            replace(block, runs=tuple(replace(run, address=address_of(run.address)) for run in block.runs))
            for block in blocks
        )
        html = html_of(cleaned)
        return mark_safe(tied(html) if self.report.language == "cs" else html)  # noqa: S308 - escaped by html_of

    def _figure(self, block: Block, chapter: Chapter) -> Iterator[Piece]:
        if isinstance(block, Grid):
            yield Piece("grid", self._number("table"), text=self._words(block.caption), block=_rows(block))
        elif isinstance(block, Drawing) and block.chart.is_worth_drawing:
            name = f"{chapter.anchor}-{block.name}.svg"
            self.files[name] = (_svg(block), "image/svg+xml")
            told = f"{block.caption}. {block.chart.in_words()}"
            yield Piece(
                "chart", self._number("chart"), text=self._words(block.caption), block=told, source=INSIDE + name
            )
        elif isinstance(block, Plate) and (packed := packed_picture(block.picture)):
            name = f"{chapter.anchor}-{block.name}"
            kind = "image/png" if packed[0].startswith(b"\x89PNG") else "image/jpeg"
            self.files[name] = (packed[0], kind)
            alt = block.picture.alt or block.caption
            yield Piece(
                "picture", self._number("picture"), text=self._words(block.caption), block=alt, source=INSIDE + name
            )

    def _number(self, kind: str) -> str:
        self._figures[kind] = self._figures.get(kind, 0) + 1
        return str(self._figures[kind])

    def _words(self, text: str) -> str:
        return typeset(text, self.report.language)


def _rows(grid: Grid) -> dict[str, Any]:
    """Return a table as its template draws it: columns with their widths, cells with whether they are numbers."""
    table = grid.table
    numeric = [place in table.numeric for place in range(len(table.head))]
    whole = sum(grid.widths)
    rows = [
        [(mark_safe(_cell(cell)), is_numeric) for cell, is_numeric in zip(row, numeric, strict=True)]  # noqa: S308
        for row in table.rows
    ]
    return {
        "widths": [f"{100 * width / whole:.2f}" for width in grid.widths],
        "head": list(zip(table.head, numeric, strict=True)),
        "rows": rows[:-1] if table.has_total else rows,
        "total": rows[-1] if table.has_total else None,
    }


def _cell(cell: Paragraph) -> str:
    html = html_of([replace(cell, level=0, number="")])
    return tied(html.removeprefix("<p>").removesuffix("</p>"))


def _svg(block: Drawing) -> bytes:
    """Return the drawing of a chart without its title, which is the caption."""
    made = sheet(block.chart)
    top = min([key.swatch_top for key in made.keys] or [made.placed[0].y if made.placed else 0]) - 12
    context = {
        "chart": block.chart,
        "sheet": made,
        "texts": TEXTS | {"face": FACE},
        "top": top,
        "height": made.foot[0] - 22 - top,
        "told": escape(str(block.caption)),
    }
    return render_to_string("decks/evaluation/chart.svg", context).encode()
