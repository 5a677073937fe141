"""MA21 criteria in the administration: sets by year, their criteria with indicators, and deadlines."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from common.admin import CoordinatorAdmin, CoordinatorStackedInline, OrderedInline
from common.admin.forms import OrderedForm, OrderedFormSet
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
    show_change_link = True

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).annotate(indicator_count=Count("indicators"))

    @admin.display(description=_("indicators of the criterion"))
    def indicators_counted(self, obj: Any) -> int | str:
        return getattr(obj, "indicator_count", "")


class CopyForm(forms.Form):
    """Asks for the year of the copy."""

    year = WholeNumberField(label=_("Year of the new set"), min_value=FIRST_YEAR, max_value=LAST_YEAR)


@admin.register(CriteriaSet)
class CriteriaSetAdmin(FittingFields, CoordinatorAdmin):
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

    def get_urls(self) -> list[Any]:
        copy = path(
            "<path:object_id>/copy/", self.admin_site.admin_view(self.copy_view), name="members_criteriaset_copy"
        )
        return [copy, *super().get_urls()]

    def copy_address(self, obj: CriteriaSet) -> str:
        return reverse("admin:members_criteriaset_copy", args=[obj.pk])

    def copy_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Ask for the year and copy the set with its criteria and indicators."""
        source = self.get_object(request, unquote(object_id))
        if source is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not (self.has_add_permission(request) and self.has_view_permission(request, source)):
            raise PermissionDenied
        form = CopyForm(request.POST or None, initial={"year": min(source.year + 1, LAST_YEAR)})
        if request.method == "POST" and form.is_valid():
            try:
                copy = copy_set(source, year=form.cleaned_data["year"])
            except MembersError as error:
                form.add_error("year", str(error))
            else:
                self.log_addition(request, copy, [{"added": {}}])
                self.message_user(request, _("This is the copy. Adjust what has changed."), messages.SUCCESS)
                return redirect("admin:members_criteriaset_change", copy.pk)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Copy the set of criteria"),
            "subtitle": str(source),
            "opts": self.opts,
            "original": source,
            "form": form,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/members/criteria_set_copy.html", context)


class IndicatorInline(FittingFields, CoordinatorStackedInline):
    """Indicators of the criterion, each as a small form."""

    model = Indicator
    form = OrderedForm
    formset = OrderedFormSet
    fieldsets: ClassVar[list[Any]] = [
        (
            None,
            {
                "fields": [
                    ("order", "number"),
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
    extra = 0
    classes: ClassVar[list[str]] = ["ordered"]


@admin.register(Criterion)
class CriterionAdmin(FittingFields, CoordinatorAdmin):
    """One criterion with its indicators; linked from its set only."""

    list_display: ClassVar[list[str]] = ["number", "title", "category", "criteria_set"]
    list_display_links: ClassVar[list[str]] = ["number", "title"]
    list_filter: ClassVar[list[str]] = ["category", "criteria_set"]
    list_select_related: ClassVar[list[str]] = ["criteria_set"]
    search_fields: ClassVar[list[str]] = ["search_text", "indicators__search_text"]
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["criteria_set", ("number", "category"), "title"]}),
    ]
    inlines: ClassVar[list[Any]] = [IndicatorInline]
    change_form_template = "admin/members/criterion_form.html"


@admin.register(EvidenceDeadline)
class EvidenceDeadlineAdmin(CoordinatorAdmin):
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
