"""A thing as CSV, JSON and JSON-LD have it."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from common import norms
from common.norms import DCTERMS, XSD
from common.registry import Column, DataSet, Type
from common.tables.reading import escape_formula
from open_data.reading import Record
from open_data.sets import CHANGED, IRI, KEY, PAGE, WITHDRAWN, all_columns

BETWEEN = "; "
"""Stands between the values of a list in a cell of CSV."""

Values = dict[str, Any]

XSD_TYPES = {
    Type.INTEGER: "integer",
    Type.DECIMAL: "decimal",
    Type.AMOUNT: "decimal",
    Type.BOOLEAN: "boolean",
    Type.DATE: "date",
    Type.TIME: "time",
    Type.MOMENT: "dateTimeStamp",
    Type.IRI: "anyURI",
}
"""Types of columns by the names of XML Schema; the others are texts."""

LANGUAGE_OF_TERM = {f"{DCTERMS}title": "cs", f"{DCTERMS}description": "cs"}


def values_of(data_set: DataSet, record: Record) -> Values:
    """Return the values of all columns by their names, as Python has them."""
    values: Values = {column.name: [] if column.several else None for column in data_set.columns}
    if record.row is not None:
        values = {column.name: column.value(record.row) for column in data_set.columns}
    return {
        IRI.name: data_set.iri(record.key),
        KEY.name: record.key,
        **values,
        PAGE.name: None if record.row is None else f"{settings.SITE_URL}{page_of(data_set, record.row)}",
        CHANGED.name: record.changed_at,
        WITHDRAWN.name: record.withdrawn_at,
    }


def page_of(data_set: DataSet, row: Any) -> str:
    """Return the path of the page about a row, or of the data set if its rows have none."""
    return data_set.page(row) if data_set.page else reverse("open_data:detail", args=[data_set.key])


# --- CSV --------------------------------------------------------------------------------------------------------------


def csv_row(data_set: DataSet, record: Record) -> list[str]:
    """Return the cells of a thing: numbers with a point, days as ISO 8601, and no text that is a formula."""
    values = values_of(data_set, record)
    return [csv_cell(column, values[column.name]) for column in all_columns(data_set)]


def csv_cell(column: Column, value: Any) -> str:
    if column.several:
        value = BETWEEN.join(as_text(one) for one in value)
    text = as_text(value)
    return str(escape_formula(text)) if column.type in {Type.TEXT, Type.IRI} else text


def as_text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
    return str(as_plain(value))


def as_plain(value: Any) -> Any:
    """Return days and times as text (ISO 8601), moments in local time with their offset."""
    match value:
        case datetime.datetime():
            return timezone.localtime(value).isoformat(timespec="milliseconds")
        case datetime.date() | datetime.time():
            return value.isoformat()
    return value


# --- JSON -------------------------------------------------------------------------------------------------------------


def json_record(data_set: DataSet, record: Record, *, without_personal: bool = False) -> Values:
    """Return a thing as JSON has it, with amounts and persons as objects of their norms."""
    values = values_of(data_set, record)
    hidden = {column.name for column in data_set.columns if column.personal} if without_personal else set()
    told = {
        column.name: json_value(column, values[column.name])
        for column in all_columns(data_set)
        if column.name not in hidden
    }
    nested = {one.name: one.of(record.row) or None if record.row else None for one in data_set.nested}
    return told | nested


def json_value(column: Column, value: Any) -> Any:
    if column.several:
        return [as_plain(one) for one in value]
    if isinstance(value, Decimal):
        return norms.amount(value) if column.type == Type.AMOUNT else norms.plain_number(value)
    return as_plain(value)


# --- JSON-LD ----------------------------------------------------------------------------------------------------------


def linked_record(data_set: DataSet, record: Record) -> Values:
    """Return a thing as linked data, without its context."""
    iri = {"iri": data_set.iri(record.key)}
    if data_set.linked is None:
        return iri | {"typ": data_set.kind} | own_record(data_set, record)
    if record.row is None:
        return iri | {"typ": data_set.linked.type_name, "zneplatněno": norms.instant(local(record.withdrawn_at))}
    changed = {"aktualizováno": norms.instant(local(record.changed_at))} if record.changed_at else {}
    return data_set.linked.of(record.row) | iri | changed


def local(moment: datetime.datetime | None) -> datetime.datetime | None:
    return timezone.localtime(moment) if moment else None


def own_record(data_set: DataSet, record: Record) -> Values:
    """Return a thing of a data set without a norm: the values of JSON, decimals as text so that they stay exact."""
    values = json_record(data_set, record)
    raw = values_of(data_set, record)
    values |= {name: f"{value:f}" for name, value in raw.items() if isinstance(value, Decimal)}
    amounts = [column.name for column in data_set.columns if column.type == Type.AMOUNT]
    values |= {name: norms.amount(raw[name]) for name in amounts if raw[name] is not None}
    return norms.known({name: value for name, value in values.items() if name != IRI.name})


def context_of(data_set: DataSet) -> Any:
    """Return the JSON-LD context of the things of a data set: that of its norm, or one made of its columns."""
    if data_set.linked is not None:
        first, *others = data_set.linked.context
        return [first, *others] if others else first
    terms: Values = {"@version": 1.1, "iri": "@id", "typ": "@type", data_set.kind: data_set.term}
    for column in all_columns(data_set):
        if column is not IRI:
            terms[column.name] = term_of(data_set, column)
    for one in data_set.nested:
        terms[one.name] = {"@id": own_term(data_set, one.name), "@context": one.context}
    return terms


def term_of(data_set: DataSet, column: Column) -> Values:
    """Return the definition of the property of a column."""
    iri = column.term or KNOWN_TERMS.get(column.name) or own_term(data_set, column.name)
    definition: Values = {"@id": iri}
    if column.type == Type.AMOUNT:
        definition["@context"] = norms.AMOUNT_CONTEXT
    elif column.type == Type.IRI:
        definition["@type"] = "@id"
    elif column.type in XSD_TYPES:
        definition["@type"] = f"{XSD}{XSD_TYPES[column.type]}"
    elif column.name.endswith("_en"):
        definition["@language"] = "en"
    elif language := LANGUAGE_OF_TERM.get(iri):
        definition["@language"] = language
    return definition


KNOWN_TERMS = {
    KEY.name: f"{DCTERMS}identifier",
    PAGE.name: "http://xmlns.com/foaf/0.1/page",
    CHANGED.name: f"{DCTERMS}modified",
    WITHDRAWN.name: "https://slovník.gov.cz/generický/věci/pojem/zneplatněno",
}


def own_term(data_set: DataSet, name: str) -> str:
    """Return the IRI of a property of our own, which leads to its line in the data dictionary."""
    return f"{settings.RESOURCE_URL}/otevrena-data/{data_set.key}/#sloupec-{name}"
