"""What is wrong in the files, said so that the person who wrote them finds the place and knows what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from django.utils.translation import gettext as _


@dataclass(frozen=True, order=True)
class Fault:
    """One thing to repair: file, line (0 for the file as a whole), field (empty for the row as a whole), message."""

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
    """The folder was refused; `faults` says why, in the order of the files and lines."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(map(str, self.faults)))


class ValueFault(ValueError):
    """A value that cannot be read, with a message for the person who wrote it."""


def shortened(text: str) -> str:
    """Return `text` fit for a message: printable, on one line, not longer than 60 characters."""
    plain = " ".join("".join(c if c.isprintable() or c.isspace() else "�" for c in text).split())
    return plain if len(plain) <= 60 else f"{plain[:60]}…"


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a sentence that offers the known word most like `word`; failing that, the few there are to choose from."""
    options = sorted(known)
    close = get_close_matches(word[:200], options, n=1)
    if close:
        return " " + _("Did you mean “%(word)s”?") % {"word": close[0]}
    if options and len(options) <= 40:
        return " " + _("It can be: %(words)s.") % {"words": ", ".join(options)}
    return ""
