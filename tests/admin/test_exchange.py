"""Tables in and out: a dry run that names row and column of each fault, then everything or nothing."""

import datetime
import io
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from activities.exports import ActivityResource
from activities.models import Activity
from awards.exports import RecipientResource
from awards.models import Recipient
from common.periods import Period
from common.tables.reading import TableError, read_table, write_csv, write_xlsx
from grants.exports import ApplicationResource
from grants.models import Application
from members.models import Organisation
from tests import factories as make
from tests.admin.conftest import fields_of, text_of

pytestmark = pytest.mark.both_databases

ACTIVITIES = "/sprava/activities/activity/"
APPLICATIONS = "/sprava/grants/application/"
RECIPIENTS = "/sprava/awards/recipient/"


def header(resource, *names):
    """Return the column names that people see."""
    return [str(resource.fields[name].column_name) for name in names]


def upload(client, address, content, name="tabulka.csv"):
    """Choose a file and have it checked."""
    fields = fields_of(client.get(f"{address}import/"))
    return client.post(f"{address}import/", {**fields, "import_file": SimpleUploadedFile(name, content)}, follow=True)


def load(client, address, content, name="tabulka.csv"):
    """Have a file checked and confirm it."""
    checked = upload(client, address, content, name)
    return client.post(f"{address}process_import/", fields_of(checked), follow=True)


def answer(client, page, answers):
    """Answer questions on the page of a table, and have it checked again."""
    address = page.redirect_chain[-1][0] if page.redirect_chain else page.request["PATH_INFO"]
    return client.post(address, answers, follow=True)


def test_hours_are_read_as_tables_have_them(coordinator, office):
    make.HeadingFactory(name="Zdraví")
    names = ["title", "heading", "period", "starts_at", "ends_at"]
    rows = [
        ["A", "Zdraví", datetime.date(2026, 5, 14), datetime.time(18), datetime.time(20, 30)],
        ["B", "Zdraví", "14. 5. 2026", "18:00", "20.30"],
        ["C", "Zdraví", "14. 5. 2026", 0.75, datetime.timedelta(hours=20, minutes=30)],
        ["D", "Zdraví", "14. 5. 2026", "18 h", "20:30 hod"],
        ["E", "Zdraví", "květen 2026", None, None],
    ]

    load(
        office, ACTIVITIES, write_xlsx(["Název", "Okruh", "Kdy", "Čas začátku", "Čas konce"], rows, "Akce"), "akce.xlsx"
    )

    hours = {row.title: (row.starts_at, row.ends_at) for row in Activity.objects.all()}
    assert hours == dict.fromkeys("ABCD", (datetime.time(18), datetime.time(20, 30))) | {"E": (None, None)}
    exported = ActivityResource().export(Activity.objects.filter(title="A"))
    assert [exported.dict[0][name] for name in header(ActivityResource(), *names[3:])] == ["18:00", "20:30"]


def test_hour_in_the_cell_of_the_day_goes_with_an_end_in_its_own_cell(coordinator, office):
    make.HeadingFactory(name="Zdraví")
    cells = ["A", "Zdraví", "14. 5. 2026 od 18 do 19 hodin", "20:00"]

    load(office, ACTIVITIES, write_xlsx(["Název", "Okruh", "Kdy", "Do kolika hodin"], [cells], "Akce"), "akce.xlsx")

    row = Activity.objects.get()
    assert (row.starts_at, row.ends_at) == (datetime.time(18), datetime.time(20))


@pytest.mark.parametrize(
    ("cell", "hours"),
    [
        (datetime.datetime(2026, 5, 14, 18, 30), (datetime.time(18, 30), None)),
        (datetime.datetime(2026, 5, 14), (None, None)),
        ("14. 5. 2026 18:00", (datetime.time(18), None)),
        ("14. 5. 2026 od 18 do 20 hodin", (datetime.time(18), datetime.time(20))),
        ("2026-05-14 00:00:00", (None, None)),
        ("14. 5. 2026", (None, None)),
    ],
)
def test_hour_in_the_cell_of_the_day_is_kept(coordinator, office, cell, hours):
    make.HeadingFactory(name="Zdraví")

    load(office, ACTIVITIES, write_xlsx(["Název", "Okruh", "Kdy"], [["A", "Zdraví", cell]], "Akce"), "akce.xlsx")

    row = Activity.objects.get()
    assert (row.period, (row.starts_at, row.ends_at)) == (Period.day(2026, 5, 14), hours)


def test_hours_that_cannot_be_are_faults_of_their_column(office):
    make.HeadingFactory(name="Zdraví")
    lines = [
        ["A", "Zdraví", "květen 2026", "18:00", ""],
        ["B", "Zdraví", "14. 5. 2026", "šest", ""],
        ["C", "Zdraví", "14. 5. 2026", "24:00", ""],
        ["D", "Zdraví", "květen 2026 od 18 hodin", "", ""],
        ["E", "Zdraví", "14. 5. 2026 24:00", "", ""],
        ["F", "Zdraví", "14. 5. 2026 do 18 hodin", "", ""],
        ["G", "Zdraví", "14. 5. 2026 do 18 hodin", "16:00", ""],
    ]
    content = write_csv(["Název", "Okruh", "Kdy", "Čas začátku", "Čas konce"], lines)

    page = upload(office, ACTIVITIES, content)

    found = [
        (row.line, str(column), str(message).partition(".")[0])
        for row in page.context["result"].invalid_rows
        for column, messages in row.faults
        for message in messages
    ]
    assert found == [
        (2, "čas začátku", "Hodinu lze uvést jen tam, kde je znám den"),
        (3, "čas začátku", "„šest“ není čas"),
        (4, "čas začátku", "Den začíná v 0:00, ve 24:00 končí"),
        (5, "kdy", "Hodinu lze uvést jen tam, kde je znám den"),
        (6, "kdy", "Den začíná v 0:00, ve 24:00 končí"),
        (7, "čas konce", "Napište i to, kdy akce začíná"),
    ]


def faults(page):
    """Return the faults as (line, column)."""
    return [(row.line, column) for row in page.context["result"].invalid_rows for column, _messages in row.faults]


def whole_faults(page):
    return page.context["result"].outcome.base_errors


# --- Activities --------------------------------------------------------------


@pytest.fixture
def heading(db):
    return make.HeadingFactory(name="Plánování s veřejností")


BASIC = header(ActivityResource, "title", "heading", "period", "organiser", "topics")


def activity_rows(*rows):
    return write_csv(BASIC, rows)


def test_activities_are_loaded_after_confirmation_and_not_before(office, heading):
    town, topic = make.OrganisationFactory(name="Turnov"), make.TopicFactory(number=2)
    content = activity_rows(["Den Země", "plánování s VEŘEJNOSTÍ", "jaro 2022", "turnov", "2"])

    checked = upload(office, ACTIVITIES, content)
    assert "Den Země" in text_of(checked)
    assert not Activity.objects.exists()
    office.post(f"{ACTIVITIES}process_import/", fields_of(checked))

    activity = Activity.objects.get()
    assert (activity.title, str(activity.period), activity.organiser, list(activity.topics.all())) == (
        "Den Země", "jaro 2022", town, [topic],
    )  # fmt: skip
    assert (activity.publication, activity.state, activity.slug) == ("draft", "planned", "den-zeme")


def test_every_fault_is_named_by_line_and_column_and_nothing_is_loaded(office, heading):
    content = activity_rows(
        ["V pořádku", heading.name, "2022", "", ""],
        ["", "Neznámý okruh", "31. 2. 2022", "Nikde", "77"],
    )

    page = upload(office, ACTIVITIES, content)

    assert sorted(faults(page)) == sorted([(3, name) for name in BASIC])
    assert "confirm_form" not in page.context
    assert not Activity.objects.exists()


def test_file_loaded_twice_changes_nothing_the_second_time(office, heading):
    content = activity_rows(["Den Země", heading.name, "jaro 2022", "", ""])
    load(office, ACTIVITIES, content)

    page = upload(office, ACTIVITIES, content)
    assert [row.import_type for row in page.context["result"].rows] == ["skip"]
    load(office, ACTIVITIES, content)

    assert Activity.objects.count() == 1
    assert Activity.objects.get().history.count() == 1


def test_column_that_is_left_out_stays_as_it_is(office, heading):
    activity = make.ActivityFactory(heading=heading, place="Turnov", when="květen 2022")

    load(
        office,
        ACTIVITIES,
        write_csv(
            header(ActivityResource, "slug", "title", "heading", "period"),
            [[activity.slug, "Nový", heading.name, "2022"]],
        ),
    )

    activity.refresh_from_db()
    assert (activity.title, activity.place) == ("Nový", "Turnov")


def test_one_row_twice_in_a_file_is_a_fault(office, heading):
    row = ["Den Země", heading.name, "jaro 2022", "", ""]

    page = upload(office, ACTIVITIES, activity_rows(row, row))

    assert [line for line, _column in faults(page)] == [3]


def test_columns_are_known_by_the_names_of_the_fields_too(office, heading):
    load(office, ACTIVITIES, f"Title,HEADING,period\nDen Země,{heading.slug},2022\n".encode())

    assert Activity.objects.get().title == "Den Země"


def test_all_missing_columns_are_named_and_may_be_filled_in_for_all_lines(office, heading):
    page = upload(office, ACTIVITIES, write_csv(["title"], [["Den Země"]]))

    assert [one for name in ("heading", "period") for one in header(ActivityResource, name)] == [
        one.split("„")[1].split("“")[0] for one in whole_faults(page)
    ]
    assert not Activity.objects.exists()

    page = answer(office, page, {"fill-heading": heading.name, "fill-period": "květen 2022"})
    office.post(f"{ACTIVITIES}process_import/", fields_of(page))

    assert [(one.title, str(one.period)) for one in Activity.objects.all()] == [("Den Země", "květen 2022")]


def test_unknown_column_is_offered_to_be_left_out_or_taken_for_another(office, heading):
    content = write_csv(["title", "heading", "period", "barva"], [["Den Země", heading.name, "2022", "Turnov"]])
    page = upload(office, ACTIVITIES, content)

    (question,) = page.context["result"].outcome.questions
    assert (question.label, question.chosen) == ("barva – Turnov", "")
    answered = answer(office, page, {"column-3": "place"})
    office.post(f"{ACTIVITIES}process_import/", fields_of(answered))

    assert [(one.title, one.place) for one in Activity.objects.all()] == [("Den Země", "Turnov")]


def test_answer_changed_with_the_last_button_is_checked_first(office, heading):
    content = write_csv(["title", "heading", "period", "barva"], [["Den Země", heading.name, "2022", "Turnov"]])
    fields = {**fields_of(upload(office, ACTIVITIES, content)), "column-3": "place"}

    page = office.post(f"{ACTIVITIES}process_import/", fields, follow=True)

    assert "Vaše odpovědi se změnily." in text_of(page)
    assert not Activity.objects.exists()
    office.post(f"{ACTIVITIES}process_import/", fields_of(page))
    assert Activity.objects.get().place == "Turnov"


def test_all_rows_can_be_left_out_without_a_fault_of_the_page(office, heading):
    activity = make.ActivityFactory(title="Den Země", heading=heading, when="2022")
    content = write_csv(["slug", "title", "heading", "period"], [["jina", "DEN ZEMĚ!", heading.name, "2022"]])
    page = upload(office, ACTIVITIES, content)
    (row,) = page.context["result"].rows
    assert [value for value, _text in row.question.options] == [f"is-{activity.pk}", "new", "leave"]

    page = answer(office, page, {row.question.key: "leave"})

    assert "1 řádek se vynechá." in text_of(page)
    office.post(f"{ACTIVITIES}process_import/", fields_of(page))
    assert list(Activity.objects.values_list("title", flat=True)) == ["Den Země"]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.parametrize("address", [ACTIVITIES, APPLICATIONS, RECIPIENTS])
def test_template_holds_all_columns_of_its_kind(office, address, kind):
    answered = office.get(f"{address}import/vzor.{kind}")
    resource = {ACTIVITIES: ActivityResource, APPLICATIONS: ApplicationResource, RECIPIENTS: RecipientResource}[address]
    with pytest.raises(TableError, match="pod záhlavím žádné řádky"):
        read_table(answered.content)
    if kind == "csv":
        names = answered.content.decode("utf-8-sig").strip().split(";")
        assert names == header(resource, *resource._meta.fields)
    assert answered["Content-Disposition"].endswith(f'-vzor.{kind}"')
    assert office.get(f"{address}import/vzor.exe").status_code == 404


def test_file_that_is_no_table_is_refused_in_words(office, heading):
    page = upload(office, ACTIVITIES, b"PK\x03\x04", "tabulka.xlsx")

    assert page.status_code == 200
    assert page.context["form"].errors["import_file"]


def test_script_in_a_cell_is_shown_as_text_and_cleaned_when_loaded(office, heading):
    content = write_csv(
        header(ActivityResource, "title", "heading", "period", "description"),
        [["<script>alert(1)</script>", heading.name, "2022", "<p>Ano</p><script>alert(2)</script>"]],
    )

    assert "<script>alert(1)" not in upload(office, ACTIVITIES, content).content.decode()
    load(office, ACTIVITIES, content)
    assert Activity.objects.get().description == "<p>Ano</p>"


# --- Everything or nothing ---------------------------------------------------


def test_nothing_is_loaded_when_the_portal_changed_between_check_and_confirmation(office, heading):
    checked = upload(
        office,
        ACTIVITIES,
        activity_rows(["První", heading.name, "2022", "", ""], ["Druhá", "Jiný", "2022", "", ""]),
    )
    assert faults(checked) == [(3, BASIC[1])]
    other = make.HeadingFactory(name="Jiný")
    checked = upload(
        office,
        ACTIVITIES,
        activity_rows(["První", heading.name, "2022", "", ""], ["Druhá", "Jiný", "2022", "", ""]),
    )
    other.delete()

    answer = office.post(f"{ACTIVITIES}process_import/", fields_of(checked), follow=True)

    assert not Activity.objects.exists()
    assert faults(answer) == [(3, BASIC[1])]
    assert "od kontroly se údaje v portálu změnily" in text_of(answer)


def test_second_confirmation_of_one_file_loads_nothing_more(office, heading):
    checked = upload(office, ACTIVITIES, activity_rows(["Den Země", heading.name, "2022", "", ""]))
    fields = fields_of(checked)
    office.post(f"{ACTIVITIES}process_import/", fields)

    answer = office.post(f"{ACTIVITIES}process_import/", fields, follow=True)

    assert "Přibyl 1 záznam." in text_of(answer)
    assert Activity.objects.count() == 1


@pytest.mark.parametrize("address", [f"{ACTIVITIES}import/", f"{APPLICATIONS}import/", f"{RECIPIENTS}import/"])
def test_loading_needs_the_rights_to_add_and_to_change(office, coordinator, address):
    group = coordinator.groups.get()
    group.permissions.remove(*group.permissions.filter(codename__startswith="add_"))

    assert office.get(address).status_code == 403
    assert office.post(address.replace("import/", "process_import/")).status_code == 403


def test_export_needs_the_right_to_see(office, coordinator):
    coordinator.groups.get().permissions.clear()

    assert office.get(f"{ACTIVITIES}export/").status_code == 403
    assert office.post(f"{ACTIVITIES}export/", {"format": "0", "resource": "0"}).status_code == 403


# --- Applications ------------------------------------------------------------


GRANT = header(ApplicationResource, "code", "year", "number", "ico", "title", "requested", "awarded", "decision")


@pytest.fixture
def call(db):
    return make.CallFactory(programme__code="2.6", year=2022)


def grant_rows(*rows):
    return write_csv(GRANT, rows)


def test_applications_are_found_by_programme_year_and_number(office, call):
    town = make.OrganisationFactory(ico="00276227")
    known = make.ApplicationFactory(call=call, number="A1", title="Staré jméno", applicant=town)

    load(
        office,
        APPLICATIONS,
        grant_rows(
            ["2.6", "2022", "A1", "00276227", "Nové jméno", "67 638,00 Kč", "13.500,-", "part"],
            ["2.6", "2022", "A2", "00276227", "Další", "", "", ""],
        ),
    )

    known.refresh_from_db()
    assert (known.title, known.requested, known.awarded, known.decision) == (
        "Nové jméno", Decimal(67638), Decimal(13500), "part",
    )  # fmt: skip
    new = Application.objects.exclude(pk=known.pk).get()
    assert (new.number, new.applicant, new.requested, new.decision) == ("A2", town, None, "pending")


def test_leading_zeros_of_an_ico_lost_in_a_spreadsheet_are_put_back(office, call):
    town = make.OrganisationFactory(ico="00276227")

    load(office, APPLICATIONS, write_xlsx(GRANT, [["2.6", 2022, "A1", 276227, "x", None, None, ""]], "data"), "a.xlsx")

    assert Application.objects.get().applicant == town


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (["9.9", "2022", "A1", "", "x", "", "", ""], GRANT[1]),
        (["2.6", "MMXXII", "A1", "", "x", "", "", ""], GRANT[1]),
        (["2.6", "2022", "A1", "27074359", "x", "", "", ""], "applicant"),
        (["2.6", "2022", "A1", "", "x", "1e9", "", ""], GRANT[5]),
        (["2.6", "2022", "A1", "", "x", "-5", "", ""], GRANT[5]),
        (["2.6", "2022", "A1", "", "x", "", "", "možná"], GRANT[7]),
        (["2.6", "2022", "A1", "", "x", "10", "20", ""], ""),
    ],
    ids=["call", "year", "ico", "scientific", "negative", "decision", "more than requested"],
)
def test_fault_of_an_application_is_named_by_its_column(office, call, row, column):
    page = upload(office, APPLICATIONS, grant_rows(row))

    expected = header(ApplicationResource, column)[0] if column in ApplicationResource.fields else column
    assert faults(page) == [(2, expected)]
    assert not Application.objects.exists()


# --- Recipients --------------------------------------------------------------


PRIZE = header(RecipientResource, "award", "year", "category", "title", "person", "placing")


def test_recipients_are_loaded_into_the_round_of_their_award(office):
    of = make.RoundFactory(award__name="Výrobek roku", year=2022)
    category = make.AwardCategoryFactory(award=of.award, name="Potravina")

    load(office, RECIPIENTS, write_csv(PRIZE, [["výrobek roku", "2022", "potravina", "Medovina", "Jan Včelař", "1."]]))

    recipient = Recipient.objects.get()
    assert (recipient.round, recipient.category, recipient.title, recipient.placing) == (of, category, "Medovina", 1)


def test_round_and_category_that_are_not_there_are_named(office):
    of = make.RoundFactory(award__name="Výrobek roku", year=2022)
    make.AwardCategoryFactory(name="Cizí kategorie")

    page = upload(
        office,
        RECIPIENTS,
        write_csv(
            PRIZE, [[of.award.name, "1999", "", "x", "y", ""], [of.award.name, "2022", "Cizí kategorie", "x", "y", ""]]
        ),
    )

    assert faults(page) == [(2, PRIZE[1]), (3, PRIZE[2])]


# --- Out and back ------------------------------------------------------------


def export(client, address, kind, query=""):
    return client.post(f"{address}export/{query}", {"format": str(kind), "resource": "0"})


@pytest.fixture
def full_portal(db):
    """One row of each kind with every column filled in, texts like formulas among them."""
    town = make.OrganisationFactory(name="Turnov", ico="00276227")
    make.ActivityFactory(
        title="=HYPERLINK(1)", when="srpen–prosinec 2022", series=make.SeriesFactory(), organiser=town, partners=[town],
        topics=make.TopicFactory.create_batch(2), place="@náměstí", summary="-odrážka", state_reason="x; y",
        description="<p>Text</p>",
    )  # fmt: skip
    make.ApplicationFactory(
        call__programme__code="2.6", number="A1", applicant=town, title="+plus", requested=Decimal("67638.50"),
        awarded=Decimal(13500), points=Decimal("7.5"), decision="part", purpose="víc\nřádků",
    )  # fmt: skip
    category = make.AwardCategoryFactory()
    make.RecipientFactory(
        round__award=category.award, category=category, organisation=town, title="Med, s.r.o.", placing=1, order=3
    )


@pytest.mark.parametrize("kind", [0, 1], ids=["csv", "xlsx"])
@pytest.mark.parametrize("address", [ACTIVITIES, APPLICATIONS, RECIPIENTS])
def test_exported_file_comes_back_without_a_change(office, full_portal, address, kind):
    content = export(office, address, kind).content

    page = upload(office, address, content, f"zpet.{['csv', 'xlsx'][kind]}")

    assert [row.import_type for row in page.context["result"].rows] == ["skip"]


def test_exported_cells_are_never_formulas(office, full_portal):
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(export(office, ACTIVITIES, 1).content))
    lines = export(office, ACTIVITIES, 0).content.decode("utf-8-sig")

    cells = [cell for row in book.active.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n"}
    assert not [cell.value for cell in cells if str(cell.value).startswith(("=", "+", "@"))]
    assert ";'=HYPERLINK(1);" in lines


def test_export_holds_the_rows_of_the_filtered_list_under_names_people_read(office):
    make.ActivityFactory(title="Letošní", when="2022")
    make.ActivityFactory(title="Loňská", when="2021")

    answer = export(office, ACTIVITIES, 0, "?rok=2022")

    text = answer.content.decode("utf-8-sig")
    assert text.splitlines()[0].split(";") == header(ActivityResource, *ActivityResource._meta.fields)
    assert ("Letošní" in text, "Loňská" in text) == (True, False)
    assert f"{datetime.date.today().isoformat()}.csv" in answer["Content-Disposition"]


def test_export_asks_the_database_as_often_with_many_rows_as_with_few(office, django_assert_max_num_queries):
    for _count in range(40):
        make.ActivityFactory(organiser=make.OrganisationFactory(), topics=[make.TopicFactory()])

    with django_assert_max_num_queries(20):
        export(office, ACTIVITIES, 0)


# --- Activities and recipients that are probably there ------------------------


@pytest.mark.parametrize(
    ("stored", "row", "is_double"),
    [
        ("květen 2022", ["den zeme!", "květen 2022"], True),
        ("květen 2022", ["Den Země", "14. 5. 2022"], True),
        ("14. 5. 2022", ["Den Země", "jaro 2022"], True),
        ("2022", ["Den Země", "14. 5. 2022"], False),
        ("květen 2022", ["Den Země", "červen 2022"], False),
        ("květen 2022", ["Den matek", "květen 2022"], False),
    ],
)
def test_activity_of_the_same_title_and_time_is_asked_about(office, heading, stored, row, is_double):
    known = make.ActivityFactory(title="Den Země", heading=heading, when=stored, publication="draft")
    content = write_csv(["title", "period", "heading"], [[*row, heading.name]])

    (line,) = upload(office, ACTIVITIES, content).context["result"].rows

    assert (line.question.chosen if line.question else "") == (f"is-{known.pk}" if is_double else "")


@pytest.mark.parametrize(
    ("row", "is_double"),
    [
        ({"person": "JAN VČELAŘ", "title": "Medovina", "category": ""}, True),
        ({"person": "Jan Včelař", "title": "", "category": "Potravina"}, True),
        ({"person": "Jan Včelař", "title": "Svíčka", "category": ""}, False),
        ({"person": "Eva Včelařová", "title": "Medovina", "category": "Potravina"}, False),
    ],
)
def test_recipient_of_the_same_award_is_asked_about(office, row, is_double):
    of = make.RoundFactory(award__name="Výrobek roku", year=2022)
    category = make.AwardCategoryFactory(award=of.award, name="Potravina")
    facts = {"title": "Medovina", "person": "Jan Včelař", "organisation": None}
    known = make.RecipientFactory(round=of, category=category, **facts)

    (line,) = upload(
        office, RECIPIENTS, write_csv(["award", "year", *row], [["Výrobek roku", "2022", *row.values()]])
    ).context["result"].rows  # fmt: skip

    assert (line.question.chosen if line.question else "") == (f"is-{known.pk}" if is_double else "")


@pytest.mark.parametrize("typed", ["2022-09-16 10:00:00", "16.09.2022 10:00:00", "44820"])
def test_day_with_a_time_and_day_as_a_number_are_read(office, heading, typed):
    load(office, ACTIVITIES, write_csv(["title", "heading", "period"], [["Den Země", heading.name, typed]]))

    assert Activity.objects.get().period == Period.day(2022, 9, 16)


@pytest.mark.parametrize("cell", ["2; 1", "1, 2", "1\n2", "2,1;"])
def test_several_values_of_a_cell_are_divided_as_people_write_them(office, heading, cell):
    topics = [make.TopicFactory(number=number) for number in (1, 2)]
    load(office, ACTIVITIES, write_csv(["title", "heading", "period", "topics"], [["Den", heading.name, "2022", cell]]))

    assert set(Activity.objects.get().topics.all()) == set(topics)


def test_sheet_is_chosen_on_the_page(office, heading):
    import openpyxl

    book = openpyxl.Workbook()
    for name in ("2022", "2023"):
        book.create_sheet(name).append(["název", "okruh", "kdy"])
        book[name].append([f"Den {name}", heading.name, name])
    buffer = io.BytesIO()
    book.save(buffer)
    page = upload(office, ACTIVITIES, buffer.getvalue(), "roky.xlsx")
    assert whole_faults(page) == ["Vyberte list, který se má nahrát."]

    page = answer(office, page, {"sheet": "2023"})
    office.post(f"{ACTIVITIES}process_import/", fields_of(page))

    assert list(Activity.objects.values_list("title", flat=True)) == ["Den 2023"]


def test_lines_of_plain_text_are_kept(office, heading):
    text = "První řádek\nDruhý & řádek\n\n• odrážka"
    content = write_csv(["title", "heading", "period", "description"], [["Den", heading.name, "2022", text]])
    load(office, ACTIVITIES, content)

    assert Activity.objects.get().description == "<p>První řádek<br>Druhý &amp; řádek</p><p>• odrážka</p>"
    assert [row.import_type for row in upload(office, ACTIVITIES, content).context["result"].rows] == ["skip"]


def test_organisations_of_a_list_are_added_together_with_what_refers_to_them(office, heading):
    town = make.OrganisationFactory(name="Turnov")
    names = ["title", "heading", "period", "organiser", "partners"]
    rows = [
        ["Den", heading.name, "2022", "Spolek Luna, z. s.", "Turnov; ZŠ Lípa, p. o."],
        ["Noc", heading.name, "2022", "", "ZŠ Lípa, p. o.; Spolek Luna, z. s."],
    ]
    page = answer(office, upload(office, ACTIVITIES, write_csv(names, rows)), {"name-all": "all"})
    assert "Přibudou organizace: Spolek Luna, z. s., ZŠ Lípa, p. o." in text_of(page)
    office.post(f"{ACTIVITIES}process_import/", fields_of(page))

    day, night = Activity.objects.order_by("title")
    luna, school = Organisation.objects.exclude(pk=town.pk).order_by("name")
    assert (luna.kind, school.kind) == ("association", "school")
    assert (day.organiser, set(day.partners.all())) == (luna, {town, school})
    assert (night.organiser, set(night.partners.all())) == (None, {luna, school})
