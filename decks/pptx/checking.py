"""The check of a template that an office uploads: what is refused, and what its layouts lack.

Nothing of the file is trusted before it has passed: its size unpacked, its XML without entities, what it links to.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.uploads import check_document
from common.uploads.checks import MACRO, UNREADABLE_PARTS, refuse_on_error
from common.uploads.limits import MB
from decks.pptx.names import LAYOUT_NAMES, PLACE_NAMES
from decks.pptx.places import CREDIT, PICTURES, PLACES
from decks.pptx.template import Template, opened
from decks.slides import Layout

if TYPE_CHECKING:
    from django.core.files.base import File

MAX_UNPACKED: Final = 80 * MB
MAX_PARTS: Final = 2000
MAX_XML: Final = 24 * MB
MAX_TAGS: Final = 400_000
"""Of all parts together: a deck of a hundred slides has a tenth of that."""
MAX_SHAPES: Final = 2_000
"""Of the layouts and masters, which every presentation carries along."""
MAX_LAYOUTS: Final = 100
SHORTEST, LONGEST = 4 * 914_400, 60 * 914_400
"""Sides of a slide in EMU: four inches, sixty inches."""
NARROWEST, WIDEST = 1.2, 2.4
"""How many times wider than high a slide may be: from 5 : 4 to a wide screen."""

WRITTEN: Final = (".xml", ".rels", ".vml")
"""Endings of parts in XML: all that the library reads as such must have one, so that each is looked into."""
TYPES: Final = "[Content_Types].xml"
ACTIVE: Final = re.compile(rb"vbaproject|macroenabled|activex|ms-office\.legacy|xlmacro", re.IGNORECASE)
OBJECTS: Final = ("/oleObject", "/control", "/activeXControlBinary", "/vbaProject", "/attachedToolbars", "/package")
"""Kinds of relations to what runs or is embedded."""
OF_SLIDES: Final = ("ppt/charts/_rels/", "ppt/slides/_rels/", "ppt/diagrams/_rels/")
"""Parts that go with the slides; an embedded workbook of a chart there harms nobody, as they are left out."""
RUNNING: Final = re.compile(rb"ppaction://(?:program|macro|ole)", re.IGNORECASE)
SAFE_LINKS: Final = ("http://", "https://", "mailto:")

EXTERNAL: Final = gettext_lazy(
    "The template takes pictures or other contents from elsewhere. Please put them into the file (in PowerPoint: File, "
    "Info, Edit Links to Files) and save it again."
)
OBJECT: Final = gettext_lazy(
    "The template contains an embedded object or a control. Please remove it, or save it as a picture."
)
TOO_LARGE: Final = gettext_lazy(
    "Unpacked, the template would be too large. Please leave only the slide master with its layouts in it."
)
TOO_MANY: Final = gettext_lazy(
    "The template has too many shapes or layouts. Please leave only the layouts that you use, without drawings of many"
    " shapes."
)
SIZE: Final = gettext_lazy(
    "The slides of the template have an unusual size. Please choose 16 : 9 or 4 : 3 (in PowerPoint: Design, Slide "
    "Size)."
)
BROKEN: Final = gettext_lazy(
    "The template is damaged. Please open it in PowerPoint or Impress and save it again as PPTX."
)
KIND: Final = gettext_lazy("Choose a presentation in the format PPTX. A template POTX can be saved as one.")


@refuse_on_error
def check_template(file: File) -> None:
    """Raise ValidationError unless the file is a presentation that can safely be a template; it says what to do."""
    if getattr(file, "_committed", False):
        return
    if not (file.name or "").lower().endswith(".pptx"):
        raise ValidationError(KIND, code="kind")
    check_document(file)
    file.seek(0)
    content = file.read()
    file.seek(0)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_package(archive)
    except UNREADABLE_PARTS as error:
        raise ValidationError(BROKEN, code="damaged") from error
    template = open_checked(io.BytesIO(content))
    _check_layouts(template)
    check_drawing(io.BytesIO(content))


def open_checked(file: IO[bytes]) -> Template:
    """Open a template whose package was checked. Raises ValidationError if the library cannot read it."""
    try:
        return opened(file)
    except Exception as error:
        # The library meets a damaged file with errors of any kind.
        raise ValidationError(BROKEN, code="damaged") from error


def check_drawing(file: IO[bytes]) -> None:
    """Raise ValidationError unless a slide of each layout can be drawn in an opened template."""
    from decks.pptx.trial import try_out

    try:
        try_out(file)
    except Exception as error:
        # The library meets a damaged file with errors of any kind.
        raise ValidationError(BROKEN, code="damaged") from error


def _check_package(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    written = [part for part in parts if part.filename.lower().endswith(WRITTEN)]
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise ValidationError(TOO_LARGE, code="bomb")
    if sum(part.file_size for part in written) > MAX_XML:
        raise ValidationError(TOO_LARGE, code="bomb")
    if any(ACTIVE.search(part.filename.encode()) for part in parts):
        raise ValidationError(MACRO, code="macro")
    tags = 0
    for part in written:
        content = archive.read(part)
        tags += content.count(b"<")
        if tags > MAX_TAGS:
            raise ValidationError(TOO_MANY, code="shapes")
        _check_part(part.filename, content)


def _check_part(name: str, content: bytes) -> None:
    """Refuse a part with entities, in letters that hide them, with what runs, or with what lies elsewhere."""
    from lxml import etree

    if b"\0" in content or b"<!" in content.replace(b"<!--", b"").replace(b"<![CDATA[", b""):
        raise ValidationError(BROKEN, code="damaged")
    if name == TYPES and ACTIVE.search(content):
        raise ValidationError(MACRO, code="macro")
    if RUNNING.search(content):
        raise ValidationError(MACRO, code="macro")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ValidationError(BROKEN, code="damaged") from error
    if name == TYPES:
        for kind in root.iter("{*}Override", "{*}Default"):
            _check_kind(kind)
    if name.endswith(".rels"):
        for relation in root:
            _check_relation(name, relation)


def _check_kind(kind: Any) -> None:
    """Refuse parts in XML under a name that hides it."""
    name = kind.get("PartName") or f".{kind.get('Extension', '')}"
    content = kind.get("ContentType", "").lower()
    if content.startswith("application/") and content.endswith("xml") and not name.lower().endswith(WRITTEN):
        raise ValidationError(BROKEN, code="damaged")


def _check_relation(name: str, relation: Any) -> None:
    kind, target = relation.get("Type", ""), relation.get("Target", "")
    if relation.get("TargetMode") == "External":
        if not kind.endswith("/hyperlink") or not target.lower().startswith(SAFE_LINKS):
            raise ValidationError(EXTERNAL, code="external")
    elif (kind.endswith(OBJECTS) and not name.startswith(OF_SLIDES)) or kind.endswith(OBJECTS[:-1]):
        raise ValidationError(OBJECT, code="object")


def _check_layouts(template: Template) -> None:
    """Refuse slides of a strange size, and layouts that would slow down every presentation."""
    from pptx.oxml.ns import qn

    presentation = template.presentation
    wide, high = presentation.slide_width or 0, presentation.slide_height or 0
    if not SHORTEST <= high <= LONGEST or not SHORTEST <= wide <= LONGEST or not NARROWEST <= wide / high <= WIDEST:
        raise ValidationError(SIZE, code="size")
    masters = list(presentation.slide_masters)
    layouts = [layout for master in masters for layout in master.slide_layouts]
    kinds = [qn(tag) for tag in ("p:sp", "p:pic", "p:grpSp", "p:cxnSp", "p:graphicFrame")]
    shapes = sum(1 for sheet in (*masters, *layouts) for _one in sheet._element.iter(*kinds))
    if len(layouts) > MAX_LAYOUTS or shapes > MAX_SHAPES:
        raise ValidationError(TOO_MANY, code="shapes")


@dataclass(frozen=True)
class Finding:
    """What was found for slides of one kind."""

    name: str
    """How the layout should be called: “Text a obrázek”."""
    layout: str
    """The layout of the template that such slides get."""
    is_named: bool
    """Whether it bears the name; else it is the nearest one."""
    lacking: tuple[str, ...]
    """The placeholders that it has not."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing."""
        return self.is_named and not self.lacking

    def __str__(self) -> str:
        said = (
            []
            if self.is_named
            else [_("there is no layout of this name, “%(layout)s” is used") % {"layout": self.layout}]
        )
        if self.lacking:
            missing = ", ".join(self.lacking)
            said.append(_("no placeholder for: %(places)s; it is put there without one") % {"places": missing})
        return "; ".join(said) or _("is there with everything")


def findings_of(template: Template) -> list[Finding]:
    """Return what was found for each kind of slides, in the words of the language of now."""
    return [Finding(*facts) for facts in _facts(template)]


def _facts(template: Template) -> Iterator[tuple[str, str, bool, tuple[str, ...]]]:
    for layout in Layout:
        chosen = template.chosen[layout]
        wanted = [place for place in PLACES[layout] if place != CREDIT]
        if layout is Layout.PICTURES:
            wanted = [place for place in wanted if place not in PICTURES[1:]]
        lacking = (str(PLACE_NAMES[place]) for place in wanted if place not in chosen.places)
        yield str(LAYOUT_NAMES[layout]), chosen.layout.name, chosen.is_named, tuple(dict.fromkeys(lacking))
