"""Forms of the administration, and formsets whose rows are ordered by hand."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet
from django.forms.utils import ErrorDict
from django.utils.html import format_html
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _

from common.admin.choices import know_chosen
from common.admin.light import lighten
from common.models import Published
from common.registry import waiting_to_be_published


class StampField(forms.CharField):
    """The version of the row that the user opened; it never counts as a change."""

    widget = forms.HiddenInput

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class CoordinatorForm(forms.ModelForm):
    """A form that knows which version of the row was opened."""

    seen_version = StampField(required=False)
    is_only_shown = False
    """Whether what was sent is shown again and not saved, because a further row was asked for."""

    is_restored = False
    """Whether the form only shows words that were kept."""
    is_held = False
    """Whether the row is not saved yet, because there is something to choose between two versions."""

    asked_publication = ""
    """The state in which the row is to be saved whatever the field says; the button that was pressed asks for it."""
    broken_rule = ""
    """The rule for which the database has just refused to save what was sent."""
    saved_at: datetime | None = None
    """When the row was saved last."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self.initial["seen_version"] = self.current_version()

    def current_version(self) -> str:
        """The id of the newest history record of the row, as text; empty for a new row."""
        if self.instance.pk is None or not hasattr(self.instance, "history"):
            return ""
        newest = self.instance.history.order_by("-history_id").values_list("history_id", "history_date").first()
        if newest is None:
            return ""
        self.saved_at = newest[1]
        return str(newest[0])

    def clean_publication(self) -> str:
        """The state that the pressed button asks for, or the one in the field; not where something else publishes."""
        state = self.asked_publication or str(self.cleaned_data["publication"])
        if state == Published.Publication.PUBLISHED and self.instance.pk is not None:
            rows = type(self.instance)._base_manager.filter(pk=self.instance.pk)
            hidden = rows.exclude(publication=Published.Publication.PUBLISHED)
            for key, one in waiting_to_be_published(hidden).items():
                raise ValidationError(format_html(_("It cannot be published here: {}."), one.reason_for(key)))
        return state

    def is_valid(self) -> bool:
        may_be_saved = not (self.is_only_shown or self.is_restored or self.is_held)
        return may_be_saved and super().is_valid()

    def full_clean(self) -> None:
        """Say nothing of what is wrong with words that are only shown again."""
        if self.is_restored:
            self._errors, self.cleaned_data = ErrorDict(), {}
            return
        super().full_clean()
        if self.broken_rule and self.is_bound:
            self.add_error(None, self.broken_rule)


class LabelledForm(forms.ModelForm):
    """A row of an editable change list; each field has an accessible label with the name of its row."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["aria-label"] = f"{capfirst(str(field.label or ''))}: {self.instance}"


HIGHEST_ORDER = 32_767
"""The largest number that both databases keep in a small column."""


MOST_BLANK = 20
"""Rows that may be announced although nothing of them was sent: each costs as much as one that was."""
ROW_NUMBER = re.compile(r"([0-9]{1,4})-")


class InlineForm(forms.ModelForm):
    """A row of an inline; what it refers to was fetched with the rows."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        know_chosen(self)


class OrderedForm(InlineForm):
    """A row of an ordered inline; an order number alone does not make an empty row worth saving."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "order" in self.fields:
            self.fields["order"].required = False
            for name in ("class", "autocomplete"):
                self.fields["order"].widget.attrs.pop(name, None)

    def has_changed(self) -> bool:
        if self.instance.pk is None:
            return bool(set(self.changed_data) - {"order"})
        return super().has_changed()

    def clean_order(self) -> int | None:
        """Keep the old position when the number of a stored row was cleared."""
        order = self.cleaned_data.get("order")
        if order is not None and order > HIGHEST_ORDER:
            raise ValidationError(_("Number the rows from 1; this is more than %d.") % HIGHEST_ORDER)
        return self.initial.get("order") if order is None else order

    def validate_constraints(self) -> None:
        """Leave the order to the formset: the database still has the old numbers, which this save may swap."""
        exclude = self._get_validation_exclusions() | {"order"}
        try:
            self.instance.validate_constraints(exclude=exclude)
        except ValidationError as error:
            self._update_errors(error)


class InlineFormSet(BaseInlineFormSet):
    """Rows of an inline, light ones where the page has the template of a row."""

    is_light = False

    def total_form_count(self) -> int:
        """Return how many rows there are; of rows that were only announced and not sent, no more than a few."""
        total = super().total_form_count()
        return min(total, self._rows_sent() + MOST_BLANK) if self.is_bound else total

    def _rows_sent(self) -> int:
        """Return the number of rows up to the last of which something was sent."""
        numbers = (name.removeprefix(f"{self.prefix}-") for name in self.data if name.startswith(f"{self.prefix}-"))
        return max((int(found[1]) + 1 for one in numbers if (found := ROW_NUMBER.match(one))), default=0)

    def get_queryset(self) -> Any:
        """Return the rows of the record; a new one has none, which need not be put into SQL to be known."""
        return super().get_queryset() if self.instance.pk is not None else []

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        if self.instance.pk is not None:
            # Names of rows often say what they belong to, which would be looked up for each of them.
            self.fk.set_cached_value(form.instance, self.instance)
        if self.is_light and index is not None:
            lighten(form)

    @cached_property
    def empty_form(self) -> Any:
        """The template of a row, made once: its fields are copied, and rows may have rows of their own."""
        return super().empty_form

    @property
    def media(self) -> Any:
        return self.empty_form.media


class OrderedFormSet(InlineFormSet):
    """Rows with an order number: blank rows offer the next number, and a missing one is filled in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.initial_extra is None and self._has_order():
            last = self._last_order()
            self.initial_extra = [{"order": last + step} for step in range(1, self.extra + 1)]

    def _has_order(self) -> bool:
        return any(field.name == "order" for field in self.model._meta.fields)

    def _last_order(self) -> int:
        if self.instance.pk is None:
            return 0
        return max((row.order or 0 for row in self.get_queryset()), default=0)

    def going_forms(self) -> list[Any]:
        """Forms marked for deletion, found without validating the whole formset again."""
        return [
            form
            for form in self.forms
            if self.can_delete and hasattr(form, "cleaned_data") and self._should_delete_form(form)
        ]

    def get_unique_error_message(self, unique_check: Any) -> str:
        """Name the fields by their form labels."""
        names = get_text_list([str(self.model._meta.get_field(name).verbose_name) for name in unique_check], _("and"))
        return _("Two rows have the same value in the field: %s.") % names

    def kept_forms(self) -> list[Any]:
        """Forms whose rows will exist after saving."""
        going = self.going_forms()
        return [
            form
            for form in self.forms
            if form not in going and (form.instance.pk or form.has_changed()) and hasattr(form, "cleaned_data")
        ]

    def clean(self) -> None:
        super().clean()
        if not self._has_order():
            return
        forms = self.kept_forms()
        last = max((form.instance.order or 0 for form in forms), default=0)
        for form in forms:
            if not form.instance.order and form.instance.pk is None:
                last += 1
                form.instance.order = last
