"""The context of the layout of a town's pages: the town, and the other towns of the same user."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from common.search import alphabetical
from members.models import Organisation
from reports.town_pages import page_of
from reports.views.access import own_organisations


def frame(
    request: HttpRequest,
    organisation: Organisation | None,
    *,
    tab: str = "",
    is_inside: bool = False,
    office: bool = False,
) -> dict[str, Any]:
    """Return the context of reports/layout.html: the town, the user's towns with URLs, the current tab, and whose view.

    `is_inside` says that the page only belongs to the tab and is not the page that the tab links to.
    """
    towns: list[Organisation] = sorted(own_organisations(request), key=lambda town: alphabetical(str(town)))
    page = page_of(tab)
    return {
        "organisation": organisation,
        "towns": [(town, page.address(town)) for town in towns] if len(towns) > 1 else [],
        "tab": tab,
        "is_inside": is_inside,
        "for_office": office,
    }
