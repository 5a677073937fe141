"""What an indicator asks for by its words: reports without it prove it only in part, and the town reads why."""

import pytest

from evidence.matrix import Standing, matrix
from reports.checks import check
from reports.requirements import FILES_OR_LINKS, OUTPUTS, PARTICIPANTS, REQUIREMENTS, SECTORS, requirements_of
from tests import factories as make
from tests.pages import Page

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.both_databases,
    pytest.mark.usefixtures("spring", "in_english"),
]

YEAR = 2026
THREE_SECTORS = "Společné projekty veřejného, neziskového a podnikatelského sektoru."


@pytest.fixture
def partnership(db):
    return indicator_that_wants(THREE_SECTORS, number="6.1", title="Partnerství")


def indicator_that_wants(words, **facts):
    return make.MaIndicatorFactory(
        criterion__criteria_set__year=YEAR, criterion__category="D", proof="reports", evidence_wanted=words, **facts
    )


def report_of(town, indicator, *sectors, state="accepted", **facts):
    report = make.ActivityReportFactory(
        organisation=town, state=state, when="květen 2026", indicators=[indicator], **facts
    )
    for sector in sectors:
        make.ReportPartnerFactory(report=report, sector=sector)
    return report


def entry_of(town, indicator):
    return matrix(town, YEAR).entry_of(indicator.pk)


# --- What the words ask for ---------------------------------------------------


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (THREE_SECTORS, [SECTORS]),
        ("alespoň jeden člen za každý sektor – veřejný, neziskový a podnikatelský", [SECTORS]),
        ("Partneři z veřejného a neziskového sektoru.", []),
        ("Články a pořady, každý s odkazem.", [FILES_OR_LINKS]),
        ("Setkání a co z nich vzešlo.", [OUTPUTS]),
        ("Fórum, jeho výsledky a počet účastníků.", [PARTICIPANTS, OUTPUTS]),
        ("Kolik lidí přišlo a náklady.", [PARTICIPANTS, REQUIREMENTS[-1]]),
        ("Nakládání s odpady, kterého se účastní škola.", []),
        ("", []),
    ],
)
@pytest.mark.parametrize("field", ["limit", "evidence_wanted", "conditions"])
def test_indicator_asks_for_what_its_words_name(words, expected, field):
    assert requirements_of(make.MaIndicatorFactory.build(criterion=None, **{field: words})) == expected


@pytest.mark.parametrize("field", ["advice", "not_accepted", "title"])
def test_advice_requires_nothing(field):
    assert requirements_of(make.MaIndicatorFactory.build(criterion=None, **{field: THREE_SECTORS})) == []


# --- What reports lack --------------------------------------------------------


@pytest.mark.parametrize(
    ("sectors", "standing", "lacking"),
    [
        (["public", "nonprofit", "business"], Standing.PROVEN, ""),
        (["public", "nonprofit"], Standing.PARTLY, "business sector"),
        (["nonprofit", "business"], Standing.PROVEN, ""),
        (["nonprofit", "nonprofit", ""], Standing.PARTLY, "business sector"),
        ([], Standing.PARTLY, "non-profit sector, business sector"),
    ],
)
def test_partnership_needs_three_sectors_of_which_the_town_is_one(town, partnership, sectors, standing, lacking):
    report_of(town, partnership, *sectors)

    entry = entry_of(town, partnership)

    assert (entry.standing, entry.lacking_words) == (standing, lacking)
    assert matrix(town, YEAR).proven_count == (standing == Standing.PROVEN)


def test_reports_of_a_year_complete_one_another(town, partnership):
    report_of(town, partnership, "public", "nonprofit")
    report_of(town, partnership, "business")

    assert entry_of(town, partnership).standing == Standing.PROVEN


def test_report_that_is_not_accepted_completes_nothing_yet_but_is_told_of(town, partnership):
    report_of(town, partnership, "public", "nonprofit")
    assert "Write another report that has it" in entry_of(town, partnership).missing_words

    report_of(town, partnership, "business", state="submitted")
    entry = entry_of(town, partnership)

    assert entry.standing == Standing.PARTLY
    words = "The accepted reports lack this: business sector. A report that has it is not"
    assert entry.missing_words.startswith(words)


def test_only_a_report_on_the_way_is_on_the_way(town, partnership):
    report_of(town, partnership, "public", state="submitted")

    assert entry_of(town, partnership).standing == Standing.ON_THE_WAY


def test_link_of_the_town_is_for_people_to_judge(town, partnership):
    report_of(town, partnership, "public")
    make.EvidenceLinkFactory(organisation=town, indicator=partnership, year=YEAR)

    assert entry_of(town, partnership).standing == Standing.PROVEN


def test_indicator_without_a_measurable_requirement_is_proven_by_any_accepted_report(town):
    asked = indicator_that_wants("Osvětové kampaně v daném roce.")
    report_of(town, asked)

    assert entry_of(town, asked).standing == Standing.PROVEN


@pytest.mark.parametrize(
    ("words", "lacking", "facts"),
    [
        ("Fórum a počet účastníků.", "number of participants", {"participants": 0}),
        ("Setkání a co z nich vzešlo.", "what came of it", {"outputs": "Dohoda"}),
        ("Akce a jejich náklady.", "costs", {"cost": 0}),
    ],
)
def test_other_requirements_are_met_by_one_of_the_reports(town, words, lacking, facts):
    asked = indicator_that_wants(words)
    report_of(town, asked)
    assert entry_of(town, asked).lacking_words == lacking

    report_of(town, asked, **facts)

    assert entry_of(town, asked).standing == Standing.PROVEN


def test_requirement_of_a_link_is_met_by_a_link_in_the_report(town):
    asked = indicator_that_wants("Články, každý s odkazem.")
    report = report_of(town, asked)
    assert entry_of(town, asked).lacking_words == "a link, a document or a photograph"

    make.ReportLinkFactory(report=report)

    assert entry_of(town, asked).standing == Standing.PROVEN


def test_advice_to_who_writes_a_report_is_the_same_rule(town, partnership):
    poor = report_of(town, partnership, "public", "nonprofit", state="draft")
    rich = report_of(
        town, partnership, "public", "nonprofit", "business",
        state="draft", participants=80, outputs="Dohoda", cost=500,
    )  # fmt: skip
    make.ReportLinkFactory(report=rich)

    advice = {str(requirement.advice) for requirement in REQUIREMENTS}

    assert {lack.text for lack in check(poor).for_evidence} & advice == advice
    assert {lack.text for lack in check(rich).for_evidence} & advice == set()


# --- What the town reads ------------------------------------------------------


def test_matrix_and_sheet_of_the_town_say_what_is_missing(browser, town, partnership):
    report_of(town, partnership, "public", "nonprofit", title="Den bez aut")
    address = "/en/hlaseni/obec/horni-lhota/doklady/"

    page, sheet = Page(browser.get(address)), Page(browser.get(f"{address}{partnership.pk}/"))

    for read, place in ((page, "indicator-partly"), (sheet, "sheet")):
        words = read.words_of(read.of_class(place)[0])
        assert "partly: missing business sector" in words
        assert "The reports that support it lack this: business sector." in words
        assert "Den bez aut" in words
    assert "Proven indicators: 0 of 1" in page.main
    assert sheet.of_class("copy-field") != []
