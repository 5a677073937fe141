"""The navigation of a town's pages in templates."""

from __future__ import annotations

from typing import Any

from django import template
from django.urls import reverse

from common.guides import TOWNS, guide
from members.models import Organisation
from reports.town_pages import office_links, town_pages

register = template.Library()


@register.inclusion_tag("components/help_link.html")
def help_with(chapter: str) -> dict[str, str]:
    """Render a link to a chapter of the guide for towns."""
    shown = guide(TOWNS).chapters[chapter]
    return {"title": shown.title, "address": reverse("reports:guide-chapter", args=[chapter])}


@register.inclusion_tag("reports/parts/town_links.html")
def town_links(town: Organisation, tab: str = "", is_inside: bool = False, for_office: bool = False) -> dict[str, Any]:
    """Render links to the pages of the town.

    `tab` is the current page, or with `is_inside` the page that the present one belongs to. The office also gets links
    to its overviews of all towns.
    """
    if for_office:
        return {"links": office_links()}
    return {
        "links": [
            {
                "label": page.label,
                "address": page.address(town),
                "current": ("true" if is_inside else "page") if page.tab == tab else "",
            }
            for page in town_pages()
        ]
    }
