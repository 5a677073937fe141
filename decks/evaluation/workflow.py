"""The steps of an evaluation report: taken over, put into order. Each locks the report and is one change.

Whatever is said of a chapter by its key or number that the report does not have raises DecksError.
"""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from common.history.acts import about
from decks.editing.order import numbers, place_after
from decks.evaluation.saved import differences, proposal_of, return_to_source, take_source
from decks.models import EvaluationReport, ReportChapter
from decks.workflow import DecksError


@transaction.atomic
def propose(report: EvaluationReport) -> EvaluationReport:
    """Store a new report with all the chapters that the data propose; raises ValidationError if there is one."""
    report.full_clean()
    report.taken_at = timezone.now()
    report.save()
    about(report)
    fill(report)
    return report


def fill(report: EvaluationReport) -> None:
    """Add to a stored report without chapters all that the data propose."""
    proposed = proposal_of(report)
    for (key, data), order in zip(proposed.items(), numbers(len(proposed)), strict=True):
        row = ReportChapter(report=report, key=key, order=order)
        take_source(row, data)
        row.save()


@transaction.atomic
def take_over(report: EvaluationReport, keys: Collection[str] | None = None) -> int:
    """Take over what the data say now about these chapters or all, new ones included; return how many there were."""
    rows = _locked(report)
    now, found = proposal_of(report), differences(report, rows)
    by_key = {row.key: row for row in rows}
    wanted = [key for key in found.keys if keys is None or key in keys]
    last: ReportChapter | None = None
    for key in found.order:
        if key in wanted:
            row = by_key.get(key) or ReportChapter(report=report, key=key)
            take_source(row, now[key])
            row.save() if key in by_key else _insert(rows, row, last)
            by_key[key] = row
        last = by_key.get(key, last)
    if wanted:
        report.taken_at = timezone.now()
        report.save(update_fields=["taken_at"])
    return len(wanted)


@transaction.atomic
def move(report: EvaluationReport, number: int, after: int | None) -> ReportChapter:
    """Put a chapter after another one, or first; doing so twice changes nothing more."""
    rows = _locked(report)
    moved = _one(rows, number)
    if after != number:
        for row in place_after(rows, moved, None if after is None else _one(rows, after)):
            row.save()
    return moved


@transaction.atomic
def hide(report: EvaluationReport, number: int, *, is_hidden: bool) -> ReportChapter:
    """Leave a chapter out of the report, or show it again."""
    row = _one(_locked(report), number)
    if row.is_hidden != is_hidden:
        row.is_hidden = is_hidden
        row.save()
    return row


@transaction.atomic
def remove(report: EvaluationReport, number: int) -> ReportChapter:
    """Delete a chapter, which then waits in the bin."""
    row = _one(_locked(report), number)
    row.delete()
    return row


@transaction.atomic
def return_words(report: EvaluationReport, number: int) -> ReportChapter:
    """Give a chapter the words of its source again."""
    row = _one(_locked(report), number)
    if row.is_free:
        raise DecksError(_("This chapter has no source: you added it yourself."))
    return_to_source(row)
    row.save()
    return row


@transaction.atomic
def make_room(row: ReportChapter, after: int | None) -> None:
    """Give a new chapter, saved by the caller, its place after another one of its report, or the last one."""
    rows = _locked(row.report)
    behind = next((one for one in rows if one.pk == after), rows[-1] if rows else None)
    for one in place_after(rows, row, behind):
        if one is not row:
            one.save()


def _insert(rows: list[ReportChapter], row: ReportChapter, after: ReportChapter | None) -> None:
    for one in place_after(rows, row, after):
        if one is not row:
            one.save()
    row.save()
    rows.insert(0 if after is None else rows.index(after) + 1, row)


def _locked(report: EvaluationReport) -> list[ReportChapter]:
    """Return the chapters of the report in order, and keep others from changing it until the end."""
    if not EvaluationReport.objects.select_for_update().filter(pk=report.pk).values_list("pk", flat=True):
        raise DecksError(_("The report is not here any more."))
    about(report)
    rows = list(report.chapters.all())
    for row in rows:
        row.report = report
    return rows


def _one(rows: Collection[ReportChapter], number: int) -> ReportChapter:
    for row in rows:
        if row.pk == number:
            return row
    raise DecksError(_("This chapter is not in the report any more. Nothing was changed."))
