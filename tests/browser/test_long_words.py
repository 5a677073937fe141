"""A long word, a pasted address or a long e-mail never makes a page wider than a small phone."""

import datetime

import pytest

from reports import workflow
from tests import factories as make
from tests.browser.looks import NARROW_SCREEN, PHONE_SCREEN, settle, wider_than_screen
from tests.people import clerk_of

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

WORD = "Nejneobhospodařovávatelnějšího2022"
ADDRESS = "https://dlouha-adresa-dokumentu.example/slozka/podslozka?soubor=zapis-z-jednani-pracovni-skupiny&verze=12"
MAIL = "koordinatorka.zdraveho.kraje.a.mistni.agendy@dlouhy-nazev-mesta.example"


def make_content():
    region = make.SiteProfileFactory(name=f"Zdravý {WORD}", lead=ADDRESS).region
    town = make.OrganisationFactory(
        name=f"Město {WORD}", slug="mesto", membership="member", description=f"<p>{ADDRESS}</p>"
    )
    make.MandateFactory(organisation=town, function=WORD, person__last_name=WORD)
    activity = make.ActivityFactory(
        title=WORD, slug="akce", organiser=town, place=MAIL, summary=ADDRESS, when="květen 2022",
        description=f"<p>{ADDRESS} {WORD * 4}</p>", series=make.SeriesFactory(name=WORD),
    )  # fmt: skip
    activity.partners.add(town)
    make.ActivityLinkFactory(activity=activity, title=ADDRESS, url=ADDRESS, description=WORD)
    make.CooperationFactory(activity=activity, department__name=WORD, department__organisation=region)
    item = make.AgendaItemFactory(meeting__date=datetime.date(2022, 11, 24), meeting__place=MAIL, title=WORD)
    make.AgendaSpeakerFactory(item=item, name=WORD, function=WORD, subject=ADDRESS[:250], organisation=town)
    make.AgendaLinkFactory(item=item, title=ADDRESS, url="")
    call = make.CallFactory(year=2022, programme__name=WORD, programme__slug="2-6", note=f"<p>{ADDRESS}</p>")
    make.ApplicationFactory(call=call, title=WORD, applicant=town, awarded=1000, requested=2000)
    plan_item = make.ItemFactory(plan__year=2022, title=WORD, responsible=MAIL, goal=f"<p>{ADDRESS}</p>")
    make.MeasurementFactory(indicator__item=plan_item, indicator__title=WORD, text=ADDRESS)
    make.RecipientFactory(
        round__award__slug="cena", round__award__name=WORD, title=WORD, person=MAIL, organisation=town
    )
    make.UsefulLinkFactory(title=ADDRESS, url=ADDRESS, description=MAIL)
    make.NewsItemFactory(title=WORD, summary=ADDRESS, slug="aktualita", text=f"<p>{ADDRESS}</p>")


PAGES = [
    "/", "/aktivity/", f"/aktivity/?hledat={WORD}", "/aktivity/akce/", "/setkani/", "/setkani/2022-11-24/", "/dotace/",
    "/dotace/2-6/", "/dotace/2-6/2022/", "/plan-zlepsovani/2022/", "/oceneni/", "/oceneni/cena/", "/clenove/",
    "/clenove/mesto/", "/spoluprace/", "/rok/2022/", "/odkazy/", "/kontakt/", "/aktuality/", "/aktuality/aktualita/",
    "/otevrena-data/", "/otevrena-data/udalosti/", "/otevrena-data/oceneni/", "/api/v1/",
]  # fmt: skip


def test_no_page_scrolls_sideways(page, watch, shared_rows):
    shared_rows(make_content)
    wide = {}
    for path in PAGES:
        assert page.goto(path).ok, path
        settle(page)
        for screen in (PHONE_SCREEN, NARROW_SCREEN):
            page.set_viewport_size(screen)
            if found := wider_than_screen(page):
                wide[path, screen["width"]] = found

    assert wide == {}


@pytest.fixture
def long_report(coordinator, turnov):
    """A sent report with long words of everybody, and their names in the thread."""
    clerk = clerk_of(turnov, first_name=WORD, last_name=WORD)
    report = make.ActivityReportFactory(organisation=turnov, title=WORD, place=MAIL, description=f"<p>{ADDRESS}</p>")
    workflow.submit(report, by=clerk)
    coordinator.first_name = coordinator.last_name = WORD
    coordinator.save()
    return report


def test_no_page_of_the_office_scrolls_sideways(office, site, long_report):
    item = make.ItemFactory(title=WORD, responsible=MAIL)
    office.set_viewport_size(NARROW_SCREEN)
    wide = {}
    for path in (
        "", "hlaseni/", f"hlaseni/{long_report.public_id}/", "grants/call/", f"improvement_plan/item/{item.pk}/change/",
    ):  # fmt: skip
        assert office.goto(f"/sprava/{path}").ok, path
        settle(office)
        if not office.evaluate("document.documentElement.scrollWidth <= window.innerWidth"):
            wide[path] = wider_than_screen(office)

    assert wide == {}
