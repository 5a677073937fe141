"""What the frame of every page of reports shows: whose town it is, and the others of the same person."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from common.text import alphabetical
from members.models import Organisation


def frame(
    request: HttpRequest, organisation: Organisation | None, *, room: str = "", office: bool = False
) -> dict[str, Any]:
    """Return what reports/layout.html needs: the town, the person's towns, the room that is open, who looks."""
    towns: list[Organisation] = sorted(request.user.organisations.all(), key=lambda town: alphabetical(str(town)))
    return {
        "organisation": organisation,
        "towns": towns if len(towns) > 1 else [],
        "room": room,
        "for_office": office,
    }
