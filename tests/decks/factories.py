"""Presentations and evaluation reports for tests."""

import factory
from factory.django import DjangoModelFactory

from tests.factories import PublishedFactory


class DeckFactory(PublishedFactory):
    """A presentation of a year, without slides."""

    class Meta:
        model = "decks.Deck"

    year = 2022


class DeckSlideFactory(DjangoModelFactory):
    """A slide of the coordinator's own."""

    class Meta:
        model = "decks.DeckSlide"

    deck = factory.SubFactory(DeckFactory, year=factory.Sequence(lambda number: 2030 + number % 60))
    title = "Co chystáme"


class EvaluationReportFactory(PublishedFactory):
    """An evaluation report without chapters."""

    class Meta:
        model = "decks.EvaluationReport"

    year = factory.Sequence(lambda number: 2030 + number % 60)


class ReportChapterFactory(DjangoModelFactory):
    """A chapter of the coordinator's own."""

    class Meta:
        model = "decks.ReportChapter"

    report = factory.SubFactory(EvaluationReportFactory)
    title = "Závěr"


class OfficeTemplateFactory(DjangoModelFactory):
    """A template of an office whose file nobody opens."""

    class Meta:
        model = "decks.OfficeTemplate"

    title = factory.Sequence("Šablona {}".format)
    file = "dokumenty/x.pptx"
    is_used = False
