"""The thread of a report: steps, comments, and corrections by the office with old and new text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from common.editing.differences import Piece, pieces
from reports.content import SentAgain, sent_again, versions_of
from reports.form_layout import FIELD_NAMES
from reports.lifecycle import Action
from reports.models import ActivityReport, ReportEvent, ReportVersion

LISTS = {"topics", "partners", "indicators", "links", "attachments", "photos"}
"""Fields that are lists; only their differing lines are shown."""
SHORT = 120
"""Texts up to this number of characters are shown whole."""
AROUND = 40
"""Characters of unchanged text that are shown before and after a change in a longer text."""


@dataclass(frozen=True)
class Corrected:
    """One field that the office corrected: old and new text, or for a longer text the pieces of a diff."""

    label: str
    removed: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)


@dataclass(frozen=True)
class Entry:
    """One step or comment, with the corrections that it contains."""

    event: ReportEvent
    corrected: list[Corrected] = field(default_factory=list)
    again: SentAgain | None = None

    @property
    def words(self) -> str:
        """What was done; for a repeated submission also why it was sent again."""
        if self.again is SentAgain.COMPLETED:
            return _("completed the report and sent it again")
        if self.again is SentAgain.CORRECTED:
            return _("corrected the report and sent it again")
        return str(self.event.get_action_display())


def thread_of(report: ActivityReport) -> list[Entry]:
    """Return the thread in chronological order; corrections are read from the stored versions."""
    events = list(report.events.all())
    versions: dict[int, ReportVersion] = {}
    if any(event.action == Action.EDITED for event in events):
        kept = [version for version in versions_of(report) if not version.was_sent]
        versions = {version.content[ReportVersion.CORRECTION]["step"]: version for version in kept}
    again = sent_again(events)
    return [
        Entry(event, corrected_in(versions[event.pk]) if event.pk in versions else [], again.get(event.pk))
        for event in events
    ]


def corrected_in(version: ReportVersion) -> list[Corrected]:
    """Return what a correction by the office changed, in the order of the form."""
    before: dict[str, str] = version.content[ReportVersion.CORRECTION]["before"]
    return [_corrected(name, before[name], version.content.get(name, "")) for name in FIELD_NAMES if name in before]


def _corrected(name: str, old: str, new: str) -> Corrected:
    label = capfirst(str(FIELD_NAMES[name][0]))
    if old == new:
        # Only the formatting changed.
        return Corrected(label)
    if name in LISTS:
        lines, others = old.splitlines(), new.splitlines()
        return Corrected(label, _missing(lines, others), _missing(others, lines))
    if max(len(old), len(new)) <= SHORT:
        return Corrected(label, [old] if old else [], [new] if new else [])
    return Corrected(label, pieces=[_shortened(piece) for piece in pieces(old, new)])


def _missing(lines: list[str], others: list[str]) -> list[str]:
    """Return the lines that the other list lacks, counting repeated lines."""
    left = Counter(others)
    found = []
    for line in lines:
        if left[line]:
            left[line] -= 1
        else:
            found.append(line)
    return found


def _shortened(piece: Piece) -> Piece:
    """Leave out the middle of a long unchanged piece."""
    if piece.kind != "same" or len(piece.text) <= 3 * AROUND:
        return piece
    return Piece("same", f"{piece.text[:AROUND].rstrip()} … {piece.text[-AROUND:].lstrip()}")
