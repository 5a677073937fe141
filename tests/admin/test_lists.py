"""Every screen of the administration opens for the coordinator; a list costs the same with many rows as with few."""

import json
from importlib import import_module
from itertools import count
from pathlib import Path

import pytest
from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db import connection
from django.test.utils import CaptureQueriesContext
from factory.django import DjangoModelFactory

from common.admin.forms import MOST_BLANK
from members.models import CriteriaSet, EvidenceDeadline
from outbox.mail import store_mail
from outbox.models import OutgoingMail
from portal.models import UsefulLink
from tests import factories as make
from tests.decks.factories import DeckFactory
from tests.pages import Page, tree_of


def make_set() -> CriteriaSet:
    return make.CriteriaSetFactory(year=2000 + CriteriaSet.objects.count())


def make_mail() -> OutgoingMail:
    number = OutgoingMail.objects.count()
    return store_mail(key=f"zprava-{number}", to="jana@obec.example", subject="Zpráva", text="Text", html="<p>Text</p>")


FACTORIES = {
    "activities.meeting": make.MeetingFactory,
    "activities.activity": lambda: make.ActivityFactory(
        organiser=make.OrganisationFactory(), series=make.SeriesFactory()
    ),
    "activities.place": lambda: make.PlaceNameFactory().place,
    "activities.series": make.SeriesFactory,
    "activities.heading": make.HeadingFactory,
    "activities.topic": make.TopicFactory,
    "grants.programme": lambda: make.ProgrammeFactory(department=make.DepartmentFactory()),
    "grants.call": make.CallFactory,
    "grants.application": lambda: make.ContractFactory().application,
    "grants.contract": make.ContractFactory,
    "improvement_plan.plan": make.PlanFactory,
    "improvement_plan.item": lambda: make.ItemFactory(parent=None, area=make.AreaFactory()),
    "improvement_plan.indicator": lambda: make.MeasurementFactory().indicator,
    "improvement_plan.area": make.AreaFactory,
    "awards.award": lambda: make.AwardFactory(giver=make.OrganisationFactory()),
    "awards.round": make.RoundFactory,
    "awards.category": make.AwardCategoryFactory,
    "awards.recipient": lambda: make.RecipientFactory(organisation=make.OrganisationFactory()),
    "news.newsitem": make.NewsItemFactory,
    "members.organisation": lambda: make.CategoryStatusFactory().organisation,
    "members.person": lambda: make.MandateFactory().person,
    "members.mandate": make.MandateFactory,
    "members.categorystatus": make.CategoryStatusFactory,
    "members.department": make.DepartmentFactory,
    "members.user": lambda: make.OrganisationUserFactory().user,
    "members.criteriaset": lambda: make.MaIndicatorFactory(criterion__criteria_set=make_set()).criterion.criteria_set,
    "members.criterion": lambda: make.MaIndicatorFactory(criterion__criteria_set=make_set()).criterion,
    "members.evidencedeadline": lambda: make.EvidenceDeadlineFactory(year=2022 + EvidenceDeadline.objects.count()),
    "members.invitation": make.InvitationFactory,
    "outbox.outgoingmail": make_mail,
    "reports.reportkind": make.ReportKindFactory,
    "portal.siteprofile": make.SiteProfileFactory,
    "portal.usefullink": lambda: UsefulLink.objects.create(title=f"Odkaz {UsefulLink.objects.count()}"),
}
FACTORIES |= {
    factory._meta.get_model_class()._meta.label_lower: factory
    for path in Path(__file__).parents[1].glob("*/factories.py")
    for factory in vars(import_module(f"tests.{path.parent.name}.factories")).values()
    if isinstance(factory, type) and issubclass(factory, DjangoModelFactory) and factory._meta.model
}
"""Apps with few kinds of rows keep their factories in their own folder of tests."""
YEARS = count(2000)
FACTORIES["decks.deck"] = lambda: DeckFactory(year=next(YEARS))
PARTS = {"decks.deckslide", "decks.reportchapter"}
"""What is listed on the screen of its document alone."""
REGISTERED = {model._meta.label_lower for model in admin.site._registry}


def test_every_model_of_the_administration_is_looked_at():
    assert set(FACTORIES) == REGISTERED


@pytest.mark.parametrize("label", sorted(FACTORIES))
def test_every_screen_opens_for_the_coordinator(office, label):
    row = FACTORIES[label]()
    base = f"/sprava/{label.replace('.', '/')}/"

    opened = {
        "": {200, 302},
        "?q=x": {200, 302},
        "add/": {404} if label in PARTS else {200, 403},
        f"{row.pk}/change/": {200},
        f"{row.pk}/history/": {200},
        f"{row.pk}/delete/": {200, 403},
    }
    if hasattr(row, "history"):
        opened[f"{row.pk}/history/{row.history.latest('history_id').pk}/"] = {200}

    assert {
        end: code for end, codes in opened.items() if (code := office.get(base + end).status_code) not in codes
    } == {}


def test_every_list_says_while_it_is_empty_what_belongs_there_and_leads_to_the_guide(office):
    screens = {model._meta.label_lower: screen for model, screen in admin.site._registry.items()}
    for label in ("portal.siteprofile", *PARTS):
        del screens[label]
    empty = []
    for label, screen in screens.items():
        assert len(str(screen.teaches).split(". ")) >= 2, label
        assert screen.search_help_text or not screen.search_fields, label
        page = Page(office.get(f"/sprava/{label.replace('.', '/')}/"))
        empty += [(screen, one) for one in page.of_class("empty-list")]

    assert len(empty) > 20
    for screen, shown in empty:
        assert str(screen.teaches) in " ".join(shown.text_content().split())
        assert any(link.get("href").startswith("/sprava/napoveda/") for link in shown.iter("a"))


@pytest.mark.parametrize("label", sorted(set(FACTORIES) - PARTS - {"portal.siteprofile"}))
def test_list_costs_the_same_with_many_rows_as_with_few(office, label):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert office.get(f"/sprava/{label.replace('.', '/')}/").status_code == 200
        return len(queries)

    for _row in range(2):
        FACTORIES[label]()
    few = cost()
    for _row in range(10):
        FACTORIES[label]()

    assert cost() <= few


def test_flood_of_rows_is_cut_off(office):
    fields = {"agenda-TOTAL_FORMS": "100000", "agenda-INITIAL_FORMS": "0", "group": "x", "date": "1. 1. 2022"}

    answer = office.post("/sprava/activities/meeting/add/", fields)

    assert answer.status_code == 200
    assert len(answer.context["inline_admin_formsets"][0].formset.forms) == MOST_BLANK


def test_large_numbers_are_written_with_spaces(office, monkeypatch):
    monkeypatch.setattr(ChangeList, "get_results", with_many_rows(ChangeList.get_results))
    make.ActivityFactory(title="Trhy")
    page = Page(office.get("/sprava/activities/activity/?q=trhy"))
    words = " ".join(page.main.split())

    assert "10 021 výsledků" in words
    assert "10 021 záznamů" in words
    assert "Vybráno 0 z 1 na této stránce" in words
    assert "Vybrat všech 10 021 záznamů" in words
    in_script = json.dumps("Vybráno %(sel)s z %(cnt)s na této stránce")
    assert in_script in office.get("/sprava/jsi18n/").content.decode()


def with_many_rows(get_results):
    def counted(changes, request):
        get_results(changes, request)
        changes.result_count = 10_021

    return counted


TOO_LONG = {"marks": "a" + "\u0301\u0323" * 20_000, "words": " ".join(f"a{number}" for number in range(3_000))}


@pytest.mark.django_db
@pytest.mark.both_databases
@pytest.mark.parametrize("text", TOO_LONG.values(), ids=TOO_LONG)
@pytest.mark.parametrize("model", ["activities/activity", "members/organisation", "members/person", "members/user"])
def test_text_without_an_end_is_searched_for_like_any_other(admin_client, model, text):
    make.ActivityFactory()

    assert admin_client.get(f"/sprava/{model}/", {"q": text}).status_code == 200


@pytest.mark.django_db
@pytest.mark.both_databases
@pytest.mark.parametrize("text", TOO_LONG.values(), ids=TOO_LONG)
def test_text_without_an_end_is_no_town_on_public_lists(client, text):
    assert client.get("/aktivity/", {"obec": text, "hledat": text}).status_code == 200


@pytest.mark.parametrize("address", ["/sprava/activities/activity/", "/sprava/grants/application/"])
def test_adding_stands_first_above_a_list_and_files_behind_it(office, address):
    (tools,) = tree_of(office.get(address).content.decode()).find_class("object-tools")

    assert [link.get("class") for link in tools.iter("a")] == ["addlink", "filelink", "filelink"]
