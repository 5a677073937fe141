"""The files of a data set, written while they are sent."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from common.registry import DataSet
from open_data.reading import Record
from open_data.records import context_of, csv_row, json_record, linked_record
from open_data.sets import all_columns

Pieces = Iterable[list[Record]]


def as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def written_csv(data_set: DataSet, pieces: Pieces) -> Iterator[str]:
    """Write CSV by RFC 4180: commas, one header, UTF-8."""
    yield lines_of([[column.name for column in all_columns(data_set)]])
    for piece in pieces:
        yield lines_of(csv_row(data_set, record) for record in piece)


def lines_of(rows: Iterable[list[str]]) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue()


def written_list(data_set: DataSet, pieces: Pieces, tell: Callable[[DataSet, Record], Any]) -> Iterator[str]:
    """Write a list in JSON, a thing on a line."""
    before = "[\n"
    for piece in pieces:
        yield before + ",\n".join(as_json(tell(data_set, record)) for record in piece)
        before = ",\n"
    yield "\n]\n" if before == ",\n" else "[]\n"


def written_json(data_set: DataSet, pieces: Pieces) -> Iterator[str]:
    """Write the records as a list."""
    return written_list(data_set, pieces, json_record)


def written_linked(data_set: DataSet, pieces: Pieces) -> Iterator[str]:
    """Write linked data: a list of objects of the norm, or a graph with a context of our own."""
    context = context_of(data_set)
    if data_set.linked is not None:
        # The schema of the norm knows a list of things, each with its context.
        yield from written_list(
            data_set, pieces, lambda _set, record: {"@context": context} | linked_record(data_set, record)
        )
        return
    yield f'{{"@context":{as_json(context)},\n"@graph":'
    yield from written_list(data_set, pieces, linked_record)
    yield "}\n"


@dataclass(frozen=True)
class Format:
    """A format of files: how it is called, and what writes it."""

    name: str
    """The ending of its addresses."""
    label: str
    media_type: str
    file_type: str
    """Its code in the EU list of file types."""
    write: Callable[[DataSet, Pieces], Iterator[str]]


CSV = Format("csv", "CSV", "text/csv", "CSV", written_csv)
JSON = Format("json", "JSON", "application/json", "JSON", written_json)
JSON_LD = Format("jsonld", "JSON-LD", "application/ld+json", "JSON_LD", written_linked)
FORMATS = {one.name: one for one in (CSV, JSON, JSON_LD)}
