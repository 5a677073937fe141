"""Re-encodes pictures: rotated upright, in sRGB, without metadata, with copies of several widths.

It is run in a process of its own (`__main__.py`), because decoding a hostile picture may take any time and memory.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from common.pictures.made import SMALL_SIDE, Made
from common.pictures.structure import Refused, check_frames, check_size

if TYPE_CHECKING:
    from PIL import Image as Pillow

KINDS = ("JPEG", "PNG", "WEBP")
KINDS_OF_PHONES = ("HEIF", "AVIF")
"""Accepted formats; a JPEG from a phone may have further pictures appended. Of a moving picture the first is taken."""
SUFFIXES = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}
"""Stored formats; the others are converted to one of these."""

LONGEST_SIDE = 2560
FORMATS: dict[str, dict[str, Any]] = {
    "avif": {"format": "AVIF", "quality": 60, "speed": 9},
    "webp": {"format": "WEBP", "quality": 80, "method": 2},
}
"""Formats of the copies, with the fastest options without a visible difference: 12 megapixels take a second."""

ON_A_PHONE, LIGHT = 480, 38_000
"""Copies up to this width are the first picture that a phone gets, so they may have so many bytes at most."""
COARSER = (1.0, 0.75, 0.55, 0.4, 0.25, 0.1)
"""Shares of the quality that are tried one after another until such a copy is light enough."""

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


def made(content: bytes, widths: tuple[int, ...]) -> Made:
    """Return a picture re-encoded with its copies; without `widths` there is one small copy. Raises Refused."""
    with _loaded(content) as image:
        kind, bare = _clean(image)
    wanted = widths_of(bare.width, widths)
    copies = _copies(bare, wanted) if wanted else {(SMALL_SIDE, "webp"): _encoded(_small(bare), **FORMATS["webp"])}
    return Made(SUFFIXES[kind], bare.size, _encoded(bare, format=kind, quality=88), copies, wanted)


def _loaded(content: bytes) -> Pillow.Image:
    """Return a complete picture of an accepted format and size; raise Refused for any other."""
    from PIL import Image, UnidentifiedImageError

    is_of_phone = content[4:8] == b"ftyp"
    if is_of_phone:
        import pillow_heif

        pillow_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False, decode_threads=2)
    try:
        image = Image.open(io.BytesIO(content), formats=KINDS_OF_PHONES if is_of_phone else KINDS)
        check_size(*image.size)
        check_frames(getattr(image, "n_frames", 1))
        # A large JPEG is decoded at a half or a quarter of its size; other formats do not support that.
        image.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
        image.load()
    except Image.DecompressionBombError as error:
        raise Refused("pixels") from error
    except UnidentifiedImageError as error:
        raise Refused("unknown") from error
    except (OSError, ValueError, SyntaxError, EOFError, RuntimeError) as error:
        raise Refused("damaged") from error
    return image


def _clean(image: Pillow.Image) -> tuple[str, Pillow.Image]:
    """Return the format to store, and the picture reduced to its pixels."""
    from PIL import Image

    source = image.format or "JPEG"
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
        copies |= {(width, suffix): _copy(smaller, options) for suffix, options in FORMATS.items()}
    return copies


def _copy(picture: Pillow.Image, options: dict[str, Any]) -> bytes:
    """Return a copy in a format, one for a phone light whatever is in the picture: leaves, crowds, upright pictures."""
    for share in COARSER:
        copy = _encoded(picture, **options | {"quality": round(options["quality"] * share)})
        if len(copy) <= LIGHT or picture.width > ON_A_PHONE:
            break
    return copy


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
