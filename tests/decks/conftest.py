"""A year with something to tell, and its presentation."""

import pytest

from decks import workflow
from decks.models import Deck
from tests import factories as make


@pytest.fixture
def heading(db):
    return make.HeadingFactory(name="Plánování s veřejností", slug="planovani", order=1)


@pytest.fixture
def activity(heading):
    return make.ActivityFactory(title="Den Země", heading=heading, when="duben 2022")


@pytest.fixture
def deck(activity) -> Deck:
    """The presentation of 2022 as it was proposed."""
    return workflow.propose(Deck(year=2022))


@pytest.fixture
def row_of(deck):
    """Return a function that finds a slide of the deck by its key."""
    return lambda key: deck.slides.get(key=key)


HEADING = "heading:planovani"
