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
        files=frozenset(files - public_among(files)),
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
    for paragraph in _paragraphs(slide):
        for run in paragraph.runs:
            if run.address:
                yield run.address


def _paragraphs(slide: Slide) -> Iterator[Paragraph]:
    yield from slide.text
    if slide.table is not None:
        for row in slide.table.rows:
            yield from row


def _without(slide: Slide, gone: Withdrawn) -> Slide:
    pictures = tuple(one for one in slide.pictures if one.file not in gone.files)
    layout = slide.layout
    if not pictures and layout in {Layout.TEXT_PICTURE, Layout.PICTURES}:
        layout = Layout.TEXT
    table = slide.table and _table(slide.table, gone)
    text = tuple(_paragraph(one, gone) for one in slide.text)
    address = "" if slide.address in gone.addresses else slide.address
    return replace(slide, layout=layout, pictures=pictures, table=table, text=text, address=address)


def _table(table: Table, gone: Withdrawn) -> Table:
    return replace(table, rows=tuple(tuple(_paragraph(cell, gone) for cell in row) for row in table.rows))


def _paragraph(paragraph: Paragraph, gone: Withdrawn) -> Paragraph:
    return replace(paragraph, runs=tuple(_run(run, gone) for run in paragraph.runs))


def _run(run: Run, gone: Withdrawn) -> Run:
    return replace(run, address="") if run.address in gone.addresses else run
