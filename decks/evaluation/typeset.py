"""Makes texts of a report safe for a file: without signs that XML forbids or that turn the reading direction round."""

from __future__ import annotations

from dataclasses import replace
from html import escape, unescape

from common.text import printable, tidy
from common.typography import tied
from decks.evaluation.document import Block, Chapter, Drawing, Grid, Heading, Plate
from decks.slides import Paragraph, Run


def clean(text: str) -> str:
    """Return text that a document can hold: invisible signs are left out, forbidden ones are seen."""
    return printable(tidy(text)).replace("\n", " ").replace("\r", " ")


def typeset(text: str, language: str = "cs") -> str:
    """Return clean text with the non-breaking spaces of Czech typography."""
    text = clean(text)
    return unescape(tied(escape(text, quote=False))) if language == "cs" else text


def tidied(chapter: Chapter) -> Chapter:
    """Return a chapter with clean texts."""
    return replace(chapter, title=clean(chapter.title), blocks=tuple(map(_tidied, chapter.blocks)))


def _tidied(block: Block) -> Block:
    if isinstance(block, Heading):
        return replace(block, text=clean(block.text))
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Grid):
        rows = tuple(tuple(map(_paragraph, row)) for row in block.table.rows)
        return replace(block, caption=clean(block.caption), table=replace(block.table, rows=rows))
    if isinstance(block, Plate):
        picture = replace(block.picture, alt=clean(block.picture.alt))
        return replace(block, caption=clean(block.caption), picture=picture)
    assert isinstance(block, Drawing)  # noqa: S101 - the last kind there is
    return replace(block, caption=clean(block.caption))


def _paragraph(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, runs=tuple(_run(run) for run in paragraph.runs))


def _run(run: Run) -> Run:
    return replace(run, text=clean(run.text))
