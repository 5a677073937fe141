"""What is stored of a picture."""

from __future__ import annotations

from dataclasses import dataclass

SMALL_SIDE = 960
"""The longer side, in pixels, of the copy of a picture that has no others."""


@dataclass(frozen=True)
class Made:
    """A picture as it is stored: its bytes, and those of its copies by width and format."""

    suffix: str
    size: tuple[int, int]
    whole: bytes
    copies: dict[tuple[int, str], bytes]
    widths: list[int]
