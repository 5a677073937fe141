"""The slides of a presentation as its screen in the administration shows them: what is shown, hidden, changed, new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from decks.editing.differences import Change, DeckDifferences, differences
from decks.editing.showing import own_files, with_names
from decks.editing.standing import Withdrawn, withdrawn_from, without
from decks.editing.words import slide_of
from decks.flow import flow
from decks.models import Deck, DeckSlide
from decks.slides import Slide

FIRST = "first"
"""Stands for the place before all slides."""


@dataclass
class Card:
    """A slide of the deck on the screen, or one that the data newly propose (`row` is None)."""

    slide: Slide
    """As it is shown; of a topic divided among several slides, the first."""
    name: str
    """Its title, without the number of the part."""
    row: DeckSlide | None = None
    opens: str = ""
    """The name of the part of the deck that begins with it."""
    count: int = 1
    """How many slides the topic takes."""
    number: int = 0
    """Of the first of them in the presentation; 0 for one that is not shown."""
    change: Change | None = None
    is_gone: bool = False
    """Whether the data do not propose it any more."""
    is_withdrawn: bool = False
    """Whether the public does not see it, because what it is about was withdrawn."""
    lacks: bool = False
    """Whether a picture or a link that it had was withdrawn."""
    up: str = ""
    """The step that puts it one place higher; empty for the first one."""
    down: str = ""

    @property
    def last_number(self) -> int:
        return self.number + self.count - 1

    @property
    def differs(self) -> bool:
        return self.row is not None and self.row.differs

    @property
    def is_hidden(self) -> bool:
        return self.row is not None and self.row.is_hidden

    @property
    def is_marked(self) -> bool:
        """Whether anything is to be known of it."""
        is_own = self.row is not None and self.row.is_free
        return is_own or self.is_hidden or self.differs or self.is_gone or self.is_withdrawn or self.lacks

    @property
    def may_go(self) -> bool:
        """Whether it can be removed for good: the data would propose any other one anew."""
        return self.row is not None and (self.row.is_free or self.is_gone)


@dataclass
class Screen:
    """All that the screen of a deck shows."""

    differences: DeckDifferences
    cards: list[Card]
    shown: int
    """Slides of the presentation."""
    hidden: int
    withdrawn: int


def screen_of(deck: Deck) -> Screen:
    """Return what the screen of a deck shows; in a number of queries that does not grow with the slides."""
    rows: list[DeckSlide] = list(deck.slides.all())
    found = differences(deck, rows)
    slides = [with_names(deck, slide_of(row)) for row in rows]
    gone = withdrawn_from(slides, own_files(rows))
    cards = list(_with_new(_cards(rows, slides, found, gone), found))
    _open_parts(cards)
    return Screen(
        differences=found,
        cards=cards,
        shown=_number(cards),
        hidden=sum(card.is_hidden for card in cards),
        withdrawn=sum(card.is_withdrawn and not card.is_hidden for card in cards),
    )


def _cards(
    rows: Sequence[DeckSlide], slides: Sequence[Slide], found: DeckDifferences, gone: Withdrawn
) -> Iterator[Card]:
    keys = [str(row.pk) for row in rows]
    for place, (row, slide) in enumerate(zip(rows, slides, strict=True)):
        shown = next(iter(without([slide], gone)), slide)
        parts = flow([shown])
        yield Card(
            slide=parts[0],
            name=slide.title,
            row=row,
            count=len(parts),
            change=found.changed.get(row.key),
            is_gone=row.key in found.gone,
            is_withdrawn=slide.key in gone.keys,
            lacks=slide.key not in gone.keys and gone.lacks_of(slide),
            up=f"{row.pk}-after-{keys[place - 2] if place > 1 else FIRST}" if place else "",
            down=f"{row.pk}-after-{keys[place + 1]}" if place + 1 < len(rows) else "",
        )


def _with_new(cards: Iterator[Card], found: DeckDifferences) -> Iterator[Card]:
    """Yield the cards with new slides where they would stand; one without a section is in that before it."""
    places = found.new_after()
    section = ""
    yield from _new(places.get("", []))
    for card in cards:
        if card.slide.section:
            section = card.slide.section
        else:
            card.slide = replace(card.slide, section=section)
        yield card
        yield from _new(places.get(card.slide.key, []))


def _new(slides: Sequence[Slide]) -> Iterator[Card]:
    for slide in slides:
        parts = flow([slide])
        yield Card(slide=parts[0], name=slide.title, count=len(parts))


def _open_parts(cards: Sequence[Card]) -> None:
    """Note with which cards the parts of the deck begin."""
    before = ""
    for card in cards:
        if card.slide.section != before:
            before = card.opens = card.slide.section


def _number(cards: Sequence[Card]) -> int:
    """Number the slides that are shown, and return how many there are."""
    number = 0
    for card in cards:
        if card.row is not None and not card.is_hidden and not card.is_withdrawn:
            card.number = number + 1
            number += card.count
    return number
