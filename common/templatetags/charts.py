"""The tags that draw a chart."""

from __future__ import annotations

from typing import Any

from django import template

from common.charts import Chart, Look, Row, Shape, Value
from common.charts.drawing import columns
from common.charts.embedding import snippet
from common.charts.palette import LOOKS, PATTERNS, Paint, Pattern
from common.charts.shares import bars, parts

register = template.Library()


@register.inclusion_tag("components/chart.html")
def show_chart(chart: Chart, table: bool = True, files: bool = True) -> dict[str, Any]:
    """Draw a chart with its table and, if it has addresses, the files to take away.

    `{% show_chart chart table=False %}` where the page has a table of the same values itself. The key of parts is one.
    """
    has_files = files and bool(chart.route)
    return {
        **drawn(chart),
        "with_table": table and chart.shape is not Shape.PARTS,
        "with_files": has_files,
        "snippet": snippet(chart) if has_files else "",
    }


def drawn(chart: Chart) -> dict[str, Any]:
    """Return what the template of the chart's shape needs."""
    return {
        "chart": chart,
        "columns": columns(chart) if chart.shape is Shape.COLUMNS else None,
        "bars": bars(chart) if chart.shape is Shape.BARS else None,
        "parts": parts(chart) if chart.shape is Shape.PARTS else None,
    }


@register.filter
def said_by(value: Value, chart: Chart) -> str:
    """Return a value of the chart with its unit."""
    return chart.said(value)


@register.filter
def on_bar_of(value: Value, chart: Chart) -> str:
    """Return a value of the chart as it stands on its bar."""
    return chart.on_bar(value)


@register.filter
def words_of(row: Row, chart: Chart) -> str:
    """Return all values of a row of the chart in words."""
    return chart.values_in_words(row)


@register.filter
def paint(look: Look) -> Paint:
    """Return how a look is painted in a file."""
    return LOOKS[look]


@register.filter
def pattern(look: Look) -> Pattern:
    """Return the pattern of a look that has one."""
    return PATTERNS[look]
