"""The one error of reading what people write."""

from __future__ import annotations

from typing import Any

LONGEST_QUOTE = 40


class UnreadableValue(ValueError):
    """A value that cannot be read for sure, with a message fit for the person who wrote it."""


def quoted(value: Any) -> str:
    """Return the value fit to stand in a message: printable, on one line, not long."""
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in str(value)).split())
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"
