"""Where a row is edited in the administration."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.admin.utils import quote
from django.db import models
from django.urls import NoReverseMatch, reverse


def admin_address(instance: models.Model, site: admin.AdminSite) -> str | None:
    """Return where a row is edited: its own page, or that of the row it is a part of."""
    opts = instance._meta
    if hasattr(instance, "get_office_url"):
        # It has a screen of its own in place of a form.
        return str(instance.get_office_url())
    if site.is_registered(type(instance)):
        try:
            return reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[quote(str(instance.pk))])
        except NoReverseMatch:
            return None
    owners = [field for field in opts.fields if isinstance(field, models.ForeignKey) and not field.null]
    for field in sorted(owners, key=lambda field: field.remote_field.on_delete is not models.CASCADE):
        if address := admin_address(getattr(instance, field.name), site):
            return address
    return None
