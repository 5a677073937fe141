"""What is done before a commit belongs to its transaction: an error takes all of it away."""

import pytest
from django.db import OperationalError, connection, transaction

from common.database import before_commit
from members.models import Organisation
from tests import factories

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.both_databases]


def write(name, afterwards):
    with transaction.atomic():
        factories.OrganisationFactory(name=name)
        transaction.on_commit(afterwards)


@pytest.mark.parametrize("error", [RuntimeError, SystemExit, KeyboardInterrupt, OperationalError])
def test_error_takes_the_transaction_away_and_leaves_the_connection_as_it_was(monkeypatch, error):
    def fail(connection):
        raise error

    told = []
    monkeypatch.setattr(before_commit, "hooks", [fail])
    with pytest.raises(error):
        write("Turnov", lambda: told.append("committed"))
    monkeypatch.setattr(before_commit, "hooks", [])

    assert (connection.get_autocommit(), connection.in_atomic_block) == (True, False)
    assert not Organisation.objects.filter(name="Turnov").exists()
    write("Semily", lambda: told.append("later"))
    connection.close()
    assert [one.name for one in Organisation.objects.all()] == ["Semily"]
    assert told == ["later"]
