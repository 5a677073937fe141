"""Checks of uploaded files by their content, and the paths under which they are kept."""

from __future__ import annotations

import secrets
from pathlib import PurePath
from typing import Any

import puremagic
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

DOCUMENTS = {".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods"}
IMAGES = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
MAX_DOCUMENT = 20 * 1024 * 1024
MAX_IMAGE = 10 * 1024 * 1024
MAX_PIXELS = 50_000_000
LONGEST_SIDE = 2560


def _path(folder: str, name: str) -> str:
    """Return a safe path: letters without diacritics, and a part that cannot be guessed."""
    pure = PurePath(name.replace("\x00", ""))
    stem = slugify(pure.stem)[:60] or "soubor"
    return f"{folder}/{secrets.token_urlsafe(9)}/{stem}{pure.suffix.lower()[:6]}"


def attachment_path(instance: Any, filename: str) -> str:
    """Return where a document of any owner is stored."""
    return _path("dokumenty", filename)


def photo_path(instance: Any, filename: str) -> str:
    """Return where a photograph of any owner is stored."""
    return _path("fotografie", filename)


def logo_path(instance: Any, filename: str) -> str:
    """Return where the logo of an organisation is stored."""
    return _path("loga", filename)


def _check_size(file: File, limit: int) -> None:
    if file.size == 0:
        raise ValidationError(_("The file is empty."))
    if file.size > limit:
        raise ValidationError(
            _("The file is larger than %(limit)s MB. Please make it smaller."), params={"limit": limit // 1024 // 1024}
        )


def check_document(file: File) -> None:
    """Raise ValidationError unless the content is one of the allowed kinds of document and the name agrees."""
    _check_size(file, MAX_DOCUMENT)
    suffix = PurePath(file.name or "").suffix.lower()
    refusal = ValidationError(
        _("Only PDF, DOCX, XLSX, PPTX, ODT and ODS documents can be attached, and the name must match the content.")
    )
    if suffix not in DOCUMENTS:
        raise refusal
    file.seek(0)
    head = file.read(MAX_DOCUMENT)
    file.seek(0)
    try:
        found = {match.extension for match in puremagic.magic_string(head, file.name)}
    except (puremagic.PureError, ValueError) as error:
        raise refusal from error
    if suffix not in found or (suffix == ".pdf") != head.startswith(b"%PDF-"):
        raise refusal


def check_image(file: File) -> None:
    """Raise ValidationError unless the content is a whole JPEG, PNG or WebP picture of a bearable size."""
    from PIL import Image, UnidentifiedImageError

    if getattr(file, "_committed", False):
        return
    _check_size(file, MAX_IMAGE)
    try:
        file.seek(0)
        with Image.open(file) as image:
            if image.format not in IMAGES:
                raise ValidationError(_("Only JPEG, PNG and WebP pictures can be used."))
            if image.width * image.height > MAX_PIXELS:
                raise ValidationError(_("The picture has too many pixels. Please make it smaller."))
            image.load()
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValidationError(_("This file is not a picture, or it is damaged.")) from error
    finally:
        file.seek(0)


def strip_metadata(field_file: Any) -> None:
    """Re-encode an uncommitted picture: upright, at most 2560 px, without EXIF, XMP, IPTC or its inner thumbnail."""
    from io import BytesIO

    from PIL import Image, ImageOps

    source = field_file.file
    source.seek(0)
    with Image.open(source) as image:
        kind = image.format or "JPEG"
        upright = ImageOps.exif_transpose(image)
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        clean = upright.convert("RGB") if kind == "JPEG" or upright.mode not in {"RGB", "RGBA", "L"} else upright
        bare = Image.new(clean.mode, clean.size)
        bare.paste(clean)
    buffer = BytesIO()
    bare.save(buffer, format=kind, quality=88)
    name = f"{PurePath(field_file.name).stem}{IMAGES.get(kind, '.jpg')}"
    field_file.save(name, ContentFile(buffer.getvalue()), save=False)
