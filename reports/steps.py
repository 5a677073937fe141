"""One step of the form: what is stored, what was typed, who changed what meanwhile, and saving so that nothing is lost.

Each part of a step (a field, or a list of rows) is compared on its own. A page carries a short digest of every part as
it was when the person opened it (`seen`). What only she changed is saved; what only a colleague changed stays as the
colleague left it; what both changed differently is a conflict: both versions are shown and the person chooses.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db import models, transaction
from django.http import QueryDict
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext

from common.text import printable
from reports.content import plain
from reports.errors import ReportsError
from reports.fields import LONGEST_TEXT, RichTextFormField, to_plain
from reports.forms import FORMS, StepForm
from reports.models import ActivityReport
from reports.rows import GROUPS, RowGroup
from reports.rows import LONGEST_ROUGH as LONGEST_ROUGH_ROW
from reports.words import FIELD_NAMES

LONGEST_ROUGH = LONGEST_TEXT * 2
LONGEST_SEEN = 20_000
MINE, THEIRS = "mine", "theirs"


@dataclass(frozen=True)
class Conflict:
    """A part that two people changed: its name, label, and the colleague's version in words."""

    name: str
    label: str
    theirs: str
    mine: str


@dataclass(frozen=True)
class Elsewhere:
    """A part the person left alone while it was changed elsewhere: its label, fields and digest as stored now."""

    name: str
    label: str
    typed: list[tuple[str, str]]
    seen: str


@dataclass
class Saved:
    """How saving a step ended."""

    conflicts: list[Conflict] = field(default_factory=list)
    merged: QueryDict | None = None
    """With a conflict: what the page shows next, the person's own changes over what is stored now."""
    seen: dict[str, str] = field(default_factory=dict)
    """What the page that is open has seen of each part after the saving."""
    changed: bool = False
    faults: bool = False
    unkept: set[str] = field(default_factory=set)
    """Parts of which nothing was saved, because they cannot be kept as typed."""
    sentences: list[dict[str, str]] = field(default_factory=list)
    """What was not understood on the page; see `StepForms.faults`."""
    elsewhere: list[Elsewhere] = field(default_factory=list)
    """Parts that the page still shows as they were before somebody else, or another window, has changed them."""


class StepForms:
    """The form and the lists of one step of a report."""

    def __init__(self, step: str, report: ActivityReport, data: QueryDict | None = None, *, blank: int = 1) -> None:
        self.step, self.report, self.data = step, report, data
        typed = data if data is not None else self.stored_data()
        self.form = self._form(typed)
        self.groups: dict[str, RowGroup] = {
            group.name: group(report, typed if data is not None else None, blank=blank) for group in GROUPS[step]
        }

    def _form(self, data: QueryDict) -> StepForm:
        # A copy, because checking a form writes into its row.
        twin = ActivityReport.objects.get(pk=self.report.pk)
        return FORMS[self.step](data, instance=twin)

    def stored_data(self) -> QueryDict:
        """Return what a browser would send for the stored report, with what was typed and not understood in place."""
        form = FORMS[self.step](instance=self.report)
        data = QueryDict(mutable=True)
        for name, one in form.fields.items():
            value = self.report.rough.get(name, form[name].value())
            if isinstance(value, list | tuple | models.QuerySet):
                data.setlist(name, [str(getattr(item, "pk", item)) for item in value])
            elif value is not None and value != "":
                data[name] = str(one.prepare_value(value))
        return data

    @property
    def parts(self) -> dict[str, Any]:
        """Each part as it counts, comparable between what was typed and what is stored."""
        self.form.is_valid()
        fields = {name: self._canonical(name) for name in self.form.fields}
        return fields | {name: part for group in self.groups.values() for name, part in group.parts().items()}

    def _canonical(self, name: str) -> Any:
        if name in self.form.errors:
            return f"!{self._typed(name)}"
        value = self.form.cleaned_data.get(name)
        if isinstance(value, models.QuerySet):
            return sorted(row.pk for row in value)
        if isinstance(value, models.Model):
            return value.pk
        if isinstance(value, Decimal):
            return f"{value:.2f}"
        return "" if value is None else str(value)

    def _typed(self, name: str) -> str:
        return printable(self._raw(name))[:LONGEST_ROUGH]

    def _raw(self, name: str) -> str:
        return str(self.form[name].value() or "")

    def digests(self) -> dict[str, str]:
        """Return a short digest of every part."""
        return {name: digest(value) for name, value in self.parts.items()}

    @property
    def seen(self) -> str:
        """The digests as the page carries them."""
        return json.dumps(self.digests(), separators=(",", ":"))

    def is_valid(self) -> bool:
        return self.form.is_valid() and all(group.is_valid() for group in self.groups.values())

    @property
    def faults(self) -> list[dict[str, str]]:
        """What was not understood: the field's label, the reason, and where it is on the page."""
        forms: list[tuple[str, Any]] = [("", self.form)]
        forms += [
            (group.called(number), one)
            for group in self.groups.values()
            for number, one in enumerate(group.forms, start=1)
            if not one.is_blank
        ]
        return [
            {
                "id": form[name].id_for_label or form[name].auto_id,
                "name": form[name].html_name,
                "label": _called(row, str(form[name].label)),
                "text": str(errors[0]),
            }
            for row, form in forms
            for name, errors in form.errors.items()
            if name in form.fields
        ]

    def as_sent(self, part: str) -> list[tuple[str, str]]:
        """Return a part as a browser would send it; an empty one has its names with nothing in them."""
        if group := self.groups.get(part.partition("-")[0]):
            return [(name, str(text)) for name, text in group.stored().items() if name.startswith(f"{part}-")]
        texts = self.stored_data().getlist(part)
        is_rich = isinstance(self.form.fields[part], RichTextFormField)
        return [(part, to_plain(text) if is_rich else text) for text in texts]

    def unkept(self) -> set[str]:
        """Return the parts with a fault that the draft cannot keep as typed: choices not offered, text without end."""
        self.form.is_valid()
        fields = {name for name in self.form.fields if name in self.form.errors and not self._can_be_kept(name)}
        return fields | {part for group in self.groups.values() for part in group.unkept()}

    def _can_be_kept(self, name: str) -> bool:
        return not hasattr(self.form.fields[name], "choices") and len(self._raw(name)) <= LONGEST_ROUGH

    def tell_too_long(self) -> None:
        """Say at each field with text without end that nothing of it was saved."""
        rows = [(row, LONGEST_ROUGH_ROW) for group in self.groups.values() for row in group.forms if row.is_bound]
        for form, most in [(self.form, LONGEST_ROUGH), *rows]:
            for name in list(form.errors):
                field_ = form.fields.get(name)
                if field_ is None or hasattr(field_, "choices") or len(str(form[name].value() or "")) <= most:
                    continue
                sentence = gettext("This is too long, nothing of it was saved. Shorten it to %d characters, please.")
                form.errors[name] = form.error_class([sentence % (getattr(field_, "max_length", None) or most)])

    def in_words(self, name: str) -> str:
        """Return a part as a person reads it."""
        if group := self.groups.get(name.partition("-")[0]):
            return group.in_words(name)
        field_ = self.form.fields[name]
        value = self.form.cleaned_data.get(name) if name not in self.form.errors else self._typed(name)
        if isinstance(value, models.QuerySet):
            return "\n".join(str(row) for row in value)
        if isinstance(field_, RichTextFormField):
            return plain(str(value or ""))
        return "" if value is None else str(field_.prepare_value(value) if isinstance(value, int | float) else value)


def _called(row: str, label: str) -> str:
    """Return how a field is called with its row: “Link 2: Address”, and “Partner 1” for the one that gives the name."""
    return (row if row.startswith(label) else f"{row}: {label}") if row else label


def label_of(name: str) -> str:
    """Return the name of a part as people call it; a file is called by its list."""
    return capfirst(str(FIELD_NAMES[name.partition("-")[0]][0]))


def digest(value: Any) -> str:
    """Return ten letters that differ when the value does."""
    return hashlib.sha256(json.dumps(value, sort_keys=True, default=str).encode()).hexdigest()[:10]


def seen_of(data: QueryDict) -> dict[str, str]:
    """Return the digests that a page sent back; empty when somebody has tampered with them."""
    try:
        seen = json.loads(data.get("seen", "")[:LONGEST_SEEN])
    except (ValueError, RecursionError):
        return {}
    return {name: text for name, text in seen.items() if isinstance(text, str)} if isinstance(seen, dict) else {}


def holds(step: str, report: ActivityReport, data: QueryDict) -> bool:
    """Tell whether what was typed into a step is stored already, however it is written there."""
    return StepForms(step, report, data).parts == StepForms(step, report).parts


@transaction.atomic
def save_step(step: str, report: ActivityReport, data: QueryDict, *, by: Any, autosave: bool = False) -> Saved:
    """Store what was typed into a step; with a conflict nothing is stored. Raises ReportsError when it is closed.

    What could not be understood is kept as typed in `report.rough`. Writing by itself leaves no entry in the history
    of edits: the next saving by hand does.
    """
    locked: ActivityReport = ActivityReport.objects.select_for_update().get(pk=report.pk)
    if not locked.is_editable:
        raise ReportsError(locked.get_state_display())
    stored, typed = StepForms(step, locked), StepForms(step, locked, data)
    now, mine, seen = stored.parts, typed.parts, seen_of(data)
    mine_changed = {name for name, value in mine.items() if name in now and digest(value) != seen.get(name)}
    differing = {name for name in mine_changed if mine[name] != now[name] and data.get(f"keep-{name}") != THEIRS}
    conflicts = [
        Conflict(name, label_of(name), stored.in_words(name), typed.in_words(name))
        for name in mine
        if name in differing and digest(now[name]) != seen.get(name) and data.get(f"keep-{name}") != MINE
    ]
    if conflicts:
        return Saved(conflicts, merged=merged(stored, typed, mine_changed))
    left = [name for name in mine if name in now and name not in mine_changed and mine[name] != now[name]]
    elsewhere = [Elsewhere(name, label_of(name), stored.as_sent(name), digest(now[name])) for name in left]
    unkept = differing & typed.unkept()
    differing -= unkept
    if differing:
        _store(locked, typed, differing, by=by, autosave=autosave)
    faults = any(name in locked.rough for name in mine) or bool(differing & set(typed.form.errors))
    known = {name: digest(value) for name, value in mine.items() if name in differing or value == now.get(name)}
    return Saved(
        seen=seen | known,
        changed=bool(differing),
        faults=faults,
        unkept=unkept,
        sentences=typed.faults,
        elsewhere=elsewhere,
    )


def merged(stored: StepForms, typed: StepForms, mine_changed: set[str]) -> QueryDict:
    """Return the person's own changes laid over what is stored now, as a browser would send them."""
    data = stored.stored_data()
    for name in typed.form.fields:
        if name in mine_changed and typed.data is not None:
            data.setlist(name, typed.data.getlist(name))
    for group in typed.groups.values():
        stored_rows = group.stored()
        for part in group.parts():
            source = typed.data if part in mine_changed and typed.data is not None else stored_rows
            data.update({key: str(source[key]) for key in source if key.startswith(f"{part}-")})
    return data


def _store(report: ActivityReport, typed: StepForms, ours: set[str], *, by: Any, autosave: bool) -> None:
    """Write the chosen parts into the locked report."""
    many = {one.name for one in report._meta.many_to_many}
    lists = {}
    for name in ours & set(typed.form.fields):
        if name in typed.form.errors:
            _keep_rough(report, typed, name)
            continue
        report.rough.pop(name, None)
        value = typed.form.cleaned_data[name]
        if name in many:
            lists[name] = value
        else:
            setattr(report, name, value)
    for group in typed.groups.values():
        if parts := ours & set(group.parts()):
            # The group wrote its faults into another copy of the report.
            group.report = report
            group.save(parts)
    report.revision += 1
    report.updated_at = timezone.now()
    report.updated_by = by
    report.skip_history_when_saving = autosave  # type: ignore[attr-defined]
    report.save()
    for name, rows in lists.items():
        getattr(report, name).set(rows)


def _keep_rough(report: ActivityReport, typed: StepForms, name: str) -> None:
    """Keep what could not be understood."""
    report.rough[name] = typed._typed(name)
    if name == "period":
        report.period = None
    else:
        model_field = report._meta.get_field(name)
        setattr(report, name, None if model_field.null else "")
