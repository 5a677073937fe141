"""Rows written in bulk are the same as rows saved one by one: columns, links, history, log; nothing else is written."""

import pytest
import tablib
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from activities.exports import ActivityResource
from activities.models import Activity, ActivityOutcome
from awards.exports import RecipientResource
from common.tables.writing import ChangedMeanwhile, Writer, state_of
from grants.exports import ApplicationResource
from grants.models import Application
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def table(headers, *rows):
    return tablib.Dataset(*rows, headers=headers)


def activities():
    """New, changed and unchanged activities, with slugs to be made and links to be added and removed."""
    heading, other = make.HeadingFactory(name="Vzdělávání"), make.HeadingFactory(name="Zdraví")
    topics = [make.TopicFactory(number=number) for number in (1, 2, 3)]
    town, school = make.OrganisationFactory(name="Turnov"), make.OrganisationFactory(name="Škola")
    facts = {"heading": heading, "when": "2022", "publication": "draft"}
    make.ActivityFactory(title="Pěší den", slug="pesi-den", topics=topics[:2], partners=[town], **facts)
    told = make.ActivityFactory(title="Ztratí vše", topics=topics, partners=[town, school], **facts)
    ActivityOutcome.objects.create(activity=told, organisation=town, text="<p>Přišlo sto lidí</p>", funding="z dotace")
    make.ActivityFactory(title="Beze změny", place="Turnov", **facts)
    return table(
        ["title", "heading", "period", "place", "topics", "partners", "organiser", "description", "publication"],
        ["Pěší den", "Vzdělávání", "jaro 2023", "Náměstí", "2; 1", "Škola", "Turnov", "", "zveřejněno"],
        ["Pěší den", "Zdraví", "2022", "Park", "2; 3", "Turnov; Škola", "", "<p>A</p><script>x</script>", "zveřejněno"],
        ["Ztratí vše", "Vzdělávání", "2022", "", "", "Škola", "", "", "koncept"],
        ["Beze změny", "Vzdělávání", "2022", "Turnov", "", "", "", "", "koncept"],
        ["Bez odkazů", other.name, "1. 2. 2023", "", "", "", "", "", ""],
        ["Pěší den", "Zdraví", "", "", "3", "", "", "", ""],
    )


def applications():
    """New, changed and unchanged applications, with a number and without."""
    call = make.CallFactory(programme__code="2.6", year=2022)
    town = make.OrganisationFactory(name="Turnov", ico="00276227")
    make.ApplicationFactory(call=call, number="A1", title="Stará", applicant=town, requested=100, awarded=None)
    make.ApplicationFactory(call=call, number="", title="Bez čísla", applicant=None, requested=5, awarded=None)
    make.ApplicationFactory(call=call, number="A2", title="Stejná", applicant=town, requested=7, awarded=None)
    return table(
        ["code", "year", "number", "ico", "title", "requested", "awarded", "decision", "points"],
        ["2.6", 2022, "A1", "276227", "Nová", "67 638,00 Kč", "13.500,-", "part", "12,5"],
        ["2.6", 2022, "", "", "Bez čísla", "6", "", "", ""],
        ["2.6", 2022, "A2", "276227", "Stejná", "7", "", "", ""],
        ["2.6", 2022, "A3", "276227", "Přidaná", "10", "10", "full", ""],
        ["2.6", 2022, "", "", "Bez čísla a žadatele", "", "", "", ""],
    )


def recipients():
    """New, changed and unchanged recipients."""
    of = make.RoundFactory(award__name="Výrobek roku", year=2022)
    make.AwardCategoryFactory(award=of.award, name="Potravina")
    make.RecipientFactory(round=of, category=None, title="Med", person="Jan", organisation=None, placing=1)
    make.RecipientFactory(round=of, category=None, title="Sýr", person="Eva", organisation=None, placing=2)
    return table(
        ["award", "year", "category", "title", "person", "placing", "description"],
        ["výrobek roku", 2022, "", "Med", "Jan", "3.", "<p>Dobrý</p>"],
        ["výrobek roku", 2022, "", "Sýr", "Eva", "2", ""],
        ["výrobek roku", 2022, "potravina", "Medovina", "Jan Včelař", "1", "<p>A</p><script>x</script>"],
    )


CASES = [(ActivityResource, activities), (ApplicationResource, applications), (RecipientResource, recipients)]
each_resource = pytest.mark.parametrize(
    ("resource", "content"), CASES, ids=["activities", "applications", "recipients"]
)


def one_by_one(resource, dataset, user):
    """Load the table by single saves, which compute everything themselves."""

    class Single(resource):
        def complete(self, instance):
            instance._history_user = user
            instance.save()

        def do_instance_save(self, instance, is_create):
            """It is saved already."""

        def after_import_row(self, row, row_result, **kwargs):
            super().after_import_row(row, row_result, **kwargs)
            if flag := {"new": ADDITION, "update": CHANGE}.get(row_result.import_type):
                rows = self._meta.model.objects.filter(pk=row_result.object_id)
                LogEntry.objects.log_actions(user.pk, rows, flag, change_message="nahráno ze souboru")

    result = Single().import_data(dataset, raise_errors=True)
    assert not result.has_validation_errors()


def in_bulk(resource, dataset, user):
    prepared = resource()
    state = state_of(resource._meta.model)
    result = prepared.prepare(dataset)
    assert not result.has_errors()
    assert not result.has_validation_errors()
    with transaction.atomic():
        Writer(resource._meta.model, prepared.prepared, state, user.pk).write()
    return result


def columns(row, *left_out):
    names = [one.attname for one in row._meta.concrete_fields if one.attname not in {"id", "published_at", *left_out}]
    return {name: getattr(row, name) for name in names}


def stored(model):
    """Return all that loading leaves behind, without primary keys of new rows and times."""
    names = {row.pk: (str(row), columns(row).get("period_start")) for row in model.objects.all()}
    lists = [one.name for one in model._meta.many_to_many if one.remote_field.through._meta.auto_created]
    rows = [
        columns(row)
        | {name: sorted(getattr(row, name).values_list("pk", flat=True)) for name in lists}
        | {"is_public_since": getattr(row, "published_at", None) is not None}
        for row in model.objects.order_by("pk")
    ]
    history = [
        columns(one, "history_id", "history_date")
        | {name: sorted(link.pk for link in _linked(one, name)) for name in lists}
        | {"name": names[one.id]}
        for one in sorted(model.history.all(), key=lambda one: (names[one.id][0], one.id, one.history_date))
    ]
    log = [
        (names[int(one.object_id)], one.object_repr, one.action_flag, one.change_message, one.user_id, one.content_type)
        for one in LogEntry.objects.all()
    ]
    return {"rows": rows, "history": history, "log": sorted(log, key=str)}


def _linked(version, name):
    relation = version.instance_type._meta.get_field(name)
    return [getattr(one, relation.m2m_reverse_field_name()) for one in getattr(version, name).all()]


@each_resource
def test_rows_loaded_in_bulk_are_as_those_saved_one_by_one(resource, content, coordinator):
    dataset = content()
    with transaction.atomic():
        one_by_one(resource, dataset, coordinator)
        expected = stored(resource._meta.model)
        transaction.set_rollback(True)

    result = in_bulk(resource, dataset, coordinator)

    assert stored(resource._meta.model) == expected
    assert {"new", "update", "skip"} <= {kind for kind, number in result.totals.items() if number}


@each_resource
def test_check_only_reads_and_asks_no_more_often_for_more_rows(resource, content):
    dataset = content()
    place = dataset.headers.index("title")
    many = tablib.Dataset(headers=list(dataset.headers))
    for number in range(40):
        for row in dataset:
            many.append([*row[:place], f"{row[place]} {number}", *row[place + 1 :]])

    with CaptureQueriesContext(connection) as few:
        resource().prepare(dataset)
    with CaptureQueriesContext(connection) as more:
        resource().prepare(many)

    assert {query["sql"].split()[0] for query in more} == {"SELECT"}
    assert not [query["sql"] for query in more if "FOR UPDATE" in query["sql"]]
    assert len(more) <= len(few)


def test_versions_of_a_new_row_follow_each_other_in_time(coordinator):
    in_bulk(ActivityResource, activities(), coordinator)

    versions = Activity.history.filter(title="Pěší den", period_start__year=2023).order_by("history_id")
    times = list(versions.values_list("history_date", flat=True))
    assert len(times) == 3
    assert times == sorted(set(times))


def test_changed_address_leads_from_the_old_one(coordinator):
    activity = make.ActivityFactory(title="Den", slug="den", when="2022")
    dataset = table(["title", "heading", "period", "slug"], ["Den", activity.heading.name, "2022", "den"])
    dataset.append(["Jiný", activity.heading.name, "2023", "jiny"])
    in_bulk(ActivityResource, dataset, coordinator)

    Activity.objects.filter(slug="jiny").update(slug="novy")

    assert Activity.moved_from("jiny").slug == "novy"


# --- Changes meanwhile -------------------------------------------------------


def prepared_applications():
    dataset = applications()
    resource = ApplicationResource()
    state = state_of(Application)
    resource.prepare(dataset)
    return Writer(Application, resource.prepared, state, None)


@pytest.mark.parametrize(
    "change",
    [
        lambda: Application.objects.filter(number="A1").update(purpose="Jiný účel"),
        lambda: Application.objects.filter(number="A1").delete(),
        lambda: make.ApplicationFactory(),
    ],
    ids=["changed", "removed", "added"],
)
def test_rows_that_others_wrote_meanwhile_are_noticed_and_nothing_is_written(change):
    writer = prepared_applications()
    change()

    with pytest.raises(ChangedMeanwhile), transaction.atomic():
        writer.write()

    assert not Application.objects.filter(title="Přidaná").exists()


def test_change_of_a_row_that_is_left_as_it_is_does_not_matter(coordinator):
    writer = prepared_applications()
    writer.user_id = coordinator.pk
    Application.objects.filter(number="A2").update(purpose="Jiný účel")

    with transaction.atomic():
        writer.write()

    assert Application.objects.get(number="A2").purpose == "Jiný účel"


def test_links_that_others_changed_meanwhile_are_noticed(coordinator):
    dataset = activities()
    resource = ActivityResource()
    state = state_of(Activity)
    resource.prepare(dataset)
    writer = Writer(Activity, resource.prepared, state, coordinator.pk)
    Activity.objects.get(title="Ztratí vše").topics.clear()

    with pytest.raises(ChangedMeanwhile), transaction.atomic():
        writer.write()
