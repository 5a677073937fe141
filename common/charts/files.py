"""The files of a chart that people take away: a table as CSV, a picture as SVG."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from common.charts.data import Chart, Row
from common.tables.reading import write_csv

LICENCE, LICENCE_ADDRESS = "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"
"""Under which drawings of charts and their texts may be used; the values themselves are free."""


def as_csv(chart: Chart) -> bytes:
    """Return the values as a table for Czech spreadsheets, the same rows as on the page."""
    heads = [str(chart.heading), *(chart.unit.of(series.label) for _place, series in chart.shown_series)]
    notes = [_notes(chart, row) for row in chart.rows]
    rows = _rows(chart)
    if any(notes):
        return write_csv([*heads, _("note")], ([*row, note] for row, note in zip(rows, notes, strict=True)))
    return write_csv(heads, rows)


def _rows(chart: Chart) -> Iterator[list[Any]]:
    for row, cells in chart.cells:
        yield [row.label, *(_plain(value.amount) for _series, value in cells)]


def _plain(amount: Decimal | int | None) -> Decimal | int | None:
    """Return an amount without the zeros that a column of a database adds."""
    return int(amount) if amount is not None and amount == int(amount) else amount


def _notes(chart: Chart, row: Row) -> str:
    """Say which values of a row are not exact: “přiděleno: úhrnný údaj”."""
    named = zip(chart.series, row.values, strict=True)
    return "; ".join(f"{series.label}: {value.note}" for series, value in named if value.note)
