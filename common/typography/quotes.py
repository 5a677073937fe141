"""A text that has quotation marks of its own, set between others."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

MARKS = '"„“”‟″«»'
"""Quotation marks of all languages, which people type one for another."""
QUOTED = re.compile(f"[{MARKS}]([^{MARKS}]*)[{MARKS}]")


def within_quotes(text: str) -> str:
    """Return a text that is going to stand between quotation marks, with its own ones as those of a quote in a quote.

    A text that is quoted as a whole needs none of its own.
    """
    if whole := QUOTED.fullmatch(text):
        return whole[1]
    return QUOTED.sub(lambda found: _("‘%(words)s’") % {"words": found[1]}, text)
