"""Templates of presentations: ours, and one of an office, of whose layouts the fitting ones are chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final

from common.text import fold
from decks.geometry import HEIGHT, WIDTH
from decks.pptx.places import CHART, CREDIT, FOOTER, NUMBER, PICTURES, PLACES, TABLE, TEXT, TITLE_PLACE
from decks.slides import Layout

OURS: Final = Path(__file__).resolve().parent / "template.pptx"

NAMES: Final[dict[Layout, tuple[str, ...]]] = {
    Layout.OPENING: ("opening", "Úvodní snímek", "Opening slide", "Title Slide", "Titulní snímek", "Úvod"),
    Layout.SECTION: ("section", "Oddíl", "Záhlaví oddílu", "Záhlaví části", "Section Header"),
    Layout.TEXT: ("text", "Nadpis a obsah", "Nadpis a text", "Title and Content", "Title, Content", "Nadpis, obsah"),
    Layout.TEXT_PICTURE: (
        "text-picture", "Text a obrázek", "Text and picture", "Obrázek s titulkem", "Picture with Caption",
        "Dva obsahy", "Two Content", "Nadpis, 2 obsahy", "Title, 2 Content",
    ),
    Layout.PICTURES: ("pictures", "Obrázky", "Fotografie"),
    Layout.TABLE: ("table", "Tabulka", "Nadpis a tabulka", "Title and Table"),
    Layout.CHART: ("chart", "Graf", "Nadpis a graf", "Title and Chart"),
    Layout.QUOTE: ("quote", "Citát", "Citace"),
    Layout.CLOSING: ("closing", "Závěrečný snímek", "Closing slide", "Závěr", "Poděkování", "Thank you"),
}  # fmt: skip
"""How layouts are called: by us, by PowerPoint and by Impress, in Czech and English."""
KINDS: Final[dict[Layout, tuple[str, ...]]] = {
    Layout.OPENING: ("title",),
    Layout.SECTION: ("secHead", "title"),
    Layout.TEXT: ("obj", "tx"),
    Layout.TEXT_PICTURE: ("picTx", "twoObj", "txAndObj", "objTx", "objAndTx", "txAndClipArt"),
    Layout.PICTURES: ("fourObj", "titleOnly", "obj"),
    Layout.TABLE: ("tbl", "obj"),
    Layout.CHART: ("chart", "obj"),
    Layout.QUOTE: ("obj", "tx"),
    Layout.CLOSING: ("title",),
}
"""The kinds that the format itself names, the best first; where the name of no layout is known."""


@dataclass(frozen=True)
class Chosen:
    """The layout of a template for slides of one kind."""

    layout: Any
    places: dict[int, int]
    """The numbers of its placeholders, by ours."""
    is_named: bool
    """Whether it was found by its name."""


@dataclass
class Template:
    """An opened template without slides, and the layouts for ours."""

    presentation: Any
    is_ours: bool
    chosen: dict[Layout, Chosen] = field(default_factory=dict)

    @property
    def scale(self) -> float:
        """How many EMU a unit of our slides is, so that they fit whole into slides of any proportions."""
        wide: int = self.presentation.slide_width
        return min(wide / WIDTH, self.unit)

    @property
    def unit(self) -> float:
        """How many EMU a unit is by the height of the slides alone, for what is as wide as the slides leave room."""
        high: int = self.presentation.slide_height
        return high / HEIGHT


def opened(file: IO[bytes] | None = None) -> Template:
    """Open a template, ours if none is given, and leave out its slides. One of an office must have been checked."""
    from pptx import Presentation

    if file is not None:
        file.seek(0)
    presentation = Presentation(file if file is not None else str(OURS))
    template = Template(presentation, is_ours=file is None)
    drop_slides(presentation)
    layouts = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    template.chosen = {layout: chosen_for(layout, layouts) for layout in Layout}
    return template


def drop_slides(presentation: Any) -> None:
    """Leave out the slides with all that leads to them, so that nothing of them is saved."""
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.oxml.ns import qn

    root, part = presentation.part._element, presentation.part
    slides = root.find(qn("p:sldIdLst"))
    for one in list(slides) if slides is not None else []:
        slides.remove(one)
    for tag in ("p:custShowLst", "p:extLst"):
        for one in root.findall(qn(tag)):
            root.remove(one)
    dropped = {RELATIONSHIP_TYPE.SLIDE, RELATIONSHIP_TYPE.COMMENT_AUTHORS}
    for relation in [key for key, one in part.rels.items() if one.reltype in dropped]:
        part.rels.pop(relation)
    package = part.package
    for relation in [key for key, one in package._rels.items() if one.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        package._rels.pop(relation)


def chosen_for(wanted: Layout, layouts: list[Any]) -> Chosen:
    """Choose the layout for slides of one kind: by its name, else by its kind, else by what it holds."""
    names = [fold(name) for name in NAMES[wanted]]
    for name in names:
        for layout in layouts:
            if name in {fold(layout.name), fold(layout._element.get("matchingName", ""))}:
                return Chosen(layout, places_of(layout, wanted), is_named=True)
    for kind in KINDS[wanted]:
        for layout in layouts:
            if layout._element.get("type", "cust") == kind:
                return Chosen(layout, places_of(layout, wanted), is_named=False)
    best = max(layouts, key=lambda layout: _fitness(layout, wanted))
    return Chosen(best, places_of(best, wanted), is_named=False)


def _fitness(layout: Any, wanted: Layout) -> tuple[int, int]:
    """Return how many wanted placeholders a layout has, then how few others."""
    found = places_of(layout, wanted)
    return len(found), -len(list(layout.placeholders))


def places_of(layout: Any, wanted: Layout) -> dict[int, int]:
    """Return the numbers of the placeholders of a layout, by ours: each finds one of its kind, or a general one."""
    from pptx.enum.shapes import PP_PLACEHOLDER as KIND

    free = sorted(layout.placeholders, key=lambda one: (one.top or 0, one.left or 0))
    special = {
        TITLE_PLACE: (KIND.TITLE, KIND.CENTER_TITLE, KIND.VERTICAL_TITLE),
        FOOTER: (KIND.FOOTER,),
        NUMBER: (KIND.SLIDE_NUMBER,),
        TABLE: (KIND.TABLE, KIND.OBJECT),
        CHART: (KIND.CHART, KIND.OBJECT),
        **dict.fromkeys(PICTURES, (KIND.PICTURE, KIND.OBJECT)),
        TEXT: (KIND.SUBTITLE, KIND.BODY, KIND.OBJECT, KIND.VERTICAL_BODY),
        CREDIT: (KIND.BODY,),
    }
    found: dict[int, int] = {}
    numbers = {one.placeholder_format.idx: one for one in free}
    for place in _in_order(wanted):
        own = numbers.get(place)
        if own is not None and own in free and own.placeholder_format.type in special[place] and place != TEXT:
            # A layout saved from ours keeps our numbers.
            found[place] = place
            free.remove(own)
            continue
        if place == CREDIT:
            continue
        match = next((one for kind in special[place] for one in free if one.placeholder_format.type == kind), None)
        if match is not None:
            found[place] = match.placeholder_format.idx
            free.remove(match)
    return found


def _in_order(wanted: Layout) -> Iterator[int]:
    """Yield the placeholders of a layout, the credit first, as ours is told by its number, and the text last.

    So the text takes a general placeholder only if nothing else needs it.
    """
    places: Iterable[int] = PLACES[wanted]
    return iter(sorted(places, key=lambda place: (place == TEXT, place != CREDIT)))
