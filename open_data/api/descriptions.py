"""What the interface answers, for its description (OpenAPI)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from common import norms
from common.registry import DataSet
from open_data.describing import record_schema
from open_data.problems import PROBLEM

Description = dict[str, Any]
Responses = dict[int, Any]
"""Answers by their status."""

TEXT: Description = {"type": "object", "additionalProperties": {"type": "string"}}

COMPONENTS: Description = {
    "Amount": {
        "type": "object",
        "properties": {
            "typ": {"const": "Částka"},
            "výše": {"type": "number"},
            "měna": {"type": "string", "format": "iri"},
        },
        "required": ["typ", "výše", "měna"],
        "additionalProperties": False,
    },
    "LegalPerson": {
        "type": "object",
        "properties": {
            "typ": {"const": "Osoba"},
            "iri": {"type": "string", "format": "iri"},
            "ičo": {"type": "string", "pattern": "^[0-9]{8}$"},
            "název": TEXT,
        },
        "required": ["typ", "ičo", "název"],
        "additionalProperties": False,
    },
    "Problem": {
        "type": "object",
        "properties": {
            "type": {"type": "string"},
            "status": {"type": "integer"},
            "title": {"type": "string"},
            "detail": {"type": "string"},
            "parameters": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {"name": {"type": "string"}, "reason": {"type": "string"}},
                    "required": ["name", "reason"],
                },
            },
            "known": {"type": "array", "items": {"type": "string"}},
        },
        "required": ["type", "status", "title"],
    },
}
"""Objects of the norms are repeated here, so that nothing has to be fetched to understand an answer."""

OWN = {norms.AMOUNT_SCHEMA: "Amount", norms.PERSON_SCHEMA: "LegalPerson"}


def referring(schema: Any) -> Any:
    """Return the schema with the components of this description in place of the addresses of norms."""
    if isinstance(schema, dict):
        if (found := schema.get("$ref")) in OWN:
            return {"$ref": f"#/components/schemas/{OWN[found]}"}
        return {name: referring(value) for name, value in schema.items()}
    return [referring(one) for one in schema] if isinstance(schema, list) else schema


def thing_of(data_set: DataSet) -> Description:
    schema: Description = referring(record_schema(data_set, without_personal=True))
    return schema


def json_response(description: str, schema: Description) -> Description:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def refusals(*, gone: Description | None = None) -> Responses:
    """Return what an operation refuses and why."""
    told: dict[int, Any] = {
        304: {"description": _("Nothing has changed since the version that the reader has.")},
        400: _("A parameter is wrong, or there is no such one; known names those there are."),
        404: _("There is no such thing."),
        405: _("The interface is for reading only."),
        429: _("Too many requests; Retry-After says when to try again."),
    }
    problems = {"content": {PROBLEM: {"schema": {"$ref": "#/components/schemas/Problem"}}}}
    found: Responses = {
        status: text if isinstance(text, dict) else {"description": text} | problems for status, text in told.items()
    }
    if gone:
        found[410] = json_response(_("The thing is no longer public; zneplatneno says since when."), gone)
    return found


def list_responses(data_set: DataSet) -> Responses:
    page: Description = {
        "type": "object",
        "properties": {
            "data": {"type": "array", "items": thing_of(data_set)},
            "next": {"type": ["string", "null"], "format": "uri"},
            "next_cursor": {"type": ["string", "null"]},
        },
        "required": ["data", "next", "next_cursor"],
        "additionalProperties": False,
    }
    return {200: json_response(_("A page of things."), page)} | refusals()


def thing_responses(data_set: DataSet) -> Responses:
    thing = thing_of(data_set)
    return {200: json_response(_("The thing."), thing)} | refusals(gone=thing)


def set_responses() -> Responses:
    one: Description = {
        "type": "object",
        "properties": {
            "key": {"type": "string"},
            "title": TEXT,
            "description": TEXT,
            "url": {"type": "string", "format": "uri"},
            "schema": {"type": "string", "format": "uri"},
            "files": {"type": "object", "additionalProperties": {"type": "string", "format": "uri"}},
        },
        "required": ["key", "title", "description", "url", "schema", "files"],
        "additionalProperties": False,
    }
    listed = {"type": "object", "properties": {"data": {"type": "array", "items": one}}, "required": ["data"]}
    return {200: json_response(_("All data sets."), listed)} | refusals()
