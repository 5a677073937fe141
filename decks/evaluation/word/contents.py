"""The contents of a document, filled in before Word counts the pages: where each heading will stand, as measured."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from decks.evaluation.word import elements as w
from decks.evaluation.word.body import Entry
from decks.evaluation.word.setup import BOTTOM, HEIGHT, STYLES, TEXT_WIDTH, TOP
from decks.pptx.measuring import line_count

LEVELS: Final = 2
"""Levels of headings that the contents lists."""
PAGE: Final = (HEIGHT - TOP - BOTTOM) / 25.4 * 72
"""Points that a page has for text."""
SIZES: Final = {name.replace(" ", ""): (size, before, after) for name, size, _bold, _colour, before, after in STYLES}
LINE: Final = 1.15 * 1.15
"""Of a line of Arial, in sizes of its letters: what the face needs, and the space between lines."""
EMU_OF_POINT: Final = 12_700


def contents(entries: Iterable[Entry], pages: dict[str, int]) -> list[Any]:
    """Return the contents as a field that Word renews, filled in with the headings and their pages."""
    listed = [entry for entry in entries if entry.level <= LEVELS]
    made = [w.paragraph("TOCHeading", w.run(_("Contents")))]
    begin = [
        w.el("r", w.el("fldChar", fldCharType="begin")),
        w.el("r", _code()),
        w.el("r", w.el("fldChar", fldCharType="separate")),
    ]
    for place, entry in enumerate(listed):
        number, _tab, words = entry.text.partition("\t")
        link = w.el(
            "hyperlink",
            w.run(f"{number}\N{EN SPACE}{words}"),
            w.tab(),
            *w.field(f"PAGEREF {entry.bookmark} \\h", str(pages.get(entry.bookmark, 1))),
            anchor=entry.bookmark,
            history=1,
        )
        made.append(w.paragraph(f"TOC{entry.level}", *(begin if place == 0 else ()), link))
    if listed:
        made[-1].append(w.el("r", w.el("fldChar", fldCharType="end")))
    return made if listed else []


def _code() -> Any:
    code = w.el("instrText")
    code.text = f' TOC \\o "1-{LEVELS}" \\h \\z \\u '
    code.set(w.SPACE, "preserve")
    return code


def pages_of(elements: Sequence[Any], first: int) -> dict[str, int]:
    """Return on which page each bookmark stands, as far as can be measured; the text begins on page `first`."""
    page, used = first, 0.0
    found: dict[str, int] = {}
    for order, element in enumerate(elements):
        height = height_of(element)
        held = height
        if element.find(f"{w.W}pPr/{w.W}pStyle") is not None and _style(element).startswith("Heading"):
            # A heading does not stand alone at the end of a page.
            held += sum(height_of(one) for one in elements[order + 1 : order + 2]) if order + 1 < len(elements) else 0
        if used and used + min(held, PAGE / 2) > PAGE:
            page, used = page + 1, 0.0
        for mark in element.iter(f"{w.W}bookmarkStart"):
            found[mark.get(f"{w.W}name")] = page
        used += height
        while used > PAGE:
            page, used = page + 1, used - PAGE
    return found


def _style(element: Any) -> str:
    return element.find(f"{w.W}pPr/{w.W}pStyle").get(f"{w.W}val") or "Normal"


def height_of(element: Any) -> float:
    """Return about how many points a paragraph or a table takes."""
    if element.tag == f"{w.W}tbl":
        return sum(_row(row) for row in element.iterfind(f"{w.W}tr"))
    return _paragraph(element, TEXT_WIDTH / 20)


def _row(row: Any) -> float:
    cells = (
        _paragraph(cell.find(f"{w.W}p"), int(cell.find(f"{w.W}tcPr/{w.W}tcW").get(f"{w.W}w")) / 20 - 8)
        for cell in row.iterfind(f"{w.W}tc")
    )
    return max(cells, default=0) + 8.5


def _paragraph(element: Any, width: float) -> float:
    style = _style(element)
    size, before, after = SIZES.get(style, SIZES["Normal"])
    extent = element.find(".//{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent")
    if extent is not None:
        return int(extent.get("cy")) / EMU_OF_POINT + 10
    indent = 17.0 if style.startswith("List") else 28.0 if style.startswith("Heading") else 0.0
    pieces = [(text.text or "", False) for text in element.iter(f"{w.W}t")]
    return float(line_count(pieces, width - indent, size) * size * LINE + before + after)
