"""Makes the typeface of PDF files: Commissioner as whole fonts of one weight each, from the parts that browsers take.

A PDF embeds fonts as they are, and WeasyPrint would take one of the parts for the other, as they have the same name.
Run it after scripts/fonts.py has cut the parts anew.
"""

from __future__ import annotations

import io
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).resolve().parent.parent
PARTS = ("commissioner-latin.woff2", "commissioner-latin-ext.woff2")
TARGET = HERE / "decks" / "pdf" / "letters"
WEIGHTS = (400, 600, 700)
UNKNOWN = ("STAT", "DSIG", "meta")
"""Tables that merging does not know, and no letter of a slide needs."""


def font(weight: int) -> bytes:
    """Return the typeface in a weight, as TrueType."""
    parts = []
    for name in PARTS:
        whole = TTFont(HERE / "static" / "fonts" / name, recalcTimestamp=False)
        for table in UNKNOWN:
            if table in whole:
                del whole[table]
        single = instantiateVariableFont(whole, {"wght": weight, "FLAR": 0}, static=True)
        single.flavor = None
        written = io.BytesIO()
        single.save(written)
        written.seek(0)
        parts.append(written)
    made = io.BytesIO()
    Merger().merge(parts).save(made)
    return made.getvalue()


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    for weight in WEIGHTS:
        (TARGET / f"commissioner-{weight}.ttf").write_bytes(font(weight))


if __name__ == "__main__":
    main()
