"""What a saved slide says: what was taken over, with the words that were changed since."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from common.fields import sanitize
from common.text import tidy
from decks.models import DeckSlide, Part
from decks.models.parts import LONGEST_TITLE
from decks.rich import paragraphs_of, rich_text_of
from decks.slides import Layout, Picture, Slide
from decks.stored import from_json, to_json


def source_of(row: Part) -> Slide | None:
    """Return what was taken over, in the words of the source; None for a part that has none."""
    return from_json(row.source) if row.source is not None else None


def slide_of(row: DeckSlide) -> Slide:
    """Return what a saved slide says."""
    source = source_of(row)
    if source is None:
        return _free(row)
    return replace(
        source,
        title=row.title if row.has_own_title else source.title,
        text=paragraphs_of(row.text) if row.has_own_text else source.text,
        notes=row.notes if row.has_own_notes else source.notes,
    )


def _free(row: DeckSlide) -> Slide:
    """Return a slide that the coordinator added, in the layout of what she gave it."""
    text = paragraphs_of(row.text)
    pictures = (picture_of(row),) if row.image else ()
    layouts = {
        (True, True): Layout.TEXT_PICTURE,
        (False, True): Layout.PICTURES,
        (True, False): Layout.TEXT,
        (False, False): Layout.SECTION,
    }
    layout = layouts[bool(text), bool(pictures)]
    return Slide(row.key, layout, row.title, text=text, pictures=pictures, notes=row.notes)


def picture_of(row: DeckSlide) -> Picture:
    """Return the picture of a free slide."""
    return Picture(alt=row.alt, file=row.image.name or "", width=row.width, height=row.height, credit=row.credit)


def take_source(row: Part, slide: Slide, data: dict[str, Any] | None = None) -> None:
    """Take over what the source says now, with its words wherever they are not the coordinator's own; saves nothing."""
    row.source = to_json(slide) if data is None else data
    for name, words in words_of(slide).items():
        if not getattr(row, f"has_own_{name}"):
            setattr(row, name, words)


def words_of(slide: Slide) -> dict[str, str]:
    """Return the words of a slide as they stand in the columns of a part."""
    return {"title": slide.title[:LONGEST_TITLE], "text": sanitize(rich_text_of(slide.text)), "notes": slide.notes}


def note_own_words(row: Part) -> None:
    """Note which words of a part differ from its source; those that say the same become those of the source."""
    source = source_of(row)
    if source is None:
        return
    words = words_of(source)
    same = {
        "title": tidy(row.title) == tidy(words["title"]),
        "text": paragraphs_of(row.text) == paragraphs_of(words["text"]),
        "notes": _lines(row.notes) == _lines(words["notes"]),
    }
    for name, is_same in same.items():
        setattr(row, f"has_own_{name}", not is_same)
        if is_same:
            setattr(row, name, words[name])


def return_to_source(row: Part, names: tuple[str, ...] = Part.OWN) -> None:
    """Give the part the words of its source again; saves nothing."""
    source = source_of(row)
    if source is None:
        return
    words = words_of(source)
    for name in names:
        setattr(row, name, words[name])
        setattr(row, f"has_own_{name}", False)


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]
