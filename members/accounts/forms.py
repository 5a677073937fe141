"""Account forms of allauth, with the portal's own labels and autocomplete attributes for password managers."""

from __future__ import annotations

import logging
from typing import Any

from allauth.account import forms as account
from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.core import context
from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa import app_settings as mfa_settings
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import forms as mfa
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as totp
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from members.accounts import devices
from members.accounts.log import note_attempt
from members.accounts.passwords.spelling import composed
from members.models import User
from members.tasks import send_password_link

PASSWORD_RULES = _("At least 12 characters. Three or four unrelated words are easy to remember and hard to guess.")


def describe(field: forms.Field, label: Any, help_text: Any = "", **attributes: Any) -> None:
    """Set the label and help of a field, and remove its placeholder, which would vanish while typing."""
    field.label = label
    field.help_text = help_text
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attributes)


class LoginForm(account.LoginForm):
    """E-mail and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        describe(self.fields["login"], _("E-mail"), autocomplete="username", spellcheck="false")
        describe(self.fields["password"], _("Password"))
        describe(
            self.fields["remember"],
            _("Stay logged in on this device"),
            _("For two weeks. Do not tick it on a shared computer."),
        )


class ComposedPasswords(forms.Form):
    """Compares a new password with its repetition in one spelling of Unicode."""

    def clean_password1(self) -> str:
        return composed(self.cleaned_data["password1"])

    def clean_password2(self) -> str:
        return composed(self.cleaned_data["password2"])


class ResetPasswordForm(account.ResetPasswordForm):
    """The e-mail to which the link is sent. Whether it has an account is looked up by the worker, not by the page."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        describe(self.fields["email"], _("E-mail"), autocomplete="username", spellcheck="false")

    def clean_email(self) -> str:
        return str(self.cleaned_data["email"])

    def save(self, request: HttpRequest, **kwargs: Any) -> str:
        email = str(self.cleaned_data["email"])
        send_password_link.enqueue({"email": email, "language": get_language()})
        return email


class ResetPasswordKeyForm(ComposedPasswords, account.ResetPasswordKeyForm):
    """The new password, after the link from the mail."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        describe(self.fields["password1"], _("New password"), PASSWORD_RULES)
        describe(self.fields["password2"], _("New password again"))


class ChangePasswordForm(ComposedPasswords, account.ChangePasswordForm):
    """The current password and the new one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        describe(self.fields["oldpassword"], _("Current password"))
        describe(self.fields["password1"], _("New password"), PASSWORD_RULES)
        describe(self.fields["password2"], _("New password again"))


class NewPersonForm(ComposedPasswords):
    """Name and password of an invited person who has no account yet."""

    first_name = forms.CharField(max_length=150)
    last_name = forms.CharField(max_length=150)
    password1 = forms.CharField(strip=False, widget=forms.PasswordInput, max_length=4096)
    password2 = forms.CharField(strip=False, widget=forms.PasswordInput, max_length=4096)

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email
        describe(self.fields["first_name"], _("First name"), autocomplete="given-name")
        describe(self.fields["last_name"], _("Last name"), autocomplete="family-name")
        describe(self.fields["password1"], _("Password"), PASSWORD_RULES, autocomplete="new-password")
        describe(self.fields["password2"], _("Password again"), autocomplete="new-password")

    def clean(self) -> dict[str, Any]:
        """Validate the password by the configured validators, which also compare it with the name and e-mail."""
        cleaned = super().clean() or {}
        password = cleaned.get("password1")
        if not password:
            return cleaned
        names = {name: cleaned.get(name, "") for name in ("first_name", "last_name")}
        try:
            validate_password(password, User(email=self.email, **names))
        except ValidationError as error:
            self.add_error("password1", error)
        else:
            if cleaned.get("password2") and cleaned["password2"] != password:
                self.add_error("password2", _("The two passwords are not the same."))
        return cleaned

    def person(self) -> dict[str, str]:
        """Return the cleaned fields of the new account."""
        cleaned = self.cleaned_data
        return {
            "first_name": cleaned["first_name"],
            "last_name": cleaned["last_name"],
            "password": cleaned["password1"],
        }


class ReauthenticateForm(account.ReauthenticateForm):
    """The password again, before a sensitive action."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        describe(self.fields["password"], _("Password"))


class CodeForm(forms.Form):
    """A one-time code; spaces, which applications show in it, are ignored."""

    label = _("Code")
    help_text: Any = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        describe(
            self.fields["code"],
            self.label,
            self.help_text,
            inputmode="numeric",
            autocapitalize="off",
            spellcheck="false",
            maxlength=20,
        )


class OnceOnlyCodeForm(CodeForm):
    """Accepts a code only once while it is valid: 90 seconds, as phones' clocks may differ by one step."""

    def clean_code(self) -> str:
        code = self.right_code()
        seconds = mfa_settings.TOTP_PERIOD * (2 * mfa_settings.TOTP_TOLERANCE + 1)
        key = f"members:used-code:{self.user.pk}:{normalize_user_code(code)}"  # type: ignore[attr-defined]
        if not cache.add(key, "used", timeout=seconds):
            raise get_adapter().validation_error("incorrect_code")
        return code

    def right_code(self) -> str:
        """Return the typed code if it is right; raise ValidationError if it is wrong or there were too many."""
        return str(super().clean_code())  # type: ignore[misc]


class SecondStepForm(OnceOnlyCodeForm):
    """A code from somebody whose password is known; failures of others do not lock them out on a known device."""

    def right_code(self) -> str:
        """Check the code as allauth does, but never clear the failures of an address by somebody's own success."""
        user: User = self.user  # type: ignore[attr-defined]
        usage = devices.consume_attempt(context.request, user.email, key=f"mfa-auth-user-{user.pk}")
        if not usage:
            note_attempt("code-locked", context.request, logging.WARNING, account=user.pk)
            raise get_account_adapter().validation_error("too_many_login_attempts")
        code = str(self.cleaned_data["code"])
        ways = list(Authenticator.objects.filter(user=user).exclude(type=Authenticator.Type.WEBAUTHN))
        for way in ways:
            if way.wrap().validate_code(code):
                way.user = user
                self.authenticator = way
                usage.rollback()
                return code
        for way in ways[:1]:
            self._emit_authentication_failed(way)  # type: ignore[attr-defined]
        raise get_adapter().validation_error("incorrect_code")


class AuthenticateForm(SecondStepForm, mfa.AuthenticateForm):
    """The second step of the login."""

    help_text = _("Six digits from your application, or one of your recovery codes.")


class ReauthenticateCodeForm(SecondStepForm, mfa.ReauthenticateForm):
    """The code again, before a sensitive action."""

    help_text = _("Six digits from your application, or one of your recovery codes.")


class ActivateCodeForm(OnceOnlyCodeForm, totp.ActivateTOTPForm):
    """The first code, which proves that the application was set up with the key; it is then used up."""

    label = _("Code from the application")
    help_text = _("Six digits that the application shows after you scan the picture.")
