"""The steps of a presentation."""

from __future__ import annotations

from django.utils.translation import gettext as _

from decks.editing.differences import Proposed, differences, proposal_of
from decks.editing.steps import DecksError, Refusals, Steps
from decks.editing.words import return_to_source, take_source
from decks.models import Deck, DeckSlide

__all__ = ["STEPS", "DecksError", "fill", "hide", "make_room", "move", "propose", "remove", "return_words", "take_over"]


STEPS = Steps[Deck, DeckSlide, Proposed](
    part=DeckSlide,
    document="deck",
    rows=lambda deck: deck.slides.all(),
    proposal_of=proposal_of,
    differences=differences,
    take=lambda row, proposed: take_source(row, proposed.data),
    give_back=return_to_source,
    refusals=Refusals(
        no_document=lambda: _("The presentation is not here any more."),
        no_part=lambda: _("This slide is not in the presentation any more. Nothing was changed."),
        no_source=lambda: _("This slide has no source: you added it yourself."),
    ),
)
fill, take_over, return_words = STEPS.fill, STEPS.take_over, STEPS.return_words
move, hide, remove, make_room = STEPS.move, STEPS.hide, STEPS.remove, STEPS.make_room


def propose(deck: Deck) -> Deck:
    """Store a new presentation with all the slides that the data propose; raises ValidationError if there is one."""
    if deck.meeting is not None:
        deck.year = deck.meeting.date.year
    return STEPS.propose(deck)
