"""URLs of the administration's lists and forms."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import quote
from django.db import models
from django.urls import NoReverseMatch, get_script_prefix, reverse
from django.utils.html import format_html
from django.utils.text import capfirst

from common.registry import form_address_of
from common.text import introduced

ANY_KEY = 987654321
"""A key whose place in a URL shows where any other key stands."""


def numbered_address(name: str, *args: Any) -> str:
    """Return the URL of a name whose last argument is the number of a row; pages with many links ask for hundreds."""
    before, after = _around_number(name, args[:-1], get_script_prefix())
    return f"{before}{args[-1]:d}{after}"


@lru_cache(maxsize=1000)
def _around_number(name: str, args: tuple[Any, ...], prefix: str) -> tuple[str, str]:
    """Return what stands before and after the number; the prefix, under which the site is served, is in the URL."""
    before, _key, after = reverse(name, args=[*args, ANY_KEY]).rpartition(str(ANY_KEY))
    return before, after


def list_address(model: type[models.Model]) -> str:
    """Return the URL of a model's change list."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


def form_address(row: Any) -> str:
    """Return the URL of a row's change form; its model must be registered."""
    opts = row._meta
    name = f"admin:{opts.app_label}_{opts.model_name}_change"
    return numbered_address(name, row.pk) if isinstance(row.pk, int) else reverse(name, args=[quote(str(row.pk))])


def admin_address(instance: models.Model, site: admin.AdminSite) -> str | None:
    """Return the URL where a row is edited: its own form, or the form of the row it belongs to."""
    if (address := form_address_of(instance)) is not None:
        return address or None
    if site.is_registered(type(instance)):
        try:
            return form_address(instance)
        except NoReverseMatch:
            return None
    opts = instance._meta
    owners = [field for field in opts.fields if isinstance(field, models.ForeignKey) and not field.null]
    for field in sorted(owners, key=lambda field: field.remote_field.on_delete is not models.CASCADE):
        if address := admin_address(getattr(instance, field.name), site):
            return address
    return None


MOST_REFERRING = 50
"""Rows of one kind that a refused deletion names."""


def reference_to(row: Any, site: Any) -> str:
    """Return a link to the form of a row; a part of another row is described by its `in_context`."""
    name = introduced(capfirst(str(row._meta.verbose_name)), str(getattr(row, "in_context", row)))
    address = admin_address(row, site)
    return format_html('<a href="{}">{}</a>', address, name) if address else name
