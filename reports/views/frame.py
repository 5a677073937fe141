"""What the frame of every page of a town shows: whose town it is, and the others of the same person."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from common.text import alphabetical
from members.models import Organisation
from reports.town_pages import page_of


def frame(
    request: HttpRequest,
    organisation: Organisation | None,
    *,
    tab: str = "",
    is_inside: bool = False,
    office: bool = False,
) -> dict[str, Any]:
    """Return what reports/layout.html needs: the town, the person's towns with addresses, the open tab, who looks.

    `is_inside` says that the page is not the one to which the tab leads, only belongs to it.
    """
    towns: list[Organisation] = sorted(request.user.organisations.all(), key=lambda town: alphabetical(str(town)))
    page = page_of(tab)
    return {
        "organisation": organisation,
        "towns": [(town, page.address(town)) for town in towns] if len(towns) > 1 else [],
        "tab": tab,
        "is_inside": is_inside,
        "for_office": office,
    }
