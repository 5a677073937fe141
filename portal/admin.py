"""The admin of the site profile and of useful links."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.admin import CoordinatorAdmin
from common.admin.english import EnglishFilter, in_english
from portal.models import SiteProfile, UsefulLink

# Permissions are set by a command from a tested list, not by hand; screens of packages that nobody needs are hidden.
CLUTTER = {"auth.Group", "account.EmailAddress", "mfa.Authenticator"}


def clear_clutter(site: admin.AdminSite) -> None:
    """Remove the screens of packages from the administration."""
    for model in [model for model in site._registry if model._meta.label in CLUTTER]:
        site.unregister(model)


clear_clutter(admin.site)


@admin.register(SiteProfile)
class SiteProfileAdmin(CoordinatorAdmin):
    """The only profile: its list redirects to the form."""

    is_single = True
    autocomplete_fields: ClassVar[list[str]] = ["region"]
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["region", "name", "tagline", "lead", "about"]}),
        in_english(
            "region_en",
            "name_en",
            "tagline_en",
            "lead_en",
            "about_en",
            "accessibility_method_en",
            "accessibility_exceptions_en",
        ),
        (
            _("Contact of the office"),
            {"fields": ["office", "office_department", "address", ("email", "phone"), "web"]},
        ),
        (
            _("Accessibility statement"),
            {
                "fields": [
                    ("accessibility_prepared_on", "accessibility_reviewed_on"),
                    "accessibility_method",
                    "accessibility_exceptions",
                ]
            },
        ),
        (
            _("Logo and map"),
            {"fields": ["sign_path", "sign_view_box", "sign_description", "outline"], "classes": ["collapse"]},
        ),
    ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and not SiteProfile.objects.exists()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_model_perms(self, request: HttpRequest) -> dict[str, bool]:
        """Offer no profile to add in menus, which are kept; on an empty site the list does."""
        may_see, may_change = self.has_view_permission(request), self.has_change_permission(request)
        return {"add": False, "change": may_change, "delete": False, "view": may_see}

    def view_on_site(self, obj: SiteProfile) -> str | None:
        return reverse("portal:home")

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        profile = SiteProfile.objects.first()
        if profile is None:
            return super().changelist_view(request, extra_context)
        return redirect("admin:portal_siteprofile_change", profile.pk)


@admin.register(UsefulLink)
class UsefulLinkAdmin(CoordinatorAdmin):
    teaches = _(
        "Links that belong to the whole programme, such as the national network, and not to one record. The public "
        "finds them on the page “Links”, in the groups that you give them here."
    )
    list_display: ClassVar[list[str]] = ["title", "url", "group", "order"]
    list_editable: ClassVar[list[str]] = ["order"]
    list_filter: ClassVar[list[Any]] = ["group", EnglishFilter]
    search_fields: ClassVar[list[str]] = ["search_text"]
    numbered: ClassVar[dict[str, tuple[str, ...]]] = {"order": ()}
    search_help_text = _("Title or address of the link.")
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["title", "url", "description", ("group", "order")]}),
        in_english("title_en", "description_en", "group_en"),
    ]

    def view_on_site(self, obj: UsefulLink) -> str | None:
        return reverse("portal:links")
