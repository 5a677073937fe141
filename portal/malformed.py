"""Malformed addresses of the administration get a page that says so (400, or 404 for a row), never an error (500).

Django's admin trusts that its addresses come from its own pages: it passes keys, filters and first values of a form on
as they are, and some of them reach the database or a widget before anybody looks. So what they raise there is taken
for a fault of the address, if there is anything in the address, or in the chosen rows, that a person could have typed.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.core.exceptions import BadRequest, FieldDoesNotExist, FieldError, ValidationError
from django.db import DataError, OperationalError, ProgrammingError
from django.http import Http404, HttpRequest, HttpResponseBase
from django.template.response import SimpleTemplateResponse
from django.utils.datastructures import MultiValueDictKeyError

from common.database.outage import is_faulty_query

LONGEST_KEY = 18
"""Digits of the longest number that both databases can keep."""
UNREADABLE = (
    ValueError, TypeError, OverflowError, FieldDoesNotExist, FieldError, ValidationError, DataError, OperationalError,
    ProgrammingError, MultiValueDictKeyError, RecursionError, IndexError,
)  # fmt: skip


def refusing_malformed(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Return the view of the administration with malformed addresses refused."""

    @functools.wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        is_row_odd = not all(is_key(value) for value in (*args, *kwargs.values()))
        if not (is_row_odd or request.GET or is_choice_odd(request)):
            return view(request, *args, **kwargs)
        try:
            response = view(request, *args, **kwargs)
            if isinstance(response, SimpleTemplateResponse):
                response.render()  # widgets and filters are evaluated only here
        except UNREADABLE as error:
            if isinstance(error, OperationalError) and not is_faulty_query(error.__cause__):
                raise
            if isinstance(error, ProgrammingError) and getattr(error.__cause__, "sqlstate", None):
                # The database itself has refused a statement with all its values: that is no fault of the address.
                raise
            if is_row_odd:
                raise Http404 from error
            raise BadRequest("Malformed address of the administration") from error
        return response

    return guarded


def is_key(value: Any) -> bool:
    """Whether the part of a path can be the key of a row."""
    text = str(value)
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_KEY


def is_choice_odd(request: HttpRequest) -> bool:
    """Whether an action is asked for with rows that cannot be."""
    return request.method == "POST" and not all(map(is_key, request.POST.getlist(ACTION_CHECKBOX_NAME)))
