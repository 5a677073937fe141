"""What the data say differently by now than when a presentation took them over."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import override

from activities.models import Meeting
from common.editing.differences import Piece, changed_lines
from common.page_cache.kept import kept
from decks.editing.comparing import Differences, compare
from decks.models import Deck, Part
from decks.proposal import propose_meeting, propose_year
from decks.slides import Paragraph, Slide
from decks.stored import digest, from_json, to_json
from reports.minutes import stamp_of_minutes


@dataclass(frozen=True)
class Proposed:
    """A slide as the data propose it now, with what would be stored of it."""

    slide: Slide
    data: dict[str, Any]


def proposal_of(deck: Deck) -> dict[str, Proposed]:
    """Return the slides that the data propose now, in order, by their keys."""
    if deck.meeting_id is None:
        written = _of_year(deck.year)
    else:
        written = _of_meeting(deck.meeting_id, stamp_of_minutes(deck.meeting_id))
    return {data["key"]: Proposed(from_json(data), data) for data in json.loads(written)}


@kept
def _of_year(year: int) -> str:
    return _written(lambda: propose_year(year))


@kept
def _of_meeting(pk: int, _minutes: str) -> str:
    # What towns choose is no public content until it is on a slide, so the revision does not tell of it.
    return _written(lambda: propose_meeting(Meeting.objects.get(pk=pk)))


def _written(propose: Callable[[], Sequence[Slide]]) -> str:
    # Kept as text, so that it takes as much of the memory as it seems to take.
    with override(settings.LANGUAGE_CODE):
        return json.dumps([to_json(slide) for slide in propose()], ensure_ascii=False)


@dataclass(frozen=True)
class Change:
    """What a slide said when it was taken over, and what the data say now."""

    key: str
    was: Slide
    now: Slide

    @property
    def told(self) -> Iterator[list[Piece]]:
        """The words of both line by line, with what was left out and what was added; lines that are the same are not.

        A change that no line tells, such as another layout, has none.
        """
        return changed_lines(lines_of(self.was), lines_of(self.now))


DeckDifferences = Differences[Slide, Change]


def differences(
    deck: Deck, rows: Sequence[Part] | None = None, now: Mapping[str, Proposed] | None = None
) -> DeckDifferences:
    """Compare the data of now with what the deck took over; `rows` are all its slides, if they are at hand."""
    stored: Sequence[Part] = list(deck.slides.all()) if rows is None else rows
    now = proposal_of(deck) if now is None else now
    taken = {row.key: from_json(row.source) for row in stored if row.source is not None}
    proposed = {key: one.slide for key, one in now.items()}
    return compare(taken, proposed, differ=_differ, change=Change, read=lambda slide: slide)


def _differ(was: Slide, now: Slide) -> bool:
    return digest(was) != digest(now)


def lines_of(slide: Slide) -> list[str]:
    """Return all that a slide says as lines of text."""
    return [line for line in _lines(slide) if line]


def _lines(slide: Slide) -> Iterator[str]:
    yield slide.title
    yield slide.subtitle
    yield from (_line(paragraph) for paragraph in slide.text)
    if slide.table is not None:
        yield " | ".join(slide.table.head)
        for row in slide.table.rows:
            yield " | ".join(cell.text for cell in row)
    if slide.chart is not None:
        yield slide.chart.in_words()
    yield from (picture.alt for picture in slide.pictures)
    yield slide.notes


def _line(paragraph: Paragraph) -> str:
    sign = f"{paragraph.number} " if paragraph.number else "– " if paragraph.level else ""
    return f"{sign}{paragraph.text}"
