"""Presentations in the browser: a document that a script shows slide by slide.

Notes are for the speaker. They are on the page only when the coordinator looks at it from the administration, where
the speaker view in a second window has them, too; the public page never contains them.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from activities.models import Meeting
from common.moves import moved
from common.page_cache.pages import public_page
from common.templatetags.czech import day
from decks.editing import presentation_of
from decks.models import Deck

SPEAKER = "mluvci"
"""The parameter of the address in the second window, which only the script reads."""


@public_page([SPEAKER])
def of_year(request: HttpRequest, year: int) -> HttpResponse:
    """Show the presentation of a year."""
    return deck_page(request, get_object_or_404(Deck.objects.public().of_year(year)))


@public_page([SPEAKER])
def of_meeting(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Show the presentation of a meeting; an old address of the meeting redirects to the new one."""
    deck = Deck.objects.public().filter(meeting__slug=slug).first()
    if deck is not None:
        return deck_page(request, deck)
    return moved(Meeting, slug, "prezentace/")


def deck_page(request: HttpRequest, deck: Deck) -> HttpResponse:
    """Render a presentation; also used to preview it, then with the notes of the speaker."""

    with_notes = getattr(request, "preview", None) is not None

    def details() -> dict[str, Any]:
        return {"presentation": presentation_of(deck, with_author=False), "with_notes": with_notes}

    return render(request, "decks/deck.html", {"title": str(deck), "up": _up(deck), "details": details})


def _up(deck: Deck) -> dict[str, str]:
    """Return the page at which the presentation stands, for the breadcrumbs."""
    if deck.meeting is not None:
        title = _("Meeting %(day)s") % {"day": day(deck.meeting.date)}
        return {"title": title, "address": deck.meeting.get_absolute_url()}
    title = _("Year %(year)d") % {"year": deck.year}
    return {"title": title, "address": reverse("review:year", args=[deck.year])}
