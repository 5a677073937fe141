"""What apps declare to run by a schedule runs once at its time, whatever number of workers there is."""

import datetime
import threading
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.apps import apps
from django.core.management import get_commands
from django.db import connections

from task_queue.kinds import KINDS
from task_queue.models import Task
from task_queue.planner import declared, plan
from task_queue.schedule import COMMAND, SUNDAY, Scheduled
from task_queue.worker import look_after_queue

pytestmark = pytest.mark.both_databases

PRAGUE = ZoneInfo("Europe/Prague")
MONDAY = datetime.datetime(2026, 3, 2, 12, 0, tzinfo=PRAGUE)
DAY = datetime.timedelta(days=1)


def at(hour, minute=0):
    return datetime.time(hour, minute)


def local(*numbers):
    return datetime.datetime(*numbers, tzinfo=PRAGUE)


@pytest.fixture
def nightly(db, kind, done, monkeypatch):
    """One thing alone is declared: every night at three."""
    kind("tests.nightly", lambda _run: done.append(datetime.datetime.now(PRAGUE)), quick=True)
    for config in apps.get_app_configs():
        monkeypatch.setattr(config, "schedule", [], raising=False)
    monkeypatch.setattr(apps.get_app_config("common"), "schedule", [Scheduled("tests.nightly", at=at(3))])


# --- When --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "due"),
    [
        (local(2026, 3, 2, 0, 0), local(2026, 3, 2, 1, 40)),
        (local(2026, 3, 2, 1, 40), local(2026, 3, 2, 5, 40)),
        (local(2026, 3, 2, 21, 40), local(2026, 3, 3, 1, 40)),
    ],
)
def test_what_runs_several_times_a_day_is_counted_from_its_first_hour(moment, due):
    assert Scheduled("tests.any", at=at(1, 40), every=4).next_after(moment) == due


@pytest.mark.parametrize(
    ("weekday", "moment", "due"),
    [
        (None, local(2026, 3, 2, 2, 59), local(2026, 3, 2, 3, 0)),
        (None, local(2026, 3, 2, 3, 0), local(2026, 3, 3, 3, 0)),
        (SUNDAY, local(2026, 3, 2, 12, 0), local(2026, 3, 8, 3, 0)),
        (SUNDAY, local(2026, 3, 8, 2, 0), local(2026, 3, 8, 3, 0)),
        (SUNDAY, local(2026, 3, 8, 3, 0), local(2026, 3, 15, 3, 0)),
        (None, local(2026, 3, 28, 12, 0), local(2026, 3, 29, 3, 0)),  # the night in which summer time begins
        (None, local(2026, 10, 24, 12, 0), local(2026, 10, 25, 3, 0)),
    ],
)
def test_next_turn_is_at_the_time_of_the_region(weekday, moment, due):
    entry = Scheduled("tests.any", at=at(3), weekday=weekday)

    assert entry.next_after(moment) == due
    assert entry.next_after(moment.astimezone(datetime.UTC)) == due


# --- Once --------------------------------------------------------------------


def test_nothing_runs_when_a_portal_starts_but_at_its_time(nightly, work, done):
    with time_machine.travel(MONDAY, tick=False) as clock:
        look_after_queue()
        work()
        assert done == []
        clock.move_to(local(2026, 3, 3, 3, 0))
        look_after_queue()
        work()
        look_after_queue()
        work()

    assert done == [local(2026, 3, 3, 3, 0)]


def test_two_workers_run_it_once(nightly, work, done):
    with time_machine.travel(MONDAY, tick=False) as clock:
        for _ in range(3):
            for _worker in range(2):
                look_after_queue()
                work()
            clock.shift(DAY)

    assert len(done) == 2
    assert Task.objects.count() == 3


def test_after_days_without_a_worker_it_runs_once(nightly, work, done):
    with time_machine.travel(MONDAY, tick=False) as clock:
        look_after_queue()
        clock.shift(5 * DAY)
        for _ in range(3):
            look_after_queue()
            work()

    assert len(done) == 1
    assert [task.due_at for task in Task.objects.filter(state="waiting")] == [local(2026, 3, 8, 3, 0)]


def test_turn_moves_with_the_declared_time_and_goes_with_the_declaration(nightly, monkeypatch):
    with time_machine.travel(MONDAY, tick=False):
        plan()
        monkeypatch.setattr(apps.get_app_config("common"), "schedule", [Scheduled("tests.nightly", at=at(4))])
        plan()
        assert [task.due_at for task in Task.objects.all()] == [local(2026, 3, 3, 4, 0)]
        monkeypatch.setattr(apps.get_app_config("common"), "schedule", [])
        plan()

    assert not Task.objects.exists()


def test_turn_that_failed_keeps_its_next_attempt(nightly, kind, work, monkeypatch):
    def fail(_run):
        raise ValueError

    kind("tests.failing", fail, quick=True, pauses=(60,))
    monkeypatch.setattr(apps.get_app_config("common"), "schedule", [Scheduled("tests.failing", at=at(3))])
    with time_machine.travel(MONDAY, tick=False) as clock:
        plan()
        clock.shift(DAY)
        plan()
        work()
        plan()

        waiting = Task.objects.filter(state="waiting").order_by("due_at")
        assert [(task.attempts, task.due_at) for task in waiting] == [
            (1, MONDAY + DAY + datetime.timedelta(hours=1)),
            (0, local(2026, 3, 4, 3, 0)),
        ]


def test_planning_what_is_planned_writes_nothing(nightly, django_assert_num_queries):
    plan()
    with django_assert_num_queries(2):
        assert plan() == 0


def test_workers_that_plan_at_once_plan_it_once(several_connections):
    start, faults = threading.Barrier(4), []

    def plan_with_others():
        try:
            start.wait(10)
            plan()
        except Exception as error:  # noqa: BLE001  # shown by the test
            faults.append(error)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=plan_with_others) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert faults == []
    assert Task.objects.count() == len(declared())


# --- What is declared --------------------------------------------------------


def test_everything_declared_names_a_kind_or_a_command_that_is_there():
    commands = {entry.name for entry in declared() if entry.kind == COMMAND}

    assert {entry.kind for entry in declared()} <= KINDS.keys()
    assert commands <= get_commands().keys()
    assert len({entry.name for entry in declared()}) == len(declared())


def test_upkeep_of_the_portal_is_scheduled():
    assert {(entry.name, entry.weekday) for entry in declared()} == {
        ("link_checks.check_links", SUNDAY),
        ("clearsessions", SUNDAY),
        ("clean_media", None),
        ("empty_bin", None),
        ("tidy_reports", None),
        ("prune_tasks", None),
        ("decks.tidy_files", None),
        ("following.tidy", None),
        ("search.follow_days", None),
        ("search.look_over", None),
        ("harvest.read_all", None),
        ("sharing.tidy_posters", None),
    }


def test_scheduled_command_runs_as_if_given_by_hand(db, work, capsys):
    with time_machine.travel(MONDAY, tick=False) as clock:
        plan()
        clock.shift(DAY)
        work("long")

    commands = Task.objects.filter(kind=COMMAND, due_at__lt=MONDAY + DAY)
    states = dict(commands.values_list("arguments__name", "state"))
    assert states == {"clean_media": "done", "empty_bin": "done", "tidy_reports": "done", "prune_tasks": "done"}
    assert "0 tasks removed." in capsys.readouterr().out
