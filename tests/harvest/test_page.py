"""The page of a town: calendars are added, read and explained, events are ticked; strangers find nothing."""

import datetime

import pytest

from harvest.models import CalendarSource, FoundEvent
from harvest.reading import limits
from harvest.tasks import read_all, read_source
from harvest.workflow import MOST_SOURCES
from reports.models import ActivityReport
from task_queue.models import Task
from task_queue.running import run_at_once
from tests.harvest.samples import calendar, sample
from tests.people import browser_of, clerk_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_september", "local_downloads")]


@pytest.fixture
def address(town) -> str:
    return f"/hlaseni/obec/{town.slug}/akce-z-kalendare/"


@pytest.fixture
def source(town, server):
    """A calendar of the town at the server of the test, with two events."""
    server.files["/akce.ics"] = (
        calendar(
            "UID:1\nDTSTART:20260922T100000\nSUMMARY:Den bez aut\nLOCATION:Náměstí",
            "UID:2\nDTSTART:20260923\nSUMMARY:Beseda",
        ),
    )
    return CalendarSource.objects.create(organisation=town, url=server.url("/akce.ics"))


def read(source) -> CalendarSource:
    """Have the worker read the calendar."""
    run_at_once(read_source.enqueue({"source": source.pk}))
    return CalendarSource.objects.get(pk=source.pk)


def text(response) -> str:
    return " ".join(response.content.decode().replace("\xa0", " ").split())


def key(title: str) -> int:
    return FoundEvent.objects.get(title=title).pk


def test_town_adds_a_calendar_and_the_worker_reads_it_at_once(browser, address, town, clerk):
    response = browser.post(address, {"step": "add", "url": "webcal://www.turnov.cz/akce.ics"}, follow=True)
    source = CalendarSource.objects.get()

    assert (source.organisation, source.url, source.added_by) == (town, "https://www.turnov.cz/akce.ics", clerk)
    assert source.history.count() == 1
    assert "Kalendář je přidaný a načítá se." in text(response)
    assert "data-being-read" in text(response)
    assert list(Task.objects.filter(kind="harvest.read_source").values_list("arguments", flat=True)) == [
        {"source": source.pk}
    ]
    browser.post(address, {"step": "add", "url": "https://www.turnov.cz/akce.ics"})
    assert (CalendarSource.objects.count(), Task.objects.filter(kind="harvest.read_source").count()) == (1, 1)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("", "Zkopírujte sem adresu kalendáře nebo stránky."),
        ("není adresa", "Napište adresu, která začíná https://."),
        ("ftp://www.turnov.cz/", "Napište adresu, která začíná https://."),
        ("http://localhost/akce", "Tato adresa se otevře jen uvnitř vašeho úřadu."),
        ("http://192.168.1.1/akce", "Tato adresa se otevře jen uvnitř vašeho úřadu."),
        ("https://jmeno:heslo@turnov.cz/", "Adresa obsahuje jméno nebo heslo."),
    ],
)
def test_refused_address_stays_in_the_field(browser, address, url, message):
    response = browser.post(address, {"step": "add", "url": url})

    assert response.status_code == 422
    assert message in text(response)
    assert not url or f'value="{url}"' in text(response)
    assert not CalendarSource.objects.exists()


def test_town_has_at_most_five_calendars(browser, address, town):
    for number in range(MOST_SOURCES):
        CalendarSource.objects.create(organisation=town, url=f"https://www.turnov.cz/{number}")
    response = browser.post(address, {"step": "add", "url": "https://www.turnov.cz/6"})

    assert "Město může mít nejvýš 5 kalendářů." in text(response)
    assert CalendarSource.objects.count() == MOST_SOURCES


def test_found_events_are_ticked_and_become_drafts(browser, address, source, town):
    assert read(source).event_count == 2
    page = text(browser.get(address))
    assert "Den bez aut" in page
    assert "22. září 2026, od 10:00" in page
    response = browser.post(address, {"step": "take", "event": [key("Den bez aut"), "x", "999"]}, follow=True)

    report = ActivityReport.objects.get()
    assert (report.title, report.place, report.organisation) == ("Den bez aut", "Náměstí", town)
    assert "Vznikl 1 koncept hlášení." in text(response)
    assert report.get_absolute_url() in text(response)
    browser.post(address, {"step": "ignore", "event": [key("Beseda")]})
    assert "Beseda" in text(browser.get(f"{address}?stav=ignorovane"))
    browser.post(address, {"step": "again", "event": [key("Beseda")]})
    assert "Beseda" in text(browser.get(f"{address}?stav=nove"))


def test_changes_are_told_until_they_are_seen(browser, address, source, town, server):
    read(source)
    browser.post(address, {"step": "take", "event": [key("Den bez aut")]})
    server.files["/akce.ics"] = (calendar("UID:1\nDTSTART:20260924T100000\nSUMMARY:Den bez aut\nLOCATION:Náměstí"),)
    read(source)
    page = text(browser.get(address))

    assert "<del>22. září 2026</del> → <ins>24. září 2026</ins>" in page
    assert "Ve vašem konceptu už to je." in page
    assert "Změnila se 1 akce, kterou hlásíte." in text(browser.get(f"/hlaseni/obec/{town.slug}/"))
    browser.post(address, {"step": "see", "event": [key("Den bez aut")]})
    assert FoundEvent.objects.get().state == "known"


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("/stav/404", "Na adrese nic není (404)."),
        ("/stav/403", "Kalendář není přístupný všem."),
        ("/stav/500", "Server s kalendářem hlásí chybu."),
        ("/uriznuto", "Odpovědi serveru nelze porozumět."),
        ("/prazdne", "Na adrese je prázdná stránka."),
        ("/bez-konce", "Kalendář je větší než 5 MB."),
        ("/stranka", "Na adrese nejsou žádné akce"),
    ],
)
def test_fault_is_explained_with_what_to_do(browser, address, source, server, path, fault):
    server.files["/stranka"] = (b"<html><body>Akce na plakatu</body></html>",)
    server.files["/prazdne"] = (b"",)
    CalendarSource.objects.filter(pk=source.pk).update(url=server.url(path))
    now = read(CalendarSource.objects.get(pk=source.pk))
    page = text(browser.get(address))

    assert now.fault
    assert now.failing_since is not None
    assert str(now.get_fault_display()) in page.replace("&#x27;", "'")
    assert fault in page
    assert now.advice in page.replace("&#x27;", "'")


def test_address_inside_is_not_asked_even_if_it_got_into_the_database(source):
    CalendarSource.objects.filter(pk=source.pk).update(url="http://169.254.169.254/latest")

    assert read(CalendarSource.objects.get(pk=source.pk)).fault == "not_public"


def test_fault_keeps_what_was_found_and_passes_by_itself(source, server):
    read(source)
    body = server.files.pop("/akce.ics")
    server.files["/akce.ics"] = (b"{",)
    assert read(CalendarSource.objects.get(pk=source.pk)).fault == "broken"
    assert FoundEvent.objects.count() == 2
    server.files["/akce.ics"] = body
    now = read(CalendarSource.objects.get(pk=source.pk))

    assert (now.fault, now.failing_since, FoundEvent.objects.count()) == ("", None, 2)


def test_only_changes_are_asked_for_within_a_day(source, server):
    server.files["/akce.ics"] = (*server.files["/akce.ics"], b'ETag: "v1"')
    read(source)
    read(CalendarSource.objects.get(pk=source.pk))
    assert server.asked[-1].headers["if-none-match"] == '"v1"'
    CalendarSource.objects.update(read_at=datetime.datetime(2026, 8, 31, 8, tzinfo=datetime.UTC))
    read(CalendarSource.objects.get(pk=source.pk))

    assert "if-none-match" not in server.asked[-1].headers


def test_all_calendars_are_read_regularly_but_none_too_often(source, town, server):
    server.files["/dalsi"] = (sample("stranka.html"),)
    CalendarSource.objects.create(organisation=town, url=server.url("/dalsi"))
    run_at_once(read_all.enqueue())
    assert FoundEvent.objects.count() == 5
    asked = len(server.asked)
    run_at_once(read_all.enqueue())

    assert len(server.asked) == asked


def test_reading_on_demand_is_ordered_once(browser, address, source):
    for _press in range(2):
        browser.post(address, {"step": "read", "source": source.pk})

    assert Task.objects.filter(kind="harvest.read_source").count() == 1


def test_removed_calendar_takes_what_was_not_decided_along(browser, address, source):
    read(source)
    browser.post(address, {"step": "take", "event": [key("Den bez aut")]})
    browser.post(address, {"step": "remove", "source": source.pk})

    assert list(FoundEvent.objects.values_list("title", flat=True)) == ["Den bez aut"]
    assert (CalendarSource.objects.count(), ActivityReport.objects.count()) == (0, 1)


def test_another_town_neither_sees_nor_changes_anything(address, source, turnov, town):
    read(source)
    stranger = browser_of(clerk_of(turnov))
    elsewhere = f"/hlaseni/obec/{turnov.slug}/akce-z-kalendare/"

    assert stranger.get(address).status_code == 404
    assert stranger.post(address, {"step": "add", "url": "https://www.cizi.cz/"}).status_code == 404
    for step in ("remove", "read"):
        assert stranger.post(elsewhere, {"step": step, "source": source.pk}).status_code == 404
    for step in ("take", "ignore", "again", "see"):
        stranger.post(elsewhere, {"step": step, "event": [key("Beseda")]})
    assert stranger.post(elsewhere, {"step": "nonsense"}).status_code == 404
    assert set(FoundEvent.objects.values_list("state", "organisation")) == {("new", town.pk)}
    assert not ActivityReport.objects.exists()


def test_page_asks_the_database_the_same_for_many_events(browser, address, source, django_assert_max_num_queries):
    read(source)
    rows = [
        FoundEvent(organisation=source.organisation, source=source, key=str(n), title=f"Akce {n}",
                   first_day="2026-10-01", last_day="2026-10-01") for n in range(300)
    ]  # fmt: skip
    FoundEvent.objects.bulk_create(rows)
    with django_assert_max_num_queries(12):
        response = browser.get(address)

    assert response.status_code == 200
    assert len(response.content) < 80_000


def test_office_sees_calendars_and_their_faults_and_changes_none(office, source):
    CalendarSource.objects.update(fault="not_found")
    page = text(office.get("/sprava/harvest/calendarsource/"))

    assert "Na adrese nic není (404)." in page
    assert office.get(f"/sprava/harvest/calendarsource/{source.pk}/change/").status_code == 200
    assert office.post(f"/sprava/harvest/calendarsource/{source.pk}/delete/").status_code == 403
    assert office.get("/sprava/harvest/calendarsource/add/").status_code == 403


def test_calendar_that_takes_too_long_is_given_up(source, server, monkeypatch):
    monkeypatch.setattr(limits, "LONGEST", 0.8)
    server.files["/akce.ics"] = (b"<!doctype html>" + b"<!--" * 1_000_000,)

    assert read(source).fault == "too_complex"
