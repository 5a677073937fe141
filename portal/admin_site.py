"""The coordinator's administration at /sprava/: ordered as she thinks, in our words."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, URLResolver, path, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.generic import RedirectView


class CoordinatorSite(admin.AdminSite):
    """Django's admin in our words; people log in on the same page as everybody else."""

    site_header = _("Administration")
    site_title = _("Administration")
    index_title = _("What waits for you")
    index_template = "admin/index.html"
    enable_nav_sidebar = True

    GROUPS: ClassVar[dict[str, tuple[Any, list[str]]]] = {
        "reports": (pgettext_lazy("group of the administration", "Reports of towns"), ["ReportKind"]),
        "activities": (
            pgettext_lazy("group of the administration", "What is on"),
            ["Meeting", "Activity", "Series", "Heading", "Topic"],
        ),
        "grants": (
            pgettext_lazy("group of the administration", "Grants"),
            ["Programme", "Call", "Application", "Contract"],
        ),
        "improvement_plan": (
            pgettext_lazy("group of the administration", "Plan"),
            ["Plan", "Item", "Indicator", "Area"],
        ),
        "awards": (
            pgettext_lazy("group of the administration", "Awards"),
            ["Award", "Round", "Recipient"],
        ),
        "members": (
            pgettext_lazy("group of the administration", "People and towns"),
            [
                "Organisation",
                "Person",
                "Mandate",
                "CategoryStatus",
                "CriteriaSet",
                "EvidenceDeadline",
                "Department",
                "User",
                "Invitation",
                "outbox.OutgoingMail",
            ],
        ),
        "portal": (
            pgettext_lazy("group of the administration", "Site content"),
            ["SiteProfile", "UsefulLink"],
        ),
    }
    """Groups in her order by the app they live in, with their models in order; the rest stays out of the lists.

    A model of another app stands in the group under the name of that app, too.
    """

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Return the groups she may see, also for the side bar and for the page of one group."""
        known = self._build_app_dict(request)
        by_name = {f"{app}.{model['object_name']}": model for app in known for model in known[app]["models"]}
        groups = [
            {**known[label], "name": name, "models": models}
            for label, (name, order) in self.GROUPS.items()
            if label in known
            and (app_label in (None, label) or any(name.startswith(f"{app_label}.") for name in order))
            and (models := [by_name[full] for full in self._full_names(label, order) if full in by_name])
        ]
        for group in groups:
            if group["app_label"] == "reports" and request.user.has_perm("reports.view_activityreport"):
                group["models"] = [*self._office_screens(), *group["models"]]
        self._mark_current(request, groups)
        return groups

    @staticmethod
    def _mark_current(request: HttpRequest, groups: list[Any]) -> None:
        """Mark where she is: the screen with the longest address that hers begins with, as one may lie in another."""
        models = [model for group in groups for model in group["models"]]
        here = [model for model in models if model["admin_url"] and request.path.startswith(model["admin_url"])]
        nearest = max(here, key=lambda model: len(model["admin_url"]), default=None)
        for model in models:
            model["is_current"] = model is nearest

    @staticmethod
    def _office_screens() -> list[dict[str, Any]]:
        """Screens of reports that are no list of a model, in the shape in which the lists of the admin stand."""
        screens = {
            "report-inbox": _("Reports of member towns"),
            "evidence-matrix": _("Evidence of towns"),
        }
        return [
            {"name": name, "object_name": address, "admin_url": reverse(f"admin:{address}"), "view_only": True}
            for address, name in screens.items()
        ]

    @staticmethod
    def _full_names(label: str, order: list[str]) -> list[str]:
        return [name if "." in name else f"{label}.{name}" for name in order]

    def get_urls(self) -> list[URLResolver | URLPattern]:
        """Add the preview of drafts before the addresses of the models."""
        from common.editing.drafts import kept_for_office
        from evidence.views import all_towns
        from portal.views.preview import preview
        from reports.views import office

        address = "nahled/<str:app_label>/<str:model_name>/<int:pk>/"
        return [
            path(address, self.admin_view(preview), name="preview"),
            path("common/outgoingmail/", RedirectView.as_view(pattern_name="admin:outbox_outgoingmail_changelist")),
            path("hlaseni/doklady/", self.admin_view(all_towns), name="evidence-matrix"),
            path("hlaseni/", kept_for_office(self.admin_view(office.inbox)), name="report-inbox"),
            path("hlaseni/<uuid:public_id>/", kept_for_office(self.admin_view(office.review)), name="report-review"),
            *super().get_urls(),
        ]

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The landing page says what waits for her."""
        from portal.todo import waiting_for

        return super().index(request, {**(extra_context or {}), "waiting": waiting_for(request.user)})

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Lead to the site's own login and back; who is logged in without the right to be here is told so."""
        if request.user.is_authenticated:
            if self.has_permission(request):
                return redirect("admin:index")
            raise PermissionDenied(_("This account has no access to the administration."))
        target = request.GET.get("next") or reverse("admin:index")
        return redirect(f"{reverse('account_login')}?{urlencode({'next': target})}")

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The password is changed on the page of the account, as by everybody."""
        return redirect("account_change_password")
