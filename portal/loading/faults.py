"""Errors in the files, reported so that their author finds the place and knows what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from django.utils.translation import gettext as _


@dataclass(frozen=True, order=True)
class Fault:
    """One error: file, line (0 for the whole file), field (empty for the whole row) and message."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        if not self.line:
            return _("%(file)s: %(message)s") % {"file": self.file, "message": self.message}
        if not self.field:
            return _("%(file)s, line %(line)s: %(message)s") % {
                "file": self.file,
                "line": self.line,
                "message": self.message,
            }
        return _("%(file)s, line %(line)s, field “%(field)s”: %(message)s") % {
            "file": self.file,
            "line": self.line,
            "field": self.field,
            "message": self.message,
        }


class LoadingError(Exception):
    """The folder was refused because of `faults`, which are sorted by file and line."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(map(str, self.faults)))


class ValueFault(ValueError):
    """A value that cannot be parsed, with a message for its author."""


def shortened(text: str) -> str:
    """Return `text` for use in a message: printable, on one line, at most 60 characters."""
    plain = " ".join("".join(c if c.isprintable() or c.isspace() else "�" for c in text).split())
    return plain if len(plain) <= 60 else f"{plain[:60]}…"


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a sentence suggesting the known word most similar to `word`, or else listing all if they are few."""
    options = sorted(known)
    close = get_close_matches(word[:200], options, n=1)
    if close:
        return " " + _("Did you mean “%(word)s”?") % {"word": close[0]}
    if options and len(options) <= 40:
        return " " + _("It can be: %(words)s.") % {"words": ", ".join(options)}
    return ""
