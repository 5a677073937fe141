"""English texts in the administration: their section of a form, and a filter of rows in which they are missing."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _


def in_english(*fields: str, told: Any = "") -> tuple[Any, dict[str, Any]]:
    """Return the section with the English fields; it opens on demand, and empty fields stand there as such.

    `told` is HTML above the fields, for English texts that are elsewhere.
    """
    return (_("In English"), {"fields": list(fields), "classes": ["collapse"], "description": told})


class EnglishFilter(admin.SimpleListFilter):
    """Rows of a `ToldInEnglish` model by whether each Czech text has an English one."""

    title = _("in English")
    parameter_name = "anglicky"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("chybi", _("something is missing")), ("vse", _("everything is there"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        lacking = queryset.model.lacking_english()
        if self.value() == "chybi":
            return queryset.filter(lacking)
        return queryset.exclude(lacking) if self.value() == "vse" else queryset
