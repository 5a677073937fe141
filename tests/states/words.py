"""The visible text of a page in reading order, with the URLs of its links."""

from __future__ import annotations

from html.parser import HTMLParser

from common.typography import JOINER

# fmt: off
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})
UNSEEN = frozenset({"script", "style", "template"})
IN_LINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "br", "button", "cite", "code", "data", "del", "dfn", "em", "i", "img", "input",
    "ins", "kbd", "label", "mark", "picture", "q", "s", "samp", "small", "source", "span", "strong", "sub", "sup",
    "time", "u", "var", "wbr",
    # Elements of SVG.
    "circle", "g", "line", "path", "polygon", "polyline", "rect", "svg", "text", "tspan", "use",
})
# fmt: on
"""Inline elements; any other element begins a new line."""
WITHOUT_WORDS = frozenset({"hidden", "checkbox", "radio", "file", "image"})
"""Kinds of fields whose value is not shown."""


def lines_of(html: str) -> list[str]:
    """Return the visible text, one line for each block; a link is `[text](URL)`, a picture is its alternative text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_line()
    return reader.lines


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._line: list[str] = []
        self._open: list[str] = []
        self._unseen_from: int | None = None
        self._links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self._open.append(tag)
        if self._unseen_from is None and tag not in VOID and self._is_unseen(tag, facts):
            self._unseen_from = len(self._open)
        if self._unseen_from is not None:
            return
        if tag not in IN_LINE:
            self.end_line()
        if tag == "a":
            self._links.append(facts.get("href", ""))
            self._line.append("[")
        elif tag == "img":
            self._line.append(f" {facts.get('alt', '')} ")
        elif tag == "input" and facts.get("type", "text") not in WITHOUT_WORDS and "hidden" not in facts:
            self._line.append(f" {facts.get('value', '')} ")
        elif tag == "br":
            self._line.append(" ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def _is_unseen(self, tag: str, facts: dict[str, str]) -> bool:
        return tag in UNSEEN or "hidden" in facts or (tag in {"title", "desc"} and "svg" in self._open)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        while self._open.pop() != tag:
            pass
        if self._unseen_from is not None:
            if len(self._open) < self._unseen_from:
                self._unseen_from = None
            return
        if tag == "a" and self._links:
            self._line.append(f"]({self._links.pop()})")
        elif tag not in IN_LINE:
            self.end_line()

    def handle_data(self, data: str) -> None:
        if self._unseen_from is None:
            self._line.append(data)

    def end_line(self) -> None:
        """Store the text read so far as a line, with single ordinary spaces and without what only joins signs."""
        line = " ".join("".join(self._line).replace(JOINER, "").split())
        self._line = []
        if line:
            self.lines.append(line.replace("[ ", "[").replace(" ](", "]("))
