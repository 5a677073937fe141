"""What a frame of text holds: its box and its letters, as a program finds them through layout and master."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from decks.pptx.measuring import line_count

EMU_OF_POINT: Final = 12700
LEADING: Final = 1.2
"""The height of a line where it is said in per cent of the letters."""
WIDER: Final = 1.06
"""Letters of a typeface that is not known may be so much wider than Arial."""
NO_WIDER: Final = ("arial", "calibri", "liberation sans", "helvetica", "carlito", "aptos", "times new roman", "cambria")
"""Typefaces that are at most as wide as Arial."""

Counter = Callable[[Sequence[tuple[str, bool]], float, float, float], int]
"""Returns how many lines pieces of text take in a width, in letters of a size, after so much room at the start."""


@dataclass(frozen=True)
class Frame:
    """A frame of text of a slide, with lengths in points."""

    width: float
    height: float
    """The room within the insets."""
    needed: float
    """How high its text is."""
    smallest: float
    """The smallest size of its letters."""

    @property
    def is_full(self) -> bool:
        """Whether the text leaves the frame."""
        return self.needed > self.height + 0.5


def frame_of(shape: Any, count: Counter = line_count) -> Frame | None:
    """Return the measures of a frame with text; None of one whose box is nowhere said."""
    chain = chain_of(shape)
    box = _box(chain)
    if box is None:
        return None
    left, top, right, bottom = (_inset(chain, side) for side in ("lIns", "tIns", "rIns", "bIns"))
    width = (box[0] - left - right) / EMU_OF_POINT
    height = (box[1] - top - bottom) / EMU_OF_POINT
    needed, smallest = 0.0, 1000.0
    face = _face(shape, chain)
    paragraphs = list(_paragraphs(shape._element))
    for order, paragraph in enumerate(paragraphs):
        measured = _measured(paragraph, chain, width, count, face)
        needed += measured[0] + (measured[1] if order + 1 < len(paragraphs) else 0)
        smallest = min(smallest, measured[2])
    return Frame(width, height, needed, smallest)


def chain_of(shape: Any) -> list[Any]:
    """Return the elements in which a property of a frame is looked for: its own, those of layout and master, styles."""
    from pptx.oxml.ns import qn

    chain = [shape._element]
    if not shape.is_placeholder:
        return chain
    layout = shape.part.slide_layout
    form = shape.placeholder_format
    own = next((one for one in layout.placeholders if one.placeholder_format.idx == form.idx), None)
    if own is not None:
        chain.append(own._element)
        base = own._base_placeholder
        if base is not None:
            chain.append(base._element)
    styles = layout.slide_master._element.find(qn("p:txStyles"))
    if styles is not None:
        kind = "p:titleStyle" if "TITLE" in form.type.name and "SUB" not in form.type.name else "p:bodyStyle"
        if form.type.name in {"FOOTER", "SLIDE_NUMBER", "DATE"}:
            kind = "p:otherStyle"
        style = styles.find(qn(kind))
        if style is not None:
            chain.append(style)
    return chain


def level_of(chain: list[Any], level: int, path: str) -> Any:
    """Return the first element on a path within a level of text, through the chain; None if nobody says it."""
    from pptx.oxml.ns import qn

    steps = "/".join(qn(tag) for tag in (f"a:lvl{level + 1}pPr", *path.split("/")) if tag)
    for element in chain:
        holder = element if element.tag.endswith("Style") else element.find(f".//{qn('a:lstStyle')}")
        found = holder.find(steps) if holder is not None else None
        if found is not None:
            return found
    return None


def has_bullet(shape: Any, level: int = 0) -> bool:
    """Whether a level of text of a placeholder has a mark at its beginning."""
    from pptx.oxml.ns import qn

    for element in chain_of(shape):
        found = level_of([element], level, "")
        if found is None:
            continue
        for child in found:
            if child.tag in {qn("a:buChar"), qn("a:buAutoNum"), qn("a:buBlip")}:
                return True
            if child.tag == qn("a:buNone"):
                return False
    return False


def _box(chain: list[Any]) -> tuple[int, int] | None:
    from pptx.oxml.ns import qn

    for element in chain:
        size = element.find(f"{qn('p:spPr')}/{qn('a:xfrm')}/{qn('a:ext')}")
        if size is not None:
            return int(size.get("cx")), int(size.get("cy"))
    return None


def _inset(chain: list[Any], side: str) -> int:
    from pptx.oxml.ns import qn

    for element in chain:
        body = element.find(f".//{qn('a:bodyPr')}")
        if body is not None and body.get(side) is not None:
            return int(body.get(side))
    return 91440 if side in {"lIns", "rIns"} else 45720


def _paragraphs(element: Any) -> Iterator[Any]:
    from pptx.oxml.ns import qn

    body = element.find(qn("p:txBody"))
    yield from body.findall(qn("a:p")) if body is not None else ()


def _measured(paragraph: Any, chain: list[Any], width: float, count: Counter, face: str) -> tuple[float, float, float]:
    """Return the height of a paragraph, the space below it, and the size of its letters, in points."""
    from pptx.oxml.ns import qn

    properties = paragraph.find(qn("a:pPr"))
    level = int(properties.get("lvl", "0")) if properties is not None else 0
    pieces, sizes = [], []
    for child in paragraph:
        if child.tag == qn("a:br"):
            pieces.append(("\n", False))
        elif child.tag in {qn("a:r"), qn("a:fld")}:
            look = child.find(qn("a:rPr"))
            pieces.append((child.findtext(qn("a:t")) or "", _is_bold(look, chain, level)))
            if look is not None and look.get("sz"):
                sizes.append(int(look.get("sz")) / 100)
    size = max(sizes, default=_size(chain, level))
    margin, first = _margins(properties, chain, level)
    wider = 1.0 if face.lower().startswith(NO_WIDER) else WIDER
    room = width - margin
    lines = count(pieces, room, size * wider, max(0.0, first)) if room > 0 else 10**6
    line = _space(properties, chain, level, "a:lnSpc", size) or size * LEADING
    gaps = sum(_space(properties, chain, level, tag, size) for tag in ("a:spcBef", "a:spcAft"))
    return lines * line, gaps, size


def _is_bold(look: Any, chain: list[Any], level: int) -> bool:
    if look is not None and look.get("b") is not None:
        return look.get("b") in {"1", "true"}
    for element in chain:
        found = level_of([element], level, "a:defRPr")
        if found is not None and found.get("b") is not None:
            return found.get("b") in {"1", "true"}
    return False


def _size(chain: list[Any], level: int) -> float:
    for element in chain:
        found = level_of([element], level, "a:defRPr")
        if found is not None and found.get("sz"):
            return int(found.get("sz")) / 100
    return 18.0


def _margins(properties: Any, chain: list[Any], level: int) -> tuple[float, float]:
    """Return the left margin of the lines, and how much further in the first one begins, in points."""
    own = {} if properties is None else properties.attrib
    values = []
    for name in ("marL", "indent"):
        value = own.get(name)
        for element in chain:
            if value is not None:
                break
            found = level_of([element], level, "")
            value = found.get(name) if found is not None else None
        values.append(int(value or 0) / EMU_OF_POINT)
    return values[0], max(0.0, values[1])


def _space(properties: Any, chain: list[Any], level: int, tag: str, size: float) -> float:
    from pptx.oxml.ns import qn

    found = properties.find(qn(tag)) if properties is not None else None
    if found is None:
        found = level_of(chain, level, tag)
    if found is None:
        return 0.0
    points, percent = found.find(qn("a:spcPts")), found.find(qn("a:spcPct"))
    if points is not None:
        return int(points.get("val")) / 100
    if percent is None:
        return 0.0
    return int(percent.get("val")) / 100000 * size * (LEADING if tag == "a:lnSpc" else 1.0)


def _face(shape: Any, chain: list[Any]) -> str:
    """Return the typeface of a frame; one that the layout leaves to the theme is looked up there."""
    found = level_of(chain, 0, "a:defRPr/a:latin")
    face = str(found.get("typeface", "")) if found is not None else "+mn-lt"
    return theme_face(shape.part.slide_layout.slide_master, face) if face.startswith("+") else face


def theme_face(master: Any, name: str) -> str:
    """Return the typeface of a theme: of headings for “+mj-lt”, else of texts."""
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import qn

    try:
        theme = parse_xml(master.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob)
    except (KeyError, ValueError):
        return ""
    kind = "a:majorFont" if name.startswith("+mj") else "a:minorFont"
    found = next(theme.iter(qn(kind)), None)
    latin = found.find(qn("a:latin")) if found is not None else None
    return str(latin.get("typeface", "")) if latin is not None else ""
