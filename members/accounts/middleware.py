"""Requires a second factor of staff users in the administration."""

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
    """Whether a staff user has not set up the second factor that REQUIRE_STAFF_MFA demands."""
    if not (settings.REQUIRE_STAFF_MFA and user.is_authenticated and user.is_staff):
        return False
    # Recovery codes alone do not count as a second factor.
    return not is_mfa_enabled(user, [Authenticator.Type.TOTP])


class RequireStaffSecondFactor:
    """Redirect staff without a second factor to its setup if REQUIRE_STAFF_MFA is on.

    Applies only to the administration: reading the session would make public pages uncacheable.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.REQUIRE_STAFF_MFA and request.path_info.startswith(reverse("admin:index")):
            if lacks_second_factor(request.user):
                messages.warning(request, _("Before you enter the administration, set up the second factor."))
                return redirect("mfa_activate_totp")
        return self.get_response(request)
