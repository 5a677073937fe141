"""The calendar shows what is on, day by day, for months, towns and topics, without script."""

import datetime

import html5lib
import pytest
import time_machine

from tests import factories as make
from tests.pages import plain

pytestmark = pytest.mark.django_db

HTML = "{http://www.w3.org/1999/xhtml}"
NOW = datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def in_november():
    with time_machine.travel(NOW, tick=False):
        yield


def page(client, address: str):
    response = client.get(address)
    assert response.status_code == 200, address
    return html5lib.parse(response.content, transport_encoding="utf-8")


def words(element) -> str:
    return plain("".join(element.itertext()))


def of_class(tree, name: str) -> list:
    return [one for one in tree.iter() if name in one.get("class", "").split()]


def days(client, address: str) -> dict[str, list[str]]:
    """Return what stands on each day that has anything."""
    found = {}
    for day in [*of_class(page(client, address), "month-day"), *of_class(page(client, address), "agenda-day")]:
        entries = [words(one) for one in of_class(day, "calendar-entry")]
        if entries:
            found[next(day.iter(f"{HTML}time")).get("datetime")] = entries
    return found


def long_ones(client, address: str) -> list[str]:
    return [
        words(one)
        for box in of_class(page(client, address), "calendar-long")
        for one in of_class(box, "calendar-entry")
    ]


def test_a_month_has_all_its_days_from_the_right_day_of_the_week(client):
    found = of_class(page(client, "/kalendar/2026-11/"), "month-day")

    assert [next(day.iter(f"{HTML}time")).get("datetime") for day in found] == [f"2026-11-{n:02}" for n in range(1, 31)]
    assert "on-7" in found[0].get("class")
    assert [words(day) for day in found if "is-today" in day.get("class")] == ["24. listopadu dnes"]


def test_events_stand_on_their_days(client):
    make.ActivityFactory(title="Běh", when="12. 11. 2026", state="planned")
    make.MeetingFactory(date=datetime.date(2026, 11, 26), starts_at=datetime.time(9), place="Liberec")
    make.CallFactory(closes_on=datetime.date(2026, 11, 30), programme__name="Podpora MA21")

    assert days(client, "/kalendar/") == {
        "2026-11-12": ["Běh"],
        "2026-11-26": ["09:00 Setkání pracovní skupiny"],
        "2026-11-30": ["Poslední den pro žádosti: Podpora MA21"],
    }


def test_events_of_a_day_stand_in_the_order_of_their_hours(client):
    make.ActivityFactory(title="Beseda", when="26. 11. 2026", starts_at="18:00", ends_at="20:00")
    make.ActivityFactory(title="Snídaně", when="26. 11. 2026", starts_at="07:30")
    make.ActivityFactory(title="Den bez aut", when="26. 11. 2026")
    make.MeetingFactory(date=datetime.date(2026, 11, 26), starts_at=datetime.time(9), ends_at=datetime.time(11))
    expected = ["Den bez aut", "07:30 Snídaně", "09:00–11:00 Setkání pracovní skupiny", "18:00–20:00 Beseda"]

    assert days(client, "/kalendar/") == {"2026-11-26": expected}


def test_hours_of_several_days_stand_on_the_first_and_on_the_last(client):
    make.ActivityFactory(title="Kurz", when="10.–12. 11. 2026", starts_at="09:00", ends_at="12:00")

    assert days(client, "/kalendar/") == {
        "2026-11-10": ["10.–12. listopadu 2026, od 09:00 Kurz"],
        "2026-11-11": ["den 2/3 Kurz"],
        "2026-11-12": ["den 3/3, do 12:00 Kurz"],
    }


def test_hours_of_what_lasts_longer_stand_beside_the_days(client):
    make.ActivityFactory(title="Výstava", when="2.–27. 11. 2026", starts_at="17:00", ends_at="12:00")

    assert long_ones(client, "/kalendar/2026-11/") == ["2.–27. listopadu 2026, začátek 17:00, konec 12:00 Výstava"]


def test_several_days_over_the_new_year_stand_in_both_months(client):
    make.ActivityFactory(title="Silvestr", when="30. 12. 2026 – 2. 1. 2027")
    whole = "30. prosince 2026 – 2. ledna 2027 Silvestr"

    assert days(client, "/kalendar/2026-12/") == {"2026-12-30": [whole], "2026-12-31": ["den 2/4 Silvestr"]}
    assert days(client, "/kalendar/2027-01/") == {
        "2027-01-01": ["den 3/4 Silvestr"],
        "2027-01-02": ["den 4/4 Silvestr"],
    }


def test_vague_and_long_times_stand_beside_the_days_with_their_words(client):
    for title, when in (
        ("Úklid", "listopad 2026"),
        ("Sběr", "podzim 2026"),
        ("Poradna", "průběžně 2026"),
        ("Výstava", "2. 11. 2026 – 20. 12. 2026"),
        ("Kurz", "od září 2026"),
        ("Jaro", "jaro 2026"),
    ):
        make.ActivityFactory(title=title, when=when)

    assert days(client, "/kalendar/2026-11/") == {}
    assert long_ones(client, "/kalendar/2026-11/") == [
        "podzim 2026 Sběr",
        "listopad 2026 Úklid",
        "2. listopadu – 20. prosince 2026 Výstava",
        "průběžně Poradna",
        "od září 2026 Kurz",
    ]


def test_a_cancelled_event_says_so(client):
    make.ActivityFactory(title="Běh", when="12. 11. 2026", state="cancelled", state_reason="Povodeň.")
    make.MeetingFactory(date=datetime.date(2026, 11, 26), cancellation="Chřipka.", is_open=True)

    assert days(client, "/kalendar/2026-11/") == {
        "2026-11-12": ["Zrušeno: Běh"],
        "2026-11-26": ["Zrušeno: Otevřené krajské setkání"],
    }
    with time_machine.travel(datetime.datetime(2026, 10, 1, tzinfo=datetime.UTC)):
        assert days(client, "/kalendar/program/") == {
            "2026-11-12": ["Zrušeno: Běh Povodeň."],
            "2026-11-26": ["Zrušeno: Otevřené krajské setkání Chřipka."],
        }


def test_the_programme_begins_today_and_has_three_months(client):
    for when in ("23. 11. 2026", "24. 11. 2026", "31. 1. 2027", "1. 2. 2027"):
        make.ActivityFactory(title="Běh", when=when)

    assert list(days(client, "/kalendar/program/")) == ["2026-11-24", "2027-01-31"]
    assert list(days(client, "/kalendar/2026-10/program/")) == ["2026-11-24"]
    assert list(days(client, "/kalendar/2026-02/program/")) == []


def test_a_full_day_leads_to_its_own_page(client):
    for n in range(9):
        make.ActivityFactory(title=f"Běh {n}", when="12. 11. 2026")

    assert days(client, "/kalendar/2026-11/")["2026-11-12"] == [f"Běh {n}" for n in range(4)]
    more = of_class(page(client, "/kalendar/2026-11/"), "calendar-more")
    assert [words(one) for one in more] == ["5 dalších akcí – 12. listopadu 2026"]
    assert long_ones(client, next(more[0].iter(f"{HTML}a")).get("href")) == [f"Běh {n}" for n in range(9)]


def test_a_filter_chooses_among_activities_and_goes_with_the_steps(client):
    town = make.OrganisationFactory(slug="turnov", name="Turnov")
    make.ActivityFactory(title="Běh", when="12. 11. 2026", organiser=town)
    make.ActivityFactory(title="Jinde", when="12. 11. 2026")
    make.MeetingFactory(date=datetime.date(2026, 11, 26))

    address = "/kalendar/2026-11/?obec=turnov"
    links = {one.get("href") for one in page(client, address).iter(f"{HTML}a")}

    assert days(client, address) == {"2026-11-12": ["Běh"]}
    assert {
        "/kalendar/2026-10/?obec=turnov",
        "/kalendar/2026-12/?obec=turnov",
        "/kalendar/2026-11/program/?obec=turnov",
        "/kalendar/odebirat/?obec=turnov",
        "/kalendar/2026-11/",
    } <= links


def test_a_month_chosen_in_the_form_has_its_own_address(client):
    month = client.get("/kalendar/?hledat=&rok=2026&mesic=5&obec=turnov")
    programme = client.get("/kalendar/program/?rok=2026&mesic=12")

    assert month["Location"] == "/kalendar/2026-05/?obec=turnov"
    assert programme["Location"] == "/kalendar/2026-12/program/"


@pytest.mark.parametrize("query", ["rok=abc&mesic=5", "rok=2026&mesic=13", "rok=99999&mesic=1", "mesic=%00"])
def test_a_month_that_does_not_exist_is_that_of_now(client, query):
    assert len(of_class(page(client, f"/kalendar/?{query}"), "month-day")) == 30


def test_a_town_that_is_not_known_is_explained(client):
    assert "Zadání filtru nerozumíme." in words(page(client, "/kalendar/?obec=nikde"))


@pytest.mark.parametrize(
    ("address", "steps"),
    [
        ("/kalendar/1990-01/", {"next"}),
        ("/kalendar/2024-12/", {"next"}),
        ("/kalendar/2025-01/", {"next"}),
        ("/kalendar/2025-02/", {"prev", "next"}),
        ("/kalendar/2027-12/", {"prev"}),
        ("/kalendar/2027-10/program/", {"prev"}),
        ("/kalendar/2100-12/", {"prev"}),
    ],
)
def test_the_calendar_leads_from_the_first_year_with_anything_to_the_next_one(client, address, steps):
    make.ActivityFactory(when="12. 11. 2025")

    rels = [one.get("rel", "").split(" ")[0] for one in page(client, address).iter(f"{HTML}a")]
    assert {rel for rel in rels if rel in {"prev", "next"}} == steps


def robots(client, address: str) -> str:
    metas = [one.get("content") for one in page(client, address).iter(f"{HTML}meta") if one.get("name") == "robots"]
    return metas[0] if metas else ""


@pytest.mark.parametrize("address", ["/kalendar/2026-11/", "/kalendar/2026-11/program/"])
def test_an_empty_time_leads_to_the_nearest_months_with_anything(client, address):
    town = make.OrganisationFactory(slug="turnov")
    make.ActivityFactory(when="srpen 2021", organiser=town)
    make.ActivityFactory(when="květen–červen 2024")
    make.MeetingFactory(date=datetime.date(2023, 11, 24))
    make.MeetingFactory(date=datetime.date(2027, 2, 24))

    def links(query=""):
        return [
            (words(link), link.get("href").removeprefix("/kalendar/"))
            for box in of_class(page(client, address + query), "empty")
            for link in box.iter(f"{HTML}a")
            if "/kalendar/" in link.get("href")
        ]

    rest = "program/" if "program" in address else ""
    assert links() == [
        ("Nejbližší další: únor 2027", f"2027-02/{rest}"),
        ("Naposledy: červen 2024", f"2024-06/{rest}"),
    ]
    assert links("?obec=turnov") == [("Naposledy: srpen 2021", f"2021-08/{rest}?obec=turnov")]
    assert "Zrušte část filtru." in words(page(client, f"{address}?hledat=nic"))


def test_robots_index_only_months_of_years_that_have_anything(client):
    make.ActivityFactory(when="12. 11. 2026")

    assert robots(client, "/kalendar/2026-11/") == ""
    assert robots(client, "/kalendar/2031-11/") == robots(client, "/kalendar/2026-11/?hledat=x") == "noindex, follow"
    (steps,) = of_class(page(client, "/kalendar/2026-12/"), "calendar-steps")
    rels = {one.get("href"): one.get("rel") for one in steps.iter(f"{HTML}a")}
    assert rels["/kalendar/2026-11/"] == "prev"
    assert rels["/kalendar/2027-01/"] == "next nofollow"


def test_how_to_subscribe_has_an_address_for_each_program(client, settings):
    settings.SITE_URL = "https://zdravykraj.example"
    tree = page(client, "/kalendar/odebirat/?obec=&co=setkani")
    links = [one.get("href") for one in tree.iter(f"{HTML}a")]
    (address,) = [one.get("value") for one in tree.iter(f"{HTML}input")]

    assert address == "https://zdravykraj.example/kalendar/setkani.ics"
    assert "webcal://zdravykraj.example/kalendar/setkani.ics" in links
    assert (
        "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fzdravykraj.example%2Fkalendar%2Fsetkani.ics" in links
    )
    assert any(link.startswith("https://outlook.office.com/calendar/0/addfromweb?url=https%3A%2F%2F") for link in links)
    assert len(list(tree.iter("{http://www.w3.org/2000/svg}path"))) >= 1


def test_what_was_chosen_can_be_subscribed_to(client, settings):
    settings.SITE_URL = "https://zdravykraj.example"
    make.OrganisationFactory(slug="turnov", name="Turnov")
    make.ActivityFactory(when="12. 11. 2026")

    tree = page(client, "/kalendar/odebirat/?obec=turnov&rok=2026")
    (address,) = [one.get("value") for one in tree.iter(f"{HTML}input")]

    assert address == "https://zdravykraj.example/kalendar/aktivity.ics?obec=turnov&rok=2026"
    assert client.get(address.removeprefix(settings.SITE_URL)).status_code == 200
    assert client.get("/kalendar/odebirat/?obec=nikde").status_code == 302


def test_lists_lead_to_what_they_show_in_a_calendar(client):
    make.ActivityFactory(when="12. 11. 2026")
    make.MeetingFactory(date=datetime.date(2026, 11, 26))

    assert 'href="/kalendar/odebirat/?rok=2026&amp;hledat=b' not in client.get("/aktivity/").content.decode()
    assert 'href="/kalendar/odebirat/?rok=2026"' in client.get("/aktivity/?rok=2026").content.decode()
    assert 'href="/kalendar/odebirat/?co=setkani"' in client.get("/setkani/").content.decode()


# --- A cancelled meeting --------------------------------------------------------


def test_a_cancelled_meeting_says_why_on_its_page_and_in_the_list(client):
    make.MeetingFactory(date=datetime.date(2026, 11, 26), cancellation="Povodeň v Liberci.")

    for address in ("/setkani/2026-11-26/", "/setkani/"):
        assert "Zrušeno: Povodeň v Liberci." in words(page(client, address))


def test_nobody_is_invited_to_a_cancelled_meeting(client):
    make.MeetingFactory(date=datetime.date(2026, 11, 26), cancellation="Povodeň.")
    make.MeetingFactory(date=datetime.date(2026, 12, 3))

    home = client.get("/").content.decode()

    assert "/setkani/2026-12-03/" in home
    assert "/setkani/2026-11-26/" not in home
