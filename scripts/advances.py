"""Write how wide letters are in the typefaces of slides: `decks/flow/advances.json`.

Slides are set in our typeface, and in the office's PowerPoint, which lacks it, in one as wide as Arial. Liberation Sans
has the widths of Arial; get it from your system (package fonts-liberation2 of Debian).

    python scripts/advances.py /usr/share/fonts/truetype/liberation2
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "decks" / "flow" / "advances.json"
LICENCE = "Advances of Liberation Sans 2 and of Commissioner, both under the SIL Open Font License 1.1."
WEIGHTS = {"400": (400,), "700": (700, 750)}
"""The weights of our typeface that are set as regular and as bold; both are met in stylesheets."""
FLARES = (0, 80)
OURS = ("commissioner-latin.woff2", "commissioner-latin-ext.woff2")
ARIAL_WIDE = {"400": "LiberationSans-Regular.ttf", "700": "LiberationSans-Bold.ttf"}


def advances(font: TTFont) -> dict[str, int]:
    """Return the widths of characters in thousandths of the size of letters, rounded up."""
    units, widths = font["head"].unitsPerEm, font["hmtx"]
    return {chr(point): -(-widths[name][0] * 1000 // units) for point, name in font.getBestCmap().items()}


def ours(weight: str) -> dict[str, int]:
    """Return the widths in our typeface: of each character the widest of its looks."""
    widest: dict[str, int] = {}
    for name in OURS:
        for wght in WEIGHTS[weight]:
            for flar in FLARES:
                font = TTFont(ROOT / "static" / "fonts" / name)
                told = advances(instancer.instantiateVariableFont(font, {"wght": wght, "FLAR": flar}))
                widest.update({sign: max(width, widest.get(sign, 0)) for sign, width in told.items()})
    return widest


def widest_of(*fonts: dict[str, int]) -> dict[str, str]:
    """Return the characters by their width in the widest of the fonts."""
    widths: dict[str, int] = {}
    for font in fonts:
        widths.update({sign: max(width, widths.get(sign, 0)) for sign, width in font.items()})
    signs: dict[int, list[str]] = defaultdict(list)
    for sign in sorted(widths):
        if sign.isprintable() or sign == "\N{NO-BREAK SPACE}":
            signs[widths[sign]].append(sign)
    return {str(width): "".join(signs[width]) for width in sorted(signs)}


def main() -> None:
    """Write the file from the folder of Liberation Sans."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    told = {weight: widest_of(ours(weight), advances(TTFont(folder / name))) for weight, name in ARIAL_WIDE.items()}
    text = json.dumps({"licence": LICENCE, **told}, ensure_ascii=False, indent=1)
    TARGET.write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
