"""Every public page asks the database at most twelve times, the year twenty, as often for 3 rows as for 300.

Pages of plans and awards have at most 60 kB with 300 rows.
"""

import datetime
from decimal import Decimal

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from activities.models import Activity, ActivityOutcome, AgendaItem, Meeting
from awards.models import Round
from decks import workflow
from decks.models import Deck, EvaluationReport, ReportChapter
from grants.models import Call
from tests import factories

pytestmark = pytest.mark.django_db

MOST = 12
MOST_OF_THE_YEAR = 20


def make(factory, count: int, **facts) -> list:
    """Enter `count` rows at once; a fact may be a function of the row's position."""
    built = [
        factory.build(**{name: fact(position) if callable(fact) else fact for name, fact in facts.items()})
        for position in range(count)
    ]
    return factory._meta.model._default_manager.bulk_create(built)


def join(field, pairs) -> None:
    """Enter rows of a many-to-many relation."""
    through = field.through
    source, target = field.field.m2m_field_name(), field.field.m2m_reverse_field_name()
    through.objects.bulk_create([through(**{source: one, target: other}) for one, other in pairs])


def fill(rows: int) -> None:
    """Enter one thing of each kind with `rows` things below it, all connected with one another."""
    region = factories.SiteProfileFactory(outline=[[14, 50], [16, 50], [16, 51], [14, 51]]).region
    place = {"latitude": Decimal("50.5"), "longitude": Decimal(15)}
    towns = make(factories.OrganisationFactory, rows, slug="mesto-{}".format, **place)
    town = towns[0]
    departments = make(factories.DepartmentFactory, rows, organisation=region)
    people = make(factories.PersonFactory, rows, show_contacts=True, work_email="jana@obec.example")
    begun = {"person": people.__getitem__, "valid_from": datetime.date(2022, 3, 1), "url": "https://usneseni.example/"}
    make(factories.CategoryStatusFactory, rows, organisation=towns.__getitem__)
    make(factories.CategoryStatusFactory, rows, organisation=town, year=lambda position: 3000 + position)
    make(factories.MandateFactory, rows, organisation=towns.__getitem__, **begun)
    make(factories.MandateFactory, rows, organisation=town, role="group_member", **begun)
    make(factories.MandateFactory, rows, organisation=region, role="official", **begun)
    make(factories.UsefulLinkFactory, rows, group=lambda position: f"Skupina {position % 3}")
    fill_grants(rows, towns)
    fill_awards(rows, towns, region)
    fill_plan(rows, towns, departments)
    fill_activities(rows, towns, departments)
    fill_meetings(rows, towns)
    fill_decks()
    fill_news(rows)
    # Rows that are written at once have no moment of their publication, by which feeds are ordered.
    for model in (Activity, Meeting):
        model.objects.update(published_at=timezone.now())


def fill_grants(rows, towns):
    programme = factories.ProgrammeFactory(slug="program")
    call = factories.CallFactory(programme=programme, allocation=Decimal(1_000_000), declared_awarded=Decimal(900_000))
    for year in (2021, 2023, 2024):
        other = factories.CallFactory(programme=programme, year=year, allocation=Decimal(500_000))
        factories.ApplicationFactory(call=other, applicant=towns[0], decision="full", awarded=Decimal(1))
    others = make(factories.ProgrammeFactory, rows, slug="program-{}".format)
    make(factories.CallFactory, rows, programme=others.__getitem__)
    make(factories.CallFactory, rows, programme=programme, year=lambda position: 3000 + position)
    make(factories.ApplicationFactory, rows, call=call, applicant=towns[0], decision="full")
    known = {"requested": Decimal(2), "awarded": Decimal(1)}
    applications = make(
        factories.ApplicationFactory, rows, call=call, applicant=towns.__getitem__, decision="full", **known
    )
    make(factories.ContractFactory, rows, application=applications.__getitem__, url="https://smlouva.example/")
    for factory in (
        factories.AllocationRaiseFactory,
        factories.CallLinkFactory,
        factories.CriterionFactory,
        factories.CallAttachmentFactory,
    ):
        make(factory, rows, call=call)


def fill_awards(rows, towns, region):
    award = factories.AwardFactory(slug="cena", giver=region)
    round_ = factories.RoundFactory(award=award)
    categories = make(factories.AwardCategoryFactory, rows, award=award)
    make(
        factories.RecipientFactory,
        rows,
        round=round_,
        organisation=towns.__getitem__,
        category=categories.__getitem__,
    )
    make(factories.AwardLinkFactory, rows, award=award)
    years = make(factories.RoundFactory, rows, award=award, year=lambda position: 3000 + position)
    make(factories.RecipientFactory, rows, round=years.__getitem__, organisation=towns[0])
    others = make(factories.AwardFactory, rows, slug="cena-{}".format)
    rounds = make(factories.RoundFactory, rows, award=others.__getitem__)
    make(factories.RecipientFactory, rows, round=rounds.__getitem__, organisation=region)


def fill_plan(rows, towns, departments):
    plan = factories.PlanFactory(year=2022)
    make(factories.PlanFactory, rows, year=lambda position: 3000 + position)
    before = factories.ItemFactory(plan=factories.PlanFactory(year=2021), number=1)
    areas = make(factories.AreaFactory, rows)
    programmes = make(factories.ProgrammeFactory, rows, slug="z-planu-{}".format)
    items = make(
        factories.ItemFactory,
        rows,
        plan=plan,
        number=lambda position: position + 1,
        department=departments.__getitem__,
        area=areas.__getitem__,
        grant_programme=programmes.__getitem__,
        carried_over_from=before,
        when="2022",
        state=lambda position: "fulfilled" if position % 2 else "running",
    )
    join(type(items[0]).implementers, zip(items, towns, strict=True))
    part_state = {"state": lambda position: "failed" if position % 2 else "partly"}
    parts = make(factories.ItemFactory, rows, plan=plan, parent=items.__getitem__, number=1, **part_state)
    make(factories.ItemLinkFactory, rows, item=parts.__getitem__)
    for of_items in (items, parts):
        indicators = make(factories.IndicatorFactory, rows, item=of_items.__getitem__)
        make(factories.MeasurementFactory, rows, indicator=indicators.__getitem__)


def fill_activities(rows, towns, departments):
    headings = make(factories.HeadingFactory, min(rows, 10), slug="okruh-{}".format)
    topics = make(factories.TopicFactory, min(rows, 10), slug="tema-{}".format)
    series = factories.SeriesFactory(slug="tradicni-akce")
    others = make(factories.SeriesFactory, rows, slug="rada-{}".format, name=lambda position: f"Řada č. {position}")
    place = factories.PlaceFactory(name="Sál č. 0", directions="Od nádraží pěšky.", access="přístupný")
    make(factories.PlaceNameFactory, rows, place=place, name=lambda position: f"Jinak č. {position}")
    call = Call.objects.get(programme__slug="program", year=2022)
    round_ = Round.objects.get(award__slug="cena", year=2022)
    activities = make(
        factories.ActivityFactory,
        rows,
        slug="beh-{}".format,
        search_text="beh",
        heading=lambda position: headings[position % len(headings)],
        series=series,
        place="Sál č. 0",
        organiser=towns[0],
        grant_call=call,
        award_round=round_,
    )
    # A public activity in each of the other series, too.
    make(
        factories.ActivityFactory,
        rows,
        slug="rada-akce-{}".format,
        heading=headings[0],
        series=others.__getitem__,
        when="2021",
    )
    join(Activity.partners, zip(activities, towns, strict=True))
    join(Activity.topics, ((activity, topics[0]) for activity in activities))
    make(factories.CooperationFactory, rows, activity=activities.__getitem__, department=departments.__getitem__)
    busy = activities[0]
    join(Activity.partners, ((busy, town) for town in towns[1:]))
    join(Activity.topics, ((busy, topic) for topic in topics[1:]))
    make(factories.CooperationFactory, rows - 1, activity=busy, department=lambda position: departments[position + 1])
    ActivityOutcome.objects.bulk_create(
        ActivityOutcome(activity=activity, organisation=town, text="Přišli všichni.", cost=Decimal("0.1"))
        for activity, town in (*zip(activities, towns, strict=True), *((busy, town) for town in towns))
    )
    make(factories.ActivityLinkFactory, rows, activity=busy)
    make(factories.ActivityAttachmentFactory, rows, activity=busy)
    make(
        factories.ActivityPhotoFactory,
        rows,
        activity=activities.__getitem__,
        image="fotografie/x.jpg",
        width=3,
        height=2,
    )
    make(factories.ActivityPhotoFactory, rows, activity=busy, image="fotografie/x.jpg", width=3, height=2)


def fill_meetings(rows, towns):
    factories.MeetingFactory(date=datetime.date(2021, 11, 24))
    meeting = factories.MeetingFactory(date=datetime.date(2022, 11, 24))
    items = make(factories.AgendaItemFactory, rows, meeting=meeting, order=lambda position: position + 1)
    join(AgendaItem.organisations, ((item, towns[0]) for item in items))
    join(AgendaItem.organisations, zip(items[1:], towns[1:], strict=True))
    AgendaItem.objects.filter(order=1).update(kind="group_changes")
    AgendaItem.objects.filter(order__gt=1).update(kind="member_news")
    make(factories.AgendaSpeakerFactory, rows, item=items.__getitem__, organisation=towns.__getitem__)
    make(factories.AgendaLinkFactory, rows, item=items.__getitem__)
    make(factories.MeetingAttachmentFactory, rows, meeting=meeting)
    make(
        factories.MeetingFactory,
        rows,
        slug="setkani-{}".format,
        date=lambda position: datetime.date(1990, 1, 1) + datetime.timedelta(days=30 * position),
    )


def fill_news(rows):
    news = make(factories.NewsItemFactory, rows, slug="aktualita-{}".format)
    make(factories.NewsPhotoFactory, rows, item=news.__getitem__, image="fotografie/x.jpg", width=3, height=2)


def fill_decks():
    """Publish an evaluation report, and presentations of the year and its meeting as the rows above propose them."""
    meeting = Meeting.objects.get(date=datetime.date(2022, 11, 24))
    for facts in ({}, {"meeting": meeting}):
        deck = Deck.objects.create(year=2022, publication=Deck.Publication.PUBLISHED, **facts)
        workflow.fill(deck)
    report = EvaluationReport.objects.create(year=2022, publication=EvaluationReport.Publication.PUBLISHED)
    ReportChapter.objects.create(report=report, title="Úvod")


PAGES = {
    "home page": "/",
    "list of activities": "/aktivity/",
    "list of activities of all years": "/aktivity/?rok=vse&strana=1",
    "filtered list of activities": "/aktivity/?hledat=beh&rok=2022&mesic=5&obec=mesto-0",
    "list filtered by a month of any year": "/aktivity/?rok=vse&mesic=5",
    "activity": "/aktivity/beh-0/",
    "feed of activities": "/aktivity/atom.xml",
    "feed of activities filtered": "/aktivity/atom.xml?rok=2022&obec=mesto-0",
    "feed of meetings": "/setkani/atom.xml",
    "feed of results": "/dotace/atom.xml",
    "feed of news": "/aktuality/atom.xml",
    "how to tell others of an activity": "/aktivity/beh-0/sdilet/",
    "text about an activity for a bulletin": "/aktivity/beh-0/sdilet/zpravodaj.txt",
    "how to tell others of a meeting": "/setkani/2022-11-24/sdilet/",
    "text about a meeting for a bulletin": "/setkani/2022-11-24/sdilet/zpravodaj.txt",
    "code to embed": "/vlozit-na-web/",
    "code to embed of a part": "/vlozit-na-web/?co=aktivity&obec=mesto-0&rok=2022&pocet=5",
    "activities to embed": "/vlozit/aktivity/",
    "activities of a town to embed": "/vlozit/aktivity/?obec=mesto-0&rok=2022&pocet=20",
    "calendar to embed": "/vlozit/kalendar/",
    "calendar of a town to embed": "/vlozit/kalendar/?obec=mesto-0",
    "map to embed": "/vlozit/mapa/",
    "list of feeds": "/kanaly/",
    "list of series": "/tradicni-akce/",
    "series": "/tradicni-akce/tradicni-akce/",
    "list of meetings": "/setkani/",
    "meeting": "/setkani/2022-11-24/",
    "calendar of now": "/kalendar/",
    "calendar of a month": "/kalendar/2022-05/",
    "calendar filtered": "/kalendar/2022-05/?hledat=beh&obec=mesto-0",
    "programme of now": "/kalendar/program/",
    "programme of a month": "/kalendar/2022-05/program/",
    "calendar of a day": "/kalendar/2022-05-20/",
    "how to subscribe": "/kalendar/odebirat/",
    "how to subscribe to a part": "/kalendar/odebirat/?obec=mesto-0&rok=2022",
    "calendar file of everything": "/kalendar/vse.ics",
    "calendar file of activities": "/kalendar/aktivity.ics?obec=mesto-0&rok=2022",
    "calendar file of meetings": "/kalendar/setkani.ics",
    "calendar file of calls": "/kalendar/vyzvy.ics",
    "calendar file of a town": "/kalendar/obec/mesto-0.ics",
    "calendar file of an activity": "/kalendar/aktivity/beh-0.ics",
    "calendar file of a meeting": "/kalendar/setkani/2022-11-24.ics",
    "list of programmes": "/dotace/",
    "programme": "/dotace/program/",
    "call": "/dotace/program/2022/",
    "money of a programme as a picture": "/dotace/program/graf/vyvoj.svg",
    "money of a programme as a table": "/dotace/program/graf/vyvoj.csv",
    "money of a programme to embed": "/dotace/program/graf/vyvoj/vlozit/",
    "money of a call as a picture": "/dotace/program/2022/graf/penize.svg",
    "money of a call as a table": "/dotace/program/2022/graf/penize.csv",
    "money of a call to embed": "/dotace/program/2022/graf/penize/vlozit/",
    "recipients of a call as a picture": "/dotace/program/2022/graf/prijemci.svg",
    "recipients of a call as a table": "/dotace/program/2022/graf/prijemci.csv",
    "recipients of a call to embed": "/dotace/program/2022/graf/prijemci/vlozit/",
    "plan": "/plan-zlepsovani/2022/",
    "money of a year as a picture": "/rok/2022/graf/penize.svg",
    "money of a year as a table": "/rok/2022/graf/penize.csv",
    "money of a year to embed": "/rok/2022/graf/penize/vlozit/",
    "states of a plan as a picture": "/plan-zlepsovani/2022/graf/stav.svg",
    "states of a plan as a table": "/plan-zlepsovani/2022/graf/stav.csv",
    "states of a plan to embed": "/plan-zlepsovani/2022/graf/stav/vlozit/",
    "list of awards": "/oceneni/",
    "list of awards of a year": "/oceneni/?rok=2022",
    "award": "/oceneni/cena/",
    "news": "/aktuality/",
    "news item": "/aktuality/aktualita-0/",
    "news as data": "/aktuality/aktuality.jsonld",
    "following": "/sledovat/",
    "following asked for": "/sledovat/odeslano/",
    "members": "/clenove/",
    "town": "/clenove/mesto-0/",
    "money of a town as a picture": "/clenove/mesto-0/graf/penize.svg",
    "money of a town as a table": "/clenove/mesto-0/graf/penize.csv",
    "money of a town to embed": "/clenove/mesto-0/graf/penize/vlozit/",
    "year": "/rok/2022/",
    "presentation of a year": "/rok/2022/prezentace/",
    "presentation of a meeting": "/setkani/2022-11-24/prezentace/",
    "cooperation of departments": "/spoluprace/",
    "open data": "/otevrena-data/",
    "data set of activities": "/otevrena-data/udalosti/",
    "data set of calls": "/otevrena-data/dotacni-vyzvy/",
    "interface to open data": "/api/v1/",
    "links": "/odkazy/",
    "contact": "/kontakt/",
    "accessibility statement": "/pristupnost/",
    "search": "/hledat/?q=lhota",
    "misspelt search": "/hledat/?q=akitvita&rok=2022",
    "suggestions of the search": "/hledat/napovedet/?q=lho",
    "page that is not there": "/aktivity/nic-takoveho/",
}


LIGHT = {"plan", "list of awards", "list of awards of a year", "award"}
HEAVIEST = 60_000
"""Bytes of HTML."""


def count(client, address: str) -> tuple[list[str], int]:
    """Return the statements that a page costs, and its bytes."""
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code == (404 if "nic-takoveho" in address else 200), address
    return [query["sql"] for query in queries], len(response.content)


def costs(rows: int) -> tuple[dict[str, list[str]], dict[str, int]]:
    """Return what every page asks when there are `rows` rows of each kind, and how many bytes it has."""
    with transaction.atomic():
        fill(rows)
        found = {name: count(Client(), address) for name, address in PAGES.items()}
        transaction.set_rollback(True)
    asked, sizes = ({name: pair[which] for name, pair in found.items()} for which in (0, 1))
    return asked, sizes


def test_every_page_stays_within_its_budget_however_much_there_is_to_show(settings):
    settings.SIMPLE_HISTORY_ENABLED = False
    few, _sizes = costs(3)
    many, sizes = costs(300)

    over = {name: asked for name, asked in few.items() if len(asked) > (MOST_OF_THE_YEAR if name == "year" else MOST)}
    growing = {name: many[name] for name in PAGES if len(many[name]) != len(few[name])}

    assert over == {}
    assert growing == {}
    assert {name: sizes[name] for name in LIGHT if sizes[name] > HEAVIEST} == {}
