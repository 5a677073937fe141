"""Checks of uploaded files by their content, and the paths under which they are kept."""

from __future__ import annotations

import io
import secrets
import zipfile
import zlib
from pathlib import PurePath
from typing import Any

import puremagic
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

DOCUMENTS = {".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods"}
# What every document of the kind has inside, and how that part begins.
OFFICE = {
    ".docx": ("word/document.xml", b""),
    ".xlsx": ("xl/workbook.xml", b""),
    ".pptx": ("ppt/presentation.xml", b""),
    ".odt": ("mimetype", b"application/vnd.oasis.opendocument.text"),
    ".ods": ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
}
MAX_PARTS = 5000
MAX_UNPACKED = 200 * 1024 * 1024
# MPO is a JPEG of a phone with further pictures behind the first.
IMAGES = {"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "WEBP": ".webp"}
MAX_DOCUMENT = 20 * 1024 * 1024
MAX_IMAGE = 10 * 1024 * 1024
MAX_PIXELS = 50_000_000
LONGEST_SIDE = 2560
SMALL_SIDE = 960


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
    content = file.read(MAX_DOCUMENT)
    file.seek(0)
    try:
        found = {match.extension for match in puremagic.magic_string(content, file.name)}
    except (puremagic.PureError, ValueError) as error:
        raise refusal from error
    if suffix not in found or (suffix == ".pdf") != content.startswith(b"%PDF-"):
        raise refusal
    if suffix != ".pdf" and not _is_office_document(content, suffix):
        raise refusal


def _is_office_document(content: bytes, suffix: str) -> bool:
    """Tell whether a ZIP holds the document its name promises: no macro, no lock, and not a bomb when unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = {part.filename: part for part in archive.infolist()}
            wanted, mark = OFFICE[suffix]
            return (
                wanted in parts
                and len(parts) <= MAX_PARTS
                and sum(part.file_size for part in parts.values()) <= MAX_UNPACKED
                and not any(part.flag_bits & 1 or part.filename.endswith("vbaProject.bin") for part in parts.values())
                and (not mark or archive.read(wanted).startswith(mark))
            )
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, EOFError, zlib.error):
        return False


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


def store_clean(field_file: Any) -> None:
    """Store a new picture upright, at most 2560 px, without the camera's metadata, and a small copy beside it."""
    from PIL import Image, ImageOps

    source = field_file.file
    source.seek(0)
    with Image.open(source) as image:
        kind = "JPEG" if image.format in {None, "MPO"} else image.format
        upright = ImageOps.exif_transpose(image)
        upright = upright.resize(fitted(upright.width, upright.height, LONGEST_SIDE), Image.Resampling.LANCZOS)
        if upright.mode.startswith("I"):
            # Grey of 16 bits: Pillow would cut it off at 255 and leave a white picture.
            upright = upright.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
        keeps = {"RGB", "L"} if kind == "JPEG" else {"RGB", "RGBA", "L"}
        if upright.mode not in keeps:
            see_through = kind != "JPEG" and "transparency" in {*upright.info, *upright.getbands()}
            upright = upright.convert("RGBA" if see_through or upright.mode in {"PA", "LA"} else "RGB")
        # Pasted into a new picture, because Pillow carries EXIF, XMP and comments along in `info`.
        bare = Image.new(upright.mode, upright.size)
        bare.paste(upright)
    whole, small = io.BytesIO(), io.BytesIO()
    bare.save(whole, format=kind, quality=88)
    bare.resize(fitted(*bare.size, SMALL_SIDE), Image.Resampling.LANCZOS).save(small, format="WEBP", quality=80)
    name = f"{PurePath(field_file.name).stem}{IMAGES.get(kind, '.jpg')}"
    # The content bears a name, too: without one Django takes it for no picture and forgets its width and height.
    field_file.save(name, ContentFile(whole.getvalue(), name=name), save=False)
    field_file.storage.save(small_name(field_file.name), ContentFile(small.getvalue()))


def fitted(width: int, height: int, longest: int) -> tuple[int, int]:
    """Return the size, in pixels, of a picture whose longer side is at most `longest`."""
    scale = min(1.0, longest / max(width, height, 1))
    return max(1, round(width * scale)), max(1, round(height * scale))


def small_name(name: str) -> str:
    """Return where the small copy of a stored picture lies."""
    return f"{PurePath(name).with_suffix('').as_posix()}-{SMALL_SIDE}.webp"
