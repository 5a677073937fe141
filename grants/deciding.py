"""Deciding on the applications of a call together: one form with a row for each application, saved as one change.

The person says whether an application is supported and with how much; whether that is in full or in part follows from
the amounts. A row counts as decided here only if it differs from the version that the person saw, so two people who
decide at once keep what the other one did, and learn of it where both decided differently.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Max
from django.utils.translation import gettext, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from common.tables.conditions import truth
from common.templatetags.czech import money
from common.values.fields import AmountField, DayField, TidyField
from grants.limits import above_limits, limit_of, total
from grants.models import Application, Call

Decision = Application.Decision
NOTHING = Decimal(0)
MOST_ROWS = 50
"""Applications on one page."""


class Choice(models.TextChoices):
    """What the council can say about an application."""

    SUPPORT = "support", _("Support")
    REFUSED = "refused", _("Do not support")
    WITHDRAWN = "withdrawn", pgettext_lazy("application", "Withdrawn")
    PENDING = "pending", _("Undecided")


FIELDS = {"choice": "decision", "awarded": "awarded", "reason": "decision_reason"}
"""The fields of a row, and what they are in the application."""
PLACES = {
    "awarded_within_requested": "awarded",
    "amounts_not_negative": "awarded",
    "refused_gets_nothing": "awarded",
    "refused_says_why": "reason",
}
"""At which field of a row it is said that a constraint is broken."""


def choice_of(decision: str) -> str:
    """Return the choice that stands for a stored decision."""
    return Choice.SUPPORT if decision in Application.SUPPORTED else decision


def offered(application: Application) -> Decimal | None:
    """Return the amount that a supported application gets unless another one is typed, in Kč."""
    return application.requested if application.recommended is None else application.recommended


class RowForm(forms.Form):
    """The decision on one application; what is typed is compared with the version of it that the person saw."""

    choice = forms.ChoiceField(choices=Choice.choices)
    awarded = AmountField(required=False, min_value=NOTHING, max_digits=12, decimal_places=2)
    reason = TidyField(required=False, max_length=500)

    def __init__(self, application: Application, seen: Any, version: str, *, data: Any = None) -> None:
        self.application, self.version = application, version
        self.shown_version = version if data is None else data.get(f"a{application.pk}-version", "")
        self.is_judged = False
        self.was = {"call_id": application.call_id, "awarded": application.awarded}
        initial = {
            "choice": choice_of(seen.decision),
            "awarded": seen.awarded,
            "reason": seen.decision_reason,
        }
        super().__init__(data, prefix=f"a{application.pk}", initial=initial, use_required_attribute=False)

    @property
    def typed(self) -> dict[str, str]:
        """The texts of the fields as they are to be shown."""
        return {name: "" if (value := self[name].value()) is None else str(value) for name in self.fields}

    @property
    def offered(self) -> Decimal | None:
        """The amount that the application gets unless another one is typed, in Kč."""
        return offered(self.application)

    @property
    def offer(self) -> str:
        """The offered amount as it is typed."""
        return str(self.fields["awarded"].prepare_value(self.offered) or "")

    @property
    def outcome(self) -> str:
        """Whether the stored application is supported in full or in part, shortly; the script says the same at once."""
        words = {Decision.FULL: pgettext("supported", "in full"), Decision.PART: pgettext("supported", "in part")}
        return "" if self.has_changed() else words.get(Decision(self.application.decision), "")

    @property
    def faults(self) -> dict[str, list[str]]:
        """What was refused, by the field, once somebody tried to save it."""
        return (
            {name: [str(error) for error in errors] for name, errors in self.errors.items()} if self.is_judged else {}
        )

    @property
    def faulty_field(self) -> str:
        """The id of the element where the first fault is to be put right."""
        name = next(iter(self.faults), "choice")
        return str(self.prefix) if name == "choice" else self.add_prefix(name)

    def clean(self) -> dict[str, Any]:
        """Find the decision that follows from the choice and the amount."""
        cleaned = super().clean() or {}
        if "awarded" not in cleaned or "choice" not in cleaned:
            return cleaned
        is_typed = "awarded" in self.changed_data and bool(cleaned["awarded"])
        if cleaned["choice"] == Choice.PENDING and is_typed:
            cleaned["choice"] = Choice.SUPPORT.value
        if cleaned["choice"] == Choice.SUPPORT:
            self._clean_support(cleaned)
        elif not is_typed and self.has_changed():
            cleaned["awarded"] = None
        return cleaned

    def _clean_support(self, cleaned: dict[str, Any]) -> None:
        was_supported = self.initial["choice"] == Choice.SUPPORT
        if cleaned["awarded"] is None and not was_supported:
            cleaned["awarded"] = offered(self.application)
        if cleaned["awarded"] == NOTHING:
            self.add_error("awarded", gettext("A supported project gets more than nothing."))
        elif cleaned["awarded"] is None and self.has_changed() and (self.initial["awarded"] or not was_supported):
            self.add_error("awarded", gettext("Say how much is awarded."))

    def decide(self, common_reason: str) -> None:
        """Put what was decided into the application, and check it by the rules of the model."""
        one, cleaned = self.application, self.cleaned_data
        one.awarded, one.decision = cleaned["awarded"], cleaned["choice"]
        one.decision_reason = cleaned["reason"]
        if cleaned["choice"] == Choice.SUPPORT:
            one.decision = one.decision_by_amount
        elif cleaned["choice"] == Choice.REFUSED:
            one.decision_reason = one.decision_reason or common_reason
        for rule in one._meta.constraints:
            if isinstance(rule, models.CheckConstraint) and self._breaks(rule):
                self.add_error(PLACES.get(rule.name, "choice"), str(rule.get_violation_error_message()))

    def _breaks(self, rule: Any) -> bool:
        return truth(rule.condition, lambda name: getattr(self.application, name)) is False

    def differs_from_stored(self) -> bool:
        """Whether the form says something else than what is stored by now."""
        stored = {name: getattr(self.application, column) for name, column in FIELDS.items()}
        stored["choice"] = choice_of(stored["choice"])
        return any(self.fields[name].has_changed(value, self[name].data) for name, value in stored.items())


class ResolutionForm(forms.ModelForm):
    """The resolution, which is the same for all applications of the call."""

    class Meta:
        model = Call
        fields = ("resolution_number", "resolution_date")
        field_classes: ClassVar[dict[str, Any]] = {"resolution_date": DayField}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.checks_limit = False
        for field in self.fields.values():
            # Who does not touch them leaves what somebody else has typed meanwhile.
            field.show_hidden_initial = True

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for name in {"resolution_number", "resolution_date"} - set(self.changed_data):
            cleaned[name] = self.initial[name]
        return cleaned


@dataclass(frozen=True)
class Sums:
    """How much of a call is awarded by what the page shows, in Kč, and how many applications are decided."""

    awarded: Decimal
    elsewhere: Decimal
    """Of `awarded`, what applications on other pages have."""
    limit: Decimal | None
    decided: int
    decided_elsewhere: int
    count: int

    @property
    def left(self) -> Decimal | None:
        return None if self.limit is None else self.limit - self.awarded

    @property
    def above(self) -> Decimal:
        """By how much the call is exceeded."""
        return max(-(self.left or NOTHING), NOTHING)


class Deciding:
    """The applications of one page with their forms; with `data`, as somebody sent them.

    Within a transaction `locks` keeps others from changing the applications and the call until it ends.
    """

    def __init__(self, call: Call, rows: Any, *, data: Mapping[str, Any] | None = None, locks: bool = False) -> None:
        if locks:
            # In the order of the form of one application.
            list(Application.objects.select_for_update().filter(pk__in=rows.values("pk")).order_by("pk").values("pk"))
            call = Call.objects.select_for_update(no_key=True).select_related("programme").get(pk=call.pk)
        self.call, self.data = call, data
        applications = list(rows.select_related("applicant"))
        current = self._current_versions(applications)
        seen = self._seen(applications)
        self.rows = [
            RowForm(
                one,
                seen.get(one.pk, one),
                current.get(one.pk, ""),
                data=data,
            )
            for one in applications
        ]
        self.resolution = ResolutionForm(data, instance=call)
        self.common_reason = str((data or {}).get("reason_for_all", "")).strip()
        self.faults: list[RowForm] = []
        self.reason_faults: list[str] = []
        self._is_rest_refused = False

    @staticmethod
    def _current_versions(applications: Iterable[Application]) -> dict[Any, str]:
        newest = Application.history.filter(id__in=[one.pk for one in applications]).order_by().values_list("id")
        return {pk: str(version) for pk, version in newest.annotate(Max("history_id"))}

    def _seen(self, applications: Iterable[Application]) -> dict[Any, Any]:
        """Return the versions that the sent page had shown, by the keys of their applications."""
        if self.data is None:
            return {}
        named = {one.pk: str(self.data.get(f"a{one.pk}-version", "")) for one in applications}
        numbers = [int(text) for text in named.values() if text.isascii() and text.isdigit() and len(text) <= 18]
        versions = Application.history.filter(history_id__in=numbers, id__in=list(named)).order_by()
        return {one.id: one for one in versions if named[one.id] == str(one.history_id)}

    def choose_for_rest(self, choice: str) -> None:
        """Choose the same for everything that is still undecided, without saving it."""
        if self.data is None or choice not in {Choice.SUPPORT, Choice.REFUSED}:
            return
        data: Any = self.data.copy()  # type: ignore[attr-defined]
        for row in self.rows:
            if data.get(row.add_prefix("choice")) == Choice.PENDING:
                data[row.add_prefix("choice")] = choice
                amount = offered(row.application) if choice == Choice.SUPPORT else None
                data[row.add_prefix("awarded")] = row.fields["awarded"].prepare_value(amount) or ""
            row.data = data
        self.data = data
        self._is_rest_refused = choice == Choice.REFUSED

    @property
    def lacks_reason(self) -> bool:
        """Whether the rest was not supported, or could not be saved, without the reason that the refused are told."""
        is_asked = self._is_rest_refused or any("reason" in row.faults for row in self.faults)
        return is_asked and not self.common_reason

    def is_valid(self) -> bool:
        """Whether everything can be saved; what cannot says why at its row."""
        common = TidyField(max_length=500, required=False)
        try:
            reason = common.clean(self.common_reason)
        except ValidationError as error:
            reason, self.reason_faults = "", list(error.messages)
        for row in self.changed:
            if row.is_valid() and not self._is_conflict(row):
                row.decide(reason)
        self._check_limit()
        for row in self.changed:
            row.is_judged = True
        self.faults = [row for row in self.changed if row.errors]
        is_valid = self.resolution.is_valid() and not self.faults and not self.reason_faults
        if not is_valid:
            self._show_what_others_did()
        return is_valid

    def _show_what_others_did(self) -> None:
        """In rows that nobody touched here, show what is stored by now."""
        for place, row in enumerate(self.rows):
            if row.version != row.shown_version and not row.has_changed():
                self.rows[place] = RowForm(row.application, row.application, row.version)

    @property
    def changed(self) -> list[RowForm]:
        """The rows in which something was decided here."""
        return [row for row in self.rows if row.has_changed()]

    def _is_conflict(self, row: RowForm) -> bool:
        """Refuse once to replace what somebody else decided meanwhile; the next saving knows of it."""
        assert self.data is not None  # noqa: S101 - only what was sent is validated
        if row.version == self.data.get(row.add_prefix("version"), "") or not row.differs_from_stored():
            return False
        row.shown_version = row.version
        latest = row.application.history.order_by("-history_id").select_related("history_user").first()
        amount = f", {money(row.application.awarded)}" if row.application.awarded else ""
        row.add_error(
            "choice",
            gettext(
                "Meanwhile %(who)s decided otherwise: %(decision)s%(amount)s. "
                "What you chose is still here; saving it again replaces that."
            )
            % {
                "who": (latest and latest.history_user) or gettext("somebody else"),
                "decision": row.application.get_decision_display(),
                "amount": amount,
            },
        )
        return True

    def _check_limit(self) -> None:
        rows = [row for row in self.changed if not row.errors]
        wrong = above_limits([(row.application, row.was) for row in rows])
        for position, message in wrong.items():
            rows[position].add_error("awarded", message)

    def save(self) -> list[Application]:
        """Save what was decided and return the applications; those that give money up come first."""
        saved = [row.application for row in sorted(self.changed, key=self._more)]
        for application in saved:
            application.save()
        if self.resolution.changed_data:
            self.resolution.save()
        return saved

    @staticmethod
    def _more(row: RowForm) -> Decimal:
        return (row.application.awarded or NOTHING) - (row.was["awarded"] or NOTHING)

    def sums(self) -> Sums:
        """Return the sums of the call with what the forms say now."""
        others = Application.objects.filter(call=self.call).exclude(pk__in=[row.application.pk for row in self.rows])
        elsewhere = total(others, "awarded")
        decided_elsewhere = others.exclude(decision=Decision.PENDING).count()
        amounts, decided = NOTHING, 0
        for row in self.rows:
            choice = row["choice"].value()
            decided += choice != Choice.PENDING
            if choice in {Choice.SUPPORT, Choice.PENDING}:
                amounts += self._amount(row)
        return Sums(
            awarded=elsewhere + amounts,
            elsewhere=elsewhere,
            limit=limit_of(self.call),
            decided=decided_elsewhere + decided,
            decided_elsewhere=decided_elsewhere,
            count=others.count() + len(self.rows),
        )

    @staticmethod
    def _amount(row: RowForm) -> Decimal:
        try:
            return row.fields["awarded"].clean(row["awarded"].value()) or NOTHING
        except ValidationError:
            return NOTHING
