"""Adapters of allauth: no public sign-up, and links in mails use the configured site address."""

import secrets
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal.ratelimit import get_rates
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from members.accounts import devices
from members.accounts.log import note_failure
from members.accounts.passwords.spelling import composed, spellings
from members.models import User
from outbox.mail import mail_facts, rendered, store_mail


class ClosedAccountAdapter(DefaultAccountAdapter):
    """The allauth adapter; only the coordinator creates accounts."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("The e-mail address or the password is wrong. Please check both."),
        "enter_current_password": _("This is not your current password."),
        "incorrect_password": _("This is not your password."),
        "invalid_password_reset": _("The link is no longer valid."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """Return an error with the portal's own message; after too many attempts it says when to try again."""
        if code not in {"too_many_login_attempts", "rate_limited"}:
            return super().validation_error(code, *args)
        minutes = lock_minutes()
        message = ngettext(
            "Too many failed attempts. Please try again in %(minutes)d minute.",
            "Too many failed attempts. Please try again in %(minutes)d minutes.",
            minutes,
        )
        return ValidationError(message % {"minutes": minutes}, code=code)

    def get_reset_password_from_key_url(self, key: str) -> str:
        """Return the link for the mail, built from the configured site address and not from the Host header."""
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        return f"{settings.SITE_URL}{path.replace('UID-KEY', key)}"

    def is_safe_url(self, url: str | None) -> bool:
        """Whether a redirect target is a path of this site; allauth's own check raises an error for “//[”."""
        return bool(url) and str(url).startswith("/") and url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account_overview")

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queue the mail, so that the response takes the same time whether or not the address is known."""
        days = settings.PASSWORD_RESET_TIMEOUT // 86_400
        facts = mail_facts() | {"email": email, "days": days} | context
        parts = rendered(f"{template_prefix}.html", facts)
        store_mail(key=f"{template_prefix}-{secrets.token_hex(8)}", to=email, **parts)

    def clean_password(self, password: str, user: AbstractBaseUser | None = None) -> str:
        """Validate a new password and return it in the spelling in which it is kept."""
        return super().clean_password(composed(password), user)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Count the attempt; one from a device of the account is counted there, so that others cannot lock it."""
        email = str(credentials.get("email", ""))
        key = self._get_login_attempts_cache_key(request, **credentials)
        self._login_failed_rl_usage = devices.consume_attempt(request, email, key=key)
        if not self._login_failed_rl_usage:
            note_failure(request, email, "login-locked")
            raise self.validation_error("too_many_login_attempts")

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Log it, and take as long for an unknown address as for one whose password is compared in each spelling."""
        email = str(credentials.get("email", ""))
        note_failure(request, email)
        more = spellings(str(credentials.get("password", "")))[1:]
        if more and not User.objects.filter(email__iexact=email).exists():
            for spelling in more:
                make_password(spelling)

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        response = super().post_login(request, user, **kwargs)
        devices.remember_device(request, response, user)
        return response

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Count failures by account only; allauth adds the host, whose port an attacker could vary."""
        return str(credentials.get("email", "")).lower()


class SecondFactorAdapter(DefaultMFAAdapter):
    """The MFA adapter, with the portal's own messages."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": _("The code is wrong. Codes change every half minute: please type the latest one."),
    }


def lock_minutes() -> int:
    """Return the minutes after which a locked out user can certainly try again."""
    rates = get_rates(app="allauth.account", action="login_failed")
    return max((-(-int(rate.duration) // 60) for rate in rates), default=1)
