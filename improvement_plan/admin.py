"""The admin of the yearly improvement plan."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import Case, F, IntegerField, OuterRef, Value, When
from django.db.models.functions import Coalesce
from django.forms.widgets import Script
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from common.admin import PUBLICATION, CoordinatorAdmin, CoordinatorInline, LinkInline, OrderedInline, PublishedAdmin
from common.admin.copies import CopyMixin
from common.admin.english import EnglishFilter, in_english
from common.admin.forms import HIGHEST_ORDER, CoordinatorForm, InlineFormSet
from common.lists.counting import BoundedCount, counted
from common.periods.fields import PeriodForm
from improvement_plan.admin_kinds import IndicatorForm, IndicatorRowForm, MeasurementForm, MeasurementFormSet
from improvement_plan.admin_next_plan import NextPlanForm
from improvement_plan.models import (
    TAKEN_IN_ITEM,
    TAKEN_IN_PLAN,
    Area,
    Indicator,
    Item,
    ItemLink,
    Measurement,
    Plan,
)

KINDS = Script("js/admin-kinds.js", type="module")
WHOLE = IntegerField()
IN_PLAN = Coalesce("parent__number", "number", output_field=WHOLE) * Value(100_000) + Case(
    When(parent=None, then=Value(0)), default=F("number"), output_field=WHOLE
)
"""The place of an item in its plan, as `Item.place`: 1, 2, 3, 3.1, 3.2, 4. A number has at most five digits."""


class ItemRowFormSet(InlineFormSet):
    """The items of a plan; a new one gets the next number, which alone does not make it worth saving."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        if form.instance.pk is None and "number" in form.fields:
            number = form.fields["number"]
            number.initial = 1 + max((one.number for one in self.get_queryset() if one.parent_id is None), default=0)
            number.show_hidden_initial = True

    def clean(self) -> None:
        """Refuse the second row of a number, which the rule of the database tells by a field that no row shows."""
        super().clean()
        taken: set[tuple[int | None, int]] = set()
        for form in self.forms:
            number = getattr(form, "cleaned_data", {}).get("number")
            is_left_out = self._should_delete_form(form) or not (form.instance.pk or form.has_changed())
            if number is None or is_left_out:
                continue
            place = (form.instance.parent_id, number)
            if place in taken:
                form.add_error("number", TAKEN_IN_ITEM if form.instance.parent_id else TAKEN_IN_PLAN)
            taken.add(place)

    def save(self, commit: bool = True) -> Any:
        self._free_numbers()
        return super().save(commit=commit)

    def _free_numbers(self) -> None:
        """Free the numbers that rows are about to swap or leave, as the database requires them to be unique."""
        going = self.deleted_forms
        leaving = [form.instance.pk for form in self.initial_forms if form in going or "number" in form.changed_data]
        if not leaving:
            return
        taken = set(Item.objects.filter(plan=self.instance).values_list("number", flat=True))
        free = (number for number in range(HIGHEST_ORDER, 0, -1) if number not in taken)
        for pk, number in zip(leaving, free, strict=False):
            Item.objects.filter(pk=pk).update(number=number)


class ItemRowInline(CoordinatorInline):
    """A short overview of items on the page of the plan; each links to its own page."""

    model = Item
    formset = ItemRowFormSet
    fields: ClassVar[list[str]] = ["number", "title", "area", "state"]
    nothing_chosen: ClassVar[dict[str, Any]] = {"area": _("no area")}
    add_text = _("Add an item")
    show_change_link = True
    ordering: ClassVar[list[Any]] = [IN_PLAN]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).select_related("parent")

    def number_of(self, form: Any) -> str:
        """Return the number with that of the item it is a part of."""
        return form.instance.full_number if form.instance.pk else ""


@admin.register(Plan)
class PlanAdmin(CopyMixin, PublishedAdmin):
    teaches = _(
        "The improvement plan of each year with its resolution. Start the next one from the plan before it, and "
        "unfinished items come along."
    )
    copy_form = NextPlanForm
    numbered: ClassVar[dict[str, tuple[str, ...]]] = {"year": ()}
    list_display: ClassVar[list[str]] = [
        "year",
        "items_counted",
        "open_items",
        "resolution_number",
        "publication_badge",
    ]
    list_filter: ClassVar[list[Any]] = ["publication", EnglishFilter]
    search_fields: ClassVar[list[str]] = ["search_text", "=year"]
    search_help_text = _("Year, resolution or material of the council.")
    autocomplete_fields: ClassVar[list[str]] = ["meeting"]
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": ["year", "introduction"]}),
        (
            _("How it was decided"),
            {
                "fields": [
                    ("discussed_on", "meeting"),
                    "council_material",
                    ("resolution_number", "resolution_date", "verdict"),
                ]
            },
        ),
        in_english("introduction_en"),
        PUBLICATION,
    ]
    inlines: ClassVar[list[Any]] = [ItemRowInline]

    def get_queryset(self, request: HttpRequest) -> Any:
        items = Item.objects.filter(plan=OuterRef("pk"))
        counts = {"item_count": BoundedCount(items), "open_count": BoundedCount(items.filter(state=""))}
        return super().get_queryset(request).annotate(**counts)

    def has_copy_permission(self, request: HttpRequest, source: Any) -> bool:
        """Whether the person may start the next plan, which adds items and may change the old ones."""
        rights = (f"improvement_plan.{right}_item" for right in ("add", "change"))
        return super().has_copy_permission(request, source) and all(request.user.has_perm(one) for one in rights)

    @admin.display(description=_("items"), ordering="item_count")
    def items_counted(self, obj: Any) -> str:
        return counted(obj.item_count)

    @admin.display(description=_("without a state"), ordering="open_count")
    def open_items(self, obj: Any) -> str:
        return counted(obj.open_count)


FULFILLED = "_fulfilled"
"""The name of the button that takes the offered state."""


class ItemForm(PeriodForm, CoordinatorForm):
    """The form of an item; its deadline may be vague or unknown."""

    period_required = False

    def clean(self) -> Any:
        """Set the state that was offered, if its button was pressed."""
        cleaned = super().clean()
        if FULFILLED in self.data:
            self.cleaned_data["state"] = Item.State.FULFILLED
        return cleaned


class ReachedFilter(admin.SimpleListFilter):
    """Finds items that could be given the state “fulfilled”."""

    title = _("indicators")
    parameter_name = "reached"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("yes", _("all reached, not evaluated"))]

    def queryset(self, request: HttpRequest, queryset: Any) -> Any:
        return queryset.all_reached() if self.value() == "yes" else queryset


class IndicatorInline(OrderedInline):
    model = Indicator
    form = IndicatorRowForm
    fields: ClassVar[list[Any]] = [
        "order", "title", "title_en", ("kind", "unit", "unit_en"), ("baseline", "target", "limit"), "less_is_better",
    ]  # fmt: skip
    add_text = _("Add an indicator")
    show_change_link = True

    class Media:
        js: ClassVar[list[Any]] = [KINDS]


class ItemLinkInline(LinkInline):
    model = ItemLink
    add_text = _("Add evidence")


@admin.register(Item)
class ItemAdmin(CoordinatorAdmin):
    teaches = _(
        "What a plan is to achieve, by when, and who carries it out. Items are numbered within their plan and may "
        "have parts."
    )
    form = ItemForm
    numbered: ClassVar[dict[str, tuple[str, ...]]] = {"number": ("plan", "parent")}
    change_form_template = "admin/improvement_plan/item/change_form.html"
    list_display: ClassVar[list[str]] = ["full_number", "title", "plan", "area", "period", "state"]
    list_display_links: ClassVar[list[str]] = ["full_number", "title"]
    list_editable: ClassVar[list[str]] = ["state"]
    list_filter: ClassVar[list[Any]] = ["plan__year", "state", ReachedFilter, "area", "department", EnglishFilter]
    list_select_related: ClassVar[list[str]] = ["plan", "parent", "area"]
    search_fields: ClassVar[list[str]] = ["search_text", "area__search_text", "=number", "=plan__year"]
    search_help_text = _("Title, who answers for it, area, number or year.")
    autocomplete_fields: ClassVar[list[str]] = [
        "plan", "parent", "area", "department", "implementers", "carried_over_from", "grant_programme",
    ]  # fmt: skip
    nothing_chosen: ClassVar[dict[str, Any]] = {
        "parent": _("not a part of another item"), "area": _("no area"), "carried_over_from": _("not carried over"),
    }  # fmt: skip
    fieldsets: ClassVar[list[Any]] = [
        (None, {"fields": [("plan", "parent", "number"), "title", "goal", "period", "area"]}),
        (_("Who carries it out"), {"fields": ["department", "responsible", "implementers"]}),
        (_("How it was fulfilled"), {"fields": ["state", "fulfilment"]}),
        (_("Connected with"), {"fields": ["carried_over_from", "grant_programme"], "classes": ["collapse"]}),
        in_english("title_en"),
    ]
    inlines: ClassVar[list[Any]] = [IndicatorInline, ItemLinkInline]

    def get_ordering(self, request: HttpRequest) -> list[Any]:
        return ["-plan__year", IN_PLAN, "pk"]

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        obj = kwargs.get("obj")
        context["is_reached"] = (
            obj is not None
            and self.has_change_permission(request, obj)
            and type(obj).objects.all_reached().filter(pk=obj.pk).exists()
        )
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description=_("number"), ordering=IN_PLAN)
    def full_number(self, obj: Item) -> str:
        return obj.full_number

    def view_on_site(self, obj: Item) -> str | None:
        return obj.get_absolute_url() if obj.plan.is_published else None


class MeasurementInline(CoordinatorInline):
    model = Measurement
    form = MeasurementForm
    formset = MeasurementFormSet
    fields: ClassVar[list[Any]] = [
        ("measured_on", "month_only"),
        ("value", "answer"),
        ("text", "text_en"),
        "evidence_url",
    ]
    add_text = _("Add a measurement")

    class Media:
        js: ClassVar[list[Any]] = [KINDS]


@admin.register(Indicator)
class IndicatorAdmin(CoordinatorAdmin):
    """An indicator with its measurements."""

    form = IndicatorForm
    teaches = _(
        "How it is known that an item was achieved: what is measured, from which value to which. Measured values "
        "are added here as they come."
    )
    list_display: ClassVar[list[str]] = ["title", "item", "kind", "target", "unit", "result_shown"]
    list_filter: ClassVar[list[Any]] = ["item__plan__year", "kind", EnglishFilter]
    list_select_related: ClassVar[list[str]] = ["item__plan", "item__parent"]
    search_fields: ClassVar[list[str]] = ["search_text", "item__search_text"]
    search_help_text = _("Indicator or its item.")
    autocomplete_fields: ClassVar[list[str]] = ["item"]
    numbered: ClassVar[dict[str, tuple[str, ...]]] = {"order": ("item",)}
    fields: ClassVar[list[Any]] = [
        "item", "title", "title_en", ("kind", "unit", "unit_en", "less_is_better"), ("baseline", "target", "limit"),
        "order",
    ]  # fmt: skip
    inlines: ClassVar[list[Any]] = [MeasurementInline]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("measurements")

    def warnings_for(self, request: HttpRequest, obj: Indicator) -> Any:
        """Warn of numbers that contradict what is said to be better; they are older than the rule."""
        torn = type(obj).objects.contradicting().filter(pk=obj.pk).exists()
        return [_("Less is said to be better, and the target lies above the baseline.")] if torn else []

    @admin.display(description=_("result"))
    def result_shown(self, obj: Indicator) -> str:
        return str(obj.result_label)


@admin.register(Area)
class AreaAdmin(CoordinatorAdmin):
    teaches = _(
        "Areas into which the items of plans are sorted, such as mobility or health. The public can read the plan "
        "by them."
    )
    list_display: ClassVar[list[str]] = ["name", "name_en", "order"]
    list_editable: ClassVar[list[str]] = ["order"]
    list_filter: ClassVar[list[Any]] = [EnglishFilter]
    search_fields: ClassVar[list[str]] = ["search_text"]
    numbered: ClassVar[dict[str, tuple[str, ...]]] = {"order": ()}
    search_help_text = _("Name of the area.")
    fields: ClassVar[list[str]] = ["name", "name_en", "order"]
