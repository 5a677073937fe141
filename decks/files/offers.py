"""The files of a document as its screen in the administration offers them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from decks.files.kinds import Owner, office_kinds
from decks.files.ordering import State, current, state_of, words_of_fault
from decks.files.pango import missing_for
from decks.models import MadeFile

PATIENCE: Final = datetime.timedelta(seconds=40)
"""After so long the coordinator is told that background work does not run: a busy server takes a while to begin."""


@dataclass(frozen=True)
class Offer:
    """A kind of file, how far it is, and where it is ordered (POST) and fetched (GET)."""

    kind: str
    name: str
    state: str
    address: str
    size: int = 0
    percent: int = 0
    fault: str = ""

    @property
    def is_on_the_way(self) -> bool:
        return State(self.state).is_on_the_way


def offers_of(owner: Owner) -> list[Offer]:
    """Return the files that the coordinator is offered, of what the document says now."""
    return [_offer(owner, kind) for kind in office_kinds(owner)]


def address_of(owner: Owner, kind: str) -> str:
    """Return the URL of a file in the administration."""
    return reverse(f"admin:decks_{owner._meta.model_name}_file", args=[owner.pk, kind])


def _offer(owner: Owner, kind: MadeFile.Kind) -> Offer:
    name, address = str(kind.label), address_of(owner, kind)
    if missing := missing_for(kind):
        return Offer(kind, name, State.FAILED.value, "", fault=missing)
    made = current(owner, kind)
    state = state_of(made, late=PATIENCE)
    if made is None:
        return Offer(kind, name, state.value, address)
    percent = made.task.progress if made.task and state is State.RUNNING else 0
    fault = words_of_fault(made) if state is State.FAILED else ""
    return Offer(kind, name, state.value, address, made.size, percent, fault)
