"""What the database refuses of a task, whatever the worker says."""

import pytest
from django.utils import timezone

from task_queue.models import Task
from tests.rules import database_refuses

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.mark.parametrize(
    "facts",
    [
        {"state": "running"},
        {"state": "running", "worker": "first"},
        {"state": "running", "heartbeat_at": timezone.now()},
        {"state": "done"},
        {"state": "failed"},
        {"state": "waiting", "finished_at": timezone.now()},
        {"state": "running", "worker": "first", "heartbeat_at": timezone.now(), "finished_at": timezone.now()},
        {"progress": 101},
    ],
)
def test_task_that_contradicts_itself_is_refused(facts):
    database_refuses(Task(kind="tests.note", **facts).save)


@pytest.mark.parametrize(
    "facts",
    [
        {"state": "waiting"},
        {"state": "running", "worker": "first", "heartbeat_at": timezone.now(), "progress": 100},
        {"state": "done", "finished_at": timezone.now()},
        {"state": "failed", "finished_at": timezone.now()},
    ],
)
def test_task_that_can_be_is_kept(facts):
    Task(kind="tests.note", **facts).save()


def test_key_is_there_once_and_tasks_without_one_do_not_clash():
    for key in ("import-7", None, None):
        Task.objects.create(kind="tests.note", key=key)

    database_refuses(Task(kind="tests.note", key="import-7").save)
