"""A trial of a template: a slide of each layout is drawn in it, as a damaged one may open and fail only then."""

from __future__ import annotations

import io
from typing import IO

from common.charts import PIECES, Chart, Row, Series, Shape, Value
from decks.pptx.building import pptx_of
from decks.slides import Layout, Paragraph, Picture, Presentation, Run, Slide, Table

WORDS = "Zkušební text"
TEXT = (
    *(Paragraph((Run(WORDS),), level=level) for level in range(3)),
    Paragraph((Run(WORDS, address="https://example.org/"),), number="1."),
)
TABLE = Table((WORDS, WORDS), ((Paragraph((Run(WORDS),)), Paragraph((Run("1"),))),), numeric=(1,))
CHART = Chart("a", WORDS, Shape.BARS, PIECES, WORDS, (Series(WORDS),), (Row(WORDS, (Value(1),)),))
PICTURE = Picture("", motif="stream", credit=WORDS)
PICTURES = {Layout.TEXT_PICTURE: 1, Layout.PICTURES: 4}


def try_out(template: IO[bytes]) -> None:
    """Draw a slide of each layout in a checked template. Raises whatever the library does where it cannot."""
    slides = tuple(map(_slide, Layout))
    template.seek(0)
    pptx_of(Presentation(WORDS, WORDS, WORDS, "cs", "https://example.org/", slides), io.BytesIO(template.read()))


def _slide(layout: Layout) -> Slide:
    return Slide(
        layout.value,
        layout,
        WORDS,
        subtitle=WORDS,
        text=TEXT,
        notes=WORDS,
        section=WORDS,
        pictures=(PICTURE,) * PICTURES.get(layout, 0),
        table=TABLE if layout is Layout.TABLE else None,
        chart=CHART if layout is Layout.CHART else None,
    )
