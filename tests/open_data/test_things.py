"""Lasting identifiers lead to pages and to data, and tell what is no longer public."""

import json

import pytest

from activities.models import Activity
from tests import factories
from tests.open_data.validators import faults
from tests.pages import Page

pytestmark = pytest.mark.django_db

EVENT = "https://ofn.gov.cz/události/2020-07-01/schémata/událost.json"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.fixture
def activity(region):
    return factories.ActivityFactory(title="Den Země", slug="den-zeme")


@pytest.fixture
def iri(activity):
    return f"/zdroj/udalost/{activity.pk}"


@pytest.mark.parametrize(
    ("accept", "leads_to"),
    [
        (BROWSER, "/aktivity/den-zeme/"),
        ("", "/aktivity/den-zeme/"),
        ("*/*", "/aktivity/den-zeme/"),
        ("image/png", "/aktivity/den-zeme/"),
        ("nesmysl;;q=", "/aktivity/den-zeme/"),
        ("application/json", ".json"),
        ("application/ld+json", ".jsonld"),
        ("application/ld+json, application/json;q=0.5", ".jsonld"),
        ("text/html;q=0.1, application/json", ".json"),
        ('application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', ".jsonld"),
        ('application/ld+json;profile="http://www.w3.org/ns/json-ld#flattened", application/json;q=0.9', ".jsonld"),
        ("application/json; charset=utf-8, text/html;q=0.5", ".json"),
        ("application/json;q=0, text/html;level=1", "/aktivity/den-zeme/"),
    ],
)
def test_identifier_leads_to_what_the_reader_prefers(client, iri, accept, leads_to):
    answer = client.get(iri, headers={"accept": accept})

    assert answer.status_code == 303
    assert answer.headers["Location"] == (leads_to if leads_to.startswith("/") else f"{iri}{leads_to}")
    assert "Accept" in answer.headers["Vary"]


@pytest.mark.parametrize("accept", [BROWSER, "application/json", "image/png", ""])
def test_every_answer_of_an_identifier_says_that_it_depends_on_what_the_reader_prefers(client, activity, iri, accept):
    withdrawn = factories.ActivityFactory()
    Activity.objects.filter(pk=withdrawn.pk).update(publication="draft")
    unknown = ["/zdroj/udalost/999", "/zdroj/neni/1"]
    answers = [client.get(at, headers={"accept": accept}) for at in (iri, f"/zdroj/udalost/{withdrawn.pk}", *unknown)]
    answers.append(client.post(iri, headers={"accept": accept}))

    assert [answer.status_code for answer in answers] == [303, 410, 404, 404, 405]
    assert [{"Accept"} - set(answer.headers.get("Vary", "").split(", ")) for answer in answers] == [set()] * 5


def test_data_of_an_identifier_do_not_depend_on_what_the_reader_prefers(client, iri):
    for ending in (".json", ".jsonld", ".xml"):
        assert "Accept" not in client.get(iri + ending).headers.get("Vary", "").split(", ")


@pytest.mark.parametrize(
    "address",
    ["", ".json", ".neni", "/otevrena-data/udalosti.csv", "/otevrena-data/udalosti.schema.json",
     "/otevrena-data/udalosti.csv-metadata.json", "/otevrena-data/katalog.jsonld",
     "/otevrena-data/katalog/udalosti.jsonld", "/api/v1/udalosti", "/api/v1/neni"],
)  # fmt: skip
def test_refused_method_is_told_all_those_that_are_answered(client, iri, address):
    here = address if address.startswith("/") else f"{iri}{address}"
    for method in (client.post, client.put, client.patch, client.delete):
        answer = method(here)
        assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD, OPTIONS")
    asked = client.options(here)
    assert (asked.status_code, asked.headers["Allow"]) == (204, "GET, HEAD, OPTIONS")


def test_identifier_outlives_the_address_of_the_page(client, activity, iri):
    activity.slug = "den-planety"
    activity.save()

    assert client.get(iri).headers["Location"] == "/aktivity/den-planety/"


def test_data_of_one_thing_are_those_of_the_files(client, one_of_each, files):
    key = one_of_each["udalosti"].pk
    thing = json.loads(client.get(f"/zdroj/udalost/{key}.json").content)
    linked = json.loads(client.get(f"/zdroj/udalost/{key}.jsonld").content)

    assert thing == files.json("udalosti")[0]
    assert linked == files.linked("udalosti")[0]
    assert faults(linked, EVENT) == []
    assert thing["iri"] == linked["iri"] == f"https://zdravykraj.example/zdroj/udalost/{key}"


@pytest.mark.django_db(transaction=True)
def test_document_is_not_sent_again_until_something_changes(client, iri):
    tag = client.get(f"{iri}.json").headers["ETag"]
    same = client.get(f"{iri}.json", headers={"if-none-match": tag})
    assert (same.status_code, same.headers["ETag"]) == (304, tag)
    Activity.objects.update(title="Jinak")
    assert client.get(f"{iri}.json", headers={"if-none-match": tag}).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_who_wants_only_what_is_not_there_yet_is_told_what_there_is(client, iri):
    whatever = {"if-none-match": "*"}
    assert client.get(f"{iri}.json", headers=whatever).status_code == 304
    for address in ("/zdroj/udalost/99999.json", "/api/v1/udalosti/99999", "/api/v1/nic"):
        assert client.get(address, headers=whatever).status_code == 404, address
    assert client.get("/api/v1/udalosti?limit=x", headers=whatever).status_code == 400
    assert client.get("/otevrena-data/udalosti.csv?zmeneno_od=x", headers=whatever).status_code == 400


@pytest.mark.parametrize("end", ["withdrawn", "archived", "deleted"])
def test_what_is_no_longer_public_says_since_when(client, activity, iri, end):
    match end:
        case "withdrawn":
            Activity.objects.update(publication="draft")
        case "archived":
            Activity.objects.update(publication="archived")
        case "deleted":
            activity.delete()

    page = client.get(iri, headers={"accept": BROWSER})
    assert page.status_code == 410
    assert Page(page).root.xpath("//h1")[0].text_content() == "Už není veřejné"
    assert "Den Země" not in page.content.decode()
    for accept, ending in (("application/json", ".json"), ("application/ld+json", ".jsonld")):
        for answer in (client.get(iri, headers={"accept": accept}), client.get(f"{iri}{ending}")):
            assert answer.status_code == 410
            assert answer.headers["Content-Type"] == accept
            left = json.loads(answer.content)
            assert left["iri"] == f"https://zdravykraj.example{iri}"
            assert left.keys() <= {"@context", "iri", "typ", "id", "zmeneno", "zneplatneno", "zneplatněno"}
            assert "zneplatneno" in left or faults(left, EVENT) == []


def test_what_is_public_again_is_back(client, activity, iri):
    Activity.objects.update(publication="draft")
    assert client.get(iri).status_code == 410
    Activity.objects.update(publication="published")
    assert client.get(iri).status_code == 303


@pytest.mark.parametrize("accept", [BROWSER, "application/json", "application/ld+json"])
def test_draft_does_not_exist(client, accept):
    draft = factories.ActivityFactory(draft=True)
    for address in (f"/zdroj/udalost/{draft.pk}", f"/zdroj/udalost/{draft.pk}.json", "/zdroj/udalost/0",
                    "/zdroj/neni/1", "/zdroj/udalost/99999999999999999999999", "/zdroj/udalost/-1"):  # fmt: skip
        assert client.get(address, headers={"accept": accept}).status_code == 404, address


def test_person_who_asked_to_be_hidden_is_nowhere(client, region):
    mandate = factories.MandateFactory(organisation=region, role="politician")
    address = f"/zdroj/mandat/{mandate.pk}"
    assert client.get(f"{address}.json").status_code == 200
    mandate.is_public = False
    mandate.save()
    answer = client.get(f"{address}.json")
    assert answer.status_code == 410
    assert mandate.person.last_name not in answer.content.decode()


def test_coordinator_in_office_is_no_politician(client, region):
    mandate = factories.MandateFactory(organisation=region, role="coordinator")
    assert client.get(f"/zdroj/mandat/{mandate.pk}.json").status_code == 404


def test_every_identifier_in_a_file_leads_somewhere(client, one_of_each, files):
    for key in one_of_each:
        for record in files.json(key):
            for value in record.values():
                if isinstance(value, str) and "/zdroj/" in value:
                    found = client.get(value.removeprefix("https://zdravykraj.example"))
                    assert found.status_code == 303, value
                    page = found.headers["Location"].partition("#")[0]
                    assert client.get(page).status_code == 200, page
