"""The bar of a town in templates."""

from __future__ import annotations

from typing import Any

from django import template

from members.models import Organisation
from reports.town_pages import office_links, town_pages

register = template.Library()


@register.inclusion_tag("reports/parts/town_links.html")
def town_links(town: Organisation, tab: str = "", is_inside: bool = False, for_office: bool = False) -> dict[str, Any]:
    """Lead to the pages of the town, with `tab` open or a page inside it; the office is led to all towns."""
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
