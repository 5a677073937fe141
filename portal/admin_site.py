"""The coordinator's administration at /sprava/."""

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _


class CoordinatorSite(admin.AdminSite):
    """Django's admin in our words; people log in on the same page as everybody else."""

    site_header = _("Administration")
    site_title = _("Administration")
    index_title = _("What waits for you")
    enable_nav_sidebar = True

    def login(self, request: HttpRequest, extra_context: dict[str, object] | None = None) -> HttpResponse:
        """Lead to the site's own login and back."""
        target = request.GET.get("next") or reverse("admin:index")
        return redirect(f"{reverse('account_login')}?{urlencode({'next': target})}")
