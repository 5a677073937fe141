"""Where a person goes after the login."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache


@never_cache
@login_required
def after_login(request: HttpRequest) -> HttpResponse:
    """Lead to the wanted page of this site, else to the administration, to the reports of a town, or to the account."""
    target = request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(target, allowed_hosts=None, require_https=request.is_secure()):
        return redirect(target)
    if request.user.is_staff:
        return redirect("admin:index")
    return redirect("reports:dashboard" if request.user.organisations.exists() else "account_overview")
