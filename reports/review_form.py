"""The coordinator's review form of one report: corrections, a comment for the town, and the step to take.

Only what the coordinator really changed is saved, so that it never overwrites a change that somebody else made to
another field in the meantime; see `common/editing/`.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar

from django import forms
from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from activities.models.hours import HOURS
from common.editing.baseline import Baseline
from common.editing.merge import Conflict, Merge
from common.editing.parts import Editor
from common.editing.rich_text import RichTextFormField
from common.editing.rows import Compared, ListOf, RowForm, RowList
from common.editing.writing import Rows
from common.forms.widgets import hasten
from common.models import Photo
from common.periods.fields import PeriodFormField
from common.text import tidy
from reports.checks import check
from reports.content import words_of
from reports.corrections import Correction
from reports.form_layout import FIELD_NAMES, STEP_NAMES
from reports.forms import FORMS, EvidenceForm, OutcomeForm, WhatForm, WhoForm
from reports.lifecycle import TRANSITIONS
from reports.models import ActivityReport
from reports.publication import obstacles
from reports.rows import ATTACHMENTS, LINKS, PARTNERS, PHOTOS, AttachmentRow, PhotoRow

PUBLISHING = {name for name, step in TRANSITIONS.items() if step.publishes}
"""Steps after which the report is public."""
NEEDING_SEEN_REVISION = {name for name, step in TRANSITIONS.items() if step.needs_seen_revision}
RELATED = {"plan_item": ("plan", "parent"), "grant_project": ("call__programme",)}
"""Relations that the labels of the choices of these fields need."""


class OfficeForm(WhatForm, WhoForm, OutcomeForm, EvidenceForm):
    """All fields of the report, without its lists, on one page."""

    class Meta:
        model = ActivityReport
        fields: ClassVar[list[str]] = [name for form in FORMS.values() for name in form.base_fields]
        field_classes: ClassVar[dict[str, Any]] = {
            name: kind for form in FORMS.values() for name, kind in (form._meta.field_classes or {}).items()
        }
        widgets: ClassVar[dict[str, Any]] = {"topics": forms.CheckboxSelectMultiple}

    field_order = [
        "title", "kind", "period", *HOURS, "place", "summary", "heading", "topics", "series", "activity",
    ]  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("title", "kind", "period"):
            self.fields[name].required = True
        self.fields["period"].help_text = PeriodFormField().help_text
        if "activity" in self.fields:
            heading: Any = self.fields["heading"]
            usual = self.instance.kind.heading if self.instance.kind else None
            heading.empty_label = _("usual for the kind: %s") % usual if usual else _("not chosen")
        self._keep_chosen()
        if not self.fields["indicators"].rows:  # type: ignore[attr-defined]
            del self.fields["indicators"]

    def _keep_chosen(self) -> None:
        """Keep the town's choice among the choices even if towns can no longer choose it."""
        for name, related in RELATED.items():
            one: Any = self.fields.get(name)
            chosen = getattr(self.instance, f"{name}_id")
            if one and chosen and all(row.pk != chosen for row in one.rows):
                rows = one.queryset
                wider = rows.model.objects.filter(Q(pk__in=rows.order_by().values("pk")) | Q(pk=chosen))
                one.queryset = wider.select_related(*related).order_by(*rows.query.order_by)


class OfficeAttachmentRow(AttachmentRow):
    def clean(self) -> dict[str, Any]:
        facts = super().clean()
        if not facts.get("title") and "title" not in self.errors:
            self.add_error("title", gettext("Write what the document is, or remove it."))
        return facts


class OfficePhotoRow(PhotoRow):
    def check_guard(self) -> None:
        """Add errors for what the photograph lacks before it can be published."""
        if not self.cleaned_data.get("alt") and "alt" not in self.errors:
            self.add_error("alt", gettext("Write what is in the picture, for those who cannot see it."))
        portrait = self.cleaned_data.get("kind") == Photo.Kind.PORTRAIT
        if portrait and self.cleaned_data.get("children_recognisable") and not self.cleaned_data["consent_reference"]:
            self.add_error("consent_reference", gettext("A portrait of children needs recorded consent."))


def copy_of(report: ActivityReport) -> ActivityReport:
    """Return a report with all that was fetched with it, which can be changed without changing the first one."""
    other = copy(report)
    other._prefetched_objects_cache = dict(getattr(report, "_prefetched_objects_cache", {}))  # type: ignore[attr-defined]
    return other


class OfficeEditor(Editor):
    """The fields and lists of a report, with two blank rows in each list for users without JavaScript."""

    lists: ClassVar[tuple[ListOf, ...]] = (
        replace(PARTNERS, compared=Compared.FIELD, has_remove=True, blank=2),
        replace(LINKS, compared=Compared.FIELD, has_remove=True, blank=2),
        replace(ATTACHMENTS, compared=Compared.FIELD, form=OfficeAttachmentRow),
        replace(PHOTOS, compared=Compared.FIELD, form=OfficePhotoRow, prefix="photo", has_remove=False),
    )

    def make_form(self, data: QueryDict | None) -> OfficeForm:
        return OfficeForm(data, instance=copy_of(self.record))

    @property
    def shown_rows(self) -> list[RowForm]:
        return [row for one in self.groups.values() for row in one.forms]


@dataclass(frozen=True)
class Chapter:
    """The fields and lists of one step of the town's form."""

    label: str
    fields: list[Any]
    lists: list[RowList]


@dataclass
class ReviewForm:
    """The corrections, the comment and the decision, bound to what was typed when there is any."""

    report: ActivityReport
    data: QueryDict | None = None
    clashes: list[Conflict] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    is_over: bool = False
    """Whether it is based on a newer version of the report than the coordinator saw."""

    is_looking: bool = False
    """Whether the coordinator only looks for something to choose."""

    shows_fields: bool = False
    """Whether the fields are shown in any state of the report, so that what was typed stays on the page."""

    def __post_init__(self) -> None:
        typed = QueryDict() if self.data is None else self.data
        self.brings_fields = "title" in typed
        self.shows_fields |= self.report.state_facts.is_correctable or self.brings_fields
        self.text: str = tidy(typed.get("text", ""))
        self.decision: str = typed.get("decision", "")
        self.form: Any = None
        self.touched: set[str] = set()
        self.seen: str = ""
        if self.shows_fields:
            self._open(typed)

    def _open(self, typed: QueryDict) -> None:
        self.editor = OfficeEditor(self.report, typed if self.brings_fields else None)
        self.form = self.editor.form
        self.merge = Merge(self.editor, Baseline.read(typed.get("seen", "")))
        if self.brings_fields:
            self.touched, self.seen = self.merge.touched, typed.get("seen", "")
        else:
            # Errors in what was stored before a rule existed are not shown.
            self.seen = self.editor.seen
            self.form.errors.clear()
        self.editor.forgive(self.touched)
        for one in [one for form in (self.form, *self.editor.shown_rows) for one in form.fields.values()]:
            if isinstance(one.widget, forms.TextInput | forms.Textarea) and not isinstance(one, RichTextFormField):
                one.widget.attrs.setdefault("class", "vTextField")
            hasten(one)

    @property
    def chapters(self) -> list[Chapter]:
        """The fields and lists in the order of the town's form."""
        lists = self.editor.groups.values()
        chapters = [
            Chapter(
                str(label),
                [bound for bound in self.form if FIELD_NAMES[bound.name][1] == step],
                [one for one in lists if FIELD_NAMES[one.name][1] == step],
            )
            for step, label in STEP_NAMES.items()
        ]
        return [one for one in chapters if one.fields or one.lists]

    @property
    def revision(self) -> int:
        """The revision that the coordinator saw; -1 when the page sent none."""
        text = self.data.get("revision", "") if self.data else ""
        return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else -1

    @property
    def is_stale(self) -> bool:
        bound = self.decision in NEEDING_SEEN_REVISION or bool(self.touched)
        is_blind = bool(self.touched and not self.merge.base.marks)
        return bound and (self.revision != self.report.revision or is_blind)

    def typed(self) -> list[tuple[str, str]]:
        """Return pairs of a label and the typed correction, to be shown when the form itself no longer can."""
        if not self.brings_fields:
            return []
        found = [(part.label, part.words) for name, part in self.editor.parts.items() if name in self.touched]
        return [*found, *((one.label, one.mine) for one in self.merge.lost_rows)]

    def is_valid(self) -> bool:
        if not self.brings_fields:
            return True
        if self._has_no_faults() and self.decision in PUBLISHING:
            self._check_publication()
        return not self.reasons and self._has_no_faults()

    def _has_no_faults(self) -> bool:
        return not (self.form.errors or any(row.errors for row in self.editor.rows))

    def _check_publication(self) -> None:
        """Add errors for whatever would prevent publication of the report with the typed corrections."""
        for sentence in obstacles(self.form.instance):
            if self.form.instance.activity and not self.form.instance.made_activity:
                # The chosen activity is hidden, which must be fixed at the activity and not in a field of this form.
                self.reasons.append(sentence)
            else:
                self.form.add_error("heading", sentence)
        for lack in check(self.form.instance).for_publication:
            if lack.step == "outcome":
                self.form.add_error("description", lack.text)
        for photo in self.editor.groups["photos"].rows:
            photo.check_guard()  # type: ignore[attr-defined]

    def correction(self) -> Correction:
        """Return what the coordinator changed."""
        facts = self.editor.changes(self.touched) if self.brings_fields else {}
        rows = {name: value for name, value in facts.items() if isinstance(value, Rows)}
        return Correction({name: value for name, value in facts.items() if name not in rows}, rows)

    @property
    def faults(self) -> list[tuple[str, str, str]]:
        """Errors of fields as (id of the input, label, message)."""
        return [(one["id"], one["label"], one["text"]) for one in self.editor.faults] if self.form else []

    @property
    def all_reasons(self) -> list[str]:
        """Errors that belong to no field."""
        return (
            [*self.reasons, *(str(sentence) for sentence in self.form.non_field_errors())]
            if self.form
            else self.reasons
        )

    @property
    def is_open(self) -> bool:
        """Whether the section of fields is shown expanded, because something in it needs attention."""
        wants_attention = self.is_looking or self.touched or not self._has_no_faults()
        return bool(self.data is not None and self.form and wants_attention)

    def looking(self) -> ReviewForm:
        """Return the form as it was typed, with choices that were looked for; nothing is checked yet."""
        self.is_looking = True
        if self.form:
            for form in (self.form, *self.editor.shown_rows):
                form.errors.clear()
        return self

    def over_the_newer(self) -> ReviewForm:
        """Return the form based on what is stored now, with the coordinator's own changes and the conflicts."""
        if not self.form:
            return ReviewForm(self.report, _with_words(QueryDict(mutable=True), self), is_over=True)
        data = self.merge.data() if self.brings_fields else self.editor.everything_stored()
        data["seen"] = self.merge.now.seen if self.brings_fields else self.seen
        clashes = self._clashes() if self.brings_fields else []
        return ReviewForm(self.report, _with_words(data, self), clashes, is_over=True)

    def _clashes(self) -> list[Conflict]:
        """Return what others changed since the page was opened, with the coordinator's own text where it differs."""
        known = {name for name in self.merge.moved if self.merge.base.knows(name)}
        both = {one.name for one in self.merge.conflicts}
        fields = [self.merge.conflict(name) for name in self.merge.now.parts if name in known | both]
        words, lost = words_of(self.report), self.merge.lost_rows
        lists = [
            Conflict(name, label, words[name], "\n".join(one.mine for one in lost if one.label == label))
            for name, rows in self.editor.groups.items()
            if name in self.merge.lists_with_other_rows and (label := self.editor.label_of(rows.name))
        ]
        return [*fields, *lists]


def _with_words(data: QueryDict, form: ReviewForm) -> QueryDict:
    data["revision"], data["text"] = str(form.report.revision), form.text
    return data
