"""Collects what the installed apps declare."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from django.apps import apps
from django.db import models
from django.http import HttpRequest
from django.utils.module_loading import module_has_submodule

from common.registry.declarations import Address, Declarations
from common.registry.elsewhere import Elsewhere
from common.registry.office import Office
from common.registry.site import Document, Sign
from common.registry.towns import NamedAddress

MODULE = "declarations"


@cache
def declared() -> dict[str, Declarations]:
    """Return the declarations of each app by its label, sorted by their `order`."""
    found = {
        config.label: import_module(f"{config.name}.{MODULE}").DECLARATIONS
        for config in apps.get_app_configs()
        if config.module is not None and module_has_submodule(config.module, MODULE)
    }
    return dict(sorted(found.items(), key=lambda item: item[1].order))


@cache
def _page_addresses() -> dict[type[models.Model], Address]:
    return {model: address for one in declared().values() for model, address in one.page_addresses.items()}


@cache
def _form_addresses() -> dict[type[models.Model], Address]:
    return {model: address for one in declared().values() for model, address in one.form_addresses.items()}


def page_address_of(row: models.Model) -> str:
    """Return the URL of a row's public page defined in a higher-level app; raises KeyError if none is declared."""
    return _page_addresses()[type(row)](row)


def pictures_of(model: type[models.Model], keys: Sequence[int]) -> dict[int, Any]:
    """Return the pictures of rows by their primary keys, from the higher-level apps that declare any."""
    declaring = (one.pictures[model] for one in declared().values() if model in one.pictures)
    return {pk: picture for find in declaring for pk, picture in find(keys).items()}


def calendar_file_of(row: models.Model) -> str:
    """Return the URL of the file that adds a row to a calendar; empty if there is none."""
    return next((one.calendar_file(row) for one in declared().values() if one.calendar_file is not None), "")


def share_address_of(row: models.Model) -> str:
    """Return the URL of the page with ways to tell others of a row; empty if there is none."""
    return next((one.share_page(row) for one in declared().values() if one.share_page is not None), "")


def office_of_programme() -> Office | None:
    """Return who runs the programme; None on an empty site."""
    found = (one.office() for one in declared().values() if one.office is not None)
    return next((office for office in found if office is not None), None)


def row_changes(model: type[models.Model], keys: Collection[Any]) -> dict[Any, datetime.datetime]:
    """Return when rows last changed, as far as any app notes it whoever writes, by their primary keys."""
    noted = (one.row_changes(model, keys) for one in declared().values() if one.row_changes is not None)
    return {key: moment for found in noted for key, moment in found.items()}


def last_change_of(model: type[models.Model]) -> datetime.datetime | None:
    """Return when any row of a model last changed, as far as any app notes it; None if none does."""
    noted = (one.last_change(model) for one in declared().values() if one.last_change is not None)
    return max((moment for moment in noted if moment is not None), default=None)


def documents_of(one: Any) -> list[Document]:
    """Return what higher-level apps offer at the page of a row, or of plain data."""
    declaring = (app.documents[type(one)] for app in declared().values() if type(one) in app.documents)
    return [document for find in declaring for document in find(one)]


def waiting_to_be_published(rows: models.QuerySet) -> dict[Any, Elsewhere]:
    """Return which rows only something else may publish, by their keys; asks nothing for most models."""
    found: dict[Any, Elsewhere] = {}
    for one in declared().values():
        if elsewhere := one.published_elsewhere.get(rows.model):
            found |= dict.fromkeys(elsewhere.waiting(rows.order_by()).values_list("pk", flat=True), elsewhere)
    return found


def form_address_of(row: models.Model) -> str | None:
    """Return the URL where the row is edited if that is not its form in the administration, else None.

    It is empty if the office may not open the row.
    """
    address = _form_addresses().get(type(row))
    return address(row) if address else None


def warnings_about(request: HttpRequest, row: Any) -> Iterator[str]:
    """Return the warnings that higher-level apps declare for a row."""
    for one in declared().values():
        if warn := one.warnings.get(type(row)):
            yield from warn(request, row)


def links_of_record(request: HttpRequest, row: Any) -> Iterator[NamedAddress]:
    """Return the links that higher-level apps declare for the form of a row."""
    for one in declared().values():
        if find := one.record_links.get(type(row)):
            yield from find(request, row)


def sign_of_region() -> Sign | None:
    """Return the region's sign; None where it has none yet."""
    found = (one.sign() for one in declared().values() if one.sign)
    return next((sign for sign in found if sign), None)
