"""Slides as JSON and back, as a saved deck keeps them, and the digest by which a difference is found.

What a later version adds is ignored, what an older one did not know has its default, and what cannot be understood is
left out, so that a saved deck opens in any version.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, TypeVar

from common.charts import Chart, Exactness, Look, Row, Series, Shape, Unit, Value
from decks.slides import Layout, Paragraph, Picture, Run, Slide, Table

Json = dict[str, Any]
One = TypeVar("One")
Kind = TypeVar("Kind", bound=Enum)


def to_json(slide: Slide) -> Json:
    """Return a slide as objects of JSON, without what has its default."""
    return _lean(
        key=slide.key,
        layout=slide.layout.value,
        title=slide.title,
        subtitle=slide.subtitle,
        text=[_paragraph(one) for one in slide.text],
        table=slide.table and _table(slide.table),
        chart=slide.chart and _chart(slide.chart),
        pictures=[_picture(one) for one in slide.pictures],
        notes=slide.notes,
        section=slide.section,
        address=slide.address,
        part=slide.part if slide.part != 1 else None,
        parts=slide.parts if slide.parts != 1 else None,
    )


def from_json(told: Mapping[str, Any]) -> Slide:
    """Return the slide that JSON tells of. Raises ValueError if it has no key."""
    key = _text(told, "key")
    if not key:
        raise ValueError("A slide without a key.")
    table, chart = told.get("table"), told.get("chart")
    return Slide(
        key=key,
        layout=_choice(Layout, told.get("layout"), Layout.TEXT),
        title=_text(told, "title"),
        subtitle=_text(told, "subtitle"),
        text=_all(told, "text", _to_paragraph),
        table=_to_table(table) if isinstance(table, dict) else None,
        chart=_to_chart(chart) if isinstance(chart, dict) else None,
        pictures=_all(told, "pictures", _to_picture),
        notes=_text(told, "notes"),
        section=_text(told, "section"),
        address=_text(told, "address"),
        part=_number(told, "part") or 1,
        parts=_number(told, "parts") or 1,
    )


def digest(slide: Slide) -> str:
    """Return the same for slides that say the same, in 64 signs; a field that a later version adds changes nothing."""
    text = json.dumps(to_json(slide), ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _lean(**told: Any) -> Json:
    """Return what is not empty."""
    return {name: value for name, value in told.items() if value not in ("", None, False, [], {})}


# --- Texts --------------------------------------------------------------------


def _run(run: Run) -> Json:
    return _lean(text=run.text, address=run.address, is_strong=run.is_strong, is_emphasised=run.is_emphasised)


def _to_run(told: Json) -> Run:
    return Run(
        _text(told, "text"),
        _text(told, "address"),
        bool(told.get("is_strong")),
        bool(told.get("is_emphasised")),
    )


def _paragraph(one: Paragraph) -> Json:
    return _lean(
        runs=[_run(run) for run in one.runs],
        level=one.level or None,
        number=one.number,
        is_continued=one.is_continued,
    )


def _to_paragraph(told: Json) -> Paragraph:
    level = min(max(_number(told, "level"), 0), 2)
    return Paragraph(_all(told, "runs", _to_run), level, _text(told, "number"), bool(told.get("is_continued")))


# --- Tables and pictures ------------------------------------------------------


def _table(table: Table) -> Json:
    return _lean(
        head=list(table.head),
        rows=[[_paragraph(cell) for cell in row] for row in table.rows],
        numeric=list(table.numeric),
        has_total=table.has_total,
        widths=list(table.widths),
    )


def _to_table(told: Json) -> Table:
    head = tuple(str(one) for one in _list(told, "head"))
    rows = (tuple(map(_to_paragraph, filter(_is_told, row))) for row in _list(told, "rows") if isinstance(row, list))
    return Table(
        head=head,
        rows=tuple(row for row in rows if len(row) == len(head)),
        numeric=tuple(one for one in _list(told, "numeric") if isinstance(one, int) and 0 <= one < len(head)),
        has_total=bool(told.get("has_total")),
        widths=tuple(one for one in _list(told, "widths") if isinstance(one, int)),
    )


def _picture(picture: Picture) -> Json:
    return _lean(**{field.name: getattr(picture, field.name) or None for field in fields(Picture)})


def _to_picture(told: Json) -> Picture:
    return Picture(
        alt=_text(told, "alt"),
        file=_text(told, "file"),
        width=_number(told, "width"),
        height=_number(told, "height"),
        motif=_text(told, "motif"),
        credit=_text(told, "credit"),
    )


# --- Charts -------------------------------------------------------------------


def _chart(chart: Chart) -> Json:
    return _lean(
        key=chart.key,
        title=str(chart.title),
        shape=chart.shape.value,
        unit=_lean(name=str(chart.unit.name), is_money=chart.unit.is_money),
        heading=str(chart.heading),
        series=[{"label": str(one.label), "look": one.look.value} for one in chart.series],
        rows=[_row(row) for row in chart.rows],
        route=chart.route,
        facts=chart.facts,
        page=chart.page,
    )


def _row(row: Row) -> Json:
    return {
        **_lean(label=row.label, address=row.address, place=row.place, look=row.look and row.look.value),
        "values": [_value(value) for value in row.values],
    }


def _value(value: Value) -> Json:
    """Return a value whose amount keeps its kind: a count is a number, money a text with its haléře."""
    told: Json = {} if value.exactness is Exactness.EXACT else {"exactness": value.exactness.value}
    if value.amount is not None:
        told["amount"] = value.amount if isinstance(value.amount, int) else str(value.amount)
    return told


def _to_chart(told: Json) -> Chart:
    series = _all(told, "series", lambda one: Series(_text(one, "label"), _choice(Look, one.get("look"), Look.SOLID)))
    unit = told.get("unit") if isinstance(told.get("unit"), dict) else {}
    facts = told.get("facts")
    return Chart(
        key=_text(told, "key"),
        title=_text(told, "title"),
        shape=_choice(Shape, told.get("shape"), Shape.BARS),
        unit=Unit(_text(unit or {}, "name"), bool((unit or {}).get("is_money"))),
        heading=_text(told, "heading"),
        series=series,
        rows=tuple(row for row in _all(told, "rows", _to_row) if len(row.values) == len(series)),
        route=_text(told, "route"),
        facts=facts if isinstance(facts, dict) else {},
        page=_text(told, "page"),
    )


def _to_row(told: Json) -> Row:
    look = told.get("look")
    place = told.get("place")
    return Row(
        label=_text(told, "label"),
        values=_all(told, "values", _to_value),
        address=_text(told, "address"),
        place=place if isinstance(place, int) else None,
        look=_choice(Look, look, Look.SOLID) if look else None,
    )


def _to_value(told: Json) -> Value:
    return Value(_amount(told.get("amount")), _choice(Exactness, told.get("exactness"), Exactness.EXACT))


def _amount(told: Any) -> Decimal | int | None:
    if isinstance(told, int):
        return told
    try:
        amount = Decimal(told) if isinstance(told, str) else None
    except InvalidOperation:
        return None
    return amount if amount is not None and amount.is_finite() else None


# --- What JSON says -----------------------------------------------------------


def _is_told(one: Any) -> bool:
    return isinstance(one, dict)


def _text(told: Mapping[str, Any], name: str) -> str:
    value = told.get(name)
    return value if isinstance(value, str) else ""


def _number(told: Mapping[str, Any], name: str) -> int:
    value = told.get(name)
    return value if isinstance(value, int) and value >= 0 else 0


def _list(told: Mapping[str, Any], name: str) -> list[Any]:
    value = told.get(name)
    return value if isinstance(value, list) else []


def _all(told: Mapping[str, Any], name: str, make: Callable[[Json], One]) -> tuple[One, ...]:
    return tuple(make(one) for one in _list(told, name) if isinstance(one, dict))


def _choice(kinds: type[Kind], value: Any, otherwise: Kind) -> Kind:
    return next((one for one in kinds if one.value == value), otherwise)


# --- Pieces, for other documents than slides -----------------------------------

paragraph_to_json, paragraph_from_json = _paragraph, _to_paragraph
table_to_json, table_from_json = _table, _to_table
picture_to_json, picture_from_json = _picture, _to_picture
chart_to_json, chart_from_json = _chart, _to_chart
