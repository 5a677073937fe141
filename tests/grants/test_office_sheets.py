"""The office's own spreadsheets of applications are understood; doubles and missing organisations are asked about."""

from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import translation

from common.tables.reading import read_table, write_csv
from common.tables.writing import state_of, writers_of
from grants.exports import ApplicationResource
from grants.models import Application
from members.models import Organisation
from tests import factories as make
from tests.common.tables.test_layout import book

pytestmark = pytest.mark.django_db

ICO, OTHER_ICO = "00276227", "27074358"


@pytest.fixture(autouse=True)
def czech():
    with translation.override("cs"):
        yield


@pytest.fixture
def call():
    return make.CallFactory(programme__code="2.6", year=2022)


@pytest.fixture
def town():
    return make.OrganisationFactory(name="Město Turnov", ico=ICO)


class Checked:
    """A checked table with what there is to say, to ask and to load."""

    def __init__(self, content, choices=None, *, may_add=True):
        content = content if isinstance(content, bytes) else write_csv(content[0], content[1:])
        self.content, self.may_add = content, may_add
        self.resource = ApplicationResource(choices=choices, may_add=may_add)
        self.states = {model: state_of(model) for model in (Application, Organisation)}
        self.result = self.resource.prepare_table(read_table(content, self.resource.knows))

    @property
    def faults(self):
        whole = [str(one.error) for one in self.result.base_errors]
        rows = [(row.line, column) for row in self.result.invalid_rows for column, _messages in row.faults]
        return whole + rows

    @property
    def asked(self):
        return {one.key: one for one in self.resource.asked}

    @property
    def doubles(self):
        return {row.line: row.question.chosen for row in self.result.rows if row.question}

    def load(self):
        assert self.faults == []
        user, _is_new = get_user_model().objects.get_or_create(email="office@region.example")
        with transaction.atomic():
            for writer in writers_of(self.resource, self.states, user.pk):
                writer.write()
        return list(Application.objects.order_by("pk"))


# --- Headings and words ------------------------------------------------------


def test_sheet_of_the_office_passes_at_the_first_try(call, town):
    content = book(
        ["Přehled žádostí o dotace 2022"],
        ["Poř.", "Dotační program", "Rok", "Č. žádosti", "Příjemce", "IČ", "Název projektu",
         "Požadovaná částka (v tis. Kč)",
         "Výše dotace (v tis. Kč)", "Schváleno", "Důvod zamítnutí"],
        [1, "2.6", 2022, "1", "Město Turnov", 276227, "Hřiště", 67.6, 50, "ano", None],
        [2, "2.6", 2022, "2", "Město Turnov", 276227, "Park", "100", "100", "X", None],
        [3, "2.6", 2022, "3", "Město Turnov", 276227, "Cesta", 30, None, "ne", "Málo bodů"],
        [None, "Celkem", None, None, None, None, None, 197.6, 150],
    )  # fmt: skip

    checked = Checked(content)

    assert [(one.title, one.requested, one.awarded, one.decision, one.applicant) for one in checked.load()] == [
        ("Hřiště", Decimal(67_600), Decimal(50_000), "part", town),
        ("Park", Decimal(100_000), Decimal(100_000), "full", town),
        ("Cesta", Decimal(30_000), None, "refused", town),
    ]
    assert [key for key in checked.asked if key.startswith(("column", "line"))] == ["line-6", "column-0"]
    assert len([note for note in checked.resource.notes if "násobí číslem 1 000" in note]) == 2


@pytest.mark.parametrize(
    ("headings", "field"),
    [
        (["Požadováno", "POŽADOVÁNO (Kč)", "požadovana castka",
          "Požadovaná výše dotace v Kč", "Požadovaná dotace [Kč]"], "requested"),
        (["IČ", "IČO", "ičo žadatele", "IČ příjemce", "Identifikační číslo"], "ico"),
        (["žadatel", "Příjemce", "ŽADATELÉ", "Příjemci dotace", "Název žadatele"], "applicant"),
        (["schválená částka", "Výše dotace", "Přiděleno, Kč", "Poskytnutá dotace (Kč)"], "awarded"),
        (["Rozhodnutí", "Výsledek", "Stav žádosti"], "decision"),
        (["Program", "číslo programu", "Dotační titul"], "code"),
        (["č. žádosti", "Ev. č.", "Číslo projektu", "Registrační číslo:"], "number"),
    ],
)  # fmt: skip
def test_headings_are_known_by_their_sense(headings, field):
    names = ApplicationResource().names()

    assert {heading: names.find(heading)[1] for heading in headings} == {heading: {field} for heading in headings}


@pytest.mark.parametrize(
    ("cells", "field"), [(["5 000 Kč", "0"], "awarded"), (["ano", "ne"], "decision"), (["X", ""], "decision")]
)
def test_heading_with_two_meanings_is_told_by_its_cells(call, town, cells, field):
    rows = [["2.6", "2022", str(number), one] for number, one in enumerate(cells)]
    checked = Checked([["program", "rok", "číslo", "Schváleno"], *rows], {"fill-decision_reason": "málo bodů"})

    assert checked.faults == []
    before = make.ApplicationFactory.build()
    assert {getattr(one, field) for one in checked.load()} != {getattr(before, field)}


@pytest.mark.parametrize(
    ("word", "awarded", "decision"),
    [
        ("schváleno", "100", "full"), ("Schváleno", "60", "part"), ("ANO", "", "supported"), ("x", "100", "full"),
        ("podpořeno", "100", "full"), ("neschváleno", "", "refused"), ("Ne", "0", "refused"),
        ("zamítnuto", "", "refused"),
        ("částečně", "60", "part"), ("staženo", "", "withdrawn"), ("", "", "pending"), ("v řízení", "", "pending"),
    ],
)  # fmt: skip
def test_decisions_are_read_in_the_words_of_the_office(call, word, awarded, decision):
    (one,) = Checked([
        ["program", "rok", "číslo", "požadováno", "výše dotace", "rozhodnutí", "důvod"],
        ["2.6", "2022", "1", "100", awarded, word, "málo bodů"],
    ]).load()  # fmt: skip

    assert one.decision == decision


def test_all_faults_are_told_at_once(call, town):
    content = book(
        ["Program", "Rok", "Číslo", "Požadováno", "Body", "Stav"],
        ["2.6", 2022, "1", "mnoho", "pět", "možná"],
        ["2.6", 2021, "2", -5, None, "ano"],
        ["2.6", 2022, "3", "=1+1", 5, "ano"],
    )

    assert sorted(Checked(content).faults) == [
        (2, "body"), (2, "požadováno (Kč)"), (2, "rozhodnutí"), (3, "požadováno (Kč)"), (3, "rok"),
        (4, "požadováno (Kč)"),
    ]  # fmt: skip


def test_faults_of_cells_are_told_together_with_missing_columns(call):
    checked = Checked([["Číslo", "Požadováno"], ["1", "mnoho"]])

    assert checked.faults == [
        "V souboru chybí sloupec „program“.", "V souboru chybí sloupec „rok“.", (2, "požadováno (Kč)"),
    ]  # fmt: skip
    assert [key for key, one in checked.asked.items() if one.is_open] == ["fill-code", "fill-year"]
    answers = {"fill-code": "2.6", "fill-year": "2022"}
    assert Checked([["Číslo", "Požadováno"], ["1", "5 000 Kč"]], answers).load()[0].requested == 5000


def test_amount_merged_over_several_lines_is_a_fault():
    def merge(_book, sheet):
        sheet.merge_cells("D2:D3")
        sheet.merge_cells("A2:A3")

    make.CallFactory(programme__code="2.6", year=2022)
    rows = [["Program", "Rok", "Číslo", "Požadováno"], ["2.6", 2022, "1", 5000], [None, 2022, "2", None]]

    assert Checked(book(*rows, change=merge)).faults == [(2, "požadováno (Kč)"), (3, "požadováno (Kč)")]


def test_hidden_lines_are_asked_about(call):
    def hide(_book, sheet):
        sheet.row_dimensions[2].hidden = True

    content = book(["Program", "Rok", "Číslo"], ["2.6", 2022, "1"], ["2.6", 2022, "2"], change=hide)

    assert (Checked(content).asked["hidden"].chosen, len(Checked(content).result.rows)) == ("load", 2)
    assert [one.number for one in Checked(content, {"hidden": "leave"}).load()] == ["2"]


# --- Doubles -----------------------------------------------------------------


HEADER = ["program", "rok", "číslo", "IČO", "projekt", "požadováno"]


@pytest.mark.parametrize(
    ("stored", "row", "is_double"),
    [
        ({"number": ""}, ["7", ICO, "Hřiště u školy", "100"], True),
        ({"number": ""}, ["7", ICO, "HŘIŠTĚ  u skoly.", "5"], True),
        ({"number": ""}, ["7", ICO, "Jiný název", "100"], True),
        ({"number": "A1"}, ["", ICO, "Hřiště u školy", "100"], True),
        ({"number": "A1"}, ["", ICO, "", "100"], True),
        ({"number": "A1"}, ["7", ICO, "Hřiště u školy", "100"], False),
        ({"number": ""}, ["7", ICO, "Jiný název", "5"], False),
        ({"number": ""}, ["7", OTHER_ICO, "Hřiště u školy", "100"], False),
        ({"number": "", "applicant": None}, ["7", "", "Hřiště u školy", "100"], True),
        ({"number": "", "applicant": None}, ["7", "", "Hřiště u školy", "5"], False),
    ],
)
def test_row_that_is_probably_there_is_asked_about_and_makes_no_double(call, town, stored, row, is_double):
    make.OrganisationFactory(name="Jiná", ico=OTHER_ICO)
    facts = {"call": call, "applicant": town, "title": "Hřiště u školy", "requested": 100, "awarded": None}
    known = make.ApplicationFactory(**(facts | stored))

    checked = Checked([HEADER, ["2.6", "2022", *row]])

    assert checked.doubles == ({2: f"is-{known.pk}"} if is_double else {})
    assert len(checked.load()) == (1 if is_double else 2)


def test_row_that_is_there_is_completed_and_loses_nothing(call, town):
    make.ApplicationFactory(
        call=call, number="", applicant=town, title="Hřiště", requested=100, awarded=None, purpose="Děti"
    )

    (one,) = Checked([[*HEADER, "účel"], ["2.6", "2022", "7", ICO, "", "100", ""]]).load()

    assert (one.number, one.title, one.purpose, one.requested) == ("7", "Hřiště", "Děti", 100)


@pytest.mark.parametrize(("answer", "numbers"), [("new", ["", "7"]), ("leave", [""]), ("is-0", ["7"]), ("", ["7"])])
def test_she_decides_whether_the_row_is_the_same(call, town, answer, numbers):
    make.ApplicationFactory(call=call, number="", applicant=town, title="Hřiště", requested=100, awarded=None)

    stored = Checked([HEADER, ["2.6", "2022", "7", ICO, "Hřiště", "100"]], {"same-2": answer}).load()

    assert sorted(one.number for one in stored) == numbers


def test_of_several_similar_rows_none_is_taken_until_she_chooses(call, town):
    first, second = (
        make.ApplicationFactory(call=call, number="", applicant=town, title=title, requested=100, awarded=None)
        for title in ("Hřiště", "Park")
    )
    rows = [HEADER, ["2.6", "2022", "7", ICO, "Jiný", "100"]]

    assert Checked(rows).doubles == {2: "leave"}
    Checked(rows, {"same-2": f"is-{second.pk}"}).load()
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.number, second.number) == ("", "7")


def test_row_that_another_line_names_or_takes_is_no_double(call, town):
    make.ApplicationFactory(call=call, number="A1", applicant=town, title="Hřiště", requested=100, awarded=None)
    rows = [HEADER, ["2.6", "2022", "", ICO, "Jiný", "100"], ["2.6", "2022", "A1", ICO, "Hřiště", "100"]]

    assert Checked(rows).doubles == {}
    assert len(Checked(rows).load()) == 2


# --- Organisations -----------------------------------------------------------


NAMED = ["program", "rok", "číslo", "žadatel", "IČO"]


def test_organisation_known_by_name_gets_its_ico(call):
    town = make.OrganisationFactory(name="Město Turnov", ico=None)
    checked = Checked([NAMED, ["2.6", "2022", "1", "MĚSTO Turnov", "276227"], ["2.6", "2022", "2", "", ICO]])

    assert {one.applicant for one in checked.load()} == {town}
    town.refresh_from_db()
    assert (town.ico, town.history.first().ico, Organisation.objects.count()) == (ICO, ICO, 1)
    assert checked.resource.notes == [f"Doplní se IČO: Město Turnov ({ICO})."]


def test_organisation_of_the_name_may_be_another_one(call):
    make.OrganisationFactory(name="Sokol", ico=None, kind="association")
    rows = [NAMED, ["2.6", "2022", "1", "Sokol", ICO]]
    (key,) = [key for key in Checked(rows).asked if key.startswith("name")]

    (one,) = Checked(rows, {key: "new-company"}).load()

    assert (one.applicant.ico, one.applicant.kind, Organisation.objects.count()) == (ICO, "company", 2)


def test_organisation_of_the_name_with_another_ico_is_a_fault_until_she_decides(call, town):
    rows = [NAMED, ["2.6", "2022", "1", "Město Turnov", OTHER_ICO]]
    checked = Checked(rows)
    (key,) = [key for key in checked.asked if key.startswith("name")]

    assert checked.faults == [(2, "žadatel")]
    assert Checked(rows, {key: f"is-{town.pk}"}).load()[0].applicant == town


def test_missing_organisations_are_offered_to_be_added_from_the_row(call):
    rows = [
        NAMED,
        ["2.6", "2022", "1", "ZŠ Lípa, p. o.", ICO],
        ["2.6", "2022", "2", "Spolek Luna, z. s.", ""],
        ["2.6", "2022", "3", "zš lípa, p. o.", ICO],
    ]
    assert Checked(rows).faults == [(2, "žadatel"), (3, "žadatel"), (4, "žadatel")]
    assert "name-all" in Checked(rows).asked

    stored = Checked(rows, {"name-all": "all"}).load()

    assert [
        (one.applicant.name, one.applicant.ico, one.applicant.kind, one.applicant.membership) for one in stored
    ] == [
        ("ZŠ Lípa, p. o.", ICO, "school", "none"),
        ("Spolek Luna, z. s.", None, "association", "none"),
        ("ZŠ Lípa, p. o.", ICO, "school", "none"),
    ]
    assert Organisation.objects.count() == Organisation.history.count() == 2
    assert Organisation.objects.get(ico=ICO).slug == "zs-lipa-p-o"


def test_organisation_of_a_line_that_is_left_out_is_not_added(call, town):
    make.ApplicationFactory(call=call, number="", applicant=None, title="Hřiště", requested=100, awarded=None)
    header = [*NAMED, "projekt", "požadováno"]
    rows = [header, ["2.6", "2022", "1", "", "", "Hřiště", "100"], ["2.6", "2022", "", "Spolek Luna", "", "Park", "5"]]
    answers = {"name-all": "all", **{key: "new-other" for key in Checked(rows).asked if key.startswith("name")}}
    checked = Checked(rows, answers)
    assert len(checked.resource.companions()) == 1

    checked.resource.prepared.clear()

    assert checked.resource.companions() == []


def test_name_of_a_natural_person_need_not_be_stored(call):
    rows = [NAMED, ["2.6", "2022", "1", "Jan Novák", ""]]
    (key,) = [key for key in Checked(rows).asked if key.startswith("name")]

    (one,) = Checked(rows, {key: "person"}).load()

    assert (one.applicant, Organisation.objects.exists()) == (None, False)


def test_misspelt_name_is_compared_with_those_that_are_there(call, town):
    rows = [NAMED, ["2.6", "2022", "1", "Mesto Turnof", ""]]
    (question,) = [one for key, one in Checked(rows).asked.items() if key.startswith("name")]

    assert question.options[1] == (f"is-{town.pk}", "je to „Město Turnov“")
    assert Checked(rows, {question.key: f"is-{town.pk}"}).load()[0].applicant == town


def test_who_may_not_add_organisations_is_offered_none(call):
    rows = [NAMED, ["2.6", "2022", "1", "Spolek Luna, z. s.", ""]]
    (question,) = [one for key, one in Checked(rows, may_add=False).asked.items() if key.startswith("name")]

    assert [value for value, _text in question.options] == ["", "person"]
    assert Checked(rows, {question.key: "new-company"}, may_add=False).faults == [(2, "žadatel")]


def test_questions_cost_no_query_for_each_row(call, django_assert_max_num_queries):
    rows = [[*NAMED, "požadováno"], *(["2.6", "2022", str(n), f"Spolek {n}, z. s.", "", str(n)] for n in range(60))]
    with django_assert_max_num_queries(20):
        checked = Checked(rows, {"name-all": "all"})
    with django_assert_max_num_queries(25):
        checked.load()
    assert Organisation.objects.count() == 60
