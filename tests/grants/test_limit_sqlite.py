"""Two writers of one SQLite file do not spend the same money: the second one waits, and sees what the first awarded."""

import threading

import pytest
from django.db import IntegrityError
from django.db.utils import ConnectionHandler

from grants.guards import GUARDS
from zdravy_kraj.safety import sqlite

pytestmark = pytest.mark.django_db

TABLES = (
    "CREATE TABLE grants_call (id integer PRIMARY KEY, allocation decimal)",
    "CREATE TABLE grants_allocationraise (id integer PRIMARY KEY, call_id integer, amount decimal)",
    "CREATE TABLE grants_application (id integer PRIMARY KEY, call_id integer, awarded decimal)",
    *(statement for guard in GUARDS["sqlite"] for statement in guard.create),
    "INSERT INTO grants_call VALUES (1, 100)",
)


def test_second_writer_waits_and_is_refused(tmp_path):
    connections = ConnectionHandler({"default": sqlite(str(tmp_path / "obsah.sqlite3"))})
    begun, ended = threading.Event(), []

    def execute(*statements):
        with connections["default"].cursor() as cursor:
            for one in statements:
                cursor.execute(one)

    def award():
        execute("INSERT INTO grants_application (call_id, awarded) VALUES (1, 60)")

    def second():
        begun.wait(10)
        execute("BEGIN IMMEDIATE")
        try:
            award()
            ended.append("saved")
        except IntegrityError as error:
            ended.append(str(error))
        execute("ROLLBACK")
        connections["default"].close()

    execute(*TABLES)
    thread = threading.Thread(target=second)
    thread.start()
    execute("BEGIN IMMEDIATE")
    award()
    begun.set()
    thread.join(0.3)
    waited = not ended
    execute("COMMIT")
    thread.join(20)
    connections["default"].close()

    assert (waited, ended) == (True, ["awarded_within_allocation"])
