"""Organisations, people and their mandates in the administration."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Prefetch
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.admin import CoordinatorAdmin, CoordinatorInline, OrderedInline
from common.admin.english import EnglishFilter, in_english
from members import admin_criteria  # noqa: F401 – registers the other ModelAdmin classes of the app
from members.accounts import admin as accounts_admin  # noqa: F401
from members.accounts import admin_invitations  # noqa: F401
from members.models import (
    CategoryStatus,
    Department,
    Mandate,
    Organisation,
    Person,
)


class DepartmentInline(OrderedInline):
    model = Department
    fields: ClassVar[list[str]] = ["order", "name", "name_en"]
    add_text = _("Add a department")


class CategoryInline(CoordinatorInline):
    model = CategoryStatus
    fields: ClassVar[list[Any]] = [("year", "category"), ("approved_on", "valid_until")]
    add_text = _("Add a category")


class MandateInline(CoordinatorInline):
    model = Mandate
    fields: ClassVar[list[Any]] = [
        "role", "person", "organisation", ("function", "function_en"), ("valid_from", "valid_until"), "is_public",
    ]  # fmt: skip
    autocomplete_fields: ClassVar[list[str]] = ["person", "organisation"]
    add_text = _("Add a mandate")
    line_main: ClassVar[tuple[str, ...]] = ("person", "organisation")
    show_change_link = True


@admin.register(Organisation)
class OrganisationAdmin(CoordinatorAdmin):
    teaches = _(
        "Towns, schools, associations and offices of which the portal speaks: as members, organisers, applicants "
        "or recipients. Each is entered once and then chosen."
    )
    list_display: ClassVar[list[str]] = ["name", "kind", "membership", "ico", "newest_category", "on_map"]
    list_filter: ClassVar[list[Any]] = ["membership", "kind", "categories__category", EnglishFilter]
    search_fields: ClassVar[list[str]] = ["search_text"]
    search_help_text = _("Name, IČO or address.")
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["name", "short_name", "kind", "membership", "member_note", "ico", "description", "logo"]}),
        (_("Contact and place"), {"fields": ["web", "data_box", "ruian_code", ("latitude", "longitude")]}),
        in_english("member_note_en", "description_en"),
        (_("Address of the page"), {"fields": ["slug"], "classes": ["collapse"]}),
    ]
    inlines: ClassVar[list[Any]] = [CategoryInline, MandateInline, DepartmentInline]

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Say what the logo is for."""
        if db_field.name == "logo":
            kwargs["help_text"] = _(
                "The coat of arms of a town, or a logo. Without it the page shows the initials of the name."
            )
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_queryset(self, request: HttpRequest) -> Any:
        newest = Prefetch("categories", queryset=CategoryStatus.objects.order_by("-year"))
        return super().get_queryset(request).prefetch_related(newest)

    @admin.display(description=_("MA21 category"))
    def newest_category(self, obj: Organisation) -> str:
        newest = next(iter(obj.categories.all()), None)
        return f"{newest.get_category_display()} ({newest.year})" if newest else ""

    @admin.display(description=_("on the map"), boolean=True)
    def on_map(self, obj: Organisation) -> bool:
        return obj.latitude is not None

    def view_on_site(self, obj: Organisation) -> str | None:
        return obj.get_absolute_url() if obj.has_page else None


@admin.register(Person)
class PersonAdmin(CoordinatorAdmin):
    teaches = _(
        "Politicians, coordinators and others whom the public may turn to. What a person does for which town is "
        "said by mandates."
    )
    list_display: ClassVar[list[str]] = ["full_name", "current_roles", "show_contacts"]
    list_filter: ClassVar[list[str]] = ["mandates__role", "show_contacts"]
    search_fields: ClassVar[list[str]] = ["search_text"]
    search_help_text = _("First or last name.")
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": [("title_before", "first_name"), ("last_name", "title_after")]}),
        (_("Work contacts"), {"fields": ["work_email", "work_phone", "show_contacts"]}),
    ]
    inlines: ClassVar[list[Any]] = [MandateInline]

    def get_queryset(self, request: HttpRequest) -> Any:
        current = Prefetch("mandates", queryset=Mandate.objects.current().select_related("organisation"), to_attr="now")
        return super().get_queryset(request).prefetch_related(current)

    @admin.display(description=pgettext_lazy("of a person", "name"), ordering="sort_key")
    def full_name(self, obj: Person) -> str:
        return str(obj)

    @admin.display(description=_("roles now"))
    def current_roles(self, obj: Any) -> str:
        return "; ".join(f"{mandate.role_label} ({mandate.organisation})" for mandate in obj.now)


class ValidityFilter(admin.SimpleListFilter):
    """Filters mandates by validity."""

    title = _("validity")
    parameter_name = "platnost"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("now", _("valid now")), ("ending", _("ends within 90 days")), ("ended", _("ended"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        today = timezone.localdate()
        sets = {
            "now": lambda: queryset.current(),
            "ending": lambda: queryset.current().filter(valid_until__lte=today + datetime.timedelta(days=90)),
            "ended": lambda: queryset.filter(valid_until__lt=today),
        }
        return sets[self.value()]() if self.value() in sets else queryset  # type: ignore[index]


@admin.register(Mandate)
class MandateAdmin(CoordinatorAdmin):
    teaches = _(
        "Who is a politician or the coordinator of which town, from when until when. The portal reminds you before "
        "a mandate ends."
    )
    list_display: ClassVar[list[str]] = ["person", "role", "organisation", "valid_from", "valid_until", "is_public"]
    list_filter: ClassVar[list[Any]] = [ValidityFilter, "role", "organisation__membership", "is_public", EnglishFilter]
    list_select_related: ClassVar[list[str]] = ["person", "organisation"]
    search_fields: ClassVar[list[str]] = ["search_text", "person__search_text", "organisation__search_text"]
    search_help_text = _("Person, town or function.")
    autocomplete_fields: ClassVar[list[str]] = ["person", "organisation"]
    date_hierarchy = "valid_from"
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["person", "organisation", "role", "function", ("valid_from", "valid_until"), "is_public"]}),
        (_("Resolution"), {"fields": [("resolution_number", "resolution_date"), "url"]}),
        in_english("function_en"),
    ]


@admin.register(CategoryStatus)
class CategoryStatusAdmin(CoordinatorAdmin):
    teaches = _(
        "In which category of Local Agenda 21 a town was in which year. The evidence of towns and the map follow "
        "from it."
    )
    list_display: ClassVar[list[str]] = ["organisation", "year", "category", "approved_on", "valid_until"]
    list_filter: ClassVar[list[str]] = ["year", "category"]
    list_select_related: ClassVar[list[str]] = ["organisation"]
    search_fields: ClassVar[list[str]] = ["organisation__search_text"]
    search_help_text = _("Town.")
    autocomplete_fields: ClassVar[list[str]] = ["organisation"]
    fields: ClassVar[list[Any]] = ["organisation", ("year", "category"), ("approved_on", "valid_until")]


@admin.register(Department)
class DepartmentAdmin(CoordinatorAdmin):
    teaches = _("Departments of the office that run programmes and take part in activities. They are chosen in both.")
    list_display: ClassVar[list[str]] = ["name", "name_en", "organisation", "order"]
    list_editable: ClassVar[list[str]] = ["order"]
    list_filter: ClassVar[list[Any]] = [EnglishFilter]
    list_select_related: ClassVar[list[str]] = ["organisation"]
    search_fields: ClassVar[list[str]] = ["search_text", "organisation__search_text"]
    search_help_text = _("Department or its office.")
    autocomplete_fields: ClassVar[list[str]] = ["organisation"]
    numbered: ClassVar[dict[str, tuple[str, ...]]] = {"order": ("organisation",)}
    fields: ClassVar[list[str]] = ["organisation", "name", "name_en", "order"]
