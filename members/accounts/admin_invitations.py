"""Invitations in the administration: they can be created, sent again and withdrawn, but not edited."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.admin.utils import flatten_fieldsets
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from common.admin import CoordinatorAdmin
from common.admin.bulk import Bulk, said_beforehand
from common.admin.forms import CoordinatorForm
from members.accounts import invitations
from members.models import Invitation, User
from members.workflow import MembersError

BADGES = {
    Invitation.State.WAITING: "badge-archived",
    Invitation.State.ACCEPTED: "badge-published",
    Invitation.State.EXPIRED: "badge-warning",
    Invitation.State.WITHDRAWN: "badge-archived",
}


class InvitationForm(CoordinatorForm):
    """The address to invite and the organisation to report for."""

    def clean_email(self) -> str:
        return User.objects.normalize_email(self.cleaned_data["email"]).lower()

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean() or {}
        if cleaned.get("email") and cleaned.get("organisation"):
            try:
                invitations.refuse_needless(cleaned["email"], cleaned["organisation"])
            except MembersError as error:
                raise ValidationError(str(error)) from error
        return cleaned

    def validate_constraints(self) -> None:
        """Skip the unique constraint: an open invitation of the same address and organisation is sent again."""


class StateFilter(admin.SimpleListFilter):
    """Filters invitations by state."""

    title = _("state")
    parameter_name = "stav"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return list(Invitation.State.choices)

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        sets: dict[str | None, Callable[[], Any]] = {
            Invitation.State.WAITING: queryset.waiting,
            Invitation.State.EXPIRED: queryset.expired,
            Invitation.State.ACCEPTED: lambda: queryset.filter(accepted_at__isnull=False),
            Invitation.State.WITHDRAWN: lambda: queryset.filter(withdrawn_at__isnull=False),
        }
        return sets[self.value()]() if self.value() in sets else queryset


@admin.register(Invitation)
class InvitationAdmin(CoordinatorAdmin):
    teaches = _(
        "Invitations of people who are to report for a town. Each gets an e-mail with a link that can be used "
        "once, within two weeks."
    )
    form = InvitationForm
    list_display: ClassVar[list[str]] = ["email", "organisation", "state_badge", "last_sent_at", "expires_at"]
    list_filter: ClassVar[list[Any]] = [StateFilter]
    list_select_related: ClassVar[list[str]] = ["organisation"]
    search_fields: ClassVar[list[str]] = ["search_text", "organisation__search_text"]
    search_help_text = _("E-mail or organisation.")
    autocomplete_fields: ClassVar[list[str]] = ["organisation"]
    actions: ClassVar[list[str]] = ["send_again", "withdraw"]

    NEW: ClassVar[Any] = (
        None,
        {
            "fields": ["email", "organisation"],
            "description": _(
                "The person gets an e-mail with a link that can be used once, within two weeks. With it they "
                "create an account, or log in to the one they have, and may then report for the organisation."
            ),
        },
    )
    MADE: ClassVar[Any] = (
        None,
        {
            "fields": [
                ("email", "organisation"),
                ("invited_by", "created_at"),
                ("last_sent_at", "sent_count", "expires_at"),
                ("accepted_at", "accepted_by"),
                "withdrawn_at",
            ]
        },
    )

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        return [self.MADE] if obj else [self.NEW]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Existing invitations are read-only, also in their history."""
        return flatten_fieldsets([self.MADE]) if obj else []

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ["email", "organisation"]

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The change permission is only for the actions; existing invitations cannot be edited."""
        return obj is None and super().has_change_permission(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        """Filters by the digest of the link are refused: it could be guessed letter by letter."""
        return not lookup.startswith("token_hash") and super().lookup_allowed(lookup, value, request)

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Show MembersError as a message: the permission may have been granted after the form was validated."""
        try:
            return super().add_view(request, form_url, extra_context)
        except MembersError as error:
            self.message_user(request, str(error), messages.ERROR)
            return redirect("admin:members_invitation_changelist")

    def save_model(self, request: HttpRequest, obj: Invitation, form: Any, change: bool) -> None:
        """Invite; the saved row may be an older open invitation of the same address and organisation, sent again."""
        made = invitations.invite(email=obj.email, organisation=obj.organisation, invited_by=request.user)  # type: ignore[arg-type]
        obj.__dict__.update(made.__dict__)

    def title_of_new(self) -> str:
        return gettext("Invite a person")

    def response_add(self, request: HttpRequest, obj: Invitation, post_url_continue: Any = None) -> HttpResponse:
        """Show that a mail was sent, not only a row saved."""
        text = gettext("The invitation was sent to %(email)s, for the organisation %(organisation)s.")
        self.message_user(request, text % {"email": obj.email, "organisation": obj.organisation}, messages.SUCCESS)
        return redirect("admin:members_invitation_changelist")

    @admin.display(description=_("state"))
    def state_badge(self, obj: Invitation) -> str:
        return format_html('<span class="badge {}">{}</span>', BADGES[obj.state], capfirst(str(obj.state.label)))

    @admin.action(description=_("Send the invitation again"), permissions=["change"])
    @said_beforehand(
        Bulk(
            title=lambda count: ngettext("Send %d invitation again?", "Send %d invitations again?", count) % count,
            button=_("Send"),
            heading=_("Will get an e-mail with a new link"),
            effect=_("The link that they got before stops working."),
            already=~Q(accepted_at=None, withdrawn_at=None),
            already_words=_("Accepted or withdrawn"),
        )
    )
    def send_again(self, request: HttpRequest, queryset: Any) -> None:
        needless = gettext("it was sent less than a minute ago. If it does not arrive, send it again in a while.")
        done = self._step(request, queryset, invitations.resend, "last_sent_at", needless)
        text = ngettext("%d invitation was sent with a new link.", "%d invitations were sent with a new link.", done)
        if done:
            self.message_user(request, text % done, messages.SUCCESS)

    @admin.action(description=_("Withdraw the invitation"), permissions=["change"])
    @said_beforehand(
        Bulk(
            title=lambda count: ngettext("Withdraw %d invitation?", "Withdraw %d invitations?", count) % count,
            button=_("Withdraw"),
            heading=_("Will be withdrawn"),
            effect=_("The link in the e-mail stops working. A new invitation can be sent at any time."),
            already=~Q(accepted_at=None, withdrawn_at=None),
            already_words=_("Accepted or withdrawn"),
        )
    )
    def withdraw(self, request: HttpRequest, queryset: Any) -> None:
        needless = gettext("it has been withdrawn already.")
        done = self._step(request, queryset, invitations.withdraw, "withdrawn_at", needless)
        text = ngettext("%d invitation was withdrawn.", "%d invitations were withdrawn.", done)
        if done:
            self.message_user(request, text % done, messages.SUCCESS)

    def _step(
        self, request: HttpRequest, queryset: Any, step: Callable[[Invitation], bool], field: str, needless: str
    ) -> int:
        """Run the step for each row, show why others were skipped, and return the number of successes."""
        done = 0
        for row in queryset.select_related("organisation"):
            try:
                reason = "" if step(row) else needless
            except MembersError as error:
                reason = str(error)
            if reason:
                # The message must not begin with the address, because the administration capitalises the first letter.
                text = gettext("Invitation %(name)s: %(reason)s") % {"name": row, "reason": reason}
                self.message_user(request, text, messages.WARNING)
            else:
                self.log_change(request, row, [{"changed": {"fields": [field]}}])
                done += 1
        return done
