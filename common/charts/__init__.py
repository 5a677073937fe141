"""Charts as plain data, and everything made of it: drawing, table, files to take away, pages to embed.

A page passes a `Chart` to `{% show_chart chart %}`; `chart_urls` gives it addresses. Slides and documents draw their
own charts from the same data.
"""

from common.charts.data import KC, PIECES, Chart, Exactness, Look, Row, Series, Shape, Unit, Value

__all__ = ["KC", "PIECES", "Chart", "Exactness", "Look", "Row", "Series", "Shape", "Unit", "Value"]
