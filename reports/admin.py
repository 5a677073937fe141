"""The admin of the kinds of reports; reports themselves are reviewed and decided in `views/office.py`."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import OuterRef
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from common.admin import CoordinatorAdmin
from common.lists.counting import BoundedCount, counted
from reports.models import ActivityReport, ReportKind


@admin.register(ReportKind)
class ReportKindAdmin(CoordinatorAdmin):
    teaches = _(
        "Kinds of activities among which towns choose in a report, such as a campaign or a lecture. A kind may "
        "bring its heading with it, so that the activity is listed where it belongs."
    )
    list_display: ClassVar[list[str]] = ["name", "name_en", "heading", "used", "order"]
    list_editable: ClassVar[list[str]] = ["order"]
    list_select_related: ClassVar[list[str]] = ["heading"]
    search_fields: ClassVar[list[str]] = ["search_text"]
    numbered: ClassVar[dict[str, tuple[str, ...]]] = {"order": ()}
    search_help_text = _("Name in Czech or English.")
    fields: ClassVar[list[str]] = ["name", "name_en", "heading", "order"]
    nothing_chosen: ClassVar[dict[str, Any]] = {"heading": _("no heading")}

    def get_queryset(self, request: HttpRequest) -> Any:
        return (
            super()
            .get_queryset(request)
            .annotate(report_count=BoundedCount(ActivityReport.objects.filter(kind=OuterRef("pk"))))
        )

    @admin.display(description=_("reports"), ordering="report_count")
    def used(self, obj: Any) -> str:
        return counted(obj.report_count)
