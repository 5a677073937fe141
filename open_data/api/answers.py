"""The answers of the interface."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from common.registry import DataSet
from open_data.api.cursors import BadCursor, place_of, word_of
from open_data.describing import address, file_address, in_both
from open_data.files import FORMATS, as_json
from open_data.reading import BadMoment, Place, moment_of, next_piece, record_of
from open_data.records import json_record
from open_data.sets import data_sets

JSON = "application/json"


class BadParameter(ValueError):
    """A parameter whose fault only the data tell; says what it is."""


def answer(thing: Any, status: int = 200) -> HttpResponse:
    return HttpResponse(as_json(thing), content_type=JSON, status=status)


def set_list() -> HttpResponse:
    """Return all data sets with their addresses."""
    return answer({"data": [told_set(one) for one in data_sets().values()]})


def told_set(data_set: DataSet) -> dict[str, Any]:
    return {
        "key": data_set.key,
        "title": in_both(data_set.title),
        "description": in_both(data_set.description),
        "url": f"{settings.SITE_URL}{reverse('open-data-api:call', args=[data_set.key])}",
        "schema": address("schema", data_set.key),
        "files": {name: file_address(data_set, name) for name in FORMATS},
    }


def list_answer(request: HttpRequest, data_set: DataSet, asked: Any) -> HttpResponse:
    """Return a page of the things that the parameters ask for."""
    try:
        since = moment_of(asked.changed_since) if asked.changed_since else None
    except BadMoment as error:
        raise BadParameter(f"changed_since: {error}") from error
    rows = data_set.rows()
    for one in data_set.filters:
        if (value := getattr(asked, one.name)) is not None:
            rows = one.narrow(rows, value)
    found, ended = next_piece(data_set, rows, place_asked(asked.cursor, since), since=since, most=asked.limit)
    next_url = address_of_next(request, ended) if ended else None
    response = answer(
        {
            "data": [json_record(data_set, record, without_personal=True) for record in found],
            "next": next_url,
            "next_cursor": word_of(ended) if ended else None,
        }
    )
    if next_url:
        response.headers["Link"] = f'<{next_url}>; rel="next"'
    return response


def place_asked(cursor: str | None, since: Any) -> Place:
    """Return where the page begins. Raises BadParameter for a word that belongs to another order."""
    if not cursor:
        return Place()
    try:
        place = place_of(cursor)
    except BadCursor as error:
        raise BadParameter(_("cursor: this interface has given no such one.")) from error
    if (place.moment is None) != (since is None):
        raise BadParameter(_("cursor: it belongs to a list with another changed_since."))
    return place


def address_of_next(request: HttpRequest, place: Place) -> str:
    """Return the whole address of the next page: the same parameters with its cursor."""
    parameters = request.GET.copy()
    parameters["cursor"] = word_of(place)
    return f"{settings.SITE_URL}{request.path_info}?{urlencode(list(parameters.lists()), doseq=True)}"


def thing_answer(data_set: DataSet, key: int) -> HttpResponse:
    """Return one thing; of a withdrawn one since when it is so. Raises Http404."""
    record = record_of(data_set, key)
    if record is None:
        raise Http404
    told = json_record(data_set, record, without_personal=True)
    return answer(told, status=410 if record.row is None else 200)
