"""A meeting on its page: programme, speakers, who is new in the group, what the towns did."""

import datetime

import pytest

from tests import factories
from tests.pages import Page

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

BEFORE, DAY = datetime.date(2021, 11, 24), datetime.date(2022, 11, 24)


@pytest.fixture
def meeting():
    return factories.MeetingFactory(date=DAY)


@pytest.fixture
def read(client):
    return lambda address="/en/setkani/2022-11-24/": Page(client.get(address))


def changes(page):
    return [page.words_of(node) for part in page.of_class("changes") for node in part.iter("li")]


@pytest.fixture
def introductions(meeting):
    """The group met a year ago, and has an item about its changes."""
    factories.MeetingFactory(date=BEFORE)
    return factories.AgendaItemFactory(meeting=meeting, kind="group_changes")


@pytest.mark.parametrize(
    ("begun", "shown"),
    [
        (BEFORE - datetime.timedelta(days=1), False),
        (BEFORE, False),
        (BEFORE + datetime.timedelta(days=1), True),
        (DAY, True),
        (DAY + datetime.timedelta(days=1), False),
        (None, False),
    ],
)
def test_who_began_since_the_last_meeting_is_new(read, introductions, begun, shown):
    factories.MandateFactory(person__first_name="Jana", person__last_name="Nový", valid_from=begun)

    assert ("Jana Nový" in " ".join(changes(read()))) == shown


@pytest.mark.parametrize(
    ("ended", "shown"),
    [
        (BEFORE, False),
        (BEFORE + datetime.timedelta(days=1), True),
        (DAY, True),
        (DAY + datetime.timedelta(days=1), False),
    ],
)
def test_who_left_since_the_last_meeting_is_named(read, introductions, ended, shown):
    factories.MandateFactory(person__last_name="Starý", valid_from=datetime.date(2010, 1, 1), valid_until=ended)

    assert ("Starý" in " ".join(changes(read()))) == shown


@pytest.mark.parametrize(
    ("role", "shown"), [("politician", 1), ("coordinator", 1), ("group_member", 1), ("official", 0)]
)
def test_officials_do_not_belong_to_the_group(read, introductions, role, shown):
    factories.MandateFactory(role=role, valid_from=DAY)

    assert len(changes(read())) == shown


def test_hidden_mandate_is_no_news(read, introductions):
    factories.MandateFactory(valid_from=DAY, is_public=False)

    assert changes(read()) == []


def test_meeting_of_another_group_or_a_draft_is_not_the_last_meeting(read, introductions):
    factories.MeetingFactory(date=datetime.date(2022, 6, 1), group="Jiná skupina")
    factories.MeetingFactory(date=datetime.date(2022, 7, 1), draft=True)
    factories.MandateFactory(valid_from=datetime.date(2022, 5, 1))

    assert len(changes(read())) == 1


def test_item_of_changes_without_any_is_only_its_title(read, introductions):
    assert changes(read()) == []
    assert "since the last meeting" not in read().main


def test_first_meeting_has_nobody_new(read, meeting):
    factories.AgendaItemFactory(meeting=meeting, kind="group_changes")
    factories.MandateFactory(valid_from=DAY)

    assert changes(read()) == []
    assert "since the last meeting" not in read().main


def test_towns_named_at_an_item_show_what_they_ran_that_year(read, meeting):
    town, other = factories.OrganisationFactory(name="Turnov"), factories.OrganisationFactory(name="Jilemnice")
    factories.AgendaItemFactory(meeting=meeting, kind="member_news", organisations=[town, other])
    for title, facts in {
        "Den Země": {"organiser": town, "when": "duben 2022"},
        "Přes Silvestra": {"organiser": town, "when": "prosinec 2021 – leden 2022"},
        "Loňská": {"organiser": town, "when": "2021"},
        "Tajná": {"organiser": town, "when": "2022", "draft": True},
        "Cizí": {"when": "2022"},
    }.items():
        factories.ActivityFactory(title=title, **facts)
    page = read()
    news = page.words_of(page.of_class("town-news")[0])

    assert news.index("Jilemnice") < news.index("Turnov")
    assert "Den Země" in news
    assert "Přes Silvestra" in news
    for title in ("Loňská", "Tajná", "Cizí"):
        assert title not in news


def test_programme_stands_in_its_order_with_speakers_as_they_were(read, meeting):
    second = factories.AgendaItemFactory(meeting=meeting, order=2, title="Různé")
    factories.AgendaItemFactory(meeting=meeting, order=1, title="Přivítání")
    for order, name in ((2, "Druhý"), (1, "První")):
        factories.AgendaSpeakerFactory(
            item=second, order=order, name=name, function="vedoucí", subject=f"O věci {order}"
        )
    page = read()
    agenda = page.words_of(page.of_class("agenda")[0])

    assert agenda.index("Přivítání") < agenda.index("Různé") < agenda.index("První") < agenda.index("Druhý")
    assert "vedoucí" in agenda
    assert "O věci 1" in agenda
    assert [node.get("value") for node in page.of_class("agenda-item")] == ["1", "2"]


def test_link_without_an_address_is_plain_text(read, meeting):
    item = factories.AgendaItemFactory(meeting=meeting)
    factories.AgendaLinkFactory(item=item, title="Zpráva", url="")
    factories.AgendaLinkFactory(item=item, title="Strategie", url="https://strategie.example/")
    page = read()
    links = {page.words_of(node): node.get("href") for node in page.elements("a")}

    assert "Zpráva" in page.main
    assert "Zpráva" not in links
    assert links["Strategie"] == "https://strategie.example/"


def test_meeting_tells_its_facts(read):
    factories.MeetingFactory(
        date=datetime.date(2023, 5, 30),
        starts_at=datetime.time(10),
        place="KÚ LK, multimediální sál",
        is_open=True,
        attendance=42,
        minutes="<p>Zápis</p>",
    )
    page = read("/en/setkani/2023-05-30/")

    for text in ("Open regional meeting 30 May 2023", "KÚ LK, multimediální sál", "10:00", "42 participants", "Zápis"):
        assert text in page.main


def test_meeting_without_a_programme_does_not_speak_of_it(read, meeting):
    page = read()

    assert page.of_class("empty") == []
    assert not {"Programme", "Program"} & {page.words_of(one) for one in page.elements("h2")}


def test_list_has_the_newest_first_and_each_year_by_itself(client):
    for year in (2020, 2022, 2021):
        factories.MeetingFactory(date=datetime.date(year, 11, 24))
    whole, one = Page(client.get("/setkani/")), Page(client.get("/setkani/?rok=2021"))

    def days(page):
        return [node.get("datetime") for node in page.elements("time")]

    assert days(whole) == ["2022-11-24", "2021-11-24", "2020-11-24"]
    assert days(one) == ["2021-11-24"]
    assert [node.get("href") for node in one.of_class("years")[0].iter("a")] == [
        "?rok=2022",
        "?rok=2021",
        "?rok=2020",
        "/setkani/",
    ]


def test_list_of_the_administration_says_which_meeting_was_cancelled(office):
    factories.MeetingFactory(date=datetime.date(2023, 5, 30), cancellation="Pro nemoc.")
    factories.MeetingFactory(date=datetime.date(2022, 11, 24))

    rows = Page(office.get("/sprava/activities/meeting/")).text

    assert "30. května 2023 zrušeno" in rows
    assert rows.count("zrušeno") == 1
