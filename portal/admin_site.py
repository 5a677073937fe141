"""The coordinator's administration at /sprava/, arranged in groups that the apps declare."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import URLPattern, URLResolver, get_script_prefix, path, reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView
from django.views.i18n import JavaScriptCatalog

from common.admin.choices import Suggestions
from common.admin.drafts import SCRIPT_WORDS
from common.admin.sites import SiteWithPreviews
from common.editing.drafts import stash_input_before_admin_login
from common.guides import TOWNS
from common.lists.prepared import OnceADay
from common.periods.echo import period_echo
from common.registry import AdminGroup, AdminScreen, declared, rights_of
from portal.help import help_about
from portal.malformed import refusing_malformed

PLURAL_FORMS = 4
"""Plural forms of Django's Czech catalogue for scripts."""


class ScriptWords(JavaScriptCatalog):
    """Django's words for the scripts of the administration, except how many rows are chosen, and those of our own."""

    packages = ["django.contrib.admin"]

    def get_catalog(self) -> dict[str, Any]:
        chosen = gettext("%(sel)s of %(cnt)s selected on this page")
        of_drafts = {f"draft-{name}": str(words) for name, words in SCRIPT_WORDS.items()}
        of_drafts["draft-login-address"] = f"{reverse('account_login')}?next={reverse('admin:index')}"
        return {**super().get_catalog(), "%(sel)s of %(cnt)s selected": [chosen] * PLURAL_FORMS, **of_drafts}


class CoordinatorSite(SiteWithPreviews):
    """Django's admin with our groups and texts; login is on the same page as for everybody else."""

    site_header = _("Administration")
    site_title = _("Administration")
    index_title = _("Waiting for you")
    enable_nav_sidebar = False
    empty_value_display = "–"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._lasting = OnceADay(most=500)

    def admin_view(self, view: Any, cacheable: bool = False) -> Any:
        """Return the view for those who may enter, with malformed addresses refused; forms keep what was typed."""
        guarded: Any = super().admin_view(refusing_malformed(view), cacheable)
        return stash_input_before_admin_login(guarded) if getattr(view, "keeps_typed", False) else guarded

    def i18n_javascript(self, request: HttpRequest, extra_context: Any = None) -> Any:
        """Return the words for scripts."""
        return ScriptWords.as_view()(request)

    def autocomplete_view(self, request: HttpRequest) -> HttpResponseBase:
        """Return the rows that an autocomplete offers."""
        return Suggestions.as_view(admin_site=self)(request)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Return the declared groups that the user may see, also for the menu and the page of one group."""
        key = "groups", app_label, *self._for_whom(request)
        return self._marked(request, self._lasting.get(key, lambda: self._groups(request, app_label)))

    @staticmethod
    def _for_whom(request: HttpRequest) -> tuple[Any, ...]:
        """Return what the groups depend on besides the code."""
        return *rights_of(request.user), get_language(), get_script_prefix()

    def _groups(self, request: HttpRequest, app_label: str | None) -> list[Any]:
        known = self._build_app_dict(request)
        by_label = {model["model"]._meta.label: model for app in known.values() for model in app["models"]}
        groups = []
        for label, one in declared().items():
            group = one.admin_group
            if group is None or label not in known or not self._is_asked_for(app_label, label, group):
                continue
            models = [by_label[model._meta.label] for model in group.models if model._meta.label in by_label]
            if models:
                entries = [*self._screens_in(label, request), *models]
                groups.append({**known[label], "name": group.title, "models": entries})
        return groups

    @staticmethod
    def _is_asked_for(app_label: str | None, label: str, group: AdminGroup) -> bool:
        """Return whether the page of an app shows the group: it is the app's own, or it contains one of its models."""
        return app_label in {None, label, *(model._meta.app_label for model in group.models)}

    @staticmethod
    def _marked(request: HttpRequest, groups: list[Any]) -> list[Any]:
        """Mark the current page: the longest URL that the requested one begins with, since one may contain another."""
        here = [
            entry["admin_url"]
            for group in groups
            for entry in group["models"]
            if entry["admin_url"] and request.path.startswith(entry["admin_url"])
        ]
        nearest = max(here, key=len, default=None)
        marked = []
        for group in groups:
            entries = [{**entry, "is_current": entry["admin_url"] == nearest is not None} for entry in group["models"]]
            marked.append({**group, "models": entries, "is_current": any(entry["is_current"] for entry in entries)})
        return marked

    def menu(self, request: HttpRequest) -> SafeString:
        """Return the menu, drawn once a day for all who have the same rights and are at the same place in it."""
        groups, home = self.get_app_list(request), reverse("admin:index")
        places = [home, *(entry["admin_url"] for group in groups for entry in group["models"] if entry["is_current"])]
        page = request.path if request.path in places else ""
        facts = {"groups": groups, "home": home, "page": page}
        key = "menu", *places, page, *self._for_whom(request)
        return self._lasting.get(key, lambda: render_to_string("admin/menu.html", facts))

    @staticmethod
    def _screens() -> list[AdminScreen]:
        return [screen for one in declared().values() for screen in one.admin_screens]

    def _screens_in(self, label: str, request: HttpRequest) -> list[dict[str, Any]]:
        """Return the pages of a group that do not belong to a model, in the format of Django's list of models."""
        return [
            screen.as_entry(reverse(f"admin:{screen.name}"))
            for screen in self._screens()
            if screen.group == label and (not screen.right or request.user.has_perm(screen.right))
        ]

    def get_urls(self) -> list[URLResolver | URLPattern]:
        """Put the preview of drafts and the declared pages before the URLs of the models."""
        from portal.views.preview import preview

        redirects = [
            path(old, RedirectView.as_view(pattern_name=name))
            for one in declared().values()
            for old, name in one.admin_redirects.items()
        ]
        screens = [
            path(screen.route, screen.around(self.admin_view(screen.view)), name=screen.name)
            for screen in self._screens()
        ]
        previews = "nahled/<str:app_label>/<str:model_name>/<int:pk>/"
        own = [
            path(previews, self.admin_view(preview), name="preview"),
            path("obdobi/", self.admin_view(period_echo), name="period-echo"),
        ]
        return [*own, *redirects, *screens, *super().get_urls()]

    def chapter_address(self, document: str, name: str) -> str:
        """Return the URL of a chapter of a guide."""
        return reverse("reports:guide-chapter" if document == TOWNS else "admin:help_page", args=[name])

    def preview_address(self, row: Any) -> str:
        """Return the URL of the preview of the row's public page."""
        return reverse("admin:preview", args=[row._meta.app_label, row._meta.model_name, row.pk])

    def typed_preview(self, request: HttpRequest, row: Any) -> HttpResponse:
        """Return the public page of a row that was saved for a trial and is undone afterwards."""
        from portal.views.preview import typed_preview

        return typed_preview(request, row)

    def each_context(self, request: HttpRequest) -> dict[str, Any]:
        """Add the menu, the place of the page in it, and the chapter of the guide about the page."""
        context = super().each_context(request)
        return {
            **context,
            "menu": lambda: self.menu(request),
            "place": self._place(request, context["available_apps"]),
            "help": help_about(request.resolver_match),
        }

    @staticmethod
    def _place(request: HttpRequest, groups: list[Any]) -> dict[str, Any]:
        """Return the group and the entry of the menu to which the page belongs, and whether it is that entry."""
        for group in groups:
            for entry in group["models"]:
                if entry["is_current"]:
                    return {"group": group, "entry": entry, "is_here": entry["admin_url"] == request.path}
        # Lists that are not in the menu belong to the group of their app.
        return {"group": next((group for group in groups if request.path.startswith(group["app_url"])), None)}

    def pages_around(self) -> list[tuple[str, str, str]]:
        """Return the landing page and the pages of the account and of the public site."""
        return [
            (gettext("Waiting for you"), gettext("Home"), reverse("admin:index")),
            (gettext("My account"), gettext("password, second factor, recovery codes"), reverse("account_overview")),
            (gettext("Change the password"), "", reverse("account_change_password")),
            (gettext("View the site"), "", reverse("portal:home")),
        ]

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Show the landing page: what waits for the user, what is ahead, and what towns did."""
        from portal.desk import desk

        context = {**self.each_context(request), "title": self.index_title, "subtitle": None, **desk(request.user)}
        return TemplateResponse(
            request, self.index_template or "admin/index.html", {**context, **(extra_context or {})}
        )

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Redirect to the site's own login and back; raise PermissionDenied for logged-in users without access."""
        if request.user.is_authenticated:
            if self.has_permission(request):
                return redirect("admin:index")
            raise PermissionDenied(_("This account has no access to the administration."))
        target = request.GET.get("next") or reverse("admin:index")
        return redirect(f"{reverse('account_login')}?{urlencode({'next': target})}")

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Redirect to the page of the account where everybody changes their password."""
        return redirect("account_change_password")
