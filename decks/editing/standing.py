"""Leaves out of slides what has been withdrawn since they were taken over."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from common.uploads.access import public_among
from decks.editing.pages import withdrawn_addresses, withdrawn_keys
from decks.slides import Layout, Paragraph, Run, Slide, Table


@dataclass(frozen=True)
class Withdrawn:
    """What slides hold that the public may not see any more."""

    keys: frozenset[str] = frozenset()
    """Of slides that are about one row."""
    files: frozenset[str] = frozenset()
    """Pictures."""
    addresses: frozenset[str] = frozenset()
    """Of pages of this site."""

    def lacks_of(self, slide: Slide) -> bool:
        """Whether a slide has lost a picture or a link, but is shown."""
        files = {picture.file for picture in slide.pictures}
        return not self.files.isdisjoint(files) or not self.addresses.isdisjoint(addresses_in(slide))


def withdrawn_from(slides: Iterable[Slide], own_files: Collection[str] = ()) -> Withdrawn:
    """Find what has been withdrawn; pictures of the presentation itself, `own_files`, are as public as it is."""
    slides = list(slides)
    files = {picture.file for slide in slides for picture in slide.pictures if picture.file} - set(own_files)
    return Withdrawn(
        keys=frozenset(withdrawn_keys(slide.key for slide in slides)),
        files=withdrawn_files(files),
        addresses=frozenset(withdrawn_addresses(one for slide in slides for one in addresses_in(slide))),
    )


def without(slides: Iterable[Slide], gone: Withdrawn) -> Iterator[Slide]:
    """Yield the slides without what was withdrawn."""
    for slide in slides:
        if slide.key not in gone.keys:
            yield _without(slide, gone) if gone.lacks_of(slide) else slide


def addresses_in(slide: Slide) -> Iterator[str]:
    """Yield the addresses that a slide leads to."""
    if slide.address:
        yield slide.address
    yield from links_of(slide.text)
    if slide.table is not None:
        yield from links_of(cells_of(slide.table))


def cells_of(table: Table) -> Iterator[Paragraph]:
    """Yield the cells of a table."""
    for row in table.rows:
        yield from row


def links_of(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    """Yield the addresses that paragraphs lead to."""
    yield from (run.address for paragraph in paragraphs for run in paragraph.runs if run.address)


def withdrawn_files(files: Collection[str]) -> frozenset[str]:
    """Return which of the stored pictures the public may not see any more."""
    return frozenset(files) - public_among(files)


def _without(slide: Slide, gone: Withdrawn) -> Slide:
    pictures = tuple(one for one in slide.pictures if one.file not in gone.files)
    layout = slide.layout
    if not pictures and layout in {Layout.TEXT_PICTURE, Layout.PICTURES}:
        layout = Layout.TEXT
    table = slide.table and table_without_links(slide.table, gone.addresses)
    text = tuple(without_links(one, gone.addresses) for one in slide.text)
    address = "" if slide.address in gone.addresses else slide.address
    return replace(slide, layout=layout, pictures=pictures, table=table, text=text, address=address)


def table_without_links(table: Table, addresses: Collection[str]) -> Table:
    """Return the table without links to these addresses; their words stay."""
    return replace(table, rows=tuple(tuple(without_links(cell, addresses) for cell in row) for row in table.rows))


def without_links(paragraph: Paragraph, addresses: Collection[str]) -> Paragraph:
    """Return the paragraph without links to these addresses; their words stay."""
    runs = (replace(run, address="") if run.address in addresses else run for run in paragraph.runs)
    return replace(paragraph, runs=tuple[Run, ...](runs))
