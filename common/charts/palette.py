"""The colours of charts in files, which have no stylesheet; a page takes them from `chart.css`.

They are those of `tokens.css` in the light scheme: a file is mostly put on white paper.
"""

from __future__ import annotations

from dataclasses import dataclass

from common.charts.data import Look

INK, INK_SOFT, LINE = "#17231e", "#4a5a52", "#d5ddd3"
GLASS, GLASS_PALE, AMBER, AMBER_INK = "#0b5f8a", "#dcecf4", "#e0982b", "#7d4c05"
MEADOW, BERRY = "#2c7a3f", "#a3262f"
PAPER = "#ffffff"
SPRUCE = "#0f3d30"

FACE = "Commissioner, 'Segoe UI', 'Noto Sans', Arial, sans-serif"


@dataclass(frozen=True)
class Paint:
    """How a look is painted: fill, outline, whether that is dashed, and the colour of its pattern, if it has one."""

    fill: str
    stroke: str
    pattern: str = ""
    dash: str = ""


LOOKS: dict[str, Paint] = {
    Look.SOLID.value: Paint(GLASS, GLASS),
    Look.PALE.value: Paint(GLASS_PALE, GLASS, pattern="#9cc4da"),
    Look.WARM.value: Paint(AMBER, AMBER_INK, pattern=AMBER_INK),
    Look.GREEN.value: Paint(MEADOW, MEADOW, pattern="#5fa873"),
    Look.BERRY.value: Paint(BERRY, BERRY, pattern="#cf7d83"),
    Look.EMPTY.value: Paint("none", INK_SOFT, dash="4 3"),
}
TEXTS = {"ink": INK, "soft": INK_SOFT, "line": LINE, "paper": PAPER, "title": SPRUCE, "face": FACE}
