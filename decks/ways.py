"""The ways from a meeting and from a year to their presentation in the administration."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from activities.models import Meeting
from common.admin.addresses import form_address
from common.registry import NamedAddress
from decks.models import Deck
from improvement_plan.models import Plan


def new_address(**about: int) -> str:
    """Return the URL where a presentation is prepared, with what it is about filled in."""
    return f"{reverse('admin:decks_deck_add')}?{urlencode(about)}"


def way_from_meeting(request: HttpRequest, meeting: Meeting) -> Iterator[NamedAddress]:
    """Yield the link from the form of a meeting to its presentation, or to preparing one."""
    there = Deck.objects.filter(meeting=meeting).only("pk").first()
    yield from _way(request, there, new_address(meeting=meeting.pk), _("Presentation"))


def way_from_plan(request: HttpRequest, plan: Plan) -> Iterator[NamedAddress]:
    """Yield the link from the form of a year's plan to the presentation of the year, or to preparing one."""
    there = Deck.objects.of_year(plan.year).only("pk").first()
    yield from _way(request, there, new_address(year=plan.year), _("Presentation of the year"))


def _way(request: HttpRequest, there: Deck | None, new: str, name: str) -> Iterator[NamedAddress]:
    user = request.user
    if there is not None:
        if user.has_perm("decks.view_deck"):
            yield NamedAddress(name, form_address(there))
    elif user.has_perm("decks.add_deck"):
        yield NamedAddress(_("Prepare a presentation"), new)
