"""The colours of charts in files, which have no stylesheet; a page takes them from `chart.css`.

They are those of `tokens.css` in the light scheme: a file is mostly put on white paper.
"""

from __future__ import annotations

from dataclasses import dataclass

from common.charts.data import Look

INK, INK_SOFT, LINE = "#17231e", "#4a5a52", "#d5ddd3"
GLASS, GLASS_PALE, AMBER, AMBER_INK = "#0b5f8a", "#dcecf4", "#e0982b", "#7d4c05"
MEADOW, MEADOW_PALE, BERRY = "#2c7a3f", "#e0f0e0", "#a3262f"
PAPER = "#ffffff"
SPRUCE = "#0f3d30"

FACE = "Commissioner, 'Segoe UI', 'Noto Sans', Arial, sans-serif"


@dataclass(frozen=True)
class Pattern:
    """What is repeated in squares of `size` units: a `path`, turned by an angle, or a dot without one."""

    size: int
    path: str = ""
    angle: int = 0


PATTERNS = {
    Look.PALE: Pattern(7, "M0 0V7", 45),
    Look.WARM: Pattern(6),
    Look.GREEN: Pattern(6, "M0 3H6"),
    Look.GREEN_PALE: Pattern(6, "M3 0V6"),
    Look.BERRY: Pattern(7, "M0 0L7 7M7 0L0 7"),
}


@dataclass(frozen=True)
class Paint:
    """How a look is painted: fill, outline, whether that is dashed, and the colour of its pattern, if it has one."""

    fill: str
    stroke: str
    pattern: str = ""
    dash: str = ""


LOOKS: dict[Look, Paint] = {
    Look.SOLID: Paint(GLASS, GLASS),
    Look.PALE: Paint(GLASS_PALE, GLASS, pattern="#9cc4da"),
    Look.WARM: Paint(AMBER, AMBER_INK, pattern=AMBER_INK),
    Look.GREEN: Paint(MEADOW, MEADOW, pattern="#5fa873"),
    Look.GREEN_PALE: Paint(MEADOW_PALE, MEADOW, pattern="#9ccaa2"),
    Look.BERRY: Paint(BERRY, BERRY, pattern="#cf7d83"),
    Look.EMPTY: Paint("none", INK_SOFT, dash="4 3"),
}
TEXTS = {"ink": INK, "soft": INK_SOFT, "line": LINE, "paper": PAPER, "title": SPRUCE, "link": GLASS, "face": FACE}
