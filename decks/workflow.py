"""The steps of a presentation: proposed, taken over, put into order. Each locks the presentation and is one change.

Whatever is said of a slide by its key or number that the presentation does not have raises DecksError.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from common.history.acts import about
from decks.editing.differences import differences, proposal_of
from decks.editing.order import numbers, place_after
from decks.editing.words import return_to_source, take_source
from decks.models import Deck, DeckSlide


class DecksError(Exception):
    """A step that cannot be taken, with a message for the person."""


@transaction.atomic
def propose(deck: Deck) -> Deck:
    """Store a new presentation with all the slides that the data propose; raises ValidationError if there is one."""
    if deck.meeting is not None:
        deck.year = deck.meeting.date.year
    deck.full_clean()
    deck.taken_at = timezone.now()
    deck.save()
    about(deck)
    fill(deck)
    return deck


def fill(deck: Deck) -> None:
    """Add to a stored presentation without slides all that the data propose."""
    proposed = proposal_of(deck).values()
    for one, order in zip(proposed, numbers(len(proposed)), strict=True):
        row = DeckSlide(deck=deck, key=one.slide.key, order=order)
        take_source(row, one.slide, one.data)
        row.save()


@transaction.atomic
def take_over(deck: Deck, keys: Collection[str] | None = None) -> int:
    """Take over what the data say now about these slides or all, new ones included; return how many there were.

    What the data do not propose, or say already, stays as it is, so a step taken twice does nothing more.
    """
    rows = _locked(deck)
    now = proposal_of(deck)
    found = differences(deck, rows, now)
    by_key = {row.key: row for row in rows}
    wanted = [key for key in found.keys if keys is None or key in keys]
    for key in wanted:
        if key in by_key:
            take_source(by_key[key], now[key].slide, now[key].data)
            by_key[key].save()
    last: DeckSlide | None = None
    for key in found.order:
        if key in wanted and key not in by_key:
            row = DeckSlide(deck=deck, key=key)
            take_source(row, now[key].slide, now[key].data)
            _insert(rows, row, last)
            by_key[key] = row
        last = by_key.get(key, last)
    if wanted:
        deck.taken_at = timezone.now()
        deck.save(update_fields=["taken_at"])
    return len(wanted)


@transaction.atomic
def move(deck: Deck, number: int, after: int | None) -> DeckSlide:
    """Put a slide after another one, or first; doing so twice changes nothing more."""
    rows = _locked(deck)
    moved = _one(rows, number)
    if after == number:
        return moved
    _store(place_after(rows, moved, None if after is None else _one(rows, after)))
    return moved


@transaction.atomic
def hide(deck: Deck, number: int, *, is_hidden: bool) -> DeckSlide:
    """Leave a slide out of the presentation, or show it again."""
    row = _one(_locked(deck), number)
    if row.is_hidden != is_hidden:
        row.is_hidden = is_hidden
        row.save()
    return row


@transaction.atomic
def remove(deck: Deck, number: int) -> DeckSlide:
    """Delete a slide, which then waits in the bin."""
    row = _one(_locked(deck), number)
    row.delete()
    return row


@transaction.atomic
def return_words(deck: Deck, number: int) -> DeckSlide:
    """Give a slide the words of its source again."""
    row = _one(_locked(deck), number)
    if row.is_free:
        raise DecksError(_("This slide has no source: you added it yourself."))
    return_to_source(row)
    row.save()
    return row


@transaction.atomic
def make_room(row: DeckSlide, after: int | None) -> None:
    """Give a new slide, saved by the caller, its place after another one of its deck; last, if that is not there."""
    rows = _locked(row.deck)
    behind = next((one for one in rows if one.pk == after), rows[-1] if rows else None)
    _store([one for one in place_after(rows, row, behind) if one is not row])


def _insert(rows: list[DeckSlide], row: DeckSlide, after: DeckSlide | None) -> None:
    changed = place_after(rows, row, after)
    rows.insert(0 if after is None else rows.index(after) + 1, row)
    _store([*(one for one in changed if one is not row), row])


def _store(rows: Collection[Any]) -> None:
    for row in rows:
        row.save()


def _locked(deck: Deck) -> list[DeckSlide]:
    """Return the slides of the presentation in order, and keep others from changing it until the end."""
    if not Deck.objects.select_for_update().filter(pk=deck.pk).values_list("pk", flat=True):
        raise DecksError(_("The presentation is not here any more."))
    about(deck)
    rows = list(deck.slides.all())
    for row in rows:
        row.deck = deck
    return rows


def _one(rows: Collection[DeckSlide], number: int) -> DeckSlide:
    for row in rows:
        if row.pk == number:
            return row
    raise DecksError(_("This slide is not in the presentation any more. Nothing was changed."))
