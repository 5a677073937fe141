"""Lasting identifiers of things: they lead to the page about a thing, or to its data, as the reader wishes.

An identifier answers 303 (See Other), because it names the thing and not a document about it. What was withdrawn or
deleted is answered with 410 (Gone) and says since when; what never was public does not exist.
"""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from common.registry import DataSet
from open_data.conditional import etag_of, mark, not_modified
from open_data.files import JSON, JSON_LD
from open_data.problems import problem
from open_data.reading import Record, record_of
from open_data.records import context_of, json_record, linked_record, page_of
from open_data.sets import by_kind
from open_data.views.files import as_document

HTML = "text/html"
OFFERED = [HTML, JSON_LD.media_type, JSON.media_type]
LARGEST = 2**63 - 1
"""The largest number that a key of the database may have."""


@csrf_exempt
@require_safe
def thing(request: HttpRequest, kind: str, key: int) -> HttpResponseBase:
    """Lead from the identifier of a thing to its page, or to its data in the format that the reader prefers."""
    return answer(request, kind, key, preferred_type(request))


def preferred_type(request: HttpRequest) -> str:
    """Return which of the offered types the reader prefers; a parameter, such as a profile of JSON-LD, does not matter.

    A document that follows no profile is still better than a page, and the reader learns its type from its header.
    """
    bare = HttpRequest()
    ranges = (f"{one.main_type}/{one.sub_type};q={one.quality}" for one in request.accepted_types)
    bare.META["HTTP_ACCEPT"] = ", ".join(ranges)
    return bare.get_preferred_type(OFFERED) or HTML


def answer(request: HttpRequest, kind: str, key: int, wanted: str) -> HttpResponseBase:
    data_set = by_kind().get(kind)
    record = record_of(data_set, key) if data_set and key <= LARGEST else None
    if data_set is None or record is None:
        if wanted == HTML:
            raise Http404
        return problem(404, _("There is no such thing."))
    if record.row is None:
        return gone(request, data_set, record, wanted)
    if wanted == HTML:
        return HttpResponse(status=303, headers={"Location": page_of(data_set, record.row)})
    form = JSON if wanted == JSON.media_type else JSON_LD
    at = reverse("open-data-files:document", args=[kind, key, form.name])
    return HttpResponse(status=303, headers={"Location": at})


@csrf_exempt
@require_safe
def document(request: HttpRequest, kind: str, key: int, form: str) -> HttpResponseBase:
    """Send the data of one thing."""
    etag = etag_of(request)
    if (same := not_modified(request, etag)) is not None:
        return same
    data_set = by_kind().get(kind)
    record = record_of(data_set, key) if data_set and key <= LARGEST else None
    media_type = {JSON.name: JSON.media_type, JSON_LD.name: JSON_LD.media_type}.get(form)
    if data_set is None or record is None or media_type is None:
        return problem(404, _("There is no such thing."))
    if record.row is None:
        return gone(request, data_set, record, media_type)
    response = as_document(told(data_set, record, media_type), media_type)
    mark(response, etag, record.changed_at)
    return response


def told(data_set: DataSet, record: Record, media_type: str) -> dict[str, Any]:
    """Return a thing, or what is left of it, as JSON or as JSON-LD with its context."""
    if media_type == JSON.media_type:
        return json_record(data_set, record)
    return {"@context": context_of(data_set)} | linked_record(data_set, record)


def gone(request: HttpRequest, data_set: DataSet, record: Record, media_type: str) -> HttpResponse:
    """Say since when a thing is no longer public."""
    if media_type == HTML:
        context = {"data_set": data_set, "since": record.withdrawn_at}
        response = render(request, "open_data/gone.html", context, status=410)
    else:
        left = told(data_set, record, media_type)
        if media_type == JSON.media_type:
            left = {name: value for name, value in left.items() if value not in (None, [])}
        response = as_document(left, media_type)
        response.status_code = 410
    response.headers["Cache-Control"] = "no-cache"
    return response
