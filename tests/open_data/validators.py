"""Independent readers of what the portal publishes: JSON Schema, RDF and SHACL, with the norms from this folder."""

import json
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from jsonschema import Draft202012Validator, FormatChecker
from rdflib import Graph
from rdflib.plugins.shared.jsonld import context as jsonld
from referencing import Registry, Resource
from referencing.exceptions import NoSuchResource

from common.values.folding import composed

NORMS = Path(__file__).parent / "norms"
FOREIGN = {
    "https://raw.githubusercontent.com/ropensci/geojsonlint/master/inst/schema/geojson.json": {"type": "object"},
    "https://geojson.org/geojson-ld/geojson-context.jsonld": {"@context": {
        "geojson": "https://purl.org/geojson/vocab#",
        "type": "@type",
        "Point": "geojson:Point",
        "coordinates": {"@id": "geojson:coordinates", "@container": "@list"},
    }},
}  # fmt: skip
"""What the norms refer to elsewhere, as far as the portal uses it."""


@cache
def published(address: str) -> dict:
    """Return a document of a norm by its address."""
    if address in FOREIGN:
        return FOREIGN[address]
    parts = urlsplit(composed(unquote(address)))
    path = NORMS / parts.path.lstrip("/")
    if parts.netloc != "ofn.gov.cz" or not path.is_file():
        raise LookupError(address)
    return json.loads(path.read_text(encoding="utf-8"))


def retrieve(address: str) -> Resource:
    try:
        contents = dict(published(address.partition("#")[0]))
    except LookupError:
        raise NoSuchResource(ref=address) from None
    # Some of the norms spell their own addresses in decomposed Unicode.
    contents["$id"] = address
    contents.setdefault("$schema", "https://json-schema.org/draft/2020-12/schema")
    return Resource.from_contents(contents)


def faults(thing, schema: str | dict) -> list[str]:
    """Return what is wrong with a thing by a schema, which may be the address of one."""
    wanted = {"$ref": schema} if isinstance(schema, str) else schema
    validator = Draft202012Validator(wanted, registry=Registry(retrieve=retrieve), format_checker=FormatChecker())
    return [f"{list(error.absolute_path)}: {error.message}" for error in validator.iter_errors(thing)]


def graph_of(text: str, monkeypatch) -> Graph:
    """Return JSON-LD as RDF, with the contexts from this folder."""

    def local(source, *args, **kwargs):
        return (published(source), None)

    monkeypatch.setattr(jsonld, "source_to_json", local)
    return Graph().parse(data=text, format="json-ld")
