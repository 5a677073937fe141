"""Allowed types and sizes of uploads: numbers, texts for users, and the `accept` attributes of inputs."""

from __future__ import annotations

from django.utils.translation import gettext as _

from common.pictures.structure import MAX_PIXELS

MB = 1024 * 1024

MAX_DOCUMENT = 20 * MB
MAX_IMAGE = 15 * MB
MAX_AT_ONCE = 20
MAX_TOGETHER = 150 * MB
"""Limit of one form; nginx.conf allows a little more, so that the portal can show its own message."""

DOCUMENT_KINDS = (".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods")
IMAGE_KINDS = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif")

DOCUMENT_ACCEPT = ",".join(DOCUMENT_KINDS)
# File extensions too: some phones do not know the MIME types of HEIC and AVIF.
IMAGE_ACCEPT = ",".join(
    ("image/jpeg", "image/png", "image/webp", "image/heic", "image/heif", "image/avif", *IMAGE_KINDS)
)


def image_limits() -> str:
    """Return a text on allowed pictures, to show before the input."""
    return _("JPEG, PNG, WebP, HEIC or AVIF, at most %(size)d MB and %(pixels)d megapixels each.") % {
        "size": MAX_IMAGE // MB,
        "pixels": MAX_PIXELS // 1_000_000,
    }


def document_limits() -> str:
    """Return a text on allowed documents, to show before the input."""
    return _("PDF, DOCX, XLSX, PPTX, ODT or ODS, at most %(size)d MB each.") % {"size": MAX_DOCUMENT // MB}


def several_limits(most: int = MAX_AT_ONCE) -> str:
    """Return a text on the number of files, to show after one of the texts above."""
    return _("At most %(most)d files at once, %(size)d MB together.") % {"most": most, "size": MAX_TOGETHER // MB}
