"""A database without connections to give is waited for by one request, and the next ones are told at once."""

from contextlib import ExitStack

import pytest
from django.db import OperationalError, connection
from psycopg_pool import PoolTimeout

from common.database import outage
from common.database.outage import Connections


@pytest.fixture
def waited_in_vain():
    """What a request raised that got no connection."""
    error = OperationalError("no connection")
    error.__cause__ = PoolTimeout("couldn't get a connection after 5.00 sec")
    return error


def test_failure_of_another_kind_says_nothing_of_connections():
    known = Connections()
    known.note(OperationalError("deadlock detected"))

    assert not known.are_missing()


@pytest.mark.both_databases
def test_nobody_waits_again_until_there_is_a_connection(refusing_connections, waited_in_vain, monkeypatch):
    known = Connections()
    known.note(waited_in_vain)
    assert known.are_missing()

    monkeypatch.setattr(outage, "PAUSE", 0)
    refusing_connections(True)
    with ExitStack() as held:
        while outage.gives_connection():
            held.enter_context(connection.pool.connection(0.1))
        assert known.are_missing()

    assert not known.are_missing()
