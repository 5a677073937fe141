"""Pages of the table of all towns: a search by name, and the towns of one page in their order."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator

from common.search import alphabetical
from common.text import printable
from members.models import Organisation

ON_PAGE = 20
"""So many rows of cells that the page stays small."""
MOST_SORTED = 500
"""Up to this number, towns are in Czech alphabetical order; more of them in that of their addresses, from the index."""


def towns_asked_for(parameters: Any) -> tuple[str, Any]:
    """Return the name that is looked for in the query string, and a page of the member towns that have it."""
    words = printable(parameters.get("obec", ""))[:200].strip()
    towns = Organisation.objects.members()
    found = towns.called(words) if words else towns
    count = found.count()
    pages = Paginator(_in_order(found, count), ON_PAGE)
    pages.count = count
    return words, pages.get_page(parameters.get("strana"))


def _in_order(towns: Any, count: int) -> Any:
    if count > MOST_SORTED:
        return towns.order_by("slug")
    return sorted(towns, key=lambda town: alphabetical(str(town)))
