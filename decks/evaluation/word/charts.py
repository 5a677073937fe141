"""Charts of a document: native ones with their data, dressed as those of presentations."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any, Final

from common.charts import Shape
from decks.evaluation.document import Drawing
from decks.evaluation.typeset import typeset
from decks.evaluation.word.setup import LEFT, RIGHT, WIDTH
from decks.pptx.charts import chart_data, dress
from decks.pptx.text import LANGUAGES

EMU: Final = 36_000
"""English metric units of a millimetre."""
KINDS: Final = {"chart": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"}
BARS_HEIGHT, BAR_HEIGHT, HIGHEST = 18, 8, 220
"""Millimetres: of a chart without its bars, of each bar, and of the highest chart."""


def chart_of(document: Any, block: Drawing, language: str) -> Any:
    """Add a chart to a document and return its drawing; None of one that has nothing to compare."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from lxml import etree

    if not block.chart.is_worth_drawing:
        return None
    # Bars, which have room for every value beside them, however many years there are.
    block = replace(block, chart=replace(block.chart, shape=Shape.BARS))
    xml, workbook = _drawn(block, language)
    number = 1 + sum(1 for part in document.part.package.iter_parts() if "/charts/" in str(part.partname))
    package = document.part.package
    sheet = Part(
        PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        workbook,
        package,
    )
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), KINDS["chart"], b"", package)
    key = part.relate_to(sheet, RELATIONSHIP_TYPE.PACKAGE)
    for data in xml.iter("{http://schemas.openxmlformats.org/drawingml/2006/chart}externalData"):
        data.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", key)
    part._blob = etree.tostring(xml, xml_declaration=True, encoding="UTF-8", standalone=True)
    width, height = WIDTH - LEFT - RIGHT, _height(block)
    told = " ".join(filter(None, [str(block.caption), block.chart.in_words()]))
    return inline(
        document.part.relate_to(part, RELATIONSHIP_TYPE.CHART),
        number + 500,
        typeset(told, language),
        (width * EMU, height * EMU),
    )


def _height(block: Drawing) -> int:
    rows = len(block.chart.rows) * len(block.chart.shown_series)
    return min(HIGHEST, BARS_HEIGHT + BAR_HEIGHT * rows)


def _drawn(block: Drawing, language: str) -> tuple[Any, bytes]:
    """Return the chart as it stands in a file, and the workbook with its data."""
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.parts.chart import ChartPart

    made = ChartPart.new(XL_CHART_TYPE.BAR_CLUSTERED, chart_data(block.chart), _package())
    dress(block.chart, made.chart, LANGUAGES.get(language, "cs-CZ"), "")
    _shrink(made._element)
    return made._element, made.chart_workbook.xlsx_part.blob


@cache
def _package() -> Any:
    """Return a package in which charts are made, before they are taken into a document."""
    from pptx import Presentation

    return Presentation().part.package


def _shrink(space: Any) -> None:
    """Set the letters of a chart for reading on paper, not on a wall."""
    from pptx.oxml.ns import qn

    for look in space.iter(qn("a:defRPr"), qn("a:rPr")):
        if look.get("sz"):
            look.set("sz", "900")


def inline(key: str, number: int, told: str, size: tuple[int, int]) -> Any:
    """Return the drawing of a chart by its relation, with what it says for those who hear it; its size is in EMU."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    drawing = parse_xml(
        f"<w:drawing {nsdecls('w', 'wp', 'a', 'r')}>"
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{size[0]}" cy="{size[1]}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{number}" name="Graf {number}"/>'
        "<wp:cNvGraphicFramePr/>"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="{key}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    drawing.find(".//{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr").set("descr", told)
    return drawing
