"""Turns the text of a chapter into HTML, as an editor shows it, and back.

Where a table, a chart or a picture stands, the HTML has a line of its own that calls it by its name:
“[tabulka: calls]”. The line may be moved or deleted; a name that the chapter does not have is shown as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from html.parser import HTMLParser

from django.utils.translation import gettext as _

from decks.evaluation.document import Block, Drawing, Figure, Grid, Heading, Plate
from decks.slides import Paragraph, Run

PLACE = re.compile(r"\[[^\[\]:]{1,40}:\s*([a-z0-9-]{1,80})\]")
HEADINGS = {"h1": 2, "h2": 2, "h3": 2, "h4": 3, "h5": 3, "h6": 3}
BLOCKS = {"p", "li", "blockquote", "div", *HEADINGS}
DEEPEST = 2
"""Levels of lists that a paragraph has."""


def place_of(figure: Figure) -> str:
    """Return the line by which an editor sees a table, a chart or a picture."""
    kind = {Grid: _("table"), Drawing: _("chart"), Plate: _("picture")}[type(figure)]
    return f"[{kind}: {figure.name}]"


def blocks_of(html: str, figures: Mapping[str, Figure] | None = None) -> tuple[Block, ...]:
    """Return sanitised HTML as blocks, with the figures where lines call them; each of them once."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return tuple(_placed(reader.blocks, dict(figures or {})))


def paragraphs_of(html: str) -> tuple[Paragraph, ...]:
    """Return sanitised HTML as paragraphs; its headings are paragraphs in strong letters."""
    return tuple(
        Paragraph((Run(block.text, is_strong=True),)) if isinstance(block, Heading) else block
        for block in blocks_of(html)
        if isinstance(block, Heading | Paragraph)
    )


def html_of(blocks: Iterable[Block]) -> str:
    """Return blocks as HTML of the tags that rich text may have."""
    made: list[str] = []
    lists: list[str] = []
    for block in blocks:
        level = block.level if isinstance(block, Paragraph) else 0
        tag = "ol" if isinstance(block, Paragraph) and block.number else "ul"
        while len(lists) > level or (lists and len(lists) == level and lists[-1] != tag):
            made.append(f"</li></{lists.pop()}>")
        if level and len(lists) == level:
            made.append("</li>")
        while len(lists) < level:
            made.append(f"<{tag}>" if len(lists) == level - 1 else f"<{tag}><li>")
            lists.append(tag)
        made.append(_markup(block))
    made.extend(f"</li></{tag}>" for tag in reversed(lists))
    return "".join(made)


def _markup(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level + 1}>{escape(block.text)}</h{block.level + 1}>"
    if isinstance(block, Paragraph):
        text = "".join(map(_run, block.runs))
        return f"<li><p>{text}</p>" if block.level else f"<p>{text}</p>"
    return f"<p>{escape(place_of(block))}</p>"


def _run(run: Run) -> str:
    text = escape(run.text, quote=False)
    if run.address:
        text = f'<a href="{escape(run.address)}">{text}</a>'
    if run.is_emphasised:
        text = f"<em>{text}</em>"
    return f"<strong>{text}</strong>" if run.is_strong else text


def _placed(blocks: Iterable[Block], figures: dict[str, Figure]) -> Iterator[Block]:
    for block in blocks:
        found = PLACE.fullmatch(block.text.strip()) if isinstance(block, Paragraph) else None
        figure = figures.pop(found[1], None) if found else None
        yield figure or block


class _Reader(HTMLParser):
    """Reads HTML into headings and paragraphs."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._runs: list[Run] = []
        self._lists: list[int | None] = []
        """The number of the next item of each open list; None of a list without numbers."""
        self._heading = 0
        self._number = ""
        self._strong = self._emphasised = 0
        self._address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS or tag in {"ul", "ol"}:
            self.end_block()
        if tag in {"ul", "ol"}:
            self._lists.append(1 if tag == "ol" else None)
        elif tag == "li" and self._lists:
            number = self._lists[-1]
            self._number = f"{number}." if number is not None else ""
            self._lists[-1] = None if number is None else number + 1
        elif tag in HEADINGS:
            self._heading = HEADINGS[tag]
        elif tag in {"strong", "b"}:
            self._strong += 1
        elif tag in {"em", "i"}:
            self._emphasised += 1
        elif tag == "a":
            self._address = dict(attrs).get("href") or ""
        elif tag == "br":
            self.end_block()

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS or tag in {"ul", "ol"}:
            self.end_block()
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag in HEADINGS:
            self._heading = 0
        elif tag in {"strong", "b"}:
            self._strong = max(0, self._strong - 1)
        elif tag in {"em", "i"}:
            self._emphasised = max(0, self._emphasised - 1)
        elif tag == "a":
            self._address = ""

    def handle_data(self, data: str) -> None:
        text = re.sub(r"[ \t\r\n\f]+", " ", data)
        if not self._runs:
            text = text.lstrip(" ")
        if text:
            self._runs.append(Run(text, self._address, bool(self._strong), bool(self._emphasised)))

    def end_block(self) -> None:
        """Finish the paragraph that is being read, if it says anything."""
        runs, self._runs = _trimmed(self._runs), []
        if not runs:
            return
        if self._heading:
            self.blocks.append(Heading("".join(run.text for run in runs), self._heading))
            return
        level = min(len(self._lists), DEEPEST)
        self.blocks.append(Paragraph(tuple(runs), level, self._number if level else ""))
        self._number = ""


def _trimmed(runs: list[Run]) -> list[Run]:
    """Return runs without the spaces at their end; nothing if there is nothing else."""
    if not "".join(run.text for run in runs).strip():
        return []
    last = runs[-1]
    return [*runs[:-1], Run(last.text.rstrip(" "), last.address, last.is_strong, last.is_emphasised)]
