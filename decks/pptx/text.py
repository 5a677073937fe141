"""Texts of slides as paragraphs of the format: letters that XML allows, links that may be followed, levels of lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from django.utils.encoding import iri_to_uri

from common.text import tidy
from common.typography import tied
from decks.flow.measuring import BREAK
from decks.slides import Paragraph, Run

FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010fffd]")
"""What XML 1.0 does not allow (2.2), and noncharacters."""
LINKED: Final = frozenset({"http", "https", "mailto", "tel"})
LONGEST_ADDRESS: Final = 2000
"""Characters of an address that programs follow."""
ARABIC: Final = re.compile(r"(\d{1,4})\.")
PIECES: Final = re.compile(f"[^ {BREAK}]+[ {BREAK}]*|[ {BREAK}]+")
"""A word with what follows it."""
LANGUAGES: Final = {"cs": "cs-CZ", "en": "en-GB"}


def clean(text: object) -> str:
    """Return a text without what nobody sees: control characters, overrides of direction, what XML does not allow.

    Where the flow divides long words, they may be divided.
    """
    return BREAK.join(map(_clean, str(text).split(BREAK)))


def _clean(text: str) -> str:
    return FORBIDDEN.sub("", tidy(text).replace("\r", "\n").replace("\t", " "))


def line(text: object) -> str:
    """Return a text as one line, for names and descriptions."""
    return " ".join(part for part in re.split(r"[\n ]+", clean(text).replace(BREAK, "")) if part)


def address_of(address: str) -> str:
    """Return an address as a file may hold it; empty if it is not one of the web, of a mail or of a phone."""
    address = clean(address).replace(BREAK, "").strip()
    try:
        parts = urlsplit(address)
        is_whole = parts.scheme in LINKED and bool(parts.hostname if parts.scheme.startswith("http") else parts.path)
    except ValueError:
        return ""
    written = iri_to_uri(address) if is_whole else ""
    return "" if len(address.split()) != 1 or len(written) > LONGEST_ADDRESS else written


@dataclass(frozen=True)
class Setting:
    """How the texts of a frame are written."""

    language: str
    """Of the proofing: “cs-CZ”."""
    part: Any
    """The part of the slide, which keeps the addresses of links."""
    levels: tuple[int, int, int] = (0, 1, 2)
    """The level of the frame that running text, items and items within items take."""
    is_unmarked: bool = True
    """Whether the level of running text has no bullet; else it is taken away."""
    size: int = 0
    """Hundredths of a point; 0 leaves the size to the layout."""
    spacing: int = 0
    """Hundredths of a point from line to line."""
    gap: int = 0
    """Hundredths of a point below a paragraph."""
    is_bold: bool = False


def write(body: Any, paragraphs: Iterable[Paragraph], setting: Setting) -> None:
    """Write the paragraphs into a body of text (`a:txBody`) instead of what is there."""
    from pptx.oxml.ns import qn

    for old in body.findall(qn("a:p")):
        body.remove(old)
    for paragraph in paragraphs:
        body.append(_paragraph(paragraph, setting))
    if body.find(qn("a:p")) is None:
        body.append(_paragraph(Paragraph(()), setting))


def plain(text: str) -> tuple[Paragraph, ...]:
    """Return the lines of a text as paragraphs."""
    return tuple(Paragraph((Run(one),)) for one in clean(text).split("\n"))


def _paragraph(paragraph: Paragraph, setting: Setting) -> Any:
    from pptx.oxml.ns import qn
    from pptx.oxml.xmlchemy import OxmlElement

    element = OxmlElement("a:p")
    element.append(_properties(paragraph, setting))
    for run in _runs(paragraph, setting):
        for order, text in enumerate(tied(clean(run.text)).split("\n")):
            if order:
                break_ = OxmlElement("a:br")
                break_.append(_look("a:rPr", Run(""), setting))
                element.append(break_)
            for part in _pieces(text, run):
                piece = OxmlElement("a:r")
                piece.append(_look("a:rPr", run, setting))
                words = OxmlElement("a:t")
                words.text = part
                piece.append(words)
                element.append(piece)
    if element.find(qn("a:r")) is None:
        element.append(_look("a:endParaRPr", Run(""), setting))
    return element


def _runs(paragraph: Paragraph, setting: Setting) -> Sequence[Run]:
    """Return the runs, after a number that programs cannot count themselves."""
    if paragraph.number and not paragraph.is_continued and not ARABIC.fullmatch(paragraph.number):
        return (Run(f"{paragraph.number}\N{NO-BREAK SPACE}"), *paragraph.runs)
    return paragraph.runs


def _pieces(text: str, run: Run) -> list[str]:
    """Return a text in pieces; a link word by word, because LibreOffice divides a piece with a link between letters."""
    return PIECES.findall(text) if run.address else [text] if text else []


def _properties(paragraph: Paragraph, setting: Setting) -> Any:
    """Return the level of a paragraph, its spaces, and its number or bullet if the level has another."""
    from pptx.oxml.xmlchemy import OxmlElement

    properties = OxmlElement("a:pPr")
    level = setting.levels[min(max(paragraph.level, 0), 2)]
    if level:
        properties.set("lvl", str(level))
    for tag, hundredths in (("a:lnSpc", setting.spacing), ("a:spcAft", setting.gap)):
        if hundredths:
            space = OxmlElement(tag)
            points = OxmlElement("a:spcPts")
            points.set("val", str(hundredths))
            space.append(points)
            properties.append(space)
    counted = ARABIC.fullmatch(paragraph.number)
    if paragraph.is_continued:
        properties.set("indent", "0")
        properties.append(OxmlElement("a:buNone"))
    elif counted:
        number = OxmlElement("a:buAutoNum")
        number.set("type", "arabicPeriod")
        number.set("startAt", str(min(max(int(counted[1]), 1), 32767)))
        properties.append(number)
    elif not setting.is_unmarked and (paragraph.level == 0 or paragraph.number):
        properties.set("marL", "0")
        properties.set("indent", "0")
        properties.append(OxmlElement("a:buNone"))
    elif paragraph.number:
        properties.append(OxmlElement("a:buNone"))
    return properties


def _look(tag: str, run: Run, setting: Setting) -> Any:
    """Return the properties of letters: language, size, weight, and the link."""
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.oxml.ns import qn
    from pptx.oxml.xmlchemy import OxmlElement

    look = OxmlElement(tag)
    look.set("lang", setting.language)
    if setting.size:
        look.set("sz", str(setting.size))
    if run.is_strong or setting.is_bold:
        look.set("b", "1")
    if run.is_emphasised:
        look.set("i", "1")
    look.set("dirty", "0")
    if address := address_of(run.address):
        # PowerPoint knows the look of a link by itself; other programs forget it at the start of a paragraph.
        fill, colour = OxmlElement("a:solidFill"), OxmlElement("a:schemeClr")
        colour.set("val", "hlink")
        fill.append(colour)
        look.append(fill)
        link = OxmlElement("a:hlinkClick")
        link.set(qn("r:id"), setting.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        look.append(link)
    return look
