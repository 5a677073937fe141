"""Presentations for tests."""

from tests.factories import PublishedFactory


class DeckFactory(PublishedFactory):
    """A presentation of a year with the slides that the data propose."""

    class Meta:
        model = "decks.Deck"

    year = 2022
