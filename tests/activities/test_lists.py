"""Lists of activities and their counts are right whoever writes, and are what one finds by going through everything."""

import itertools
import random
import threading
from contextlib import ExitStack, nullcontext

import psycopg
import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.models.signals import post_migrate

from activities.cooperation import departments_of_year
from activities.lists import keeping
from activities.lists.reading import ActivityList, counts_by_year, newest_first
from activities.models import Activity, ActivityOutcome, Cooperation, Listed, Tally
from common.lists.paging import keys_of
from common.periods import Period
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

PARTNERS, TOPICS = Activity.partners.through, Activity.topics.through


@pytest.fixture
def town():
    return factories.OrganisationFactory(slug="turnov")


@pytest.fixture
def activity(town):
    """An activity in lists of every kind; its town is its organiser, its partner, and told of it twice."""
    row = factories.ActivityFactory(organiser=town, partners=[town], topics=[factories.TopicFactory()])
    ActivityOutcome.objects.bulk_create([ActivityOutcome(activity=row, organisation=town) for _one in range(2)])
    factories.CooperationFactory(activity=row)
    return row


def lists() -> set[tuple[str, int]]:
    """Return the lists that have anything, after a comparison with everything that there is."""
    assert keeping.is_right(connection)
    return set(Listed.objects.values_list("kind", "key"))


# --- Ways to write --------------------------------------------------------------


def test_activity_is_once_in_each_of_its_lists(activity, town):
    assert sorted(Listed.objects.values_list("kind", "key")) == [
        ("all", 0),
        ("department", activity.cooperations.get().department_id),
        ("organisation", town.pk),
        ("topic", activity.topics.get().pk),
    ]
    assert lists()


@pytest.mark.parametrize("publication", ["draft", "archived"])
def test_only_public_activities_are_listed(activity, publication):
    Activity.objects.update(publication=publication)
    assert lists() == set()

    Activity.objects.update(publication="published")
    assert len(lists()) == 4


def test_town_stays_in_the_list_until_nothing_connects_it(activity, town):
    key = ("organisation", town.pk)

    activity.partners.clear()
    assert key in lists()
    Activity.objects.filter(pk=activity.pk).update(organiser=None)
    assert key in lists()
    ActivityOutcome.objects.first().delete()
    assert key in lists()
    ActivityOutcome.objects.all().delete()
    assert key not in lists()


def some(count: int, **facts) -> list[Activity]:
    """Return public activities that are not saved yet."""
    slugs = {"slug": factories.factory.Sequence("hromadne-{}".format), "publication": "published"}
    return factories.ActivityFactory.build_batch(count, **slugs, **facts)


WAYS = {
    "time": lambda row, other: Activity.objects.update(period_start="2021-03-05", period_end="2023-03-05"),
    "no time": lambda row, other: Activity.objects.update(period_start=None, period_end=None),
    "place in the list": lambda row, other: Activity.objects.update(heading=factories.HeadingFactory(), order=7),
    "save": lambda row, other: row.save(),
    "other partners": lambda row, other: row.partners.set([other]),
    "one topic more": lambda row, other: row.topics.add(factories.TopicFactory(), *row.topics.all()),
    "partners": lambda row, other: PARTNERS.objects.update(organisation=other),
    "organisation of outcomes": lambda row, other: ActivityOutcome.objects.update(organisation=other),
    "activity of outcomes": lambda row, other: ActivityOutcome.objects.update(activity=factories.ActivityFactory()),
    "departments": lambda row, other: Cooperation.objects.update(department=factories.DepartmentFactory()),
    "topics raw": lambda row, other: TOPICS.objects.all()._raw_delete("default"),
    "bulk update": lambda row, other: Activity.objects.bulk_update([row], ["organiser"]),
    "bulk create": lambda row, other: Activity.objects.bulk_create(some(3, heading=row.heading, organiser=other)),
    "delete": lambda row, other: row.delete(),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_to_write_changes_the_lists(activity, way):
    other = factories.OrganisationFactory()
    activity.organiser = other

    WAYS[way](activity, other)

    assert bool(lists()) == (way != "delete")


def test_many_random_writes_keep_the_lists_right(town):
    chance = random.Random(20)
    others = {
        "organiser": [None, town, *factories.OrganisationFactory.create_batch(2)],
        "heading": factories.HeadingFactory.create_batch(2),
        "publication": ["draft", "published", "published"],
        "period_end": [None, "2023-01-31", "2023-12-31"],
        "order": [0, 1],
    }
    for number in range(8):
        factories.ActivityFactory(heading=others["heading"][number % 2], when=f"{number + 1}/2022")
    towns = others["organiser"][1:]
    for _step in range(60):
        row = Activity.objects.order_by("pk")[chance.randrange(8)]
        field = chance.choice([*others, "partners", "outcomes", "undone"])
        if field == "partners":
            row.partners.set(chance.sample(towns, 2))
        elif field == "outcomes":
            ActivityOutcome.objects.create(activity=row, organisation=chance.choice(towns))
        elif field == "undone":
            with transaction.atomic():
                Activity.objects.filter(pk__lte=row.pk).delete()
                transaction.set_rollback(True)
        else:
            Activity.objects.filter(pk__lte=row.pk).update(**{field: chance.choice(others[field])})

    assert lists()


# --- Reading --------------------------------------------------------------------


def test_lists_are_what_one_finds_by_going_through_everything(town):
    headings = [factories.HeadingFactory(order=order) for order in (2, 1)]
    topic, department = factories.TopicFactory(), factories.DepartmentFactory()
    times = [
        "2021",
        "květen 2022",
        "30. 6. 2022",
        "červen 2021 – červenec 2022",
        "od dubna 2022",
        "do května 2022",
        None,
    ]
    for number, when in enumerate(times * 2):
        row = factories.ActivityFactory(
            when=when,
            heading=headings[number % 2],
            order=number % 3,
            organiser=town if number % 3 else None,
            topics=[topic] if number % 4 else [],
            draft=number == 5,
        )
        factories.CooperationFactory(activity=row, department=department, order=number % 5)
    times = [None, (), (Period.year(2022),), (Period.month(2022, 5),), (Period.month(2021, 6), Period.month(2022, 6))]

    for organisation, about, heading, periods in itertools.product([None, town.pk], [None, topic], [None, 0], times):
        rows = Activity.objects.published()
        rows = rows.of_organisation(organisation) if organisation else rows
        rows = rows.about_topic(about.slug) if about else rows
        rows = rows if periods is None else rows.overlapping_any(periods)
        rows = rows if heading is None else rows.filter(heading=headings[0])
        chosen = ActivityList(organisation, about and about.pk, None if heading is None else headings[0].pk, periods)
        groups = chosen.groups()
        found = [keys_of([group.rows]) for group in groups]
        assert list(itertools.chain(*found)) == [row.pk for row in rows.under_headings()], chosen
        assert [group.count for group in groups] == [len(keys) for keys in found]
    (group,) = departments_of_year(2022)
    assert group.count == group.rows.count() == 9
    pages = newest_first(town.pk, sum(counts_by_year(town.pk).values()), 100)
    assert list(pages.page(1)) == list(Activity.objects.published().filter(organiser=town).newest_first())


# --- The schema -----------------------------------------------------------------


def end_migrate() -> None:
    """Do what happens at the end of `migrate` in the app that creates triggers."""
    common = apps.get_app_config("common")
    post_migrate.send(common, app_config=common, using="default", verbosity=0)


def without_triggers() -> None:
    keeping.take_down(connection)
    Activity.objects.update(order=3)
    Tally.objects.create(kind="all", key=0, heading_id=1, count=5)
    assert not keeping.is_right(connection)


def test_what_was_written_without_triggers_is_repaired_at_the_end_of_migrate(activity):
    without_triggers()

    end_migrate()

    assert len(lists()) == 4
    activity.delete()
    assert lists() == set()


@pytest.fixture
def own_schema(transactional_db):
    """Let a test change the schema: SQLite is restored from its copy, PostgreSQL undoes it."""
    with transaction.atomic() if connection.vendor == "postgresql" else nullcontext():
        yield
        if connection.vendor == "postgresql":
            transaction.set_rollback(True)


@pytest.mark.parametrize("model", [Activity, Cooperation, Listed])
def test_migration_may_write_rows_and_then_alter_their_table(own_schema, model):
    factories.CooperationFactory(activity__organiser=factories.OrganisationFactory())
    name = {Activity: "title", Cooperation: "theme", Listed: "kind"}[model]
    field = model._meta.get_field(name)
    longer = field.clone()
    longer.set_attributes_from_name(name)
    longer.model, longer.max_length = model, 300
    with connection.schema_editor() as editor:
        Activity.objects.update(order=9)
        connection.check_constraints()
        editor.alter_field(model, field, longer)

    end_migrate()

    assert len(lists()) == 3
    Activity.objects.update(order=1)
    assert len(lists()) == 3


# --- PostgreSQL -----------------------------------------------------------------


@pytest.fixture
def only_postgresql(db):
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL has several writers at once, and TRUNCATE")


@pytest.mark.parametrize("table", ["activities_activity", "activities_activity_topics", "activities_listed"])
def test_truncating_a_table_empties_its_lists(only_postgresql, activity, table):
    connection.check_constraints()
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {table} CASCADE")
        if table == "activities_listed":
            cursor.execute('UPDATE activities_activity SET "order" = "order" + 5')

    left = {"activities_activity": set(), "activities_activity_topics": {"all", "department", "organisation"}}
    assert {kind for kind, _key in lists()} == left.get(table, {"all", "department", "organisation", "topic"})


@pytest.fixture
def writers(only_postgresql, several_connections):
    """Connections that fail rather than wait for one another."""
    parameters = connection.get_connection_params() | {"options": "-c lock_timeout=2s"}
    with ExitStack() as opened:
        yield [opened.enter_context(psycopg.connect(**parameters)) for _one in range(20)]


def test_writers_of_the_same_lists_do_not_wait_for_one_another(writers):
    rows = factories.ActivityFactory.create_batch(len(writers), heading=factories.HeadingFactory())

    for _turn in range(3):
        for writer, row in zip(writers, rows, strict=True):
            writer.execute('UPDATE activities_activity SET "order" = "order" + 1 WHERE id = %s', [row.pk])
        for writer in reversed(writers):
            writer.commit()

    assert lists() == {("all", 0)}


def test_of_two_writers_of_one_activity_the_later_sees_what_the_earlier_did(writers):
    row, town = factories.ActivityFactory(), factories.OrganisationFactory()
    first, second = writers[:2]
    first.execute('UPDATE activities_activity SET "order" = 7 WHERE id = %s', [row.pk])

    def join() -> None:
        columns = "activity_id, organisation_id"
        second.execute(f"INSERT INTO activities_activity_partners ({columns}) VALUES (%s, %s)", [row.pk, town.pk])
        second.commit()

    waiting = threading.Thread(target=join)
    waiting.start()
    waiting.join(0.3)
    assert waiting.is_alive()
    first.commit()
    waiting.join()

    assert lists() == {("all", 0), ("organisation", town.pk)}
    assert set(Listed.objects.values_list("order", flat=True)) == {7}
