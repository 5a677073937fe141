"""The time line of the landing page: what happens in the coming sixty days, by weeks, vague dates said as they are."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from activities.models import Activity
from portal.ahead import time_line
from tests import factories as make
from tests.admin.conftest import change_address, text_of
from tests.pages import Page

TODAY = datetime.date(2026, 11, 25)


@pytest.fixture(autouse=True)
def autumn():
    """Noon of a Wednesday."""
    with time_machine.travel("2026-11-25T12:00:00+01:00", tick=False):
        yield


def lines(user):
    """Return the lines of the time line as (when, what, about, url)."""
    weeks = time_line(user).weeks
    return [(line.when, line.one.what, line.one.about, line.one.url) for week in weeks for line in week.lines]


def plain(text):
    return text.replace("\xa0", " ")


def said(user):
    return [(plain(when), what) for when, what, _about, _url in lines(user) if what != "poslední den pro doklady"]


@pytest.mark.both_databases
def test_each_kind_stands_on_its_day_with_the_link_to_its_form(coordinator):
    meeting = make.MeetingFactory(group="Skupina", date=TODAY, place="Sál", starts_at=datetime.time(9, 30))
    activity = make.ActivityFactory(state="planned", when="26. 11. 2026", title="Výsadba")
    days = {"opens_on": datetime.date(2026, 12, 1), "closes_on": datetime.date(2027, 1, 8)}
    call = make.CallFactory(year=2027, decision_by=datetime.date(2027, 1, 20), **days)
    mandate = make.MandateFactory(valid_until=datetime.date(2026, 12, 31))
    item = make.ItemFactory(plan__year=2026, title="Mapa", when="do 15. 12. 2026", state="running")

    assert [one for one in lines(coordinator) if one[1] != "poslední den pro doklady"] == [
        ("dnes, středa 25. listopadu", "setkání", "Skupina, Sál", change_address(meeting)),
        ("zítra, čtvrtek 26. listopadu", "aktivita", "Výsadba", change_address(activity)),
        ("úterý 1. prosince", "začátek příjmu žádostí", str(call), change_address(call)),
        ("úterý 15. prosince", "termín položky plánu", item.in_context, change_address(item)),
        ("čtvrtek 31. prosince", "konec pověření", str(mandate), change_address(mandate)),
        ("pátek 8. ledna", "konec příjmu žádostí", str(call), change_address(call)),
        ("středa 20. ledna", "rozhodnutí o žádostech", str(call), change_address(call)),
    ]


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("prosinec 2026", ["prosinec 2026"]),
        ("12.–14. 1. 2027", ["12.–14. ledna 2027"]),
        ("podzim 2026", ["podzim 2026"]),
        ("24. 11. 2026", []),
        ("24. 1. 2027", ["neděle 24. ledna"]),
        ("25. 1. 2027", []),
        ("2026–2028", []),
        ("od ledna 2027", ["od ledna 2027"]),
        ("jaro 2027", []),
    ],
)
def test_vague_date_of_an_activity_is_said_as_it_is(coordinator, when, expected):
    make.ActivityFactory(state="planned", when=when)
    make.ActivityFactory(state="held", when=when)
    make.ActivityFactory(state="planned", when=when, archived=True)

    assert [one[0] for one in said(coordinator)] == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("do konce roku 2026", "do konce roku 2026"), ("prosinec 2026", "prosinec 2026"),
        ("do 4. 12. 2026", "pátek 4. prosince"), ("4. 12. 2026", "pátek 4. prosince"),
    ],
)  # fmt: skip
def test_vague_deadline_of_an_item_is_said_as_it_is(coordinator, when, expected):
    make.ItemFactory(plan__year=2026, when=when)
    make.ItemFactory(plan__year=2025, when=when, state="fulfilled")

    assert [one[0] for one in said(coordinator)] == [expected]


@pytest.mark.both_databases
def test_deadlines_of_evidence_are_set_or_usual_and_stand_together(coordinator):
    stored = make.EvidenceDeadlineFactory(year=2026, category="C", date=datetime.date(2026, 12, 4))
    make.EvidenceDeadlineFactory(year=2026, category="D", date=datetime.date(2026, 12, 4))
    make.EvidenceDeadlineFactory(year=2026, category="B", date=datetime.date(2026, 2, 1))

    evidence = [one for one in lines(coordinator) if one[1] == "poslední den pro doklady"]

    assert ("pátek 4. prosince", "poslední den pro doklady", "kategorie C, D", change_address(stored)) in evidence
    assert [url for _when, _what, _about, url in evidence if "/add/?year=" not in url] == [change_address(stored)]


def test_week_names_few_of_many_and_leads_to_the_others(coordinator, office):
    for number in range(9):
        make.ActivityFactory(state="planned", when="3. 12. 2026", title=f"Akce {number}")
    [week] = [week for week in time_line(coordinator).weeks if week.rests]

    assert (week.title, plain(week.span)) == ("Příští týden", "30. listopadu – 6. prosince 2026")
    assert [line.sign for line in week.lines].count("activity") == 4
    [rest] = week.rests
    assert rest.count == 5
    assert office.get(rest.url).context["cl"].result_count == 9
    assert "plánované aktivity: ještě 5" in text_of(office.get("/sprava/"))


def test_nothing_ahead_is_said_with_links_that_add(coordinator, office):
    with time_machine.travel("2026-03-01T12:00:00+01:00", tick=False):
        coordinator.last_login = timezone.now()
        empty = time_line(coordinator)
    assert all(line.sign == "evidence" for week in empty.weeks for line in week.lines)
    assert [kind.add_url() for kind in empty.additions] == [
        "/sprava/activities/meeting/add/", "/sprava/activities/activity/add/",
    ]  # fmt: skip


def test_only_what_a_person_may_see_is_ahead(coordinator):
    make.MeetingFactory(date=TODAY)
    coordinator.groups.clear()
    coordinator = type(coordinator).objects.get(pk=coordinator.pk)

    assert lines(coordinator) == []


@pytest.mark.both_databases
def test_whole_time_line_takes_one_query(coordinator, django_assert_num_queries):
    make.MeetingFactory(date=TODAY)
    for number in range(5):
        make.ActivityFactory(state="planned", when="3. 12. 2026", title=f"Akce {number}")
        make.ItemFactory(plan__year=2020 + number, when="3. 12. 2026")
        make.MandateFactory(valid_until=TODAY)
    coordinator.get_all_permissions()

    with django_assert_num_queries(1):
        assert len(lines(coordinator)) > 10
    assert Activity.objects.count() == 5


def test_signs_are_drawn_beside_words(office):
    make.MeetingFactory(date=TODAY)

    page = Page(office.get("/sprava/"))

    signs = {node.get("href") for node in page.elements("use") if node.get("href", "").startswith("#ahead-")}
    assert signs <= {f"#{node.get('id')}" for node in page.elements("symbol")}
    assert "#ahead-meeting" in signs
