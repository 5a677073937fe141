"""The error of all functions that parse user input."""

from __future__ import annotations

from typing import Any

LONGEST_QUOTE = 40


class UnreadableValue(ValueError):
    """A value that cannot be parsed unambiguously, with a message for the user."""


def quoted(value: Any) -> str:
    """Return the value for use in a message: printable, on one line, shortened."""
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in str(value)).split())
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"
