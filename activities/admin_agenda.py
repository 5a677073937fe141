"""The programme of a meeting on one page: items whose forms contain nested formsets of speakers and links.

The rows are light (`common/admin/light.py`), and the template of a new speaker or link stands only in the template of a
new item. A stored item has no blank rows: a button adds one, without JavaScript by showing the page again as it was
filled in, with one row more.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, cast

from django.db.models import F, Prefetch
from django.forms import TextInput, URLInput
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from activities.models import AgendaItem, AgendaLink, AgendaSpeaker
from common.admin import CoordinatorAdmin, OrderedInline
from common.admin.digests import Fact
from common.admin.forms import OrderedForm, OrderedFormSet
from common.admin.inlines import InlineRows

ORDER_OFFSET = 10_000
"""Programmes are shorter than this, and twice this number still fits into the database column."""
MORE = "_more"
"""The button that adds a row; its value is the prefix of the nested formset."""


class NestedFormSet(OrderedFormSet):
    """Rows of one item, which were fetched together with those of the other items."""

    def __init__(self, *args: Any, instance: Any, in_template: bool, **kwargs: Any) -> None:
        self.extra = 0 if instance.pk or in_template else 1
        super().__init__(*args, instance=instance, **kwargs)

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        # A row has a place for each of them, which gives them their width.
        for field in form.fields.values():
            if isinstance(field.widget, TextInput | URLInput):
                for name in ("class", "autocomplete"):
                    field.widget.attrs.pop(name, None)
            if isinstance(field.widget, URLInput):
                # Without the address as a link beside the field: it is a programme, and it can be read there.
                field.widget.template_name = URLInput.template_name
        leave_out_ids(form, "order", *(() if self.is_bound else texts_of(form)))

    def get_queryset(self) -> Any:
        if self.instance.pk is None:
            return super().get_queryset()
        accessor = self.fk.remote_field.get_accessor_name()
        return list(getattr(self.instance, accessor).all())


def texts_of(form: Any) -> list[str]:
    """Return the fields of plain text, to whose ids only a fault would lead."""
    return [
        name
        for name, field in form.fields.items()
        if isinstance(field.widget, TextInput) and not isinstance(field.widget, URLInput) and not field.help_text
    ]


def leave_out_ids(form: Any, *others: str) -> None:
    """Leave out the ids that nothing refers to, because their labels surround the fields."""
    for name in ("id", "DELETE", *others):
        if name in form.fields:
            form.fields[name].widget.attrs["id"] = False


class EnglishOnDemand(OrderedInline):
    """Rows whose English texts are on the form where its address asks for them: they would double a long programme."""

    asked_by = "anglicky"

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = super().get_fields(request, obj)
        return fields if self.asked_by in request.GET else [name for name in fields if not str(name).endswith("_en")]


class NestedInline(EnglishOnDemand):
    """An inline nested in another inline; it is rendered by the form of the outer row and not by Django."""

    formset = NestedFormSet

    def rendered(self, formset: Any, request: HttpRequest, *, has_template: bool) -> NestedRows:
        """Return the formset wrapped as the admin's templates expect it, with or without the template of a row."""
        can_add = self.has_add_permission(request, formset.instance)
        return NestedRows(
            self,
            formset,
            self.get_fieldsets(request, formset.instance),
            self.get_prepopulated_fields(request),
            list(self.get_readonly_fields(request, formset.instance)),
            model_admin=cast(Any, self),
            can_add=can_add,
            has_add_permission=can_add and has_template,
            has_change_permission=self.has_change_permission(request, formset.instance),
            has_delete_permission=self.has_delete_permission(request, formset.instance),
            has_view_permission=self.has_view_permission(request, formset.instance),
        )


class NestedRows(InlineRows):
    """The rows of one item; `can_add` says whether there may be more of them."""

    def __init__(self, *args: Any, can_add: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.can_add = can_add


class SpeakerInline(NestedInline):
    model = AgendaSpeaker
    fields: ClassVar[list[Any]] = [
        "order", "person", "name", "function", "function_en", "organisation", "subject", "subject_en",
    ]  # fmt: skip
    line_main: ClassVar[tuple[str, ...]] = ("person", "name")
    line_facts: ClassVar[tuple[str, ...]] = ("function", "subject")
    autocomplete_fields: ClassVar[list[str]] = ["person", "organisation"]
    verbose_name_plural = _("Speakers")
    add_text = _("Add a speaker")


class LinkInline(NestedInline):
    model = AgendaLink
    fields: ClassVar[list[Any]] = ["order", "title", "title_en", "url", "description", "description_en"]
    verbose_name_plural = _("Links")
    add_text = _("Add a link")


class AgendaForm(OrderedForm):
    """The form of an item of the programme; it counts as changed also when one of its nested rows has changed."""

    nested: list[Any]
    is_template = False
    is_extended = False
    """Whether a row was just added to it."""

    def has_changed(self) -> bool:
        return super().has_changed() or any(formset.has_changed() for formset in getattr(self, "nested", []))

    @property
    def rows(self) -> list[Any]:
        """The nested formsets ready to be rendered."""
        return [
            inline.rendered(formset, request, has_template=self.is_template) for inline, formset, request in self.parts
        ]

    @property
    def has_faults(self) -> bool:
        """Whether the item or its nested rows have errors."""
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
        form.is_template = index is None
        leave_out_ids(form, "order")
        for inline, cls in self.nested_kinds:
            bound = self.is_bound and index is not None
            nested = cls(
                data=self.data if bound else None,
                files=self.files if bound else None,
                instance=form.instance,
                in_template=form.is_template,
                prefix=f"{form.prefix}-{cls.get_default_prefix()}",
            )
            form.parts.append((inline, nested, self.request))
        form.nested = [nested for _inline, nested, _request in form.parts]

    @property
    def errors(self) -> Any:
        """The errors of the items and of their nested rows, so that the note above the page tells of both."""
        return [*super().errors, *(row for nested in self._kept_nested() for row in nested.errors)]

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

    def show_again(self, extended: str) -> None:
        """Drop the errors, because nothing was to be saved yet, and expand the item that got a row."""
        self.non_form_errors().clear()
        forms: list[Any] = self.forms
        for form in forms:
            form.errors.clear()
            form.is_extended = extended.startswith(f"{form.prefix}-")
            for nested in form.nested:
                nested.non_form_errors().clear()
                for row in nested.forms:
                    row.errors.clear()
                if nested.prefix == extended and nested.forms:
                    first = next(name for name in nested.forms[-1].fields if name != "order")
                    nested.forms[-1].fields[first].widget.attrs["autofocus"] = True
                    nested.forms[-1].is_extended = True

    @property
    def media(self) -> Any:
        form: Any = self.empty_form
        return sum((nested.media for nested in form.nested), form.media)


class AgendaInline(EnglishOnDemand):
    """The programme on the admin page of the meeting."""

    model = AgendaItem
    form = AgendaForm
    formset = AgendaFormSet
    fields: ClassVar[list[Any]] = [
        "order", "title", "title_en", "kind", "description", "description_en", "organisations",
    ]  # fmt: skip
    add_text = _("Add an item of the programme")
    line_main: ClassVar[tuple[str, ...]] = ("title",)
    line_facts: ClassVar[tuple[str, ...]] = ("kind", "organisations")
    autocomplete_fields: ClassVar[list[str]] = ["organisations"]
    max_num = 100

    def get_queryset(self, request: HttpRequest) -> Any:
        speakers = AgendaSpeaker.objects.select_related("person", "organisation")
        return super().get_queryset(request).prefetch_related(Prefetch("speakers", queryset=speakers), "links")

    def more_facts(self, form: Any) -> Iterable[Fact]:
        """Say who speaks, and how many links there are."""
        for formset in form.nested:
            rows = [row for row in formset.forms if row.instance.pk]
            if rows and formset.model is AgendaSpeaker:
                names = ", ".join(row.instance.name for row in rows)
                yield Fact("", names, is_named=False)
            elif rows:
                yield Fact("", ngettext("%d link", "%d links", len(rows)) % len(rows), is_named=False)

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Pass the request to the formset, because permissions and widgets of the nested rows depend on it."""
        made: Any = super().get_formset(request, obj, absolute_max=self.max_num, **kwargs)
        inlines = [cls(AgendaItem, self.admin_site) for cls in (SpeakerInline, LinkInline)]
        allowed = [inline for inline in inlines if inline.has_view_or_change_permission(request)]
        made.nested_kinds = [(inline, inline.get_formset(request, obj)) for inline in allowed]
        for _inline, kind in made.nested_kinds:
            kind.is_light &= made.is_light
        made.request = request
        return made


class GrowingAdmin(CoordinatorAdmin):
    """The admin page of a meeting, which is shown again with one row more when its button is sent without JavaScript.

    Nothing is checked or saved then, and everything stays as it was filled in.
    """

    def changeform_view(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if request.method == "POST" and MORE in request.POST:
            request.POST = with_one_more(request.POST)
        return super().changeform_view(request, *args, **kwargs)

    def shows_again(self, request: HttpRequest) -> bool:
        return MORE in request.POST or super().shows_again(request)

    def render_change_form(self, request: HttpRequest, context: Any, *args: Any, **kwargs: Any) -> Any:
        if MORE in request.POST:
            for one in context["inline_admin_formsets"]:
                if isinstance(one.formset, AgendaFormSet):
                    one.formset.show_again(request.POST[MORE])
        return super().render_change_form(request, context, *args, **kwargs)


def with_one_more(sent: QueryDict) -> QueryDict:
    """Return a sent form in which the nested formset of the button has one row more."""
    data = sent.copy()
    total = f"{sent[MORE]}-TOTAL_FORMS"
    if (number := sent.get(total, "")).isascii() and number.isdigit() and len(number) < 5:
        data[total] = str(int(number) + 1)
    return data
