"""The chapters of a report as its screen in the administration shows them: what is shown, hidden, changed, new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from decks.evaluation.document import Chapter, Drawing, Grid, Heading, Plate
from decks.evaluation.saved import Change, ReportDifferences, chapter_of, differences
from decks.models import EvaluationReport, ReportChapter
from decks.screen import FIRST
from decks.slides import Paragraph


@dataclass
class Line:
    """A chapter of the report on the screen, or one that the data newly propose (`row` is None)."""

    chapter: Chapter
    row: ReportChapter | None = None
    number: int = 0
    """In the report; 0 for a chapter that is not shown."""
    change: Change | None = None
    is_gone: bool = False
    up: str = ""
    """The step that puts it one place higher; empty for the first one."""
    down: str = ""

    @property
    def beginning(self) -> str:
        """The first words of its text."""
        texts = (block.text for block in self.chapter.blocks if isinstance(block, Paragraph | Heading))
        return " · ".join(texts)[:220]

    @property
    def tables(self) -> int:
        return sum(isinstance(block, Grid) for block in self.chapter.blocks)

    @property
    def drawn(self) -> int:
        """Charts and pictures."""
        return sum(isinstance(block, Drawing | Plate) for block in self.chapter.blocks)

    @property
    def may_go(self) -> bool:
        """Whether it can be removed for good: the data would propose any other one anew."""
        return self.row is not None and (self.row.is_free or self.is_gone)


@dataclass
class Screen:
    """All that the screen of a report shows."""

    differences: ReportDifferences
    lines: list[Line]

    @property
    def shown(self) -> int:
        return sum(bool(line.number) for line in self.lines)

    @property
    def hidden(self) -> int:
        return sum(line.row is not None and line.row.is_hidden for line in self.lines)


def screen_of(report: EvaluationReport) -> Screen:
    """Return what the screen of a report shows."""
    rows: list[ReportChapter] = list(report.chapters.all())
    found = differences(report, rows)
    return Screen(found, list(_lines(rows, found)))


def _lines(rows: list[ReportChapter], found: ReportDifferences) -> Iterator[Line]:
    places = found.new_after()
    yield from (Line(chapter) for chapter in places.get("", []))
    number = 0
    for place, row in enumerate(rows):
        number += not row.is_hidden
        yield Line(
            chapter_of(row),
            row,
            0 if row.is_hidden else number,
            change=found.changed.get(row.key),
            is_gone=row.key in found.gone,
            up=f"{row.pk}-after-{rows[place - 2].pk if place > 1 else FIRST}" if place else "",
            down=f"{row.pk}-after-{rows[place + 1].pk}" if place + 1 < len(rows) else "",
        )
        yield from (Line(chapter) for chapter in places.get(row.key, []))
