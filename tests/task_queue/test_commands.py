"""Commands of the queue: what the operator reads, and what is forgotten."""

import datetime
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from task_queue.kinds import TryAgain
from task_queue.models import Task
from task_queue.running import Run, claim

pytestmark = pytest.mark.both_databases

NOON = datetime.datetime(2026, 3, 2, 11, 0, tzinfo=datetime.UTC)


def run(command, *arguments):
    out = StringIO()
    call_command(command, *arguments, stdout=out)
    return out.getvalue().splitlines()


def test_operator_sees_what_waits_what_runs_and_what_failed(db, kind, work):
    def fail(_run):
        raise TryAgain("Busy")

    note = kind(quick=True)
    with time_machine.travel(NOON, tick=False):
        failed = kind("tests.failing", fail, attempts=1).enqueue()
        done = kind("tests.done").enqueue()
        work("long")
        running = note.enqueue({"number": 7})
        Run(claim("quick", "worker")).report(1, 4, "row 1")
        waiting = note.enqueue(due_at=NOON + datetime.timedelta(hours=1))

        assert run("tasks") == [
            f"{failed.pk}  failed  2026-03-02 12:00:00  tests.failing  attempt 1  Busy",
            f"{running.pk}  running  2026-03-02 12:00:00  tests.note  number=7  25 % row 1  attempt 1",
            f"{waiting.pk}  waiting  2026-03-02 13:00:00  tests.note",
        ]
        assert run("tasks", "--all")[0] == f"{done.pk}  done  2026-03-02 12:00:00  tests.done  attempt 1"


def test_finished_tasks_are_forgotten_after_two_weeks_and_no_others(db, kind):
    now = timezone.now()
    old, young = now - datetime.timedelta(days=15), now - datetime.timedelta(days=13)
    for state, finished_at in [("done", old), ("failed", old), ("done", young), ("failed", young)]:
        Task.objects.create(kind="tests.any", state=state, finished_at=finished_at, due_at=old)
    Task.objects.create(kind="tests.any", due_at=old)

    assert run("prune_tasks") == ["2 tasks removed."]
    assert sorted(Task.objects.values_list("state", "finished_at")) == sorted(
        [("done", young), ("failed", young), ("waiting", None)], key=lambda row: row[0]
    )


def test_worker_told_to_end_when_nothing_is_left_does_both_lanes(db, kind, done, kept_connection, monkeypatch):
    monkeypatch.setattr("signal.signal", lambda *arguments: None)
    kind("tests.quick", quick=True).enqueue({"number": 1})
    kind("tests.long").enqueue({"number": 2})
    call_command("work", "--until-empty")

    assert done == [1, 2]
