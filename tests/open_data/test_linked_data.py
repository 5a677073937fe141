"""Linked data are read as RDF, and the catalogue is as its norm says."""

import json

import pytest
from pyshacl import validate
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, RDF, XSD

from open_data.sets import data_sets
from tests.open_data.test_files import KEYS
from tests.open_data.validators import NORMS, faults, graph_of

pytestmark = [
    pytest.mark.django_db,
    # rdflib uses it itself.
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
]

CATALOGUE = "https://ofn.gov.cz/dcat-ap-cz-rozhraní-katalogů-otevřených-dat/2024-05-28/schémata"
BASE = "https://zdravykraj.example"
SCHEMA = Namespace("http://schema.org/")
SHAPES = NORMS.parent / "catalogue_shapes.ttl"


@pytest.mark.parametrize("key", KEYS)
def test_every_data_set_is_rdf_about_its_things(one_of_each, files, monkeypatch, key):
    graph = graph_of(files.text(f"{key}.jsonld"), monkeypatch)
    data_set = data_sets()[key]
    thing = URIRef(data_set.iri(one_of_each[key].pk))

    assert (thing, RDF.type, URIRef(data_set.term)) in graph
    assert [one for one in graph.objects() if isinstance(one, Literal) and one.ill_typed] == []
    known = {"http", "https"}
    assert [term for triple in graph for term in triple if isinstance(term, URIRef) and term.split(":")[0] not in known
            and not term.startswith(("mailto:", "urn:"))] == []  # fmt: skip


def test_amounts_and_days_have_their_types(one_of_each, files, monkeypatch):
    graph = graph_of(files.text("dotacni-zadosti.jsonld"), monkeypatch)
    thing = URIRef(data_sets()["dotacni-zadosti"].iri(one_of_each["dotacni-zadosti"].pk))
    amount = graph.value(thing, SCHEMA.amount)
    (value,) = graph.objects(amount, URIRef("http://purl.org/goodrelations/v1#hasCurrencyValue"))
    assert (float(value), value.datatype) == (67638.1, XSD.double)
    graph = graph_of(files.text("mereni.jsonld"), monkeypatch)
    thing = URIRef(data_sets()["mereni"].iri(one_of_each["mereni"].pk))
    assert graph.value(thing, SCHEMA.value) == Literal("-0.125", datatype=XSD.decimal)
    graph = graph_of(files.text("udalosti.jsonld"), monkeypatch)
    thing = URIRef(data_sets()["udalosti"].iri(one_of_each["udalosti"].pk))
    assert set(graph.objects(thing, DCTERMS.title)) == {Literal("Den Země", lang="cs"), Literal("Earth Day", lang="en")}


def test_catalogue_names_all_data_sets_and_is_as_the_norm_says(one_of_each, files):
    catalogue = files.document("katalog.jsonld")

    assert faults(catalogue, f"{CATALOGUE}/katalog.json") == []
    assert catalogue["iri"] == f"{BASE}/otevrena-data/katalog.jsonld"
    assert catalogue["poskytovatel"].endswith("/orgán-veřejné-moci/70891508")
    assert catalogue["kontaktní_bod"]["e-mail"] == "mailto:urad@kraj.example"
    assert catalogue["datová_sada"] == [f"{BASE}/otevrena-data/katalog/{key}.jsonld" for key in data_sets()]
    assert faults(catalogue | {"poskytovatel": None}, f"{CATALOGUE}/katalog.json") != []


@pytest.mark.parametrize("key", KEYS)
def test_record_of_each_data_set_is_as_the_norm_says(one_of_each, files, client, key):
    record = files.document(f"katalog/{key}.jsonld")

    assert faults(record, f"{CATALOGUE}/datová-sada.json") == []
    assert record["prvek_rúian"] == ["https://linked.cuzk.cz/resource/ruian/vusc/78"]
    personal = record["distribuce"][0]["podmínky_užití"]["osobní_údaje"]
    assert personal.endswith("/obsahuje-osobní-údaje/") == (key == "politici")
    for one in record["distribuce"]:
        described = one.get("přístupová_služba", {}).get("popis_přístupového_bodu")
        for address in filter(None, [one["přístupové_url"], one.get("schéma"), described]):
            if address.startswith(BASE):
                assert client.head(address.removeprefix(BASE)).status_code == 200, address


def test_catalogue_as_rdf_has_what_the_norm_requires(one_of_each, files, monkeypatch):
    graph = Graph()
    for name in ["katalog.jsonld", *(f"katalog/{key}.jsonld" for key in data_sets())]:
        graph += graph_of(json.dumps(files.document(name)), monkeypatch)
    assert len(set(graph.subjects(RDF.type, DCAT.Dataset))) == len(KEYS)
    assert len(set(graph.subjects(RDF.type, DCAT.Distribution))) == 4 * len(KEYS)

    shapes = Graph().parse(SHAPES)
    fine, _report, text = validate(graph, shacl_graph=shapes)
    assert fine, text

    dataset = next(graph.subjects(RDF.type, DCAT.Dataset))
    graph.remove((dataset, DCTERMS.publisher, None))
    fine, _report, _text = validate(graph, shacl_graph=shapes)
    assert not fine


def test_catalogue_of_an_empty_site_still_answers(client, db):
    assert client.get("/otevrena-data/katalog.jsonld").status_code == 200
    assert client.get("/otevrena-data/katalog/udalosti.jsonld").status_code == 200


@pytest.mark.parametrize(
    "address",
    ["/otevrena-data/", "/otevrena-data/katalog.jsonld", "/otevrena-data/udalosti.csv", "/otevrena-data/neni.csv",
     "/zdroj/udalost/999999", "/api/v1/udalosti", "/api/v1/neni", "/en/otevrena-data/"],
)  # fmt: skip
def test_other_sites_may_read_open_data_without_cookies(one_of_each, client, address):
    asked = {"origin": "https://data.gov.cz", "access-control-request-method": "GET"}
    for answer in (client.get(address, headers=asked), client.head(address, headers=asked)):
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in answer.headers
        assert "Set-Cookie" not in answer.headers
    answer = client.options(address, headers=asked)
    assert answer.status_code == 204
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


def test_other_pages_stay_closed(one_of_each, client):
    for address in ("/", "/aktivity/", "/otevrena-databaze/", "/sprava/"):
        assert "Access-Control-Allow-Origin" not in client.get(address).headers
