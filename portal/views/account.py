"""Where a user goes after login."""

from allauth.account.adapter import get_adapter
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache


@never_cache
@login_required
def after_login(request: HttpRequest) -> HttpResponse:
    """Redirect to the requested page of this site, else to the administration, to the reports or to the account."""
    target = request.GET.get("next", "")
    if get_adapter(request).is_safe_url(target):
        return HttpResponseRedirect(target)
    if request.user.is_staff:
        return redirect("admin:index")
    return redirect("reports:dashboard" if request.user.organisations.exists() else "account_overview")
