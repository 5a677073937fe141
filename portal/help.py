"""Which chapter of the coordinator's guide belongs to a page of the administration; apps declare it."""

from __future__ import annotations

from functools import cache

from django.apps import apps
from django.urls import ResolverMatch, reverse

from common.guides import COORDINATOR, guide
from common.registry import declared

PAGES = {
    "index": "co-na-vas-ceka",
    "history": "historie",
    "simple": "historie",
    "import": "tabulky-z-excelu-a-zpet",
    "export": "tabulky-z-excelu-a-zpet",
}
"""Chapters about pages of a kind, whatever their model: by what follows the model in the name of their URL."""


@cache
def chapters_of_models() -> dict[str, str]:
    """Return the chapters of the models, by the beginnings of the names of their URLs."""
    found = {}
    for label, one in declared().items():
        if group := one.admin_group:
            models = [*apps.get_app_config(label).get_models(), *group.models]
            found |= dict.fromkeys(models, group.chapter) | dict(group.chapters)
    return {f"{model._meta.app_label}_{model._meta.model_name}": chapter for model, chapter in found.items()}


def chapter_name(match: ResolverMatch | None) -> str:
    """Return the name of the chapter about the page with this URL; empty if it is none of the administration's."""
    if match is None or match.app_name != "admin":
        return ""
    name = match.url_name or ""
    for screen in (screen for one in declared().values() for screen in one.admin_screens):
        if screen.name == name:
            return screen.chapter
    if name == "app_list":
        group = declared()[match.kwargs["app_label"]].admin_group if match.kwargs["app_label"] in declared() else None
        return group.chapter if group else ""
    model = max((one for one in chapters_of_models() if name.startswith(f"{one}_")), key=len, default="")
    page = name.removeprefix(f"{model}_").partition("_")[0]
    return PAGES.get(page) or chapters_of_models().get(model, "")


def help_about(match: ResolverMatch | None) -> dict[str, str]:
    """Return the title and the address of the chapter about a page, or of the contents of the guide."""
    chapter = guide(COORDINATOR).chapters.get(chapter_name(match))
    if chapter is None:
        return {"title": guide(COORDINATOR).title, "address": reverse("admin:help")}
    return {"title": chapter.title, "address": reverse("admin:help_page", args=[chapter.name])}
