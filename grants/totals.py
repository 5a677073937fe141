"""Totals of a call: sums of its applications, totals declared elsewhere, and differences between them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.templatetags.czech import number

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from grants.models import Call


@dataclass(frozen=True)
class Figure:
    """One figure of a call: its value (a count or Kč; None when unknown) and whether it was only declared."""

    value: Decimal | int | None
    declared: bool = False

    @property
    def known(self) -> bool:
        return self.value is not None


@dataclass(frozen=True)
class Difference:
    """A figure whose declared total differs from what the applications, or its own declared parts, add up to."""

    label: StrOrPromise
    rows: Decimal | int | None
    """None when no application has the amount."""
    declared: Decimal | int
    of_parts: bool = False

    def __str__(self) -> str:
        """Say in one sentence what differs."""
        if self.of_parts:
            words = gettext("%(what)s: the declared parts add up to %(rows)s, the declared total is %(declared)s.")
        else:
            words = gettext("%(what)s: the applications give %(rows)s, the declared total is %(declared)s.")
        return words % {
            "what": capfirst(str(self.label)),
            "rows": gettext("not known") if self.rows is None else number(self.rows),
            "declared": number(self.declared),
        }


class Totals:
    """The figures of a call annotated by `Call.objects.with_totals()`, or for the office by `with_office_totals()`."""

    NAMES = ("applications", "requested", "funded", "awarded")

    def __init__(self, call: Call) -> None:
        self.call = call
        self.rows: int = call.row_count  # type: ignore[attr-defined]
        self._supported: int = call.row_supported  # type: ignore[attr-defined]
        self._requested: Decimal | None = call.row_requested  # type: ignore[attr-defined]
        self._awarded: Decimal | None = call.row_awarded  # type: ignore[attr-defined]
        self.complete: bool = self.rows > 0 and not call.row_withheld  # type: ignore[attr-defined]
        """Whether the figures are made of all applications, and none of them is withheld from the public."""
        self.requested_complete = self.complete and call.row_requested_known == self.rows  # type: ignore[attr-defined]
        self.awarded_complete = self.complete and call.row_awarded_known == self._supported  # type: ignore[attr-defined]

    def _choose(self, rows: Decimal | int | None, declared: Decimal | int | None, *, complete: bool) -> Figure:
        """Prefer the sum of complete rows if it reaches the declared total; else the declared total, marked as such."""
        if complete and (declared is None or rows == declared):
            return Figure(rows)
        if declared is not None:
            return Figure(declared, declared=True)
        return Figure(rows if complete else None)

    @property
    def applications(self) -> Figure:
        return self._choose(self.rows or None, self.call.declared_applications, complete=self.complete)

    @property
    def requested(self) -> Figure:
        return self._choose(self._requested, self.call.declared_requested, complete=self.requested_complete)

    @property
    def funded(self) -> Figure:
        return self._choose(self._supported or None, self.call.declared_funded, complete=self.complete)

    @property
    def awarded(self) -> Figure:
        return self._choose(self._awarded, self.call.declared_awarded, complete=self.awarded_complete)

    @property
    def is_above_allocation(self) -> bool:
        """Whether more was awarded than the call has; only for the office's totals."""
        limit = self.call.final_allocation
        return limit is not None and round(Decimal(self._awarded or 0) - limit, 2) > 0

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(getattr(self, name) for name in self.NAMES)

    @property
    def any_known(self) -> bool:
        return any(figure.known for figure in self.figures)

    @property
    def any_declared(self) -> bool:
        return any(figure.declared for figure in self.figures)

    @property
    def average(self) -> Decimal | None:
        """The average grant per funded project, rounded to whole Kč."""
        if not self.funded.value or self.awarded.value is None:
            return None
        return (Decimal(self.awarded.value) / Decimal(self.funded.value)).quantize(Decimal(1))

    def differences(self) -> list[Difference]:
        """Figures whose rows do not agree with the declared totals, nor these with their parts; for the office only."""
        return [*contradictions(self.call), *self._rows_that_differ()]

    def _rows_that_differ(self) -> list[Difference]:
        if not self.rows:
            return []
        pairs: list[tuple[StrOrPromise, Decimal | int | None, Decimal | int | None]] = [
            (_("applications"), self.rows, self.call.declared_applications),
            (_("requested, Kč"), self._requested, self.call.declared_requested),
            (_("funded projects"), self._supported, self.call.declared_funded),
            (_("awarded, Kč"), self._awarded, self.call.declared_awarded),
        ]
        return [
            Difference(label, rows, declared)
            for label, rows, declared in pairs
            if declared is not None and rows != declared
        ]


DECLARED_PARTS = (
    ("declared_applications", "declared_funded", "declared_refused"),
    ("declared_funded", "declared_funded_full", "declared_funded_part"),
    ("declared_awarded", "declared_awarded_full", "declared_awarded_part"),
)
"""Declared totals, each with the declared parts that it consists of."""

PARTED = {
    "declared_applications": _("applications (funded and refused)"),
    "declared_funded": _("funded projects (in full and in part)"),
    "declared_awarded": _("awarded, Kč (in full and in part)"),
}


def contradictions(call: Call) -> list[Difference]:
    """Return the declared totals of a call that disagree with their own declared parts; for the office only."""
    return [
        Difference(PARTED[whole], parts, total, of_parts=True)
        for whole, *names in DECLARED_PARTS
        if (total := getattr(call, whole)) is not None
        and None not in (values := [getattr(call, name) for name in names])
        and (parts := sum(values)) != total
    ]


MISSING_FACTS = {
    "purpose": _("purpose"),
    "reasons": _("reasons"),
    "allocation": _("expected total"),
    "max_per_project": _("highest grant per project"),
    "opens_on": _("first day for applications"),
    "closes_on": _("last day for applications"),
    "decision_by": _("deadline for the decision"),
    "conditions": _("conditions"),
    "application_form_url": _("model application"),
}


def missing_facts(call: Call, *, has_criteria: bool) -> list[StrOrPromise]:
    """Return what a published programme must state and this call lacks (Act 250/2000 Coll., § 10c (2))."""
    missing: list[StrOrPromise] = [label for name, label in MISSING_FACTS.items() if getattr(call, name) in (None, "")]
    if not call.programme.eligible:
        missing.append(_("eligible applicants"))
    if not has_criteria:
        missing.append(_("evaluation criteria"))
    return missing
