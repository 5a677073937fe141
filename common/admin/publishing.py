"""Publishing and hiding with one press: from the head of a form, and publishing from the row of a list."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.options import IS_POPUP_VAR
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from common.admin.choices import is_too_long
from common.history.acts import Kind, act
from common.models import Published
from common.registry import waiting_to_be_published

State = Published.Publication

BADGES = {
    State.DRAFT: "badge-draft",
    State.PUBLISHED: "badge-published",
    State.ARCHIVED: "badge-archived",
}

BUTTONS: dict[str, str] = {"_publish": State.PUBLISHED, "_hide": State.DRAFT}
"""The buttons in the head of a form that save it in a state, whatever state it is in."""
PUBLISH_ROW = "_publish_row"
"""The button in the row of a list; its value is the key of the row."""


PUBLICATION = (_("Publication"), {"fields": ["publication"], "classes": ["collapse"]})
"""The section with the state of a record, which is mostly changed by the buttons of its head."""
PUBLISHING = (_("Publication and address of the page"), {"fields": ["publication", "slug"], "classes": ["collapse"]})
"""The same of a record whose page has an address of its own."""


def asked_state(request: HttpRequest) -> str:
    """Return the state that the pressed button of the head asks for; empty if it was another button."""
    return next((state for name, state in BUTTONS.items() if name in request.POST), "")


def state_badge(state: str) -> dict[str, str]:
    """Return the words of a state and the classes that give them its colour and sign."""
    known = State(state)
    return {"words": capfirst(str(known.label)), "css": f"{BADGES[known]} state-{known}"}


def waiting_elsewhere(screen: Any, request: HttpRequest, rows: list[Any]) -> dict[Any, str]:
    """Return which of the rows wait for something else, such as the report that makes them, and why, by their keys."""
    hidden = screen.model._default_manager.filter(pk__in=[row.pk for row in rows]).exclude(publication=State.PUBLISHED)
    return {key: one.reason_for(key) for key, one in waiting_to_be_published(hidden).items()}


class PublishingMixin:
    """What a ModelAdmin of a published kind does with the buttons of its form's head and of its list's rows."""

    admin_site: Any
    model: Any
    opts: Any
    has_change_permission: Any
    message_user: Any
    view_on_site: Any
    _move: Callable[..., None]

    PUBLISHED_NOW: ClassVar[Any] = _("Saved and published. {link}")
    HIDDEN_NOW: ClassVar[Any] = _("Saved and hidden: only the office sees it now.")

    def get_form(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Let the form be saved in the state that the pressed button asks for."""
        form = super().get_form(request, *args, **kwargs)
        form.asked_publication = asked_state(request)
        return form

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        """Give the head of the form the state that is saved, and the button that changes it."""
        obj = kwargs.get("obj")
        if obj is not None and context["adminform"].form.is_bound:
            obj.publication = self.model._base_manager.values_list("publication", flat=True).get(pk=obj.pk)
        stored = State.DRAFT if obj is None else obj.publication
        context["state"] = state_badge(stored)
        context["may_hide"] = stored == State.PUBLISHED
        context["may_publish"] = not context["may_hide"]
        return super().render_change_form(request, context, *args, **kwargs)

    def saved_words(self, request: HttpRequest, obj: Any) -> str:
        """Say what a button of the head has done."""
        state = asked_state(request)
        if state == State.PUBLISHED:
            address = self.view_on_site(obj)
            link = format_html('<a href="{}">{}</a>', address, _("Show on site")) if address else ""
            return format_html(self.PUBLISHED_NOW, link=link)
        words: str = self.HIDDEN_NOW if state else super().saved_words(request, obj)
        return words

    def get_list_display(self, request: HttpRequest) -> list[Any]:
        """Put the button into the column of states for those who may press it."""
        columns: list[Any] = list(super().get_list_display(request))
        if IS_POPUP_VAR in request.GET or not self.has_change_permission(request):
            return columns
        return ["publication_in_row" if column == "publication_badge" else column for column in columns]

    @admin.display(description=_("publication"), ordering="publication")
    def publication_badge(self, obj: Any) -> str:
        state = state_badge(obj.publication)
        return format_html('<span class="badge {}" id="state-{}">{}</span>', state["css"], obj.pk, state["words"])

    @admin.display(description=_("publication"), ordering="publication")
    def publication_in_row(self, obj: Any) -> str:
        """Return the state and, for a draft, the button that publishes it."""
        badge = self.publication_badge(obj)
        if obj.publication != State.DRAFT:
            return badge
        button = '{} <button type="submit" class="row-action" name="{}" value="{}" aria-label="{}: {}">{}</button>'
        words = _("Publish")
        return format_html(button, badge, PUBLISH_ROW, obj.pk, words, obj, words)

    def changelist_view(self, request: Any, extra_context: Any = None) -> HttpResponse:
        if request.method != "POST" or PUBLISH_ROW not in request.POST:
            return super().changelist_view(request, extra_context)
        key = request.POST[PUBLISH_ROW]
        if "form-TOTAL_FORMS" in request.POST:
            # What was typed in the list is saved with it.
            request.POST = request.POST.copy()
            request.POST["_save"] = ""
            answer = super().changelist_view(request, extra_context)
            if answer.status_code != HTTPStatus.FOUND:
                return answer
        return self._publish_row(request, key)

    def _publish_row(self, request: HttpRequest, key: str) -> HttpResponse:
        """Publish one row of the list and return to its place there."""
        row = None if is_too_long(key) else self.get_object(request, key)
        if row is None:
            self.message_user(request, _("The row is not there any more."), messages.WARNING)
            return HttpResponseRedirect(request.get_full_path())
        if reason := waiting_elsewhere(self, request, [row]).get(row.pk):
            self.message_user(
                request,
                format_html(str(_("“{row}” is not published here: {reason}.")), row=row, reason=reason),
                messages.WARNING,
            )
            return HttpResponseRedirect(f"{request.get_full_path()}#state-{row.pk}")
        with act(Kind.ACTION, record=row):
            chosen = self.model._default_manager.filter(pk=row.pk)
            self._move(request, chosen, State.PUBLISHED, lambda _count: _("“%s” is public now.") % row)
        return HttpResponseRedirect(f"{request.get_full_path()}#state-{row.pk}")
