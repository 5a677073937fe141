"""Checks of uploaded files by content; each error says what to do and has its own code."""

from __future__ import annotations

import functools
import io
import logging
import zipfile
import zlib
from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, ParamSpec

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db.models.fields.files import FieldFile
from django.utils.translation import gettext_lazy as _

from common.uploads import limits
from common.uploads.pictures import MADE, WIDTHS, made
from common.uploads.storing import NOT_STORED, check_room

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

logger = logging.getLogger(__name__)

# The archive member that every document of the type contains, and how its content begins.
OFFICE = {
    ".docx": ("word/document.xml", b""),
    ".xlsx": ("xl/workbook.xml", b""),
    ".pptx": ("ppt/presentation.xml", b""),
    ".odt": ("mimetype", b"application/vnd.oasis.opendocument.text"),
    ".ods": ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
}
UNREADABLE_PARTS = (zipfile.BadZipFile, NotImplementedError, OSError, ValueError, EOFError, RuntimeError, zlib.error)
PACKED_BY_OFFICES = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""Compression methods that the document formats allow (ECMA-376-2, OpenDocument 1.3 part 2)."""
ENTRY = b"PK\x01\x02"
"""Signature of an entry in the directory of a ZIP (APPNOTE 4.3.12)."""
MAX_PARTS = 5000
MAX_UNPACKED = 200 * limits.MB
PAGE_MARKS = (b"<!doctype html", b"<html", b"<head", b"<body", b"<script", b"<iframe", b"<svg")
"""Marks at the beginning of a file by which browsers and mail readers recognise a web page."""
OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
"""Signature of old Office documents, and of new ones with a password."""

TOO_LARGE = _("The file is larger than %(limit)s MB. Please make it smaller.")
KIND = _("Only PDF, DOCX, XLSX, PPTX, ODT and ODS documents can be attached.")
MISMATCH = _("The content of the file does not match its name. Please save it again from the program it comes from.")
PAGE_INSIDE = _("The file is a PDF and a web page at once, so it is refused. Please save it again as a PDF.")
LOCKED = _(
    "The document is protected by a password or in an old format. Please save it without a password, or as a PDF."
)
MACRO = _("The document contains macros. Please save it without them, or as a PDF.")
TOO_MUCH_INSIDE = _("Unpacked, the document would be too large. Please save it as a PDF.")
DAMAGED_DOCUMENT = _("The document is damaged or incomplete. Please save it again and try once more.")

TOO_LARGE_PICTURE = _(
    "The picture is larger than %(limit)s MB. Please send or save it from the phone's gallery in a smaller size."
)
GONE = _(
    "This file is not kept here any more: it is for two days, only for the person who chose it and only until it is"
    " used. Please choose it again."
)
UNREADABLE = _("The file cannot be read. Please open it, save it as a new file, and send that one.")


VERDICT = "verdict"
"""Attribute of a checked picture with its ValidationError, or None if it was accepted."""

Judged = ParamSpec("Judged")


def refuse_on_error(check: Callable[Judged, None]) -> Callable[Judged, None]:
    """Decorate a check to refuse files on which it raises an unexpected error, and log the error."""

    @functools.wraps(check)
    def wrapped(*args: Judged.args, **kwargs: Judged.kwargs) -> None:
        try:
            check(*args, **kwargs)
        except ValidationError:
            raise
        except Exception as error:
            logger.exception("An uploaded file broke its check.")
            raise ValidationError(UNREADABLE, code="unreadable") from error

    return wrapped


@refuse_on_error
def check_document(file: File) -> None:
    """Raise ValidationError unless the content is an allowed type of document and matches the file name."""
    if getattr(file, "_committed", False):
        return
    _check_size(file, limits.MAX_DOCUMENT)
    suffix = PurePath(file.name or "").suffix.lower()
    if suffix not in limits.DOCUMENT_KINDS:
        raise ValidationError(KIND, code="kind")
    file.seek(0)
    content = file.read(limits.MAX_DOCUMENT)
    file.seek(0)
    if suffix == ".pdf":
        _check_pdf(content)
    else:
        _check_office(content, suffix)
    check_room(len(content))


def _check_size(file: File, limit: int, too_large: StrOrPromise = TOO_LARGE) -> None:
    """Raise ValidationError for a file that is empty, too large, or was discarded by the upload handler."""
    if getattr(file, "refused", "") == "storage":
        raise ValidationError(NOT_STORED, code="storage")
    if getattr(file, "refused", "") == "gone":
        raise ValidationError(GONE, code="gone")
    if getattr(file, "refused", "") == "together":
        raise ValidationError(
            _("Together the files are larger than %(limit)s MB. Please add this one afterwards."),
            code="together",
            params={"limit": limits.MAX_TOGETHER // limits.MB},
        )
    if file.size == 0:
        raise ValidationError(_("The file is empty."), code="empty")
    if file.size > limit:
        raise ValidationError(too_large, code="too_large", params={"limit": limit // limits.MB})


def _check_pdf(content: bytes) -> None:
    if not content.startswith(b"%PDF-"):
        raise ValidationError(MISMATCH, code="mismatch")
    beginning = content[:1024].lower()
    if any(mark in beginning for mark in PAGE_MARKS):
        raise ValidationError(PAGE_INSIDE, code="page_inside")


def _check_office(content: bytes, suffix: str) -> None:
    """Refuse a ZIP that is not of the type of its name, has macros or a password, or is too large when unpacked."""
    import puremagic

    if content.startswith(OLD_OFFICE):
        raise ValidationError(LOCKED, code="locked")
    try:
        found = {match.extension for match in puremagic.magic_string(content, f"document{suffix}")}
    except (puremagic.PureError, ValueError):
        found = set()
    if not content.startswith(b"PK") or suffix not in found:
        raise ValidationError(MISMATCH, code="mismatch")
    if content.count(ENTRY) > MAX_PARTS:
        # Counted before the directory is read, which takes long and much memory.
        raise ValidationError(TOO_MUCH_INSIDE, code="bomb")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_parts(archive, suffix)
    except UNREADABLE_PARTS as error:
        raise ValidationError(DAMAGED_DOCUMENT, code="damaged") from error


def _check_parts(archive: zipfile.ZipFile, suffix: str) -> None:
    parts = archive.infolist()
    wanted, mark = OFFICE[suffix]
    names = {part.filename for part in parts}
    if len(names) < len(parts) or any(part.compress_type not in PACKED_BY_OFFICES for part in parts):
        # Other methods decompress in chunks of unlimited size; with duplicate names readers may pick different members.
        raise ValidationError(DAMAGED_DOCUMENT, code="damaged")
    if any(part.flag_bits & 1 for part in parts):
        raise ValidationError(LOCKED, code="locked")
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise ValidationError(TOO_MUCH_INSIDE, code="bomb")
    if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
        raise ValidationError(MACRO, code="macro")
    if wanted not in names:
        raise ValidationError(MISMATCH, code="mismatch")
    if mark:
        # Only the beginning is read, because the size in the ZIP directory may be false.
        with archive.open(wanted) as part:
            if not part.read(len(mark)) == mark:
                raise ValidationError(MISMATCH, code="mismatch")


def check_image(file: File, widths: tuple[int, ...] = WIDTHS) -> None:
    """Raise ValidationError unless the content is a complete picture of an allowed type and size.

    To find out, the picture is made as it will be stored, with copies of the widths. That takes a process of its own
    and is done once: the picture, or the reason why there is none, is kept on the file.
    """
    if getattr(file, "_committed", False):
        return
    # The FieldFile of a row wraps the uploaded file.
    upload = getattr(file, "file", None) if isinstance(file, FieldFile) else file
    if VERDICT not in upload.__dict__:
        try:
            _judge_image(upload, widths)
        except ValidationError as refusal:
            setattr(upload, VERDICT, refusal)
        else:
            setattr(upload, VERDICT, None)
    if verdict := getattr(upload, VERDICT):
        raise verdict


@refuse_on_error
def _judge_image(upload: Any, widths: tuple[int, ...]) -> None:
    _check_size(upload, limits.MAX_IMAGE, TOO_LARGE_PICTURE)
    check_room(3 * upload.size)
    upload.__dict__.setdefault(MADE, {})[widths] = made(upload, widths)
