"""URLs of the administration's lists and forms."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.contrib.admin.utils import quote
from django.db import models
from django.urls import NoReverseMatch, reverse

from common.registry import form_address_of


def list_address(model: type[models.Model]) -> str:
    """Return the URL of a model's change list."""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


def form_address(row: Any) -> str:
    """Return the URL of a row's change form; its model must be registered."""
    opts = row._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[quote(str(row.pk))])


def admin_address(instance: models.Model, site: admin.AdminSite) -> str | None:
    """Return the URL where a row is edited: its own form, or the form of the row it belongs to."""
    if address := form_address_of(instance):
        return address
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
