"""Files of data sets with their descriptions, and the catalogue."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from common.page_cache.pages import public_page
from common.registry import DataSet
from open_data import catalogue as catalogues
from open_data import describing
from open_data.busy import AGAIN_IN, SHORT, Busy, InTurn, take_place
from open_data.conditional import etag_of, mark, not_modified
from open_data.files import CSV, FORMATS, JSON_LD
from open_data.models import Trace
from open_data.parameters import SINCE_OF_FILES, refusal
from open_data.problems import problem
from open_data.reading import BadMoment, changed_at, moment_of, records
from open_data.sets import data_set_or_404


def as_document(thing: Any, media_type: str) -> HttpResponse:
    """Return an object as JSON for people to read, too."""
    return HttpResponse(json.dumps(thing, ensure_ascii=False, indent=1) + "\n", content_type=media_type)


@csrf_exempt
@require_safe
@public_page()
def catalogue(request: HttpRequest) -> HttpResponse:
    """The catalogue of data sets (DCAT-AP-CZ)."""
    return as_document(catalogues.catalogue(), JSON_LD.media_type)


@csrf_exempt
@require_safe
@public_page()
def record(request: HttpRequest, key: str) -> HttpResponse:
    """The record of one data set in the catalogue."""
    return as_document(catalogues.record_of(data_set_or_404(key)), JSON_LD.media_type)


@csrf_exempt
@require_safe
@public_page()
def csv_metadata(request: HttpRequest, key: str) -> HttpResponse:
    """The columns of the CSV file (CSV on the Web)."""
    return as_document(describing.csv_metadata(data_set_or_404(key)), "application/csvm+json")


@csrf_exempt
@require_safe
@public_page()
def schema(request: HttpRequest, key: str) -> HttpResponse:
    """The JSON Schema of the JSON file."""
    return as_document(describing.json_schema(data_set_or_404(key)), "application/schema+json")


@csrf_exempt
@require_safe
def file(request: HttpRequest, key: str, form: str) -> HttpResponseBase:
    """Send a file of a data set while it is being written: all of it, or what was changed since a moment."""
    data_set, kind = data_set_or_404(key), FORMATS.get(form)
    if kind is None:
        raise Http404
    if (refused := refusal(request, [SINCE_OF_FILES])) is not None:
        return refused
    etag = etag_of(request)
    if (same := not_modified(request, etag)) is not None:
        return same
    try:
        since = moment_of(asked) if (asked := request.GET.get(SINCE_OF_FILES, "").strip()) else None
    except BadMoment as error:
        return problem(400, _("The parameter %(name)s is wrong.") % {"name": SINCE_OF_FILES}, error)
    response: HttpResponseBase
    if request.method == "HEAD":
        # Without a length, which only writing the file would tell; and nothing is left for compression to add to.
        response = StreamingHttpResponse((), content_type=content_type(kind.media_type))
        response.headers["Content-Encoding"] = "identity"
    else:
        try:
            pieces = in_turn(data_set, kind.write(data_set, records(data_set, since=since)))
        except Busy:
            refused = problem(503, _("Too many large files are being sent just now."), _("Please try again later."))
            refused.headers["Retry-After"] = str(AGAIN_IN)
            return refused
        response = StreamingHttpResponse(pieces, content_type=content_type(kind.media_type))
    if kind is CSV:
        response.headers["Content-Disposition"] = f'attachment; filename="{key}.csv"'
        response.headers["Link"] = f'<{describing.address("csv-metadata", key)}>; rel="describedby"'
    mark(response, etag, changed_at(data_set))
    return response


def content_type(media_type: str) -> str:
    return f"{media_type}; charset=utf-8" if media_type == CSV.media_type else media_type


def in_turn(data_set: DataSet, pieces: Iterator[str]) -> InTurn | Iterator[str]:
    """Return the pieces, those of a long file with a place. Raises Busy."""
    rows = Trace.objects.in_force().filter(kind=data_set.kind).order_by()[: SHORT + 1].count()
    if rows <= SHORT:
        return pieces
    take_place()
    return InTurn(pieces)
