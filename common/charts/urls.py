"""Addresses of a chart: its files, and a page to embed in other sites."""

from __future__ import annotations

from django.urls import URLPattern, path

from common.charts.views import Find, csv_file, embedded, svg_file


def chart_urls(route: str, name: str, find: Find) -> list[URLPattern]:
    """Return the addresses of a chart below a route that ends with “graf/KEY”, named NAME-svg, NAME-csv, NAME-embed.

    `find` gets what the route says and `below`, the address below the page of the chart. It returns the chart, or a
    redirect where the page has moved, and raises Http404 where there is none. Its page is a public one: what it
    depends on must be public content.
    """
    return [
        path(f"{route}.svg", svg_file(find), name=f"{name}-svg"),
        path(f"{route}.csv", csv_file(find), name=f"{name}-csv"),
        path(f"{route}/vlozit/", embedded(find), name=f"{name}-embed"),
    ]
