"""Turns the text of a chapter into HTML, as an editor shows it, and back.

Where a table, a chart or a picture stands, the HTML has a line of its own that calls it by its name:
“[tabulka: calls]”. The line may be moved or deleted; a name that the chapter does not have is shown as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from django.utils.translation import gettext as _

from decks.evaluation.document import Block, Drawing, Figure, Grid, Heading, Plate
from decks.rich import Reader, Writer, read
from decks.slides import Paragraph, Run

PLACE = re.compile(r"\[[^\[\]:]{1,40}:\s*([a-z0-9-]{1,80})\]")
HEADINGS = {"h1": 2, "h2": 2, "h3": 2, "h4": 3, "h5": 3, "h6": 3}


def place_of(figure: Figure) -> str:
    """Return the line by which an editor sees a table, a chart or a picture."""
    kind = {Grid: _("table"), Drawing: _("chart"), Plate: _("picture")}[type(figure)]
    return f"[{kind}: {figure.name}]"


def blocks_of(html: str, figures: Mapping[str, Figure] | None = None) -> tuple[Block, ...]:
    """Return sanitised HTML as blocks, with the figures where lines call them; each of them once."""
    return tuple(_placed(read(html, _Reader()), dict(figures or {})))


def html_of(blocks: Iterable[Block]) -> str:
    """Return blocks as HTML of the tags that rich text may have."""
    writer = Writer()
    for block in blocks:
        if isinstance(block, Paragraph):
            writer.add(block)
        elif isinstance(block, Heading):
            writer.add_apart(f"<h{block.level + 1}>{escape(block.text)}</h{block.level + 1}>")
        else:
            writer.add_apart(f"<p>{escape(place_of(block))}</p>")
    return writer.done()


def _placed(blocks: Iterable[Block], figures: dict[str, Figure]) -> Iterator[Block]:
    for block in blocks:
        found = PLACE.fullmatch(block.text.strip()) if isinstance(block, Paragraph) else None
        figure = figures.pop(found[1], None) if found else None
        yield figure or block


class _Reader(Reader):
    """Reads headings as such, and each line as a paragraph: a report has no lines within one."""

    def heading(self, tag: str, runs: tuple[Run, ...]) -> Heading:
        return Heading("".join(run.text for run in runs), HEADINGS[tag])

    def end_line(self) -> None:
        self.end_block()
