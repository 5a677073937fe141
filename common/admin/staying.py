"""After saving, the form of the record is shown again, with the way to the list from which it was opened."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.templatetags.admin_urls import add_preserved_filters
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from common.admin.addresses import form_address, list_address
from common.admin.drafts import when

LEADS_ON = frozenset({IS_POPUP_VAR, "_addanother"})
"""What in a sent form says that saving it leads elsewhere."""


class StayingMixin:
    """Shows the form of a ModelAdmin again once it was saved."""

    model: Any
    opts: Any
    get_preserved_filters: Any
    has_view_or_change_permission: Any
    message_user: Any

    def saved_words(self, request: HttpRequest, obj: Any) -> str:
        """Return what is said once the row is saved."""
        return _("Saved at %(time)s.") % {"time": when(timezone.now())}

    def way_on(self, request: HttpRequest, obj: Any) -> tuple[str, str]:
        """Return the URL and the text of the link beside what is said: the list from which the row was opened."""
        filters = {"preserved_filters": self.get_preserved_filters(request), "opts": self.opts}
        return add_preserved_filters(filters, list_address(self.model)), _("Back to the list")

    def response_add(self, request: HttpRequest, obj: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        return self._stay(request, obj) or super().response_add(request, obj, *args, **kwargs)

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        return self._stay(request, obj) or super().response_change(request, obj)

    def _stay(self, request: HttpRequest, obj: Any) -> HttpResponse | None:
        """Say that the row is saved, and lead to its form; None if the form or the pressed button leads elsewhere."""
        if LEADS_ON & set(request.POST) or not self.has_view_or_change_permission(request, obj):
            return None
        filters = {"preserved_filters": self.get_preserved_filters(request), "opts": self.opts}
        way = format_html('<a href="{}">{}</a>', *self.way_on(request, obj))
        self.message_user(request, format_html("{} {}", self.saved_words(request, obj), way), messages.SUCCESS)
        return HttpResponseRedirect(add_preserved_filters(filters, form_address(obj)))
