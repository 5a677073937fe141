"""A record is read as text in sections and lines of its parts, which open to be edited."""

import datetime
from decimal import Decimal

import pytest

from common.periods import Period
from tests import factories as make
from tests.admin.conftest import change_address, fields_of, page_of

NEW = "/sprava/activities/activity/add/"


def words_of(part):
    return " ".join("".join(part.itertext()).split())


def sections_of(response):
    """Return by name whether a section is open, and what it says while it is closed."""
    found = {}
    for part in page_of(response).find_class("record-section"):
        fold, digest = part.find("details"), part.find_class("digest")[0]
        found[words_of(fold.find("summary/h2"))] = (
            fold.get("open") is not None,
            [(words_of(label), words_of(label.getnext())) for label in digest.iter("dt")],
            [words_of(one) for line in digest.find_class("digest-missing") for one in line.iter("span")],
        )
    return found


def lines_of(response, part):
    """Return the lines of the rows of a part, each with whether it is open."""
    group = page_of(response).get_element_by_id(f"{part}-group")
    folds = [row.find("details") for row in group.find_class("part-row") if "empty-form" not in row.get("class")]
    return [(words_of(fold.find("summary")), fold.get("open") is not None) for fold in folds if fold is not None]


@pytest.fixture
def activity(db):
    town = make.OrganisationFactory(name="Turnov")
    return make.ActivityFactory(
        title="Den Země", organiser=town, place="", summary="", description="<p>První.</p><p>Druhý.</p>",
        heading__name="Osvěta", order=2, series=None, slug="den-zeme", topics=[make.TopicFactory(name="Doprava")],
        period=Period.day(2022, 4, 22),
    )  # fmt: skip


def test_stored_record_says_what_is_filled_in_and_names_what_is_not(office, activity):
    sections = sections_of(office.get(change_address(activity)))

    assert sections["Základní údaje"] == (
        False,
        [("Název", "Den Země"), ("Kdy", "22. dubna 2022"), ("Okruh", "Osvěta"), ("Pořadí v okruhu", "2")],
        ["Čas začátku", "Čas konce", "Místo"],
    )
    assert sections["O co jde"] == (
        False, [("Popis", "První. Druhý."), ("Témata", "Doprava")], ["Jednou větou", "Tradiční akce"],
    )  # fmt: skip
    assert sections["Kdo se podílí"] == (False, [("Pořadatel", "Turnov")], ["Partneři"])
    assert [is_open for is_open, _facts, _missing in sections.values()] == [False] * 8


def test_amounts_days_and_times_are_said_in_czech(office):
    call = make.CallFactory(
        allocation=Decimal(400_000), closes_on=datetime.date(2022, 4, 30), closes_time=datetime.time(14), year=2022
    )

    sections = sections_of(office.get(change_address(call)))

    facts = [*sections["Základní údaje"][1], *sections["Termíny"][1]]
    assert {("Rok", "2022"), ("Vyhlášená alokace (Kč)", "400 000 Kč"), ("Žádosti do", "30. dubna 2022"),
            ("Do (hodina)", "14:00")} <= {(label, text.replace("\xa0", " ")) for label, text in facts}  # fmt: skip


def test_new_record_is_open_but_for_what_is_rarely_edited(office):
    sections = sections_of(office.get(NEW))

    closed = [name for name, (is_open, _facts, _missing) in sections.items() if not is_open]
    assert closed == ["Souvislosti", "Anglicky", "Zveřejnění a adresa stránky"]


def test_record_of_few_fields_is_not_folded(office):
    answer = office.get(change_address(make.HeadingFactory()))

    assert [part.find("details") for part in page_of(answer).find_class("record-section")] == [None]
    assert fields_of(answer)["name"]


def test_refused_form_opens_the_section_with_the_fault_and_the_others_say_what_was_typed(office, activity):
    address = change_address(activity)
    fields = {name: value for name, value in fields_of(office.get(address)).items() if value}

    answer = office.post(address, fields | {"period": ["31. 2. 2022"], "summary": ["Pro děti"]})

    sections = sections_of(answer)
    assert [name for name, (is_open, _facts, _missing) in sections.items() if is_open] == ["Základní údaje"]
    assert ("Jednou větou", "Pro děti") in sections["O co jde"][1]
    summaries = [sign.getparent() for sign in page_of(answer).find_class("unsaved")]
    assert [words_of(line.find("h2")) for line in summaries if line.find("h2") is not None] == [
        "Základní údaje", "O co jde",
    ]  # fmt: skip


def test_rows_are_lines_with_what_matters_and_one_more_is_offered(office):
    activity = make.ActivityFactory()
    make.ActivityLinkFactory(activity=activity, order=1, title="Pozvánka", url="https://www.kraj.example/den/")

    lines = lines_of(office.get(change_address(activity)), "links")

    assert lines[0] == ("1 Pozvánka kraj.example/den", False)
    assert [text.startswith("Přidat odkaz") for text, _is_open in lines] == [False, True]


def test_row_says_who_speaks_and_how_many_links_there_are_but_not_the_usual_kind(office):
    item = make.AgendaItemFactory(order=1, title="Přivítání")
    make.AgendaSpeakerFactory(item=item, order=1, name="Jiří Skála")
    make.AgendaLinkFactory.create_batch(2, item=item)

    lines = lines_of(office.get(change_address(item.meeting)), "agenda")

    assert lines[0] == ("1 Přivítání Jiří Skála 2 odkazy", False)


def test_item_of_a_plan_is_numbered_with_the_one_it_is_a_part_of(office):
    whole = make.ItemFactory(number=3, title="Doprava", area=None)
    make.ItemFactory(plan=whole.plan, parent=whole, number=1, title="Kola", area=None)

    lines = lines_of(office.get(change_address(whole.plan)), "items")

    assert [text for text, _is_open in lines[:2]] == ["3. Doprava", "3.1 Kola"]


def test_rows_with_faults_are_open_together(office):
    activity = make.ActivityFactory()
    for order in (1, 2):
        make.ActivityLinkFactory(activity=activity, order=order)
    address = change_address(activity)
    fields = {name: value for name, value in fields_of(office.get(address)).items() if value}

    answer = office.post(address, fields | {"links-0-title": [""], "links-1-title": [""]})

    assert [is_open for _text, is_open in lines_of(answer, "links")] == [True, True, False]
    folds = [page_of(answer).get_element_by_id(f"links-{number}").find("details") for number in range(3)]
    assert [fold.get("name") for fold in folds] == [None, None, "links-row"]


# --- Filled in beforehand -----------------------------------------------------


@pytest.mark.parametrize(
    ("address", "field", "offered"),
    [
        ("improvement_plan/area/add/", "order", "8"),
        ("improvement_plan/plan/add/", "year", "2023"),
        ("improvement_plan/item/add/?plan={plan}", "number", "5"),
        ("improvement_plan/item/add/?plan={plan}&parent={item}", "number", "1"),
        ("improvement_plan/item/add/", "number", ""),
        ("improvement_plan/item/add/?plan=x", "number", ""),
        ("improvement_plan/plan/add/?year=2030", "year", "2030"),
    ],
)
def test_new_record_gets_the_next_number(office, address, field, offered):
    make.AreaFactory(order=7)
    item = make.ItemFactory(plan__year=2022, number=4)

    page = office.get("/sprava/" + address.format(plan=item.plan_id, item=item.pk))

    assert (fields_of(page)[field] or [""]) == [offered]


def test_no_year_is_offered_after_the_last_that_is_possible(office):
    make.PlanFactory(year=2100)

    assert office.get("/sprava/improvement_plan/plan/add/").status_code == 200


@pytest.mark.parametrize(("days", "offered"), [([0, -28], 28), ([0, -27, -57], 28), ([0], None), ([-60, -90], None)])
def test_next_meeting_is_offered_as_the_last_one_by_its_rhythm(office, days, offered):
    today = datetime.date.today()
    for day in days:
        make.MeetingFactory(
            group="Skupina", place="Krajský úřad", starts_at=datetime.time(9), date=today + datetime.timedelta(day)
        )

    fields = fields_of(office.get("/sprava/activities/meeting/add/"))

    assert (fields["group"], fields["place"], fields["starts_at"]) == (["Skupina"], ["Krajský úřad"], ["09:00"])
    expected = None if offered is None else today + datetime.timedelta(offered)
    written = fields["date"] and fields["date"][0]
    assert (written or None) == (expected and f"{expected:%d.%m.%Y}")


def test_copied_meeting_is_offered_the_day_by_the_rhythm_of_its_group(office):
    today = datetime.date.today()
    days = [today - datetime.timedelta(weeks=weeks) for weeks in (2, 28, 54)]
    last, middle, _first = (make.MeetingFactory(group="Skupina", date=day) for day in days)

    offered = [
        fields_of(office.get(f"/sprava/activities/meeting/{one.pk}/copy/")).get("date") for one in (last, middle)
    ]

    # A day that is over is not offered.
    assert offered == [[f"{today + datetime.timedelta(weeks=24):%d.%m.%Y}"], [""]]


# --- A vague date --------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"period": "srpen az prosinec 2022"}, "Rozumíme: srpen–prosinec 2022"),
        ({"period": "jaro", "rok": "2023"}, "Rozumíme: jaro 2023"),
    ],
)
def test_office_is_told_how_a_vague_date_is_understood(office, asked, said):
    assert words_of(page_of(office.get("/sprava/obdobi/", asked))) == said


@pytest.mark.parametrize("asked", [{"period": "31. 2. 2022"}, {"period": "jaro"}, {"period": "jaro", "rok": "x"}])
def test_office_is_told_that_a_date_is_not_understood_as_saving_would_tell(office, asked):
    assert page_of(office.get("/sprava/obdobi/", asked)).find_class("echo-fault")


def test_form_of_a_record_and_of_its_copy_know_where_to_ask_about_a_vague_date(office):
    activity = make.ActivityFactory(period=Period.day(2022, 4, 22))

    for address in (change_address(activity), change_address(activity).replace("change", "copy")):
        (field,) = (one for one in page_of(office.get(address)).iter("input") if one.get("name") == "period")
        assert field.get("data-echo") == "/sprava/obdobi/"
