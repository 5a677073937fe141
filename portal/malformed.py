"""Malformed addresses of the administration get a page that says so (400, or 404 for a row), never an error (500).

Django's admin trusts that its addresses come from its own pages: it passes keys, filters and first values of a form on
as they are, and some of them reach the database or a widget before anybody looks. Only what it raises in doing so is a
fault of the address. A fault of the portal's own code stays one, whatever address it was met at: it is a 500 and in the
log. Our own views read their part of an address themselves.
"""

from __future__ import annotations

import functools
import re
import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IncorrectLookupParameters
from django.core.exceptions import BadRequest, FieldDoesNotExist, FieldError, ValidationError
from django.db import DataError, OperationalError, ProgrammingError
from django.http import Http404, HttpRequest, HttpResponseBase
from django.template.response import SimpleTemplateResponse
from django.utils.datastructures import MultiValueDictKeyError

from common.database.outage import is_faulty_query

LONGEST_KEY = 18
"""Digits of the longest number that both databases can keep."""
LONGEST_VALUE = 2_000
"""Characters of a value that every statement can hold, whatever it is searched in."""
UNREADABLE = (
    ValueError, TypeError, OverflowError, FieldDoesNotExist, FieldError, ValidationError, DataError, OperationalError,
    ProgrammingError, MultiValueDictKeyError, RecursionError, IndexError, IncorrectLookupParameters,
)  # fmt: skip
OF_DATABASE = (OverflowError, DataError, OperationalError, ProgrammingError, RecursionError)
"""What the database or its driver says of values that it cannot take, long after they were read from the address."""
TOO_LONG_NUMBER = re.compile(rf"\d{{{LONGEST_KEY + 1}}}")
"""A number that no column can keep; digits of all scripts count, as Python reads them."""
ADMIN = f"{Path(admin.__file__).parent}/"
OURS = f"{settings.BASE_DIR}/"
LIBRARIES = tuple(f"{sysconfig.get_path(name)}/" for name in ("purelib", "platlib", "stdlib"))


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
            if not is_fault_of_address(error, [*values_of(request), *map(str, (*args, *kwargs.values()))]):
                raise
            if is_row_odd:
                raise Http404 from error
            raise BadRequest("Malformed address of the administration") from error
        return response

    return guarded


def is_fault_of_address(error: BaseException, values: list[str]) -> bool:
    """Whether Django's admin raised the error in reading what it was given, or the database in taking a value of it."""
    if is_asked_by_admin(error.__traceback__):
        return True
    return isinstance(error, OF_DATABASE) and any(map(is_odd, values))


def is_asked_by_admin(trace: TracebackType | None) -> bool:
    """Whether the last to act, before libraries took over, was Django's admin and not the code of the portal."""
    is_admin = False
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith(ADMIN):
            is_admin = True
        elif name.startswith(OURS) and not name.startswith(LIBRARIES):
            is_admin = False
        trace = trace.tb_next
    return is_admin


def is_odd(value: str) -> bool:
    """Whether a value is such that a database may refuse it."""
    is_text = value.isprintable() and "\x00" not in value and not any("\ud800" <= sign <= "\udfff" for sign in value)
    return not is_text or len(value) > LONGEST_VALUE or bool(TOO_LONG_NUMBER.search(value))


def values_of(request: HttpRequest) -> Iterator[str]:
    """Return the names and values in the query, and the chosen rows."""
    for name, texts in request.GET.lists():
        yield from (name, *texts)
    if request.method == "POST":
        yield from request.POST.getlist(ACTION_CHECKBOX_NAME)


def is_key(value: Any) -> bool:
    """Whether the part of a path can be the key of a row."""
    text = str(value)
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_KEY


def is_choice_odd(request: HttpRequest) -> bool:
    """Whether an action is asked for with rows that cannot be."""
    return request.method == "POST" and not all(map(is_key, request.POST.getlist(ACTION_CHECKBOX_NAME)))
