"""What may be uploaded and how large, in one place: numbers, sentences for people, and the `accept` of inputs."""

from __future__ import annotations

from django.utils.translation import gettext as _

MB = 1024 * 1024

MAX_DOCUMENT = 20 * MB
MAX_IMAGE = 15 * MB
MAX_PIXELS = 50_000_000
MAX_SIDE = 30_000
"""A thin strip has few pixels, and still fills the memory when it is made smaller."""
MAX_AT_ONCE = 20
MAX_TOGETHER = 150 * MB
"""What one form may bring; nginx.conf lets through a little more, so that the refusal is ours."""

DOCUMENT_KINDS = (".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods")
IMAGE_KINDS = (".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif")

DOCUMENT_ACCEPT = ",".join(DOCUMENT_KINDS)
# Kinds by name too: some phones do not know the types of HEIC and AVIF.
IMAGE_ACCEPT = ",".join(
    ("image/jpeg", "image/png", "image/webp", "image/heic", "image/heif", "image/avif", *IMAGE_KINDS)
)


def image_limits() -> str:
    """Say which pictures can be chosen, to be shown before choosing."""
    return _("JPEG, PNG, WebP, HEIC or AVIF, at most %(size)d MB and %(pixels)d megapixels each.") % {
        "size": MAX_IMAGE // MB,
        "pixels": MAX_PIXELS // 1_000_000,
    }


def document_limits() -> str:
    """Say which documents can be chosen, to be shown before choosing."""
    return _("PDF, DOCX, XLSX, PPTX, ODT or ODS, at most %(size)d MB each.") % {"size": MAX_DOCUMENT // MB}


def several_limits(most: int = MAX_AT_ONCE) -> str:
    """Say how many files can be chosen at once; stands behind one of the sentences above."""
    return _("At most %(most)d files at once, %(size)d MB together.") % {"most": most, "size": MAX_TOGETHER // MB}
