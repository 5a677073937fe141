"""An address once published leads to its page for good."""

import datetime

import pytest

from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def rename(row, slug):
    row.slug = slug
    row.save()


@pytest.mark.parametrize(
    ("factory", "room"),
    [
        (factories.ActivityFactory, "aktivity"),
        (factories.MeetingFactory, "setkani"),
        (factories.ProgrammeFactory, "dotace"),
        (factories.AwardFactory, "oceneni"),
        (factories.OrganisationFactory, "clenove"),
    ],
)
class TestRenamed:
    @pytest.mark.parametrize("language", ["", "/en"])
    def test_every_old_address_leads_to_the_new_one(self, client, factory, room, language):
        row = factory(slug="prvni")
        rename(row, "druhy")
        rename(row, "treti")

        for old in ("prvni", "druhy"):
            response = client.get(f"{language}/{room}/{old}/")
            assert (response.status_code, response["Location"]) == (301, f"{language}/{room}/treti/")
        assert client.get(f"{language}/{room}/treti/").status_code == 200

    def test_an_address_taken_over_belongs_to_its_new_row(self, client, factory, room):
        rename(factory(slug="spolecny"), "jiny")
        factory(slug="spolecny")

        assert client.get(f"/{room}/spolecny/").status_code == 200

    def test_an_address_that_two_rows_had_leads_to_the_later(self, client, factory, room):
        first = factory(slug="spolecny")
        rename(first, "jeden")
        second = factory(slug="spolecny")
        rename(second, "dva")

        assert client.get(f"/{room}/spolecny/")["Location"] == f"/{room}/dva/"

    def test_the_old_address_of_a_deleted_row_leads_nowhere(self, client, factory, room):
        row = factory(slug="prvni")
        rename(row, "druhy")
        row.delete()

        assert client.get(f"/{room}/prvni/").status_code == 404

    def test_a_row_renamed_back_has_its_first_address(self, client, factory, room):
        row = factory(slug="prvni")
        rename(row, "druhy")
        rename(row, "prvni")

        assert client.get(f"/{room}/prvni/").status_code == 200
        assert client.get(f"/{room}/druhy/")["Location"] == f"/{room}/prvni/"


@pytest.mark.parametrize(
    ("factory", "room"),
    [
        (factories.ActivityFactory, "aktivity"),
        (factories.MeetingFactory, "setkani"),
        (factories.ProgrammeFactory, "dotace"),
        (factories.AwardFactory, "oceneni"),
    ],
)
def test_an_old_address_does_not_give_a_draft_away(client, factory, room):
    row = factory(slug="prvni")
    rename(row, "druhy")
    row.publication = "draft"
    row.save()

    assert client.get(f"/{room}/prvni/").status_code == 404


def test_an_old_address_of_an_organisation_without_a_page_leads_nowhere(client):
    firm = factories.OrganisationFactory(slug="prvni")
    rename(firm, "druhy")
    firm.membership = "none"
    firm.save()

    assert client.get("/clenove/prvni/").status_code == 404


def test_a_call_moves_with_its_programme(client):
    call = factories.CallFactory(programme__slug="stary", year=2022)
    rename(call.programme, "novy-program")

    response = client.get("/dotace/stary/2022/")
    assert (response.status_code, response["Location"]) == (301, "/dotace/novy-program/2022/")


def test_a_meeting_moved_to_another_day_keeps_its_address(client):
    meeting = factories.MeetingFactory(date=datetime.date(2022, 11, 24))
    meeting.date = datetime.date(2022, 12, 1)
    meeting.save()

    assert client.get("/setkani/2022-11-24/").status_code == 200
