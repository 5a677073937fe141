"""An empty document in our face: page, styles, numbers of headings and lists, header, footer and properties."""

from __future__ import annotations

import datetime
from typing import Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from common.charts.palette import GLASS, INK, INK_SOFT, LINE, SPRUCE
from decks.evaluation.document import Report
from decks.evaluation.typeset import typeset
from decks.evaluation.word.elements import W, el, field, paragraph, run, tab
from decks.pptx.text import LANGUAGES

FACE: Final = "Arial"
"""The typeface that every office has; Liberation Sans shares its measures."""
TWIPS: Final = 56.6929
"""Twentieths of a point of a millimetre."""
WIDTH, HEIGHT = 210, 297
LEFT, RIGHT, TOP, BOTTOM = 25, 22, 28, 24
"""Millimetres of the page, A4, and of its margins."""
TEXT_WIDTH: Final = round((WIDTH - LEFT - RIGHT) * TWIPS)
"""Of a line, in twips."""
HEADINGS, BULLETS, NUMBERS = 41, 42, 43
"""Keys of the definitions of lists (`w:abstractNum`)."""
COLOURS: Final = {
    "dk1": INK, "lt1": "#ffffff", "dk2": SPRUCE, "lt2": "#eef2ec", "accent1": GLASS, "accent2": "#2c7a3f",
    "accent3": "#e0982b", "accent4": "#a3262f", "accent5": "#7fa596", "accent6": "#d9e8e4", "hlink": GLASS,
    "folHlink": "#084a6c",
}  # fmt: skip
"""The theme, as that of presentations."""


def empty(report: Report) -> Any:
    """Return a document with nothing in it but how it is set."""
    from docx import Document

    document = Document()
    _page(document)
    _theme(document)
    _styles(document, LANGUAGES.get(report.language, "cs-CZ"))
    _lists(document)
    _frame(document, report)
    _properties(document, report)
    return document


def _hex(colour: str) -> str:
    return colour.lstrip("#").upper()


def _page(document: Any) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(WIDTH), Mm(HEIGHT)
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
    section.top_margin, section.bottom_margin = Mm(TOP), Mm(BOTTOM)
    section.header_distance, section.footer_distance = Mm(12), Mm(11)
    section.different_first_page_header_footer = True


def _theme(document: Any) -> None:
    """Give the theme our colours and face, by which charts are painted, too."""
    from docx.oxml import parse_xml
    from lxml import etree

    name = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    part = next(rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/theme"))
    theme = parse_xml(part.blob)
    for key, colour in COLOURS.items():
        place = theme.find(f".//{name}clrScheme/{name}{key}")
        for old in list(place):
            place.remove(old)
        etree.SubElement(place, f"{name}srgbClr").set("val", _hex(colour))
    for latin in theme.iterfind(f".//{name}fontScheme/*/{name}latin"):
        latin.set("typeface", FACE)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


Style = tuple[str, float, bool, str, float, float]
STYLES: Final[tuple[Style, ...]] = (
    # name, points, bold, colour, points before and after
    ("Normal", 10.5, False, INK, 0, 6),
    ("Title", 26, True, SPRUCE, 0, 8),
    ("Subtitle", 14, False, INK_SOFT, 0, 24),
    ("Heading 1", 16, True, SPRUCE, 22, 8),
    ("Heading 2", 12.5, True, SPRUCE, 14, 5),
    ("Heading 3", 11, True, INK, 10, 4),
    ("List Bullet", 10.5, False, INK, 0, 3),
    ("List Bullet 2", 10.5, False, INK, 0, 3),
    ("List Number", 10.5, False, INK, 0, 3),
    ("List Number 2", 10.5, False, INK, 0, 3),
    ("Caption", 9, False, INK_SOFT, 8, 4),
    ("Header", 9, False, INK_SOFT, 0, 0),
    ("Footer", 9, False, INK_SOFT, 0, 0),
    ("TOC Heading", 16, True, SPRUCE, 0, 10),
    ("TOC 1", 10.5, True, INK, 5, 1),
    ("TOC 2", 10, False, INK, 0, 1),
    ("Table Text", 9.5, False, INK, 0, 0),
    ("Author", 14, True, SPRUCE, 0, 0),
)


def _styles(document: Any, language: str) -> None:
    defaults = document.styles.element.find(f"{W}docDefaults")
    for old in list(defaults):
        defaults.remove(old)
    look = el(
        "rPr", _face(), el("sz", val=21), el("szCs", val=21), el("lang", val=language, eastAsia=language, bidi="ar-SA")
    )
    defaults.append(el("rPrDefault", look))
    defaults.append(el("pPrDefault", el("pPr", el("spacing", after=120, line=276, lineRule="auto"))))
    for style in STYLES:
        _style(document, *style)
    _hyperlink(document)
    _table_style(document)


def _face() -> Any:
    return el("rFonts", ascii=FACE, hAnsi=FACE, eastAsia=FACE, cs=FACE)


def _style(document: Any, name: str, size: float, bold: bool, colour: str, before: float, after: float) -> None:
    from docx.enum.style import WD_STYLE_TYPE

    styles = document.styles
    known = {style.name for style in styles}
    style = (
        styles[name]
        if name in known
        else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name.startswith("TOC"))
    )
    element = style.element
    for tag in ("rPr", "pPr"):
        for old in element.findall(f"{W}{tag}"):
            element.remove(old)
    if name != "Normal":
        style.base_style = styles["Normal"]
    if name.startswith(("Title", "Subtitle", "Heading", "Author", "TOC Heading")):
        style.next_paragraph_style = styles["Normal"]
    style.hidden, style.quick_style = False, True
    element.append(el("pPr", *_setting(name, before, after)))
    half = round(size * 2)
    looks = [
        _face(),
        el("b") if bold else None,
        el("color", val=_hex(colour)),
        el("sz", val=half),
        el("szCs", val=half),
    ]
    element.append(el("rPr", *looks))


def _setting(name: str, before: float, after: float) -> list[Any]:
    """Return the properties of the paragraphs of a style, in the order that the format asks for."""
    level = int(name[-1]) if name.startswith("Heading") else 0
    listed = {"List Bullet": (BULLETS, 0), "List Bullet 2": (BULLETS, 1)}.get(name)
    right = el("tabs", el("tab", val="right", leader="dot", pos=TEXT_WIDTH))
    tight = name in {"Title", "Table Text", "Header", "Footer"} or level
    return [
        el("keepNext") if level or name in {"Caption", "TOC Heading"} else None,
        el("keepLines") if level else None,
        el("widowControl"),
        el("numPr", el("ilvl", val=level - 1), el("numId", val=HEADINGS)) if level else None,
        el("numPr", el("ilvl", val=listed[1]), el("numId", val=listed[0])) if listed else None,
        right if name.startswith("TOC ") and name[-1].isdigit() else None,
        el("spacing", before=round(before * 20), after=round(after * 20), line=250 if tight else 276, lineRule="auto"),
        el("ind", left=0) if name == "TOC 1" else el("ind", left=340) if name == "TOC 2" else None,
        el("outlineLvl", val=level - 1) if level else None,
    ]


def _hyperlink(document: Any) -> None:
    from docx.enum.style import WD_STYLE_TYPE

    style = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER, builtin=True)
    style.element.append(el("rPr", el("color", val=_hex(GLASS)), el("u", val="single")))


def _table_style(document: Any) -> None:
    """Add the style of tables: a head on a pale ground, thin lines between rows, a firm one above a total."""
    line = {"val": "single", "sz": 4, "space": 0, "color": _hex(LINE)}
    firm = {"val": "single", "sz": 8, "space": 0, "color": _hex(SPRUCE)}
    borders = el("tblBorders", el("top", **firm), el("bottom", **firm), el("insideH", **line))
    margins = el("tblCellMar", *(el(side, w=80, type="dxa") for side in ("top", "left", "bottom", "right")))
    head = el(
        "tblStylePr",
        el("rPr", el("b"), el("color", val=_hex(SPRUCE))),
        el("tcPr", el("tcBorders", el("bottom", **firm)), el("shd", val="clear", color="auto", fill="EEF2EC")),
        type="firstRow",
    )
    total = el("tblStylePr", el("rPr", el("b")), el("tcPr", el("tcBorders", el("top", **firm))), type="lastRow")
    document.styles.element.append(
        el(
            "style",
            el("name", val="Report Table"),
            el("basedOn", val="TableNormal"),
            el("uiPriority", val=59),
            el("qFormat"),
            el("tblPr", el("tblStyleRowBandSize", val=1), borders, margins),
            head,
            total,
            type="table",
            customStyle=1,
            styleId="ReportTable",
        )
    )


def _lists(document: Any) -> None:
    """Define the numbers of headings, 1 / 1.1 / 1.1.1, and the signs of lists."""
    numbering = document.part.numbering_part.element
    for old in list(numbering):
        numbering.remove(old)
    heading = [
        _level(
            level,
            "decimal",
            ".".join(f"%{one}" for one in range(1, level + 2)),
            0,
            567 + 113 * level,
            f"Heading{level + 1}",
        )
        for level in range(3)
    ]
    bullets = [_level(0, "bullet", "•", 340, 340, "ListBullet"), _level(1, "bullet", "–", 680, 340, "ListBullet2")]
    numbers = [_level(0, "decimal", "%1.", 397, 397), _level(1, "decimal", "%2.", 794, 397)]
    for key, levels in ((HEADINGS, heading), (BULLETS, bullets), (NUMBERS, numbers)):
        numbering.append(el("abstractNum", el("multiLevelType", val="multilevel"), *levels, abstractNumId=key))
    for key in (HEADINGS, BULLETS, NUMBERS):
        numbering.append(el("num", el("abstractNumId", val=key), numId=key))


def _level(level: int, form: str, text: str, left: int, hanging: int, style: str = "") -> Any:
    indent = el("ind", left=left or hanging, hanging=hanging)
    return el(
        "lvl",
        el("start", val=1),
        el("numFmt", val=form),
        el("pStyle", val=style) if style else None,
        el("lvlText", val=text),
        el("lvlJc", val="left"),
        el("pPr", el("tabs", el("tab", val="num", pos=left or hanging)), indent),
        el("rPr", _face()) if form == "bullet" else None,
        ilvl=level,
    )


def new_list(document: Any, first: int) -> int:
    """Return the key of a further numbered list, which counts from `first`."""
    numbering = document.part.numbering_part.element
    key = HEADINGS + len(numbering.findall(f"{W}num")) + 10
    restart = [el("lvlOverride", el("startOverride", val=one), ilvl=level) for level, one in ((0, first), (1, 1))]
    numbering.append(el("num", el("abstractNumId", val=NUMBERS), *restart, numId=key))
    return key


def _frame(document: Any, report: Report) -> None:
    """Write the name of the report above every page but the first, and the number of the page below."""
    section = document.sections[0]
    thin = {"val": "single", "sz": 4, "space": 4, "color": _hex(LINE)}
    stop = el("tabs", el("tab", val="right", pos=TEXT_WIDTH))
    head = section.header._element
    for old in list(head):
        head.remove(old)
    name = typeset(report.title, report.language)
    author = typeset(report.author, report.language)
    head.append(paragraph("Header", run(name), tab(), run(author), properties=(el("pBdr", el("bottom", **thin)), stop)))
    foot = section.footer._element
    for old in list(foot):
        foot.remove(old)
    before, _number, rest = _("page %(number)s of %(count)s").partition("%(number)s")
    between, _count, after = rest.partition("%(count)s")
    pages = [run(before), *field("PAGE", "2"), run(between), *field("NUMPAGES", "2"), run(after)]
    foot.append(paragraph("Footer", tab(), *pages, properties=(el("tabs", el("tab", val="right", pos=TEXT_WIDTH)),)))


def _properties(document: Any, report: Report) -> None:
    properties = document.core_properties
    now = timezone.now().astimezone(datetime.UTC).replace(tzinfo=None, microsecond=0)
    properties.title, properties.subject = report.title[:255], report.subtitle[:255]
    properties.author = properties.last_modified_by = report.author[:255]
    properties.language = LANGUAGES.get(report.language, "cs-CZ")
    properties.created = properties.modified = now
    properties.comments, properties.keywords, properties.revision = report.address[:255], "", 1
