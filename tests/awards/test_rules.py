"""What can never be in the database about awards, and what a person is told who tries."""

import datetime

import pytest

from awards.models import Award, Category, Recipient, Round
from tests import factories
from tests.rules import database_refuses, refusal

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_award_has_one_round_a_year():
    round_ = factories.RoundFactory()
    second = Round(award=round_.award, year=round_.year)

    assert "The award already has a round of that year." in refusal(second)
    database_refuses(second.save)
    assert refusal(Round(award=round_.award, year=round_.year + 1)) == ""


def test_award_is_handed_over_after_entries_close():
    round_ = Round(
        award=factories.AwardFactory(),
        year=2022,
        entries_until=datetime.date(2022, 5, 31),
        held_on=datetime.date(2022, 5, 30),
    )

    assert "The award cannot be handed over before entries close." in refusal(round_)
    database_refuses(round_.save)


def test_two_awards_cannot_share_a_name():
    factories.AwardFactory(name="Výrobek roku")

    database_refuses(Award(name="Výrobek roku", slug="jiny").save)
    assert refusal(Award(name="Výrobek roku", slug="jiny"))


def test_categories_of_an_award_have_names_of_their_own():
    category = factories.AwardCategoryFactory()
    second = Category(award=category.award, name=category.name)

    assert "The award already has a category of this name." in refusal(second)
    database_refuses(second.save)


def test_recipient_is_named():
    nobody = Recipient(round=factories.RoundFactory(), title="Povidla")

    assert "Choose an organisation or write a person." in refusal(nobody)
    database_refuses(nobody.save)


def test_placing_counts_from_the_first():
    recipient = Recipient(round=factories.RoundFactory(), person="Jana Nová", placing=0)

    assert "The placing counts from 1." in refusal(recipient)
    database_refuses(recipient.save)


def test_category_of_a_recipient_belongs_to_the_same_award():
    recipient = Recipient(round=factories.RoundFactory(), person="Jana", category=factories.AwardCategoryFactory())

    assert "The category belongs to another award." in refusal(recipient)


def test_award_is_given_when_the_region_is_the_giver_and_received_otherwise():
    region = factories.OrganisationFactory(region=True)
    given = factories.AwardFactory(giver=region)
    foreign = factories.AwardFactory(giver=factories.OrganisationFactory(mentioned=True))
    unknown = factories.AwardFactory(giver=None)

    assert [award.is_given for award in (given, foreign, unknown)] == [True, False, False]
    assert list(Award.objects.given()) == [given]
    assert set(Award.objects.received()) == {foreign, unknown}


def test_a_round_with_no_entrants_differs_from_one_of_which_nothing_is_known():
    assert Round(entrant_count=0).nobody_entered
    assert not Round(entrant_count=None).nobody_entered
    assert not Round(entrant_count=3).nobody_entered
