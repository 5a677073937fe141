"""The steps of a presentation that its screen takes by one press: moved, hidden, taken over, removed.

Each says what it wants in the end, such as “after this slide”, and so may be sent twice; each can be taken back.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.admin.addresses import form_address
from common.admin.way_back import tell_with_way_back
from common.history.acts import act
from decks import workflow
from decks.files.ordering import prepare_soon
from decks.models import Deck
from decks.screen import FIRST
from decks.workflow import DecksError

NUMBER = re.compile(r"[0-9]{1,15}")
PLACE = re.compile(rf"([0-9]{{1,15}})-after-([0-9]{{1,15}}|{FIRST})")
EVERYTHING = "*"
"""Instead of the key of a slide: all that changed."""
MOVED, BY = "snimek", "krok"
"""Parameters of the address after a step: the slide that it was about, and the button that was pressed."""


class Done:
    """What a step has done: the sentence that says so, and the slide it was about."""

    def __init__(self, told: str, number: int | None = None, *, at_slide: bool = False) -> None:
        self.told, self.number, self.at_slide = told, number, at_slide


def _move(deck: Deck, value: str) -> Done:
    found = PLACE.fullmatch(value)
    if found is None:
        raise DecksError(_("It is not clear where the slide is to be. Nothing was changed."))
    row = workflow.move(deck, int(found[1]), None if found[2] == FIRST else int(found[2]))
    return Done(_("“%s” was moved.") % row, row.pk)


def _hide(deck: Deck, value: str) -> Done:
    row = workflow.hide(deck, _number(value), is_hidden=True)
    return Done(_("“%s” is left out of the presentation.") % row, row.pk)


def _show(deck: Deck, value: str) -> Done:
    row = workflow.hide(deck, _number(value), is_hidden=False)
    return Done(_("“%s” is in the presentation again.") % row, row.pk)


def _take(deck: Deck, value: str) -> Done:
    count = workflow.take_over(deck, None if value == EVERYTHING else {value})
    if not count:
        return Done(_("Nothing was changed: this has been taken over already."))
    told = ngettext("%d slide was taken over from the data.", "%d slides were taken over from the data.", count)
    row = None if value == EVERYTHING else deck.slides.filter(key=value).first()
    return Done(told % count, row.pk if row else None)


def _remove(deck: Deck, value: str) -> Done:
    row = workflow.remove(deck, _number(value))
    return Done(_("“%s” was removed. It waits in the bin.") % row)


def _source(deck: Deck, value: str) -> Done:
    row = workflow.return_words(deck, _number(value))
    return Done(_("“%s” has the words of its source again.") % row, row.pk, at_slide=True)


STEPS: dict[str, Callable[[Deck, str], Done]] = {
    "move": _move,
    "hide": _hide,
    "show": _show,
    "take": _take,
    "remove": _remove,
    "source": _source,
}
"""The names of buttons; their values say what they are about."""


def _number(value: str) -> int:
    if NUMBER.fullmatch(value) is None:
        raise DecksError(_("This slide is not in the presentation any more. Nothing was changed."))
    return int(value)


class StepsMixin:
    """Adds to the ModelAdmin of presentations the address to which their steps are sent."""

    admin_site: Any
    opts: Any
    model: Any

    def get_urls(self: Any) -> list[Any]:
        view = self.admin_site.admin_view(self.step_view)
        return [path("<path:object_id>/krok/", view, name="decks_deck_step"), *super().get_urls()]  # type: ignore[misc]

    def step_view(self: Any, request: HttpRequest, object_id: str) -> HttpResponse:
        """Take the step of the pressed button, and lead back to where it was pressed."""
        deck = self.get_object(request, unquote(object_id))
        if deck is None:
            response: HttpResponse = self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
            return response
        if not self.has_change_permission(request, deck):
            raise PermissionDenied
        name = next((one for one in STEPS if one in request.POST), "")
        back = form_address(deck)
        if not name:
            # The login asks for the page that was sent, or an old script sent no button.
            return HttpResponseRedirect(back)
        try:
            with act() as open_act:
                done = STEPS[name](deck, request.POST[name])
                prepare_soon(deck)
        except DecksError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(f"{back}#snimky")
        back = address_after(deck, name, done)
        tell_with_way_back(request, done.told, open_act.change, back=back)
        return HttpResponseRedirect(back)


def address_after(deck: Deck, name: str, done: Done) -> str:
    """Return the URL to which a step leads: the slide on the screen of the deck, or its own form."""
    if done.number is None:
        return f"{form_address(deck)}#snimky"
    if done.at_slide:
        return reverse("admin:decks_deckslide_change", args=[done.number])
    question = urlencode({MOVED: str(done.number), BY: name})
    return f"{form_address(deck)}?{question}#snimek-{done.number}"
