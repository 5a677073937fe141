"""What is not published, or not allowed to be, appears on no page, in no list, no map of the site and no file."""

import datetime
import re
from decimal import Decimal

import pytest

from tests import factories
from tests.pages import Page

pytestmark = pytest.mark.django_db

SECRET = "TAJEMSTVI"
MONTHS_READ = {"2022-05", "2022-11", "2090-01", "2091-03"}
"""Of which the calendar is read, among them those of all that is hidden: one month is made like the other."""
OF_A_MONTH = re.compile(r"(?:/en)?/kalendar/(\d{4}-\d\d)/")


@pytest.fixture
def open_site():
    """A published site: one of everything, with nothing to hide yet."""
    region = factories.SiteProfileFactory(outline=[[14, 50], [16, 50], [16, 51]]).region
    town = factories.OrganisationFactory(name="Turnov", slug="turnov", latitude=Decimal("50.5"), longitude=Decimal(15))
    department = factories.DepartmentFactory(organisation=region, name="Zdravotnictví")
    heading = factories.HeadingFactory(name="Okruh")
    programme = factories.ProgrammeFactory(code="2.6", slug="2-6")
    call = factories.CallFactory(programme=programme)
    award = factories.AwardFactory(giver=region, slug="cena")
    round_ = factories.RoundFactory(award=award)
    activity = factories.ActivityFactory(slug="ekoden", heading=heading, organiser=town)
    factories.CooperationFactory(activity=activity, department=department)
    factories.MeetingFactory(date=datetime.date(2021, 11, 24))
    meeting = factories.MeetingFactory(date=datetime.date(2022, 11, 24))
    factories.AgendaItemFactory(meeting=meeting, kind="group_changes", order=1)
    factories.AgendaItemFactory(meeting=meeting, kind="member_news", organisations=[town], order=2)
    plan = factories.PlanFactory(year=2022)
    factories.ItemFactory(plan=plan, number=1)
    factories.RecipientFactory(round=round_, organisation=town)
    return {
        "region": region,
        "town": town,
        "department": department,
        "heading": heading,
        "programme": programme,
        "call": call,
        "award": award,
        "round": round_,
        "activity": activity,
        "meeting": meeting,
        "plan": plan,
    }


@pytest.fixture
def everything(client):
    """Read everything a stranger can reach from the home page and the map of the site, as one text."""

    def read():
        seen: dict[str, str] = {}
        waiting = [
            "/",
            "/en/",
            "/sitemap.xml",
            "/robots.txt",
            "/site.webmanifest",
            "/favicon.svg",
            "/aktivity/?rok=vse",
            # Hidden rows of these months must not be in the calendar either.
            "/kalendar/2090-01/",
            "/kalendar/2091-03/program/",
        ]
        while waiting:
            address = waiting.pop()
            # Static files are parts of the code, and share pictures are drawn of what their address says.
            if address in seen or "/ucet/" in address or address.startswith(("/static/", "/sdileni/")):
                continue
            if (month := OF_A_MONTH.match(address)) and month[1] not in MONTHS_READ:
                continue
            response = client.get(address, follow=True)
            # A poster that nobody asked for yet is ordered, and the page says so.
            expected = 202 if address.endswith("/plakat.pdf") else 200
            assert response.status_code == expected, f"a link leads to {address}, which answers {response.status_code}"
            seen[address] = response.getvalue().decode(errors="replace")
            if response["Content-Type"].startswith("text/html"):
                waiting += Page(response).addresses(address)
            else:
                waiting += re.findall(r"<loc>https?://[^/]+(/.*?)</loc>", seen[address])
        return seen

    return read


def told(pages):
    """Return the addresses at which a secret is told."""
    return sorted(address for address, text in pages.items() if SECRET.lower() in text.lower())


def hide(site, state):
    """Enter unpublished rows of every kind, joined with published ones wherever they can be."""
    hidden = {"publication": state}
    activity = factories.ActivityFactory(
        title=f"{SECRET} akce",
        summary=f"{SECRET} shrnutí",
        description=f"<p>{SECRET} popis</p>",
        heading=site["heading"],
        organiser=site["town"],
        partners=[site["region"]],
        series=factories.SeriesFactory(name=f"{SECRET} řada"),
        **hidden,
    )
    factories.CooperationFactory(activity=activity, department=site["department"], theme=f"{SECRET} téma")
    factories.ActivityFactory(
        title=f"{SECRET} chystaná",
        heading=site["heading"],
        series=(shared := factories.SeriesFactory(name="Dožínky")),
        when="2090",
        **hidden,
    )
    meeting = factories.MeetingFactory(
        group=f"{SECRET} skupina", date=datetime.date(2091, 3, 1), slug="tajemstvi-setkani", place=SECRET, **hidden
    )
    factories.AgendaItemFactory(meeting=meeting, title=f"{SECRET} bod", organisations=[site["town"]])
    programme = factories.ProgrammeFactory(code="8.8", name=f"{SECRET} program", slug="tajemstvi-program", **hidden)
    hidden_call = factories.CallFactory(programme=programme, note=f"<p>{SECRET}</p>", year=2089)
    draft_call = factories.CallFactory(
        programme=site["programme"], year=2088, note=f"<p>{SECRET}</p>", declared_awarded=Decimal(1), **hidden
    )
    factories.ApplicationFactory(
        call=draft_call, applicant=site["town"], title=f"{SECRET} projekt", decision="full", awarded=Decimal(1)
    )
    factories.ApplicationFactory(call=hidden_call, applicant=site["town"], title=f"{SECRET} projekt", decision="full")
    plan = factories.PlanFactory(year=2087, introduction=f"<p>{SECRET}</p>", **hidden)
    item = factories.ItemFactory(plan=plan, title=f"{SECRET} položka")
    award = factories.AwardFactory(name=f"{SECRET} cena", giver=site["region"], **hidden)
    round_ = factories.RoundFactory(award=award, year=2086, note=SECRET)
    factories.RecipientFactory(round=round_, organisation=site["town"], title=f"{SECRET} výrobek")
    # Unpublished rows of a year that has published ones.
    of_2022 = factories.RoundFactory(award=award, year=2022, note=SECRET, place=SECRET)
    factories.RecipientFactory(round=of_2022, organisation=site["region"], title=f"{SECRET} výrobek")
    factories.MeetingFactory(group=f"{SECRET} skupina", date=datetime.date(2022, 5, 5), **hidden)
    factories.CallFactory(programme=programme, note=f"<p>{SECRET}</p>", declared_awarded=Decimal(1))
    factories.CallFactory(
        note=f"<p>{SECRET}</p>", programme__name="Jiný program", declared_awarded=Decimal(1), **hidden
    )
    # Published rows that point at the hidden ones.
    factories.ActivityFactory(heading=site["heading"], series=shared, when="2021")
    factories.ActivityFactory(heading=site["heading"], grant_call=draft_call, award_round=round_)
    factories.ActivityFactory(heading=site["heading"], grant_call=hidden_call)
    factories.ItemFactory(
        plan=site["plan"], number=7, responsible="Radnice", grant_programme=programme, carried_over_from=item
    )
    site["plan"].meeting, site["plan"].discussed_on = meeting, datetime.date(2021, 11, 24)
    site["plan"].save()


def test_the_search_for_secrets_reaches_every_kind_of_page(open_site, everything):
    factories.ActivityFactory(title=f"{SECRET} akce", heading=open_site["heading"], organiser=open_site["town"])
    pages = everything()

    assert set(pages) >= {
        "/aktivity/",
        "/aktivity/ekoden/",
        "/setkani/2022-11-24/",
        "/dotace/2-6/",
        "/dotace/2-6/2022/",
        "/plan-zlepsovani/2022/",
        "/oceneni/cena/",
        "/clenove/turnov/",
        "/rok/2022/",
        "/spoluprace/",
        "/odkazy/",
        "/kontakt/",
        "/en/",
    }
    assert set(told(pages)) >= {
        "/aktivity/",
        "/aktivity/tajemstvi-akce/",
        "/clenove/turnov/",
        "/rok/2022/",
        "/setkani/2022-11-24/",
        "/sitemap.xml",
    }


@pytest.mark.parametrize("state", ["draft", "archived"])
def test_nothing_unpublished_is_told_anywhere(open_site, everything, state):
    hide(open_site, state)
    pages = everything()

    assert told(pages) == []
    # Nor do their years, which only unpublished rows have, stand in any year switch or page.
    others = {address: text for address, text in pages.items() if not OF_A_MONTH.match(address)}
    assert [address for address, text in others.items() if re.search(r"\b20(8[6-9]|9[01])\b", text)] == []


@pytest.mark.parametrize("state", ["draft", "archived"])
def test_pages_of_unpublished_rows_do_not_exist(open_site, client, state):
    hide(open_site, state)
    for address in (
        "/aktivity/tajemstvi-akce/",
        "/setkani/tajemstvi-setkani/",
        "/dotace/tajemstvi-program/",
        "/dotace/tajemstvi-program/2089/",
        "/dotace/2-6/2088/",
        "/plan-zlepsovani/2087/",
        "/oceneni/tajemstvi-cena/",
        "/rok/2086/",
        "/rok/2090/",
    ):
        response = client.get(address)
        assert response.status_code == 404, address
        assert SECRET not in response.content.decode()


def test_what_was_unpublished_is_gone_at_once(open_site, client):
    assert client.get("/aktivity/ekoden/").status_code == 200

    open_site["activity"].publication = "archived"
    open_site["activity"].save()

    assert client.get("/aktivity/ekoden/").status_code == 404
    assert "ekoden" not in client.get("/aktivity/").content.decode()


def enter_applications(site, call):
    """Enter a decided and an undecided application of the town, told apart by their words and amounts."""
    facts = {"call": call, "applicant": site["town"]}
    decided = factories.ApplicationFactory(
        **facts,
        title=f"{SECRET} rozhodnutý",
        requested=987_651,
        recommended=987_652 - 2,
        awarded=987_649,
        decision="part",
    )
    factories.ContractFactory(application=decided, url="https://smlouvy.example/tajemstvi")
    refused = {"decision": "refused", "decision_reason": f"{SECRET} důvod"}
    factories.ApplicationFactory(call=call, applicant=site["region"], title=f"{SECRET} zamítnutý", **refused)
    factories.ApplicationFactory(**facts, title=f"{SECRET} nerozhodnutý", requested=987_648, recommended=987_647)


def without_tokens(pages):
    """Return the pages without what differs each time a form for logging in is shown."""
    return {address: re.sub(r'"csrfmiddlewaretoken" value="\w+"', "", text) for address, text in pages.items()}


def test_without_published_results_no_page_changes_by_any_application(open_site, everything):
    open_site["call"].results_published = False
    open_site["call"].save()
    before = without_tokens(everything())
    enter_applications(open_site, open_site["call"])

    assert without_tokens(everything()) == before


def test_declared_totals_are_public_without_the_results(open_site, client):
    call = open_site["call"]
    call.results_published, call.declared_awarded = False, Decimal(602_338)
    call.save()
    enter_applications(open_site, call)

    for address in ("/", "/dotace/", "/dotace/2-6/", "/dotace/2-6/2022/", "/rok/2022/"):
        assert "602 338 Kč" in Page(client.get(address)).main, address


def test_undecided_application_is_told_nowhere_even_among_published_results(open_site, everything):
    enter_applications(open_site, open_site["call"])
    pages = everything()

    assert {"/dotace/2-6/2022/", "/clenove/turnov/"} <= set(told(pages))
    for secret in ("nerozhodnutý", "987\N{NO-BREAK SPACE}648", "987\N{NO-BREAK SPACE}647"):
        assert [address for address, text in pages.items() if secret in text] == []


def test_page_does_not_pass_a_part_of_the_applications_off_as_all(open_site, client):
    enter_applications(open_site, open_site["call"])
    page = Page(client.get("/dotace/2-6/2022/"))

    assert "Všechny žádosti" not in page.main
    assert page.of_class("figures") == []


def test_results_that_were_taken_back_are_gone_at_once(open_site, client):
    enter_applications(open_site, open_site["call"])
    addresses = ("/dotace/2-6/2022/", "/clenove/turnov/", "/clenove/turnov/?cast=projekty")
    before = [SECRET in client.get(address).content.decode() for address in addresses]
    open_site["call"].results_published = False
    open_site["call"].save()

    assert (before, [SECRET in client.get(address).content.decode() for address in addresses]) == (
        [True] * 3,
        [False] * 3,
    )


def test_organisations_that_are_only_mentioned_have_no_page(open_site, client, everything):
    firm = factories.OrganisationFactory(mentioned=True, name="Pekárna", slug="pekarna", description=f"<p>{SECRET}</p>")
    factories.RecipientFactory(round=open_site["round"], organisation=firm)
    pages = everything()

    assert client.get("/clenove/pekarna/").status_code == 404
    assert "/clenove/pekarna/" not in pages
    assert "Pekárna" in pages["/oceneni/cena/"]
    assert told(pages) == []


def test_mandates_that_asked_to_be_hidden_are_told_nowhere(open_site, everything):
    for organisation in (open_site["region"], open_site["town"]):
        for role in ("politician", "official", "group_member"):
            factories.MandateFactory(
                person__last_name=SECRET, organisation=organisation, role=role, function=SECRET, is_public=False
            )
        factories.MandateFactory(
            person__last_name=SECRET,
            organisation=organisation,
            valid_from=datetime.date(2022, 5, 1),
            valid_until=datetime.date(2022, 6, 1),
            is_public=False,
        )

    assert told(everything()) == []


def test_people_who_left_office_are_not_shown_as_in_office(open_site, client):
    factories.MandateFactory(
        person__last_name=SECRET, organisation=open_site["town"], valid_until=datetime.date(2020, 1, 1)
    )
    factories.MandateFactory(
        person__last_name=SECRET, organisation=open_site["region"], valid_from=datetime.date(2080, 1, 1)
    )

    for address in ("/clenove/", "/clenove/turnov/", "/kontakt/"):
        assert SECRET not in client.get(address).content.decode()


def test_work_contacts_are_shown_only_where_allowed(open_site, everything):
    contacts = {"work_email": f"{SECRET}@obec.example", "work_phone": f"+420 {SECRET}"}
    for organisation in (open_site["region"], open_site["town"]):
        factories.MandateFactory(
            person=factories.PersonFactory(show_contacts=False, **contacts),
            organisation=organisation,
            role="politician",
            valid_from=datetime.date(2022, 5, 1),
        )

    assert told(everything()) == []

    person = factories.PersonFactory(show_contacts=True, **contacts)
    factories.MandateFactory(person=person, organisation=open_site["town"])

    assert {"/clenove/", "/clenove/turnov/"} <= set(told(everything()))


def test_applicants_who_are_natural_persons_are_never_named(open_site, client):
    application = factories.ApplicationFactory(
        call=open_site["call"],
        applicant=None,
        applicant_municipality="Osečná",
        purpose=f"{SECRET} účel",
        decision="full",
        requested=Decimal(100),
        awarded=Decimal(100),
    )
    page = Page(client.get("/en/dotace/2-6/2022/"))

    assert "natural person, Osečná" in page.main
    assert SECRET not in page.html
    assert str(application).find(SECRET) == -1


def test_differences_between_rows_and_declared_totals_are_for_the_coordinator_only(open_site, client):
    call = open_site["call"]
    call.declared_applications, call.declared_awarded, call.declared_requested = 24, Decimal(602_338), Decimal(700_000)
    call.save()
    factories.ApplicationFactory(
        call=call, applicant=open_site["town"], requested=Decimal(1111), awarded=Decimal(1111), decision="full"
    )
    page = Page(client.get("/dotace/2-6/2022/"))
    figures = " ".join(page.words_of(node) for node in page.of_class("figures"))

    assert "602 338 Kč" in figures
    assert "1 111 Kč" not in figures
    assert "601 227" not in page.main


def test_accounts_and_history_are_told_nowhere(open_site, everything, django_user_model):
    user = django_user_model.objects.create_superuser(f"{SECRET}@kraj.example", "heslo", first_name=SECRET)
    factories.OrganisationUserFactory(user=user, organisation=open_site["town"])
    activity = open_site["activity"]
    title = activity.title
    activity.title = f"{SECRET} omyl"
    activity.save()
    activity.title = title
    activity.save()

    assert told(everything()) == []
