"""Puts a report together as DOCX: title page, contents, chapters, and the lines for those who sign."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from decks.evaluation.document import Report
from decks.evaluation.typeset import typeset
from decks.evaluation.word import elements as w
from decks.evaluation.word.body import Body
from decks.evaluation.word.contents import contents, pages_of
from decks.evaluation.word.setup import TEXT_WIDTH, empty

LINES_OF_CONTENTS = 44
"""Headings that a page of the contents has room for."""
HELD = 6
"""Lines of the end that stand together with those who sign."""


def docx_of(report: Report, *, progress: Callable[[int, int], None] | None = None) -> bytes:
    """Return the report as a file of Word; `progress` is told after each chapter how many of how many are written."""
    with override(report.language):
        document = empty(report)
        written = Body(document, report.language)
        chapters: list[Any] = []
        for place, chapter in enumerate(report.chapters, 1):
            chapters += written.chapter(chapter)
            if progress is not None:
                progress(place, len(report.chapters))
        listed = sum(1 for entry in written.entries if entry.level <= 2)
        first = 3 + listed // LINES_OF_CONTENTS
        place = document.element.body
        for old in [child for child in place if not child.tag.endswith("}sectPr")]:
            place.remove(old)
        end = place[-1]
        told = contents(written.entries, pages_of(chapters, first))
        if chapters:
            _on_new_page(chapters[0])
        if told:
            _on_new_page(told[0])
        if report.signatures:
            _hold_end(chapters)
        for element in (*title_page(report), *told, *chapters, *signatures(report)):
            end.addprevious(element)
        file = io.BytesIO()
        document.save(file)
        return file.getvalue()


def _on_new_page(element: Any) -> None:
    element.find(f"{w.W}pPr").insert(1, w.el("pageBreakBefore"))


def _hold_end(elements: list[Any]) -> None:
    """Let the last lines stand on the page of the signatures, which nobody puts on a page without words."""
    for element in reversed(elements[-HELD:]):
        settings = element.find(f"{w.W}pPr")
        if settings is None or settings.find(f"{w.W}pStyle").get(f"{w.W}val") == "Heading1":
            return
        if settings.find(f"{w.W}keepNext") is None:
            settings.insert(1, w.el("keepNext"))


def title_page(report: Report) -> Iterator[Any]:
    """Yield the title page: who, what, and the facts that are known."""
    language = report.language
    yield w.paragraph("Author", w.run(typeset(report.author, language)), properties=(w.el("spacing", after=2800),))
    yield w.paragraph("Title", w.run(typeset(report.title, language)))
    if report.subtitle:
        yield w.paragraph("Subtitle", w.run(typeset(report.subtitle, language)))
    if report.facts:
        yield facts(report)
    if report.date:
        yield w.paragraph("Normal", w.run(typeset(report.date, language)), properties=(w.el("spacing", before=480),))


def facts(report: Report) -> Any:
    """Return the facts of the title page, what and its words side by side."""
    widths = (2600, TEXT_WIDTH - 2600)
    rows = []
    for label, words in report.facts:
        pair = (w.run(typeset(label, report.language), strong=True), w.run(typeset(words, report.language)))
        cells = [
            w.el(
                "tc",
                w.el("tcPr", w.el("tcW", w=width, type="dxa")),
                w.paragraph("TableText", made, properties=(w.el("spacing", before=60, after=60),)),
            )
            for width, made in zip(widths, pair, strict=True)
        ]
        rows.append(w.el("tr", w.el("trPr", w.el("cantSplit")), *cells))
    look = w.el(
        "tblPr",
        w.el("tblW", w=TEXT_WIDTH, type="dxa"),
        w.el("tblLayout", type="fixed"),
        w.el("tblCellMar", w.el("left", w=0, type="dxa")),
        w.el("tblCaption", val=_("Who submits the report, and its way through the council")),
    )
    return w.el("tbl", look, w.el("tblGrid", *(w.el("gridCol", w=width) for width in widths)), *rows)


def signatures(report: Report) -> Iterator[Any]:
    """Yield a line for each of those who sign; a report without them has none."""
    for place, (label, name) in enumerate(report.signatures):
        dotted = w.el("tabs", w.el("tab", val="left", leader="dot", pos=4200))
        space = w.el("spacing", before=1100 if place == 0 else 700, after=0)
        yield w.paragraph("Normal", w.tab(), properties=(w.el("keepNext"), dotted, space))
        words = w.run(typeset(f"{label}: {name}", report.language))
        # All lines for signatures stand on one page.
        held = place + 1 < len(report.signatures)
        yield w.paragraph("Normal", words, properties=(w.el("keepNext") if held else None, w.el("keepLines")))
