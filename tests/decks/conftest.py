"""A year with something to tell, and its presentation."""

import pytest

from decks import workflow
from decks.editing.words import take_source
from decks.models import Deck, DeckSlide
from decks.slides import Layout, Picture, Slide
from decks.stored import to_json
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


@pytest.fixture
def photo_slide(deck, activity):
    """The photograph of the activity on a slide of its own."""
    photo = make.ActivityPhotoFactory(activity=activity)
    picture = Picture(alt=photo.alt, file=photo.image.name, width=60, height=40)
    row = DeckSlide(deck=deck, key="pictures:planovani", order=9000)
    take_source(row, to_json(Slide(row.key, Layout.TEXT_PICTURE, "Fotografie", pictures=(picture,))))
    row.save()
    return photo
