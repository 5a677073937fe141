"""The page that shows what of a plan is carried over to a later year, with a tick and a deadline for each item."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from common.admin.copies import CopyForm
from common.periods import FIRST_YEAR, LAST_YEAR
from common.periods.fields import PeriodFormField
from common.values.fields import WholeNumberField
from improvement_plan.models import ItemLink, Plan
from improvement_plan.workflow import PlanError, Unfinished, carry_over, later_deadline, unfinished


class NextPlanForm(CopyForm):
    """Asks which unfinished items are taken to the plan of which year, and by when each is to be done."""

    title = _("Start the plan of another year")
    link = _("Start the plan of another year")
    button = _("Start the plan")
    template = "admin/improvement_plan/next_plan.html"

    year = WholeNumberField(label=_("Plan for the year"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
    mark = forms.BooleanField(label=_("Mark the old items as carried over"), required=False)
    with_links = forms.BooleanField(label=_("Take their evidence, too"), required=False)

    def __init__(self, *args: Any, source: Plan, **kwargs: Any) -> None:
        super().__init__(*args, source=source, **kwargs)
        self.fields["year"].initial = min(source.year + 1, LAST_YEAR)
        self.found = unfinished(source)
        if source.is_published:
            self.fields["mark"].help_text = _("The old plan is public, so this is seen at once.")
        if not ItemLink.objects.filter(item__plan=source).exists():
            del self.fields["with_links"]
        if not self.found:
            del self.fields["mark"]
            self.fields.pop("with_links", None)
        for one in self._all():
            self._add_fields(one)

    def _all(self) -> Iterator[Unfinished]:
        for one in self.found:
            yield one
            yield from one.parts

    def _add_fields(self, one: Unfinished) -> None:
        if one.is_carried:
            return
        item, year = one.item, self._year()
        deadline = PeriodFormField(
            label=gettext("Deadline: %s") % item,
            required=False,
            help_text="",
            default_year=year,
            initial=later_deadline(item.period, of=self.source.year, to=year),
        )
        self.fields[f"take-{item.pk}"] = forms.BooleanField(label=str(item), required=False, initial=one.is_offered)
        self.fields[f"deadline-{item.pk}"] = deadline

    def _year(self) -> int:
        """Return the year of the new plan as far as it is known yet."""
        typed = str(self.data.get("year", "")).strip()
        is_year = typed.isascii() and typed.isdigit() and FIRST_YEAR <= int(typed) <= LAST_YEAR
        return int(typed) if is_year else min(self.source.year + 1, LAST_YEAR)

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The items with their fields, each followed by its parts, for the table."""
        return [
            {
                "one": one,
                "is_part": one.item.parent_id is not None,
                "take": self[f"take-{one.item.pk}"] if not one.is_carried else None,
                "deadline": self[f"deadline-{one.item.pk}"] if not one.is_carried else None,
            }
            for one in self._all()
        ]

    @property
    def options(self) -> list[Any]:
        """The other questions, asked under the table."""
        return [self[name] for name in ("mark", "with_links") if name in self.fields]

    def clean(self) -> dict[str, Any]:
        """Forget what is wrong with a deadline of an item that is not taken."""
        cleaned = super().clean() or {}
        for one in self._all():
            if not cleaned.get(f"take-{one.item.pk}"):
                self.errors.pop(f"deadline-{one.item.pk}", None)
        return cleaned

    def what(self) -> str:
        if not self.found:
            return gettext("Nothing of this plan is left to be carried over. The new plan will be an empty draft.")
        return gettext(
            "The chosen items come to the new plan with their goals, indicators and those who carry them out, without "
            "measurements and states, and each says what it was carried over from. A part brings the item it belongs "
            "to. The new plan is a draft; nothing becomes public."
        )

    def make(self) -> Plan:
        cleaned = self.cleaned_data
        chosen = {
            one.item.pk: cleaned.get(f"deadline-{one.item.pk}")
            for one in self._all()
            if cleaned.get(f"take-{one.item.pk}")
        }
        options = {name: bool(cleaned.get(name)) for name in ("mark", "with_links")}
        try:
            self.done = carry_over(self.source, year=cleaned["year"], chosen=chosen, **options)
        except PlanError as error:
            raise ValidationError({"year": str(error)}) from error
        return self.done.plan

    def told(self, copy: Plan) -> str:
        count = self.done.count
        state = gettext("The plan for %d is a draft.") % copy.year
        taken = ngettext("%d item was taken over.", "%d items were taken over, parts included.", count) % count
        return f"{state} {taken}"
