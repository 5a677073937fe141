"""Grant applications and the contracts by which grants are provided (Act 250/2000 Coll., §§ 10a, 10d)."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from common.models import HistoricalRecords
from common.search import SearchTextField, SortKeyField
from common.values.addresses import AddressField
from grants.amounts import money_field
from grants.limits import above_limit
from grants.models.programme import SUPPORTED, Call
from members.models import Organisation

PUBLISHED_CONTRACT_OVER = Decimal(50_000)
"""Contracts over this amount in Kč must be published (Act 250/2000 Coll., § 10d)."""


class ApplicationQuerySet(models.QuerySet["Application"]):
    """Queries for applications."""

    def supported(self) -> Self:
        """Those that were awarded money: the funded projects."""
        return self.filter(decision__in=Application.SUPPORTED)

    def public(self) -> Self:
        """Those that may leave the office: decided ones of a public call whose results were published."""
        return self.filter(
            call__results_published=True, call__publication="published", call__programme__publication="published"
        ).exclude(decision=Application.Decision.PENDING)


class Application(models.Model):
    """An application for a grant (žádost, § 10a) with the requested, recommended and awarded amounts in Kč."""

    class Decision(models.TextChoices):
        PENDING = "pending", _("not decided yet")
        FULL = "full", _("supported in full")
        PART = "part", _("supported in part")
        SUPPORTED = "supported", _("supported, amount not published")
        REFUSED = "refused", _("refused")
        WITHDRAWN = "withdrawn", _("withdrawn")

    SUPPORTED: ClassVar[list[str]] = SUPPORTED

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="applications", verbose_name=_("call"))
    number = models.CharField(_("number"), max_length=30, blank=True)
    applicant = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="applications",
        verbose_name=_("applicant"),
        help_text=_("Empty for a natural person: their name is not published."),
    )
    applicant_municipality = models.CharField(_("municipality of a natural person"), max_length=120, blank=True)
    title = models.CharField(_("project"), max_length=300, blank=True)
    purpose = models.TextField(_("purpose"), blank=True)
    requested = money_field(_("requested, Kč"))
    recommended = money_field(_("recommended, Kč"))
    awarded = money_field(_("awarded, Kč"))
    points = models.DecimalField(_("points"), max_digits=6, decimal_places=2, null=True, blank=True)
    decision = models.CharField(_("decision"), max_length=10, choices=Decision.choices, default=Decision.PENDING)
    decision_reason = models.CharField(_("reason of the decision"), max_length=500, blank=True)

    search_text = SearchTextField("number", "title", "purpose", "applicant_municipality")
    sort_key = SortKeyField("number")
    objects = ApplicationQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d application", "%d applications")

    class Meta:
        verbose_name = _("application")
        verbose_name_plural = _("applications")
        ordering: ClassVar[list[str]] = ["-call__year", "sort_key", "pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["call", "sort_key", "id"], name="applications_of_call"),
            models.Index(fields=["call", "decision", "requested", "awarded"], name="applications_in_totals"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["call", "number"],
                condition=~Q(number=""),
                name="one_application_a_number",
                violation_error_message=_("The call already has an application of this number."),
            ),
            models.CheckConstraint(
                condition=Q(awarded__isnull=True) | Q(requested__isnull=True) | Q(awarded__lte=F("requested")),
                name="awarded_within_requested",
                violation_error_message=_("The amount awarded cannot be higher than the amount requested."),
            ),
            models.CheckConstraint(
                condition=Q(recommended__isnull=True) | Q(requested__isnull=True) | Q(recommended__lte=F("requested")),
                name="recommended_within_requested",
                violation_error_message=_("The amount recommended cannot be higher than the amount requested."),
            ),
            models.CheckConstraint(
                condition=(Q(requested__isnull=True) | Q(requested__gte=0))
                & (Q(recommended__isnull=True) | Q(recommended__gte=0))
                & (Q(awarded__isnull=True) | Q(awarded__gte=0)),
                name="amounts_not_negative",
                violation_error_message=_("An amount cannot be negative."),
            ),
            models.CheckConstraint(
                condition=~Q(decision__in=["refused", "withdrawn"]) | Q(awarded__isnull=True) | Q(awarded=0),
                name="refused_gets_nothing",
                violation_error_message=_("No money can be awarded to a refused or withdrawn application."),
            ),
            models.CheckConstraint(
                condition=~Q(decision="refused", decision_reason=""),
                name="refused_says_why",
                violation_error_message=_("A refused applicant must be told why."),
            ),
        ]

    checks_limit = True
    """Whether `clean` looks at what is left in the call; a table does so for all of its rows together."""

    def clean(self) -> None:
        if self.checks_limit and (errors := above_limit(self)):
            raise ValidationError(errors)

    def __str__(self) -> str:
        return " – ".join(filter(None, [self.number, self.applicant_name, self.title]))

    @property
    def applicant_name(self) -> str:
        """The name of the organisation, or a phrase that does not identify a natural person."""
        if self.applicant:
            return str(self.applicant)
        return ", ".join(filter(None, [str(_("natural person")), self.applicant_municipality]))

    @property
    def decision_by_amount(self) -> Decision:
        """The decision on a supported application that follows from its amounts."""
        if self.awarded is None:
            return self.Decision.SUPPORTED
        is_part = self.requested is not None and self.awarded < self.requested
        return self.Decision.PART if is_part else self.Decision.FULL

    @property
    def is_public(self) -> bool:
        """Whether it may leave the office, as `ApplicationQuerySet.public` says."""
        return self.decision != self.Decision.PENDING and self.call.results_published and self.call.is_public

    @property
    def needs_published_contract(self) -> bool:
        """Whether the contract must be published within 30 days (§ 10d)."""
        return self.awarded is not None and self.awarded > PUBLISHED_CONTRACT_OVER


class Contract(models.Model):
    """The public-law contract by which the grant is provided (veřejnoprávní smlouva)."""

    application = models.OneToOneField(
        Application, on_delete=models.PROTECT, related_name="contract", verbose_name=_("application")
    )
    number = models.CharField(_("number"), max_length=60, blank=True)
    concluded_on = models.DateField(_("concluded on"), null=True, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    url = AddressField(_("address"), max_length=500, blank=True)
    search_text = SearchTextField("number")
    sort_key = SortKeyField("number")
    history = HistoricalRecords()

    counted = ngettext_lazy("%d contract", "%d contracts")

    class Meta:
        verbose_name = _("contract")
        verbose_name_plural = _("contracts")
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["concluded_on"]), models.Index(fields=["url"])]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(concluded_on__isnull=True)
                | Q(published_on__isnull=True)
                | Q(published_on__gte=F("concluded_on")),
                name="contract_published_after_conclusion",
                violation_error_message=_("A contract cannot be published before it was concluded."),
            )
        ]

    def __str__(self) -> str:
        return self.number or str(self.application)
