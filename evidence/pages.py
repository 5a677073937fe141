"""Pages of the table of all towns: a search by name, and the towns of one page in their order."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator

from common.text import printable
from members.models import Organisation

ON_PAGE = 20
"""So many rows of cells that the page stays small."""


def towns_asked_for(parameters: Any) -> tuple[str, Any]:
    """Return the name that is looked for in the query string, and a page of the member towns that have it."""
    words = printable(parameters.get("obec", ""))[:200].strip()
    towns = Organisation.objects.members()
    found = towns.called(words) if words else towns
    pages = Paginator(found.order_by("sort_key", "pk"), ON_PAGE)
    return words, pages.get_page(parameters.get("strana"))
