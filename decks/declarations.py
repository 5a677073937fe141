"""What the decks app declares."""

from django.utils.translation import gettext_lazy as _

from common.registry import ALL, AdminGroup, Declarations
from decks.models import Deck, DeckSlide, OfficeTemplate

DECLARATIONS = Declarations(
    order=85,
    public_models=[Deck, DeckSlide],
    coordinator_rights={"deck": ALL, "deckslide": ALL, "officetemplate": ALL},
    admin_group=AdminGroup(
        _("Presentations and evaluation reports"),
        (OfficeTemplate,),
        chapters={OfficeTemplate: "vlastni-sablona-prezentaci"},
    ),
)
