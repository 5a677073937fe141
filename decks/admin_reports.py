"""The administration of evaluation reports: the screen with its chapters, and the form of a chapter."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.forms.widgets import Script
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from common.admin import PUBLICATION, CoordinatorAdmin, PublishedAdmin, form_address, list_address
from common.admin.forms import CoordinatorForm
from common.admin.way_back import tell_with_way_back
from common.history.acts import act
from decks.admin_files import FilesMixin, PartOfDocument
from decks.admin_steps import EVERYTHING, NUMBER, PLACE
from decks.evaluation import workflow
from decks.evaluation.saved import note_own_words, source_of
from decks.evaluation.screen import screen_of
from decks.files.ordering import prepare_soon
from decks.models import EvaluationReport, ReportChapter
from decks.screen import FIRST
from decks.workflow import DecksError

Told = tuple[str, str]
"""What a step has done, and the anchor of the chapter that it was about."""


def _number(value: str) -> int:
    if NUMBER.fullmatch(value) is None:
        raise DecksError(_("This chapter is not in the report any more. Nothing was changed."))
    return int(value)


def _at(row: ReportChapter) -> str:
    return f"#kapitola-{row.pk}"


def _move(report: EvaluationReport, value: str) -> Told:
    found = PLACE.fullmatch(value)
    if found is None:
        raise DecksError(_("It is not clear where the chapter is to be. Nothing was changed."))
    row = workflow.move(report, int(found[1]), None if found[2] == FIRST else int(found[2]))
    return _("“%s” was moved.") % row, _at(row)


def _hide(report: EvaluationReport, value: str) -> Told:
    row = workflow.hide(report, _number(value), is_hidden=True)
    return _("“%s” is left out of the report.") % row, _at(row)


def _show(report: EvaluationReport, value: str) -> Told:
    row = workflow.hide(report, _number(value), is_hidden=False)
    return _("“%s” is in the report again.") % row, _at(row)


def _take(report: EvaluationReport, value: str) -> Told:
    count = workflow.take_over(report, None if value == EVERYTHING else {value})
    if not count:
        return _("Nothing was changed: this has been taken over already."), "#kapitoly"
    told = ngettext("%d chapter was taken over from the data.", "%d chapters were taken over from the data.", count)
    row = report.chapters.filter(key=value).first()
    return told % count, _at(row) if row else "#kapitoly"


def _remove(report: EvaluationReport, value: str) -> Told:
    return _("“%s” was removed. It waits in the bin.") % workflow.remove(report, _number(value)), "#kapitoly"


def _source(report: EvaluationReport, value: str) -> Told:
    row = workflow.return_words(report, _number(value))
    return _("“%s” has the words of its source again.") % row, _at(row)


STEPS: dict[str, Callable[[EvaluationReport, str], Told]] = {
    "move": _move,
    "hide": _hide,
    "show": _show,
    "take": _take,
    "remove": _remove,
    "source": _source,
}
"""The names of buttons; their values say what they are about."""


@admin.register(EvaluationReport)
class EvaluationReportAdmin(FilesMixin, PublishedAdmin):
    teaches = gettext_lazy(
        "Evaluation reports for the council of the region. The portal writes the chapters from what it has; you leave "
        "out, reorder, reword and add."
    )
    change_form_template = "admin/decks/report_form.html"

    class Media:
        js: ClassVar[list[Any]] = [Script("js/admin-made-files.js", type="module")]

    list_display: ClassVar[list[str]] = ["name", "resolution_number", "resolution_date", "publication_badge"]
    list_filter: ClassVar[list[Any]] = ["publication"]
    search_fields: ClassVar[list[str]] = ["=year"]
    search_help_text = gettext_lazy("Year of the report.")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj is None:
            return [(None, {"fields": ["year"]})]
        council = ["material_number", ("resolution_number", "resolution_date", "verdict")]
        return [(gettext_lazy("The way through the council"), {"fields": council}), PUBLICATION]

    @admin.display(description=gettext_lazy("evaluation report"), ordering="year")
    def name(self, obj: EvaluationReport) -> str:
        return str(obj)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        return {"year": timezone.localdate().year - 1, **super().get_changeform_initial_data(request)}

    def save_model(self, request: HttpRequest, obj: EvaluationReport, form: Any, change: bool) -> None:
        """Take over at once what the data propose for a new report."""
        if not change:
            obj.taken_at = timezone.now()
        super().save_model(request, obj, form, change)
        if not change:
            workflow.fill(obj)

    def get_urls(self) -> list[Any]:
        view = self.admin_site.admin_view
        return [
            path("<path:object_id>/krok/", view(self.step_view), name="decks_evaluationreport_step"),
            *super().get_urls(),
        ]

    def _report(self, request: HttpRequest, object_id: str) -> EvaluationReport:
        report: EvaluationReport | None = self.get_object(request, unquote(object_id))
        if report is None:
            raise Http404
        if not self.has_view_permission(request, report):
            raise PermissionDenied
        return report

    def step_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Take the step of the pressed button, and lead back to where it was pressed."""
        report = self._report(request, object_id)
        if not self.has_change_permission(request, report):
            raise PermissionDenied
        name, back = next((one for one in STEPS if one in request.POST), ""), form_address(report)
        if not name:
            return HttpResponseRedirect(back)
        try:
            with act() as open_act:
                told, anchor = STEPS[name](report, request.POST[name])
                prepare_soon(report)
        except DecksError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(f"{back}#kapitoly")
        tell_with_way_back(request, told, open_act.change, back=f"{back}{anchor}")
        return HttpResponseRedirect(f"{back}{anchor}")

    def view_on_site(self, obj: EvaluationReport) -> str | None:
        return obj.get_absolute_url() if obj.is_published else None

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        obj = kwargs.get("obj")
        if obj is not None:
            context["screen"] = screen_of(obj)
            context["may_change"] = self.has_change_permission(request, obj)
        return super().render_change_form(request, context, *args, **kwargs)


class ChapterForm(CoordinatorForm):
    """The words of a chapter; a new one also says in which report it is to be, and after which chapter."""

    after = forms.CharField(required=False, widget=forms.HiddenInput, max_length=20)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None:
            self.fields.pop("after", None)
        if self.instance.source is not None and "text" in self.fields:
            self.fields["text"].help_text = _(
                "A line such as [table: calls] stands for a table, a chart or a picture. Move the line or delete it; "
                "the content comes from the data."
            )

    def clean_title(self) -> str:
        return " ".join(self.cleaned_data["title"].split())


@admin.register(ReportChapter)
class ReportChapterAdmin(PartOfDocument, CoordinatorAdmin):
    """The form of one chapter; chapters are listed on the screen of their report."""

    form = ChapterForm
    document_field = "report"
    change_form_template = "admin/decks/chapter_form.html"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("report")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        words = ["title", "text", "is_hidden"]
        return [(gettext_lazy("What the chapter says"), {"fields": words if obj else ["report", "after", *words]})]

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        if db_field.name == "report":
            return db_field.formfield(**kwargs | {"widget": forms.HiddenInput, "empty_label": None})
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        """Add a chapter to the report that the address names."""
        named = request.POST.get("report") or request.GET.get("report") or ""
        report = EvaluationReport.objects.filter(pk=int(named)).first() if NUMBER.fullmatch(named) else None
        if report is None:
            raise Http404
        context = {"report": report, **(extra_context or {})}
        response: HttpResponse = super().add_view(request, form_url, context)
        return response

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Lead to the list of reports."""
        return HttpResponseRedirect(list_address(EvaluationReport))

    def save_model(self, request: HttpRequest, obj: ReportChapter, form: Any, change: bool) -> None:
        """Note which words differ from the source; put a new chapter where it was asked for."""
        note_own_words(obj)
        if not change:
            after = str(form.cleaned_data.get("after", ""))
            workflow.make_room(obj, int(after) if NUMBER.fullmatch(after) else None)
        super().save_model(request, obj, form, change)

    def way_on(self, request: HttpRequest, obj: ReportChapter) -> tuple[str, str]:
        return f"{form_address(obj.report)}#kapitola-{obj.pk}", _("Back to the report")

    def title_of_new(self) -> str:
        return _("New chapter")

    def response_delete(self, request: HttpRequest, obj_display: str, obj_id: Any) -> HttpResponse:
        super().response_delete(request, obj_display, obj_id)
        return HttpResponseRedirect(getattr(request, "report_address", list_address(EvaluationReport)))

    def delete_model(self, request: Any, obj: ReportChapter) -> None:
        request.report_address = form_address(obj.report)
        super().delete_model(request, obj)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        obj = kwargs.get("obj")
        if obj is not None:
            stored = ReportChapter.objects.select_related("report").get(pk=obj.pk)
            context |= {"report": obj.report, "source": source_of(stored), "stored": stored}
            context["step"] = reverse("admin:decks_evaluationreport_step", args=[obj.report_id])
        return super().render_change_form(request, context, *args, **kwargs)
