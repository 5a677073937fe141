"""The weekly check of links: every link of every room is asked politely, and dead ones wait for the coordinator."""

import datetime
import ipaddress
import threading
import time
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import models
from django.utils import timezone

from link_checks.checking import LinkCheck, ask, by_server, check_links, record
from link_checks.fetching import Answer, Fetcher
from link_checks.holders import holders_of, link_fields, public_links
from portal.todo import waiting_for
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases, pytest.mark.usefixtures("in_english")]

LOOPBACK = ipaddress.ip_address("127.0.0.1")


@pytest.fixture
def fetcher(server):
    return Fetcher(allowed=lambda address: address == LOOPBACK, ports=frozenset({server.port}), patience=5)


def run(fetcher, **options):
    """Run the command without pauses; return the lines it printed."""
    out = StringIO()
    call_command("check_links", stdout=out, fetcher=fetcher, pause=0, **options)
    return out.getvalue().splitlines()


def found(reason="server_error", status=500, ok=False):
    return Answer(ok, status, reason, "https://kdekoli.example/")


def tasks(user):
    """Return the dead links that wait for this person as (about, advice, url)."""
    return [
        (task.about, task.advice, task.url)
        for kind in waiting_for(user)
        if kind.title == "Links that do not answer"
        for task in kind.tasks
    ]


# --- Which links -------------------------------------------------------------


def test_links_of_all_rooms_are_asked_each_once():
    make.ActivityLinkFactory(url="https://a.example/aktivita")
    make.ActivityLinkFactory(url="https://a.example/aktivita")
    make.AgendaLinkFactory(url="https://a.example/bod")
    make.CallLinkFactory(url="https://a.example/vyzva")
    make.ItemLinkFactory(url="https://a.example/doklad")
    make.AwardLinkFactory(url="https://a.example/cena")
    make.MandateFactory(url="https://a.example/usneseni")
    make.OrganisationFactory(web="http://a.example/")
    make.UsefulLinkFactory(url="HTTPS://a.example/odkaz")
    make.ContractFactory(url="https://a.example/smlouva")
    make.CallFactory(year=2023, application_form_url="https://a.example/formular")
    make.CriteriaSetFactory(source_url="https://a.example/pravidla")
    make.MeasurementFactory(evidence_url="https://a.example/mereni")

    assert public_links() == {
        "http://a.example/",
        "HTTPS://a.example/odkaz",
        *(
            f"https://a.example/{page}"
            for page in (
                "aktivita",
                "bod",
                "vyzva",
                "doklad",
                "cena",
                "usneseni",
                "smlouva",
                "formular",
                "pravidla",
                "mereni",
            )
        ),
    }


def test_what_is_no_page_of_the_web_and_what_was_deleted_is_not_asked():
    make.ActivityLinkFactory(url="")
    make.ActivityLinkFactory(url="ftp://a.example/soubor")
    make.ActivityLinkFactory(url="mailto:urad@a.example")
    # It still stands in the history, and in no row.
    make.ActivityLinkFactory(url="https://a.example/stara").delete()

    assert public_links() == set()


def test_field_with_links_of_every_room_of_ours_is_known():
    ours = {model for model, _field in link_fields()}

    assert {model._meta.app_label for model in ours} <= {config.label for config in apps.get_app_configs()}
    assert [model for model in ours if model.__name__.startswith("Historical")] == []
    wanted = {
        model
        for label in (
            "activities",
            "awards",
            "common",
            "evidence",
            "grants",
            "harvest",
            "improvement_plan",
            "members",
            "portal",
            "reports",
        )
        for model in apps.get_app_config(label).get_models()
        if not model.__name__.startswith("Historical")
        and any(isinstance(field, models.URLField) for field in model._meta.fields)
    }
    assert ours == wanted


# --- What is remembered ------------------------------------------------------


def test_answers_are_remembered_and_said(server, fetcher):
    make.ActivityLinkFactory(url=server.url("/zije"))
    make.AgendaLinkFactory(url=server.url("/stav/404"))
    make.UsefulLinkFactory(url=server.url("/stav/500"))

    lines = run(fetcher)

    rows = LinkCheck.objects.order_by("url").values_list("url", "ok", "status", "reason", "times_failed")
    assert list(rows) == [
        (server.url("/stav/404"), False, 404, "not_found", 1),
        (server.url("/stav/500"), False, 500, "server_error", 1),
        (server.url("/zije"), True, 200, "answers", 0),
    ]
    assert lines == [
        "3 links were checked: 1 answer, 2 do not.",
        "Links that do not answer:",
        f"  {server.url('/stav/404')} – The page does not exist (404).",
    ]


def test_links_are_asked_as_strictly_as_everywhere_when_nobody_says_otherwise(server):
    make.ActivityLinkFactory(url=f"http://localhost:{server.port}/")
    make.ActivityLinkFactory(url="http://127.0.0.1/")
    make.ActivityLinkFactory(url="http://169.254.169.254/latest/meta-data/")

    call_command("check_links", stdout=StringIO(), pause=0)

    assert set(LinkCheck.objects.values_list("reason", flat=True)) == {"bad_address"}
    assert server.asked == []


def test_link_asked_in_the_last_days_waits_and_all_asks_it_again(server, fetcher):
    make.ActivityLinkFactory(url=server.url("/"))
    run(fetcher)
    assert run(fetcher) == ["0 links were checked: 0 answer, 0 do not."]
    assert len(server.asked) == 1

    run(fetcher, every=True)
    assert len(server.asked) == 2

    LinkCheck.objects.update(checked_at=timezone.now() - datetime.timedelta(days=7))
    run(fetcher)
    assert len(server.asked) == 3


def test_limit_takes_those_never_asked_first_and_then_those_that_wait_longest(server, fetcher):
    today = timezone.now()
    for name, days in (("tyden", 8), ("mesic", 30), ("nikdy", None), ("vcera", 1)):
        make.ActivityLinkFactory(url=server.url(f"/{name}"))
        if days:
            LinkCheck.objects.create(url=server.url(f"/{name}"), checked_at=today - datetime.timedelta(days=days))

    lines = run(fetcher, limit=2)

    assert [asked.target for asked in server.asked] == ["/nikdy", "/mesic"]
    assert lines == ["2 links were checked: 2 answer, 0 do not.", "1 link waits for the next run."]


@pytest.mark.parametrize("limit", ["0", "-1", "tři"])
def test_limit_that_is_no_number_is_refused(limit):
    with pytest.raises(CommandError):
        call_command("check_links", f"--limit={limit}")


def test_link_that_stands_nowhere_any_more_is_forgotten(server, fetcher):
    link = make.ActivityLinkFactory(url=server.url("/stav/404"))
    run(fetcher)
    link.url = server.url("/nova")
    link.save()

    lines = run(fetcher)

    assert [check.url for check in LinkCheck.objects.all()] == [server.url("/nova")]
    assert lines[1:] == ["1 link is no longer used and was removed."]


# --- When a link is dead -----------------------------------------------------


@pytest.mark.parametrize(
    ("reason", "at_once"),
    [
        ("not_found", True),
        ("gone", True),
        ("no_name", True),
        ("server_error", False),
        ("timeout", False),
        ("no_access", False),
        ("bad_tls", False),
        ("bad_address", False),
    ],
)
def test_what_does_not_come_back_is_dead_at_once_and_the_rest_on_the_second_day(reason, at_once, time_machine):
    time_machine.move_to("2026-03-01T10:00:00Z")
    first = record("https://a.example/", found(reason))
    assert (first.ok, LinkCheck.objects.dead().count()) == (False, int(at_once))

    time_machine.move_to("2026-03-01T20:00:00Z")
    again = record("https://a.example/", found(reason))
    assert (again.times_failed, LinkCheck.objects.dead().count()) == (1, int(at_once))

    time_machine.move_to("2026-03-08T10:00:00Z")
    later = record("https://a.example/", found(reason))
    assert (later.times_failed, LinkCheck.objects.dead().count()) == (2, 1)
    assert str(later.failing_since) == "2026-03-01 10:00:00+00:00"


def test_link_that_answers_again_is_well_and_begins_anew():
    for day in (1, 2):
        record("https://a.example/", found())
        LinkCheck.objects.update(checked_at=timezone.now() - datetime.timedelta(days=day))

    well = record("https://a.example/", found("answers", 200, ok=True))
    assert (LinkCheck.objects.dead().count(), well.failing_since, well.times_failed) == (0, None, 0)

    record("https://a.example/", found())
    assert LinkCheck.objects.dead().count() == 0


# --- What waits for the coordinator ------------------------------------------


def test_dead_link_waits_with_every_row_that_holds_it_what_happened_and_since_when(coordinator, time_machine):
    time_machine.move_to("2026-03-01T10:00:00Z")
    activity = make.ActivityFactory(title="Den Země")
    useful = make.UsefulLinkFactory(title="Strategie", url="https://a.example/pryc")
    make.ActivityLinkFactory(activity=activity, title="Pozvánka", url="https://a.example/pryc")
    make.ActivityLinkFactory(activity=activity, title="Fotografie", url="https://a.example/zije")
    record("https://a.example/pryc", found("not_found", 404))
    record("https://a.example/zije", found("answers", 200, ok=True))

    advice = (
        "https://a.example/pryc: The page does not exist (404). It has not answered since 1 March 2026. "
        "Fix or remove the link."
    )
    assert [(about, said.replace("\xa0", " "), url) for about, said, url in tasks(coordinator)] == [
        ("Useful link: Strategie", advice, f"/sprava/portal/usefullink/{useful.pk}/change/"),
        ("Link: Den Země – Pozvánka", advice, f"/sprava/activities/activity/{activity.pk}/change/"),
    ]


def test_link_that_fails_longest_waits_first(coordinator, time_machine):
    for day, page in ((5, "novy"), (1, "stary"), (3, "stredni")):
        time_machine.move_to(f"2026-03-0{day}T10:00:00Z")
        make.UsefulLinkFactory(url=f"https://a.example/{page}")
        record(f"https://a.example/{page}", found("gone", 410))

    pages = [advice.split(":")[1].rpartition("/")[2] for _about, advice, _url in tasks(coordinator)]
    assert pages == ["stary", "stredni", "novy"]


def test_link_of_an_agenda_leads_to_its_meeting(coordinator):
    link = make.AgendaLinkFactory(url="https://a.example/pryc")
    record(link.url, found("gone", 410))

    assert [url for _about, _advice, url in tasks(coordinator)] == [
        f"/sprava/activities/meeting/{link.item.meeting.pk}/change/"
    ]


def test_who_may_not_see_a_row_is_not_told_of_its_link():
    link = make.ActivityLinkFactory(url="https://a.example/pryc")
    record(link.url, found("gone", 410))

    assert tasks(make.UserFactory(is_staff=True)) == []


def test_mended_link_waits_no_more_before_it_is_checked_again(coordinator):
    link = make.ActivityLinkFactory(url="https://a.example/pryc")
    record(link.url, found("gone", 410))
    assert len(tasks(coordinator)) == 1

    link.url = "https://a.example/nova"
    link.save()

    assert tasks(coordinator) == []
    assert list(holders_of(["https://a.example/pryc"])) == []


# --- Politely ----------------------------------------------------------------


class Watched:
    """Answers after a while and notes who was asked at the same time."""

    def __init__(self):
        self.lock = threading.Lock()
        self.now: list[str] = []
        self.most = 0
        self.clashes: list[str] = []

    def fetch(self, url):
        host = url.split("/")[2]
        with self.lock:
            if host in self.now:
                self.clashes.append(url)
            self.now.append(host)
            self.most = max(self.most, len(self.now))
        time.sleep(0.02)
        with self.lock:
            self.now.remove(host)
        return found("answers", 200, ok=True)


def test_several_servers_are_asked_at_once_but_each_one_question_at_a_time():
    urls = [f"https://{host}.example/{page}" for page in range(4) for host in "abcdefgh"]
    watched = Watched()

    summary = check_links(urls, fetcher=watched, workers=4, pause=0)

    assert (summary.asked, summary.answering, summary.failing, summary.waiting) == (32, 32, 0, 0)
    assert (watched.most, watched.clashes) == (4, [])


def test_server_gets_a_pause_between_two_questions():
    begun = time.monotonic()

    answers = list(ask(["https://a.example/1", "https://a.example/2"], Watched(), workers=4, pause=0.3))

    assert [url for url, _answer in answers] == ["https://a.example/1", "https://a.example/2"]
    assert time.monotonic() - begun >= 0.3


def test_run_that_was_stopped_asks_nobody_any_more():
    watched = Watched()
    answers = ask([f"https://a.example/{page}" for page in range(50)], watched, workers=1, pause=0.05)

    next(answers)
    answers.close()
    time.sleep(0.3)

    assert [thread for thread in threading.enumerate() if thread.name.startswith("links")] == []


def test_server_is_one_whatever_the_scheme_case_and_port():
    assert by_server(["http://A.example/1", "https://b.example/", "https://a.example:443/2", "http://[x/"]) == [
        ["http://A.example/1", "https://a.example:443/2"],
        ["https://b.example/"],
        ["http://[x/"],
    ]
