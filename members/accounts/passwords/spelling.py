"""The spellings of Unicode in which devices send the same password: “č” is one sign, or “c” with a mark."""

from __future__ import annotations

import unicodedata


def composed(password: str) -> str:
    """Return the spelling in which passwords are kept and compared: NFC."""
    return unicodedata.normalize("NFC", password)


def spellings(password: str) -> list[str]:
    """Return what a kept password may have been made of: composed, and as it was typed before passwords were."""
    return list(dict.fromkeys([composed(password), password, unicodedata.normalize("NFD", password)]))
