"""The office's list of calendars of towns and their faults; only towns change them."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.admin import CoordinatorAdmin
from harvest.models import CalendarSource


@admin.register(CalendarSource)
class CalendarSourceAdmin(CoordinatorAdmin):
    """Lists calendars; nothing is changed here."""

    teaches = _(
        "Calendars and pages from which towns take their events into reports. Each town adds its own on its pages; "
        "here you see which cannot be read, and why."
    )
    list_display: ClassVar[list[str]] = ["organisation", "url", "kind", "fault_in_words", "read_at", "event_count"]
    list_display_links: ClassVar[list[str]] = ["organisation", "url"]
    list_filter: ClassVar[list[Any]] = ["fault", "kind"]
    list_select_related: ClassVar[list[str]] = ["organisation"]
    search_fields: ClassVar[list[str]] = ["organisation__search_text"]
    search_help_text = _("Name of the town.")
    fields: ClassVar[list[str]] = [
        "organisation", "url", "name", "kind", "fault_in_words", "advice_in_words", "failing_since", "tried_at",
        "read_at", "event_count", "left_out", "added_by", "added_at",
    ]  # fmt: skip
    readonly_fields: ClassVar[list[str]] = fields

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=pgettext_lazy("of a calendar", "fault"), ordering="fault")
    def fault_in_words(self, obj: CalendarSource) -> str:
        if not obj.fault:
            return "–"
        return format_html('<span class="badge badge-warning">{}</span>', obj.get_fault_display())

    @admin.display(description=_("what the town can do"))
    def advice_in_words(self, obj: CalendarSource) -> str:
        return obj.advice or "–"
