"""Screens of the administration with hundreds of rows: as many queries as with tens, and pages of a bounded size."""

import datetime

import pytest
from django.contrib import admin
from django.contrib.admin.templatetags.admin_list import date_hierarchy
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from activities.models import Activity, Meeting
from common.periods import Period
from grants.models import Application
from improvement_plan.models import Plan
from members.models import Organisation
from portal.todo import waiting_for
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, text_of
from tests.pages import Page
from tests.portal.test_query_budgets import fill

MOST_QUERIES = 25
MOST_BYTES = 150 * 1024
LISTS = (
    "activities/activity", "activities/meeting", "activities/series", "activities/topic", "grants/application",
    "grants/call", "grants/contract", "improvement_plan/item", "awards/recipient", "members/organisation",
    "members/person", "members/mandate", "members/user",
)  # fmt: skip


def bulk(factory, count, **facts):
    """Enter `count` rows at once; a fact may be a function of the row's position."""
    built = [
        factory.build(**{name: fact(position) if callable(fact) else fact for name, fact in facts.items()})
        for position in range(count)
    ]
    return factory._meta.model._default_manager.bulk_create(built)


# --- What a screen costs ------------------------------------------------------


def screens():
    """Return the address of each main screen by name; the rows are those of `fill`."""
    rows = {
        "activity": Activity.objects.get(slug="beh-1"),
        "meeting": Meeting.objects.get(slug="setkani-1"),
        "application": Application.objects.order_by("-pk")[0],
        "plan": Plan.objects.get(year=3001),
        "town": Organisation.objects.get(slug="mesto-1"),
    }
    return {
        "landing page": "/sprava/",
        "all drafts": "/sprava/ukoly/drafts/",
        "log of changes": "/sprava/kniha-zmen/",
        "inbox of reports": "/sprava/hlaseni/?stav=vse",
        "evidence of towns": "/sprava/hlaseni/doklady/?rok=2026",
        "decisions": f"/sprava/grants/call/{rows['application'].call_id}/decide/",
        "filtered list": "/sprava/activities/activity/?q=beh&publication__exact=draft",
        "search": "/sprava/hledat/?q=mesto",
        **{label: f"/sprava/{label}/" for label in LISTS},
        **{name: change_address(row) for name, row in rows.items()},
    }


def costs(office, count):
    """Return the statements and the size of each screen when there are `count` rows of each kind."""
    with transaction.atomic():
        fill(count)
        indicator = make.MaIndicatorFactory(criterion__criteria_set__year=2026)
        towns = list(Organisation.objects.members().order_by("pk"))
        bulk(make.UserFactory, count, email="osoba-{}@obec.example".format)
        bulk(make.EvidenceLinkFactory, count, organisation=towns.__getitem__, indicator=indicator, year=2026)
        reports = bulk(
            make.ActivityReportFactory, count, organisation=towns.__getitem__, state="submitted", kind=None,
            organiser=None, year=2026, submitted_at=datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC),
        )  # fmt: skip
        assert len(reports) == count
        Activity.objects.filter(pk__in=Activity.objects.order_by("pk")[: count // 2]).update(publication="draft")
        found = {}
        for name, address in screens().items():
            with CaptureQueriesContext(connection) as queries:
                response = office.get(address)
            assert response.status_code == 200, address
            found[name] = (len(queries), len(response.content))
        transaction.set_rollback(True)
    return found


def test_every_main_screen_costs_the_same_and_stays_small_however_many_rows_there_are(office, settings):
    settings.SIMPLE_HISTORY_ENABLED = False
    some, many = costs(office, 105), costs(office, 160)

    assert {name: cost for name, (cost, _size) in many.items() if cost > MOST_QUERIES} == {}
    assert {name: size for name, (_cost, size) in many.items() if size > MOST_BYTES} == {}
    assert {name: (some[name][0], cost) for name, (cost, _size) in many.items() if cost > some[name][0]} == {}


def test_report_offers_few_of_many_rows_to_choose_and_stays_small(office):
    bulk(make.OrganisationFactory, 300, slug="mesto-{}".format)
    bulk(make.ActivityFactory, 300, slug="beh-{}".format, heading=make.HeadingFactory())
    bulk(make.SeriesFactory, 300, slug="rada-{}".format)
    report = make.ActivityReportFactory(state="submitted", organisation__name="Horní Lhota")

    page = Page(office.get(report.get_office_url()))

    offered = {field.get("name"): len(list(field.iter("option"))) for field in page.elements("select")}
    assert {name: offered[name] for name in ("activity", "series", "organiser")} == {
        "activity": 101, "series": 101, "organiser": 2,
    }  # fmt: skip
    assert len(office.get(report.get_office_url()).content) < MOST_BYTES


# --- Lists ---------------------------------------------------------------------


def titles(response):
    return [row.title for row in response.context["cl"].result_list]


@pytest.mark.both_databases
def test_pages_of_a_list_have_every_row_once_and_in_order(office):
    heading = make.HeadingFactory()
    bulk(
        make.ActivityFactory, 110, slug="beh-{}".format, title="Běh {:03}".format, heading=heading,
        period=lambda position: Period.parse(f"{2020 + position % 3}"),
    )  # fmt: skip

    pages = [titles(office.get(f"/sprava/activities/activity/?p={number}")) for number in range(1, 6)]

    assert [len(page) for page in pages] == [25, 25, 25, 25, 10]
    assert [title for page in pages for title in page] == list(Activity.objects.values_list("title", flat=True))


def test_row_of_the_second_page_is_changed_in_the_list(office):
    heading = make.HeadingFactory()
    bulk(make.ActivityFactory, 60, slug="beh-{}".format, title="Běh {:03}".format, heading=heading)
    address = "/sprava/activities/activity/?p=2"
    fields = {name: values[0] for name, values in fields_of(office.get(address)).items()}

    assert office.post(address, fields | {"form-0-order": "77", "_save": "Uložit"}).status_code == 302

    changed = Activity.objects.get(order=77)
    assert changed.pk == int(fields["form-0-id"])


def test_list_counts_all_rows_only_when_something_narrows_it(office):
    bulk(make.OrganisationFactory, 3, slug="mesto-{}".format, name="Lhota {}".format)

    assert "3 výsledky" not in text_of(office.get("/sprava/members/organisation/"))
    assert "1 výsledek" in text_of(office.get("/sprava/members/organisation/?q=Lhota+2"))
    assert Page(office.get("/sprava/members/organisation/?q=nic")).of_class("actions") == []


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("days", "question"),
    [
        (["2019-05-14", "2022-05-01", "2022-05-31", "2022-12-31", "2024-02-29"], ""),
        (["2019-05-14", "2022-05-01", "2022-05-31", "2022-12-31"], "date__year=2022"),
        (["2019-05-14", "2022-05-01", "2022-05-31", "2022-12-31"], "date__year=2022&date__month=5"),
        (["2022-05-01", "2022-05-31"], "date__year=2022&date__month=5&date__day=31"),
        (["2022-05-01", "2022-12-31"], ""),
        (["2022-05-01", "2022-05-31"], ""),
        (["2022-05-01", "2023-05-31"], "q=skupina&date__year=2023"),
        (["2022-05-01", "2023-05-31"], "publication__exact=draft"),
        ([], ""),
    ],
)
def test_links_to_days_are_those_of_django(office, days, question):
    for day in days:
        make.MeetingFactory(date=datetime.date.fromisoformat(day))

    changes = office.get(f"/sprava/activities/meeting/?{question}").context["cl"]

    theirs = date_hierarchy(changes)
    assert changes.days["choices"] == theirs["choices"]
    assert changes.days["back"] == theirs["back"]


# --- The landing page -----------------------------------------------------------


@pytest.mark.both_databases
def test_more_tasks_than_anybody_counts_are_said_to_be_many(office, coordinator):
    bulk(make.ActivityFactory, 1002, slug="beh-{}".format, heading=make.HeadingFactory(), draft=True)

    [drafts] = waiting_for(coordinator)

    assert (len(drafts.tasks), drafts.count, drafts.is_more) == (5, 1000, True)
    page = Page(office.get("/sprava/"))
    assert [page.words_of(node).replace("\xa0", " ") for node in page.of_class("waiting-kind")[0].iter("h2")] == [
        "Koncepty přes 1 000"
    ]
    assert page.words_of(page.of_class("rest")[0]) == "a mnoho dalších"


def test_each_kind_of_tasks_counts_those_that_it_does_not_show(coordinator):
    heading = make.HeadingFactory()
    bulk(make.ActivityFactory, 7, slug="beh-{}".format, heading=heading, draft=True)
    bulk(make.CallFactory, 2, programme=make.ProgrammeFactory(), year=lambda position: 2020 + position, draft=True)

    drafts = next(kind for kind in waiting_for(coordinator) if len(kind.tasks) == 5)

    assert (drafts.count, drafts.rest) == (9, 4)


def test_use_of_a_choice_is_counted(office):
    heading, unused = make.HeadingFactory(name="Doprava"), make.HeadingFactory(name="Voda")
    topic = make.TopicFactory()
    for activity in bulk(make.ActivityFactory, 3, slug="beh-{}".format, heading=heading):
        activity.topics.add(topic)

    rows = office.get("/sprava/activities/heading/").context["cl"].result_list
    topics = office.get("/sprava/activities/topic/").context["cl"].result_list

    assert {row.name: row.activity_count for row in rows} == {heading.name: 3, unused.name: 0}
    assert [row.activity_count for row in topics] == [3]


def test_every_list_of_the_administration_is_flat():
    missing = {
        model._meta.label
        for model, screen in admin.site._registry.items()
        if screen.show_full_result_count or not hasattr(screen, "with_columns")
    }

    assert missing == set()


# --- Towns ------------------------------------------------------------------------


def towns_of(response):
    return [town.organisation.name for table in response.context["tables"] for town in table]


@pytest.mark.both_databases
def test_evidence_of_many_towns_is_paged_and_found_by_name(office):
    make.MaIndicatorFactory(criterion__criteria_set__year=2022)
    bulk(make.OrganisationFactory, 23, slug="mesto-{:02}".format, name="Město {:02}".format)
    make.OrganisationFactory(name="Žďár", slug="zdar")
    address = "/sprava/hlaseni/doklady/?rok=2022"

    assert towns_of(office.get(address)) == [f"Město {number:02}" for number in range(20)]
    assert towns_of(office.get(f"{address}&strana=2")) == ["Město 20", "Město 21", "Město 22", "Žďár"]
    assert towns_of(office.get(f"{address}&obec=zdar")) == ["Žďár"]
    assert towns_of(office.get(f"{address}&obec=2+sto")) == ["Město 02", "Město 12", "Město 20", "Město 21", "Město 22"]
    assert "Žádné členské město to v názvu nemá." in text_of(office.get(f"{address}&obec=nikde"))
    assert f"{address}&strana=2" in Page(office.get(address)).addresses("/sprava/hlaseni/doklady/")


@pytest.mark.both_databases
def test_reports_of_a_town_are_found_by_a_part_of_its_name(office):
    for name, slug in (("Žďár nad Mží", "zdar-nad-mzi"), ("Lhota", "lhota"), ("Dolní Lhota", "dolni-lhota")):
        town = make.OrganisationFactory(name=name, slug=slug)
        make.ActivityReportFactory(
            organisation=town, title=f"Akce {name}", state="submitted", submitted_at=datetime.datetime.now(datetime.UTC)
        )

    def found(text):
        rows = office.get("/sprava/hlaseni/", {"obec": text}).context["rows"]
        return {row.report.organisation.name for row in rows}

    assert found("zdar") == {"Žďár nad Mží"}
    assert found("Lhota") == {"Lhota", "Dolní Lhota"}
    assert found("lhota") == {"Lhota"}
    few = Page(office.get("/sprava/hlaseni/"))
    offered = next(node for node in few.elements("select") if node.get("name") == "obec")
    assert [few.words_of(option) for option in offered] == ["všechna města", "Dolní Lhota", "Lhota", "Žďár nad Mží"]

    towns = bulk(make.OrganisationFactory, 100, slug="mesto-{}".format)
    bulk(
        make.ActivityReportFactory, 100, organisation=towns.__getitem__, state="returned", kind=None, organiser=None,
        year=2026, submitted_at=datetime.datetime.now(datetime.UTC),
    )  # fmt: skip

    many = Page(office.get("/sprava/hlaseni/"))
    assert [node.get("type") for node in many.elements("input") if node.get("name") == "obec"] == ["search"]
    assert {"Lhota", "Žďár nad Mží"} <= {node.get("value") for node in many.elements("datalist")[0]}
    typed = Page(office.get("/sprava/hlaseni/", {"obec": "dol"}))
    assert [node.get("value") for node in typed.elements("datalist")[0]] == ["Dolní Lhota"]
