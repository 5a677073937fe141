"""Re-encodes pictures: rotated upright, in sRGB, without metadata, with copies of several widths."""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from django.core.files.base import ContentFile

from common.uploads.paths import SMALL_SIDE, rendition_name
from common.uploads.storing import storing

if TYPE_CHECKING:
    from PIL import Image as Pillow

KINDS = ("JPEG", "PNG", "WEBP", "HEIF", "AVIF")
"""Accepted formats; a JPEG from a phone may have further pictures appended."""
SUFFIXES = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
"""Stored formats; the others are converted to one of these."""

LONGEST_SIDE = 2560
WIDTHS = (480, 960, 1600)
FORMATS: dict[str, dict[str, Any]] = {
    "avif": {"format": "AVIF", "quality": 60, "speed": 9},
    "webp": {"format": "WEBP", "quality": 80, "method": 2},
}
"""Formats of the copies, with the fastest options without a visible difference: 12 megapixels take a second."""

ORIENTATION = 0x0112
TURNS = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
"""The Pillow transposition for each EXIF orientation."""

READY = "ready_pictures"
"""Attribute of an upload with its re-encoded pictures by widths of the copies, until it is stored."""

one_at_a_time = threading.Semaphore()
"""Limits memory: decoding a picture of 50 megapixels takes hundreds of megabytes."""


def opened(file: Any) -> Pillow.Image:
    """Open a picture of an accepted format without decoding it."""
    import pillow_heif
    from PIL import Image

    if "HEIF" not in Image.OPEN:
        pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=2)
    return Image.open(file, formats=KINDS)


@dataclass(frozen=True)
class Encoded:
    """The bytes to store: of the picture, and of its copies by width and format."""

    suffix: str
    whole: bytes
    copies: dict[tuple[int, str], bytes]
    widths: list[int]


def encoded(file: Any, widths: tuple[int, ...] = ()) -> Encoded:
    """Re-encode a picture and make its copies; without `widths` there is one small copy."""
    file.seek(0)
    with one_at_a_time:
        with opened(file) as image:
            kind, bare = _clean(image)
        made = widths_of(bare.width, widths)
        copies = _copies(bare, made) if made else {(SMALL_SIDE, "webp"): _encoded(_small(bare), **FORMATS["webp"])}
        return Encoded(SUFFIXES[kind], _encoded(bare, format=kind, quality=88), copies, made)


def store_clean(field_file: Any, widths: tuple[int, ...] = ()) -> list[int]:
    """Store a new picture and its copies in the same folder; return the widths of the copies.

    On a disk error it removes what it wrote and raises StorageFault. It takes seconds unless the picture was
    encoded before (`ready.py`), so call it outside a transaction.
    """
    uploaded = field_file.file
    ready = uploaded.__dict__.pop(READY, {}).get(widths) or encoded(uploaded, widths)
    name = f"{PurePath(field_file.name).stem}{ready.suffix}"
    written: list[str] = []
    with storing(field_file.storage, written):
        # The ContentFile needs a name: without one Django does not set the width and height.
        field_file.save(name, ContentFile(ready.whole, name=name), save=False)
        written.append(field_file.name)
        for (width, suffix), content in ready.copies.items():
            copy = rendition_name(field_file.name, width, suffix)
            written.append(copy)
            field_file.storage.save(copy, ContentFile(content))
    return ready.widths


def _clean(image: Pillow.Image) -> tuple[str, Pillow.Image]:
    """Return the format to store, and the picture reduced to its pixels."""
    from PIL import Image

    source = image.format or "JPEG"
    # A large JPEG is decoded at a half or a quarter of its size; other formats do not support that.
    image.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
    upright = _in_web_colours(image)
    upright = upright.resize(fitted(upright.width, upright.height, LONGEST_SIDE), Image.Resampling.LANCZOS)
    upright = _upright(upright)
    if source in {"HEIF", "AVIF"} and upright.mode == "RGBA" and upright.getchannel("A").getextrema() == (255, 255):
        upright = upright.convert("RGB")
    # Pasted into a new picture, because Pillow keeps EXIF, XMP and comments in `info`.
    bare = Image.new(upright.mode, upright.size)
    bare.paste(upright)
    if source in {"PNG", "WEBP"}:
        return source, bare
    return ("WEBP" if bare.mode == "RGBA" else "JPEG"), bare


def _upright(image: Pillow.Image) -> Pillow.Image:
    """Return the picture rotated by its EXIF orientation; unchanged if EXIF cannot be read."""
    from PIL import Image

    try:
        turn = TURNS.get(image.getexif().get(ORIENTATION, 1))
    except Exception:  # noqa: BLE001  # damaged EXIF raises too many kinds of errors to list
        return image
    return image.transpose(Image.Transpose[turn]) if turn else image


def _in_web_colours(image: Pillow.Image) -> Pillow.Image:
    """Return the picture in 8-bit grey, RGB or RGBA, converted to sRGB if it has a colour profile."""
    if image.mode.startswith("I"):
        # 16-bit grey: Pillow would clip it at 255, which leaves a white picture.
        return image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    see_through = "transparency" in image.info or image.mode in {"RGBA", "LA", "PA", "RGBa", "La"}
    wanted = "RGBA" if see_through else "L" if image.mode in {"1", "L"} else "RGB"
    profile = image.info.get("icc_profile")
    if profile and image.mode == "CMYK":
        image, profile = _from_profile(image, profile, "RGB"), None
    image = image if image.mode == wanted else image.convert(wanted)
    return _from_profile(image, profile, wanted) if profile and wanted != "L" else image


def _from_profile(image: Pillow.Image, profile: bytes, mode: str) -> Pillow.Image:
    """Return the picture converted to sRGB; unchanged if the profile is invalid."""
    from PIL import ImageCms

    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode) or image
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image


def _small(picture: Pillow.Image) -> Pillow.Image:
    from PIL import Image

    return picture.resize(fitted(*picture.size, SMALL_SIDE), Image.Resampling.LANCZOS)


def _copies(picture: Pillow.Image, widths: list[int]) -> dict[tuple[int, str], bytes]:
    """Return the encoded copies of a picture by width and format."""
    from PIL import Image

    copies: dict[tuple[int, str], bytes] = {}
    smaller = picture
    # From the widest on, each made from the previous one, which has fewer pixels and is faster to resize.
    for width in reversed(widths):
        height = max(1, round(picture.height * width / picture.width))
        smaller = smaller.resize((width, height), Image.Resampling.LANCZOS)
        copies |= {(width, suffix): _encoded(smaller, **options) for suffix, options in FORMATS.items()}
    return copies


def _encoded(picture: Pillow.Image, **options: Any) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, **options)
    return buffer.getvalue()


def widths_of(width: int, widths: tuple[int, ...]) -> list[int]:
    """Return the widths of a picture's copies: none wider than the picture, and no two nearly equal."""
    if not widths:
        return []
    narrower = [one for one in widths if one < width * 0.87]
    return narrower if len(narrower) == len(widths) else [*narrower, min(width, widths[-1])]


def fitted(width: int, height: int, longest: int) -> tuple[int, int]:
    """Return the size in pixels after shrinking so that the longer side is at most `longest`."""
    scale = min(1.0, longest / max(width, height, 1))
    return max(1, round(width * scale)), max(1, round(height * scale))
