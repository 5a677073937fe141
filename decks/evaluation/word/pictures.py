"""Photographs of a document, no larger than paper needs, with their alternative texts."""

from __future__ import annotations

import io
import logging
from typing import Any, Final

from django.core.files.storage import default_storage

from decks.copies import copy_of
from decks.evaluation.typeset import clean
from decks.slides import Picture

logger = logging.getLogger(__name__)

WIDEST, HIGHEST = 120, 90
"""Millimetres of a picture."""
DENSITY: Final = 7
"""Pixels of a millimetre: 178 of an inch, as offices print."""
NAME: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def picture_of(document: Any, picture: Picture) -> Any:
    """Add a picture to a document and return its drawing; None if it is not there any more or cannot be read."""
    packed = packed_picture(picture)
    if packed is None:
        return None
    from docx.shared import Mm

    content, width, height = packed
    scale = min(WIDEST / width, HIGHEST / height)
    inline = document.part.new_pic_inline(io.BytesIO(content), Mm(width * scale), Mm(height * scale))
    named = inline.find(NAME)
    named.set("descr", clean(picture.alt))
    from docx.oxml.parser import OxmlElement

    drawing = OxmlElement("w:drawing")
    drawing.append(inline)
    return drawing


def packed_picture(picture: Picture) -> tuple[bytes, int, int] | None:
    """Return a photograph as JPEG or PNG with its width and height in pixels."""
    from PIL import Image

    from decks.pptx.pictures import packed

    if not picture.file:
        return None
    try:
        with default_storage.open(copy_of(picture, WIDEST * DENSITY)) as file:
            content = file.read()
        image = Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP"))
        width, height = image.size
        return packed(image, content, WIDEST * DENSITY), width, height
    except (OSError, ValueError, SyntaxError, EOFError, RuntimeError) as error:
        # A report without one of its pictures is still a report.
        logger.warning("A picture of a report cannot be read: %s", error)
        return None
