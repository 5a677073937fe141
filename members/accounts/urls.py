"""URLs of the account under /ucet/, with the names that allauth expects; its other views are not available."""

from collections.abc import Callable
from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from django.urls import URLPattern, path, re_path
from django.views.decorators.cache import never_cache

from members.accounts import views as ours
from members.accounts.invitation_views import invitation


def page(route: str, view: Callable[..., Any], name: str) -> URLPattern:
    """Return a URL pattern whose responses must not be cached."""
    return path(route, never_cache(view), name=name)


urlpatterns = [
    page("", ours.overview, "account_overview"),
    page("prihlaseni/", ours.Login.as_view(), "account_login"),
    page("prihlaseni/kod/", ours.Authenticate.as_view(), "mfa_authenticate"),
    page("odhlaseni/", account.logout, "account_logout"),
    page("pozvani/<str:token>/", invitation, "account_invitation"),
    page("neaktivni/", ours.Inactive.as_view(), "account_inactive"),
    page("overeni/heslem/", account.reauthenticate, "account_reauthenticate"),
    page("overeni/kodem/", mfa.reauthenticate, "mfa_reauthenticate"),
    page("heslo/zmena/", account.password_change, "account_change_password"),
    page("heslo/zapomenute/", ours.PasswordReset.as_view(), "account_reset_password"),
    page("heslo/zapomenute/odeslano/", ours.PasswordResetDone.as_view(), "account_reset_password_done"),
    re_path(
        r"^heslo/nove/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        never_cache(ours.PasswordResetFromKey.as_view()),
        name="account_reset_password_from_key",
    ),
    page("heslo/nove/hotovo/", ours.PasswordResetFromKeyDone.as_view(), "account_reset_password_from_key_done"),
    page("druhy-faktor/", mfa.index, "mfa_index"),
    page("druhy-faktor/zapnout/", ours.ActivateSecondFactor.as_view(), "mfa_activate_totp"),
    page("druhy-faktor/vypnout/", ours.DeactivateSecondFactor.as_view(), "mfa_deactivate_totp"),
    page("druhy-faktor/zalozni-kody/", recovery_codes.view_recovery_codes, "mfa_view_recovery_codes"),
    page("druhy-faktor/zalozni-kody/nove/", recovery_codes.generate_recovery_codes, "mfa_generate_recovery_codes"),
    page("druhy-faktor/zalozni-kody/stahnout/", ours.DownloadRecoveryCodes.as_view(), "mfa_download_recovery_codes"),
]
