"""Whether this machine has the library that makes PDF, asked without loading what uses it."""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Final

from decks.files.kinds import is_pdf
from decks.pdf.making import MISSING

NAMES: Final = ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll", "libpango-1.0-0")
"""As WeasyPrint looks for it."""


@cache
def has_pango() -> bool:
    """Whether the library pango can be loaded."""
    for name in NAMES:
        try:
            ctypes.CDLL(name)
        except OSError:
            continue
        return True
    return False


def missing_for(kind: str) -> str:
    """Return in words what is missing to make a file of this kind; empty if nothing is."""
    return "" if not is_pdf(kind) or has_pango() else str(MISSING)
