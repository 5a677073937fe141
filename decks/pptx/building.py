"""A presentation as a file: its slides in a template, its sections, its properties."""

from __future__ import annotations

import io
import uuid
from collections.abc import Callable
from typing import IO, Any, Final

from django.utils import timezone, translation

from common.registry import sign_of_region
from decks.pptx.filling import Filling
from decks.pptx.names import LAYOUT_NAMES
from decks.pptx.sign import place_sign
from decks.pptx.template import opened
from decks.pptx.text import LANGUAGES, line
from decks.slides import Presentation, Slide

SECTIONS: Final = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
"""The extension of a presentation that holds its sections ([MS-PPTX] 2.6.9)."""
LONGEST_PROPERTY: Final = 255
"""Characters of a title or an author in the properties of a file."""


def pptx_of(
    presentation: Presentation,
    template: IO[bytes] | None = None,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """Return a presentation as a file of PowerPoint, in our template or in a checked one of an office.

    Every slide must fit its boxes (`decks.flow`). Pictures that are not in the storage are left out. `progress` is told
    after each slide how many of how many are drawn.
    """
    with translation.override(presentation.language):
        base = opened(template)
        if base.is_ours:
            place_sign(base.presentation, sign_of_region())
        drawn = []
        for source in presentation.slides:
            drawn.append(Filling(base, source, presentation.language, line(presentation.author)).fill())
            if progress is not None:
                progress(len(drawn), presentation.count)
        if base.is_ours:
            _name_layouts(base)
        _write_sections(base.presentation, presentation, drawn)
        _write_properties(base.presentation, presentation)
        saved = io.BytesIO()
        base.presentation.save(saved)
    return saved.getvalue()


def _name_layouts(base: Any) -> None:
    """Call the layouts as people do; `matchingName` keeps the name by which the portal knows them."""
    for layout, chosen in base.chosen.items():
        chosen.layout._element.cSld.set("name", str(LAYOUT_NAMES[layout]))


def _write_sections(pptx: Any, presentation: Presentation, drawn: list[Any]) -> None:
    """Write the sections; a slide that names none belongs to the section before it."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls, qn

    if not any(slide.section.strip() for slide in presentation.slides):
        return
    spaces = 'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"'
    extension = parse_xml(
        f'<p:extLst {nsdecls("p")}><p:ext uri="{SECTIONS}"><p14:sectionLst {spaces}/></p:ext></p:extLst>'
    )
    sections = extension[0][0]
    space = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
    for order, (name, ids) in enumerate(_sections(presentation.slides, [one.slide_id for one in drawn])):
        section = sections.makeelement(f"{space}section", {})
        section.set("name", name or line(presentation.title) or line(presentation.author))
        section.set("id", f"{{{str(uuid.uuid5(uuid.NAMESPACE_URL, f'{presentation.address}#{order}')).upper()}}}")
        members = sections.makeelement(f"{space}sldIdLst", {})
        for one in ids:
            members.append(members.makeelement(f"{space}sldId", {"id": str(one)}))
        section.append(members)
        sections.append(section)
    root = pptx.part._element
    for old in root.findall(qn("p:extLst")):
        root.remove(old)
    root.append(extension)


def _sections(slides: tuple[Slide, ...], ids: list[int]) -> list[tuple[str, list[int]]]:
    found: list[tuple[str, list[int]]] = []
    for slide, one in zip(slides, ids, strict=True):
        name = line(slide.section)
        if not found or (name and name != found[-1][0]):
            found.append((name, []))
        found[-1][1].append(one)
    return found


def _write_properties(pptx: Any, presentation: Presentation) -> None:
    """Write the properties of the file, over those of the template."""
    properties = pptx.core_properties
    now = timezone.now().replace(microsecond=0, tzinfo=None)
    properties.title = line(presentation.title)[:LONGEST_PROPERTY]
    properties.subject = line(presentation.subtitle)[:LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = line(presentation.author)[:LONGEST_PROPERTY]
    properties.language = LANGUAGES.get(presentation.language, "cs-CZ")
    properties.keywords = properties.category = properties.comments = ""
    properties.created = properties.modified = now
    properties.revision = 1
