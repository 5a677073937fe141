"""Pages about open data: all data sets, one data set with its dictionary, the interface."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from common.page_cache.pages import public_page
from common.registry import DataSet
from open_data import catalogue
from open_data.describing import address
from open_data.files import FORMATS
from open_data.parameters import SINCE_OF_FILES
from open_data.reading import Place, changed_at, next_piece
from open_data.records import csv_row
from open_data.sets import all_columns, data_set_or_404, data_sets
from open_data.sizes import changes_and_sizes

SAMPLE = 3
"""Things that the page of a data set shows."""
LONGEST = 160
"""Characters of a value that a sample shows."""


@public_page()
def index(request: HttpRequest) -> HttpResponse:
    """List all data sets with their sizes, and say how they may be used."""

    def details() -> dict[str, Any]:
        known = changes_and_sizes()
        return {
            "data_sets": [(one, *known.get(one.kind, (None, 0))) for one in data_sets().values()],
            "formats": FORMATS.values(),
            "catalogue": catalogue.catalogue_iri(),
        }

    return render(request, "open_data/index.html", {"details": details})


@public_page()
def detail(request: HttpRequest, key: str) -> HttpResponse:
    """Show one data set: what it is, its columns, a sample, its size, files and rights."""
    data_set = data_set_or_404(key)

    def details() -> dict[str, Any]:
        found, _place = next_piece(data_set, data_set.rows(), Place(), since=None, most=SAMPLE)
        columns = list(all_columns(data_set))
        _changed, size = changes_and_sizes().get(data_set.kind, (None, 0))
        return {
            "columns": columns,
            "size": size,
            "changed": changed_at(data_set),
            "samples": [
                [(column.name, shortened(cell)) for column, cell in zip(columns, cells, strict=True) if cell]
                for cells in (csv_row(data_set, one) for one in found)
            ],
            "formats": FORMATS.values(),
            "record": catalogue.record_iri(data_set),
            "region": catalogue.the_region(),
            "csv_metadata": address("csv-metadata", key),
            "schema": address("schema", key),
            "api": reverse("open-data-api:call", args=[key]),
            "linked_norms": data_set.norms,
            "example": example_of(data_set),
        }

    return render(request, "open_data/detail.html", {"data_set": data_set, "details": details})


def shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"


def example_of(data_set: DataSet) -> str:
    """Return the address of changes since the beginning of a year, to show the parameter."""
    path = reverse("open-data-files:file", args=[data_set.key, "csv"])
    return f"{settings.SITE_URL}{path}?{SINCE_OF_FILES}=2026-01-01"


@public_page()
def interface(request: HttpRequest) -> HttpResponse:
    """Describe the interface (API) for programmers, made from the same declarations as its OpenAPI."""
    context = {"data_sets": data_sets().values(), "rate": settings.API_RATE.partition("/")[0]}
    return render(request, "open_data/api.html", context)
