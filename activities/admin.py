"""The admin of meetings and activities."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from activities.admin_agenda import AgendaInline, GrowingAdmin
from activities.exports import ActivityResource
from activities.models import (
    Activity,
    ActivityAttachment,
    ActivityLink,
    ActivityPhoto,
    AgendaItem,
    Cooperation,
    Heading,
    Meeting,
    MeetingAttachment,
    Series,
    Topic,
)
from activities.workflow import ActivitiesError, copy_meeting
from common.admin import AttachmentInline, CoordinatorAdmin, LinkInline, OrderedInline, PhotoInline, PublishedAdmin
from common.admin.forms import CoordinatorForm
from common.admin.import_export import ExchangeMixin
from common.lists.counting import BoundedCount, counted
from common.periods.fields import PeriodForm
from common.values.fields import DayField


class MeetingAttachmentInline(AttachmentInline):
    model = MeetingAttachment


class CopyForm(forms.Form):
    """The date of the copied meeting."""

    date = DayField(label=_("Date of the new meeting"), widget=AdminDateWidget)


@admin.register(Meeting)
class MeetingAdmin(GrowingAdmin, PublishedAdmin):
    list_display: ClassVar[list[str]] = ["date", "group", "place", "items", "is_open", "publication_badge"]
    list_display_links: ClassVar[list[str]] = ["date", "group"]
    list_filter: ClassVar[list[str]] = ["publication", "is_open", "group"]
    search_fields: ClassVar[list[str]] = [
        "search_text", "agenda__search_text", "agenda__speakers__search_text",
    ]  # fmt: skip
    search_help_text = _("Group, place, item of the programme or speaker.")
    date_hierarchy = "date"
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["group", ("date", "starts_at"), "place", ("is_open", "attendance"), "publication"]}),
        (_("Minutes"), {"fields": ["minutes"], "classes": ["collapse"]}),
        (_("Address of the page"), {"fields": ["slug"], "classes": ["collapse"]}),
    ]
    inlines: ClassVar[list[Any]] = [AgendaInline, MeetingAttachmentInline]

    def get_queryset(self, request: HttpRequest) -> Any:
        return (
            super()
            .get_queryset(request)
            .annotate(item_count=BoundedCount(AgendaItem.objects.filter(meeting=OuterRef("pk"))))
        )

    @admin.display(description=_("agenda items"), ordering="item_count")
    def items(self, obj: Any) -> str:
        return counted(obj.item_count)

    def get_urls(self) -> list[Any]:
        copy = path(
            "<path:object_id>/copy/", self.admin_site.admin_view(self.copy_view), name="activities_meeting_copy"
        )
        return [copy, *super().get_urls()]

    def copy_address(self, obj: Meeting) -> str:
        return reverse("admin:activities_meeting_copy", args=[obj.pk])

    def copy_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Ask for the date of a new meeting and create it as a draft with the programme of this one."""
        meeting = get_object_or_404(Meeting, pk=unquote(object_id))
        if not (self.has_add_permission(request) and self.has_view_permission(request, meeting)):
            raise PermissionDenied
        form = CopyForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            try:
                copy = copy_meeting(meeting, date=form.cleaned_data["date"])
            except ActivitiesError as error:
                form.add_error("date", str(error))
            else:
                self.log_addition(request, copy, [{"added": {}}])
                self.message_user(
                    request, _("This is the copy, still a draft. Change what is different."), messages.SUCCESS
                )
                return redirect("admin:activities_meeting_change", copy.pk)
        context = {
            **self.admin_site.each_context(request),
            "title": _("Copy the meeting"),
            "subtitle": str(meeting),
            "opts": self.opts,
            "original": meeting,
            "form": form,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/activities/meeting_copy.html", context)


class ActivityForm(PeriodForm, CoordinatorForm):
    """The form of an activity; its date may be vague."""


class CooperationInline(OrderedInline):
    model = Cooperation
    fields: ClassVar[list[str]] = ["order", "department", "theme"]
    autocomplete_fields: ClassVar[list[str]] = ["department"]
    extra = 0

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("activity", "department")


class ActivityLinkInline(LinkInline):
    model = ActivityLink


class ActivityAttachmentInline(AttachmentInline):
    model = ActivityAttachment


class ActivityPhotoInline(PhotoInline):
    model = ActivityPhoto


class YearFilter(admin.SimpleListFilter):
    """A filter of activities by a year in which they take place."""

    title = _("year")
    parameter_name = "rok"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(str(year), str(year)) for year in Activity.objects.years()]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        year = self.value() or ""
        return queryset.in_year(int(year)) if year.isascii() and year.isdigit() and len(year) == 4 else queryset


@admin.register(Activity)
class ActivityAdmin(ExchangeMixin, PublishedAdmin):
    form = ActivityForm
    resource_classes: ClassVar[list[Any]] = [ActivityResource]
    list_display: ClassVar[list[str]] = [
        "title", "publication_badge", "period", "heading", "organiser", "state", "order",
    ]  # fmt: skip
    list_editable: ClassVar[list[str]] = ["order"]
    list_filter: ClassVar[list[Any]] = ["publication", YearFilter, "state", "heading", "topics"]
    list_select_related: ClassVar[list[str]] = ["heading", "organiser"]
    search_fields: ClassVar[list[str]] = ["search_text", "organiser__search_text", "series__search_text"]
    search_help_text = _("Any words of the activity, its organiser or its series.")
    date_hierarchy = "period_start"
    autocomplete_fields: ClassVar[list[str]] = [
        "organiser",
        "partners",
        "series",
        "grant_call",
        "award_round",
        "heading",
    ]
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["title", ("heading", "order"), "period", "place", "publication"]}),
        (_("State"), {"fields": ["state", "state_reason"]}),
        (_("What it is"), {"fields": ["summary", "description", "outcome", "topics", "series"]}),
        (_("Who takes part"), {"fields": ["organiser", "partners"]}),
        (_("Connected with"), {"fields": ["grant_call", "award_round"], "classes": ["collapse"]}),
        (_("Address of the page"), {"fields": ["slug"], "classes": ["collapse"]}),
    ]
    inlines: ClassVar[list[Any]] = [
        CooperationInline, ActivityLinkInline, ActivityAttachmentInline, ActivityPhotoInline,
    ]  # fmt: skip

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "topics":
            kwargs["widget"] = forms.CheckboxSelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)


@admin.register(Series)
class SeriesAdmin(CoordinatorAdmin):
    list_display: ClassVar[list[str]] = ["name", "runs"]
    search_fields: ClassVar[list[str]] = ["search_text"]
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["name", "description"]}),
        (_("Address of the page"), {"fields": ["slug"], "classes": ["collapse"]}),
    ]

    def get_queryset(self, request: HttpRequest) -> Any:
        return (
            super()
            .get_queryset(request)
            .annotate(run_count=BoundedCount(Activity.objects.filter(series=OuterRef("pk"))))
        )

    @admin.display(description=_("activities"), ordering="run_count")
    def runs(self, obj: Any) -> str:
        return counted(obj.run_count)


class NamedAdmin(CoordinatorAdmin):
    """Lists of choices that the coordinator maintains."""

    search_fields: ClassVar[list[str]] = ["search_text"]

    def activities(self, choice: OuterRef) -> Any:
        """Return the rows that use a choice."""
        raise NotImplementedError

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).annotate(activity_count=BoundedCount(self.activities(OuterRef("pk"))))

    @admin.display(description=_("activities"), ordering="activity_count")
    def used(self, obj: Any) -> str:
        return counted(obj.activity_count)


@admin.register(Heading)
class HeadingAdmin(NamedAdmin):
    list_display: ClassVar[list[str]] = ["name", "name_en", "used", "order"]
    list_editable: ClassVar[list[str]] = ["order"]
    fields: ClassVar[list[str]] = ["name", "name_en", "order", "slug"]

    def activities(self, choice: OuterRef) -> Any:
        return Activity.objects.filter(heading=choice)


@admin.register(Topic)
class TopicAdmin(NamedAdmin):
    list_display: ClassVar[list[str]] = ["name", "name_en", "used", "number"]
    list_editable: ClassVar[list[str]] = ["number"]
    fields: ClassVar[list[str]] = ["number", "name", "name_en", "slug"]

    def activities(self, choice: OuterRef) -> Any:
        return Activity.topics.through.objects.filter(topic=choice)
