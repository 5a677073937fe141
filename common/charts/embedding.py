"""The code by which another site shows a chart."""

from __future__ import annotations

from django.template.loader import render_to_string

from common.charts.data import Chart, Shape
from common.charts.drawing import columns

FRAME = 190
"""Pixels that the frame needs besides the drawing: title, key, source and the bar for scrolling."""
BAR, BAR_ROW = 30, 30
PART = 34


def snippet(chart: Chart, site_url: str) -> str:
    """Return the HTML that a webmaster copies."""
    return render_to_string(
        "components/charts/snippet.html",
        {"chart": chart, "address": f"{site_url}{chart.embed_address}", "height": height(chart)},
    ).strip()


def height(chart: Chart) -> int:
    """Return how high the frame should be, in pixels."""
    if chart.shape is Shape.COLUMNS:
        return FRAME + round(columns(chart).plot.height * 1.125)
    if chart.shape is Shape.BARS:
        bars = sum(value.is_known for row in chart.rows for value in row.values)
        return FRAME + bars * BAR + len(chart.rows) * BAR_ROW
    return FRAME + 90 + len(chart.rows) * PART
