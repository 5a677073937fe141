"""What the decks app declares."""

from common.registry import Declarations

DECLARATIONS = Declarations(order=85)
