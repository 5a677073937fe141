"""One step of the form: the stored values, the typed values, and saving without losing either.

Each part of a step (a field, a file, a list of rows) is compared on its own; see `common/editing/`.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import QueryDict
from django.utils import timezone

from common.editing.baseline import Baseline
from common.editing.merge import Merge, Saved
from common.editing.parts import Editor
from common.editing.rows import ListOf
from reports.corrections import apply_correction
from reports.errors import ReportsError
from reports.form_layout import FIELD_NAMES
from reports.forms import FORMS, StepForm
from reports.models import ActivityReport
from reports.rows import ATTACHMENTS, LINKS, PARTNERS, PHOTOS

LISTS: dict[str, tuple[ListOf, ...]] = {"who": (PARTNERS,), "evidence": (LINKS, ATTACHMENTS, PHOTOS)}
"""The lists of each step."""


class StepForms(Editor):
    """The form and the lists of one step of a report. Text that could not be parsed is in `ActivityReport.rough`."""

    labels = {name: label for name, (label, _step) in FIELD_NAMES.items()}
    form: StepForm

    def __init__(self, step: str, report: ActivityReport, data: QueryDict | None = None, *, blank: int = 0) -> None:
        self.step, self.report = step, report
        super().__init__(report, data, blank=blank)

    @property
    def kinds(self) -> tuple[ListOf, ...]:
        return LISTS.get(self.step, ())

    def make_form(self, data: QueryDict | None) -> StepForm:
        known = ActivityReport.objects.select_related("organisation", "kind__heading", "heading")
        return FORMS[self.step](data, instance=known.get(pk=self.report.pk))

    def stored(self) -> StepForms:
        return StepForms(self.step, self.report)

    def kept_of(self, name: str) -> Any:
        return self.report.rough.get(name)


def holds(step: str, report: ActivityReport, data: QueryDict) -> bool:
    """Return whether what was typed into a step is already stored, even if written differently."""
    typed = StepForms(step, report, data)
    return typed.digests() == typed.stored().digests()


@transaction.atomic
def save_step(step: str, report: ActivityReport, data: QueryDict, *, by: Any, autosave: bool = False) -> Saved:
    """Store what was typed into a step; in a conflict nothing is stored. Raises ReportsError if it cannot be edited.

    Text that could not be parsed is kept as typed in `report.rough`. An automatic save creates no entry in the history
    of edits; the next manual save does.
    """
    locked: ActivityReport = ActivityReport.objects.select_for_update().get(pk=report.pk)
    if not locked.is_editable:
        raise ReportsError(locked.get_state_display())
    typed = StepForms(step, locked, data)
    merge = Merge(typed, Baseline.read(data.get("seen", "")))
    if merge.conflicts:
        return Saved(merge.conflicts, merged=merge.data())
    elsewhere, unkept = merge.elsewhere, merge.differing & typed.unkept()
    stored = merge.differing - unkept
    seen = merge.seen_after(stored)
    if stored:
        _store(locked, typed, stored, by=by, autosave=autosave)
    faults = any(name in locked.rough for name in typed.parts)
    return Saved(
        seen=seen, changed=bool(stored), faults=faults, unkept=unkept, sentences=typed.faults, elsewhere=elsewhere
    )


def _store(report: ActivityReport, typed: StepForms, parts: set[str], *, by: Any, autosave: bool) -> None:
    """Write the chosen parts into the locked report."""
    report.skip_history_when_saving = autosave  # type: ignore[attr-defined]
    kept = typed.kept(parts)
    report.rough = {name: text for name, text in (report.rough | kept).items() if text is not None}
    apply_correction(
        report, typed.changes(parts) | {name: _nothing(name) for name in kept if name in typed.form.errors}
    )
    report.revision += 1
    report.updated_at, report.updated_by = timezone.now(), by
    report.save()


def _nothing(name: str) -> Any:
    """Return the value stored in a field while the text typed there cannot be parsed."""
    return None if name == "period" or ActivityReport._meta.get_field(name).null else ""
