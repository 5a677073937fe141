"""Checks and stores uploaded pictures, re-encoded with copies of several widths (`common/pictures/`)."""

from __future__ import annotations

import logging
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db.models.fields.files import ImageField, ImageFieldFile
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from common.pictures.made import Made
from common.pictures.structure import Refused, facts_of
from common.uploads.paths import rendition_name
from common.uploads.separately import make
from common.uploads.storing import NOT_STORED, storing

logger = logging.getLogger(__name__)

WIDTHS = (240, 480, 960, 1600)
"""Of the copies, in pixels: in lists of a phone, at the head of its page, on a desk, and there on a dense screen."""

PICTURE_KIND = _("Only JPEG, PNG, WebP, HEIC and AVIF pictures can be used.")
DRAWING = _("An SVG drawing cannot be used. Please save it as a PNG picture.")
TOO_MANY_PIXELS = _("The picture has more than %(pixels)s megapixels. Please make it smaller.")
TOO_LONG = _("The picture has a side longer than %(pixels)s pixels. Please crop it or make it smaller.")
DAMAGED_PICTURE = _("This file is not a picture, or it is damaged or incomplete.")
DEMANDING = _(
    "The picture is saved in such a way that it would take too long to open."
    " Please open it, save it as an ordinary JPEG or PNG, and send that one."
)
MOVING = _("The picture moves and has more than %(frames)s frames. Please save one of them and send that one.")
BUSY = _("Too many pictures are being processed just now. Please add this one again in a minute.")

SENTENCES = {
    "pixels": TOO_MANY_PIXELS,
    "side": TOO_LONG,
    "scans": DEMANDING,
    "chunks": DEMANDING,
    "demanding": DEMANDING,
    "frames": MOVING,
    "damaged": DAMAGED_PICTURE,
    "busy": BUSY,
}
PASSING = frozenset({"busy", "late", "storage"})
"""Codes of refusals that another attempt may not meet."""

MADE = "made_pictures"
"""Attribute of an upload with what was made of it by widths of the copies, until it is stored."""


def made(file: Any, widths: tuple[int, ...] = ()) -> Made:
    """Return an uploaded picture as it is stored, made in a process of its own. Raises ValidationError."""
    try:
        return make(file, widths)
    except Refused as refusal:
        raise refusal_of(refusal, file) from refusal
    except OSError as error:
        logger.exception("A picture could not be made.")
        raise ValidationError(NOT_STORED, code="storage") from error


def refusal_of(refusal: Refused, file: Any) -> ValidationError:
    """Return the error, for people, of a picture that was refused."""
    if refusal.code == "unknown":
        return _unknown_picture(file)
    facts = {
        name: formats.number_format(number, force_grouping=True) for name, number in facts_of(refusal.code).items()
    }
    return ValidationError(SENTENCES[refusal.code], code=refusal.code, params=facts)


def _unknown_picture(file: Any) -> ValidationError:
    """Return the error for a file that Pillow does not recognise."""
    file.seek(0)
    beginning = file.read(1024).lower()
    file.seek(0)
    if b"<svg" in beginning:
        return ValidationError(DRAWING, code="drawing")
    known = beginning.startswith((b"\xff\xd8", b"\x89png", b"riff")) or beginning[4:8] == b"ftyp"
    return ValidationError(DAMAGED_PICTURE, code="damaged") if known else ValidationError(PICTURE_KIND, code="kind")


class PictureFile(ImageFieldFile):
    """The file of a picture. The size of an upload is not read from it: only its own process looks into it."""

    def _get_image_dimensions(self) -> tuple[int, int]:
        if getattr(self, "_committed", True):
            return super()._get_image_dimensions()  # type: ignore[misc,no-any-return]
        ready = getattr(self.file, MADE, {})
        return next((one.size for one in ready.values()), (0, 0))


class PictureColumn(ImageField):
    """A column with the name of a stored picture."""

    attr_class = PictureFile

    def deconstruct(self) -> Any:
        """Be an ImageField in migrations."""
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.ImageField", args, kwargs


def store_clean(field_file: Any, widths: tuple[int, ...] = ()) -> list[int]:
    """Store a new picture and its copies in the same folder; return the widths of the copies.

    On a disk error it removes what it wrote and raises StorageFault. It takes seconds unless the picture was
    made before (`ready.py`), so call it outside a transaction.
    """
    uploaded = field_file.file
    ready = uploaded.__dict__.pop(MADE, {}).get(widths) or made(uploaded, widths)
    name = f"{PurePath(field_file.name).stem}{ready.suffix}"
    written: list[str] = []
    with storing(field_file.storage, written):
        # The ContentFile needs a name: without one Django does not set the width and height, which it takes from MADE.
        content = ContentFile(ready.whole, name=name)
        setattr(content, MADE, {widths: ready})
        field_file.save(name, content, save=False)
        content.__dict__.pop(MADE)
        written.append(field_file.name)
        for (width, suffix), smaller in ready.copies.items():
            copy = rendition_name(field_file.name, width, suffix)
            written.append(copy)
            field_file.storage.save(copy, ContentFile(smaller))
    return ready.widths
