"""The administration of evaluation reports: the screen with its chapters, and the form of a chapter."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.forms.widgets import Script
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from common.admin import PUBLICATION, PublishedAdmin
from decks.admin.files import FilesMixin
from decks.admin.parts import PartAdmin, PartForm
from decks.admin.steps import Said, StepsMixin
from decks.evaluation import workflow
from decks.evaluation.saved import note_own_words, source_of
from decks.evaluation.screen import screen_of
from decks.models import EvaluationReport, Part, ReportChapter


class SaidOfChapters(Said):
    """What is said about the steps of a report."""

    def unclear(self) -> str:
        return _("It is not clear where the chapter is to be. Nothing was changed.")

    def left_out(self, part: Part) -> str:
        return _("“%s” is left out of the report.") % part

    def shown(self, part: Part) -> str:
        return _("“%s” is in the report again.") % part

    def taken_over(self, count: int) -> str:
        told = ngettext("%d chapter was taken over from the data.", "%d chapters were taken over from the data.", count)
        return told % count


@admin.register(EvaluationReport)
class EvaluationReportAdmin(FilesMixin, StepsMixin, PublishedAdmin):
    teaches = gettext_lazy(
        "Evaluation reports for the council of the region. The portal writes the chapters from what it has; you leave "
        "out, reorder, reword and add."
    )
    steps, said = workflow.STEPS, SaidOfChapters()
    anchor_of_parts, anchor_of_part = "kapitoly", "kapitola"
    change_form_template = "admin/decks/report_form.html"

    class Media:
        js: ClassVar[list[Any]] = [
            Script("js/admin-parts.js", type="module"),
            Script("js/admin-made-files.js", type="module"),
        ]

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

    def view_on_site(self, obj: EvaluationReport) -> str | None:
        return obj.get_absolute_url() if obj.is_published else None

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        obj = kwargs.get("obj")
        if obj is not None:
            context["screen"] = screen_of(obj)
            context["may_change"] = self.has_change_permission(request, obj)
        return super().render_change_form(request, context, *args, **kwargs)


class ChapterForm(PartForm):
    """The words of a chapter, in which lines stand for its tables, charts and pictures."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.source is not None and "text" in self.fields:
            self.fields["text"].help_text = _(
                "A line such as [table: calls] stands for a table, a chart or a picture. Move the line or delete it; "
                "the content comes from the data."
            )


@admin.register(ReportChapter)
class ReportChapterAdmin(PartAdmin):
    """The form of one chapter."""

    form = ChapterForm
    steps = workflow.STEPS
    anchor_of_part = "kapitola"
    change_form_template = "admin/decks/chapter_form.html"

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("report")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        words = ["title", "text", "is_hidden"]
        return [(gettext_lazy("What the chapter says"), {"fields": words if obj else ["report", "after", *words]})]

    def note_own_words(self, part: ReportChapter) -> None:
        note_own_words(part)

    def way_on(self, request: HttpRequest, obj: ReportChapter) -> tuple[str, str]:
        return self.screen_address(obj), _("Back to the report")

    def title_of_new(self) -> str:
        return _("New chapter")

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        obj = kwargs.get("obj")
        if obj is not None:
            stored = ReportChapter.objects.select_related("report").get(pk=obj.pk)
            context |= {"report": obj.report, "source": source_of(stored), "stored": stored}
            context["step"] = reverse("admin:decks_evaluationreport_step", args=[obj.report_id])
        return super().render_change_form(request, context, *args, **kwargs)
