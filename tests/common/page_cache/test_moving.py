"""The revision moves with every change of public content, whoever makes it, and with nothing else."""

import threading
from contextlib import ExitStack

import psycopg
import pytest
from django.apps import apps
from django.contrib.admin.models import ADDITION, LogEntry
from django.contrib.auth.hashers import make_password
from django.db import connection, models, transaction
from django.db.models.signals import post_migrate

from activities.models import Heading, Topic
from common.database.triggers import _present as guards_of
from common.page_cache import moving
from common.page_cache import revision as reading
from common.page_cache.models import Revision
from members.models import Mandate, User
from search.following import take_up_all
from tests import factories
from tests.portal.test_query_budgets import fill

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

WRITERS = 20
ADDED_UP = 16
"""In how many transactions the rows of PostgreSQL are added up."""
CHANGE = "UPDATE activities_heading SET slug = slug || 'x' WHERE id = %s"


@pytest.fixture
def only_postgresql(db):
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL knows TRUNCATE and replicas")


def committed() -> int:
    """Return the number that other connections see."""
    return int(reading.current_revision().partition(".")[2])


def watched_tables() -> set[str]:
    return {table for table, name in guards_of(connection) if name.startswith(moving.PREFIX)}


# --- Every table ----------------------------------------------------------------


def test_every_change_of_every_public_table_moves_the_revision(moved_by):
    fill(1)
    # As the end of a transaction would.
    take_up_all()
    still = []
    for table in sorted(moving.public_tables()):
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE TEMPORARY TABLE one AS SELECT * FROM {table} LIMIT 1")
        changes = {
            "update": f"UPDATE {table} SET id = id WHERE id = (SELECT id FROM one)",
            "delete": f"DELETE FROM {table} WHERE id = (SELECT id FROM one)",
            "insert": f"INSERT INTO {table} SELECT * FROM one",
        }
        still += [(table, change) for change, sql in changes.items() if not moved_by(sql)]
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE one")

    assert still == []


def test_only_public_tables_are_watched():
    assert watched_tables() == moving.public_tables()
    assert (
        moving.public_tables()
        & {model._meta.db_table for model in apps.get_models() if model._meta.model_name.startswith("historical")}
        == set()
    )


def test_truncating_a_table_moves_the_revision(only_postgresql, moved_by):
    assert moved_by("TRUNCATE activities_activitylink CASCADE")


def test_rows_loaded_without_ordinary_triggers_move_the_revision(only_postgresql, moved_by):
    factories.HeadingFactory()

    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
    assert moved_by("UPDATE activities_heading SET name = 'x'")


# --- Ways to write --------------------------------------------------------------


@pytest.mark.parametrize(
    "write",
    [
        lambda row: row.save(),
        lambda row: Heading.objects.update(name="Nový"),
        lambda row: Heading.objects.bulk_update([row], ["name"]),
        lambda row: Heading.objects.bulk_create([Heading(name="Druhý", slug="druhy")]),
        lambda row: row.delete(),
        lambda row: Heading.objects.all()._raw_delete("default"),
    ],
    ids=["save", "update", "bulk_update", "bulk_create", "delete", "delete all"],
)
def test_every_way_to_write_moves_the_revision(revision, write):
    row = factories.HeadingFactory()
    if connection.vendor == "postgresql":
        connection.cursor().execute("SELECT set_config('page_cache.moved', '', true)")
    before = revision()

    write(row)

    assert revision() > before


def test_what_is_not_public_does_not_move_the_revision(client, revision):
    town = factories.OrganisationFactory()
    user = User.objects.create(email="jana@mesto.example", password=make_password("heslo"))
    before = revision()

    client.force_login(user)
    client.get("/")
    LogEntry.objects.log_actions(user.pk, [user], ADDITION, single_object=True)
    factories.ActivityReportFactory(organisation=town, title="Koncept").save()
    Topic.history.update(name="Dávno")
    user.delete()

    assert revision() == before


def test_what_is_rolled_back_did_not_move_the_revision(revision):
    factories.HeadingFactory()
    before = revision()

    with transaction.atomic():
        Heading.objects.update(name="Nový")
        transaction.set_rollback(True)

    assert revision() == before


def test_what_follows_a_rolled_back_savepoint_moves_the_revision(several_connections):
    row = factories.HeadingFactory()
    before = committed()

    with transaction.atomic():
        with transaction.atomic():
            Heading.objects.update(name="Nový")
            transaction.set_rollback(True)
        row.save()
        assert committed() == before, "nothing is committed yet"

    assert committed() > before


def last_row() -> int:
    """Return the highest number that any row of the revision ever had."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT last_value FROM page_cache_revision_id_seq")
        return cursor.fetchone()[0]


def test_transaction_of_many_statements_moves_the_revision_once(several_connections):
    factories.HeadingFactory()
    before, first = committed(), last_row()

    with transaction.atomic():
        for number in range(5):
            Heading.objects.update(name=f"Jméno {number}")
            Topic.objects.create(name=f"Téma {number}", slug=f"tema-{number}", number=100 + number)
        Topic.objects.all().delete()

    assert committed() > before
    assert last_row() == first + 1


# --- Writers at once ------------------------------------------------------------


@pytest.fixture
def writers(several_connections):
    """Connections that fail rather than wait for one another, and a row for each."""
    rows = factories.HeadingFactory.create_batch(WRITERS)
    parameters = connection.get_connection_params() | {"options": "-c lock_timeout=2s"}
    with ExitStack() as opened:
        yield [(opened.enter_context(psycopg.connect(**parameters)), row.pk) for row in rows]


def test_open_transactions_do_not_wait_for_one_another_and_each_commit_moves_the_revision(writers):
    for writer, pk in writers:
        writer.execute(CHANGE, [pk])
    seen = [committed()]

    for writer, _pk in reversed(writers):
        writer.commit()
        seen.append(committed())

    assert seen == sorted(set(seen))
    added_up = Revision.objects.count()
    factories.TopicFactory.create_batch(ADDED_UP)
    assert Revision.objects.count() <= ADDED_UP < added_up, "the rows are added up from time to time"
    assert committed() > seen[-1]


def test_writers_at_once_lose_nothing(writers):
    faults = []

    def write(writer, pk):
        try:
            for _ in range(10):
                writer.execute(CHANGE, [pk])
                writer.execute("DELETE FROM activities_topic")
                writer.commit()
        except psycopg.Error as fault:
            faults.append(fault)

    threads = [threading.Thread(target=write, args=one) for one in writers]
    before = committed()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert faults == []
    assert committed() >= before + WRITERS * 10


def test_transaction_with_a_snapshot_of_its_own_moves_the_revision(writers):
    (strict, pk), (other, other_pk) = writers[:2]
    strict.isolation_level = psycopg.IsolationLevel.SERIALIZABLE
    strict.execute("SELECT 1 FROM page_cache_revision")
    other.execute(CHANGE, [other_pk])
    other.commit()
    before = committed()

    strict.execute(CHANGE, [pk])
    strict.commit()

    assert committed() > before


# --- Migrations -----------------------------------------------------------------


def end_migrate() -> None:
    """Do what happens at the end of `migrate` in the apps that create triggers."""
    for label in ("common", "page_cache"):
        post_migrate.send(
            apps.get_app_config(label), app_config=apps.get_app_config(label), using="default", verbosity=0
        )


def change_column(model: type[models.Model], name: str) -> None:
    """Write rows and then alter their table, in one migration; SQLite makes a new table."""
    field = model._meta.get_field(name)
    longer = field.clone()
    longer.set_attributes_from_name(name)
    longer.model, longer.max_length = model, 300
    with connection.schema_editor() as editor:
        model._base_manager.update(**{name: "x"})
        editor.alter_field(model, field, longer)


@pytest.fixture
def own_schema(transactional_db):
    """Let a test change the schema: SQLite is restored from its copy, PostgreSQL undoes it."""
    if connection.vendor == "sqlite":
        yield
        return
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def test_migration_may_write_public_rows_and_then_alter_their_table(own_schema, moved_by, revision):
    factories.HeadingFactory()

    change_column(Heading, "name")
    before = revision()
    end_migrate()

    assert revision() > before
    assert watched_tables() == moving.public_tables()
    assert moved_by("UPDATE activities_heading SET name = 'y'")


def test_guard_of_mandates_outlives_a_new_table(own_schema):
    names = {name for table, name in guards_of(connection) if "politician" in name}

    change_column(Mandate, "function")
    end_migrate()

    assert names
    assert {name for table, name in guards_of(connection) if "politician" in name} == names


def test_disabled_missing_and_needless_triggers_are_put_right():
    wanted = watched_tables()
    with connection.cursor() as cursor:
        for guard in moving.revision_guards(connection.vendor, ["members_user"]):
            for sql in guard.create:
                cursor.execute(sql)
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE activities_topic DISABLE TRIGGER page_cache_moves")
        else:
            cursor.execute("DROP TRIGGER page_cache_activities_topic_update")
            cursor.execute("DROP TRIGGER page_cache_activities_heading_update")
            cursor.execute(
                "CREATE TRIGGER page_cache_activities_heading_update AFTER UPDATE ON activities_heading"
                " BEGIN SELECT 1; END"
            )
    before = guards_of(connection)

    end_migrate()

    assert guards_of(connection) != before
    assert watched_tables() == wanted
    assert set(guards_of(connection)) >= {
        (guard.table, guard.name) for guard in moving.revision_guards(connection.vendor, wanted)
    }


def test_content_can_be_written_when_nothing_watches_it():
    moving.take_down(connection)

    factories.HeadingFactory()

    assert watched_tables() == set()
