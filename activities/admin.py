"""The admin of meetings and activities."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.db.models import OuterRef
from django.http import HttpRequest, HttpResponse
from django.utils import formats
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from activities import next_meeting
from activities.admin_agenda import AgendaInline, EnglishOnDemand, GrowingAdmin
from activities.admin_copies import ActivityCopyForm, MeetingCopyForm
from activities.admin_places import PlaceOfEventMixin
from activities.answers import ANSWERS
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
from activities.models.facts import refuse_late_registration
from activities.models.hours import forgive_hours, take_hours
from activities.places import offered_for_meetings
from activities.todo import OVERDUE
from common.admin import (
    PUBLISHING,
    AttachmentInline,
    CoordinatorAdmin,
    LinkInline,
    OrderedInline,
    PhotoInline,
    PublishedAdmin,
)
from common.admin.answers import AnswersMixin
from common.admin.copies import CopyMixin
from common.admin.english import EnglishFilter, in_english
from common.admin.forms import CoordinatorForm
from common.admin.import_export import ExchangeMixin
from common.lists.counting import BoundedCount, counted
from common.periods.fields import PeriodForm


class MeetingAttachmentInline(AttachmentInline):
    model = MeetingAttachment


ENGLISH_PROGRAMME = lazy(
    lambda: format_html('<a href="?{}=1">{}</a>', EnglishOnDemand.asked_by, _("Add the programme in English, too")), str
)()


class EventForm(CoordinatorForm):
    """The form of what has hours, and of what one may have to register for."""

    def _post_clean(self) -> None:
        wrong = set(self.errors)
        super()._post_clean()
        forgive_hours(self, wrong)
        if "registration_until" in self.fields:
            refuse_late_registration(self)


@admin.register(Meeting)
class MeetingAdmin(PlaceOfEventMixin, CopyMixin, GrowingAdmin, PublishedAdmin):
    teaches = _(
        "Meetings of the working group: when and where, the programme with its speakers, minutes and documents. "
        "Prepare one as a draft, and publish it when its programme is ready."
    )
    form = EventForm
    copy_form = MeetingCopyForm
    list_display: ClassVar[list[str]] = ["day", "group", "place", "items", "is_open", "publication_badge"]
    list_display_links: ClassVar[list[str]] = ["day", "group"]
    list_filter: ClassVar[list[Any]] = ["publication", "is_open", "group", EnglishFilter]
    search_fields: ClassVar[list[str]] = [
        "search_text", "agenda__search_text", "agenda__speakers__search_text",
    ]  # fmt: skip
    search_help_text = _("Group, place, item of the programme or speaker.")
    date_hierarchy = "date"
    fieldsets: ClassVar[list[Any]] = [
        (
            None,
            {
                "fields": [
                    "group",
                    "date",
                    ("starts_at", "ends_at"),
                    "place",
                    ("is_open", "attendance"),
                    ("registration_url", "registration_until"),
                    ("contact_email", "contact_phone"),
                ]
            },
        ),
        (_("Minutes"), {"fields": ["minutes"], "classes": ["collapse"]}),
        (_("If it does not take place"), {"fields": ["cancellation"], "classes": ["collapse"]}),
        in_english("group_en", "cancellation_en", told=ENGLISH_PROGRAMME),
        PUBLISHING,
    ]
    inlines: ClassVar[list[Any]] = [AgendaInline, MeetingAttachmentInline]

    def offered_places(self) -> list[str]:
        return offered_for_meetings()

    def get_queryset(self, request: HttpRequest) -> Any:
        return (
            super()
            .get_queryset(request)
            .annotate(item_count=BoundedCount(AgendaItem.objects.filter(meeting=OuterRef("pk"))))
        )

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        """Fill in what the next meeting will probably be like."""
        return {**next_meeting.offered(), **super().get_changeform_initial_data(request)}

    @admin.display(description=_("date"), ordering="date")
    def day(self, obj: Any) -> str:
        """Return the day, and that the meeting was cancelled."""
        words = formats.date_format(obj.date)
        if not obj.is_cancelled:
            return words
        return format_html('{} <span class="badge badge-warning">{}</span>', words, _("cancelled"))

    @admin.display(description=_("agenda items"), ordering="item_count")
    def items(self, obj: Any) -> str:
        return counted(obj.item_count)


class ActivityForm(PeriodForm, EventForm):
    """The form of an activity; its date may be vague, or have its hours written beside it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "period" in self.fields:
            self.fields["period"].with_hours = True

    def clean(self) -> Any:
        cleaned = super().clean()
        take_hours(self)
        return cleaned


class CooperationInline(OrderedInline):
    model = Cooperation
    fields: ClassVar[list[Any]] = ["order", "department", ("theme", "theme_en")]
    autocomplete_fields: ClassVar[list[str]] = ["department"]
    add_text = _("Add a department")

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


class OverdueFilter(admin.SimpleListFilter):
    """Finds activities that are still marked as planned although their time has passed."""

    title = _("time")
    parameter_name = "termin"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(OVERDUE, _("passed, still planned"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.overdue() if self.value() == OVERDUE else queryset


@admin.register(Activity)
class ActivityAdmin(PlaceOfEventMixin, AnswersMixin, CopyMixin, ExchangeMixin, PublishedAdmin):
    teaches = _(
        "What is going on in the programme: campaigns, lectures, open days, and what towns have reported. Each has "
        "its page, and stands in the year and under the heading that you choose."
    )
    form = ActivityForm
    copy_form = ActivityCopyForm
    answers = ANSWERS
    resource_classes: ClassVar[list[Any]] = [ActivityResource]
    list_display: ClassVar[list[str]] = [
        "title", "publication_badge", "period", "heading", "organiser", "state", "order",
    ]  # fmt: skip
    list_editable: ClassVar[list[str]] = ["order"]
    list_filter: ClassVar[list[Any]] = [
        "publication", YearFilter, "state", OverdueFilter, "heading", "topics", EnglishFilter,
    ]  # fmt: skip
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
    nothing_chosen: ClassVar[dict[str, Any]] = {
        "series": _("none before"), "grant_call": _("no call"), "award_round": _("no round"),
    }  # fmt: skip
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["title", "period", ("starts_at", "ends_at"), "place", ("heading", "order")]}),
        (_("What it is"), {"fields": ["summary", "description", "topics", "series"]}),
        (_("Who takes part"), {"fields": ["organiser", "partners"]}),
        (
            _("For visitors"),
            {
                "fields": [
                    ("fee", "fee_amount"),
                    "fee_note",
                    "audience",
                    ("suits_children", "suits_animals"),
                    ("registration_url", "registration_until"),
                    "contact_name",
                    ("contact_email", "contact_phone"),
                    "contact_web",
                ]
            },
        ),
        (_("How it ended"), {"fields": ["state", "state_reason", "outcome"]}),
        (_("Connected with"), {"fields": ["grant_call", "award_round"], "classes": ["collapse"]}),
        in_english("title_en", "summary_en", "fee_note_en", "audience_en", "outcome_en", "state_reason_en"),
        PUBLISHING,
    ]
    inlines: ClassVar[list[Any]] = [
        CooperationInline, ActivityLinkInline, ActivityAttachmentInline, ActivityPhotoInline,
    ]  # fmt: skip

    def get_list_display(self, request: HttpRequest) -> Any:
        """Where only those are listed whose time has passed, offer the answers in each row."""
        if not self._shows_answers(request):
            return super().get_list_display(request)
        here = f"{request.get_full_path()}#result_list"

        @admin.display(description=_("How did it end?"))
        def answered(obj: Activity) -> str:
            return self.answer_buttons(obj, here)

        return ["title", "publication_badge", "period", answered, *self.list_editable]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        shows = {"one_press": self._shows_answers(request)}
        return super().changelist_view(request, {**shows, **(extra_context or {})})

    def _shows_answers(self, request: HttpRequest) -> bool:
        return request.GET.get(OverdueFilter.parameter_name) == OVERDUE and self.has_change_permission(request)

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "topics":
            kwargs["widget"] = forms.CheckboxSelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)


@admin.register(Series)
class SeriesAdmin(CoordinatorAdmin):
    teaches = _(
        "Events that come back every year, such as an annual fair. Each has a page of its own with all its years, as "
        "soon as an activity that belongs to it is public."
    )
    list_display: ClassVar[list[str]] = ["name", "name_en", "runs"]
    list_filter: ClassVar[list[Any]] = [EnglishFilter]
    search_fields: ClassVar[list[str]] = ["search_text"]
    search_help_text = _("Name of the event.")
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["name", "description"]}),
        in_english("name_en", "description_en"),
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
    list_filter: ClassVar[list[Any]] = [EnglishFilter]
    search_help_text = _("Name in Czech or English.")

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
    teaches = _(
        "Headings under which activities of a year are listed, in the order given here. Three to six are enough "
        "for the public to find its way."
    )
    list_display: ClassVar[list[str]] = ["name", "name_en", "used", "order"]
    list_editable: ClassVar[list[str]] = ["order"]
    numbered: ClassVar[dict[str, tuple[str, ...]]] = {"order": ()}
    fields: ClassVar[list[str]] = ["name", "name_en", "order", "slug"]

    def activities(self, choice: OuterRef) -> Any:
        return Activity.objects.filter(heading=choice)


@admin.register(Topic)
class TopicAdmin(NamedAdmin):
    teaches = _(
        "Topics of sustainable development by which activities can be searched. An activity may have several of them."
    )
    list_display: ClassVar[list[str]] = ["name", "name_en", "used", "number"]
    list_editable: ClassVar[list[str]] = ["number"]
    numbered: ClassVar[dict[str, tuple[str, ...]]] = {"number": ()}
    fields: ClassVar[list[str]] = ["number", "name", "name_en", "motif", "slug"]

    def activities(self, choice: OuterRef) -> Any:
        return Activity.topics.through.objects.filter(topic=choice)
