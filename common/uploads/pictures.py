"""Pictures are stored anew: upright, in the colours of the web, without the camera's notes, in several widths."""

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
"""What is read; a JPEG of a phone may have further pictures behind the first."""
SUFFIXES = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
"""What is kept; the other kinds become one of these."""

LONGEST_SIDE = 2560
WIDTHS = (480, 960, 1600)
FORMATS: dict[str, dict[str, Any]] = {
    "avif": {"format": "AVIF", "quality": 60, "speed": 9},
    "webp": {"format": "WEBP", "quality": 80, "method": 2},
}
"""Kinds of the copies, with the fastest options that show no difference: 12 megapixels take a second."""

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
"""What puts a picture upright, by what the camera notes of how it was held."""

READY = "ready_pictures"
"""Where an uploaded file carries what it was made into before it is stored, by the widths of the copies."""

one_at_a_time = threading.Semaphore()
"""A picture of 50 megapixels fills hundreds of megabytes while it is worked on."""


def opened(file: Any) -> Pillow.Image:
    """Open a picture of the kinds we know, without decoding it."""
    import pillow_heif
    from PIL import Image

    if "HEIF" not in Image.OPEN:
        pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=2)
    return Image.open(file, formats=KINDS)


@dataclass(frozen=True)
class Encoded:
    """A picture as it will lie on the disk: itself, and its copies by width and kind."""

    suffix: str
    whole: bytes
    copies: dict[tuple[int, str], bytes]
    widths: list[int]


def encoded(file: Any, widths: tuple[int, ...] = ()) -> Encoded:
    """Make a picture and its copies anew. Without `widths` there is one small copy."""
    file.seek(0)
    with one_at_a_time:
        with opened(file) as image:
            kind, bare = _clean(image)
        made = widths_of(bare.width, widths)
        copies = _copies(bare, made) if made else {(SMALL_SIDE, "webp"): _encoded(_small(bare), **FORMATS["webp"])}
        return Encoded(SUFFIXES[kind], _encoded(bare, format=kind, quality=88), copies, made)


def store_clean(field_file: Any, widths: tuple[int, ...] = ()) -> list[int]:
    """Store a new picture and its copies beside it; return the widths it has copies of.

    Raises StorageFault, having removed what it wrote, when the disk fails. It takes seconds unless the picture was
    made ready (`ready.py`), so a transaction should not wait for it.
    """
    uploaded = field_file.file
    ready = uploaded.__dict__.pop(READY, {}).get(widths) or encoded(uploaded, widths)
    name = f"{PurePath(field_file.name).stem}{ready.suffix}"
    written: list[str] = []
    with storing(field_file.storage, written):
        # The content bears a name, too: without one Django takes it for no picture and forgets its width and height.
        field_file.save(name, ContentFile(ready.whole, name=name), save=False)
        written.append(field_file.name)
        for (width, suffix), content in ready.copies.items():
            copy = rendition_name(field_file.name, width, suffix)
            written.append(copy)
            field_file.storage.save(copy, ContentFile(content))
    return ready.widths


def _clean(image: Pillow.Image) -> tuple[str, Pillow.Image]:
    """Return the kind to keep a picture in, and the picture with nothing but its pixels."""
    from PIL import Image

    source = image.format or "JPEG"
    # A large JPEG is decoded at a half or a quarter of its size; other kinds know nothing like that.
    image.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
    upright = _in_web_colours(image)
    upright = upright.resize(fitted(upright.width, upright.height, LONGEST_SIDE), Image.Resampling.LANCZOS)
    upright = _upright(upright)
    if source in {"HEIF", "AVIF"} and upright.mode == "RGBA" and upright.getchannel("A").getextrema() == (255, 255):
        upright = upright.convert("RGB")
    # Pasted into a new picture, because Pillow carries EXIF, XMP and comments along in `info`.
    bare = Image.new(upright.mode, upright.size)
    bare.paste(upright)
    if source in {"PNG", "WEBP"}:
        return source, bare
    return ("WEBP" if bare.mode == "RGBA" else "JPEG"), bare


def _upright(image: Pillow.Image) -> Pillow.Image:
    """Return the picture turned as the camera says; as it lies when the camera's notes cannot be read."""
    from PIL import Image

    try:
        turn = TURNS.get(image.getexif().get(ORIENTATION, 1))
    except Exception:  # noqa: BLE001  # damaged notes break their reader in too many ways to name
        return image
    return image.transpose(Image.Transpose[turn]) if turn else image


def _in_web_colours(image: Pillow.Image) -> Pillow.Image:
    """Return the picture in grey, RGB or RGBA of eight bits, in sRGB where it says which colours it has."""
    if image.mode.startswith("I"):
        # Grey of 16 bits: Pillow would cut it off at 255 and leave a white picture.
        return image.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    see_through = "transparency" in image.info or image.mode in {"RGBA", "LA", "PA", "RGBa", "La"}
    wanted = "RGBA" if see_through else "L" if image.mode in {"1", "L"} else "RGB"
    profile = image.info.get("icc_profile")
    if profile and image.mode == "CMYK":
        image, profile = _from_profile(image, profile, "RGB"), None
    image = image if image.mode == wanted else image.convert(wanted)
    return _from_profile(image, profile, wanted) if profile and wanted != "L" else image


def _from_profile(image: Pillow.Image, profile: bytes, mode: str) -> Pillow.Image:
    """Return the picture with its colours turned into sRGB; as it is when the profile is no use."""
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
    """Return the copies of a picture by their width and kind."""
    from PIL import Image

    copies: dict[tuple[int, str], bytes] = {}
    smaller = picture
    # From the widest on, each from the one before: the fewer pixels to read, the sooner it is made.
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
    """Return which of the widths a picture has copies of: none wider than itself, nor two nearly the same."""
    if not widths:
        return []
    narrower = [one for one in widths if one < width * 0.87]
    return narrower if len(narrower) == len(widths) else [*narrower, min(width, widths[-1])]


def fitted(width: int, height: int, longest: int) -> tuple[int, int]:
    """Return the size, in pixels, of a picture whose longer side is at most `longest`."""
    scale = min(1.0, longest / max(width, height, 1))
    return max(1, round(width * scale)), max(1, round(height * scale))
