"""Calendar files are what Google, Apple, Outlook and Thunderbird expect; an event stays the same while it changes."""

import datetime
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from activities.models import Activity, Meeting
from calendars.told import Told, span_of
from calendars.writing import CalendarFacts, written
from common.periods import Period
from common.registry import CalendarEvent
from tests import factories as make
from tests.calendars.reading import components_of, head_of, lines_of, text

pytestmark = pytest.mark.django_db

CHANGED = datetime.datetime(2026, 5, 4, 3, 2, 1, tzinfo=datetime.UTC)


def only(content: bytes) -> dict[str, str]:
    (event,) = components_of(content)
    return event


def file_of(client, address: str) -> bytes:
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content


def written_event(**facts) -> bytes:
    period = facts.pop("period", Period.day(2026, 5, 4))
    event = CalendarEvent(1, facts.pop("title", "Běh"), period, "/aktivity/beh/", **facts)
    return written(CalendarFacts("Akce"), [Told(event, "1-2-3", 0, CHANGED, "Aktivity")])


def test_days_over_the_new_year_end_on_the_day_after_the_last_one(client):
    make.ActivityFactory(title="Silvestrovský běh", slug="beh", when="30. 12. 2026 – 2. 1. 2027", place="Turnov")

    event = only(file_of(client, "/kalendar/aktivity.ics"))

    assert event["DTSTART;VALUE=DATE"] == "20261230"
    assert event["DTEND;VALUE=DATE"] == "20270103"
    assert event["SUMMARY;LANGUAGE=cs"] == "Silvestrovský běh"
    assert event["LOCATION"] == "Turnov"
    assert event["STATUS"] == "CONFIRMED"
    assert event["URL"].endswith("/aktivity/beh/")
    assert event["SEQUENCE"] == "0"
    assert event["DTSTAMP"] == event["LAST-MODIFIED"]


@pytest.mark.parametrize("year", [2026, 2027])
def test_they_are_in_the_files_of_both_years(client, year):
    make.ActivityFactory(when="30. 12. 2026 – 2. 1. 2027")

    assert len(components_of(file_of(client, f"/kalendar/aktivity.ics?rok={year}"))) == 1


@pytest.mark.parametrize(
    ("when", "summary", "start", "end"),
    [
        ("srpen–prosinec 2026", "Sběr (srpen–prosinec 2026)", "20260801", "20270101"),
        ("jaro 2026", "Sběr (jaro 2026)", "20260301", "20260601"),
        ("zima 2026", "Sběr (zima 2026/2027)", "20261201", "20270301"),
        ("průběžně 2026", "Sběr (průběžně 2026)", "20260101", "20270101"),
        ("od září 2026", "Sběr (od září 2026)", "20260901", "20261001"),
        ("do 5. 9. 2026", "Sběr (do 5. září 2026)", "20260905", "20260906"),
        ("do konce roku 2026", "Sběr (do konce roku 2026)", "20260101", "20270101"),
    ],
)
def test_a_vague_time_is_a_span_with_its_words_in_the_title(client, when, summary, start, end):
    make.ActivityFactory(title="Sběr", when=when)

    event = only(file_of(client, "/kalendar/aktivity.ics"))

    assert event["SUMMARY;LANGUAGE=cs"].replace("\xa0", " ") == summary
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == (start, end)
    assert event["TRANSP"] == "TRANSPARENT"


def test_a_meeting_begins_at_its_hour_in_prague(client):
    make.MeetingFactory(date=datetime.date(2026, 7, 9), starts_at=datetime.time(9, 30), place="Liberec, sál")

    content = file_of(client, "/kalendar/setkani.ics")
    event = only(content)

    assert event["DTSTART;TZID=Europe/Prague"] == "20260709T093000"
    assert event["LOCATION"] == "Liberec\\, sál"
    assert "TRANSP" not in event
    assert [zone["TZID"] for zone in components_of(content, "VTIMEZONE")] == ["Europe/Prague"]


@pytest.mark.parametrize(
    ("when", "begins", "ends", "start", "end"),
    [
        ("4. 5. 2026", "18:00", "20:00", "20260504T180000", "20260504T200000"),
        ("4.–5. 5. 2026", "20:00", "02:00", "20260504T200000", "20260505T020000"),
        # The clocks change in that night.
        ("24.–25. 10. 2026", "20:00", "02:30", "20261024T200000", "20261025T023000"),
        ("4. 5. 2026", "18:00", None, "20260504T180000", None),
    ],
)
def test_an_activity_has_its_hours_in_prague_and_no_invented_end(client, when, begins, ends, start, end):
    make.ActivityFactory(title="Beseda", when=when, starts_at=begins, ends_at=ends)

    event = only(file_of(client, "/kalendar/aktivity.ics"))

    assert (event["DTSTART;TZID=Europe/Prague"], event.get("DTEND;TZID=Europe/Prague")) == (start, end)
    assert not [name for name in event if name.startswith(("TRANSP", "DTEND;VALUE"))]


def test_several_days_without_the_hour_of_their_end_are_whole_days_that_say_when_they_begin(client):
    make.ActivityFactory(title="Kurz", when="4.–6. 5. 2026", starts_at="09:00", summary="Kurz pro všechny.")

    event = only(file_of(client, "/kalendar/aktivity.ics"))

    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20260504", "20260507")
    assert text(event["DESCRIPTION"]).startswith("Začátek 09:00\n\nKurz pro všechny.\n\n")


def test_a_meeting_ends_at_its_hour(client):
    make.MeetingFactory(date=datetime.date(2026, 7, 9), starts_at=datetime.time(9, 30), ends_at=datetime.time(12))

    assert only(file_of(client, "/kalendar/setkani.ics"))["DTEND;TZID=Europe/Prague"] == "20260709T120000"


@given(st.datetimes(datetime.datetime(1997, 1, 1), datetime.datetime(2037, 12, 31)))
def test_its_zone_tells_the_offset_of_prague_at_every_moment(moment):
    content = written_event(time=datetime.time(9))
    (zone,) = icalendar.Calendar.from_ical(content).timezones

    assert (
        moment.replace(tzinfo=zone.to_tz()).utcoffset() == moment.replace(tzinfo=ZoneInfo("Europe/Prague")).utcoffset()
    )


def test_the_zone_changes_by_rules_which_outlook_reads():
    lines = lines_of(written_event(time=datetime.time(9)))

    assert [line for line in lines if line.startswith(("RRULE", "DTSTART:", "TZOFFSET"))] == [
        "DTSTART:19960331T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "DTSTART:19961027T030000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
    ]


def test_what_is_cancelled_stays_with_the_reason(client):
    make.ActivityFactory(title="Běh", when="4. 5. 2026", state="cancelled", state_reason="Povodeň; škody, bahno.")
    make.MeetingFactory(date=datetime.date(2026, 7, 9), cancellation="Onemocněl řečník.")

    for name, reason in (("aktivity", "Povodeň; škody, bahno."), ("setkani", "Onemocněl řečník.")):
        event = only(file_of(client, f"/kalendar/{name}.ics"))
        assert event["STATUS"] == "CANCELLED"
        assert event["SUMMARY;LANGUAGE=cs"].startswith("Zrušeno: ")
        assert text(event["DESCRIPTION"]).startswith(f"Zrušeno: {reason}\n\n")


def test_a_renamed_activity_is_the_same_event(client):
    activity = make.ActivityFactory(title="Běh", slug="beh", when="4. 5. 2026")
    before = only(file_of(client, "/kalendar/aktivity/beh.ics"))

    activity.slug = "beh-mestem"
    activity.save()
    moved = client.get("/kalendar/aktivity/beh.ics")
    after = only(file_of(client, moved["Location"]))

    assert moved.status_code == 301
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] == before["SEQUENCE"]
    assert after["URL"] != before["URL"]


def test_two_days_of_a_call_are_two_events(client):
    make.CallFactory(
        opens_on=datetime.date(2026, 1, 5), closes_on=datetime.date(2026, 2, 5), closes_time=datetime.time(12)
    )

    opens, closes = sorted(
        components_of(file_of(client, "/kalendar/vyzvy.ics")), key=lambda one: one["SUMMARY;LANGUAGE=cs"]
    )[::-1]

    assert opens["DTSTART;VALUE=DATE"] == "20260105"
    assert closes["DTSTART;TZID=Europe/Prague"] == "20260205T120000"
    assert opens["UID"] != closes["UID"]


def test_the_calendar_says_what_programs_show_and_when_to_ask_again(client, settings):
    settings.SITE_URL = "https://zdravykraj.example"
    make.SiteProfileFactory(name="Zdravý kraj")
    make.ActivityFactory(when="4. 5. 2026")
    response = client.get("/kalendar/aktivity.ics?rok=2026")

    head = head_of(response.content)

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'inline; filename="aktivity.ics"'
    assert head["VERSION"] == "2.0"
    assert head["X-WR-CALNAME"] == head["NAME"] == "Aktivity: 2026 – Zdravý kraj"
    assert head["X-WR-TIMEZONE"] == "Europe/Prague"
    assert head["REFRESH-INTERVAL;VALUE=DURATION"] == head["X-PUBLISHED-TTL"] == "PT6H"
    assert head["URL"] == "https://zdravykraj.example/kalendar/"


def test_an_empty_calendar_is_valid(client):
    content = file_of(client, "/kalendar/vse.ics")

    assert components_of(content) == []
    assert len(components_of(content, "VTIMEZONE")) == 1


def test_an_unchanged_file_is_not_sent_again(client):
    make.ActivityFactory(when="4. 5. 2026")
    first = client.get("/kalendar/aktivity.ics")

    again = client.get("/kalendar/aktivity.ics", headers={"If-None-Match": first["ETag"]})
    later = client.get("/kalendar/aktivity.ics", headers={"If-Modified-Since": first["Last-Modified"]})

    assert client.get("/kalendar/aktivity.ics").content == first.content
    assert (again.status_code, later.status_code) == (304, 304)
    assert first["Cache-Control"] == "public, no-cache"


def test_drafts_and_archived_rows_are_in_no_file(client):
    make.ActivityFactory(title="Tajné", slug="tajne", when="4. 5. 2026", draft=True)
    make.ActivityFactory(title="Staré", when="4. 5. 2026", archived=True)
    make.MeetingFactory(draft=True)
    make.CallFactory(opens_on=datetime.date(2026, 1, 5), draft=True)

    assert components_of(file_of(client, "/kalendar/vse.ics")) == []
    assert client.get("/kalendar/aktivity/tajne.ics").status_code == 404


def test_the_file_has_what_the_list_with_the_same_parameters_has(client):
    town, other = make.OrganisationFactory(name="Turnov", slug="turnov"), make.OrganisationFactory()
    make.ActivityFactory(title="Běh", when="4. 5. 2026", organiser=town)
    make.ActivityFactory(title="Úklid", when="4. 6. 2026", organiser=town)
    make.ActivityFactory(title="Běh jinde", when="4. 5. 2026", organiser=other)
    make.ActivityFactory(title="Loňský běh", when="4. 5. 2025", organiser=town)

    def titles(query: str) -> set[str]:
        return {event["SUMMARY;LANGUAGE=cs"] for event in components_of(file_of(client, f"/kalendar/{query}"))}

    assert titles("aktivity.ics?obec=turnov&rok=2026") == {"Běh", "Úklid"}
    assert titles("aktivity.ics?obec=turnov&rok=2026&mesic=5") == {"Běh"}
    assert titles("aktivity.ics?hledat=b%C4%9Bh") == {"Běh", "Běh jinde", "Loňský běh"}
    assert titles("aktivity.ics?obec=turnov") == titles("obec/turnov.ics") == {"Běh", "Úklid", "Loňský běh"}


@pytest.mark.parametrize(
    "address",
    [
        "/kalendar/aktivity.ics?rok=abc",
        "/kalendar/aktivity.ics?mesic=13",
        "/kalendar/aktivity.ics?obec=nikde",
        "/kalendar/neco.ics",
        "/kalendar/obec/nikde.ics",
        "/kalendar/vyzvy/neco.ics",
        "/kalendar/aktivity/neco.ics",
        "/kalendar/terminy/neco.ics",
        "/kalendar/2026-13/",
        "/kalendar/1800-01/",
        "/kalendar/2026-02-30/",
        "/kalendar/9999-12-31/",
        "/kalendar/odebirat/?co=neco",
    ],
)
def test_nonsense_is_not_found(client, address):
    assert client.get(address).status_code == 404


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@given(title=TEXTS, place=TEXTS, about=TEXTS, cancelled=TEXTS)
def test_no_text_breaks_the_file(title, place, about, cancelled):
    content = written_event(title=title, place=place, about=about, cancelled=cancelled)
    calendar = icalendar.Calendar.from_ical(content)

    assert sorted(only(content)) == sorted({**only(content)})
    assert [part.name for part in calendar.walk()] == ["VCALENDAR", "VEVENT"]
    assert calendar.errors == []


def test_no_text_adds_lines_of_its_own():
    evil = "Běh\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTACH:https://zly.example/\rX:y\x0bZ:z\u2028Q:q\x85W:w\0"

    lines = lines_of(written_event(title=evil, place=evil, about=evil, cancelled=evil))

    assert [line for line in lines if line.startswith(("ATTACH", "X:", "Z:", "Q:", "W:"))] == []
    assert lines.count("BEGIN:VEVENT") == 1


def test_long_czech_words_are_folded_between_letters():
    title = "Žluťoučký kůň úpěl ďábelské ódy – " * 6

    assert text(only(written_event(title=title))["SUMMARY;LANGUAGE=cs"]) == title


DAYS = st.dates(datetime.date(1990, 1, 1), datetime.date(2100, 12, 31))


@given(first=DAYS, last=DAYS)
def test_whole_days_are_read_back_as_they_were(first, last):
    first, last = sorted([first, last])
    (event,) = icalendar.Calendar.from_ical(written_event(period=Period.days(first, last))).events

    assert (event.start, event.end) == (first, last + datetime.timedelta(days=1))
    assert span_of(Period.days(first, last)) == (first, last)


def test_the_hour_that_does_not_exist_is_written_as_it_was_entered():
    event = only(written_event(period=Period.day(2026, 3, 29), time=datetime.time(2, 30)))

    assert event["DTSTART;TZID=Europe/Prague"] == "20260329T023000"


def test_a_page_offers_its_event_alone(client):
    make.ActivityFactory(slug="beh", when="4. 5. 2026")
    make.MeetingFactory(date=datetime.date(2026, 7, 9))

    for page, name in (("/aktivity/beh/", "aktivity/beh"), ("/setkani/2026-07-09/", "setkani/2026-07-09")):
        assert f'href="/kalendar/{name}.ics"' in client.get(page).content.decode()
        assert len(components_of(file_of(client, f"/kalendar/{name}.ics"))) == 1


def test_english_files_speak_english(client):
    make.ActivityFactory(title="Běh", title_en="Run", when="květen 2026")

    assert only(file_of(client, "/en/kalendar/aktivity.ics"))["SUMMARY;LANGUAGE=en"] == "Run (May 2026)"


def test_a_file_has_the_events_that_end_last(client, monkeypatch):
    monkeypatch.setattr("calendars.feeds.MOST", 2)
    for year in (2020, 2025, 2026):
        make.ActivityFactory(title=f"Běh {year}", when=f"4. 5. {year}")
    make.ActivityFactory(title="Bez data", when="")

    titles = [event["SUMMARY;LANGUAGE=cs"] for event in components_of(file_of(client, "/kalendar/aktivity.ics"))]

    assert titles == ["Běh 2026", "Běh 2025"]
    assert Activity.objects.count() == 4
    assert Meeting.objects.count() == 0
