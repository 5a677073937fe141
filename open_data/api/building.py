"""The operations of the interface, made of the data sets by django-ninja, and its description (OpenAPI)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLResolver
from django.urls.resolvers import RegexPattern
from django.utils.translation import gettext as _
from django.utils.translation import override
from ninja import NinjaAPI, Path, Query
from ninja.errors import ValidationError
from pydantic import BaseModel, Field, create_model

from common.registry import DataSet, Filter, Type
from open_data.api.answers import BadParameter, answer, list_answer, set_list, thing_answer
from open_data.api.descriptions import COMPONENTS, list_responses, set_responses, thing_responses
from open_data.api.entrance import PREFIX
from open_data.problems import problem
from open_data.sets import data_sets

VERSION = "1.0"
LARGEST = 2**31 - 1
MOST = 200
"""Things on a page."""
USUAL = 50

PLAIN = r"^[^\x00-\x1f\x7f]*$"
"""No control characters, which no value has."""


@dataclass(frozen=True)
class Interface:
    """The interface: what finds its operations, its description, and the parameters of each operation."""

    resolver: URLResolver
    openapi: dict[str, Any]
    parameters: dict[str, list[str]]


@cache
def interface() -> Interface:
    """Return the interface, made once in a process. Its description is in English, as programmers read it."""
    with override("en"):
        api = build()
        described = dict(api.get_openapi_schema(path_prefix=PREFIX))
    described["servers"] = [{"url": settings.SITE_URL}]
    described.setdefault("components", {})["schemas"] = COMPONENTS

    patterns, _app_name, _namespace = api.urls
    resolver = URLResolver(RegexPattern(f"^{PREFIX}"), patterns)
    return Interface(resolver, described, parameters_by_operation(described))


def parameters_by_operation(described: dict[str, Any]) -> dict[str, list[str]]:
    """Return the parameters that the description tells of each operation, so that both never differ."""
    operations = [path["get"] for path in described["paths"].values()]
    return {
        one["operationId"]: [parameter["name"] for parameter in one["parameters"] if parameter["in"] == "query"]
        for one in operations
    }


def build() -> NinjaAPI:
    """Return the interface with an operation for the list and for one thing of each data set."""
    api = NinjaAPI(
        title=_("Open data of the Healthy Region"),
        version=VERSION,
        description=_("Read-only. The same data sets as files are at %(address)s.")
        % {"address": f"{settings.SITE_URL}/otevrena-data/"},
        openapi_url=None,
        docs_url=None,
        urls_namespace="open-data-api-operations",
    )
    api.add_exception_handler(ValidationError, invalid)
    api.add_exception_handler(BadParameter, wrong)
    api.add_exception_handler(Http404, missing)
    api.get(
        "/datove-sady",
        operation_id="data_sets",
        url_name="data_sets",
        summary=_("All data sets"),
        openapi_extra={"responses": set_responses()},
    )(all_sets)
    api.get("/openapi.json", include_in_schema=False)(openapi)
    for data_set in data_sets().values():
        add_operations(api, data_set)
    return api


def add_operations(api: NinjaAPI, data_set: DataSet) -> None:
    """Add the operations of one data set; the name of an address is that of its operation."""
    name = data_set.key.replace("-", "_")
    tags = [str(data_set.title)]
    api.get(
        f"/{data_set.key}",
        operation_id=f"{name}_list",
        url_name=f"{name}_list",
        summary=str(data_set.title),
        description=str(data_set.description),
        tags=tags,
        openapi_extra={"responses": list_responses(data_set)},
    )(lister(data_set))
    api.get(
        f"/{data_set.key}/{{key}}",
        operation_id=f"{name}_one",
        url_name=f"{name}_one",
        summary=_("One thing: %(title)s") % {"title": data_set.title},
        tags=tags,
        openapi_extra={"responses": thing_responses(data_set)},
    )(teller(data_set))


def lister(data_set: DataSet) -> Callable[..., HttpResponse]:
    """Return the operation that lists the things of a data set."""

    def things(request: HttpRequest, asked: Any) -> HttpResponse:
        return list_answer(request, data_set, asked)

    things.__annotations__["asked"] = Annotated[parameters_of(data_set), Query()]
    return things


def teller(data_set: DataSet) -> Callable[..., HttpResponse]:
    """Return the operation that tells of one thing."""

    def thing(request: HttpRequest, key: Any) -> HttpResponse:
        return thing_answer(data_set, key)

    limits = Path(..., ge=1, le=LARGEST, description=_("The number of the thing."))
    thing.__annotations__["key"] = Annotated[int, limits]
    return thing


def parameters_of(data_set: DataSet) -> type[BaseModel]:
    """Return the model of the parameters of a list: filters, moment of change, length and place of the page."""
    fields: dict[str, Any] = {one.name: (kind_of(one) | None, field_of(one)) for one in data_set.filters}
    fields["changed_since"] = (
        str | None,
        Field(None, max_length=40, pattern=PLAIN, description=_(
            "Only what was changed or withdrawn since a day or moment, in the order of changes. Filters narrow the "
            "public things alone."
        )),
    )  # fmt: skip
    fields["limit"] = (int, Field(USUAL, ge=1, le=MOST, description=_("The number of things on a page.")))
    fields["cursor"] = (
        str | None,
        Field(None, max_length=120, pattern=r"^[A-Za-z0-9_-]*$", description=_(
            "Where the page begins: next_cursor of the page before."
        )),
    )  # fmt: skip
    return create_model(f"Parameters_{data_set.key.replace('-', '_')}", **fields)


def kind_of(one: Filter) -> Any:
    """Return the Python type of a filter."""
    if one.type == Type.CODE:
        return Literal[tuple(one.codes)]
    return {Type.INTEGER: int, Type.YEAR: int, Type.BOOLEAN: bool}.get(one.type, str)


def field_of(one: Filter) -> Any:
    """Return the limits of the values of a filter, and what it means."""
    match one.type:
        case Type.YEAR:
            limits: dict[str, Any] = {"ge": 1990, "le": 2100}
        case Type.INTEGER:
            limits = {"ge": 1, "le": LARGEST}
        case Type.TEXT:
            limits = {"max_length": 100, "pattern": PLAIN}
        case _:
            limits = {}
    return Field(None, description=str(one.meaning), **limits)


def openapi(request: HttpRequest) -> HttpResponse:
    return answer(interface().openapi)


def all_sets(request: HttpRequest) -> HttpResponse:
    return set_list()


def invalid(request: HttpRequest, error: Any) -> HttpResponse:
    """Return the refusal of wrong parameters, each with its reason."""
    faults = [{"name": str(fault["loc"][-1]), "reason": reason_of(fault)} for fault in error.errors]
    reasons = "; ".join(f"{fault['name']}: {fault['reason']}" for fault in faults)
    return problem(400, _("Wrong parameter."), reasons, parameters=faults)


def reason_of(fault: Any) -> str:
    """Return why a value was refused, in the language of the answer; pydantic says it in English only."""
    limits = fault.get("ctx") or {}
    match fault.get("type"):
        case "int_parsing" | "int_type" | "int_from_float" | "int_parsing_size":
            return _("Write a whole number.")
        case "greater_than_equal":
            return _("Write at least %(limit)s.") % {"limit": limits.get("ge")}
        case "less_than_equal":
            return _("Write at most %(limit)s.") % {"limit": limits.get("le")}
        case "bool_parsing":
            return _("Write true or false.")
        case "string_too_long":
            return _("It is too long.")
    return _("This parameter has a value that cannot be used.")


def wrong(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(400, _("Wrong parameter."), error)


def missing(request: HttpRequest, error: Any) -> HttpResponse:
    return problem(404, _("There is no such thing."))
