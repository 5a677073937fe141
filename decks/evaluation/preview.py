"""The chapters of a report as the preview in the administration shows them: pieces of the PDF, files of the site."""

from __future__ import annotations

from dataclasses import replace

from django.core.files.storage import default_storage

from decks.evaluation.document import Drawing, Plate, Report
from decks.evaluation.pdf import INSIDE, Pages, Piece


def pieces_of(report: Report) -> list[list[Piece]]:
    """Return the pieces of each chapter; a picture with its address in the storage, a chart with its data."""
    drawn = {
        f"{INSIDE}{chapter.anchor}-{block.name}": block
        for chapter in report.chapters
        for block in chapter.blocks
        if isinstance(block, Plate | Drawing)
    }
    return [[_shown(piece, drawn) for piece in pieces] for pieces in Pages(report).context()["chapters"]]


def _shown(piece: Piece, drawn: dict[str, Plate | Drawing]) -> Piece:
    block = drawn.get(piece.source.removesuffix(".svg")) if piece.source else None
    if isinstance(block, Plate):
        return replace(piece, source=default_storage.url(block.picture.file))
    return replace(piece, block=block.chart) if isinstance(block, Drawing) else piece
