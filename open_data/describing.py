"""Descriptions of the files for machines: CSV on the Web (W3C) for CSV, JSON Schema for JSON."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from common import norms
from common.registry import Column, DataSet, Type
from open_data.files import CSV
from open_data.records import BETWEEN, XSD_TYPES
from open_data.sets import IRI, KEY, all_columns

Description = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def in_both(text: Any) -> dict[str, str]:
    """Return a text of the code in Czech and English."""
    found = {}
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            found[code] = str(text)
    return found


def address(name: str, *args: Any) -> str:
    """Return the whole URL of an address of this app."""
    return f"{settings.SITE_URL}{reverse(f'open-data-files:{name}', args=args)}"


def file_address(data_set: DataSet, name: str) -> str:
    return address("file", data_set.key, name)


# --- CSV on the Web ---------------------------------------------------------------------------------------------------


def csv_metadata(data_set: DataSet) -> Description:
    """Return the metadata of the CSV file (W3C Metadata Vocabulary for Tabular Data)."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "cs"}],
        "url": file_address(data_set, CSV.name),
        "dc:title": in_both(data_set.title),
        "dc:description": in_both(data_set.description),
        "dialect": {"encoding": "utf-8", "delimiter": ",", "header": True, "quoteChar": '"', "doubleQuote": True},
        "tableSchema": {
            "aboutUrl": "{+iri}",
            "primaryKey": IRI.name,
            "columns": [csv_column(data_set, column) for column in all_columns(data_set)],
        },
    }


def csv_column(data_set: DataSet, column: Column) -> Description:
    described: Description = {
        "name": column.name,
        "titles": column.name,
        "dc:description": in_both(column.meaning),
        "datatype": XSD_TYPES.get(column.type, "string"),
        "required": column in (IRI, KEY),
    }
    if column.type == Type.MOMENT:
        described["datatype"] = "dateTime"
    if column.several:
        described["separator"] = BETWEEN.strip()
    if column.unit:
        described["schema:unitText"] = in_both(column.unit)
    return described


# --- JSON Schema ------------------------------------------------------------------------------------------------------

TYPES: dict[Type, Description] = {
    Type.TEXT: {"type": "string"},
    Type.CODE: {"type": "string"},
    Type.INTEGER: {"type": "integer"},
    Type.DECIMAL: {"type": "number"},
    Type.BOOLEAN: {"type": "boolean"},
    Type.DATE: {"type": "string", "format": "date"},
    Type.TIME: {"type": "string", "format": "time"},
    Type.MOMENT: {"type": "string", "format": "date-time"},
    Type.IRI: {"type": "string", "format": "iri"},
}


def json_schema(data_set: DataSet) -> Description:
    """Return the schema of the JSON file: a list of records."""
    return {
        "$schema": DIALECT,
        "$id": address("schema", data_set.key),
        "title": str(data_set.title),
        "description": str(data_set.description),
        "type": "array",
        "items": record_schema(data_set),
    }


def record_schema(data_set: DataSet, *, without_personal: bool = False) -> Description:
    """Return the schema of one record."""
    columns = [one for one in all_columns(data_set) if not (without_personal and one.personal)]
    properties = {column.name: property_schema(column) for column in columns}
    for one in data_set.nested:
        properties[one.name] = {"description": str(one.meaning), "anyOf": [{"$ref": one.schema}, {"type": "null"}]}
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def property_schema(column: Column) -> Description:
    """Return the schema of the values of a column; only the identifier and the number are never empty."""
    said = {"description": str(column.meaning)}
    if column.type == Type.AMOUNT:
        return said | {"anyOf": [{"$ref": norms.AMOUNT_SCHEMA}, {"type": "null"}]}
    kind = dict(TYPES[column.type])
    if column.several:
        return said | {"type": "array", "items": kind}
    if column in (IRI, KEY):
        return said | kind
    if column.codes:
        return said | {"enum": [*column.codes, None]}
    return said | kind | {"type": [kind["type"], "null"]}
