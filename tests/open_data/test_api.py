"""The interface to open data: filters, pages, changes, refusals, and its own description."""

import datetime
import json
import subprocess
import sys

import pytest
import schemathesis
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings

from activities.models import Activity
from open_data.api.cursors import word_of
from open_data.models import Trace
from open_data.reading import Place
from open_data.sets import data_sets
from tests import factories
from tests.open_data.validators import faults

pytestmark = pytest.mark.django_db

BASE = "https://zdravykraj.example"


@pytest.fixture
def ask(client, region):
    """Ask the interface and return what it says."""

    def ask(path: str, *, status: int = 200, **query):
        answer = client.get(path.removeprefix(BASE) if path.startswith(BASE) else f"/api/v1/{path}", query)
        assert answer.status_code == status, answer.content
        return json.loads(answer.content)

    return ask


def titles(page: dict) -> list[str]:
    return [one["nazev"] for one in page["data"]]


def test_list_has_the_things_of_the_files(ask, one_of_each, files):
    for key, data_set in data_sets().items():
        hidden = {column.name for column in data_set.columns if column.personal}
        records = [{k: v for k, v in one.items() if k not in hidden} for one in files.json(key)]
        assert ask(key)["data"] == records
        assert ask(f"{key}/{records[0]['id']}") == records[0]
    assert {one["key"] for one in ask("datove-sady")["data"]} == set(data_sets())


def test_list_is_narrowed_by_filters(ask):
    turnov = factories.OrganisationFactory(ico="00276227")
    factories.ActivityFactory(title="A", when="2022", organiser=turnov)
    factories.ActivityFactory(title="B", when="2021–2023", state="cancelled", state_reason="déšť")
    topic = factories.TopicFactory(number=4)
    factories.ActivityFactory(title="C", when="2023").topics.add(topic)

    assert titles(ask("udalosti", rok=2022)) == ["A", "B"]
    assert titles(ask("udalosti", rok=2023, stav="cancelled")) == ["B"]
    assert titles(ask("udalosti", poradatel_ico="00276227")) == ["A"]
    assert titles(ask("udalosti", tema=4)) == ["C"]
    assert titles(ask("udalosti", rok=1999)) == []


def test_pages_follow_one_another_and_nothing_is_left_out(ask):
    made = [factories.ActivityFactory(title=f"A{number}").title for number in range(7)]
    page = ask("udalosti", limit=3)
    seen = titles(page)
    while page["next"]:
        assert page["next"].startswith(f"{BASE}/api/v1/udalosti?")
        page = ask(page["next"])
        seen += titles(page)
    assert seen == made
    assert page["next_cursor"] is None


def test_changes_come_in_their_order_with_what_was_withdrawn(ask):
    rows = [factories.ActivityFactory(title=f"A{number}") for number in range(4)]
    Trace.objects.update(changed_at=timezone.now() - datetime.timedelta(days=30))
    since = (timezone.now() - datetime.timedelta(days=1)).isoformat()
    Activity.objects.filter(pk=rows[2].pk).update(place="jinde")
    Activity.objects.filter(pk=rows[0].pk).update(publication="draft")

    Trace.objects.filter(key=rows[2].pk).update(changed_at=timezone.now() - datetime.timedelta(hours=1))
    page = ask("udalosti", changed_since=since, limit=1)
    assert titles(page) == ["A2"]
    page = ask(page["next"])
    (gone,) = page["data"]
    assert (gone["id"], gone["nazev"]) == (rows[0].pk, None)
    assert gone["zneplatneno"]
    assert ask(f"udalosti/{rows[0].pk}", status=410)["zneplatneno"] == gone["zneplatneno"]
    assert ask(page["next"])["data"] == []


@pytest.mark.parametrize(
    "query",
    [{"limit": 0}, {"limit": 201}, {"rok": "x"}, {"rok": 1}, {"rok": 10**30}, {"stav": "hotovo"}, {"tema": "4.5"},
     {"cursor": "x"}, {"cursor": "WzEsIm5lc215c2wiXQ"}, {"changed_since": "včera"}, {"poradatel_ico": "\x00"}],
)  # fmt: skip
def test_wrong_parameter_is_refused_with_its_reason(client, ask, query):
    answer = client.get("/api/v1/udalosti", query)

    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"
    problem = json.loads(answer.content)
    assert problem["status"] == 400
    assert next(iter(query)) in problem["detail"]


@pytest.mark.parametrize(
    ("path", "query", "reason", "offer"),
    [
        ("udalosti", "changed_sinc=2026-01-01", "Takový parametr tu není. Nemělo to být „changed_since“?", None),
        ("udalosti", "zmeneno_od=2026-01-01", "Takový parametr tu není. Nemělo to být „changed_since“?", None),
        ("udalosti", "limit=1&Změněno-od=x", "Takový parametr tu není. Nemělo to být „changed_since“?", None),
        ("udalosti", "Rok=2022", "Takový parametr tu není. Nemělo to být „rok“?", None),
        ("udalosti", "cokoliv", "Takový parametr tu není.", None),
        ("udalosti", "rok=2022&rok=2023", "Je uveden vícekrát s různými hodnotami. Uveďte ho jednou.", None),
        ("udalosti/1", "rok=2022", "Takový parametr tu není.", "Tato adresa žádné parametry nemá."),
        ("datove-sady", "limit=5", "Takový parametr tu není.", "Tato adresa žádné parametry nemá."),
        ("openapi.json", "limit=5", "Takový parametr tu není.", "Tato adresa žádné parametry nemá."),
    ],
)
def test_parameter_that_is_not_there_is_refused_with_those_that_are(client, ask, path, query, reason, offer):
    answer = client.get(f"/api/v1/{path}?{query}")

    name = query.rpartition("&")[2].partition("=")[0]
    known = [] if offer else ["rok", "stav", "poradatel_ico", "tema", "changed_since", "limit", "cursor"]
    offer = offer or f"Použít lze: {', '.join(known)}."
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")
    assert answer.headers["Cache-Control"] == "no-cache"
    assert json.loads(answer.content) == {
        "type": "about:blank",
        "status": 400,
        "title": "Chybný parametr.",
        "detail": f"{name}: {reason} {offer}",
        "parameters": [{"name": name, "reason": reason}],
        "known": known,
    }


def test_what_campaigns_append_to_an_address_is_let_be(ask):
    factories.ActivityFactory(title="A", when="2022")
    assert titles(ask("udalosti", rok=[2022, 2022], utm_source="zpravodaj", fbclid="x", gclid="y")) == ["A"]


def test_refusal_of_many_parameters_stays_short(client, ask):
    answer = client.get("/api/v1/udalosti?" + "&".join(f"{number}{'x' * 500}=1" for number in range(50)))

    assert answer.status_code == 400
    assert len(answer.content) < 4_000


def test_cursor_of_one_order_is_refused_in_the_other(ask):
    for _number in range(3):
        factories.ActivityFactory()
    cursor = ask("udalosti", limit=1)["next_cursor"]
    ask("udalosti", limit=1, cursor=cursor, changed_since="2020-01-01", status=400)


@pytest.mark.both_databases
@pytest.mark.parametrize("offset", ["+20:00", "-23:59", "+16:00", "+15:59"])
def test_moment_of_an_odd_zone_is_understood(ask, files, offset):
    factories.ActivityFactory()
    since = f"2020-01-01T08:00:00{offset}"
    cursor = word_of(Place(2**63 - 1, datetime.datetime.fromisoformat(since)))

    assert len(ask("udalosti", changed_since=since)["data"]) == 1
    assert len(ask("udalosti", changed_since=since, cursor=cursor)["data"]) == 1
    assert len(files.csv("udalosti", zmeneno_od=since)) == 1


@pytest.mark.parametrize("path", ["neni", "udalosti/999", "udalosti/x", "udalosti/0", "udalosti/1/2", "../aktivity"])
def test_what_is_not_there_is_a_problem_in_json(client, ask, path):
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code in {400, 404}
    assert json.loads(answer.content)["status"] == answer.status_code


def test_names_of_people_are_left_out(ask, one_of_each):
    (mandate,) = ask("politici")["data"]
    assert mandate["funkce"] == "starosta"
    assert not {"jmeno", "prijmeni"} & mandate.keys()
    assert one_of_each["politici"].person.last_name not in json.dumps(mandate)


def test_nothing_can_be_written(client, ask):
    for method in (client.post, client.put, client.patch, client.delete):
        answer = method("/api/v1/udalosti")
        assert answer.status_code == 405
        assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.django_db(transaction=True)
def test_reader_who_has_the_answer_gets_nothing_until_something_changes(client, ask):
    first = client.get("/api/v1/udalosti")
    tag = {"if-none-match": first.headers["ETag"]}
    same = client.get("/api/v1/udalosti", headers=tag)
    assert (same.status_code, same.headers["ETag"]) == (304, tag["if-none-match"])
    assert client.get("/api/v1/udalosti?limit=1", headers=tag).status_code == 200
    head = client.head("/api/v1/udalosti")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["Content-Length"] == str(len(first.content))
    factories.ActivityFactory()
    assert client.get("/api/v1/udalosti", headers=tag).status_code == 200


def test_who_asks_too_often_is_told_to_wait_and_others_are_not(client, ask, settings):
    settings.API_RATE = "3/5m"
    for _number in range(3):
        ask("datove-sady")
    refused = client.get("/api/v1/datove-sady")
    assert refused.status_code == 429
    assert refused.headers["Retry-After"] == "60"
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert client.get("/api/v1/datove-sady", REMOTE_ADDR="192.0.2.7").status_code == 200


def test_list_asks_as_often_for_many_things_as_for_few(ask):
    asked = []
    for _turn in range(2):
        for _number in range(4):
            factories.ActivityFactory(organiser=factories.OrganisationFactory()).topics.add(factories.TopicFactory())
        with CaptureQueriesContext(connection) as queries:
            ask("udalosti")
        asked.append(len(queries))
    assert asked[0] == asked[1] < 10


def test_library_is_loaded_only_when_somebody_asks():
    code = (
        "import os, sys, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'zdravy_kraj.settings'; django.setup();"
        "from django.urls import get_resolver; get_resolver()._populate();"
        "from django.core.management import call_command; call_command('check');"
        "assert not {'ninja', 'pydantic'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


# --- The description -----------------------------------------------------------------------------------------------


@pytest.fixture
def described(ask, settings):
    settings.API_RATE = "100000/5m"
    return ask("openapi.json")


def test_description_names_everything_and_needs_nothing_from_elsewhere(described):
    assert described["openapi"].startswith("3.1")
    paths = {f"/api/v1/{key}{rest}" for key in data_sets() for rest in ("", "/{key}")} | {"/api/v1/datove-sady"}
    assert set(described["paths"]) == paths
    refs = {part.split('"')[0] for part in json.dumps(described).split('"$ref": "')[1:]}
    assert all(ref.startswith("#/components/schemas/") for ref in refs)
    assert described["paths"]["/api/v1/udalosti"]["get"]["summary"] == "Activities and events"


FEW = settings(
    max_examples=6,
    deadline=None,
    database=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def test_every_operation_answers_as_it_is_described(described, one_of_each):
    asked = 0
    api = schemathesis.openapi.from_dict(described)
    for operation in api.get_all_operations():

        @FEW
        def check(case):
            nonlocal asked
            query = {name: value for name, value in (case.query or {}).items() if value is not None}
            answer = Client().get(case.formatted_path, query)
            asked += 1
            assert str(answer.status_code) in case.operation.definition.raw["responses"], (case.formatted_path, query)
            assert answer.status_code < 500
            if answer.status_code == 200:
                responses = case.operation.definition.raw["responses"]
                check_body(described, responses["200"], json.loads(answer.content))

        given(case=operation.ok().as_strategy())(check)()
    assert asked >= 2 * len(described["paths"])


def test_refusal_of_an_unknown_parameter_is_as_it_is_described(client, described, one_of_each):
    for path in described["paths"]:
        answer = client.get(path.replace("{key}", "1"), {"neni": 1})
        assert answer.status_code == 400, path
        schema = {"$ref": "#/components/schemas/Problem", "components": described["components"]}
        assert faults(json.loads(answer.content), schema) == []


def check_body(described: dict, response: dict, body) -> None:
    schema = response["content"]["application/json"]["schema"]
    assert faults(body, schema | {"components": described["components"]}) == []
