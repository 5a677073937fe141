"""The programme of a meeting on one page: items whose forms contain nested formsets of speakers and links."""

from __future__ import annotations

from typing import Any, ClassVar, cast

from django.contrib.admin import helpers
from django.db.models import F
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from activities.models import AgendaItem, AgendaLink, AgendaSpeaker
from common.admin import CoordinatorStackedInline, CoordinatorTabularInline
from common.admin.forms import OrderedForm, OrderedFormSet

ORDER_OFFSET = 10_000
"""Programmes are shorter than this, and twice this number still fits into the database column."""


class NestedFormSet(OrderedFormSet):
    """Rows of one item, which were fetched together with those of the other items."""

    def get_queryset(self) -> Any:
        if self.instance.pk is None:
            return super().get_queryset()
        accessor = self.fk.remote_field.get_accessor_name()
        return list(getattr(self.instance, accessor).all())


class NestedInline(CoordinatorTabularInline):
    """An inline nested in another inline; it is rendered by the form of the outer row and not by Django."""

    form = OrderedForm
    formset = NestedFormSet
    extra = 2

    def rendered(self, formset: Any, request: HttpRequest) -> helpers.InlineAdminFormSet:
        """Return the formset wrapped as the admin's templates expect it."""
        return helpers.InlineAdminFormSet(
            self,
            formset,
            self.get_fieldsets(request, formset.instance),
            self.get_prepopulated_fields(request),
            self.get_readonly_fields(request, formset.instance),
            model_admin=cast(Any, self),
            has_add_permission=self.has_add_permission(request, formset.instance),
            has_change_permission=self.has_change_permission(request, formset.instance),
            has_delete_permission=self.has_delete_permission(request, formset.instance),
            has_view_permission=self.has_view_permission(request, formset.instance),
        )


class SpeakerInline(NestedInline):
    model = AgendaSpeaker
    fields: ClassVar[list[Any]] = ["order", "person", "name", "function", "organisation", "subject"]
    autocomplete_fields: ClassVar[list[str]] = ["person", "organisation"]
    verbose_name_plural = _("Speakers")
    add_text = _("Add a speaker")


class LinkInline(NestedInline):
    model = AgendaLink
    fields: ClassVar[list[Any]] = ["order", "title", "url", "description"]
    verbose_name_plural = _("Links")
    add_text = _("Add a link")


class AgendaForm(OrderedForm):
    """The form of an item of the programme; it counts as changed also when one of its nested rows has changed."""

    nested: list[Any]

    def has_changed(self) -> bool:
        return super().has_changed() or any(formset.has_changed() for formset in getattr(self, "nested", []))

    @property
    def rows(self) -> list[Any]:
        """The nested formsets ready to be rendered."""
        return [inline.rendered(formset, request) for inline, formset, request in self.parts]

    @property
    def has_faults(self) -> bool:
        """Whether the item or its nested rows have errors; then it is shown expanded."""
        rows = [nested for nested in getattr(self, "nested", []) if nested.is_bound]
        return self.is_bound and (bool(self.errors) or not all(nested.is_valid() for nested in rows))

    parts: list[tuple[NestedInline, Any, HttpRequest]]


class AgendaFormSet(OrderedFormSet):
    """The items of the programme, validated and saved together with their nested rows."""

    request: HttpRequest
    nested_kinds: ClassVar[list[tuple[NestedInline, Any]]] = []

    def add_fields(self, form: Any, index: int | None) -> None:
        """Add nested formsets with prefixes of their own to the form, also to the empty form used as a template."""
        super().add_fields(form, index)
        form.parts = []
        for inline, cls in self.nested_kinds:
            bound = self.is_bound and index is not None
            nested = cls(
                data=self.data if bound else None,
                files=self.files if bound else None,
                instance=form.instance,
                prefix=f"{form.prefix}-{cls.get_default_prefix()}",
            )
            form.parts.append((inline, nested, self.request))
        form.nested = [nested for _inline, nested, _request in form.parts]

    def is_valid(self) -> bool:
        valid = super().is_valid()
        return all([valid, *(nested.is_valid() for nested in self._kept_nested())])

    def _kept_nested(self) -> list[Any]:
        """Return the nested formsets of items that are not being deleted."""
        if not self.is_bound:
            return []
        going = self.going_forms()
        forms: list[Any] = [form for form in self.forms if form not in going]
        return [nested for form in forms for nested in form.nested]

    def save(self, commit: bool = True) -> Any:
        going = self.going_forms()
        self._free_numbers(going)
        saved = super().save(commit=commit)
        forms: list[Any] = [form for form in self.forms if form.instance.pk is not None and form not in going]
        for form in forms:
            for nested in form.nested:
                nested.instance = form.instance
                nested.save(commit=commit)
        return saved

    def _free_numbers(self, going: list[Any]) -> None:
        """Free the numbers that rows are about to swap or leave, as the database requires them to be unique."""
        leaving = [form.instance.pk for form in self.initial_forms if form in going or "order" in form.changed_data]
        if leaving:
            rows = AgendaItem.objects.filter(pk__in=leaving)
            rows.update(order=F("order") + ORDER_OFFSET)

    @property
    def media(self) -> Any:
        form: Any = self.empty_form
        return sum((nested.media for nested in form.nested), super().media)


class AgendaInline(CoordinatorStackedInline):
    """The programme on the admin page of the meeting."""

    model = AgendaItem
    form = AgendaForm
    formset = AgendaFormSet
    template = "admin/activities/agenda_inline.html"
    fields: ClassVar[list[Any]] = [("order", "title"), "kind", "description", "organisations"]
    autocomplete_fields: ClassVar[list[str]] = ["organisations"]
    extra = 1
    max_num = 100
    classes = ["ordered"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("organisations", "speakers", "links")

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Pass the request to the formset, because permissions and widgets of the nested rows depend on it."""
        made: Any = super().get_formset(request, obj, absolute_max=self.max_num, **kwargs)
        inlines = [cls(AgendaItem, self.admin_site) for cls in (SpeakerInline, LinkInline)]
        allowed = [inline for inline in inlines if inline.has_view_or_change_permission(request)]
        made.nested_kinds = [(inline, inline.get_formset(request, obj)) for inline in allowed]
        made.request = request
        return made
