"""What the structure of a picture says before anything of it is decoded: pixels, scans, frames and chunks.

A small file may cost minutes of decoding: each scan of a progressive JPEG goes through all pixels. Only what is counted
here is read, in one pass and with a limit on each count. A file that is not understood is left to the decoder.
"""

from __future__ import annotations

import re
import struct
from typing import Any

MAX_PIXELS = 50_000_000
MAX_SIDE = 30_000
"""A long thin picture has few pixels, but resizing it can still exhaust the memory."""
MAX_SCANS = 100
"""Encoders write about ten."""
MAX_FRAMES = 100
"""Of a moving picture, of which the first one is taken."""
MAX_SEGMENTS = 2000
"""Of a JPEG outside its scans; a large colour profile or depth map takes some two hundred."""
MAX_DATA_CHUNKS = 50_000
"""Of a PNG with pixels; encoders write 8 kB or more in each."""
MAX_CHUNKS = 1000
"""Of a PNG or WebP without pixels; of images in a HEIF, which phones divide into about two hundred tiles."""

SEGMENT = re.compile(rb"\xff([\x01-\xfe])")
"""The next marker of a JPEG, found as libjpeg does: what stands before it is skipped (ITU-T T.81, B.1.1)."""
END_OF_SCAN = re.compile(rb"\xff([\x01-\xcf\xd8-\xfe])")
"""The next marker that is neither a stuffed byte nor a restart of the same scan."""
ALONE = {0x01, *range(0xD0, 0xD9)}
"""Markers without a length."""
FRAMES_OF_JPEG = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
END_OF_JPEG, START_OF_SCAN = 0xD9, 0xDA
PNG = b"\x89PNG\r\n\x1a\n"


class Refused(Exception):
    """A picture that must not be decoded; `code` says why, as in `common/uploads/checks.py`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def examine(content: bytes) -> None:
    """Raise Refused for a picture whose decoding would take too long or too much memory."""
    try:
        if content.startswith(b"\xff\xd8"):
            _examine_jpeg(content)
        elif content.startswith(PNG):
            _examine_png(content)
        elif content[:4] == b"RIFF" and content[8:12] == b"WEBP":
            _examine_webp(content)
        elif content[4:8] == b"ftyp":
            _examine_heif(content)
    except (struct.error, IndexError):
        # It ends too early, as the decoder will find, too.
        return


def check_size(width: int, height: int) -> None:
    """Raise Refused for too many pixels, or too many in a row."""
    if width * height > MAX_PIXELS:
        raise Refused("pixels")
    if max(width, height) > MAX_SIDE:
        raise Refused("side")


def check_frames(count: int) -> None:
    """Raise Refused for a moving picture with too many frames."""
    if count > MAX_FRAMES:
        raise Refused("frames")


def _examine_jpeg(content: bytes) -> None:
    place, scans = 2, 0
    for _segment in range(MAX_SEGMENTS + MAX_SCANS):
        found = SEGMENT.search(content, place)
        if not found or found[1][0] == END_OF_JPEG:
            return
        kind, place = found[1][0], found.end()
        if kind in ALONE:
            continue
        if kind in FRAMES_OF_JPEG:
            height, width = struct.unpack_from(">HH", content, place + 3)
            check_size(width, height)
        (length,) = struct.unpack_from(">H", content, place)
        place += length
        if kind == START_OF_SCAN:
            scans += 1
            if scans > MAX_SCANS:
                raise Refused("scans")
            end = END_OF_SCAN.search(content, place)
            if not end:
                return
            place = end.start()
    raise Refused("chunks")


def _examine_png(content: bytes) -> None:
    place, data, others = len(PNG), 0, 0
    while place < len(content):
        length, kind = struct.unpack_from(">I4s", content, place)
        if kind == b"IHDR":
            check_size(*struct.unpack_from(">II", content, place + 8))
        elif kind == b"acTL":
            check_frames(struct.unpack_from(">I", content, place + 8)[0])
        elif kind == b"IEND":
            return
        data, others = (data + 1, others) if kind == b"IDAT" else (data, others + 1)
        if data > MAX_DATA_CHUNKS or others > MAX_CHUNKS:
            raise Refused("chunks")
        place += 12 + length


def _examine_webp(content: bytes) -> None:
    place, chunks, frames = 12, 0, 0
    while place < len(content):
        kind, length = struct.unpack_from("<4sI", content, place)
        start = place + 8
        if kind == b"VP8X":
            wide, high = content[start + 4 : start + 7], content[start + 7 : start + 10]
            check_size(int.from_bytes(wide, "little") + 1, int.from_bytes(high, "little") + 1)
        elif kind == b"VP8 ":
            width, height = struct.unpack_from("<HH", content, start + 6)
            check_size(width & 0x3FFF, height & 0x3FFF)
        elif kind == b"VP8L":
            (bits,) = struct.unpack_from("<I", content, start + 1)
            check_size((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        frames += kind == b"ANMF"
        chunks += 1
        check_frames(frames)
        if chunks - frames > MAX_CHUNKS:
            raise Refused("chunks")
        place = start + length + length % 2


def _examine_heif(content: bytes) -> None:
    """Look at the number of images; sizes and frames are told by the decoder before it decodes."""
    items = content.find(b"iinf")
    if items < 0:
        return
    is_short = content[items + 4] == 0
    (count,) = struct.unpack_from(">H" if is_short else ">I", content, items + 8)
    if count > MAX_CHUNKS:
        raise Refused("chunks")


def facts_of(code: str) -> dict[str, Any]:
    """Return the numbers that the message of a refusal names."""
    facts = {
        "pixels": {"pixels": MAX_PIXELS // 1_000_000},
        "side": {"pixels": MAX_SIDE},
        "frames": {"frames": MAX_FRAMES},
    }
    return facts.get(code, {})
