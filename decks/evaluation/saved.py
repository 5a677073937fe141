"""What a saved report says: what was taken over with the words it was given since, and what the data say by now."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import ne
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from common.editing.differences import Piece, changed_lines
from common.page_cache.kept import kept
from common.templatetags.czech import day
from common.text import tidy
from decks.editing.comparing import Differences, compare
from decks.editing.pages import withdrawn_addresses
from decks.editing.wording import Wording
from decks.evaluation.assembling import report_of_year
from decks.evaluation.document import Block, Chapter, Drawing, Grid, Heading, Report
from decks.evaluation.proposal import propose
from decks.evaluation.standing import addresses_in, files_in, without
from decks.evaluation.stored import from_json, to_json
from decks.evaluation.words import blocks_of, html_of
from decks.models import EvaluationReport, ReportChapter
from decks.models.parts import LONGEST_TITLE
from decks.slides import Paragraph
from review.reading.report import read_report


@kept
def _proposed(year: int) -> str:
    with override(settings.LANGUAGE_CODE):
        return json.dumps([to_json(chapter) for chapter in propose(read_report(year))], ensure_ascii=False)


def proposal_of(report: EvaluationReport) -> dict[str, dict[str, Any]]:
    """Return the chapters that the data propose now, in order, by their keys, as they would be stored."""
    return {data["key"]: data for data in json.loads(_proposed(report.year))}


def chapter_of(row: ReportChapter) -> Chapter:
    """Return what a saved chapter says."""
    source = WORDING.source_of(row)
    if source is None:
        return Chapter(row.key, row.title, blocks_of(row.text))
    return replace(
        source,
        title=row.title if row.has_own_title else source.title,
        blocks=blocks_of(row.text, source.figures) if row.has_own_text else source.blocks,
    )


def words_of(chapter: Chapter) -> dict[str, str]:
    """Return the words of a chapter as they stand in the columns of a part."""
    with override(settings.LANGUAGE_CODE):
        return {"title": chapter.title[:LONGEST_TITLE], "text": html_of(chapter.blocks)}


WORDING = Wording[Chapter](
    read=from_json,
    words_of=words_of,
    is_same={
        "title": lambda own, words, _chapter: tidy(own) == tidy(words),
        "text": lambda own, words, chapter: blocks_of(own, chapter.figures) == blocks_of(words, chapter.figures),
    },
)
source_of, take_source, note_own_words, return_to_source = (
    WORDING.source_of,
    WORDING.take,
    WORDING.note_own,
    WORDING.give_back,
)


@dataclass(frozen=True)
class Change:
    """What a chapter said when it was taken over, and what the data say now."""

    key: str
    was: Chapter
    now: Chapter

    @property
    def told(self) -> Iterator[list[Piece]]:
        """The words of both line by line, with what was left out and added; lines that are the same are not told."""
        return changed_lines(lines_of(self.was), lines_of(self.now))


ReportDifferences = Differences[Chapter, Change]


def differences(
    report: EvaluationReport, rows: Sequence[ReportChapter], now: Mapping[str, dict[str, Any]] | None = None
) -> ReportDifferences:
    """Compare the data of now with what the report took over."""
    taken = {row.key: row.source for row in rows if row.source is not None}
    return compare(taken, proposal_of(report) if now is None else now, differ=ne, change=_change, read=from_json)


def _change(key: str, was: dict[str, Any], now: dict[str, Any]) -> Change:
    return Change(key, from_json(was), from_json(now))


def lines_of(chapter: Chapter) -> list[str]:
    """Return all that a chapter says as lines of text."""
    lines = [chapter.title, *(line for block in chapter.blocks for line in _lines(block))]
    return [one for line in lines for one in line.split("\n") if one]


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading | Paragraph):
        yield block.text
        return
    yield block.caption
    if isinstance(block, Grid):
        yield from (" | ".join(cell.text for cell in row) for row in block.table.rows)
    elif isinstance(block, Drawing):
        yield block.chart.in_words()


def report_of(saved: EvaluationReport) -> Report:
    """Return a saved report as it is printed, without what was withdrawn since it was taken over."""
    with override(settings.LANGUAGE_CODE):
        chapters = [chapter_of(row) for row in saved.chapters.shown()]
        gone = withdrawn_addresses(one for chapter in chapters for one in addresses_in(chapter))
        shown = [one for one in without(chapters, gone, files_in(chapters)) if one.blocks]
        made = report_of_year(read_report(saved.year), shown)
        return replace(made, facts=(*made.facts, *_council(saved)), date=day(timezone.localdate()))


def _council(saved: EvaluationReport) -> list[tuple[str, str]]:
    """Return what is known of the way through the council; nothing is said of what has not come yet."""
    found = []
    if saved.material_number:
        found.append((_("Council material"), _("No. %(number)s") % {"number": saved.material_number}))
    if saved.resolution_number:
        words = _("No. %(number)s") % {"number": saved.resolution_number}
        if saved.resolution_date:
            words = _("%(number)s of %(day)s") % {"number": words, "day": day(saved.resolution_date)}
        verdict = str(saved.get_verdict_display()) if saved.verdict else ""
        found.append((_("Resolution of the council"), " – ".join(filter(None, [words, verdict]))))
    return found
