"""Calendar files read by RFC 5545: octets, lines and properties, without the library that writes them."""

from __future__ import annotations

import re

LINE = re.compile(rb"(?P<name>[A-Za-z0-9-]+)(?P<parameters>(?:;[A-Za-z0-9-]+=(?:\"[^\"]*\"|[^\";:,]*))*):(?P<value>.*)")


def lines_of(content: bytes) -> list[str]:
    """Return the unfolded lines; fails where the file breaks a rule of RFC 5545, section 3.1."""
    assert content.endswith(b"\r\n")
    folded = content.removesuffix(b"\r\n").split(b"\r\n")
    for line in folded:
        assert len(line) <= 75, line
        assert b"\n" not in line, line
        assert b"\r" not in line, line
        line.decode()  # No letter is cut in two.
    return re.sub(rb"\r\n[ \t]", b"", content).decode().split("\r\n")[:-1]


def properties_of(lines: list[str]) -> dict[str, str]:
    """Return values by the name with its parameters: `DTSTART;VALUE=DATE`."""
    found = {}
    for line in lines:
        match = LINE.fullmatch(line.encode())
        assert match, line
        name = (match["name"] + match["parameters"]).decode()
        assert name not in found, f"{name} is there twice"
        found[name] = match["value"].decode()
    return found


def components_of(content: bytes, kind: str = "VEVENT") -> list[dict[str, str]]:
    """Return the properties of each component of a kind, in their order; parts of it are left out."""
    found, inside, depth = [], None, 0
    for line in lines_of(content):
        if inside is not None and line.startswith("BEGIN:"):
            depth += 1
        elif line == f"BEGIN:{kind}":
            inside = []
        elif line.startswith("END:") and depth:
            depth -= 1
        elif line == f"END:{kind}":
            found.append(properties_of(inside))
            inside = None
        elif inside is not None and not depth:
            inside.append(line)
    assert inside is None
    return found


def head_of(content: bytes) -> dict[str, str]:
    """Return the properties of the calendar itself."""
    lines = lines_of(content)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    first = next(place for place, line in enumerate(lines) if place and line.startswith("BEGIN:"))
    return properties_of(lines[1:first])


def text(value: str) -> str:
    """Return a TEXT value without its escapes; fails where a sign should have been escaped (section 3.3.11)."""
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value), value
    return re.sub(r"\\([nN\\;,])", lambda found: "\n" if found[1] in "nN" else found[1], value)
