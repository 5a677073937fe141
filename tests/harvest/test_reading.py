"""Calendars of programs and pages of towns are read as people see them there."""

import pytest

from harvest.reading.found import Unreadable
from harvest.reading.recognising import read
from tests.harvest.samples import WINDOW, calendar, sample


def events(body: bytes, charset: str = ""):
    return read(body, charset, WINDOW).events


def in_short(body: bytes, charset: str = ""):
    return [
        (one.title, one.first.isoformat(), one.last.isoformat(), one.time and one.time.strftime("%H:%M"))
        for one in events(body, charset)
    ]


def test_google_with_a_series_its_exceptions_and_without_private_events():
    reading = read(sample("google.ics"), "", WINDOW)

    assert (reading.kind, reading.name, reading.left_out) == ("ical", "Akce města Turnov", 0)
    assert in_short(sample("google.ics")) == [
        ("Beseda s architektem", "2026-09-03", "2026-09-03", "17:00"),
        # Midnight in Prague is 22:00 in UTC.
        ("Noc pro netopýry", "2026-09-06", "2026-09-06", "00:00"),
        ("Beseda s architektem (přeložená)", "2026-09-18", "2026-09-18", "18:00"),
        ("Den bez aut", "2026-09-22", "2026-09-22", None),
        ("Beseda s architektem", "2026-09-24", "2026-09-24", "17:00"),
    ]
    assert [(one.uid, one.turn) for one in reading.events if one.turn] == [
        ("7beseda@google.com", "2026-09-03"),
        ("7beseda@google.com", "2026-09-17"),
        ("7beseda@google.com", "2026-09-24"),
    ]
    assert {one.place for one in reading.events if one.place} == {"náměstí Českého ráje, Turnov"}


def test_outlook_with_zones_of_windows_and_a_cancelled_event():
    assert in_short(sample("outlook.ics")) == [
        ("Farmářské trhy", "2026-10-03", "2026-10-03", "08:00"),
        ("Jarní úklid", "2026-10-10", "2026-10-10", "09:00"),
        ("Farmářské trhy", "2026-11-07", "2026-11-07", "08:00"),
        ("Farmářské trhy", "2026-12-05", "2026-12-05", "08:00"),
    ]
    assert [one.is_cancelled for one in events(sample("outlook.ics"))] == [False, True, False, False]


def test_apple_with_days_whose_end_is_the_day_after():
    (event,) = events(sample("apple.ics"))

    assert in_short(sample("apple.ics")) == [("Týden duševního zdraví", "2026-10-02", "2026-10-03", None)]
    assert (event.url, event.text) == ("https://www.turnov.cz/tyden", "")
    assert event.place == "Knihovna\nSkálova 71, Turnov"


def test_thunderbird_with_floating_times_and_lines_of_unix():
    assert in_short(sample("thunderbird.ics")) == [
        ("Setkání seniorů", "2026-10-15", "2026-10-15", "14:00"),
        # The hour that comes twice.
        ("Noční pochod", "2026-10-25", "2026-10-25", "02:30"),
    ]


def test_municipal_website_in_the_encoding_of_windows_with_events_that_lack_a_day():
    reading = read(sample("obec-cms.ics"), "", WINDOW)

    assert in_short(sample("obec-cms.ics")) == [
        ("Vítání občánků a příliš žluťoučký kůň", "2026-11-07", "2026-11-07", "10:00"),
        ("Rozsvícení stromu", "2026-11-29", "2026-11-29", None),
    ]
    assert [one.uid for one in reading.events] == ["akce-1032", ""]


def test_page_with_data_of_schema_org():
    reading = read(sample("stranka.html"), "", WINDOW)

    assert (reading.kind, reading.name, reading.left_out) == ("jsonld", "Kalendář akcí | Město Turnov", 1)
    assert in_short(sample("stranka.html")) == [
        ("Dýňování & strašidla", "2026-10-24", "2026-10-24", "15:00"),
        ("Koncert", "2026-11-01", "2026-11-01", None),
        ("Slavnosti", "2026-11-14", "2026-11-15", None),
    ]
    first, second, _third = reading.events
    assert first.place == "Park, U Parku 1, Turnov"
    assert (second.place, second.is_cancelled) == ("Kostel", True)


def test_open_data_of_the_norm_with_several_times():
    reading = read(sample("udalosti.jsonld"), "", WINDOW)

    assert (reading.kind, reading.left_out) == ("ofn", 0)
    assert in_short(sample("udalosti.jsonld")) == [
        ("Posvícení", "2026-10-17", "2026-10-18", "09:30"),
        ("Posvícení", "2026-10-24", "2026-10-24", None),
    ]
    assert {one.place for one in reading.events} == {"Výstaviště, Hlavní 12, Turnov"}
    assert {one.summary for one in reading.events} == {"Město zve na posvícení."}
    assert len({(one.uid, one.turn) for one in reading.events}) == 2


@pytest.mark.parametrize(
    ("encoding", "charset"), [("utf-8-sig", ""), ("utf-16", ""), ("iso-8859-2", "iso-8859-2"), ("cp1250", "utf-8")]
)
def test_czech_is_read_in_any_encoding(encoding, charset):
    body = calendar("UID:1\nDTSTART:20261001T100000\nSUMMARY:Příšerně žluťoučký").decode().encode(encoding)

    assert in_short(body, charset) == [("Příšerně žluťoučký", "2026-10-01", "2026-10-01", "10:00")]


def test_lines_folded_inside_a_letter_are_put_together():
    body = calendar("UID:1\nDTSTART:20261001\nSUMMARY:Příšerně žluťoučký", "UID:2\nDTSTART:20261002\nSUMMARY:Kůň")
    letter = "ť".encode()
    folded = body.replace(letter, letter[:1] + b"\r\n " + letter[1:])

    assert [one.title for one in events(folded)] == ["Příšerně žluťoučký", "Kůň"]


@pytest.mark.parametrize("charset", ["", "utf-8", "windows-1250"])
def test_one_broken_letter_does_not_break_the_others(charset):
    body = calendar("UID:1\nDTSTART:20261001\nSUMMARY:Příšerně žluťoučký", "UID:2\nDTSTART:20261002\nSUMMARY:Kůň")
    broken = body.replace("ň".encode(), "ň".encode()[:1])

    assert [one.title for one in events(broken, charset)] == ["Příšerně žluťoučký", "Ků\ufffd"]


@pytest.mark.parametrize(
    ("lines", "days", "hours"),
    [
        ("DTSTART:20261002T180000\nDTEND:20261001T180000", ("2026-10-02", "2026-10-02"), ("18:00", None)),
        ("DTSTART:20261002T180000\nDTEND:20261002T080000", ("2026-10-02", "2026-10-02"), ("18:00", None)),
        ("DTSTART:20261002T180000\nDURATION:-PT2H", ("2026-10-02", "2026-10-02"), ("18:00", None)),
        ("DTSTART:20261002T180000Z\nDTEND:20261002T170000", ("2026-10-02", "2026-10-02"), ("20:00", None)),
        ("DTSTART;VALUE=DATE:20261002\nDTEND;VALUE=DATE:20260930", ("2026-10-02", "2026-10-02"), (None, None)),
        # A day with an hour, which some websites write.
        ("DTSTART;VALUE=DATE:20261002\nDTEND:20261003T180000", ("2026-10-02", "2026-10-03"), (None, None)),
        ("DTSTART;VALUE=DATE:20261002\nDTEND:20261003T000000", ("2026-10-02", "2026-10-02"), (None, None)),
        ("DTSTART:20261002T180000\nDTEND;VALUE=DATE:20261003", ("2026-10-02", "2026-10-02"), ("18:00", None)),
        ("DTSTART:20261002T180000\nDTEND;VALUE=DATE:20261002", ("2026-10-02", "2026-10-02"), ("18:00", None)),
    ],
)
@pytest.mark.parametrize("rule", ["", "\nRRULE:FREQ=MONTHLY;COUNT=1"])
def test_end_before_the_beginning_or_of_another_kind_is_no_hour(lines, days, hours, rule):
    (event,) = events(calendar(f"UID:1\n{lines}{rule}\nSUMMARY:Beseda"))

    assert (event.first.isoformat(), event.last.isoformat()) == days
    assert tuple(one and f"{one:%H:%M}" for one in (event.time, event.until)) == hours


@pytest.mark.parametrize(
    ("lines", "hours"),
    [
        ("DTSTART:20261001T160000Z\nDTEND:20261001T180000Z", ("18:00", "20:00")),
        ("DTSTART:20261001T180000\nDURATION:PT2H", ("18:00", "20:00")),
        ("DTSTART:20261001T180000", ("18:00", None)),
        ("DTSTART:20261001T180000\nDTEND:20261001T180000", ("18:00", None)),
        ("DTSTART:20261001T200000\nDTEND:20261002T000000", ("20:00", "23:59")),
        ("DTSTART:20261001T200000\nDTEND:20261002T020000", ("20:00", "02:00")),
        ("DTSTART;VALUE=DATE:20261001", (None, None)),
    ],
)
def test_hours_are_those_of_the_clocks_in_prague(lines, hours):
    (event,) = events(calendar(f"UID:1\n{lines}\nSUMMARY:Beseda"))

    assert tuple(one and f"{one:%H:%M}" for one in (event.time, event.until)) == hours


def test_ends_of_schema_org_and_of_the_norm_are_read():
    pages = [
        b"""{"@type": "Event", "name": "A", "startDate": "2026-10-01T18:00:00+02:00",
        "endDate": "2026-10-01T20:00:00+02:00"}""",
        """{"typ": "Událost", "název": {"cs": "A"}, "doba_trvání": [{"časový_interval": {
        "začátek": {"datum_a_čas": "2026-10-01T18:00:00+02:00"}, "konec": {"datum_a_čas": "2026-10-01T20:00:00+02:00"}
        }}]}""".encode(),
    ]

    found = [(f"{one.time:%H:%M}", f"{one.until:%H:%M}") for page in pages for one in events(page)]

    assert found == [("18:00", "20:00")] * 2


def test_hour_of_a_series_may_move_and_it_stays_the_same_event():
    at_ten, at_eleven = (
        events(calendar(f"UID:1\nDTSTART:20261001T{hour}0000\nRRULE:FREQ=DAILY;COUNT=2\nSUMMARY:Trh"))
        for hour in (10, 11)
    )

    assert [one.turn for one in at_ten] == [one.turn for one in at_eleven] == ["2026-10-01", "2026-10-02"]


def test_at_most_two_years_ahead_and_a_thousand_nearest_events():
    reading = read(
        calendar(*(f"UID:{n}\nDTSTART:20240101\nRRULE:FREQ=DAILY\nSUMMARY:Akce {n}" for n in range(3))), "", WINDOW
    )

    assert len(reading.events) == 1_000
    assert reading.left_out == 3 * (WINDOW.last - WINDOW.first).days + 3 - 1_000
    assert min(one.first for one in reading.events) > WINDOW.first
    assert max(one.first for one in reading.events) <= WINDOW.last


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n", "not_calendar"),
        (b"%PDF-1.7", "not_calendar"),
        (b"Just words", "not_calendar"),
        (b'<?xml version="1.0"?><rss version="2.0"></rss>', "feed"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x", "incomplete"),
        (b"{broken", "broken"),
        (b"[" * 500_000, "broken"),
        (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 100_000, "broken"),
    ],
    ids=["empty", "picture", "pdf", "words", "feed", "cut off", "json", "nested json", "nested events"],
)
def test_what_is_no_calendar_is_said(body, fault):
    with pytest.raises(Unreadable, match=fault):
        read(body, "", WINDOW)


@pytest.mark.parametrize(
    ("begin", "end"),
    [("//<![CDATA[\n", "\n//]]>"), ("/*<![CDATA[*/", "/*]]>*/"), ("<![CDATA[", "]]>"), ("<!--\n", "\n-->")],
)
def test_script_is_read_in_the_wrapping_that_some_systems_write_around_it(begin, end):
    event = '{"@type": "Event", "name": "Trhy", "startDate": "2026-10-01"}'
    body = f'<html><script type="application/ld+json">{begin}{event}{end}</script>'

    assert in_short(body.encode()) == [("Trhy", "2026-10-01", "2026-10-01", None)]


def test_page_without_events_names_the_calendar_that_it_links_to():
    reading = read(b'<html><a href="webcal://www.turnov.cz/akce.ics">Odber</a></html>', "", WINDOW)

    assert (reading.events, reading.other) == ([], "webcal://www.turnov.cz/akce.ics")


# --- Hostile ------------------------------------------------------------------


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=1",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9;BYMINUTE=0,1,2,3,4,5,6,7,8,9",
        "FREQ=NEVER",
        "",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=DAILY;UNTIL=20271301T000000Z",
    ],
)
def test_rule_that_would_never_end_or_makes_no_sense_is_left_out(rule):
    body = calendar(f"UID:1\nDTSTART:20261001T100000Z\nRRULE:{rule}\nSUMMARY:Trh", "UID:2\nDTSTART:20261002\nSUMMARY:B")

    assert [one.title for one in events(body)] in (["Trh", "B"], ["B"])


@pytest.mark.parametrize(
    "lines",
    [
        "DTSTART:20261001T100000\nDTEND:P1D",
        "DTSTART:20261001T100000\nDTEND:120000",
        "DTSTART:20261001T100000\nDTEND;VALUE=PERIOD:20261001T100000Z/PT1H",
        "DTSTART:20261001T100000\nDTEND;VALUE=DATE:00010101",
        "DTSTART:20261001T100000\nDTEND:20261002T100000\nDTEND:20261003T100000",
        "DTSTART;VALUE=DATE:20261001\nDTEND:99991231T100000",
        "DTSTART:20261001T100000\nRRULE:FREQ=DAILY;UNTIL=PT5H",
    ],
    ids=["length", "hour", "stretch of time", "year 1", "two ends", "year 9999", "rule until a length"],
)
def test_end_that_is_none_does_not_lose_its_event_or_the_others(lines):
    body = calendar(f"UID:1\n{lines}\nSUMMARY:Trh", "UID:2\nDTSTART:20261002\nSUMMARY:Beseda")

    assert [title for title, *_days in in_short(body)] == ["Trh", "Beseda"]


@pytest.mark.parametrize("start", ["20261001T240000", "20261001T100000\nDTSTART:20261002T100000", "P1D", ""])
def test_event_whose_beginning_is_not_known_is_counted_as_left_out(start):
    body = calendar(f"UID:1\nDTSTART:{start}\nSUMMARY:Trh", "UID:2\nDTSTART:20261002\nSUMMARY:Beseda")
    reading = read(body, "", WINDOW)

    assert ([one.title for one in reading.events], reading.left_out) == (["Beseda"], 1)


def test_what_is_private_or_cancelled_once_is_so_even_if_it_is_said_twice():
    body = calendar(
        "UID:1\nDTSTART:20261001\nSUMMARY:U lékaře\nCLASS:PUBLIC\nCLASS:PRIVATE",
        "UID:2\nDTSTART:20261002\nSUMMARY:Beseda\nSTATUS:CONFIRMED\nSTATUS:CANCELLED",
    )

    assert [(one.title, one.is_cancelled) for one in events(body)] == [("Beseda", True)]


@pytest.mark.parametrize(
    "lines",
    [
        "",
        "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nEND:STANDARD\r\n",
        "BEGIN:STANDARD\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n",
        "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+9900\r\nTZOFFSETTO:+9900\r\nEND:STANDARD\r\n",
    ],
    ids=["nothing", "without offsets", "without a beginning", "of four days"],
)
def test_zone_that_is_described_wrongly_loses_no_event(lines):
    zone = f"METHOD:CANCEL\r\nBEGIN:VTIMEZONE\r\nTZID:Praha\r\n{lines}END:VTIMEZONE\r\n"
    event = calendar("UID:1\nDTSTART;TZID=Praha:20261001T170000\nSUMMARY:Beseda")
    body = event.replace(b"BEGIN:VEVENT", zone.encode() + b"BEGIN:VEVENT", 1)

    assert in_short(body) == [("Beseda", "2026-10-01", "2026-10-01", "17:00")]
    assert [one.is_cancelled for one in events(body)] == [True]


def test_hundred_thousand_events_are_read_as_the_thousand_nearest():
    event = "BEGIN:VEVENT\r\nUID:{0}\r\nDTSTART:20{1:02}0101\r\nSUMMARY:{0}\r\nEND:VEVENT\r\n"
    body = "BEGIN:VCALENDAR\r\n" + "".join(event.format(n, n % 50) for n in range(20_000)) + "END:VCALENDAR\r\n"
    reading = read(body.encode(), "", WINDOW)

    assert {one.first.year for one in reading.events} == {2026, 2027, 2028}
    assert len(reading.events) == 1_000


def test_folded_lines_nul_and_huge_texts_are_bounded():
    body = calendar("UID:1\0\nDTSTART:20261001\nSUMMARY:" + "a\0" * 100_000 + "\nDESCRIPTION:" + "b" * 500_000)
    (event,) = events(body)

    assert (event.title, event.uid) == ("a" * 250, "1")
    assert event.text == "b" * 5_000
