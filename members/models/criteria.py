"""The MA21 criteria by year and type of registration, and the deadlines for submitting evidence."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from common.models import HistoricalRecords, Ordered
from common.periods.fields import YEARS
from common.search import SearchTextField
from common.values.addresses import AddressField
from members.models.organisations import CategoryStatus, Organisation


class RegistrationType(models.TextChoices):
    """The type under which an implementer is registered for MA21; each type has its own criteria."""

    SMALL_MUNICIPALITY = "small_municipality", _("small municipality")
    MUNICIPALITY = "municipality", _("municipality")
    TOWN = "town", _("town")
    CITY_DISTRICT = "city_district", _("city district")
    MICROREGION = "microregion", _("micro-region")
    REGION = "region", _("region")
    MAS = "mas", _("local action group")


REGISTERED_AS = {
    Organisation.Kind.REGION: RegistrationType.REGION,
    Organisation.Kind.TOWN: RegistrationType.TOWN,
    Organisation.Kind.MUNICIPALITY: RegistrationType.MUNICIPALITY,
    Organisation.Kind.SMALL_MUNICIPALITY: RegistrationType.SMALL_MUNICIPALITY,
    Organisation.Kind.CITY_DISTRICT: RegistrationType.CITY_DISTRICT,
    Organisation.Kind.MICROREGION: RegistrationType.MICROREGION,
    Organisation.Kind.MAS: RegistrationType.MAS,
}
"""Kinds of organisations that can be registered for MA21; associations, schools and firms cannot."""


class Level(models.TextChoices):
    """MA21 categories from the lowest to the highest, without applicants, who have proved none yet."""

    D = CategoryStatus.Category.D.value, "D"
    C = CategoryStatus.Category.C.value, "C"
    B = CategoryStatus.Category.B.value, "B"
    A = CategoryStatus.Category.A.value, "A"

    @classmethod
    def aimed_at(cls, category: str) -> Level:
        """Return the category to prove for an organisation with this status; for an applicant it is D."""
        return cls.D if category == CategoryStatus.Category.APPLICANT else cls(category)

    @classmethod
    def up_to(cls, category: str) -> list[Level]:
        """Return the categories whose criteria apply to `category`: itself and all lower ones."""
        levels = list(cls)
        return levels[: levels.index(cls.aimed_at(category)) + 1]


DEFAULT_DEADLINES = {Level.D: (11, 30), Level.C: (10, 31), Level.B: (9, 30), Level.A: (9, 30)}
"""Month and day of the usual deadlines, for years without their own."""


class CriteriaSetQuerySet(models.QuerySet["CriteriaSet"]):
    """Finds the set of criteria that applies to an organisation."""

    def applying_to(self, organisation: Organisation, year: int) -> Self:
        """Return the set for the organisation and year, if any: that of the year, or the newest earlier one."""
        kind = REGISTERED_AS.get(Organisation.Kind(organisation.kind))
        return self.filter(kind=kind, year__lte=year).order_by("-year")[:1] if kind else self.none()

    def for_organisation(self, organisation: Organisation, year: int) -> CriteriaSet | None:
        """Return the set that applies to the organisation in the year."""
        return self.applying_to(organisation, year).first()


class CriteriaSet(models.Model):
    """The criteria of one year for one type of registration."""

    year = models.PositiveSmallIntegerField(_("year"), validators=YEARS)
    kind = models.CharField(_("type of registration"), max_length=20, choices=RegistrationType.choices)
    title = models.CharField(_("title"), max_length=200)
    note = models.TextField(_("note"), blank=True)
    is_example = models.BooleanField(
        _("example set"), default=False, help_text=_("To be checked against the national rules in force.")
    )
    source_url = AddressField(_("where the rules are published"), max_length=500, blank=True)

    search_text = SearchTextField("title")
    objects = CriteriaSetQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("set of criteria")
        verbose_name_plural = _("sets of criteria")
        ordering: ClassVar[list[str]] = ["-year", "kind"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["year", "kind"],
                name="one_criteria_set_a_year",
                violation_error_message=_("This type of registration already has a set for that year."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.year})"


class Criterion(Ordered):
    """One criterion of a set; it groups indicators."""

    criteria_set = models.ForeignKey(
        CriteriaSet, on_delete=models.CASCADE, related_name="criteria", verbose_name=_("set of criteria")
    )
    number = models.CharField(_("number"), max_length=10)
    title = models.CharField(_("title"), max_length=250)
    category = models.CharField(_("category"), max_length=1, choices=Level.choices)

    search_text = SearchTextField("number", "title")
    objects = models.Manager["Criterion"]()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d criterion", "%d criteria")

    class Meta(Ordered.Meta):
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["criteria_set", "number"],
                name="one_criterion_a_number",
                violation_error_message=_("The set already has a criterion of this number."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class IndicatorQuerySet(models.QuerySet["Indicator"]):
    """Selects the indicators of a set."""

    def of_set(self, criteria_set: CriteriaSet) -> Self:
        """Return the indicators of the set in its order, each with its criterion."""
        rows = self.filter(criterion__criteria_set=criteria_set).select_related("criterion")
        return rows.order_by("criterion__order", "criterion_id", "order", "pk")


class Indicator(Ordered):
    """A requirement within a criterion, with its evidence and how the portal can find the evidence automatically."""

    class Proof(models.TextChoices):
        REPORTS = "reports", _("activities of the year")
        POLITICIAN = "politician", _("mandate of the responsible politician")
        COORDINATOR = "coordinator", _("mandate of the coordinator")
        GROUP = "group", _("members of the working group")
        MEETINGS = "meetings", _("meetings of the working group")
        GRANTS = "grants", _("projects supported by grants")
        AWARDS = "awards", _("awards")
        LINK = "link", _("only an added link")

    criterion = models.ForeignKey(
        Criterion, on_delete=models.CASCADE, related_name="indicators", verbose_name=_("criterion")
    )
    number = models.CharField(_("number"), max_length=10)
    title = models.CharField(_("title"), max_length=250)
    limit = models.CharField(_("limit"), max_length=250, blank=True, help_text=_("The minimum that has to be reached."))
    evidence_wanted = models.TextField(_("evidence required"), blank=True)
    conditions = models.TextField(_("conditions"), blank=True)
    not_accepted = models.TextField(_("what is not accepted"), blank=True)
    advice = models.TextField(_("advice"), blank=True)
    proof = models.CharField(
        _("where the portal looks for evidence"), max_length=12, choices=Proof.choices, default=Proof.LINK
    )
    required = models.BooleanField(_("required"), default=True)

    search_text = SearchTextField("number", "title")
    objects = IndicatorQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d MA21 indicator", "%d MA21 indicators")

    class Meta(Ordered.Meta):
        verbose_name = pgettext_lazy("of a criterion", "indicator")
        verbose_name_plural = pgettext_lazy("of a criterion", "indicators")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["criterion", "number"],
                name="one_criterion_indicator_a_number",
                violation_error_message=_("The criterion already has an indicator of this number."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"

    def clean(self) -> None:
        """Raise ValidationError if an indicator of another criterion of the set has the same number."""
        criterion: Criterion | None = getattr(self, "criterion", None)
        if criterion is None or not self.number:
            return
        rivals = Indicator.objects.filter(criterion__criteria_set=criterion.criteria_set_id, number=self.number)
        if rival := rivals.exclude(criterion=criterion.pk).exclude(pk=self.pk).select_related("criterion").first():
            message = _("Another indicator of the set already has this number, in the criterion “%(criterion)s”.")
            raise ValidationError({"number": ValidationError(message, params={"criterion": rival.criterion})})


class EvidenceDeadlineQuerySet(models.QuerySet["EvidenceDeadline"]):
    """Finds the deadlines of a year, set by the coordinator or usual."""

    def for_year(self, year: int) -> Self:
        """Return the deadlines that were set for the year."""
        return self.filter(year=year)

    def calendar(self, year: int) -> list[EvidenceDeadline]:
        """Return the deadline of each category in the year by date; missing ones are the usual ones, not saved."""
        return EvidenceDeadline.completed(self.for_year(year), [year])


class EvidenceDeadline(models.Model):
    """The last day of a year for submitting the evidence for a category to the national system."""

    year = models.PositiveSmallIntegerField(_("year"), validators=YEARS)
    category = models.CharField(_("category"), max_length=1, choices=Level.choices)
    date = models.DateField(_("last day"))

    objects = EvidenceDeadlineQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("deadline of evidence")
        verbose_name_plural = _("deadlines of evidence")
        ordering: ClassVar[list[str]] = ["-year", "date", "category"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["year", "category"],
                name="one_deadline_a_category",
                violation_error_message=_("The category already has a deadline in that year."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.category} {self.year}: {self.date:%Y-%m-%d}"

    def clean(self) -> None:
        """Raise ValidationError for a day outside the year."""
        if self.year and self.date and self.date.year - self.year not in (0, 1):
            raise ValidationError({"date": _("The last day lies in the year of the deadline, or in the next one.")})

    @classmethod
    def customary(cls, category: str, year: int) -> EvidenceDeadline:
        """Return the usual deadline as an unsaved row."""
        level = Level.aimed_at(category)
        return cls(year=year, category=level, date=datetime.date(year, *DEFAULT_DEADLINES[level]))

    @classmethod
    def completed(cls, rows: Iterable[EvidenceDeadline], years: Iterable[int]) -> list[EvidenceDeadline]:
        """Return the deadline of each category in the years by date; those not among the rows are the usual ones."""
        known = {(one.year, one.category): one for one in rows}
        dates = [known.get((year, level)) or cls.customary(level, year) for year in years for level in Level]
        return sorted(dates, key=lambda one: (one.date, -Level.values.index(one.category)))

    @property
    def is_customary(self) -> bool:
        """Whether the deadline is the usual one, not confirmed for this year."""
        return self.pk is None

    def days_left(self, today: datetime.date | None = None) -> int:
        """Days from `today` to the last day; 0 on it, less than 0 after it."""
        return (self.date - (today or timezone.localdate())).days


def deadline_for(category: str, year: int) -> EvidenceDeadline:
    """Return the deadline for the category in the year, or the usual one as an unsaved row."""
    level = Level.aimed_at(category)
    return EvidenceDeadline.objects.for_year(year).filter(category=level).first() or EvidenceDeadline.customary(
        level, year
    )
