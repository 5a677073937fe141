"""The administration's list of mails and their delivery; texts of mails are not shown."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from common.admin import FlatListMixin
from common.admin.bulk import Bulk, said_beforehand
from outbox.mail import send_again
from outbox.models import OutgoingMail
from task_queue.models import Task

BADGES = {
    OutgoingMail.State.WAITING: "badge-archived",
    OutgoingMail.State.SENT: "badge-published",
    OutgoingMail.State.GIVEN_UP: "badge-warning",
}


@admin.register(OutgoingMail)
class OutgoingMailAdmin(FlatListMixin, admin.ModelAdmin):
    """Lists mails and sends them again. The text is not shown, because links in it give access to accounts."""

    teaches = _(
        "E-mails that the portal sends: invitations, decisions on reports, reminders. What could not be delivered "
        "can be sent again from here."
    )
    list_display: ClassVar[list[str]] = ["subject", "to", "state_badge", "created_at", "attempts"]
    list_filter: ClassVar[list[Any]] = ["state"]
    search_fields: ClassVar[list[str]] = ["search_text"]
    search_help_text = _("Address or subject.")
    actions: ClassVar[list[str]] = ["send_again"]
    fields: ClassVar[list[str]] = [
        "subject",
        "to",
        "state",
        "created_at",
        "sent_at",
        "attempts",
        "last_fault",
        "next_attempt_at",
        "given_up_at",
    ]
    list_select_related: ClassVar[list[str]] = ["task"]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        title = capfirst(str(self.opts.verbose_name_plural))
        return super().changelist_view(request, {"title": title, **(extra_context or {})})

    def get_queryset(self, request: HttpRequest) -> Any:
        """Leave out mails whose recipients are not shown to the office."""
        return super().get_queryset(request).of_office()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Mails cannot be edited; the change permission is only for sending again."""
        return obj is None and super().has_change_permission(request)

    def lookup_allowed(self, lookup: str, value: Any, request: Any = None) -> bool:
        """Filters by text are refused: links in it could be guessed letter by letter."""
        return not lookup.startswith(("text", "html")) and super().lookup_allowed(lookup, value, request)

    @admin.display(description=_("state"), ordering="state")
    def state_badge(self, obj: OutgoingMail) -> str:
        css = BADGES[OutgoingMail.State(obj.state)]
        is_being_sent = obj.task is not None and obj.task.state == Task.State.RUNNING
        words = _("being sent") if is_being_sent else obj.get_state_display()
        return format_html('<span class="badge {}">{}</span>', css, capfirst(words))

    @admin.display(description=_("next attempt at"))
    def next_attempt_at(self, obj: OutgoingMail) -> datetime.datetime | None:
        return obj.task.due_at if obj.task is not None else None

    @admin.display(description=_("abandoned at"))
    def given_up_at(self, obj: OutgoingMail) -> datetime.datetime | None:
        return obj.task.give_up_at if obj.task is not None else None

    @admin.action(description=_("Send again"), permissions=["change"])
    @said_beforehand(
        Bulk(
            title=lambda count: ngettext("Send %d mail again?", "Send %d mails again?", count) % count,
            button=_("Send"),
            heading=_("Will be sent again"),
            already=Q(state=OutgoingMail.State.SENT),
            already_words=_("Sent already"),
        )
    )
    def send_again(self, request: HttpRequest, queryset: Any) -> None:
        sent = sum(send_again(mail) for mail in queryset)
        text = ngettext("%d mail will be sent again.", "%d mails will be sent again.", sent) % sent
        self.message_user(request, text, messages.SUCCESS if sent else messages.WARNING)
        if left := queryset.count() - sent:
            text = ngettext("%d mail has been sent already.", "%d mails have been sent already.", left) % left
            self.message_user(request, text, messages.INFO)
