"""What can never be in the database about towns, people and the site, and what a person is told who tries."""

import datetime
from decimal import Decimal

import pytest
from django.db.models import ProtectedError
from django.utils import timezone

from members.models import CategoryStatus, Department, Mandate, Organisation, OrganisationUser
from portal.models import SiteProfile, UsefulLink
from tests import factories
from tests.rules import database_refuses, refusal

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def town(**facts):
    return Organisation(name="Lhota", slug="lhota", kind="town", **facts)


@pytest.mark.parametrize("ico", ["70891509", "7089150", "708915088", "7089150A", "00000000"])
def test_organisation_with_a_wrong_ico_is_refused(ico):
    if ico != "00000000":
        assert refusal(town(ico=ico))
    if len(ico) <= 8 and ico.isdigit() and ico != "00000000":
        database_refuses(town(ico=ico).save)


def test_database_counts_the_check_digit_as_we_do():
    for number in range(2_600_000, 2_600_030):
        factories.OrganisationFactory(ico=factories.valid_ico(number))
        wrong = f"{number:07d}{(int(factories.valid_ico(number)[-1]) + 1) % 10}"
        database_refuses(lambda ico=wrong: factories.OrganisationFactory(ico=ico))


def test_lost_leading_zero_of_an_ico_is_offered_back():
    assert "Did you mean 00262978?" in refusal(town(ico="262978"))


def test_spaces_in_an_ico_are_forgiven():
    organisation = town(ico=" 708 915 08 ".strip())
    organisation.clean()

    assert organisation.ico == "70891508"


def test_one_organisation_an_ico():
    factories.OrganisationFactory(ico="70891508")

    assert refusal(town(ico="70891508"))
    database_refuses(town(ico="70891508").save)


def test_many_organisations_may_have_no_known_ico():
    factories.OrganisationFactory.create_batch(2, ico=None)

    assert refusal(town(ico="")) == ""


def test_one_organisation_of_a_name_and_kind():
    factories.OrganisationFactory(name="Lhota", kind="town")

    assert "An organisation of this name and kind already exists." in refusal(town())
    database_refuses(town(membership="none").save)
    assert refusal(Organisation(name="Lhota", slug="lhota-skola", kind="school")) == ""


@pytest.mark.parametrize(
    "place",
    [
        {"latitude": Decimal(50)},
        {"longitude": Decimal(15)},
        {"latitude": Decimal(91), "longitude": Decimal(15)},
        {"latitude": Decimal(50), "longitude": Decimal(181)},
    ],
)
def test_place_of_a_town_is_whole_and_on_earth(place):
    assert "Give both latitude and longitude, in degrees." in refusal(town(**place))
    database_refuses(town(**place).save)


def test_mandate_cannot_end_before_it_begins():
    mandate = Mandate(
        person=factories.PersonFactory(),
        organisation=factories.OrganisationFactory(),
        role="official",
        valid_from=datetime.date(2022, 5, 2),
        valid_until=datetime.date(2022, 5, 1),
    )

    assert "The mandate cannot end before it begins." in refusal(mandate)
    database_refuses(mandate.save)


def test_town_has_one_category_a_year():
    status = factories.CategoryStatusFactory()
    second = CategoryStatus(organisation=status.organisation, year=status.year, category="B")

    assert "The organisation already has a category for that year." in refusal(second)
    database_refuses(second.save)


def test_category_cannot_end_before_it_was_approved():
    status = CategoryStatus(
        organisation=factories.OrganisationFactory(),
        year=2022,
        category="B",
        approved_on=datetime.date(2022, 5, 2),
        valid_until=datetime.date(2022, 5, 1),
    )

    assert "The category cannot end before it was approved." in refusal(status)
    database_refuses(status.save)


def test_departments_of_an_organisation_have_names_of_their_own():
    department = factories.DepartmentFactory()
    second = Department(organisation=department.organisation, name=department.name)

    assert "The organisation already has a department of this name." in refusal(second)
    database_refuses(second.save)


def test_person_reports_for_a_town_once():
    right = factories.OrganisationUserFactory()
    second = OrganisationUser(user=right.user, organisation=right.organisation)

    assert "This person already reports for the organisation." in refusal(second)
    database_refuses(second.save)


def test_address_has_one_open_invitation_for_a_town_and_a_new_one_once_that_is_closed():
    first = factories.InvitationFactory()
    again = {"email": first.email, "organisation": first.organisation}
    database_refuses(lambda: factories.InvitationFactory(**again))

    factories.InvitationFactory(email=first.email)
    first.withdrawn_at = timezone.now()
    first.save()
    factories.InvitationFactory(**again)


def test_accepted_invitation_has_its_person_and_is_not_withdrawn():
    person, now = factories.UserFactory(), timezone.now()
    for facts in (
        {"accepted_at": now},
        {"accepted_by": person},
        {"accepted_at": now, "accepted_by": person, "withdrawn_at": now},
    ):
        database_refuses(lambda facts=facts: factories.InvitationFactory(**facts))

    factories.InvitationFactory(accepted_at=now, accepted_by=person)


def test_address_of_an_invitation_is_in_small_letters():
    database_refuses(lambda: factories.InvitationFactory(email="Jana@Obec.example"))


def test_two_accounts_cannot_differ_by_capitals_only():
    factories.UserFactory(email="jana@obec.example")

    database_refuses(lambda: factories.UserFactory(email="Jana@Obec.example"))


def test_people_and_towns_with_mandates_cannot_be_deleted():
    mandate = factories.MandateFactory()

    for row in (mandate.person, mandate.organisation):
        with pytest.raises(ProtectedError):
            row.delete()


def test_there_is_one_site_profile():
    first = factories.SiteProfileFactory()
    other = factories.OrganisationFactory(kind="region", membership="none")

    SiteProfile(region=other, name="Jiný kraj").save(force_insert=False)

    assert SiteProfile.objects.count() == 1
    assert SiteProfile.load().name == "Jiný kraj"
    database_refuses(lambda: SiteProfile.objects.bulk_create([SiteProfile(pk=2, region=first.region, name="Druhý")]))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("sign_path", 'M0 0"/><script>alert(1)</script>'),
        ("sign_view_box", "0 0 240"),
        ("sign_view_box", "0 0 240 100\n"),
        ("outline", [[15, 91]]),
        ("outline", [["x", "y"]]),
        ("outline", "M0 0"),
        ("outline", [[float("nan"), 50]]),
    ],
)
def test_sign_and_map_take_drawings_and_nothing_else(field, value):
    profile = SiteProfile(region=factories.OrganisationFactory(region=True), name="Kraj", **{field: value})

    assert refusal(profile)


def test_useful_links_have_titles_of_their_own():
    link = factories.UsefulLinkFactory()

    assert "A link of this title already exists." in refusal(UsefulLink(title=link.title))
    database_refuses(UsefulLink(title=link.title).save)
