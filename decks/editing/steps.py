"""The steps of a document in parts: filled, taken over, put into order. Each locks the document and is one change.

Whatever is said of a part by its key or number that the document does not have raises DecksError.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import transaction
from django.utils import timezone

from common.history.acts import about
from decks.editing.comparing import Differences
from decks.editing.order import numbers, place_after
from decks.models import Deck, EvaluationReport, Part

Document = TypeVar("Document", Deck, EvaluationReport)
OnePart = TypeVar("OnePart", bound=Part)
Proposed = TypeVar("Proposed")


class DecksError(Exception):
    """A step that cannot be taken, with a message for the person."""


@dataclass(frozen=True)
class Refusals:
    """What is said when a step cannot be taken."""

    no_document: Callable[[], str]
    no_part: Callable[[], str]
    no_source: Callable[[], str]


@dataclass(frozen=True)
class Steps(Generic[Document, OnePart, Proposed]):
    """The steps of one kind of document, and what they need to know of it."""

    part: type[OnePart]
    document: str
    """The name of the foreign key of a part to its document."""
    rows: Callable[[Document], Any]
    """Returns the parts of a document, in order."""
    proposal_of: Callable[[Document], Mapping[str, Proposed]]
    """Returns what the data propose now, in order, by keys."""
    differences: Callable[[Document, Sequence[OnePart], Mapping[str, Proposed]], Differences[Any, Any]]
    take: Callable[[OnePart, Proposed], None]
    """Gives a part what its source says now; saves nothing."""
    give_back: Callable[[OnePart], None]
    """Gives a part the words of its source again; saves nothing."""
    refusals: Refusals

    def propose(self, document: Document) -> Document:
        """Store a new document with all that the data propose; raises ValidationError if there is one already."""
        with transaction.atomic():
            document.full_clean()
            document.taken_at = timezone.now()
            document.save()
            about(document)
            self.fill(document)
            return document

    def fill(self, document: Document) -> None:
        """Add to a stored document without parts all that the data propose."""
        proposed = self.proposal_of(document)
        for (key, one), order in zip(proposed.items(), numbers(len(proposed)), strict=True):
            row = self._new(document, key)
            row.order = order
            self.take(row, one)
            row.save()

    def take_over(self, document: Document, keys: Collection[str] | None = None) -> int:
        """Take over what the data say now about these parts or all, new ones included; return how many there were.

        What the data do not propose, or say already, stays as it is, so a step taken twice does nothing more.
        """
        with transaction.atomic():
            rows = self._locked(document)
            now = self.proposal_of(document)
            found = self.differences(document, rows, now)
            by_key = {row.key: row for row in rows}
            wanted = [key for key in found.keys if keys is None or key in keys]
            last: OnePart | None = None
            for key in found.order:
                if key in wanted:
                    row = by_key.get(key) or self._new(document, key)
                    self.take(row, now[key])
                    if key in by_key:
                        row.save()
                    else:
                        _insert(rows, row, last)
                        by_key[key] = row
                last = by_key.get(key, last)
            if wanted:
                document.taken_at = timezone.now()
                document.save(update_fields=["taken_at"])
            return len(wanted)

    def move(self, document: Document, number: int, after: int | None) -> OnePart:
        """Put a part after another one, or first; doing so twice changes nothing more."""
        with transaction.atomic():
            rows = self._locked(document)
            moved = self._one(rows, number)
            if after != number:
                _store(place_after(rows, moved, None if after is None else self._one(rows, after)))
            return moved

    def hide(self, document: Document, number: int, *, is_hidden: bool) -> OnePart:
        """Leave a part out of the document, or show it again."""
        with transaction.atomic():
            row = self._one(self._locked(document), number)
            if row.is_hidden != is_hidden:
                row.is_hidden = is_hidden
                row.save()
            return row

    def remove(self, document: Document, number: int) -> OnePart:
        """Delete a part, which then waits in the bin."""
        with transaction.atomic():
            row = self._one(self._locked(document), number)
            row.delete()
            return row

    def return_words(self, document: Document, number: int) -> OnePart:
        """Give a part the words of its source again."""
        with transaction.atomic():
            row = self._one(self._locked(document), number)
            if row.is_free:
                raise DecksError(self.refusals.no_source())
            self.give_back(row)
            row.save()
            return row

    def make_room(self, row: OnePart, after: int | None) -> None:
        """Give a new part, saved by the caller, its place after another one; last, if that is not there."""
        with transaction.atomic():
            rows = self._locked(getattr(row, self.document))
            behind = next((one for one in rows if one.pk == after), rows[-1] if rows else None)
            _store(one for one in place_after(rows, row, behind) if one is not row)

    def _new(self, document: Document, key: str) -> OnePart:
        return self.part(key=key, **{self.document: document})

    def _locked(self, document: Document) -> list[OnePart]:
        """Return the parts of the document in order, and keep others from changing it until the end."""
        kind: Any = type(document)
        if not kind.objects.select_for_update().filter(pk=document.pk).values_list("pk", flat=True):
            raise DecksError(self.refusals.no_document())
        about(document)
        rows: list[OnePart] = list(self.rows(document))
        for row in rows:
            setattr(row, self.document, document)
        return rows

    def _one(self, rows: Collection[OnePart], number: int) -> OnePart:
        for row in rows:
            if row.pk == number:
                return row
        raise DecksError(self.refusals.no_part())


def _insert(rows: list[Any], row: Part, after: Part | None) -> None:
    changed = place_after(rows, row, after)
    rows.insert(0 if after is None else rows.index(after) + 1, row)
    _store([*(one for one in changed if one is not row), row])


def _store(rows: Any) -> None:
    for row in rows:
        row.save()
