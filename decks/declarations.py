"""What the decks app declares."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from activities.models import Meeting
from common.registry import ALL, AdminGroup, ContentPage, Declarations, TaskKind
from decks import guards, todo, ways
from decks.models import Deck, DeckSlide, EvaluationReport, OfficeTemplate, ReportChapter
from decks.offers import of_meeting, of_year
from decks.report_views import report_page
from decks.searching import SEARCHABLE
from decks.views import deck_page
from improvement_plan.models import Plan
from review.facts import YearReview

DECLARATIONS = Declarations(
    order=85,
    searchable=SEARCHABLE,
    content_pages=[
        ContentPage(
            Deck,
            deck_page,
            rows=lambda: Deck.objects.select_related("meeting"),
            drafts=lambda: Deck.objects.drafts().select_related("meeting"),
        ),
        ContentPage(EvaluationReport, report_page, EvaluationReport.objects.all, EvaluationReport.objects.drafts),
    ],
    sitemap_rows=[lambda: Deck.objects.public()],
    documents={Meeting: of_meeting, YearReview: of_year},
    public_models=[Deck, DeckSlide, EvaluationReport, ReportChapter],
    guards=guards.GUARDS,
    repairs=[guards.repair],
    coordinator_rights={
        "deck": ALL,
        "deckslide": ALL,
        "officetemplate": ALL,
        "evaluationreport": ALL,
        "reportchapter": ALL,
    },
    admin_group=AdminGroup(
        pgettext_lazy("group of the administration", "Presentations and reports"),
        (Deck, EvaluationReport, OfficeTemplate),
        chapter="prezentace",
        chapters={OfficeTemplate: "vlastni-sablona-prezentaci", EvaluationReport: "hodnotici-zprava"},
    ),
    record_links={Meeting: ways.way_from_meeting, Plan: ways.way_from_plan},
    tasks=[
        TaskKind(
            "decks",
            order=25,
            title=_("Meetings without a presentation"),
            find=todo.meetings_without_deck,
            is_lasting=True,
            right="decks.add_deck",
        )
    ],
)
