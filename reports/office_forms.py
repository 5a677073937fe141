"""The coordinator's form over one report: what she corrects, her words to the town, and the step she takes.

Every field carries what she saw beside what she typed. Only what she really changed is saved, so that a change somebody
else made meanwhile in another field is never overwritten.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.models import Photo
from common.period_fields import PeriodFormField
from common.text import tidy
from reports.checks import check
from reports.content import plain
from reports.fields import ManyChoices, RichTextFormField
from reports.forms import OutcomeForm, WhatForm, WhoForm
from reports.models import ActivityReport, ReportPhoto
from reports.publication import obstacles
from reports.rows import PhotoRow

PUBLISHING = {"accept", "publish"}
"""Steps after which the report is public."""
BOUND_TO_WHAT_WAS_SEEN = {"accept", "accept_only", "return", "publish", "save"}


class RememberingForm(forms.BaseForm):
    """A form whose fields send back what the person saw."""

    def remember(self) -> None:
        for one in self.fields.values():
            one.show_hidden_initial = True

    def seen(self, name: str) -> Any:
        """Return the value as the person saw it, cleaned like a typed one; None when it cannot be read."""
        bound = self[name]
        hidden = bound.field.hidden_widget()
        if bound.html_initial_name not in self.data and not isinstance(hidden, forms.MultipleHiddenInput):
            return None
        try:
            return bound.field.clean(hidden.value_from_datadict(self.data, self.files, bound.html_initial_name))
        except ValidationError:
            return None

    def touched(self) -> list[str]:
        """Return the names of fields that the person changed; of those that cannot be read, too."""
        return [
            name
            for name in self.fields
            if name in self.errors or comparable(self.cleaned_data.get(name)) != comparable(self.seen(name))
        ]

    def stored_data(self) -> dict[str, list[str]]:
        """Return what a browser would send from this form if nothing were changed in it."""
        data: dict[str, list[str]] = {}
        for bound in self:
            value = bound.value()
            if isinstance(value, bool):
                data[bound.html_initial_name] = [str(value)]
                data[bound.html_name] = ["on"] if value else []
                continue
            values = value if isinstance(value, list | tuple) else [value]
            texts = ["" if one is None else str(one) for one in values]
            data[bound.html_name] = data[bound.html_initial_name] = texts
        return data


def comparable(value: Any) -> Any:
    """Return a cleaned value so that the same meaning compares as equal."""
    if isinstance(value, models.QuerySet):
        return sorted(value.values_list("pk", flat=True))
    if isinstance(value, str):
        return re.sub(r"\s+", " ", re.sub(r">\s+<", "><", value)).strip()
    return "" if value is None or value is False else value


class OfficeForm(RememberingForm, WhatForm, WhoForm, OutcomeForm):
    """Everything about the report that the coordinator may correct, on one page."""

    class Meta:
        model = ActivityReport
        fields: ClassVar[list[str]] = [
            "title", "kind", "period", "place", "summary", "heading", "topics", "series", "activity", "organiser",
            "participants", "description", "outputs", "cost", "funding",
        ]  # fmt: skip
        field_classes: ClassVar[dict[str, Any]] = {"topics": ManyChoices}
        widgets: ClassVar[dict[str, Any]] = {"topics": forms.CheckboxSelectMultiple}

    field_order = Meta.fields

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("title", "kind", "period"):
            self.fields[name].required = True
        for name in ("title", "period", "place", "summary", "funding"):
            self.fields[name].widget.attrs.setdefault("class", "vTextField")
        self.fields["period"].help_text = PeriodFormField().help_text
        if "activity" in self.fields:
            heading: Any = self.fields["heading"]
            usual = self.instance.kind.heading if self.instance.kind else None
            heading.empty_label = _("usual for the kind: %s") % usual if usual else _("not chosen")
        self.remember()


class OfficePhotoForm(RememberingForm, PhotoRow):
    """What publication asks of one photograph."""

    def __init__(self, data: Any, *, photo: ReportPhoto) -> None:
        names = ("alt", "kind", "children_recognisable", "consent_reference", "credit")
        initial = {name: getattr(photo, name) for name in names}
        super().__init__(data, prefix=f"photo-{photo.pk}", initial=initial)
        self.photo = photo
        self.fields.pop("remove", None)
        for name in ("alt", "consent_reference", "credit"):
            self.fields[name].widget.attrs.setdefault("class", "vTextField")
        self.remember()

    def check_guard(self) -> None:
        """Say at the field what the photograph lacks to be published."""
        if not self.cleaned_data.get("alt") and "alt" not in self.errors:
            self.add_error("alt", gettext("Write what is in the picture, for those who cannot see it."))
        portrait = self.cleaned_data.get("kind") == Photo.Kind.PORTRAIT
        if portrait and self.cleaned_data.get("children_recognisable") and not self.cleaned_data["consent_reference"]:
            self.add_error("consent_reference", gettext("A portrait of children needs a recorded consent."))


@dataclass(frozen=True)
class Clash:
    """A field that somebody else changed while she was looking at the report."""

    label: str
    theirs: str
    typed: str = ""
    """What she typed into the same field; empty when she left it as it was."""
    id: str = ""


@dataclass
class Desk:
    """The whole form."""

    report: ActivityReport
    data: Any = None
    clashes: list[Clash] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    is_over: bool = False
    """Whether it stands over a version that is newer than the one she saw."""

    def __post_init__(self) -> None:
        # A copy, because checking a form writes into its row.
        twin = ActivityReport.objects.get(pk=self.report.pk)
        # What was typed stays on the page even if the report has gone on meanwhile and cannot be corrected any more.
        can_edit = self.report.state in ActivityReport.CORRECTABLE or "title" in (self.data or {})
        self.form: Any = OfficeForm(self.data, instance=twin) if can_edit else None
        photos = self.report.photos.all() if can_edit else []
        self.photos: list[Any] = [OfficePhotoForm(self.data, photo=photo) for photo in photos]
        typed = self.data or {}
        self.text: str = tidy(typed.get("text", ""))
        self.decision: str = typed.get("decision", "")

    @property
    def forms(self) -> list[Any]:
        return [*([self.form] if self.form else []), *self.photos]

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

    def is_valid(self) -> bool:
        if not self.brings_fields:
            return True
        if not any(form.errors for form in self.forms) and self.decision in PUBLISHING:
            self._check_publication()
        return not any(form.errors for form in self.forms)

    def _check_publication(self) -> None:
        """Say at the fields what stands in the way of publication, as it would be with what she typed."""
        for sentence in obstacles(self.form.instance):
            self.form.add_error("activity" if self.form.cleaned_data.get("activity") else "heading", sentence)
        for lack in check(self.form.instance).for_publication:
            if lack.step == "outcome":
                self.form.add_error("description", lack.text)
        for photo in self.photos:
            photo.check_guard()

    def values(self) -> dict[str, Any]:
        """Return the changed fields of the report."""
        return {name: self.form.cleaned_data[name] for name in self.form.touched()} if self.brings_fields else {}

    def photo_values(self) -> dict[int, dict[str, Any]]:
        """Return the changed facts of photographs by their numbers."""
        if not self.brings_fields:
            return {}
        found = {one.photo.pk: {name: one.cleaned_data[name] for name in one.touched()} for one in self.photos}
        return {pk: values for pk, values in found.items() if values}

    @property
    def faults(self) -> list[tuple[str, str, str]]:
        """Every fault of a field: the id to jump to, the label, the sentence."""
        return [
            (form[name].id_for_label or form[name].auto_id, str(form[name].label), str(sentence))
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
        fresh = Desk(self.report)
        data = QueryDict(mutable=True)
        for form in fresh.forms:
            for name, values in form.stored_data().items():
                data.setlist(name, values)
        clashes = []
        mine = {bound.html_name for bound in self.touched()}
        for form, newer in zip(self.forms, fresh.forms, strict=True):
            for bound in form if self.brings_fields else []:
                stored = comparable(_cleaned(newer, bound.name))
                theirs_changed = stored != comparable(form.seen(bound.name))
                if bound.html_name in mine:
                    data.setlist(bound.html_name, self.data.getlist(bound.html_name))
                if theirs_changed:
                    typed = in_words(bound, form.cleaned_data.get(bound.name)) if bound.html_name in mine else ""
                    theirs = in_words(newer[bound.name], _cleaned(newer, bound.name))
                    clashes.append(Clash(str(bound.label), theirs or "–", typed, bound.auto_id))
        data["revision"], data["text"] = str(self.report.revision), self.text
        return Desk(self.report, data, clashes, is_over=True)


def _cleaned(form: Any, name: str) -> Any:
    """Return the stored value of a field of a form that nobody has filled in, as its cleaning would return it."""
    bound = form[name]
    try:
        return bound.field.clean(bound.field.prepare_value(bound.value()))
    except ValidationError:
        return bound.value()


def in_words(bound: Any, value: Any) -> str:
    """Return the value of a field as people read it."""
    if value is None:
        return str(bound.data or "")
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if isinstance(value, models.QuerySet):
        return ", ".join(map(str, value))
    if isinstance(bound.field, RichTextFormField):
        return plain(value)
    if isinstance(bound.field, forms.ChoiceField) and not isinstance(value, models.Model):
        choices: Any = bound.field.choices
        return str(dict(choices).get(value, value))
    prepared = value if isinstance(value, models.Model) else bound.field.prepare_value(value)
    return str(prepared)
