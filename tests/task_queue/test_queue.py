"""The queue: what goes first, what is tried again and how often, and what becomes of the tasks of dead workers."""

import datetime
import threading
import time

import pytest
import time_machine
from django.db import OperationalError, connection, connections, transaction
from django.db.models import Q
from django.utils import timezone

from task_queue import running
from task_queue.kinds import GiveUp, TryAgain
from task_queue.models import Task, TaskQuerySet
from task_queue.running import WorkerStops, claim, recover_orphaned_tasks, run_at_once, run_task
from task_queue.worker import TaskLoop, look_after_queue

pytestmark = pytest.mark.both_databases

NOON = datetime.datetime(2026, 3, 2, 11, 0, tzinfo=datetime.UTC)
MINUTE = datetime.timedelta(minutes=1)


def outcome(task):
    task.refresh_from_db()
    return task.state, task.attempts, task.last_fault


def failing(*faults):
    """Return a function that fails with these faults, one after the other, and then goes well."""
    left = list(faults)

    def function(_run):
        if left:
            raise left.pop(0)

    return function


# --- Order -------------------------------------------------------------------


def test_urgent_tasks_go_first_then_those_that_wait_longest(db, kind, work, done):
    note = kind(quick=True)
    now = timezone.now()
    for number, priority, minutes in [(1, 0, 1), (2, 10, 1), (3, -10, 9), (4, 0, 5), (5, 10, 3)]:
        note.enqueue({"number": number}, priority=priority, due_at=now - minutes * MINUTE)
    work()

    assert done == [5, 2, 4, 1, 3]


def test_task_waits_for_its_time(db, kind, work, done):
    note = kind()
    with time_machine.travel(NOON, tick=False) as clock:
        note.enqueue({"number": 1}, due_at=NOON + MINUTE)
        work()
        assert done == []
        clock.shift(60)
        work()

    assert done == [1]


def test_task_is_queued_with_its_step_or_not_at_all(db, kind, work, done):
    note = kind()
    with transaction.atomic():
        note.enqueue({"number": 1})
        transaction.set_rollback(True)
    work()

    assert (done, Task.objects.count()) == ([], 0)


def test_known_key_queues_nothing_more(db, kind, work, done):
    note = kind()
    first = note.enqueue({"number": 1}, key="import-7")
    again = note.enqueue({"number": 2}, key="import-7")
    work()
    note.enqueue({"number": 3}, key="import-7")
    work()

    assert (done, again.pk) == ([1], first.pk)


def test_kind_that_this_version_does_not_know_waits_for_a_newer_worker(db, work):
    task = Task.objects.create(kind="tests.of_the_next_version")
    work()

    assert outcome(task) == ("waiting", 0, "")


# --- Lanes -------------------------------------------------------------------


def test_worker_of_one_lane_leaves_the_other_alone(db, kind, work, done):
    kind("tests.quick", quick=True).enqueue({"number": 1})
    kind("tests.long").enqueue({"number": 2})
    work("quick")
    assert done == [1]
    work("long")

    assert done == [1, 2]


# --- Faults ------------------------------------------------------------------


def test_failed_task_is_tried_again_after_each_pause_and_succeeds(db, kind, work):
    task = kind(function=failing(TryAgain("Busy"), TryAgain("Busy")), pauses=(1, 5)).enqueue()
    with time_machine.travel(timezone.now(), tick=False) as clock:
        work()
        assert outcome(task) == ("waiting", 1, "Busy")
        clock.shift(59)
        work()
        assert outcome(task) == ("waiting", 1, "Busy")
        clock.shift(1)
        work()
        assert outcome(task) == ("waiting", 2, "Busy")
        assert task.due_at == timezone.now() + 5 * MINUTE
        clock.shift(300)
        work()

    assert outcome(task) == ("done", 3, "")
    assert (task.progress, task.finished_at is not None) == (100, True)


def test_task_fails_after_its_last_attempt(db, kind, work):
    task = kind(function=failing(*[ValueError("no")] * 9), pauses=(0,), attempts=3).enqueue()
    for _ in range(5):
        work()

    assert outcome(task) == ("failed", 3, "ValueError")


def test_task_fails_when_the_next_attempt_would_come_too_late(db, kind, work):
    policy = {"attempts": None, "give_up_after": 8 * MINUTE, "pauses": (1, 5)}
    task = kind(function=failing(*[TryAgain("Busy")] * 9), **policy).enqueue()
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for _ in range(20):
            work()
            clock.shift(60)

    assert outcome(task) == ("failed", 3, "Busy")


def test_what_would_never_succeed_is_not_tried_again(db, kind, work):
    task = kind(function=failing(GiveUp("NoSuchRow"))).enqueue()
    work()

    assert outcome(task) == ("failed", 1, "NoSuchRow")


def test_expected_faults_are_logged_by_name_and_others_with_their_traceback(db, kind, work, caplog):
    kind("tests.expected", failing(TryAgain("Busy"))).enqueue()
    kind("tests.unexpected", failing(KeyError("column"))).enqueue()
    work()

    assert [(record.levelname, record.exc_info is None) for record in caplog.records] == [
        ("WARNING", True),
        ("ERROR", False),
    ]


def test_app_learns_of_each_failed_attempt(db, kind, work):
    told = []
    note = kind(
        function=failing(TryAgain("Busy"), TryAgain("Busy")),
        pauses=(0,),
        attempts=2,
        after_fault=lambda task: told.append((task.state, task.attempts, task.last_fault)),
    )
    note.enqueue()
    work()
    work()

    assert told == [("waiting", 1, "Busy"), ("failed", 2, "Busy")]


def test_failed_task_can_begin_anew_and_a_running_one_cannot(db, kind, work):
    again = kind(function=failing(GiveUp("No")), quick=True)
    task = again.enqueue()
    work()
    assert again.requeue(task)
    claim("quick", "somebody")
    assert not again.requeue(task)

    assert outcome(task)[:2] == ("running", 1)


def test_note_outlasts_a_restart_of_the_database(db, kind, monkeypatch):
    monkeypatch.setattr(time, "sleep", lambda seconds: None)
    real, faults = running.mark_done, [OperationalError("gone"), OperationalError("starting")]

    def mark_done(task):
        if faults:
            raise faults.pop()
        real(task)

    class OutsideOfTransactions:
        """The test's own transaction is not one of the worker's."""

        in_atomic_block = False
        features = connection.features

    monkeypatch.setattr(running, "close_old_connections", lambda: None)
    monkeypatch.setattr(running, "mark_done", mark_done)
    task = kind(quick=True).enqueue()
    claimed = claim("quick", "worker")
    monkeypatch.setattr(running, "connection", OutsideOfTransactions())
    run_task(claimed)

    assert outcome(task) == ("done", 1, "")


# --- Progress ----------------------------------------------------------------


def test_progress_is_seen_while_the_task_runs(db, kind, work):
    seen = []

    def import_rows(run):
        for row in range(1, 5):
            run._reported_at = float("-inf")  # as if the last note were a second old
            run.report(row, 4, f"row {row}")
            seen.append(Task.objects.values_list("progress", "progress_note").get())

    task = kind(function=import_rows).enqueue()
    work()
    task.refresh_from_db()

    assert seen == [(25, "row 1"), (50, "row 2"), (75, "row 3"), (100, "row 4")]
    assert (task.state, task.progress) == ("done", 100)


def test_progress_is_written_once_a_second_at_most(db, kind, work, django_assert_max_num_queries):
    def import_rows(run):
        with django_assert_max_num_queries(3):
            for row in range(1, 1001):
                run.report(row, 1000)

    task = kind(function=import_rows).enqueue()
    work()

    assert outcome(task)[0] == "done"


def test_progress_of_nothing_is_complete(db, kind, work):
    task = kind(function=lambda run: run.report(0, 0)).enqueue()
    work()

    assert outcome(task)[0] == "done"


def test_worker_that_stops_puts_a_long_task_back_where_it_reports(db, kind, done, kept_connection):
    loop = TaskLoop("long")

    def import_rows(run):
        for row in range(3):
            done.append(row)
            loop.stop()
            run.report(row, 3)

    task = kind(function=import_rows).enqueue()
    loop.run_ready()

    assert done == [0]
    assert outcome(task) == ("waiting", 0, "")


# --- Workers that die --------------------------------------------------------


def test_task_of_a_killed_worker_is_taken_up_and_not_sooner_than_it_is_surely_gone(db, kind, work, done):
    task = kind(quick=True).enqueue({"number": 1})
    with time_machine.travel(timezone.now(), tick=False) as clock:
        claim("quick", "killed")
        clock.shift(599)
        look_after_queue()
        work()
        assert done == []
        clock.shift(1)
        look_after_queue()
        work()

    assert done == [1]
    assert outcome(task) == ("done", 2, "")


def test_task_that_must_not_run_twice_fails_with_its_worker(db, kind, work, done):
    task = kind(quick=True, repeatable=False).enqueue({"number": 1})
    claim("quick", "killed")
    assert recover_orphaned_tasks(Q(worker="killed")) == 1
    work()

    assert (done, outcome(task)) == ([], ("failed", 1, "WorkerLost"))


def test_task_that_kills_its_workers_is_given_up(db, kind):
    task = kind(quick=True, attempts=3).enqueue()
    for _ in range(5):
        claim("quick", "killed")
        recover_orphaned_tasks(Q(worker="killed"))

    assert outcome(task) == ("failed", 3, "WorkerLost")


@pytest.mark.parametrize("second", ["second", "slow"])
def test_worker_that_was_thought_dead_overwrites_nothing(db, kind, second):
    task = kind(quick=True).enqueue()
    slow = claim("quick", "slow")
    recover_orphaned_tasks(Q(worker="slow"))
    claim("quick", second)
    run_task(slow)

    assert outcome(task)[:2] == ("running", 2)
    assert task.worker == second


def test_task_that_another_worker_took_at_the_same_moment_is_not_claimed(db, kind, monkeypatch):
    task = kind(quick=True).enqueue()
    taken = {"state": "running", "worker": "first", "attempts": 1, "heartbeat_at": NOON}
    look = TaskQuerySet.first

    def look_too_late(rows):
        found = look(rows)
        Task.objects.filter(pk=task.pk).update(**taken)
        return found

    monkeypatch.setattr(TaskQuerySet, "first", look_too_late)

    assert claim("quick", "second") is None
    assert Task.objects.filter(pk=task.pk, **taken).exists()


def test_busy_worker_gives_signs_of_life(transactional_db, kind, monkeypatch):
    monkeypatch.setattr(running, "HEARTBEAT_EVERY", 0.05)
    task = kind(quick=True, function=lambda _run: time.sleep(0.5)).enqueue()
    claimed = claim("quick", "busy")
    begun = claimed.heartbeat_at
    run_task(claimed)
    task.refresh_from_db()

    assert task.heartbeat_at > begun


def test_report_after_a_stop_raises_before_it_writes(db, kind):
    kind(quick=True).enqueue()
    run = running.Run(claim("quick", "worker"), goes_on=lambda: False)

    with pytest.raises(WorkerStops):
        run.report(1, 2)
    assert Task.objects.get().progress == 0


# --- At the same time --------------------------------------------------------


def test_each_task_is_claimed_by_one_of_several_connections(several_connections, kind):
    note = kind(quick=True)
    tasks = {note.enqueue().pk for _ in range(40)}
    start, claimed = threading.Barrier(4), []

    def take(worker):
        start.wait(10)
        while task := claim("quick", worker):
            claimed.append((task.pk, worker))
        connections.close_all()

    threads = [threading.Thread(target=take, args=(f"worker {number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert sorted(pk for pk, _worker in claimed) == sorted(tasks)
    assert dict(claimed) == dict(Task.objects.values_list("pk", "worker"))


def test_task_that_somebody_is_just_claiming_is_skipped_not_waited_for(several_connections, kind):
    note = kind(quick=True)
    first, second = note.enqueue(), note.enqueue()
    taken = []

    def take():
        taken.append(claim("quick", "other"))
        connections.close_all()

    with transaction.atomic():
        Task.objects.select_for_update().get(pk=first.pk)
        thread = threading.Thread(target=take)
        thread.start()
        thread.join(10)

    assert [task.pk for task in taken] == [second.pk]


def test_task_that_a_person_waits_for_runs_at_once_and_only_once(db, kind, work, done):
    waiting = kind().enqueue({"number": 1})
    taken = kind("tests.other").enqueue({"number": 2})
    claim("long", "worker:1:")
    claimed = Task.objects.get(state="running")
    left = waiting if claimed.pk == taken.pk else taken

    run_at_once(claimed)
    assert done == []
    run_at_once(left)
    run_at_once(left)

    assert done == [left.arguments["number"]]
    left.refresh_from_db()
    assert (left.state, left.attempts) == ("done", 1)
