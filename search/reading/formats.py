"""The text of PDF, DOCX, XLSX, PPTX and ODT, as lines: paragraphs, cells of a row, lines of a page."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import IO, Any
from xml.etree.ElementTree import Element, XMLPullParser

from search.reading import limits

PIECE = 1 << 16
MOST_ENTRIES = 10_000
DECLARES = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)


class Unreadable(Exception):
    """The document is damaged, or more than anybody needs."""


def lines_of(file: IO[bytes], suffix: str) -> Iterator[str]:
    """Yield the lines of a document. Raises Unreadable or what its library raises for a damaged one."""
    reader = READERS.get(suffix)
    if reader is None:
        return
    for line in reader(file):
        text = " ".join(line.replace("\0", "").split())
        if text:
            yield text


def _pdf(file: IO[bytes]) -> Iterator[str]:
    import pypdfium2

    with closing(pypdfium2.PdfDocument(file.read())) as document:
        for number in range(min(len(document), limits.MOST_PAGES)):
            with closing(document[number]) as page, closing(page.get_textpage()) as text:
                # A word divided at the end of a line is one word.
                whole = text.get_text_bounded().replace("\ufffe", "").replace("\u00ad", "")
                yield from re.sub(r"(?<=\w)-\r?\n(?=[^\W\d_])", "", whole).splitlines()


def _word(file: IO[bytes]) -> Iterator[str]:
    with _parts(file) as parts:
        for name in parts.named(r"word/(document|footnotes|endnotes)\.xml"):
            yield from _texts(parts.events(name), block="p", text="t", breaks=("tab", "br", "cr"))


def _slides(file: IO[bytes]) -> Iterator[str]:
    with _parts(file) as parts:
        # Notes are for the speaker.
        for name in parts.named(r"ppt/slides/slide\d+\.xml"):
            yield from _texts(parts.events(name), block="p", text="t", breaks=("br",))


def _sheets(file: IO[bytes]) -> Iterator[str]:
    with _parts(file) as parts:
        shared = [
            text
            for name in parts.named(r"xl/sharedStrings\.xml")
            for text in _texts(parts.events(name), block="si", text="t")
        ]
        for name in parts.named(r"xl/worksheets/sheet\d+\.xml"):
            yield from _rows(parts.events(name), shared)


def _open(file: IO[bytes]) -> Iterator[str]:
    with _parts(file) as parts:
        for name in parts.named(r"content\.xml"):
            yield from _open_texts(parts.events(name))


READERS: dict[str, Callable[[IO[bytes]], Iterator[str]]] = {
    "pdf": _pdf,
    "docx": _word,
    "xlsx": _sheets,
    "pptx": _slides,
    "odt": _open,
}


class _Parts:
    """The parts of an Office file, read piece by piece and never beyond their limits."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.room = limits.LARGEST_WHOLE

    def named(self, pattern: str) -> list[str]:
        found = [name for name in self.archive.namelist() if re.fullmatch(pattern, name)]
        return sorted(found, key=lambda name: [int(one) for one in re.findall(r"\d+", name)])[: limits.MOST_PARTS]

    def events(self, name: str) -> Iterator[tuple[str, Element]]:
        """Yield the starts and ends of the elements of a part; what has ended is forgotten."""
        parser = XMLPullParser(("start", "end"))
        room, before = limits.LARGEST_PART, b""
        with self.archive.open(name) as part:
            while piece := part.read(PIECE):
                room -= len(piece)
                self.room -= len(piece)
                # No Office program declares entities, which could grow without end, or writes in UTF-16.
                if min(room, self.room) < 0 or b"\0" in piece or DECLARES.search(before[-20:] + piece):
                    raise Unreadable(name)
                before = piece
                parser.feed(piece)
                yield from self._taken(parser)
        parser.close()
        yield from self._taken(parser)

    @staticmethod
    def _taken(parser: XMLPullParser) -> Iterator[tuple[str, Element]]:
        yield from parser.read_events()  # type: ignore[misc]


@contextmanager
def _parts(file: IO[bytes]) -> Iterator[_Parts]:
    with zipfile.ZipFile(file) as archive:
        if len(archive.namelist()) > MOST_ENTRIES:
            raise Unreadable("too many parts")
        yield _Parts(archive)


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _texts(
    events: Iterator[tuple[str, Element]], *, block: str, text: str, breaks: tuple[str, ...] = ()
) -> Iterator[str]:
    """Yield the texts of the blocks, of nested ones the inner first; phonetic guides are left out."""
    blocks: list[list[str]] = []
    silent = 0
    for event, element in events:
        name = _name(element)
        if event == "start":
            if name == block:
                blocks.append([])
            silent += name == "rPh"
            continue
        silent -= name == "rPh"
        if name == text and blocks and not silent:
            blocks[-1].append(element.text or "")
        elif name in breaks and blocks:
            blocks[-1].append(" ")
        elif name == block and blocks:
            yield "".join(blocks.pop())
        element.clear()


def _rows(events: Iterator[tuple[str, Element]], shared: list[str]) -> Iterator[str]:
    """Yield the rows of a sheet with the texts and numbers of their cells."""
    cells: list[str] = []
    value, inline = "", ""
    for event, element in events:
        if event == "start":
            continue
        name = _name(element)
        if name == "v":
            value = element.text or ""
        elif name == "t":
            inline += element.text or ""
        elif name == "c":
            cells.append(_cell(element.get("t", ""), value, inline, shared))
            value, inline = "", ""
        elif name == "row":
            yield " · ".join(filter(None, cells))
            cells = []
        if name not in {"v", "t", "is", "r"}:
            element.clear()


def _cell(kind: str, value: str, inline: str, shared: list[str]) -> str:
    if kind == "s":
        place = int(value) if value.isascii() and value.isdigit() and len(value) < 9 else -1
        return shared[place] if 0 <= place < len(shared) else ""
    return inline if kind == "inlineStr" else "" if kind in {"b", "e"} else value


def _open_texts(events: Iterator[tuple[str, Element]]) -> Iterator[str]:
    """Yield the paragraphs and headings of an OpenDocument text, whose words stand among elements."""
    inside: list[Element] = []
    for event, element in events:
        if _name(element) not in {"p", "h"}:
            continue
        if event == "start":
            inside.append(element)
            continue
        inside.pop()
        if not inside:
            yield "".join(_open_words(element))
            element.clear()


def _open_words(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = _name(child)
        if name in {"tab", "line-break", "s"}:
            yield " "
        elif name not in {"annotation", "note-citation"}:
            yield from _open_words(child)
            if name in {"p", "h"}:
                yield " "
        yield child.tail or ""
