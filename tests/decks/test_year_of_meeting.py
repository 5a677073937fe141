"""The year of a presentation is that of its meeting, wherever the meeting is moved."""

import pytest
from django.db import connection

from activities.models import Meeting
from decks.guards import repair
from decks.models import Deck
from tests import factories
from tests.decks.factories import DeckFactory
from tests.pages import Page

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def deck():
    meeting = factories.MeetingFactory(slug="2022-12-15", date="2022-12-15")
    return DeckFactory(year=2022, meeting=meeting)


def year_of(deck):
    return Deck.objects.values_list("year", flat=True).get(pk=deck.pk)


def test_year_follows_a_meeting_moved_in_its_form_or_in_bulk(deck):
    meeting = Meeting.objects.get()
    meeting.date = "2023-01-12"
    meeting.save()
    assert year_of(deck) == 2023

    Meeting.objects.update(date="2021-12-16")
    assert year_of(deck) == 2021


def test_page_of_the_year_offers_what_was_moved_there(client, deck):
    factories.ActivityFactory(when="leden 2023")
    Meeting.objects.update(date="2023-01-12")

    assert "/setkani/2022-12-15/prezentace/" in Page(client.get("/rok/2023/")).html
    assert "/setkani/2022-12-15/prezentace/" not in Page(client.get("/rok/2022/")).html


def test_another_year_than_that_of_the_meeting_cannot_be_stored(deck):
    Deck.objects.update(year=2030)
    assert year_of(deck) == 2022

    other = DeckFactory(year=2030, meeting=factories.MeetingFactory(slug="jine", date="2024-03-01"))
    assert year_of(other) == 2024


def test_presentation_of_a_year_keeps_its_year(deck):
    own = DeckFactory(year=2025)
    Meeting.objects.update(date="2023-01-12")

    assert year_of(own) == 2025


def test_older_rows_get_their_year_after_migrate(deck):
    from decks.guards import GUARDS

    with connection.cursor() as cursor:
        for guard in GUARDS[connection.vendor]:
            on_table = f" ON {guard.table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER {guard.name}{on_table}")
    Meeting.objects.update(date="2023-01-12")
    assert year_of(deck) == 2022

    repair(connection)

    assert year_of(deck) == 2023
