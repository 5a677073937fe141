"""Pages tell machines what they are about: JSON-LD of schema.org, read as another program would."""

import datetime
import json
from decimal import Decimal

import pytest

from activities.models import Activity, Meeting
from tests import factories as make
from tests.pages import Page, StrictPage

pytestmark = pytest.mark.django_db

HERE = "https://portal.example"


@pytest.fixture(autouse=True)
def at_home(settings):
    settings.SITE_URL = HERE


def data_of(client, address: str) -> dict:
    """Return what a page says, by type; of several things of a type their list."""
    response = client.get(address)
    assert response.status_code == 200
    # A browser's parser decides where the element ends.
    (script,) = [one for one in StrictPage(response).elements("script") if one.get("type") == "application/ld+json"]
    data = json.loads(script.text)
    assert data["@context"] == "https://schema.org"
    found: dict = {}
    for thing in data.get("@graph", [data]):
        found.setdefault(thing["@type"], []).append(thing)
    return found


def event_of(client, address: str) -> dict:
    (event,) = data_of(client, address)["Event"]
    return event


def test_an_activity_is_an_event_with_all_that_is_known(client):
    town = make.OrganisationFactory(name="Turnov", slug="turnov", kind="town", membership="member")
    make.PlaceFactory(
        name="Park", street="Sobotecká 1", postcode="511 01", municipality="Turnov",
        latitude=Decimal("50.5876"), longitude=Decimal("15.1516"),
    )  # fmt: skip
    make.ActivityFactory(
        slug="beh", title="Běh", summary="Poběží každý.", when="30. 12. 2026 – 2. 1. 2027", place="Park",
        organiser=town, fee="paid", fee_amount=Decimal(100), audience="pro rodiny",
        series=make.SeriesFactory(name="TÝNES"),
        registration_url="https://prihlasky.example/",
    )  # fmt: skip

    event = event_of(client, "/aktivity/beh/")

    assert event["name"] == "Běh"
    assert event["url"] == f"{HERE}/aktivity/beh/"
    assert (event["startDate"], event["endDate"]) == ("2026-12-30", "2027-01-02")
    assert event["eventStatus"] == "https://schema.org/EventScheduled"
    assert event["location"]["name"] == "Park"
    assert event["location"]["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "Sobotecká 1",
        "postalCode": "511 01",
        "addressLocality": "Turnov",
        "addressCountry": "CZ",
    }
    assert event["location"]["geo"] == {"@type": "GeoCoordinates", "latitude": 50.5876, "longitude": 15.1516}
    assert event["organizer"] == {
        "@type": "GovernmentOrganization",
        "name": "Turnov",
        "url": f"{HERE}/clenove/turnov/",
    }
    assert event["isAccessibleForFree"] is False
    assert event["offers"] == {
        "@type": "Offer",
        "price": "100.00",
        "priceCurrency": "CZK",
        "url": "https://prihlasky.example/",
    }
    assert event["superEvent"]["name"] == "TÝNES"


@pytest.mark.parametrize("when", ["jaro 2026", "květen 2026", "průběžně 2026", ""])
def test_a_vague_time_gives_no_days(client, when):
    make.ActivityFactory(slug="beh", when=when)

    assert not {"startDate", "endDate"} & event_of(client, "/aktivity/beh/").keys()


def test_what_is_not_known_is_left_out(client):
    make.ActivityFactory(slug="beh", title="Běh", when="", place="", summary="", organiser=None)

    assert event_of(client, "/aktivity/beh/").keys() == {"@type", "name", "url", "inLanguage", "eventStatus"}


def test_free_admission_is_an_offer_for_nothing(client):
    make.ActivityFactory(slug="beh", fee="free")

    event = event_of(client, "/aktivity/beh/")

    assert event["isAccessibleForFree"] is True
    assert event["offers"]["price"] == "0.00"


def test_cancelled_events_say_so(client):
    make.ActivityFactory(slug="beh", state="cancelled", state_reason="Bouřka")
    make.MeetingFactory(date=datetime.date(2026, 5, 4), cancellation="Nemoc")

    for address in ("/aktivity/beh/", "/setkani/2026-05-04/"):
        assert event_of(client, address)["eventStatus"] == "https://schema.org/EventCancelled"


def test_a_meeting_begins_at_its_hour_in_the_zone_of_the_country(client):
    make.MeetingFactory(date=datetime.date(2026, 7, 1), starts_at=datetime.time(9), place="Liberec")
    make.MeetingFactory(date=datetime.date(2026, 12, 1), starts_at=None)

    assert event_of(client, "/setkani/2026-07-01/")["startDate"] == "2026-07-01T09:00:00+02:00"
    assert event_of(client, "/setkani/2026-12-01/")["startDate"] == "2026-12-01"


def test_an_activity_begins_and_ends_at_its_hours(client):
    make.ActivityFactory(slug="beseda", when="4. 5. 2026", starts_at="18:00", ends_at="20:00")
    make.ActivityFactory(slug="kurz", when="4.–6. 12. 2026", starts_at="09:00")

    evening, course = (event_of(client, f"/aktivity/{slug}/") for slug in ("beseda", "kurz"))

    assert (evening["startDate"], evening["endDate"]) == ("2026-05-04T18:00:00+02:00", "2026-05-04T20:00:00+02:00")
    assert (course["startDate"], course["endDate"]) == ("2026-12-04T09:00:00+01:00", "2026-12-06")


def test_a_photograph_is_named_by_its_whole_address(client):
    activity = make.ActivityFactory(slug="beh")
    make.ActivityPhotoFactory(activity=activity)

    assert event_of(client, "/aktivity/beh/")["image"].startswith(f"{HERE}/media/")


HOSTILE = "</script><script>alert(1)</script><!-- & \u2028 \u202e konec"


@pytest.mark.parametrize("address", ["/aktivity/beh/", "/setkani/2026-05-04/"])
def test_hostile_words_cannot_leave_the_data(client, address):
    make.ActivityFactory(slug="beh", when="2026")
    make.MeetingFactory(date=datetime.date(2026, 5, 4))
    Activity.objects.update(title=HOSTILE, summary=HOSTILE, place=HOSTILE)
    Meeting.objects.update(group=HOSTILE, place=HOSTILE)

    event = event_of(client, address)

    assert event["description"].startswith("</script><script>alert(1)</script><!-- &")
    assert "\u202e" not in event["description"]
    page = Page(client.get(address))
    assert [
        node.text for node in page.elements("script") if "alert" in (node.text or "") and not node.get("type")
    ] == []


def test_the_way_to_the_page_is_told(client):
    make.ActivityFactory(slug="beh", title="Běh")

    (way,) = data_of(client, "/aktivity/beh/")["BreadcrumbList"]

    steps = [(one["position"], one["name"], one["item"].removeprefix(HERE)) for one in way["itemListElement"]]
    assert steps == [(1, "Úvod", "/"), (2, "Aktivity", "/aktivity/"), (3, "Běh", "/aktivity/beh/")]
    english = data_of(client, "/en/aktivity/beh/")["BreadcrumbList"][0]["itemListElement"]
    assert [one["item"].removeprefix(HERE) for one in english] == ["/en/", "/en/aktivity/", "/en/aktivity/beh/"]


@pytest.fixture
def call():
    programme = make.ProgrammeFactory(slug="2-6", code="2.6", name="Zdravá města", fund="Dotační fond kraje")
    return make.CallFactory(programme=programme, year=2022, allocation=Decimal(690_230), results_published=True)


def test_a_call_and_its_supported_projects_are_grants(client, call):
    town = make.OrganisationFactory(name="Turnov", kind="town", membership="member")
    make.ApplicationFactory(
        call=call, number="1", applicant=town, title="Hřiště", decision="full", awarded=Decimal(1500)
    )
    make.ApplicationFactory(
        call=call, number="2", applicant=town, title="Park", decision="refused", decision_reason="Ne"
    )

    grant, project = data_of(client, "/dotace/2-6/2022/")["MonetaryGrant"]

    assert grant["name"] == "2.6 Zdravá města, 2022"
    assert grant["amount"] == {"@type": "MonetaryAmount", "value": 690230, "currency": "CZK"}
    assert grant["funder"] == {"@type": "GovernmentOrganization", "name": "Dotační fond kraje"}
    assert project["name"] == "Hřiště"
    assert project["amount"]["value"] == 1500
    assert project["fundedItem"]["name"] == "Turnov"


def test_projects_are_not_told_before_the_results_are(client, call):
    make.ApplicationFactory(call=call, number="1", title="Hřiště", decision="full", awarded=Decimal(1500))
    call.results_published = False
    call.save()

    assert len(data_of(client, "/dotace/2-6/2022/")["MonetaryGrant"]) == 1


def test_a_natural_person_is_not_named(client, call):
    make.ApplicationFactory(
        call=call, applicant=None, applicant_municipality="Turnov", title="", decision="full", awarded=Decimal(1)
    )

    _grant, project = data_of(client, "/dotace/2-6/2022/")["MonetaryGrant"]

    assert project["fundedItem"] == {"@type": "Person", "name": "fyzická osoba, Turnov"}


def test_the_office_is_told_on_its_page(client):
    make.SiteProfileFactory(office="Krajský úřad", email="urad@kraj.example", phone="485 226 111")

    (office,) = data_of(client, "/kontakt/")["GovernmentOrganization"]

    assert (office["name"], office["email"], office["telephone"]) == (
        "Krajský úřad",
        "urad@kraj.example",
        "485 226 111",
    )


def test_a_town_is_a_government_organisation_and_a_school_is_not(client):
    make.OrganisationFactory(
        slug="turnov", name="Turnov", kind="town", membership="member", web="https://turnov.example/"
    )
    make.OrganisationFactory(slug="skola", name="Škola", kind="school", membership="partner")

    (town,) = data_of(client, "/clenove/turnov/")["GovernmentOrganization"]
    assert (town["name"], town["sameAs"]) == ("Turnov", "https://turnov.example/")
    assert "EducationalOrganization" in data_of(client, "/clenove/skola/")


def test_it_is_the_only_script_without_a_file_and_no_browser_runs_it(client):
    make.ActivityFactory(slug="beh")

    scripts = [node for node in Page(client.get("/aktivity/beh/")).elements("script") if not node.get("src")]

    assert [node.get("type") for node in scripts] == ["application/ld+json"]
