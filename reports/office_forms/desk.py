"""The whole form: fields, lists, the words to the town and the step; what she changed in it, and what clashes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from common.text import tidy
from reports.checks import check
from reports.content import words_of
from reports.corrections import Correction
from reports.lifecycle import TRANSITIONS
from reports.models import ActivityReport
from reports.office_forms.fields import OfficeForm
from reports.office_forms.remembering import cleaned, comparable, in_words
from reports.office_forms.rows import LISTS, OfficeRows
from reports.publication import obstacles
from reports.words import FIELD_NAMES, STEP_NAMES

PUBLISHING = {name for name, step in TRANSITIONS.items() if step.publishes}
"""Steps after which the report is public."""
BOUND_TO_WHAT_WAS_SEEN = {name for name, step in TRANSITIONS.items() if step.is_bound_to_what_was_seen}


@dataclass(frozen=True)
class Clash:
    """A field that somebody else changed while she was looking at the report."""

    label: str
    theirs: str
    typed: str = ""
    """What she typed into the same field; empty when she left it as it was."""
    id: str = ""


@dataclass(frozen=True)
class Chapter:
    """What the form of the town has in one step."""

    label: str
    fields: list[Any]
    lists: list[OfficeRows]


@dataclass
class Desk:
    """The whole form."""

    report: ActivityReport
    data: Any = None
    clashes: list[Clash] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    is_over: bool = False
    """Whether it stands over a version that is newer than the one she saw."""

    shows_fields: bool = False
    """Whether the fields are there whatever the state of the report: what was typed stays on the page."""

    def __post_init__(self) -> None:
        # A copy, because checking a form writes into its row.
        twin = ActivityReport.objects.get(pk=self.report.pk)
        typed = self.data or {}
        self.shows_fields |= self.report.state_facts.is_correctable or "title" in typed
        self.form: Any = OfficeForm(self.data, instance=twin) if self.shows_fields else None
        self.lists: list[OfficeRows] = [one(self.report, self.data) for one in LISTS] if self.shows_fields else []
        self.text: str = tidy(typed.get("text", ""))
        self.decision: str = typed.get("decision", "")

    @property
    def forms(self) -> list[Any]:
        return [*([self.form] if self.form else []), *(row for one in self.lists for row in one.forms)]

    @property
    def chapters(self) -> list[Chapter]:
        """The fields and lists in the order in which the town filled them in."""
        chapters = [
            Chapter(
                str(label),
                [bound for bound in self.form if FIELD_NAMES[bound.name][1] == step],
                [one for one in self.lists if FIELD_NAMES[one.name][1] == step],
            )
            for step, label in STEP_NAMES.items()
        ]
        return [one for one in chapters if one.fields or one.lists]

    @property
    def revision(self) -> int:
        """The revision that she saw; one that never was when the page did not say."""
        text = self.data.get("revision", "") if self.data else ""
        return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else -1

    @property
    def brings_fields(self) -> bool:
        """Whether the fields were sent at all; a plain comment need not bring them."""
        return bool(self.form) and self.form.add_prefix("title") in self.data

    @property
    def is_stale(self) -> bool:
        bound = self.decision in BOUND_TO_WHAT_WAS_SEEN or bool(self.touched())
        return bound and self.revision != self.report.revision

    def touched(self) -> list[Any]:
        """Return the bound fields that she changed."""
        if not self.brings_fields:
            return []
        return [form[name] for form in self.forms for name in form.touched()]

    def typed(self) -> list[tuple[str, str]]:
        """Return what she corrected, by label: to be read where the form itself cannot be shown any more."""
        if not self.brings_fields:
            return []
        fields = [(form, name) for form in self.forms for name in form.touched()]
        found = [(form.label_of(name), in_words(form[name], form.cleaned_data.get(name))) for form, name in fields]
        gone = [(rows.label, one) for rows in self.lists for one in rows.gone() if one.is_changed]
        return [*found, *((label, one.in_words()) for label, one in gone)]

    def is_valid(self) -> bool:
        if not self.brings_fields:
            return True
        if not any(form.errors for form in self.forms) and self.decision in PUBLISHING:
            self._check_publication()
        return not self.reasons and not any(form.errors for form in self.forms)

    def _check_publication(self) -> None:
        """Say at the fields what stands in the way of publication, as it would be with what she typed."""
        for sentence in obstacles(self.form.instance):
            if self.form.instance.activity and not self.form.instance.made_activity:
                # The activity that she chose is hidden: that is mended at the activity, not in this field.
                self.reasons.append(sentence)
            else:
                self.form.add_error("heading", sentence)
        for lack in check(self.form.instance).for_publication:
            if lack.step == "outcome":
                self.form.add_error("description", lack.text)
        for photo in (row for one in self.lists if one.name == "photos" for row in one.stored if row.is_bound):
            photo.check_guard()

    def correction(self) -> Correction:
        """Return what she changed."""
        if not self.brings_fields:
            return Correction()
        values = {name: self.form.cleaned_data[name] for name in self.form.touched()}
        return Correction(values, {one.name: rows for one in self.lists if (rows := one.correction())})

    @property
    def faults(self) -> list[tuple[str, str, str]]:
        """Every fault of a field: the id to jump to, the label, the sentence."""
        return [
            (form[name].id_for_label or form[name].auto_id, form.label_of(name), str(sentence))
            for form in self.forms
            for name, sentences in form.errors.items()
            if name in form.fields
            for sentence in sentences
        ]

    @property
    def all_reasons(self) -> list[str]:
        """Why nothing was done, as far as it belongs to no field."""
        return [*self.reasons, *(str(sentence) for form in self.forms for sentence in form.non_field_errors())]

    @property
    def is_open(self) -> bool:
        """Whether the fields are shown unfolded: something in them needs her attention."""
        return bool(self.data is not None and (self.touched() or any(form.errors for form in self.forms)))

    def over_the_newer(self) -> Desk:
        """Return the form over what is stored now, with only her own changes put over it, and what clashes."""
        fresh = Desk(self.report, shows_fields=self.shows_fields)
        data = QueryDict(mutable=True)
        for form in fresh.forms:
            for name, values in form.stored_data().items():
                data.setlist(name, values)
        data["revision"], data["text"] = str(self.report.revision), self.text
        clashes: list[Clash] = []
        if self.brings_fields:
            for form, newer in [(self.form, fresh.form), *self._stored_rows(fresh)]:
                clashes += self._put_over(form, newer, data)
            for one in self.lists:
                clashes += self._put_rows_over(one, data)
        return Desk(self.report, data, clashes, is_over=True)

    def _stored_rows(self, fresh: Desk) -> list[tuple[Any, Any]]:
        pairs = zip(self.lists, fresh.lists, strict=True)
        rows = [pair for mine, newer in pairs for pair in zip(mine.stored, newer.stored, strict=True)]
        return [(mine, newer) for mine, newer in rows if mine.is_bound]

    def _put_over(self, form: Any, newer: Any, data: QueryDict) -> list[Clash]:
        """Put what she changed in one form into `data`; return what somebody else changed in it."""
        clashes = []
        mine = set(form.touched())
        for bound in form:
            if bound.name in mine:
                data.setlist(bound.html_name, self.data.getlist(bound.html_name))
            now = cleaned(newer, bound.name)
            if comparable(now) != comparable(form.seen(bound.name)):
                typed = in_words(bound, form.cleaned_data.get(bound.name)) if bound.name in mine else ""
                theirs = in_words(newer[bound.name], now)
                clashes.append(Clash(form.label_of(bound.name), theirs or "–", typed, bound.auto_id))
        return clashes

    def _put_rows_over(self, rows: OfficeRows, data: QueryDict) -> list[Clash]:
        """Put her new rows into `data`, and among them those that she changed and somebody else took away."""
        mine = [one for one in rows.new if one.is_bound and not one.is_blank]
        gone = [one for one in rows.gone() if one.is_changed]
        for place, one in enumerate([*mine, *gone] if rows.grows else []):
            for name in one.facts:
                data.setlist(f"{rows.prefix}-new-{place}-{name}", self.data.getlist(one[name].html_name))
        if not rows.has_other_rows():
            return []
        return [Clash(rows.label, words_of(self.report)[rows.name] or "–", "\n".join(one.in_words() for one in gone))]
