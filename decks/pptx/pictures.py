"""Photographs of slides: in formats that programs for presentations know, no larger than they are shown."""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import default_storage

from decks.copies import copy_of
from decks.geometry import Box
from decks.pptx.motifs import motif_png
from decks.slides import Picture

if TYPE_CHECKING:
    from PIL.Image import Image

logger = logging.getLogger(__name__)

LONGEST: Final = 1600
"""Pixels of the longer side; a wall of 1920 has one slide, a picture is a part of it."""
DENSITY: Final = 1.75
"""Pixels of a unit of the slide: enough for a projector of 2240 pixels, and for cutting differently."""
MOST_CUT: Final = 0.45
"""The share of a picture that may be cut off so that it fills its box; with more it is shown whole instead."""
HEADS: Final = 0.3
"""The share of what is cut of a tall picture that is taken from its top, where heads are."""
UNREADABLE: Final = (OSError, ValueError, SyntaxError, EOFError, RuntimeError, SuspiciousOperation)
"""What the storage and Pillow raise for a file that is not there, is elsewhere, or is no picture."""


@dataclass(frozen=True)
class Ready:
    """A picture as a file holds it, and what is cut off: shares of its width and height."""

    content: bytes
    box: Box
    """Where it stands: the whole box, or a part of it for a picture shown whole."""
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


def ready(picture: Picture, box: Box, *, is_alone: bool = False) -> Ready | None:
    """Return a picture for a box of a slide; None if it is not there any more, or cannot be read.

    A photograph that is alone is shown whole, at the left edge where the title begins.
    """
    if not picture.file:
        content = motif_png(picture.motif, round(box.width * DENSITY), round(box.height * DENSITY))
        return Ready(content, box) if content else None
    from PIL.Image import DecompressionBombError

    try:
        with default_storage.open(copy_of(picture, _needed(picture, box))) as file:
            return _placed(file.read(), box, is_alone=is_alone)
    except (*UNREADABLE, DecompressionBombError) as error:
        # A slide without its picture is still a slide.
        logger.warning("A picture of a presentation cannot be read: %s", error)
        return None


def _needed(picture: Picture, box: Box) -> int:
    """Return how many pixels across a photograph needs to fill its box, without more than `LONGEST` in either way."""
    width, height = max(picture.width, 1), max(picture.height, 1)
    longest = min(LONGEST, max(width, height) * max(box.width / width, box.height / height) * DENSITY)
    return round(longest * width / max(width, height))


def _placed(content: bytes, box: Box, *, is_alone: bool) -> Ready:
    from PIL import Image

    image = Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP"))
    width, height = image.size
    across, down = box.width / width, box.height / height
    kept = min(across, down) / max(across, down)
    is_whole = is_alone or kept < 1 - MOST_CUT or (image.mode in {"RGBA", "LA", "P"} and kept < 0.98)
    scale = (min if is_whole else max)(across, down)
    longest = min(LONGEST, round(max(width, height) * scale * DENSITY))
    smaller = packed(image, content, longest)
    if is_whole:
        inside = _inside(box, width * scale, height * scale)
        return Ready(smaller, replace(inside, left=box.left) if is_alone else inside)
    cut = (1 - kept) if kept < 1 else 0.0
    if across > down:
        return Ready(smaller, box, top=cut * HEADS, bottom=cut * (1 - HEADS))
    return Ready(smaller, box, left=cut / 2, right=cut / 2)


def _inside(box: Box, width: float, height: float) -> Box:
    """Return the middle of a box."""
    wide, high = max(1, round(width)), max(1, round(height))
    return Box(box.left + (box.width - wide) // 2, box.top + (box.height - high) // 2, wide, high)


def packed(image: Image, content: bytes, longest: int) -> bytes:
    """Return the picture as JPEG, or as PNG if it can be seen through; the bytes themselves if they may stay."""
    from PIL import Image as Pillow

    if max(image.size) <= longest and image.format in {"JPEG", "PNG"}:
        return content
    image.draft(None, (longest, longest))
    has_holes = image.mode in {"RGBA", "LA"} or "transparency" in image.info
    picture = image.convert("RGBA" if has_holes else "L" if image.mode in {"1", "L"} else "RGB")
    picture.thumbnail((longest, longest), Pillow.Resampling.BICUBIC, reducing_gap=2.0)
    saved = io.BytesIO()
    if has_holes:
        picture.save(saved, "PNG")
    else:
        picture.save(saved, "JPEG", quality=84)
    return saved.getvalue()
