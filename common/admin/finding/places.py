"""Entries of the menu, forms that add something, and the pages around the administration, found by their names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.utils.translation import gettext as _

from common.admin.finding.records import fitness
from common.admin.sites import SiteWithPreviews
from common.search import search_text


@dataclass(frozen=True)
class Place:
    """A page: its name, where it belongs, its URL, and how well it fits what was typed."""

    name: str
    within: str
    address: str
    fits: int


def places_found(request: HttpRequest, site: AdminSite, words: list[str]) -> list[Place]:
    """Return the pages that the user may open and whose names have all the words, the best first."""
    found = [
        Place(name, within, address, fits)
        for name, also, within, address in _places(request, site)
        if (fits := _fitness(name, also, words)) is not None
    ]
    return sorted(found, key=lambda place: place.fits)


def _fitness(name: str, also: str, words: list[str]) -> int | None:
    fits = fitness(_folded(name), words)
    return fits if fits is not None else fitness(f"{_folded(name)} {_folded(also)}", words)


@lru_cache(maxsize=512)
def _folded(name: str) -> str:
    return search_text(name)


def _places(request: HttpRequest, site: AdminSite) -> list[tuple[str, str, str, str]]:
    """Return the name of each page, further words by which it is found, its group, and its URL."""
    places = []
    for group in site.get_app_list(request):
        within = str(group["name"])
        for entry in group["models"]:
            if entry["admin_url"]:
                places.append((str(entry["name"]), within, within, entry["admin_url"]))
            if entry.get("add_url"):
                desk: Any = site._registry[entry["model"]]
                places.append((str(desk.title_of_new()), str(entry["name"]), within, entry["add_url"]))
            places += _parts(request, site, entry)
    around = [(name, also, _("Around the administration"), address) for name, also, address in _around(site)]
    return [*places, *around]


def _around(site: AdminSite) -> list[tuple[str, str, str]]:
    """Return the name of each page that belongs to no group, further words by which it is found, and its URL."""
    return site.pages_around() if isinstance(site, SiteWithPreviews) else []


def _parts(request: HttpRequest, site: AdminSite, entry: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    """Return the titled parts of a form of which there is only one row, such as the settings of the site."""
    desk: Any = site._registry[entry["model"]] if "model" in entry else None
    if not getattr(desk, "is_single", False):
        return []
    titles = [title for title, _fields in desk.get_fieldsets(request) if title]
    return [(str(title), str(entry["name"]), str(entry["name"]), entry["admin_url"]) for title in titles]
