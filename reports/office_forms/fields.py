"""The fields of a report that the coordinator may correct."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.admin.choices import ManyChoices
from common.periods.fields import PeriodFormField
from reports.forms import EvidenceForm, OutcomeForm, WhatForm, WhoForm
from reports.models import ActivityReport
from reports.office_forms.remembering import RememberingForm

RELATED = {"plan_item": ("plan", "parent"), "grant_project": ("call__programme",)}
"""What the choices of these fields are called by."""


class OfficeForm(RememberingForm, WhatForm, WhoForm, OutcomeForm, EvidenceForm):
    """Everything about the report that is no list of rows, on one page."""

    class Meta:
        model = ActivityReport
        fields: ClassVar[list[str]] = [
            "title", "kind", "period", "place", "summary", "heading", "topics", "series", "activity", "organiser",
            "participants", "description", "outputs", "cost", "funding", "indicators", "plan_item", "grant_project",
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
        self._keep_chosen()
        if not self.fields["indicators"].queryset.exists():  # type: ignore[attr-defined]
            del self.fields["indicators"]
        self.remember()

    def _keep_chosen(self) -> None:
        """Offer what the town chose even if it is not offered to towns any more."""
        for name, related in RELATED.items():
            field: Any = self.fields.get(name)
            chosen = getattr(self.instance, f"{name}_id")
            if field and chosen and not field.queryset.filter(pk=chosen).exists():
                rows = field.queryset
                wider = rows.model.objects.filter(Q(pk__in=rows.order_by().values("pk")) | Q(pk=chosen))
                field.queryset = wider.select_related(*related).order_by(*rows.query.order_by)
