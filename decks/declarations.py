"""What the decks app declares."""

from common.registry import ALL, Declarations
from decks.models import Deck, DeckSlide

DECLARATIONS = Declarations(
    order=85,
    public_models=[Deck, DeckSlide],
    coordinator_rights={"deck": ALL, "deckslide": ALL},
)
