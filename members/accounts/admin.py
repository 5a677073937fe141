"""Accounts in the administration."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin, messages
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from common.admin import CoordinatorAdmin, CoordinatorInline
from common.admin.bulk import Bulk, said_beforehand
from common.admin.forms import CoordinatorForm
from members.accounts.sessions import keep_own_session, new_stamp
from members.models import OrganisationUser, User


class OrganisationUserInline(CoordinatorInline):
    model = OrganisationUser
    autocomplete_fields: ClassVar[list[str]] = ["organisation"]
    add_text = _("Add an organisation")


class AccountForm(CoordinatorForm):
    """The form of an account, without a password: the owner sets it through a link in a mail."""

    def clean_email(self) -> str:
        """Normalise the address and refuse a second account that differs only in case."""
        email = User.objects.normalize_email(self.cleaned_data["email"]).lower()
        if User.objects.filter(email__iexact=email).exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("This e-mail has an account."))
        return email


def privileged(screen: Any, request: HttpRequest, rows: Any, *, also_own: bool = False) -> dict[Any, str]:
    """Return which accounts the person must not touch and why, by their keys."""
    reasons = {
        row.pk: gettext("only an administrator may") for row in rows if not screen.has_change_permission(request, row)
    }
    if also_own:
        reasons |= {row.pk: gettext("it is yours") for row in rows if row.pk == request.user.pk}
    return reasons


@admin.register(User)
class UserAdmin(CoordinatorAdmin):
    """Accounts and the organisations they report for. Passwords are not shown, permissions only to superusers."""

    teaches = _(
        "Accounts of people who report for towns, and of the office. It is best to invite a person: the account "
        "comes into being with the link in the e-mail."
    )
    form = AccountForm
    list_display: ClassVar[list[str]] = ["email", "full_name", "reports_for", "is_active", "can_log_in", "last_login"]
    list_filter: ClassVar[list[str]] = ["is_active", "is_staff"]
    search_fields: ClassVar[list[str]] = ["search_text", "organisations__search_text"]
    search_help_text = _("E-mail, name or the organisation that the person reports for.")
    inlines: ClassVar[list[Any]] = [OrganisationUserInline]
    actions: ClassVar[list[str]] = ["send_password_link", "switch_off"]

    NEW: ClassVar[Any] = _(
        "It is best to invite whoever is to report for a town: the person creates the account with the "
        "link in the e-mail. An account added here has no password. Save it and choose the action that "
        "sends a link to set one."
    )
    POWERS: ClassVar[Any] = (_("Permissions"), {"fields": ["is_staff", "groups"]})

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> list[Any]:
        ordinary: dict[str, Any] = {"fields": ["email", ("first_name", "last_name"), "is_active"]}
        if obj is None:
            ordinary["description"] = self.NEW
        return [(None, ordinary), *([self.POWERS] if request.user.is_superuser else [])]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("organisations")

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        found, _duplicates = super().get_search_results(request, queryset, search_term)
        return found, True

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "groups":
            kwargs["queryset"] = Group.objects.order_by("name")
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        """Filters by the password hash are refused: it could be guessed letter by letter."""
        return not lookup.startswith("password") and super().lookup_allowed(lookup, value, request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Users who are not superusers must not take over a privileged account."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or request.user.has_perm("members.manage_account", obj))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(request.user.is_superuser) and super().has_delete_permission(request, obj)

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        if not change:
            obj.set_unusable_password()
        is_renamed = change and "email" in form.changed_data
        if is_renamed:
            obj.session_stamp = new_stamp()
        super().save_model(request, obj, form, change)
        if is_renamed:
            keep_own_session(request, obj)

    @admin.display(description=pgettext_lazy("of a person", "name"), ordering="sort_key")
    def full_name(self, obj: User) -> str:
        return obj.get_full_name()

    @admin.display(description=_("reports for"))
    def reports_for(self, obj: User) -> str:
        return ", ".join(str(organisation) for organisation in obj.organisations.all())

    @admin.display(description=_("has a password"), boolean=True)
    def can_log_in(self, obj: User) -> bool:
        return obj.has_usable_password()

    @admin.action(description=_("Send a link to set the password"), permissions=["change"])
    @said_beforehand(
        Bulk(
            title=lambda count: ngettext("Send %d link?", "Send %d links?", count) % count,
            button=_("Send"),
            heading=_("Will get an e-mail with a link to set the password"),
            effect=_("The present password works until a new one is set."),
            already=Q(is_active=False),
            already_words=_("Disabled"),
            refuses=privileged,
        )
    )
    def send_password_link(self, request: HttpRequest, queryset: Any) -> None:
        from allauth.account.forms import ResetPasswordForm

        sent = 0
        for account in queryset.filter(is_active=True):
            if not self.has_change_permission(request, account):
                continue
            form = ResetPasswordForm({"email": account.email})
            if form.is_valid():
                form.save(request)
                sent += 1
        text = ngettext("The link was sent to %d address.", "The link was sent to %d addresses.", sent) % sent
        self.message_user(request, text, messages.SUCCESS if sent else messages.WARNING)

    @admin.action(description=_("Disable the accounts"), permissions=["change"])
    @said_beforehand(
        Bulk(
            title=lambda count: ngettext("Disable %d account?", "Disable %d accounts?", count) % count,
            button=_("Disable"),
            heading=_("Will be disabled"),
            effect=_("These people cannot log in any more. Their reports stay, and an account can be enabled again."),
            already=Q(is_active=False),
            already_words=_("Disabled already"),
            refuses=lambda screen, request, rows: privileged(screen, request, rows, also_own=True),
        )
    )
    def switch_off(self, request: HttpRequest, queryset: Any) -> None:
        accounts = [
            account
            for account in queryset.filter(Q(is_active=True)).exclude(pk=request.user.pk)
            if self.has_change_permission(request, account)
        ]
        for account in accounts:
            account.is_active = False
            account.save(update_fields=["is_active"])
            self.log_change(request, account, [{"changed": {"fields": ["is_active"]}}])
        count = len(accounts)
        self.message_user(request, ngettext("%d account was disabled.", "%d accounts were disabled.", count) % count)
