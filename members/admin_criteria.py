"""MA21 criteria in the administration: sets by year, their criteria with indicators, and deadlines."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from common.admin import CoordinatorAdmin, OrderedInline
from common.admin.copies import CopyForm, CopyMixin
from common.periods import FIRST_YEAR, LAST_YEAR
from common.values.fields import WholeNumberField
from members.criteria import copy_set
from members.models import CriteriaSet, Criterion, EvidenceDeadline, Indicator
from members.workflow import MembersError

LONG_TEXTS = {"note", "evidence_wanted", "conditions", "not_accepted", "advice"}


class FittingFields:
    """Adapts the size of inputs to their content: short ones for numbers, three lines for texts."""

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "number":
            kwargs["widget"] = forms.TextInput(attrs={"size": 5})
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name in LONG_TEXTS:
            field.widget.attrs["rows"] = 3
        return field


class CriterionInline(FittingFields, OrderedInline):
    """A list of criteria on the page of the set, with links to their pages."""

    model = Criterion
    fields: ClassVar[list[str]] = ["order", "number", "title", "category", "indicators_counted"]
    readonly_fields: ClassVar[list[str]] = ["indicators_counted"]
    add_text = _("Add a criterion")
    line_numbers: ClassVar[tuple[str, ...]] = ("number",)
    line_main: ClassVar[tuple[str, ...]] = ("title",)
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).annotate(indicator_count=Count("indicators"))

    @admin.display(description=_("indicators of the criterion"))
    def indicators_counted(self, obj: Any) -> int | str:
        return getattr(obj, "indicator_count", "")


class SetCopyForm(CopyForm):
    """Asks for the year of the new set."""

    title = _("Copy the set of criteria")
    link = _("Copy to another year")

    year = WholeNumberField(label=_("Year of the new set"), min_value=FIRST_YEAR, max_value=LAST_YEAR)

    def __init__(self, *args: Any, source: CriteriaSet, **kwargs: Any) -> None:
        super().__init__(*args, source=source, **kwargs)
        self.fields["year"].initial = min(source.year + 1, LAST_YEAR)

    def what(self) -> Any:
        return _(
            "The new set will have the same type of registration, criteria and indicators. Until then the latest "
            "earlier set applies to that year. The address of the rules is not copied."
        )

    def make(self) -> CriteriaSet:
        try:
            return copy_set(self.source, year=self.cleaned_data["year"])
        except MembersError as error:
            raise ValidationError({"year": str(error)}) from error

    def told(self, copy: Any) -> str:
        return str(_("This is the copy. Adjust what has changed."))


@admin.register(CriteriaSet)
class CriteriaSetAdmin(CopyMixin, FittingFields, CoordinatorAdmin):
    teaches = _(
        "The criteria that towns are to meet in one year, with their indicators. Start the set of the next year as "
        "a copy of the last one."
    )
    copy_form = SetCopyForm
    list_display: ClassVar[list[str]] = ["title", "year", "kind", "criteria_counted", "is_example"]
    list_filter: ClassVar[list[str]] = ["year", "kind", "is_example"]
    search_fields: ClassVar[list[str]] = [
        "search_text", "criteria__search_text", "criteria__indicators__search_text",
    ]  # fmt: skip
    search_help_text = _("Title of the set, of a criterion or of an indicator.")
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["title", ("year", "kind"), "is_example", "note", "source_url"]}),
    ]
    inlines: ClassVar[list[Any]] = [CriterionInline]

    def get_queryset(self, request: HttpRequest) -> Any:
        return (
            super()
            .get_queryset(request)
            .annotate(criterion_count=Count("criteria", distinct=True))
            .order_by(*self.opts.ordering)
        )

    @admin.display(description=_("criteria"), ordering="criterion_count")
    def criteria_counted(self, obj: Any) -> int:
        return int(obj.criterion_count)

    def warnings_for(self, request: HttpRequest, obj: CriteriaSet) -> list[str]:
        """Warn that an example set is not official, and which criteria have no indicators."""
        warnings = []
        if obj.is_example:
            warnings.append(
                str(
                    _("This is an example set. Compare it with the national rules in force, then untick “example set”.")
                )
            )
        if empty := obj.criteria.filter(indicators=None).count():
            warnings.append(
                ngettext(
                    "%d criterion has no indicators yet. Open it and add what is proved.",
                    "%d criteria have no indicators yet. Open them and add what is proved.",
                    empty,
                )
                % empty
            )
        return warnings


class IndicatorInline(FittingFields, OrderedInline):
    """Indicators of the criterion, each as a small form."""

    model = Indicator
    add_text = _("Add an indicator")
    line_numbers: ClassVar[tuple[str, ...]] = ("number",)
    line_main: ClassVar[tuple[str, ...]] = ("title",)
    line_facts: ClassVar[tuple[str, ...]] = ("limit", "proof", "required")
    fieldsets: ClassVar[list[Any]] = [
        (
            None,
            {
                "fields": [
                    "order",
                    "number",
                    "title",
                    "limit",
                    "evidence_wanted",
                    "conditions",
                    "not_accepted",
                    "advice",
                    "proof",
                    "required",
                ]
            },
        )
    ]


@admin.register(Criterion)
class CriterionAdmin(FittingFields, CoordinatorAdmin):
    """One criterion with its indicators; linked from its set only."""

    teaches = _(
        "Single criteria with the indicators by which they are judged. They belong to a set, so add the set first."
    )
    list_display: ClassVar[list[str]] = ["number", "title", "category", "criteria_set"]
    list_display_links: ClassVar[list[str]] = ["number", "title"]
    list_filter: ClassVar[list[str]] = ["category", "criteria_set"]
    list_select_related: ClassVar[list[str]] = ["criteria_set"]
    search_fields: ClassVar[list[str]] = ["search_text", "indicators__search_text"]
    search_help_text = _("Title of the criterion or of an indicator.")
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["criteria_set", ("number", "category"), "title"]}),
    ]
    inlines: ClassVar[list[Any]] = [IndicatorInline]
    change_form_template = "admin/members/criterion_form.html"


@admin.register(EvidenceDeadline)
class EvidenceDeadlineAdmin(CoordinatorAdmin):
    teaches = _(
        "Until when towns of each category hand in their evidence of a year. Towns see the day on their pages, and "
        "the portal reminds them."
    )
    list_display: ClassVar[list[str]] = ["year", "category", "date"]
    list_display_links: ClassVar[list[str]] = ["year", "category"]
    list_filter: ClassVar[list[str]] = ["year", "category"]
    fieldsets: ClassVar[list[Any]] = [
        (
            None,
            {
                "fields": [("year", "category"), "date"],
                "description": _(
                    "Without a row here the usual deadlines apply: A and B 30 September, C 31 October, D 30 November."
                ),
            },
        ),
    ]

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return {"year": timezone.localdate().year, **super().get_changeform_initial_data(request)}
