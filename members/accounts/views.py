"""Pages of the user's own account: allauth's views, and the overview."""

from __future__ import annotations

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from members.accounts.sessions import end_other_sessions


class KeepsSiteProfile:
    """Removes allauth's context variable `site`, which would hide the site profile of the same name."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)  # type: ignore[misc]
        context.pop("site", None)
        return context


class Login(KeepsSiteProfile, account.LoginView):
    pass


class Inactive(KeepsSiteProfile, account.AccountInactiveView):
    pass


class PasswordReset(KeepsSiteProfile, account.PasswordResetView):
    pass


class PasswordResetDone(KeepsSiteProfile, account.PasswordResetDoneView):
    extra_context = {"days": settings.PASSWORD_RESET_TIMEOUT // 86_400}


class PasswordResetFromKey(KeepsSiteProfile, account.PasswordResetFromKeyView):
    pass


class PasswordResetFromKeyDone(KeepsSiteProfile, account.PasswordResetFromKeyDoneView):
    pass


class Authenticate(KeepsSiteProfile, mfa.AuthenticateView):
    pass


class EndsOtherSessions:
    """Ends all other sessions of the user when the form has done its work: they began under weaker conditions."""

    @transaction.atomic
    def form_valid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)  # type: ignore[misc]
        request: HttpRequest = self.request
        end_other_sessions(request, request.user)  # type: ignore[arg-type]
        return response


class ActivateSecondFactor(EndsOtherSessions, totp.ActivateTOTPView):
    pass


class DeactivateSecondFactor(EndsOtherSessions, totp.DeactivateTOTPView):
    pass


class DownloadRecoveryCodes(recovery_codes.DownloadRecoveryCodesView):
    """The codes as a UTF-8 text file with a name in the user's language."""

    content_type = "text/plain; charset=utf-8"

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        response = super().render_to_response(context, **kwargs)
        name = _("recovery-codes.txt")
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return response


@login_required
def overview(request: HttpRequest) -> HttpResponse:
    """Show the user's name, organisations, and second factor."""
    user = request.user
    has_second_factor = is_mfa_enabled(user, [Authenticator.Type.TOTP])
    context = {
        "organisations": user.organisations.all(),
        "has_second_factor": has_second_factor,
        "must_have_second_factor": user.is_staff and settings.REQUIRE_STAFF_MFA and not has_second_factor,
    }
    return render(request, "account/overview.html", context)
