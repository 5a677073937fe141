"""A text that has quotation marks of its own, set between others."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

MARKS = '"„“”‟″«»'
"""Quotation marks of all languages, which people type one for another."""
THIN_SPACE = "\N{NARROW NO-BREAK SPACE}"
QUOTED = re.compile(f"[{MARKS}]([^{MARKS}]*)[{MARKS}]")


def within_quotes(text: str) -> str:
    """Return a text that is going to stand between quotation marks, with its own ones as those of a quote in a quote.

    A text that is quoted as a whole needs none of its own.
    """
    if whole := QUOTED.fullmatch(text):
        return whole[1]
    found = list(QUOTED.finditer(text))
    inner = QUOTED.sub(lambda one: _("‘%(words)s’") % {"words": one[1]}, text)
    # Two marks side by side would look like one of three strokes.
    before = THIN_SPACE if found and found[0].start() == 0 else ""
    after = THIN_SPACE if found and found[-1].end() == len(text) else ""
    return f"{before}{inner}{after}"
