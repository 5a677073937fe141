"""Calls that awarded more than they have, which was possible before the database refused it."""

from django.db import connection

from common.apps import declared_guards
from common.database.triggers import _drop, put_up
from grants.guards import NAME


def award_above(call, amount) -> None:
    """Set the awards of a call to an amount, whatever the call has."""
    guards = [one for one in declared_guards("default") if one.name.startswith(NAME)]
    with connection.cursor() as cursor:
        for one in guards:
            cursor.execute(_drop(connection, one.table, one.name))
    call.applications.update(awarded=amount)
    put_up(connection, guards)
