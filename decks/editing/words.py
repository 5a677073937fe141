"""What a saved slide says: what was taken over, with the words that were changed since."""

from __future__ import annotations

from dataclasses import replace

from common.fields import sanitize
from common.text import tidy
from decks.editing.wording import Wording
from decks.models import DeckSlide
from decks.models.parts import LONGEST_TITLE
from decks.rich import paragraphs_of, rich_text_of
from decks.slides import Layout, Picture, Slide
from decks.stored import from_json


def slide_of(row: DeckSlide) -> Slide:
    """Return what a saved slide says."""
    source = WORDING.source_of(row)
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


def words_of(slide: Slide) -> dict[str, str]:
    """Return the words of a slide as they stand in the columns of a part."""
    return {"title": slide.title[:LONGEST_TITLE], "text": sanitize(rich_text_of(slide.text)), "notes": slide.notes}


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]


WORDING = Wording[Slide](
    read=from_json,
    words_of=words_of,
    is_same={
        "title": lambda own, words, _slide: tidy(own) == tidy(words),
        "text": lambda own, words, _slide: paragraphs_of(own) == paragraphs_of(words),
        "notes": lambda own, words, _slide: _lines(own) == _lines(words),
    },
)
source_of, take_source, note_own_words, return_to_source = (
    WORDING.source_of,
    WORDING.take,
    WORDING.note_own,
    WORDING.give_back,
)
