"""Stored copies of photographs (`common/uploads/pictures.py`): each output reads the smallest one that it needs."""

from __future__ import annotations

from django.core.files.storage import default_storage

from common.uploads import WIDTHS, rendition_name
from decks.slides import Picture

DECODED = "webp"
"""The format of copies that every program here opens; only browsers get AVIF, which is smaller."""


def copy_of(picture: Picture, needed: int, kind: str = DECODED) -> str:
    """Return the name of the narrowest stored copy of a photograph that has the needed pixels across.

    Without such a copy it is the photograph itself, or nothing if another `kind` than usual is asked for.
    """
    for width in WIDTHS:
        if width >= needed and width < picture.width:
            copy = rendition_name(picture.file, width, kind)
            if default_storage.exists(copy):
                return copy
    return picture.file if kind == DECODED else ""
