"""A report leaves the public while another town goes on telling of the same activity."""

import datetime

import pytest
from django.test import Client

from activities.models import Activity
from reports import workflow
from reports.models import ActivityReport
from tests import factories as make
from tests.admin.conftest import fields_of
from tests.pages import Page

pytestmark = pytest.mark.django_db

ACTIVITY = "/aktivity/den-bez-aut/"


@pytest.fixture
def turnov(full_turnov):
    return full_turnov


@pytest.fixture
def jilemnice():
    return make.OrganisationFactory(name="Město Jilemnice", short_name="Jilemnice", slug="jilemnice")


@pytest.fixture(autouse=True)
def library():
    return make.OrganisationFactory(name="Knihovna Turnov", slug="knihovna", partner=True)


@pytest.fixture(autouse=True)
def meeting():
    """The autumn meeting with an item in which the towns tell their news."""
    meeting = make.MeetingFactory(date=datetime.date(2022, 11, 24))
    make.AgendaItemFactory(meeting=meeting, kind="member_news", order=1)
    return meeting


@pytest.fixture
def read(client):
    return lambda address: Page(client.get(address)).main


def reported(town, by, *, topics=(), partners=(), **facts):
    """Publish a report of the town."""
    facts = {"title": "Den bez aut", "when": "22. 9. 2022", "heading": make.HeadingFactory(), "organiser": town} | facts
    facts = {"outputs": f"<p>Výsledek města {town}.</p>", "description": f"<p>Popis města {town}.</p>"} | facts
    report = make.ActivityReportFactory(organisation=town, state="submitted", **facts)
    report.topics.set([make.TopicFactory(name=name) for name in topics])
    for name in partners:
        make.ReportPartnerFactory(report=report, name=name)
    return workflow.accept(report, by=by)


@pytest.fixture
def first(turnov, coordinator):
    """The report of Turnov that made the activity."""
    return reported(
        turnov,
        coordinator,
        topics=["Doprava ve městě", "Děti"],
        partners=["Knihovna Turnov"],
        place="Turnov, náměstí",
        summary="Turnov bez aut.",
        series=make.SeriesFactory(name="Turnovské dny"),
    )


@pytest.fixture
def second(first, jilemnice, coordinator):
    """The report of Jilemnice on the same activity."""
    facts = {"place": "Jilemnice, park", "when": "24. 9. 2022", "summary": "Jilemnice pěšky."}
    return reported(jilemnice, coordinator, topics=["Chůze"], activity=first.activity, **facts)


FROM_TURNOV = ["Turnov", "Doprava ve městě", "Děti"]


def test_activity_page_keeps_nothing_of_the_town_that_left_but_its_title(read, first, second, coordinator):
    before = read(ACTIVITY)
    workflow.unpublish(first, by=coordinator)
    after = read(ACTIVITY)

    assert [word for word in FROM_TURNOV if word not in before] == []
    assert [word for word in FROM_TURNOV if word in after] == []
    for words in ("Den bez aut", "Jilemnice, park", "Chůze", "Výsledek města Jilemnice."):
        assert words in after, words
    assert "22." not in after


@pytest.mark.both_databases
@pytest.mark.parametrize("address", ["/clenove/turnov/", "/clenove/knihovna/", "/aktivity/?rok=2022&obec=turnov"])
def test_no_page_of_who_left_lists_the_activity(read, first, second, coordinator, address):
    before = read(address)
    workflow.unpublish(first, by=coordinator)

    assert ("Den bez aut" in before, "Den bez aut" in read(address)) == (True, False)


@pytest.mark.both_databases
def test_meeting_names_the_activity_at_the_other_town_only(read, first, second, coordinator, meeting, turnov):
    make.AgendaItemFactory(meeting=meeting, kind="member_news", order=2, organisations=[turnov])
    both = read("/setkani/2022-11-24/").count("Den bez aut")
    workflow.unpublish(first, by=coordinator)

    assert (both, read("/setkani/2022-11-24/").count("Den bez aut")) == (2, 1)


@pytest.mark.both_databases
def test_lists_of_the_year_keep_the_activity_of_the_other_town_without_the_first(read, first, second, coordinator):
    workflow.unpublish(first, by=coordinator)

    for address in ("/aktivity/?rok=2022", "/aktivity/?obec=jilemnice&rok=2022", "/rok/2022/", "/clenove/jilemnice/"):
        assert "Den bez aut" in read(address), address
    assert "Turnov, náměstí" not in read("/aktivity/?rok=2022")
    assert "Den bez aut" not in read("/aktivity/?rok=2022&hledat=namesti")


@pytest.mark.both_databases
def test_grant_call_of_the_town_that_left_goes_and_that_of_the_other_comes(read, turnov, jilemnice, coordinator):
    calls = [make.CallFactory(programme__name=name, year=2022) for name in ("Turnovský program", "Jilemnický program")]
    mine, other = [make.ApplicationFactory(call=call, decision="full") for call in calls]
    first = reported(turnov, coordinator, grant_project=mine)
    reported(jilemnice, coordinator, activity=first.activity)
    before = read(ACTIVITY)
    workflow.unpublish(first, by=coordinator)
    alone = read(ACTIVITY)
    third = make.OrganisationFactory(name="Semily")
    reported(third, coordinator, activity=first.activity, grant_project=other)
    workflow.publish(first, by=coordinator)
    workflow.unpublish(first, by=coordinator)

    assert ("Turnovský program" in before, "Turnovský program" in alone) == (True, False)
    assert ("Turnovský program" in read(ACTIVITY), "Jilemnický program" in read(ACTIVITY)) == (False, True)


def test_what_the_other_town_gives_as_well_stays(read, first, jilemnice, turnov, coordinator):
    shared = {"organiser": turnov, "place": "Turnov, náměstí", "partners": ["knihovna turnov"]}
    other = reported(jilemnice, coordinator, activity=first.activity, **shared)
    other.topics.add(first.topics.get(name="Děti"))
    workflow.unpublish(first, by=coordinator)
    activity = Activity.objects.get()

    assert (activity.organiser, activity.place) == (turnov, "Turnov, náměstí")
    assert [str(topic) for topic in activity.topics.all()] == ["Děti"]
    assert [row.slug for row in activity.partners.all()] == ["knihovna"]


def test_what_the_coordinator_wrote_herself_stays(first, second, coordinator):
    topic, partner = make.TopicFactory(name="Zdraví"), make.OrganisationFactory()
    activity = Activity.objects.get()
    activity.place = "Celý kraj"
    activity.save()
    activity.topics.add(topic)
    activity.partners.add(partner)
    workflow.unpublish(first, by=coordinator)
    activity.refresh_from_db()

    assert activity.place == "Celý kraj"
    assert topic in activity.topics.all()
    assert list(activity.partners.all()) == [partner]


def test_town_that_joined_leaves_the_activity_of_the_first_as_it_was(read, first, second, coordinator):
    workflow.unpublish(second, by=coordinator)
    words = read(ACTIVITY)

    assert [word for word in FROM_TURNOV if word not in words] == []
    assert "Jilemnice" not in words


def test_second_town_that_leaves_takes_what_it_lent_and_the_third_stays(read, first, second, coordinator):
    semily = make.OrganisationFactory(name="Semily", slug="semily")
    reported(semily, coordinator, topics=["Kolo"], activity=first.activity, place="Semily, most", when="26. 9. 2022")
    workflow.unpublish(first, by=coordinator)
    workflow.unpublish(second, by=coordinator)
    words = read(ACTIVITY)

    assert "Semily, most" in words
    assert "Kolo" in words
    assert "Jilemnice" not in words
    assert "Chůze" not in words


@pytest.mark.both_databases
def test_report_that_comes_back_gives_the_activity_its_facts_again(read, first, second, coordinator):
    report = workflow.unpublish(first, by=coordinator)
    workflow.publish(report, by=coordinator)
    words = read(ACTIVITY)

    assert [word for word in FROM_TURNOV if word not in words] == []
    assert "Výsledek města Jilemnice." in words


@pytest.mark.parametrize("decision", ["unpublish", "reopen"])
def test_coordinator_is_told_because_of_whom_the_activity_stays_public(first, second, coordinator, decision):
    office = Client()
    office.force_login(coordinator)
    address = f"/sprava/hlaseni/{first.public_id}/"
    form = fields_of(office.get(address)) | {"decision": decision, "text": ["Kvůli chybě."]}
    answer = office.post(address, form, follow=True)
    (said,) = [str(message) for message in answer.context["messages"]]

    assert ActivityReport.objects.get(pk=first.pk).state != "published"
    assert "Jilemnice" in said


def test_report_alone_on_its_activity_says_nothing_of_other_towns(first, coordinator):
    office = Client()
    office.force_login(coordinator)
    address = f"/sprava/hlaseni/{first.public_id}/"
    answer = office.post(address, fields_of(office.get(address)) | {"decision": "unpublish"}, follow=True)

    assert [str(message).count(".") for message in answer.context["messages"]] == [1]
