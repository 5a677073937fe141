"""Mails of an older portal that still have to go out are found in the queue, and the way back finds them, too."""

import pytest

from tests.outbox.conftest import new_database

pytestmark = pytest.mark.both_databases

OLD_PORTAL = """
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

def models_at(*names):
    executor = MigrationExecutor(connection)
    executor.migrate([("outbox", name) for name in names])
    apps = MigrationExecutor(connection).loader.project_state([("outbox", name) for name in names]).apps
    return apps.get_model("outbox", "OutgoingMail")

now = datetime.datetime(2026, 3, 2, 11, 0, tzinfo=datetime.UTC)
hour = datetime.timedelta(hours=1)
OldMail = models_at("0001_moved_from_common")
for number, facts in enumerate([
    {"state": "waiting", "due_at": now + hour, "attempts": 4, "last_fault": "SMTPServerDisconnected"},
    {"state": "sending", "due_at": now, "sending_since": now},
    {"state": "sent", "due_at": now, "sent_at": now},
    {"state": "given_up", "due_at": now, "attempts": 22},
]):
    OldMail.objects.create(
        key=f"step-{number}", to="jana@obec.example", subject="Forum", text="Forum", message_id=f"<{number}@x>",
        give_up_at=now + 72 * hour, **facts
    )
with connection.cursor() as cursor:
    cursor.execute("CREATE TABLE django_tasks_database_dbtaskresult (id integer)")
"""
MIGRATED = """
call_command("migrate", "outbox", verbosity=0)
def hours(moment):
    return moment and (moment - now) / hour

def facts(mail):
    task = mail.task
    of_task = task and [
        task.kind, task.state, task.lane, task.priority, hours(task.due_at), hours(task.give_up_at), task.attempts
    ]
    return [mail.state, mail.attempts, of_task]

report = {
    "mails": [facts(mail) for mail in OutgoingMail.objects.order_by("pk")],
    "former queue": [name for name in connection.introspection.table_names() if name.startswith("django_tasks")],
}
"""
WENT_BACK = """
OldMail = models_at("0001_moved_from_common")
mails = OldMail.objects.order_by("pk")
report["went back"] = [[mail.state, hours(mail.due_at), hours(mail.give_up_at), mail.attempts] for mail in mails]
"""
PRINTED = """
print(json.dumps(report))
raise SystemExit
"""
TEN_MINUTES = 1 / 6


@pytest.fixture
def database(tmp_path):
    """An empty database."""
    with new_database(tmp_path) as url:
        yield url


def test_waiting_mails_become_tasks_with_their_times_and_back_and_the_former_queue_goes(portal):
    report = portal(OLD_PORTAL + MIGRATED + WENT_BACK + PRINTED)

    task = ["outbox.deliver_mail", "waiting", "quick", 10]
    assert report["mails"] == [
        ["waiting", 4, [*task, 1, 72, 4]],
        ["waiting", 0, [*task, TEN_MINUTES, 72, 0]],
        ["sent", 0, None],
        ["given_up", 22, None],
    ]
    assert report["former queue"] == []
    assert report["went back"][:2] == [["waiting", 1, 72, 4], ["waiting", TEN_MINUTES, 72, 0]]
    assert [mail[0] for mail in report["went back"]] == ["waiting", "waiting", "sent", "given_up"]
