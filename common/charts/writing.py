"""How wide a text is about in our typeface, and where its lines break, for drawings that nobody lays out."""

from __future__ import annotations

NARROW, WIDE = " \N{NO-BREAK SPACE}.,:;ijlI|()'", "mwMW—%"


def width_of(text: str, size: int) -> float:
    """Return the width of a text in units of the size of its letters; rather too wide than too narrow."""
    return sum(0.3 if sign in NARROW else 0.86 if sign in WIDE else 0.6 for sign in text) * size


def lines_of(text: str, size: int, width: float, most: int) -> list[str]:
    """Break a text into at most so many lines of this width; what does not fit ends with an ellipsis."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and width_of(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    whole = len(lines) <= most
    return [shortened(line, size, width, whole=whole or place < most - 1) for place, line in enumerate(lines[:most])]


def shortened(line: str, size: int, width: float, *, whole: bool = True) -> str:
    """Return a line that fits; it ends with an ellipsis if it does not, or if it is not the whole of its text."""
    if whole and width_of(line, size) <= width:
        return line
    while line and width_of(f"{line}…", size) > width:
        line = line[:-1]
    return f"{line.rstrip()}…"
