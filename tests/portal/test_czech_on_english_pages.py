"""What is in Czech on a page in English says so, wherever it comes from, and is not there if it has been translated.

Every text of every public row is made a Czech one of its own, so that no field is forgotten, not even one added later.
"""

import re

import pytest
from django.apps import apps
from django.db import models
from django.urls import reverse

from activities.models import Activity, AgendaItem, Meeting
from awards.models import Award, Round
from common.english import ToldInEnglish
from common.fields import RichTextField
from grants.models import Application, Call
from improvement_plan.models import Item
from members.models import Organisation
from portal.models import SiteProfile, UsefulLink
from tests import factories
from tests.pages import Page, plain

pytestmark = pytest.mark.django_db

APPS = ("activities", "awards", "grants", "improvement_plan", "members", "portal")
SHORTEST = 60
"""Texts that may not be longer than this are numbers, codes and titles before names."""
CZECH = re.compile(r"Příliš \w+")

PATHS = [
    "/",
    "/setkani/",
    "/setkani/2022-11-24/",
    "/aktivity/?rok=vse",
    "/aktivity/?rok=vse&obec=turnov",
    "/aktivity/konvent-a-2022/",
    "/aktivity/krajsky-ekoden-2022/",
    "/dotace/",
    "/dotace/2-6/",
    "/dotace/2-6/2022/",
    "/plan-zlepsovani/2022/",
    "/oceneni/",
    "/oceneni/vyrobek-roku-libereckeho-kraje/",
    "/oceneni/narodni-cena-kvality-cr/",
    "/clenove/",
    "/clenove/liberecky-kraj/",
    "/clenove/turnov/",
    "/clenove/ceska-lipa/",
    "/spoluprace/",
    "/rok/2021/",
    "/rok/2022/",
    "/odkazy/",
    "/kontakt/",
    "/pristupnost/",
]
"""Every kind of public page, with rows that fill each of its parts."""


def is_text(field):
    """Whether people write a text into the field: not a choice, an address, a number or a name made by the portal."""
    return (
        type(field) in (models.CharField, models.TextField, RichTextField)
        and field.editable
        and not field.choices
        and (field.max_length or 1000) > SHORTEST
        and not field.name.endswith("_en")
        and not field.name.startswith("sign_")
    )


def told_models():
    for name in APPS:
        for model in apps.get_app_config(name).get_models():
            if hasattr(model, "history") and model._meta.label != "members.User":
                yield model


def czech_of(field):
    """Return the words by which a text of the field is known on a page."""
    return f"Příliš {field.model.__name__}_{field.name}"


def rows_with_all_parts():
    """Add to the bundled content what it does not have: results of towns, photographs, documents, criteria, people."""
    activity, turnov = Activity.objects.get(slug="konvent-a-2022"), Organisation.objects.get(slug="turnov")
    partner = {"name": "Příliš partner", "sector": "business"}
    activity.outcomes.create(organisation=turnov, text="<p>x</p>", participants=5, partners=[partner])
    activity.partners.add(turnov)
    activity.cooperations.create(department=apps.get_model("members.Department").objects.first())
    factories.ActivityPhotoFactory(activity=activity)
    factories.ActivityAttachmentFactory(activity=activity)
    Activity.objects.filter(slug="krajsky-ekoden-2022").update(series=activity.series, organiser=turnov)
    meeting, call = Meeting.objects.get(slug="2022-11-24"), Call.objects.get(year=2022, programme__code="2.6")
    factories.MeetingAttachmentFactory(meeting=meeting)
    AgendaItem.objects.get(meeting=meeting, order=1).speakers.update(organisation=turnov)
    factories.CallLinkFactory(call=call)
    factories.CallAttachmentFactory(call=call)
    factories.CriterionFactory(call=call)
    factories.AllocationRaiseFactory(call=call)
    factories.ApplicationFactory(call=call, applicant=turnov, decision="refused", decision_reason="x")
    Call.objects.update(results_published=True)
    item = Item.objects.get(number=1, parent=None)
    factories.ItemLinkFactory(item=item)
    item.implementers.add(turnov)
    Item.objects.filter(pk=item.pk).update(department=apps.get_model("members.Department").objects.first())
    award = Award.objects.get(slug="vyrobek-roku-libereckeho-kraje")
    factories.AwardLinkFactory(award=award)
    factories.RecipientFactory(round=Round.objects.get(award=award, year=2022), organisation=turnov)
    factories.MandateFactory(organisation=turnov, valid_from="2022-03-01")
    assert Application.objects.count() > 1
    assert UsefulLink.objects.filter(url="").exists()


def fill_all(english):
    """Write into every text of every row which field it is, in Czech and, if asked to, in English."""
    for model in told_models():
        fields = [field for field in model._meta.fields if is_text(field)]
        translated = model.in_english if english and issubclass(model, ToldInEnglish) else ()
        for row in model._base_manager.all():
            facts = {field.name: f"{czech_of(field)} {row.pk}" for field in fields}
            facts |= {f"{name}_en": f"In English {name} {row.pk}" for name in translated}
            if not english and issubclass(model, ToldInEnglish):
                facts |= {f"{name}_en": "" for name in model.in_english}
            model._base_manager.filter(pk=row.pk).update(**facts)
    SiteProfile.objects.update(region_en="Liberec Region")


def unmarked(node, czech=False):
    """Yield the Czech words that nothing above them says to be Czech, texts and descriptions of pictures.

    Sentences with a name in them cannot say so: titles of pages and charts, which are also those of cards and files.
    """
    if node.tag in {"head", "script", "style"} or "chart" in node.get("class", "").split():
        return
    czech = node.get("lang", "cs" if czech else "en") == "cs"
    for words in [node.text, node.get("alt"), node.get("placeholder")]:
        if words and not czech:
            yield from CZECH.findall(plain(words))
    for child in node:
        yield from unmarked(child, czech)
        if child.tail and not czech:
            yield from CZECH.findall(plain(child.tail))


@pytest.fixture(scope="module")
def everything(bundled_content):
    rows_with_all_parts()


@pytest.fixture
def untranslated(everything):
    fill_all(english=False)


@pytest.fixture
def translated(everything):
    fill_all(english=True)


def test_every_czech_text_on_an_english_page_says_its_language(client, untranslated):
    pages = {path: Page(client.get(f"/en{path}")) for path in PATHS}

    assert {path: found for path, page in pages.items() if (found := sorted(set(unmarked(page.root))))} == {}
    assert [path for path, page in pages.items() if not CZECH.search(page.text)] == []


def test_english_pages_show_no_czech_text_that_has_been_translated(client, translated):
    told = {
        czech_of(model._meta.get_field(name))
        for model in told_models()
        if issubclass(model, ToldInEnglish)
        for name in model.in_english
        if name != "outline"
    }
    shown = {path: set(CZECH.findall(plain(client.get(f"/en{path}").content.decode()))) & told for path in PATHS}

    assert {path: sorted(found) for path, found in shown.items() if found} == {}


def test_english_text_is_not_said_to_be_czech(client, translated):
    wrong = {}
    for path in PATHS:
        page = Page(client.get(f"/en{path}"))
        czech = " ".join(page.words_of(node) for node in page.having("lang") if node.get("lang") == "cs")
        wrong[path] = re.findall(r"In English \w+", czech)

    assert {path: found for path, found in wrong.items() if found} == {}


def test_czech_pages_show_no_english_text(client, translated):
    shown = {path: "In English" in client.get(path).content.decode() for path in PATHS}

    assert [path for path, found in shown.items() if found] == []


def test_english_pages_ask_the_database_no_more_than_czech_ones(client, translated, django_assert_max_num_queries):
    client.get(reverse("portal:home"))
    for path in PATHS:
        with django_assert_max_num_queries(20 if path.startswith("/rok/") else 12):
            client.get(f"/en{path}")
