"""Deadlines of the office and of towns have private addresses, which can be renewed and end with the right to look."""

import datetime
import re

import pytest
import time_machine

from calendars.models import PrivateCalendar
from tests import factories as make
from tests.calendars.reading import components_of, head_of, text
from tests.people import browser_of, clerk_of, make_coordinator

pytestmark = pytest.mark.django_db

NOW = datetime.datetime(2026, 9, 1, 12, tzinfo=datetime.UTC)
ADDRESS = re.compile(r'id="adresa"[^>]* value="[^"]*(/kalendar/terminy/\d+-[0-9a-f]{40}\.ics)"')


@pytest.fixture(autouse=True)
def in_september():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def town():
    return make.OrganisationFactory(name="Turnov", slug="turnov")


def address_on(browser, page: str) -> str:
    found = ADDRESS.search(browser.get(page).content.decode())
    assert found, page
    return found[1]


def made(browser, page: str) -> str:
    browser.post(page, {"make": "1"})
    return address_on(browser, page)


PAGE = "/hlaseni/obec/turnov/kalendar/"


def summaries(content: bytes) -> list[str]:
    return [text(event["SUMMARY;LANGUAGE=cs"]) for event in components_of(content)]


def test_a_town_has_its_deadlines_and_meetings(client, town):
    make.CategoryStatusFactory(organisation=town, category="D", year=2026)
    make.MeetingFactory(date=datetime.date(2026, 11, 24), starts_at=datetime.time(9))
    make.MeetingFactory(date=datetime.date(2026, 11, 25), draft=True)
    make.CallFactory(closes_on=datetime.date(2026, 10, 5), programme__name="Podpora MA21")
    response = client.get(made(browser_of(clerk_of(town)), PAGE))

    assert head_of(response.content)["X-WR-CALNAME"] == "Termíny: Turnov"
    assert sorted(summaries(response.content)) == [
        "Poslední den pro doklady kategorie D",
        "Poslední den pro žádosti: Podpora MA21",
        "Setkání pracovní skupiny",
    ]


def test_nobody_keeps_or_finds_a_private_calendar(client, town):
    browser = browser_of(clerk_of(town))
    response = client.get(made(browser, PAGE))

    assert response["Cache-Control"] == "private, no-store"
    page = browser.get(PAGE)
    assert "no-store" in page["Cache-Control"]
    assert page["Referrer-Policy"] == "same-origin"
    assert response["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert response["Referrer-Policy"] == "no-referrer"
    assert not response.has_header("ETag")
    assert "Disallow: /kalendar/terminy/" in client.get("/robots.txt").content.decode()


def test_a_new_address_ends_the_old_one(client, town):
    browser = browser_of(clerk_of(town))
    old = made(browser, PAGE)
    mark = PrivateCalendar.objects.get().nonce[:8]

    browser.post(PAGE, {"renew": mark})
    new = address_on(browser, PAGE)
    browser.post(PAGE, {"renew": mark})

    assert new != old
    assert address_on(browser, PAGE) == new, "the same form sent twice renews once"
    assert (client.get(old).status_code, client.get(new).status_code) == (404, 200)


def test_a_closed_address_is_not_found(client, town):
    browser = browser_of(clerk_of(town))
    address = made(browser, PAGE)

    browser.post(PAGE, {"close": "1"})

    assert client.get(address).status_code == 404
    assert PrivateCalendar.objects.count() == 0


def test_a_guessed_word_opens_nothing(client, town):
    address = made(browser_of(clerk_of(town)), PAGE)
    number = PrivateCalendar.objects.get().pk

    for token in (
        f"{number}-{'0' * 40}",
        f"{number}-",
        f"{number}",
        "-",
        f"{'9' * 40}-{'0' * 40}",
        "é-1",
        f"{number}-ž",
    ):
        assert client.get(f"/kalendar/terminy/{token}.ics").status_code == 404
    assert client.get(address[:-5] + ".ics").status_code == 404


def test_the_database_alone_does_not_betray_the_address(town, settings):
    made(browser_of(clerk_of(town)), PAGE)
    calendar = PrivateCalendar.objects.get()
    word = calendar.token

    settings.SECRET_KEY = "another key of another portal"

    assert calendar.token != word
    assert PrivateCalendar.opened_by(word) is None
    settings.SECRET_KEY_FALLBACKS = [SECRET]
    assert PrivateCalendar.opened_by(word) == calendar


@pytest.fixture(autouse=True)
def known_key(settings):
    settings.SECRET_KEY = SECRET


SECRET = "a key of this portal, for tests alone, long enough"


def test_the_address_ends_with_the_right_to_report(client, town):
    clerk = clerk_of(town)
    address = made(browser_of(clerk), PAGE)

    clerk.organisationuser_set.all().delete()

    assert client.get(address).status_code == 404


def test_the_address_ends_with_the_account(client, town):
    clerk = clerk_of(town)
    address = made(browser_of(clerk), PAGE)

    clerk.is_active = False
    clerk.save()

    assert client.get(address).status_code == 404


def test_another_town_is_not_there(town):
    stranger = browser_of(clerk_of(make.OrganisationFactory()))

    assert stranger.get(PAGE).status_code == stranger.post(PAGE, {"make": "1"}).status_code == 404
    assert PrivateCalendar.objects.count() == 0


def test_a_look_at_the_page_makes_no_address(town):
    browser_of(clerk_of(town)).get(PAGE)

    assert PrivateCalendar.objects.count() == 0


def test_the_office_has_the_days_of_its_time_line(client, office):
    make.MeetingFactory(date=datetime.date(2026, 11, 24), draft=True, place="Liberec")
    address = made(office, "/sprava/kalendar/")

    response = client.get(address)

    assert "setkání: Pracovní skupina, Liberec" in summaries(response.content)
    assert head_of(response.content)["X-WR-CALNAME"] == "Termíny úřadu"


def test_a_clerk_has_no_calendar_of_the_office(client, town):
    clerk = clerk_of(town)
    calendar = PrivateCalendar.objects.create(user=clerk)

    assert browser_of(clerk).get("/sprava/kalendar/").status_code == 302
    assert client.get(f"/kalendar/terminy/{calendar.token}.ics").status_code == 404


def test_a_deadline_that_moves_is_the_same_event_with_a_higher_sequence(client, town):
    meeting = make.MeetingFactory(date=datetime.date(2026, 11, 24))
    address = made(browser_of(clerk_of(town)), PAGE)

    def told():
        events = components_of(client.get(address).content)
        return next(event for event in events if event["SUMMARY;LANGUAGE=cs"] == "Setkání pracovní skupiny")

    first = told()
    with time_machine.travel(NOW + datetime.timedelta(hours=1), tick=False):
        assert told() == first
        meeting.date = datetime.date(2026, 11, 26)
        meeting.save()
        moved = told()

    assert (first["SEQUENCE"], moved["SEQUENCE"]) == ("0", "1")
    assert moved["UID"] == first["UID"]
    assert moved["LAST-MODIFIED"] == "20260901T130000Z"


def test_each_person_has_an_address_of_their_own(town):
    one, other = browser_of(clerk_of(town)), browser_of(clerk_of(town))

    assert made(one, PAGE) != made(other, PAGE)
    one.post(PAGE, {"make": "1"})
    assert PrivateCalendar.objects.count() == 2


def test_the_coordinator_without_a_right_is_not_told(client):
    head = make_coordinator()
    head.groups.clear()
    make.MeetingFactory(date=datetime.date(2026, 11, 24))
    calendar = PrivateCalendar.objects.create(user=head)

    assert components_of(client.get(f"/kalendar/terminy/{calendar.token}.ics").content) == []
