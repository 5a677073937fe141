"""The code by which another site shows a chart."""

from __future__ import annotations

from django.conf import settings
from django.template.loader import render_to_string

from common.charts.data import Chart, Shape
from common.charts.drawing import columns

FRAME = 235
"""Pixels that the frame needs besides the drawing: title, key, source and the bar for scrolling."""
BAR, BAR_ROW = 28, 14
PART = 32


def snippet(chart: Chart) -> str:
    """Return the HTML that a webmaster copies."""
    return render_to_string(
        "components/charts/snippet.html",
        {"chart": chart, "address": f"{settings.SITE_URL}{chart.embed_address}", "height": height(chart)},
    ).strip()


def height(chart: Chart) -> int:
    """Return how high the frame should be, in pixels; on a phone names stand above their bars, and it scrolls."""
    if chart.shape is Shape.COLUMNS:
        return FRAME + round(columns(chart).plot.height * 1.125)
    if chart.shape is Shape.BARS:
        bars = sum(value.is_known for row in chart.rows for value in row.values)
        return FRAME + bars * BAR + len(chart.rows) * BAR_ROW
    return FRAME + len(chart.rows) * PART
