"""Calendars of towns for tests."""

import factory
from factory.django import DjangoModelFactory

from harvest.models import CalendarSource
from tests.factories import OrganisationFactory


class CalendarSourceFactory(DjangoModelFactory):
    class Meta:
        model = CalendarSource

    organisation = factory.SubFactory(OrganisationFactory)
    url = factory.Sequence(lambda number: f"https://www.obec.cz/akce-{number}.ics")
