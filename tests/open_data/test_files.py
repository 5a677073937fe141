"""Files of data sets, as programs and spreadsheets read them."""

import csv
import datetime
import gc
import io
import json
import tracemalloc
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from activities.models import Activity, Meeting, Place
from common.registry import Type
from open_data import busy
from open_data.models import Trace
from open_data.sets import all_columns, data_sets
from tests import factories
from tests.open_data.validators import faults

pytestmark = pytest.mark.django_db

EVENTS = "https://ofn.gov.cz/události/2020-07-01/schémata/události.json"
KEYS = ["udalosti", "mista", "setkani", "body-programu", "dotacni-vyzvy", "dotacni-zadosti", "polozky-planu",
        "ukazatele", "mereni", "rocniky-oceneni", "oceneni", "organizace", "politici"]  # fmt: skip


def test_there_are_these_data_sets(one_of_each):
    assert set(data_sets()) == set(KEYS) == set(one_of_each)


@pytest.mark.parametrize("key", KEYS)
def test_csv_is_read_by_a_strict_reader(one_of_each, files, key):
    text = files.text(f"{key}.csv")
    assert not text.startswith("\ufeff")
    assert text.count("\r\n") >= 2
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))

    header = [column.name for column in all_columns(data_sets()[key])]
    assert rows[0] == header
    assert {len(row) for row in rows} == {len(header)}
    found = {row[1] for row in rows[1:]}
    assert str(one_of_each[key].pk) in found
    for column, place in zip(all_columns(data_sets()[key]), range(len(header)), strict=True):
        for row in rows[1:]:
            if row[place] and not column.several:
                check_cell(column.type, row[place])


def check_cell(kind: Type, cell: str) -> None:
    match kind:
        case Type.INTEGER:
            int(cell)
        case Type.DECIMAL | Type.AMOUNT:
            Decimal(cell)
        case Type.DATE:
            datetime.date.fromisoformat(cell)
        case Type.MOMENT:
            assert datetime.datetime.fromisoformat(cell).tzinfo
        case Type.BOOLEAN:
            assert cell in {"true", "false"}


@pytest.mark.parametrize("key", KEYS)
def test_json_is_as_its_schema_says(one_of_each, files, key):
    schema = files.document(f"{key}.schema.json")
    records = files.json(key)

    assert faults(records, schema) == []
    assert one_of_each[key].pk in {record["id"] for record in records}
    assert faults([records[0] | {"navic": 1}], schema) != []


@pytest.mark.parametrize("key", KEYS)
def test_columns_are_described_for_machines(one_of_each, files, key):
    described = files.document(f"{key}.csv-metadata.json")
    header = list(files.csv(key)[0])

    assert described["@context"][0] == "http://www.w3.org/ns/csvw"
    assert described["url"] == f"https://zdravykraj.example/otevrena-data/{key}.csv"
    assert [column["name"] for column in described["tableSchema"]["columns"]] == header
    assert all(column["dc:description"]["cs"] for column in described["tableSchema"]["columns"])


@pytest.mark.parametrize("key", ["udalosti", "setkani"])
def test_events_are_as_the_norm_says(one_of_each, files, key):
    events = files.linked(key)

    assert faults(events, EVENTS) == []
    assert {"@context", "typ", "iri", "název", "popis", "doba_trvání"} <= events[0].keys()
    assert faults([events[0] | {"pořadatel": [{"typ": "Osoba"}]}], EVENTS) != []


def test_event_says_when_where_and_by_whom(one_of_each, files):
    (event,) = files.linked("udalosti")
    assert event["název"] == {"cs": "Den Země", "en": "Earth Day"}
    assert event["pořadatel"] == [{"typ": "Osoba", "ičo": "00276227", "název": {"cs": "Turnov"}}]
    (place,) = event["umístění"]
    assert place["název_umístění"] == {"cs": "náměstí"}
    assert place["adresa"]["text"] == {"cs": "Turnov"}
    assert place["geometrie"] == {"type": "Point", "coordinates": [15.155, 50.587]}
    assert event["bezbariérovost"]["tělesně_postižení_objekt_přístupnost"].endswith("/přístupný")
    moment = {"typ": "Časový okamžik", "datum": "2022-04-22"}
    assert event["doba_trvání"] == [{"typ": "Časová specifikace", "časový_okamžik": moment}]
    (meeting,) = files.linked("setkani")
    begins = meeting["doba_trvání"][0]["časový_okamžik"]
    assert begins == {"typ": "Časový okamžik", "datum_a_čas": "2022-11-24T09:00:00+01:00"}


@pytest.mark.parametrize(
    ("last", "ends", "expected"),
    [
        ("2022-04-22", None, {"časový_okamžik": {"typ": "Časový okamžik", "datum_a_čas": "2022-04-22T18:00:00+02:00"}}),
        (
            "2022-04-22",
            "20:00",
            {
                "časový_interval": {
                    "typ": "Časový interval",
                    "začátek": {"typ": "Časový okamžik", "datum_a_čas": "2022-04-22T18:00:00+02:00"},
                    "konec": {"typ": "Časový okamžik", "datum_a_čas": "2022-04-22T20:00:00+02:00"},
                }
            },
        ),
        (
            "2022-04-24",
            None,
            {
                "časový_interval": {
                    "typ": "Časový interval",
                    "začátek": {"typ": "Časový okamžik", "datum_a_čas": "2022-04-22T18:00:00+02:00"},
                    "konec": {"typ": "Časový okamžik", "datum": "2022-04-24"},
                }
            },
        ),
    ],
)
def test_event_has_its_hours(one_of_each, files, last, ends, expected):
    Activity.objects.update(period_end=last, starts_at="18:00", ends_at=ends)

    (event,) = files.linked("udalosti")
    (row,) = files.csv("udalosti")

    assert faults([event], EVENTS) == []
    assert event["doba_trvání"] == [{"typ": "Časová specifikace", **expected}]
    assert (row["zacatek_cas"], row["konec_cas"]) == ("18:00:00", f"{ends}:00" if ends else "")


def test_meeting_has_its_end(one_of_each, files):
    Meeting.objects.update(ends_at="11:30")

    (meeting,) = files.linked("setkani")

    interval = meeting["doba_trvání"][0]["časový_interval"]
    assert interval["konec"]["datum_a_čas"] == "2022-11-24T11:30:00+01:00"
    assert [row["konec"] for row in files.csv("setkani")] == ["11:30:00"]


def test_event_says_what_a_visitor_asks_for(one_of_each, files):
    Activity.objects.update(
        fee="paid", fee_amount=Decimal(120), suits_children=True, registration_url="https://prihlaska.example/",
        contact_email="jana@obec.example", contact_phone="+420 485 226 111", contact_name="Jana Tajná",
    )  # fmt: skip
    (event,) = files.linked("udalosti")
    assert faults([event], EVENTS) == []
    assert event["vstupné"][0]["cena"]["výše"] == 120
    assert event["vhodné_pro_děti"] is True
    (row,) = files.csv("udalosti")
    assert (row["vstupne"], row["cena"], row["registrace"]) == ("paid", "120.00", "https://prihlaska.example/")
    assert row["misto_iri"].endswith(f"/zdroj/misto/{one_of_each['mista'].pk}")
    assert "jana@obec.example" not in files.text("udalosti.json") + files.text("udalosti.jsonld")
    assert "Tajná" not in files.text("udalosti.json") + files.text("udalosti.jsonld")


def test_place_is_as_the_norm_says_and_mere_words_are_no_place(one_of_each, files):
    Place.objects.get_or_create(name="kdesi")
    (place,) = files.linked("mista")
    assert faults(place, "https://ofn.gov.cz/umístění/2020-07-01/schémata/umístění.json") == []
    assert place["název"] == {"cs": "náměstí"}


def test_numbers_stay_exact_and_texts_are_no_formulas(one_of_each, files):
    Activity.objects.update(title="=HYPERLINK(1)", place='-5 °C, "u řeky"\nza mostem')
    (event,) = files.csv("udalosti")
    assert event["nazev"] == "'=HYPERLINK(1)"
    assert event["misto"] == '\'-5 °C, "u řeky"\nza mostem'
    assert event["popis"] == "Úklid řeky.\nA hry."
    (record,) = files.json("udalosti")
    assert record["nazev"] == "=HYPERLINK(1)"
    assert files.csv("mereni")[0]["hodnota"] == "-0.125"
    assert files.csv("dotacni-zadosti")[0]["prideleno"] == "67638.10"
    czk = "http://publications.europa.eu/resource/authority/currency/CZK"
    assert files.json("dotacni-zadosti")[0]["prideleno"] == {"typ": "Částka", "výše": 67638.1, "měna": czk}


def test_whoever_is_a_natural_person_is_not_named(one_of_each, region, files, client):
    call = one_of_each["dotacni-vyzvy"]
    factories.ApplicationFactory(
        call=call, applicant=None, applicant_municipality="Malá Skála", decision="full", awarded=Decimal(5)
    )
    factories.RecipientFactory(
        round=one_of_each["rocniky-oceneni"], organisation=None, person="Jan Tajný", place="Dům 5", description="Žije."
    )
    named = files.csv("dotacni-zadosti")[1]
    assert (named["zadatel_je_fyzicka_osoba"], named["zadatel_nazev"], named["zadatel_obec"]) == (
        "true", "", "Malá Skála"
    )  # fmt: skip
    text = "".join(files.text(f"{key}.{form}") for key in KEYS for form in ("csv", "json", "jsonld"))
    text += "".join(client.get(f"/api/v1/{key}").content.decode() for key in KEYS)
    assert "Tajný" not in text
    assert "Mluvčí" not in text
    assert "Dům 5" not in text
    assert "Žije." not in text


def test_what_is_hidden_is_in_no_file(one_of_each, files):
    hidden = one_of_each["politici"]
    hidden.is_public = False
    hidden.save()
    factories.ActivityFactory(draft=True, title="Koncept")
    secret = factories.CallFactory(programme=one_of_each["dotacni-vyzvy"].programme, year=2030, results_published=False)
    factories.ApplicationFactory(call=secret, title="Tajný projekt", decision="full")

    assert files.csv("politici") == []
    assert files.json("politici") == []
    assert len(files.csv("udalosti")) == 1
    assert "Tajný projekt" not in files.text("dotacni-zadosti.json")
    assert files.linked("politici")["@graph"] == []


def test_only_what_changed_since_a_moment_comes_with_what_was_withdrawn(one_of_each, files):
    old = timezone.now() - datetime.timedelta(days=10)
    gone, changed = factories.ActivityFactory(title="Zrušená"), factories.ActivityFactory(title="Změněná")
    Trace.objects.update(changed_at=old)
    Activity.objects.filter(pk=changed.pk).update(place="jinde")
    gone.delete()

    since = (timezone.now() - datetime.timedelta(days=1)).isoformat()
    rows = {row["nazev"]: row for row in files.csv("udalosti", zmeneno_od=since)}
    assert set(rows) == {"Změněná", ""}
    assert rows["Změněná"]["zneplatneno"] == ""
    assert rows[""]["iri"].startswith("https://zdravykraj.example/zdroj/udalost/")
    assert datetime.datetime.fromisoformat(rows[""]["zneplatneno"])
    things = files.linked("udalosti", zmeneno_od=since)
    assert faults(things, EVENTS) == []
    assert [list(one) for one in things if "zneplatněno" in one] == [["@context", "iri", "typ", "zneplatněno"]]
    assert faults(files.json("udalosti", zmeneno_od=since), files.document("udalosti.schema.json")) == []
    assert len(files.csv("udalosti", zmeneno_od="2020-01-01")) == 3
    assert files.csv("udalosti", zmeneno_od=(timezone.now() + datetime.timedelta(days=1)).isoformat()) == []


@pytest.mark.parametrize("early", ["0001-01-01", "0004-02-29", "1600-02-29T08:00:00Z", "0001-01-01T00:00:00+14:00"])
def test_moment_before_anything_changed_gives_everything(one_of_each, files, early):
    assert len(files.csv("udalosti", zmeneno_od=early)) == 1


@pytest.mark.parametrize("late", ["9999-12-31", "2204-02-29", "9996-02-29T23:59:59-14:00"])
def test_moment_after_everything_gives_nothing(one_of_each, files, late):
    assert files.csv("udalosti", zmeneno_od=late) == []


@pytest.mark.parametrize("wrong", ["včera", "2022-13-01", "2022-02-30", "99999", "0001-01-01T00:00:00+14:00 ", "%00"])
def test_wrong_moment_is_refused_with_an_example(one_of_each, client, wrong):
    answer = client.get("/otevrena-data/udalosti.csv", {"zmeneno_od": wrong})

    if answer.status_code != 200:
        assert answer.status_code == 400
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert "2026-01-31" in json.loads(answer.content)["detail"]
        assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("form", ["csv", "json", "jsonld"])
@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("zmeneno-od=2026-01-01", "Takový parametr tu není. Nemělo to být „zmeneno_od“?"),
        ("zmenenood=2026-01-01", "Takový parametr tu není. Nemělo to být „zmeneno_od“?"),
        ("changed_since=2026-01-01", "Takový parametr tu není. Nemělo to být „zmeneno_od“?"),
        ("zmeneno_od=2026-01-01&rok=2022", "Takový parametr tu není."),
        ("zmeneno_od=2026-01-01&zmeneno_od=", "Je uveden vícekrát s různými hodnotami. Uveďte ho jednou."),
    ],
)
def test_misspelt_parameter_is_refused_instead_of_sending_everything(one_of_each, client, form, query, reason):
    answer = client.get(f"/otevrena-data/udalosti.{form}?{query}")

    name = query.rpartition("&")[2].partition("=")[0]
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")
    assert (answer.headers["Cache-Control"], answer.headers["Content-Language"]) == ("no-cache", "cs")
    told = json.loads(answer.content)
    assert told["detail"] == f"{name}: {reason} Použít lze: zmeneno_od."


def test_what_campaigns_append_to_the_address_of_a_file_is_let_be(one_of_each, files, client):
    whole = files.text("udalosti.csv")
    assert files.text("udalosti.csv", utm_source="zpravodaj", utm_medium="e-mail", fbclid="x", gclid="y") == whole
    assert client.get("/otevrena-data/udalosti/?utm_source=zpravodaj&cokoliv=1").status_code == 200


@pytest.mark.parametrize("address", ["/otevrena-data/neni.csv", "/otevrena-data/udalosti.xml", "/otevrena-data/neni/"])
def test_what_is_not_there_is_not_found(one_of_each, client, address):
    assert client.get(address).status_code == 404


def test_file_asks_as_often_for_many_rows_as_for_few(region, files):
    asked = []
    for _turn in range(2):
        for _number in range(5):
            activity = factories.ActivityFactory(organiser=factories.OrganisationFactory())
            activity.partners.add(factories.OrganisationFactory())
            activity.topics.add(factories.TopicFactory())
        with CaptureQueriesContext(connection) as queries:
            files.text("udalosti.csv")
        asked.append(len(queries))
    assert asked[0] == asked[1]


def test_head_costs_no_rows_and_says_what_there_is(one_of_each, client, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        answer = client.head("/otevrena-data/udalosti.csv")
    assert answer.status_code == 200
    assert b"".join(answer.streaming_content) == b""
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "Content-Length" not in answer.headers


@pytest.mark.django_db(transaction=True)
def test_reader_who_has_the_file_gets_nothing_until_something_changes(one_of_each, client):
    address = "/otevrena-data/udalosti.json"
    first = client.get(address)
    tag = first.headers["ETag"]
    b"".join(first.streaming_content)

    assert client.get(address, headers={"if-none-match": tag}).status_code == 304
    packed = client.get(address, headers={"if-none-match": tag, "accept-encoding": "gzip"})
    assert (packed.status_code, packed.headers["Vary"]) == (304, first.headers["Vary"])
    factories.ActivityFactory()
    assert client.get(address, headers={"if-none-match": tag}).status_code == 200


def test_last_change_is_said_once_it_is_final(one_of_each, client):
    assert "Last-Modified" not in client.head("/otevrena-data/udalosti.csv").headers
    Trace.objects.update(changed_at=datetime.datetime(2022, 5, 6, 7, 8, 9, tzinfo=datetime.UTC))
    answer = client.head("/otevrena-data/udalosti.csv")
    assert answer.headers["Last-Modified"] == "Fri, 06 May 2022 07:08:09 GMT"


# What a server does when a visitor leaves closes the connection.
@pytest.mark.django_db(transaction=True)
def test_few_long_files_are_sent_at_once(one_of_each, client, monkeypatch):
    monkeypatch.setattr("open_data.views.files.SHORT", 0)
    running = [client.get("/otevrena-data/udalosti.csv") for _number in range(busy.AT_ONCE)]
    refused = client.get("/otevrena-data/udalosti.csv")
    assert refused.status_code == 503
    assert refused.headers["Retry-After"] == "30"
    running[0].close()
    b"".join(running[1].streaming_content)
    for _number in range(2 * busy.AT_ONCE):
        again = client.get("/otevrena-data/udalosti.csv")
        assert again.status_code == 200
        b"".join(again.streaming_content)
        again.close()


@pytest.mark.usefixtures("usual_garbage_collection")
def test_memory_does_not_grow_with_the_rows(region, client):
    heading = factories.HeadingFactory()

    def enter(number: int) -> None:
        Activity.objects.bulk_create(
            Activity(title="Den Země", slug=f"den-{number}-{one}", heading=heading, publication="published",
                     description="<p>" + "Úklid řeky a hry. " * 20 + "</p>")
            for one in range(number)
        )  # fmt: skip

    def peak() -> int:
        answer = client.get("/otevrena-data/udalosti.json")
        pieces = iter(answer.streaming_content)
        next(pieces)
        gc.collect()
        tracemalloc.start()
        for _piece in pieces:
            pass
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    enter(1_200)
    few = peak()
    enter(3_600)
    assert peak() < few * 1.25
