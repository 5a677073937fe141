"""The evidence of a town: what proves an indicator and what does not, who sees it, links of its own, sheets to copy."""

import datetime
from urllib.parse import urlsplit

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from common.editing.drafts import AUTHOR, signed_author
from evidence.matrix import Standing, matrices, matrix
from evidence.models import EvidenceLink
from members.models import OrganisationUser
from tests import factories as make
from tests.pages import Page
from tests.people import browser_of, clerk_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("spring")]

YEAR = 2026
EVIDENCE = "/en/hlaseni/obec/horni-lhota/doklady/"


@pytest.fixture
def criterion():
    return make.MaCriterionFactory(criteria_set__year=YEAR, criteria_set__is_example=True, category="D", title="Lidé")


@pytest.fixture
def indicator(criterion):
    return indicator_of(criterion, "reports", number="2.1", title="Osvěta")


def indicator_of(criterion, proof, **facts):
    return make.MaIndicatorFactory(criterion=criterion, proof=proof, **facts)


def standing(town, indicator, year=YEAR):
    return matrix(town, year).entry_of(indicator.pk).standing


def read(browser, address=EVIDENCE):
    response = browser.get(address)
    assert response.status_code == 200
    return Page(response)


# --- What proves --------------------------------------------------------------


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("draft", Standing.ON_THE_WAY),
        ("submitted", Standing.ON_THE_WAY),
        ("returned", Standing.ON_THE_WAY),
        ("accepted", Standing.PROVEN),
        ("published", Standing.PROVEN),
        ("withdrawn", Standing.MISSING),
    ],
)
def test_report_proves_what_it_names_once_it_is_accepted(town, indicator, state, expected):
    make.ActivityReportFactory(organisation=town, state=state, when="květen 2026", indicators=[indicator])

    assert standing(town, indicator) == expected


@pytest.mark.both_databases
def test_report_of_another_town_year_or_indicator_proves_nothing(town, criterion, indicator):
    make.ActivityReportFactory(state="accepted", when="květen 2026", indicators=[indicator])
    make.ActivityReportFactory(organisation=town, state="accepted", when="květen 2025", indicators=[indicator])
    make.ActivityReportFactory(
        organisation=town, state="accepted", when="květen 2026", indicators=[indicator_of(criterion, "reports")]
    )

    assert standing(town, indicator) == Standing.MISSING


@pytest.mark.both_databases
def test_indicator_of_an_older_set_counts_by_its_number(town, indicator):
    older = make.MaIndicatorFactory(criterion__criteria_set__year=2025, number="2.1")
    of_villages = make.MaIndicatorFactory(criterion__criteria_set__kind="municipality", number="2.1")
    make.ActivityReportFactory(organisation=town, state="accepted", when="květen 2026", indicators=[of_villages])
    assert standing(town, indicator) == Standing.MISSING

    make.ActivityReportFactory(organisation=town, state="accepted", when="květen 2026", indicators=[older])

    assert standing(town, indicator) == Standing.PROVEN


@pytest.mark.both_databases
@pytest.mark.parametrize(("proof", "role"), [("politician", "politician"), ("coordinator", "coordinator")])
@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (None, None, Standing.PROVEN),
        ("2022-01-01", None, Standing.PROVEN),
        ("2022-01-01", "2026-01-01", Standing.PROVEN),
        ("2022-01-01", "2025-12-31", Standing.MISSING),
        ("2026-05-20", None, Standing.PROVEN),
        ("2026-05-21", None, Standing.ON_THE_WAY),
        ("2027-01-01", None, Standing.MISSING),
    ],
)
def test_mandate_proves_the_years_in_which_it_held(town, criterion, proof, role, first, last, expected):
    asked = indicator_of(criterion, proof)
    make.MandateFactory(
        organisation=town,
        role=role,
        valid_from=first and datetime.date.fromisoformat(first),
        valid_until=last and datetime.date.fromisoformat(last),
    )

    assert standing(town, asked) == expected


def test_one_role_does_not_prove_another(town, criterion):
    politician, group = indicator_of(criterion, "politician"), indicator_of(criterion, "group")
    make.MandateFactory(organisation=town, role="coordinator")
    make.MandateFactory(role="politician")
    assert standing(town, politician) == Standing.MISSING
    assert standing(town, group) == Standing.MISSING

    make.MandateFactory(organisation=town, role="group_member")

    assert standing(town, group) == Standing.PROVEN


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"date": datetime.date(2026, 3, 1)}, Standing.PROVEN),
        ({"date": datetime.date(2026, 9, 1)}, Standing.ON_THE_WAY),
        ({"date": datetime.date(2026, 3, 1), "draft": True}, Standing.MISSING),
        ({"date": datetime.date(2025, 3, 1)}, Standing.MISSING),
    ],
)
@pytest.mark.parametrize("as_speaker", [True, False])
def test_meeting_proves_that_the_town_spoke(town, criterion, facts, expected, as_speaker):
    asked = indicator_of(criterion, "meetings")
    meeting = make.MeetingFactory(**facts)
    item = make.AgendaItemFactory(meeting=meeting, organisations=[] if as_speaker else [town])
    if as_speaker:
        make.AgendaSpeakerFactory(item=item, organisation=town)

    assert standing(town, asked) == expected
    assert standing(make.OrganisationFactory(), asked) == Standing.MISSING


@pytest.mark.both_databases
def test_supported_project_of_a_published_call_proves(town, criterion):
    asked = indicator_of(criterion, "grants")
    call = make.CallFactory(year=YEAR)
    make.ApplicationFactory(applicant=town, call=call, decision="pending")
    make.ApplicationFactory(applicant=town, call=make.CallFactory(year=YEAR, draft=True), decision="full")
    make.ApplicationFactory(applicant=town, call=make.CallFactory(year=2025), decision="full")
    make.ApplicationFactory(applicant=town, call=make.CallFactory(year=YEAR, results_published=False), decision="full")
    assert standing(town, asked) == Standing.MISSING

    make.ApplicationFactory(applicant=town, call=call, decision="part")

    assert standing(town, asked) == Standing.PROVEN


@pytest.mark.both_databases
def test_award_proves(town, criterion):
    asked = indicator_of(criterion, "awards")
    make.RecipientFactory(organisation=town, round__year=YEAR, round__award__draft=True)
    assert standing(town, asked) == Standing.MISSING

    make.RecipientFactory(organisation=town, round__year=YEAR)

    assert standing(town, asked) == Standing.PROVEN


def test_link_of_the_town_proves_in_its_year(town, criterion):
    asked = indicator_of(criterion, "link")
    make.EvidenceLinkFactory(organisation=town, indicator=asked, year=2025)
    make.EvidenceLinkFactory(indicator=asked, year=YEAR)
    assert standing(town, asked) == Standing.MISSING

    make.EvidenceLinkFactory(organisation=town, indicator=asked, year=YEAR)

    assert standing(town, asked) == Standing.PROVEN


@pytest.mark.parametrize(
    ("proof", "words"),
    [("politician", "name and function of the politician"), ("coordinator", "name and function of the coordinator")],
)
def test_link_to_a_resolution_leaves_out_the_person_whom_the_indicator_asks_for(town, criterion, proof, words):
    asked = indicator_of(criterion, proof)
    make.EvidenceLinkFactory(organisation=town, indicator=asked, year=YEAR)
    entry = matrix(town, YEAR).entry_of(asked.pk)

    with translation.override("en"):
        assert (entry.standing, entry.lacking_words, entry.needs_region) == (Standing.PARTLY, words, True)
        assert "Tell the region who" in entry.missing_words

    make.MandateFactory(organisation=town, role=proof)

    assert standing(town, asked) == Standing.PROVEN


# --- What is asked ------------------------------------------------------------


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("status", "asked"), [("applicant", "D"), ("D", "D"), ("C", "DC"), ("B", "DCB"), ("A", "DCBA"), ("", "DC")]
)
def test_category_decides_what_is_asked(town, status, asked):
    criteria_set = make.CriteriaSetFactory(year=YEAR)
    for level in "DCBA":
        make.MaIndicatorFactory(criterion__criteria_set=criteria_set, criterion__category=level)
    if status:
        make.CategoryStatusFactory(organisation=town, year=2024, category=status)

    found = matrix(town, YEAR)

    assert "".join(entry.indicator.criterion.category for entry in found.entries if entry.is_asked) == asked
    assert [entry.standing for entry in found.entries if not entry.is_asked] == [Standing.NOT_ASKED] * (4 - len(asked))


def test_later_category_says_nothing_of_an_earlier_year(town, criterion):
    make.CategoryStatusFactory(organisation=town, year=2027, category="A")

    assert matrix(town, YEAR).category == ""


def test_voluntary_indicator_does_not_lower_the_count(town, criterion, indicator):
    indicator_of(criterion, "awards", required=False)
    make.ActivityReportFactory(organisation=town, state="accepted", when="květen 2026", indicators=[indicator])

    found = matrix(town, YEAR)

    assert (found.proven_count, found.needed_count) == (1, 1)


def test_matrix_names_proofs_and_what_is_missing(browser, town, criterion, indicator):
    missing = indicator_of(criterion, "link", number="2.2", limit="aspoň jedna", evidence_wanted="Usnesení rady")
    report = make.ActivityReportFactory(
        organisation=town,
        title="Den bez aut",
        state="accepted",
        when="září 2026",
        participants=1200,
        indicators=[indicator],
    )

    page = read(browser)

    first, second = page.of_class("indicator")
    assert page.words_of(first).startswith("2.1 Osvěta proven Den bez aut")
    assert "September 2026 · 1 200 participants" in page.words_of(first)
    assert f"/en/hlaseni/{report.public_id}/" in page.addresses(EVIDENCE)
    for words in (
        "missing",
        "Limit: aspoň jedna",
        "Usnesení rady",
        "Add a link to the document that proves it.",
    ):
        assert words in page.words_of(second)
    assert second.get("id") == f"ukazatel-{missing.pk}"


def test_kind_without_criteria_gets_an_explanation():
    school = make.OrganisationFactory(name="Horní Lhota", kind="school")

    words = "Criteria for this kind of organisation and year are still being prepared."
    assert words in read(browser_of(clerk_of(school))).main


@pytest.mark.parametrize("inner", ["", "vse/", "{pk}/"])
def test_example_set_is_marked_on_every_page(browser, office, town, indicator, inner):
    address = EVIDENCE + inner.format(pk=indicator.pk)
    assert "Example set of criteria." in read(browser, address).main

    indicator.criterion.criteria_set.is_example = False
    indicator.criterion.criteria_set.save()

    assert "Example set of criteria." not in read(browser, address).main


# --- Who sees it --------------------------------------------------------------


ADDRESSES = ["", "vse/", "{pk}/"]


@pytest.mark.parametrize("inner", ADDRESSES)
def test_evidence_is_for_the_town_and_the_office_alone(browser, office, client, town, indicator, inner, settings):
    address = EVIDENCE + inner.format(pk=indicator.pk)
    strangers = [
        browser_of(clerk_of(make.OrganisationFactory(name="Cizí Lhota"))),
        browser_of(make.UserFactory()),
        browser_of(make.UserFactory(is_staff=True)),
    ]

    assert browser.get(address).status_code == 200
    assert office.get(address).status_code == 200
    assert [stranger.get(address).status_code for stranger in strangers] == [404, 404, 404]
    assert urlsplit(client.get(address)["Location"]).path == "/en/ucet/prihlaseni/"

    settings.REQUIRE_STAFF_MFA = True
    assert office.get(address).status_code == 404

    OrganisationUser.objects.all().delete()
    assert browser.get(address).status_code == 404


@pytest.mark.parametrize("inner", ADDRESSES)
def test_pages_of_evidence_are_kept_by_no_cache(browser, indicator, inner):
    assert "no-store" in browser.get(EVIDENCE + inner.format(pk=indicator.pk))["Cache-Control"]


def test_office_reads_and_changes_nothing(office, town, indicator):
    link = make.EvidenceLinkFactory(organisation=town, indicator=indicator, year=YEAR)

    page = read(office)

    assert "You are viewing this town as the regional office" in page.main
    assert page.of_class("link-form") == [] == page.of_class("proof-remove")
    added = office.post(EVIDENCE, {"indicator": indicator.pk, "title": "Úřad", "url": "https://kraj.example/"})
    removed = office.post(EVIDENCE, {"remove": link.pk})
    assert (added.status_code, removed.status_code) == (404, 404)
    assert list(EvidenceLink.objects.all()) == [link]


@pytest.mark.both_databases
@pytest.mark.parametrize("year", ["1700", "abc", "99999", "2101", "", "0x7e9"])
def test_year_has_to_be_a_sane_one(browser, indicator, year):
    expected = 200 if year == "" else 404

    for inner in ADDRESSES:
        assert browser.get(f"{EVIDENCE}{inner.format(pk=indicator.pk)}?rok={year}").status_code == expected
    if year:
        sent = {"indicator": indicator.pk, "title": "Usnesení", "url": "https://mesto.example/", "rok": year}
        assert browser.post(EVIDENCE, sent).status_code == 404
    assert EvidenceLink.objects.count() == 0


@pytest.mark.both_databases
def test_sheet_of_an_indicator_of_another_set_does_not_exist(browser, indicator):
    village = make.MaIndicatorFactory(criterion__criteria_set__kind="municipality")

    assert browser.get(f"{EVIDENCE}{village.pk}/").status_code == 404
    assert browser.get(f"{EVIDENCE}{10**30}/").status_code == 404


# --- Links of the town --------------------------------------------------------


def sent(indicator, **facts):
    return {"indicator": indicator.pk, "rok": YEAR, "title": "Usnesení rady", "url": "mesto.example/rada"} | facts


@pytest.mark.both_databases
def test_town_adds_a_link_once_and_removes_it(browser, town, indicator):
    for _press in range(2):
        response = browser.post(EVIDENCE, sent(indicator, note="Bod 4"))
        assert response["Location"] == f"{EVIDENCE}?rok=2026#ukazatel-{indicator.pk}"

    link = EvidenceLink.objects.get()
    assert (link.organisation, link.year, link.indicator, link.url) == (
        town,
        YEAR,
        indicator,
        "https://mesto.example/rada",
    )
    page = read(browser)
    assert "Usnesení rady" in page.words_of(page.of_class("proof")[0])
    asking = page.of_class("proof-remove")[0]
    assert (asking.tag, asking.get("open")) == ("details", None)

    response = browser.post(EVIDENCE, {"remove": link.pk, "rok": YEAR})

    assert response["Location"] == f"{EVIDENCE}?rok=2026#ukazatel-{indicator.pk}"
    assert EvidenceLink.objects.count() == 0
    assert EvidenceLink.history.filter(id=link.pk).count() == 2


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"url": ""}, "Copy the address of the page here."),
        ({"url": "javascript:alert(1)"}, "Write an address that begins with https://."),
        ({"url": "ftp://mesto.example/rada"}, "Write an address that begins with https://."),
        ({"url": "http://192.168.0.1/rada"}, "This address opens only inside your office."),
        ({"title": ""}, "Write what is at the address."),
    ],
)
def test_wrong_link_is_told_at_its_field_and_what_was_typed_stays(browser, criterion, indicator, facts, words):
    indicator_of(criterion, "awards")

    response = browser.post(EVIDENCE, sent(indicator, note="Opsáno ze zápisu") | facts)

    page = Page(response)
    bound = [form for form in page.of_class("link-form") if words in page.words_of(form)]
    assert [field.get("value") for field in bound[0].iter("input") if field.get("name") == "note"] == [
        "Opsáno ze zápisu"
    ]
    assert len(bound) == 1
    assert EvidenceLink.objects.count() == 0


def test_what_was_typed_waits_until_the_person_logs_in_again(client, town):
    asked = make.MaIndicatorFactory(criterion__criteria_set__year=2025)
    clerk = make.OrganisationUserFactory(organisation=town).user
    author = {AUTHOR: signed_author(clerk)}
    response = client.post(EVIDENCE, sent(asked, rok=2025, title="Zápis z komise") | author)

    back = client.get(response["Location"]).context["request"].GET["next"]
    client.force_login(clerk)
    page = read(client, back)

    titles = [field.get("value") for field in page.elements("input") if field.get("name") == "title"]
    assert titles == ["Zápis z komise"]
    assert "Evidence of 2025" in page.main
    assert EvidenceLink.objects.count() == 0


@pytest.mark.both_databases
def test_nobody_adds_or_removes_links_of_another_town(browser, town, indicator):
    other = make.OrganisationFactory(name="Cizí Lhota")
    link = make.EvidenceLinkFactory(organisation=other, indicator=indicator, year=YEAR)
    foreign = "/en/hlaseni/obec/cizi-lhota/doklady/"

    answers = [
        browser.post(foreign, sent(indicator)),
        browser.post(foreign, {"remove": link.pk, "rok": YEAR}),
        browser.post(EVIDENCE, {"remove": link.pk, "rok": YEAR}),
        browser.post(EVIDENCE, sent(indicator, organisation=other.pk, added_by=1)),
    ]

    assert [answer.status_code for answer in answers] == [404, 404, 404, 302]
    assert {(row.organisation.name, row.title) for row in EvidenceLink.objects.all()} == {
        ("Cizí Lhota", link.title),
        ("Horní Lhota", "Usnesení rady"),
    }


@pytest.mark.both_databases
@pytest.mark.parametrize("value", ["", "0", "-1", "abc", "9" * 40, "1; DROP", "١"])
def test_number_that_is_none_gets_a_plain_refusal(browser, indicator, value):
    village = make.MaIndicatorFactory(criterion__criteria_set__kind="municipality")

    assert browser.post(EVIDENCE, sent(indicator) | {"indicator": value}).status_code == 404
    assert browser.post(EVIDENCE, sent(village)).status_code == 404
    assert browser.post(EVIDENCE, {"remove": value}).status_code == 404


def test_right_taken_away_stops_an_open_form(browser, indicator):
    OrganisationUser.objects.all().delete()

    assert browser.post(EVIDENCE, sent(indicator)).status_code == 404
    assert EvidenceLink.objects.count() == 0


def test_markup_in_a_link_is_shown_as_text(browser, indicator):
    browser.post(EVIDENCE, sent(indicator, title="<script>alert(1)</script>", note="<img onerror=x>"))

    for inner in ADDRESSES:
        html = read(browser, EVIDENCE + inner.format(pk=indicator.pk)).html
        assert "<script>alert" not in html
        assert "<img onerror" not in html


# --- Sheets -------------------------------------------------------------------


@pytest.fixture
def proven(town, indicator):
    """Two reports that prove the indicator, one of them public."""
    town.ico = make.valid_ico(27622)
    town.save()
    first = make.ActivityReportFactory(
        organisation=town,
        title="Den bez aut",
        state="published",
        when="září 2026",
        participants=1200,
        summary="Náměstí patřilo lidem.",
        description="<p>Přišly i&nbsp;školy.</p>",
        cost=18500,
        funding="město",
        indicators=[indicator],
    )
    second = make.ActivityReportFactory(
        organisation=town,
        title="Ukliďme Lhotu",
        state="accepted",
        when="duben 2026",
        participants=80,
        indicators=[indicator],
    )
    make.ReportPartnerFactory(report=first, name="Skauti", sector="nonprofit")
    make.ReportPartnerFactory(report=second, name="Technické služby", sector="public")
    make.ReportLinkFactory(report=second, url="https://noviny.example/uklid")
    return first


def copied(page):
    labels = [page.words_of(next(iter(node.iter("span")))) for node in page.of_class("copy-label")]
    return dict(zip(labels, [node.text for node in page.of_class("copy-text")], strict=True))


def test_sheet_has_fields_ready_to_copy_in_czech(browser, town, indicator, proven, settings):
    page = read(browser, f"{EVIDENCE}{indicator.pk}/")

    fields = copied(page)
    nbsp = "\N{NO-BREAK SPACE}"
    assert fields["Town"] == f"Horní Lhota, IČO {town.ico}"
    assert fields["Indicator of the criterion"] == "2.1 Osvěta"
    assert "září 2026" in fields["What proves it"]
    assert "Náměstí patřilo lidem." in fields["What proves it"]
    assert "Přišly i školy." in fields["What proves it"].replace(nbsp, " ")
    assert fields["Number of participants"].splitlines()[:2] == ["Ukliďme Lhotu: 80", f"Den bez aut: 1{nbsp}200"]
    assert fields["Number of participants"].endswith(f"1{nbsp}280")
    assert fields["Partners by sector"].splitlines() == ["Veřejný sektor: Technické služby", "Neziskový sektor: Skauti"]
    assert fields["Costs and who paid them"] == f"Den bez aut: 18{nbsp}500{nbsp}Kč, město"
    assert fields["Public links"].splitlines() == [
        "https://noviny.example/uklid",
        f"{settings.SITE_URL}/aktivity/{proven.activity.slug}/",
    ]


def test_sheet_does_not_lead_the_public_to_what_is_not_public(browser, indicator, proven):
    proven.state = "accepted"
    proven.save()

    page = read(browser, f"{EVIDENCE}{indicator.pk}/")

    assert f"/aktivity/{proven.activity.slug}/" not in page.html


@pytest.mark.parametrize("shown", [True, False])
def test_contacts_of_people_stand_on_sheets_only_with_their_consent(browser, town, criterion, shown):
    asked = indicator_of(criterion, "coordinator")
    person = make.PersonFactory(work_email="jana@obec.example", work_phone="481366111", show_contacts=shown)
    make.MandateFactory(organisation=town, person=person)

    for inner in ADDRESSES:
        page = read(browser, EVIDENCE + inner.format(pk=asked.pk))
        assert str(person) in page.main
        assert ("jana@obec.example" in page.html, "481366111" in page.html) == (shown, shown)


def test_all_sheets_hold_what_the_category_asks(browser, town, criterion, indicator):
    other = make.MaIndicatorFactory(
        criterion__criteria_set=criterion.criteria_set, criterion__category="B", title="Až pro béčko"
    )

    page = read(browser, f"{EVIDENCE}vse/")

    assert [page.words_of(node) for node in page.of_class("sheet-title")] == ["2.1 Osvěta"]
    assert other.title not in page.main


# --- All towns ----------------------------------------------------------------


MATRIX = "/sprava/hlaseni/doklady/"


def cells(page):
    """Return the town of each row with the standing in each of its cells."""
    rows = {}
    for row in page.of_class("evidence-table")[0].find("tbody").iter("tr"):
        [head] = list(row.iter("th"))
        marks = [node.get("class").split()[1] for node in row.iter("span") if "standing " in node.get("class", "")]
        rows[page.words_of(next(head.iter("a")))] = [mark.removeprefix("standing-") for mark in marks]
    return rows


def test_coordinator_sees_all_towns_at_once(office, town, criterion, indicator):
    second = indicator_of(criterion, "coordinator")
    other = make.OrganisationFactory(name="Dolní Lhota")
    make.OrganisationFactory(name="Bývalá Lhota", former=True)
    make.ActivityReportFactory(organisation=town, state="accepted", when="květen 2026", indicators=[indicator])
    make.ActivityReportFactory(organisation=other, state="submitted", when="květen 2026", indicators=[indicator])
    make.MandateFactory(organisation=other)

    page = read(office, MATRIX)

    assert cells(page) == {"Dolní Lhota": ["on-the-way", "proven"], "Horní Lhota": ["proven", "missing"]}
    assert f"/hlaseni/obec/horni-lhota/doklady/{second.pk}/?rok=2026" in page.addresses(MATRIX)
    for address in page.addresses(MATRIX):
        if "/obec/" in address:
            assert office.get(address).status_code == 200


def test_voluntary_indicator_without_proof_is_no_fault(office, browser, town, criterion, indicator):
    indicator_of(criterion, "awards", number="2.2", required=False)
    other = make.OrganisationFactory(name="Dolní Lhota")
    make.RecipientFactory(organisation=other, round__year=YEAR)

    page = read(office, MATRIX)

    assert cells(page) == {"Dolní Lhota": ["missing", "proven"], "Horní Lhota": ["missing", "voluntary"]}
    assert [page.words_of(node) for node in page.of_class("is-voluntary")] == ["2.2 nepovinný"]
    sums = [page.words_of(cell).split() for cell in page.of_class("evidence-sum")][1:]
    assert [(words[0], words[2]) for words in sums] == [("0", "1"), ("0", "1")]
    marks = [page.words_of(cell) for cell in page.of_class("evidence-cell")]
    assert marks[-1] == f"2.2: {Standing.VOLUNTARY.label}"

    own = read(browser)
    [card] = [own.words_of(node) for node in own.of_class("indicator-voluntary")]
    assert card.count("voluntary") == 1
    assert "Awards recorded on the portal appear here by themselves." in card


def test_evidence_begins_with_what_remains_and_folds_what_needs_nothing(browser, town, criterion, indicator):
    wish = indicator_of(criterion, "awards", number="2.2", required=False)

    page = read(browser)

    [summary] = page.of_class("to-do")
    assert [link.get("href") for link in summary.iter("a")] == [f"#ukazatel-{indicator.pk}"]
    [folded] = page.of_class("indicator-folded")
    assert "open" not in folded.attrib
    # The address of an indicator names what is inside, so that browsers unfold it.
    assert f"ukazatel-{wish.pk}" in {node.get("id") for node in folded.iter("div")}


def test_evidence_that_is_whole_says_so(browser, town, criterion):
    indicator_of(criterion, "awards", required=True)
    make.RecipientFactory(organisation=town, round__year=YEAR)

    page = read(browser)

    assert "Everything that your category requires is proven." in page.main
    assert page.of_class("to-do") == []


def test_legend_says_what_each_sign_means(office, indicator):
    page = read(office, MATRIX)

    [legend] = page.of_class("evidence-legend")
    told = [page.words_of(item) for item in legend.iter("li")]
    assert [words.partition(" – ")[0] for words in told] == [str(standing.label) for standing in Standing]
    assert all(words.partition(" – ")[2] for words in told)


def test_cell_of_all_towns_says_what_an_indicator_lacks(office, town, indicator):
    indicator.evidence_wanted = "Projekty veřejného, neziskového a podnikatelského sektoru."
    indicator.save()
    report = make.ActivityReportFactory(organisation=town, state="accepted", when="květen 2026", indicators=[indicator])
    for sector in ("public", "business"):
        make.ReportPartnerFactory(report=report, sector=sector)

    page = read(office, MATRIX)

    [cell] = page.of_class("evidence-cell")
    words = matrix(town, YEAR).entry_of(indicator.pk).words
    assert words.endswith("neziskový sektor")
    assert page.words_of(cell) == f"2.1: {words}"
    assert [link.get("title") for link in cell.iter("a")] == [f"Horní Lhota, 2.1: {words}"]


def test_each_kind_of_registration_has_its_own_table(office, town, criterion, indicator):
    village = make.OrganisationFactory(name="Samota", kind="municipality")
    make.MaIndicatorFactory(criterion__criteria_set__kind="municipality", criterion__criteria_set__year=YEAR)
    make.OrganisationFactory(name="Gymnázium", kind="school")

    page = read(office, MATRIX)

    tables = [page.words_of(node) for node in page.of_class("evidence-table")]
    assert len(tables) == 2
    assert sum(str(village) in words for words in tables) == 1
    assert "Gymnázium" in page.main
    assert all("Gymnázium" not in words for words in tables)


def test_matrix_of_all_towns_leads_to_every_year_and_says_once_what_days_remain(office, town, indicator):
    make.ActivityReportFactory(organisation=town, when="květen 2023")

    page = read(office, MATRIX)

    years = [int(page.words_of(one)) for one in page.of_class("years")[0].iter("a")]
    assert sorted(years) == [2023, 2024, 2025, 2026]
    left = [page.words_of(one) for one in page.of_class("deadline-words")]
    assert left == ["Zbývá 133 dní", "Zbývá 133 dní", "Zbývá 164 dní", "Zbývá 194 dní"]


def test_matrix_of_all_towns_leads_to_a_page_of_each_town_in_each_of_its_years(office, browser, town, indicator):
    make.MaIndicatorFactory(criterion__criteria_set__kind="town", criterion__criteria_set__year=2023)
    of_town = "/hlaseni/obec/horni-lhota/doklady/"

    links = {link for link in read(office, f"{MATRIX}?rok=2023").addresses(MATRIX) if of_town in link}

    assert f"{of_town}?rok=2023" in links
    assert {link: office.get(link).status_code for link in links} == dict.fromkeys(links, 200)
    assert office.get(f"{of_town}vse/?rok=2023").status_code == 200
    assert browser.get(f"{of_town}?rok=2023").status_code == 404


def test_matrix_of_all_towns_is_for_the_coordinator_alone(browser, client, town, indicator):
    helper = browser_of(make.UserFactory(is_staff=True))

    assert helper.get(MATRIX).status_code == 403
    assert browser.get(MATRIX).status_code in {302, 403}
    assert client.get(MATRIX).status_code == 302


def test_year_without_criteria_is_explained(office, town):
    assert read(office, MATRIX).of_class("evidence-table") == []
    assert office.get(f"{MATRIX}?rok=1700").status_code == 404


# --- Size ---------------------------------------------------------------------


MEASURED = "Projekty veřejného, neziskového a podnikatelského sektoru, odkaz."


def fill(towns, count):
    """Enter everything that can prove something, `count` times for each town."""
    criteria_set = make.CriteriaSetFactory(year=YEAR - count)
    for proof in ("reports", "politician", "coordinator", "group", "meetings", "grants", "awards", "link"):
        criterion = make.MaCriterionFactory(criteria_set=criteria_set)
        for _row in range(count):
            asked = indicator_of(criterion, proof)
            for town in towns:
                report = make.ActivityReportFactory(
                    organisation=town, state="published", when="květen 2026", indicators=[asked]
                )
                make.ReportPartnerFactory(report=report)
                make.ReportLinkFactory(report=report)
                make.EvidenceLinkFactory(organisation=town, indicator=asked, year=YEAR)
    for town in towns:
        make.CategoryStatusFactory(organisation=town, year=YEAR - count)
        for row in range(count):
            make.MandateFactory(organisation=town)
            meeting = make.MeetingFactory(date=datetime.date(YEAR, 1, 1), group=f"Skupina {town.pk} {count} {row}")
            make.AgendaItemFactory(meeting=meeting, organisations=[town])
            make.ApplicationFactory(applicant=town, call__year=YEAR, decision="full")
            make.RecipientFactory(organisation=town, round__year=YEAR)


def cost(browser, address):
    with CaptureQueriesContext(connection) as queries:
        read(browser, address)
    return len(queries)


def test_matrix_of_all_towns_costs_the_same_for_two_and_for_six(office):
    towns = [make.OrganisationFactory() for _number in range(2)]
    fill(towns, 1)
    office.get(MATRIX)
    few = cost(office, MATRIX)

    fill([*towns, *(make.OrganisationFactory() for _number in range(4))], 2)

    assert cost(office, MATRIX) == few


def test_pages_of_a_town_cost_the_same_for_few_and_many_rows(browser, town):
    fill([town], 1)
    before = [cost(browser, EVIDENCE), cost(browser, f"{EVIDENCE}vse/")]

    fill([town], 3)

    assert [cost(browser, EVIDENCE), cost(browser, f"{EVIDENCE}vse/")] == before


@pytest.mark.both_databases
def test_evidence_of_many_towns_is_that_of_each(town, criterion):
    towns = [town, make.OrganisationFactory(), make.OrganisationFactory(kind="municipality")]
    fill(towns, 1)

    together = [[(entry.indicator.pk, entry.standing) for entry in found.entries] for found in matrices(towns, YEAR)]

    assert together == [[(entry.indicator.pk, entry.standing) for entry in matrix(one, YEAR).entries] for one in towns]


@pytest.mark.both_databases
def test_measuring_many_reports_costs_the_same_as_measuring_one(town, criterion):
    asked = indicator_of(criterion, "reports", evidence_wanted=MEASURED)
    towns = [town, *(make.OrganisationFactory() for _number in range(3))]

    def report_each(count):
        for one in towns * count:
            make.ActivityReportFactory(organisation=one, state="accepted", when="květen 2026", indicators=[asked])

    def measured():
        with CaptureQueriesContext(connection) as queries:
            standings = {found.entry_of(asked.pk).standing for found in matrices(towns, YEAR)}
        assert standings == {Standing.PARTLY}
        return len(queries)

    report_each(1)
    few = measured()
    report_each(3)

    assert measured() == few
