"""The second factor that staff must have before they reach the administration."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _


def lacks_second_factor(user: Any) -> bool:
    """Whether the person is of the staff and has yet to set up the second factor that REQUIRE_STAFF_MFA asks for."""
    if not (settings.REQUIRE_STAFF_MFA and user.is_authenticated and user.is_staff):
        return False
    # Recovery codes alone do not count: they are the spare key, not the lock.
    return not is_mfa_enabled(user, [Authenticator.Type.TOTP])


class RequireStaffSecondFactor:
    """Send staff without a second factor to set it up, when REQUIRE_STAFF_MFA is on.

    Looks at nothing outside the administration: reading the session would make public pages differ by visitor.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.REQUIRE_STAFF_MFA and request.path_info.startswith(reverse("admin:index")):
            if lacks_second_factor(request.user):
                messages.warning(request, _("Before you enter the administration, set up the second factor."))
                return redirect("mfa_activate_totp")
        return self.get_response(request)
