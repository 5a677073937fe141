"""Leaves out of chapters what has been withdrawn since they were taken over: photographs, and links to pages."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from decks.editing.standing import cells_of, links_of, table_without_links, withdrawn_files, without_links
from decks.evaluation.document import Block, Chapter, Grid, Plate
from decks.slides import Paragraph


def addresses_in(chapter: Chapter) -> Iterator[str]:
    """Yield the addresses that a chapter leads to."""
    for block in chapter.blocks:
        if isinstance(block, Paragraph):
            yield from links_of([block])
        elif isinstance(block, Grid):
            yield from links_of(cells_of(block.table))


def files_in(chapters: Iterable[Chapter]) -> frozenset[str]:
    """Return the photographs of chapters that the public may not see any more."""
    files = {block.picture.file for chapter in chapters for block in chapter.blocks if isinstance(block, Plate)}
    return withdrawn_files(files - {""})


def without(chapters: Iterable[Chapter], addresses: Collection[str], files: Collection[str]) -> Iterator[Chapter]:
    """Yield the chapters without these links and photographs; the words of a link stay."""
    for chapter in chapters:
        kept = (block for block in chapter.blocks if not (isinstance(block, Plate) and block.picture.file in files))
        yield replace(chapter, blocks=tuple(_without(block, addresses) for block in kept))


def _without(block: Block, addresses: Collection[str]) -> Block:
    if isinstance(block, Paragraph):
        return without_links(block, addresses)
    return replace(block, table=table_without_links(block.table, addresses)) if isinstance(block, Grid) else block
