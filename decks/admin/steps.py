"""The steps of a document that its screen takes by one press: parts moved, hidden, taken over, removed.

Each says what it wants in the end, such as “after this slide”, and so may be sent twice; each can be taken back.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path
from django.utils.translation import gettext as _

from common.admin.addresses import form_address
from common.admin.way_back import tell_with_way_back
from common.history.acts import act
from decks.editing.steps import DecksError, Steps
from decks.files.ordering import prepare_soon
from decks.models import Part
from decks.screen import FIRST

NUMBER = re.compile(r"[0-9]{1,15}")
PLACE = re.compile(rf"([0-9]{{1,15}})-after-([0-9]{{1,15}}|{FIRST})")
EVERYTHING = "*"
"""Instead of the key of a part: all that changed."""


class Said(ABC):
    """What is said about the steps of one kind of document."""

    @abstractmethod
    def unclear(self) -> str:
        """Say that the place for a part is not clear."""

    @abstractmethod
    def left_out(self, part: Part) -> str:
        """Say that a part is not in the document now."""

    @abstractmethod
    def shown(self, part: Part) -> str:
        """Say that a part is in the document again."""

    @abstractmethod
    def taken_over(self, count: int) -> str:
        """Say how many parts were taken over."""


class Done:
    """What a step has done: the sentence that says so, and the part it was about."""

    def __init__(self, told: str, part: Part | None = None) -> None:
        self.told, self.part = told, part


class StepsMixin:
    """Adds to the ModelAdmin of documents the address to which their steps are sent."""

    steps: ClassVar[Steps[Any, Any, Any]]
    said: ClassVar[Said]
    anchor_of_parts = ""
    """Where the parts begin on the screen."""
    anchor_of_part = ""
    """With the number of a part: where it is on the screen."""

    admin_site: Any
    opts: Any
    model: Any

    def get_urls(self: Any) -> list[Any]:
        view, name = self.admin_site.admin_view(self.step_view), f"decks_{self.opts.model_name}_step"
        return [path("<path:object_id>/krok/", view, name=name), *super().get_urls()]

    def step_view(self: Any, request: HttpRequest, object_id: str) -> HttpResponse:
        """Take the step of the pressed button, and lead back to where it was pressed."""
        document = self.get_object(request, unquote(object_id))
        if document is None:
            response: HttpResponse = self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
            return response
        if not self.has_change_permission(request, document):
            raise PermissionDenied
        name = next((one for one in BUTTONS if one in request.POST), "")
        back = form_address(document)
        if not name:
            # The login asks for the page that was sent, or an old script sent no button.
            return HttpResponseRedirect(back)
        try:
            with act() as open_act:
                done = BUTTONS[name](self, document, request.POST[name])
                prepare_soon(document)
        except DecksError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(f"{back}#{self.anchor_of_parts}")
        back = self.address_after(document, name, done.part)
        tell_with_way_back(request, done.told, open_act.change, back=back)
        return HttpResponseRedirect(back)

    def address_after(self, document: Any, button: str, part: Part | None) -> str:
        """Return the URL to which a step leads: the part that it was about, on the screen of the document."""
        anchor = self.anchor_of_parts if part is None else f"{self.anchor_of_part}-{part.pk}"
        return f"{form_address(document)}#{anchor}"

    def _number(self, value: str) -> int:
        if NUMBER.fullmatch(value) is None:
            raise DecksError(self.steps.refusals.no_part())
        return int(value)

    def _move(self, document: Any, value: str) -> Done:
        found = PLACE.fullmatch(value)
        if found is None:
            raise DecksError(self.said.unclear())
        part = self.steps.move(document, int(found[1]), None if found[2] == FIRST else int(found[2]))
        return Done(_("“%s” was moved.") % part, part)

    def _hide(self, document: Any, value: str) -> Done:
        part = self.steps.hide(document, self._number(value), is_hidden=True)
        return Done(self.said.left_out(part), part)

    def _show(self, document: Any, value: str) -> Done:
        part = self.steps.hide(document, self._number(value), is_hidden=False)
        return Done(self.said.shown(part), part)

    def _take(self, document: Any, value: str) -> Done:
        count = self.steps.take_over(document, None if value == EVERYTHING else {value})
        if not count:
            return Done(_("Nothing was changed: this has been taken over already."))
        part = None if value == EVERYTHING else self.steps.rows(document).filter(key=value).first()
        return Done(self.said.taken_over(count), part)

    def _remove(self, document: Any, value: str) -> Done:
        return Done(_("“%s” was removed. It waits in the bin.") % self.steps.remove(document, self._number(value)))

    def _source(self, document: Any, value: str) -> Done:
        part = self.steps.return_words(document, self._number(value))
        return Done(_("“%s” has the words of its source again.") % part, part)


BUTTONS: dict[str, Callable[[Any, Any, str], Done]] = {
    "move": StepsMixin._move,
    "hide": StepsMixin._hide,
    "show": StepsMixin._show,
    "take": StepsMixin._take,
    "remove": StepsMixin._remove,
    "source": StepsMixin._source,
}
"""The names of buttons; their values say what they are about."""
