"""Commissioner as whole fonts of one weight each: what browsers take from variable parts, a PDF embeds as it is.

The parts of the typeface (static/fonts/) have the same name, and the library would take one for the other.
"""

from __future__ import annotations

import io
import re
from functools import cache

from django.contrib.staticfiles import finders

PARTS = ("fonts/commissioner-latin.woff2", "fonts/commissioner-latin-ext.woff2")
WEIGHTS = (400, 600, 700)
NAME = re.compile(r"commissioner-(?P<weight>\d{3})\.ttf")


@cache
def font(weight: int) -> bytes:
    """Return the typeface in a weight, as TrueType; made once in a process, in half a second."""
    from fontTools.merge import Merger
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    parts = []
    for name in PARTS:
        whole = TTFont(str(finders.find(name)))
        # What merging does not know, and no letter of a slide needs.
        for table in ("STAT", "DSIG", "meta"):
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
