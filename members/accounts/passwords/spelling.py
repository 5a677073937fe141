"""The spellings of Unicode in which devices send the same password: “č” is one sign, or “c” with a mark."""

from __future__ import annotations

import unicodedata

from common.values.folding import composed, stream_safe


def spellings(password: str) -> list[str]:
    """Return what a kept password may have been made of: composed, and as it was typed before passwords were."""
    return list(dict.fromkeys([composed(password), password, unicodedata.normalize("NFD", stream_safe(password))]))  # noqa: TID251 - made safe here
