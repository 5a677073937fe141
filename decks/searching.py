"""What the search of the site finds of presentations."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from activities.models import Meeting
from common.registry import Entry, Follows, Searchable
from decks.models import Deck, DeckSlide


def _deck(row: Deck) -> Entry:
    slides = [slide for slide in row.slides.all() if not slide.is_hidden]
    return Entry(
        title=str(row),
        address=row.get_absolute_url(),
        texts=[row.subtitle, *(slide.title for slide in slides)],
        rich=[slide.text for slide in slides],
        years=(row.year, row.year),
    )


SEARCHABLE = [
    Searchable(
        number=60,
        section="prezentace",
        title=_("Presentations"),
        model=Deck,
        rows=lambda: Deck.objects.public().prefetch_related("slides"),
        entry=_deck,
        hides=("publication", "meeting_id"),
        follows=[
            Follows(DeckSlide, "{row}.deck_id", hides=("is_hidden",)),
            Follows(
                Meeting,
                "SELECT id FROM decks_deck WHERE meeting_id = {row}.id",
                ("publication", "slug", "date", "group"),
                hides=("publication",),
            ),
        ],
    )
]
