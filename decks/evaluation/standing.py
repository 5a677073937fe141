"""Leaves out of chapters what has been withdrawn since they were taken over: photographs, and links to pages."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from common.uploads.access import public_among
from decks.evaluation.document import Block, Chapter, Grid, Plate
from decks.slides import Paragraph, Run


def addresses_in(chapter: Chapter) -> Iterator[str]:
    """Yield the addresses that a chapter leads to."""
    for paragraph in _paragraphs(chapter):
        yield from (run.address for run in paragraph.runs if run.address)


def files_in(chapters: Iterable[Chapter]) -> frozenset[str]:
    """Return the photographs of chapters that the public may not see any more."""
    files = {block.picture.file for chapter in chapters for block in chapter.blocks if isinstance(block, Plate)}
    return frozenset(files - {""} - set(public_among(files - {""})))


def without(chapters: Iterable[Chapter], addresses: Collection[str], files: Collection[str]) -> Iterator[Chapter]:
    """Yield the chapters without these links and photographs; the words of a link stay."""
    for chapter in chapters:
        kept = (block for block in chapter.blocks if not (isinstance(block, Plate) and block.picture.file in files))
        yield replace(chapter, blocks=tuple(_without(block, addresses) for block in kept))


def _paragraphs(chapter: Chapter) -> Iterator[Paragraph]:
    for block in chapter.blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Grid):
            for row in block.table.rows:
                yield from row


def _without(block: Block, addresses: Collection[str]) -> Block:
    if isinstance(block, Paragraph):
        return _paragraph(block, addresses)
    if isinstance(block, Grid):
        rows = tuple(tuple(_paragraph(cell, addresses) for cell in row) for row in block.table.rows)
        return replace(block, table=replace(block.table, rows=rows))
    return block


def _paragraph(paragraph: Paragraph, addresses: Collection[str]) -> Paragraph:
    runs = (replace(run, address="") if run.address in addresses else run for run in paragraph.runs)
    return replace(paragraph, runs=tuple[Run, ...](runs))
