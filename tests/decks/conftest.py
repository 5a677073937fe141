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
    from common.periods import Period

    return make.ActivityFactory(title="Den Země", heading=heading, period=Period.year(2022))


@pytest.fixture
def deck(activity) -> Deck:
    """The presentation of 2022 as it was proposed."""
    return workflow.propose(Deck(year=2022))
