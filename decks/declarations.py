"""What the decks app declares."""

from django.utils.translation import gettext_lazy as _

from activities.models import Meeting
from common.registry import ALL, AdminGroup, ContentPage, Declarations
from decks.models import Deck, DeckSlide, OfficeTemplate
from decks.offers import of_meeting, of_year
from decks.views import deck_page
from review.facts import YearReview

DECLARATIONS = Declarations(
    order=85,
    content_pages=[
        ContentPage(
            Deck,
            deck_page,
            rows=lambda: Deck.objects.select_related("meeting"),
            drafts=lambda: Deck.objects.drafts().select_related("meeting"),
        )
    ],
    sitemap_rows=[lambda: Deck.objects.public()],
    documents={Meeting: of_meeting, YearReview: of_year},
    public_models=[Deck, DeckSlide],
    coordinator_rights={"deck": ALL, "deckslide": ALL, "officetemplate": ALL},
    admin_group=AdminGroup(
        _("Presentations and evaluation reports"),
        (OfficeTemplate,),
        chapters={OfficeTemplate: "vlastni-sablona-prezentaci"},
    ),
)
