"""The admin of awards, their rounds and recipients."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import OuterRef
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from awards.exports import RecipientResource
from awards.models import Award, AwardLink, Category, Recipient, Round
from common.admin import (
    PUBLISHING,
    CoordinatorAdmin,
    CoordinatorInline,
    LinkInline,
    OrderedInline,
    PublishedAdmin,
    is_public,
)
from common.admin.english import EnglishFilter, in_english
from common.admin.import_export import ExchangeMixin
from common.lists.counting import BoundedCount, counted


class CategoryInline(OrderedInline):
    model = Category
    fields: ClassVar[list[str]] = ["order", "name", "name_en"]
    add_text = _("Add a category")


class RoundInline(CoordinatorInline):
    model = Round
    fields: ClassVar[list[Any]] = [("year", "entrant_count"), ("announced", "entries_until", "held_on")]
    add_text = _("Add a round")
    show_change_link = True


class AwardLinkInline(LinkInline):
    model = AwardLink


@admin.register(Award)
class AwardAdmin(PublishedAdmin):
    teaches = _("Awards that the region or its towns give or have got. Each has a page with its rounds and recipients.")
    numbered: ClassVar[dict[str, tuple[str, ...]]] = {"order": ()}
    list_display: ClassVar[list[str]] = ["name", "direction", "giver", "rounds_counted", "order", "publication_badge"]
    list_editable: ClassVar[list[str]] = ["order"]
    list_filter: ClassVar[list[Any]] = ["publication", "giver__membership", EnglishFilter]
    list_select_related: ClassVar[list[str]] = ["giver"]
    search_fields: ClassVar[list[str]] = ["search_text", "giver__search_text"]
    search_help_text = _("Name or who gives it.")
    autocomplete_fields: ClassVar[list[str]] = ["giver"]
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["name", ("giver", "since_year"), "summary", "description", "order"]}),
        in_english("name_en", "summary_en"),
        PUBLISHING,
    ]
    inlines: ClassVar[list[Any]] = [RoundInline, CategoryInline, AwardLinkInline]

    def get_queryset(self, request: HttpRequest) -> Any:
        return (
            super().get_queryset(request).annotate(round_count=BoundedCount(Round.objects.filter(award=OuterRef("pk"))))
        )

    @admin.display(description=_("rounds"), ordering="round_count")
    def rounds_counted(self, obj: Any) -> str:
        return counted(obj.round_count)

    @admin.display(description=_("given or received"))
    def direction(self, obj: Award) -> str:
        return gettext("given") if obj.is_given else gettext("received")


class RecipientInline(OrderedInline):
    """Recipients of a round, in the order of the announcement."""

    model = Recipient
    fields: ClassVar[list[Any]] = [
        "order", ("category", "placing"), "title", "title_en", "prize", "prize_en", "organisation", "person", "place",
        "description",
    ]  # fmt: skip
    autocomplete_fields: ClassVar[list[str]] = ["category", "organisation"]
    nothing_chosen: ClassVar[dict[str, Any]] = {"category": _("no category")}
    add_text = _("Add a recipient")
    line_main: ClassVar[tuple[str, ...]] = ("title", "organisation", "person")
    line_facts: ClassVar[tuple[str, ...]] = ("organisation", "person", "category", "placing", "prize", "place")


@admin.register(Round)
class RoundAdmin(CoordinatorAdmin):
    teaches = _("One year of an award: when it was given and how many entered. Its recipients are added to it.")
    numbered: ClassVar[dict[str, tuple[str, ...]]] = {"year": ("award",)}
    list_display: ClassVar[list[str]] = ["award", "year", "held_on", "entrant_count", "recipients_counted"]
    list_display_links: ClassVar[list[str]] = ["award", "year"]
    list_filter: ClassVar[list[Any]] = ["award", "year", EnglishFilter]
    list_select_related: ClassVar[list[str]] = ["award"]
    search_fields: ClassVar[list[str]] = ["search_text", "award__search_text", "=year"]
    search_help_text = _("Award, year or place.")
    autocomplete_fields: ClassVar[list[str]] = ["award"]
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": [("award", "year"), ("announced", "entries_until"), ("held_on", "place"), "note"]}),
        (_("How many"), {"fields": [("entrant_count", "entry_count", "category_count")]}),
        in_english("announced_en", "note_en"),
    ]
    inlines: ClassVar[list[Any]] = [RecipientInline]

    def get_queryset(self, request: HttpRequest) -> Any:
        return (
            super()
            .get_queryset(request)
            .annotate(recipient_count=BoundedCount(Recipient.objects.filter(round=OuterRef("pk"))))
        )

    @admin.display(description=_("recipients"), ordering="recipient_count")
    def recipients_counted(self, obj: Any) -> str:
        return counted(obj.recipient_count)

    def view_on_site(self, obj: Round) -> str | None:
        return obj.get_absolute_url() if is_public(obj.award) else None


@admin.register(Category)
class CategoryAdmin(CoordinatorAdmin):
    """Registered only for autocomplete fields; categories are edited on the page of their award."""

    teaches = _("Categories in which an award is given, if it has any. Recipients of a round are then sorted by them.")
    search_fields: ClassVar[list[str]] = ["search_text", "award__search_text"]
    search_help_text = _("Name or award.")
    list_select_related: ClassVar[list[str]] = ["award"]
    list_display: ClassVar[list[str]] = ["name", "name_en", "award", "order"]
    list_filter: ClassVar[list[Any]] = [EnglishFilter]
    autocomplete_fields: ClassVar[list[str]] = ["award"]
    numbered: ClassVar[dict[str, tuple[str, ...]]] = {"order": ("award",)}
    fields: ClassVar[list[str]] = ["award", "name", "name_en", "order"]


@admin.register(Recipient)
class RecipientAdmin(ExchangeMixin, CoordinatorAdmin):
    teaches = _("Who was awarded in a round and for what. Add them one by one, or load them from a table.")
    resource_classes: ClassVar[list[Any]] = [RecipientResource]
    numbered: ClassVar[dict[str, tuple[str, ...]]] = {"order": ("round",)}
    list_display: ClassVar[list[str]] = ["title_shown", "who_shown", "round", "category", "placing", "order"]
    list_editable: ClassVar[list[str]] = ["order"]
    list_filter: ClassVar[list[Any]] = ["round__year", "round__award", EnglishFilter]
    list_select_related: ClassVar[list[str]] = ["round__award", "category", "organisation"]
    search_fields: ClassVar[list[str]] = [
        "search_text", "organisation__search_text", "round__award__search_text", "=round__year",
    ]  # fmt: skip
    search_help_text = _("Title, person, organisation, place, award or year.")
    autocomplete_fields: ClassVar[list[str]] = ["round", "category", "organisation"]
    nothing_chosen: ClassVar[dict[str, Any]] = {"category": _("no category")}
    fields: ClassVar[list[Any]] = [
        ("round", "category"), ("placing", "prize", "prize_en"), "title", "title_en", ("organisation", "person"),
        "place", "description", "order",
    ]  # fmt: skip

    @admin.display(description=_("awarded for"), ordering="title")
    def title_shown(self, obj: Recipient) -> str:
        return obj.title or obj.who

    @admin.display(description=_("recipient"))
    def who_shown(self, obj: Recipient) -> str:
        return obj.who
