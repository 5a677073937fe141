"""Fields of indicators and measurements that belong to one kind alone: which they are, and what is refused of the rest.

`static/js/admin-kinds.js` shows those of the chosen kind. What is filled in stays in sight whatever the kind is, so
nothing is lost when it changes, and nothing unseen is refused.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.admin.forms import CoordinatorForm, InlineForm, InlineFormSet, OrderedForm
from improvement_plan.models import Indicator

Kind = Indicator.Kind
OF_NUMBERS = ("unit", "baseline", "target", "limit")
"""Fields that an indicator has only if it is a number."""
OF_MEASUREMENTS = {"value": Kind.NUMBER, "answer": Kind.YES_NO}
"""Fields of a measurement, and the kind of indicator that they belong to."""
UNFIT = gettext_lazy("Does not belong to this kind: delete it, or choose another kind.")


def name_kinds(form: Any, kinds: dict[str, str]) -> None:
    """Tell the script which kind the fields of a form belong to."""
    for name, kind in kinds.items():
        if name in form.fields:
            form.fields[name].widget.attrs["data-of-kind"] = str(kind)


def wrong_kind(kind: str) -> str:
    """Return why a value that belongs to a kind of indicators is refused elsewhere."""
    return _("This belongs to an indicator of the kind “%(kind)s”. Delete it, or choose that kind.") % {
        "kind": Kind(kind).label
    }


class KindsForm:
    """Mixin of the forms of an indicator."""

    fields: Any
    cleaned_data: Any
    add_error: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name_kinds(self, dict.fromkeys((*OF_NUMBERS, "less_is_better"), Kind.NUMBER))
        if "kind" in self.fields:
            kind = self.fields["kind"]
            kind.widget.attrs["data-unfit"] = UNFIT
            kind.help_text = _("Unit, baseline, target and limit are there for a number.")

    @property
    def unfit(self) -> set[str]:
        """Empty fields that do not belong to the kind of the indicator, so that its sections do not mention them."""
        form: Any = self
        if "kind" not in self.fields or form["kind"].value() == Kind.NUMBER:
            return set()
        empty = {name for name in OF_NUMBERS if name in self.fields and form[name].value() in (None, "")}
        return empty | {"less_is_better"}

    def clean(self) -> Any:
        """Refuse, each at its field, what belongs to a number."""
        cleaned = super().clean()  # type: ignore[misc]
        if self.cleaned_data.get("kind", Kind.NUMBER) != Kind.NUMBER:
            for name in OF_NUMBERS:
                if self.cleaned_data.get(name) not in (None, ""):
                    self.add_error(name, wrong_kind(Kind.NUMBER))
        return cleaned


class IndicatorForm(KindsForm, CoordinatorForm):
    """The form of an indicator on its own page."""


class IndicatorRowForm(KindsForm, OrderedForm):
    """The form of an indicator in its item, where its measurements are not seen."""

    def clean_kind(self) -> str:
        """Raise ValidationError for another kind than that of what has been measured already."""
        kind: str = self.cleaned_data["kind"]
        if self.instance.pk is not None and "kind" in self.changed_data:
            unfit = [name for name, fitting in OF_MEASUREMENTS.items() if fitting != kind]
            if any(getattr(one, name) is not None for one in self.instance.measurements.all() for name in unfit):
                raise ValidationError(_("What has been measured is of another kind. Open the page of the indicator."))
        return kind


class MeasurementForm(InlineForm):
    """The form of a measurement; its formset knows the kind of the indicator."""

    kind = ""
    was_kind = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name_kinds(self, {name: str(kind) for name, kind in OF_MEASUREMENTS.items()})

    def clean(self) -> Any:
        """Refuse what belongs to another kind; what is older than the rule stays as long as nobody touches it."""
        cleaned = super().clean()
        for name, kind in OF_MEASUREMENTS.items():
            is_new = name in self.changed_data or self.kind != self.was_kind
            if is_new and self.kind != kind and self.cleaned_data.get(name) is not None:
                self.add_error(name, wrong_kind(kind))
        return cleaned


class MeasurementFormSet(InlineFormSet):
    """The measurements of an indicator."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        form.kind, form.was_kind = self.instance.kind, self._stored_kind

    @property
    def _stored_kind(self) -> str:
        """The kind before what was sent."""
        if not self.is_bound or self.instance.pk is None:
            return str(self.instance.kind)
        if not hasattr(self, "_known_kind"):
            self._known_kind = str(Indicator.objects.values_list("kind", flat=True).get(pk=self.instance.pk))
        return self._known_kind
