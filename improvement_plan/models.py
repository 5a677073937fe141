"""The yearly improvement plan: areas, items with sub-items, indicators of success and their measurements."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Prefetch, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from common.english import ToldInEnglish
from common.fields import RichTextField
from common.models import HistoricalRecords, Link, Ordered, Published, PublishedQuerySet, same_parent
from common.periods import Period
from common.periods.fields import YEARS, HasPeriod
from common.search import SearchTextField
from common.values.addresses import AddressField
from members.models import Department, Organisation

ITEM = "polozka"
"""The parameter of the page of a plan that leads to the page with an item."""
TAKEN_IN_PLAN = _("The plan already has an item of this number.")
TAKEN_IN_ITEM = _("The item already has a part of this number.")
NEAR = 10
"""The addresses of items and parts with lower numbers name no page of the plan."""


class PlanQuerySet(PublishedQuerySet):
    """Queries for plans."""

    def for_detail(self) -> Self:
        """Fetch the meeting as well; the items of a page are fetched by `improvement_plan.listing`."""
        return self.select_related("meeting")


class Plan(ToldInEnglish, Published):
    """The improvement plan of a year (Plán zlepšování), with its discussion and the decision of the council."""

    in_english = ("introduction",)

    class Verdict(models.TextChoices):
        APPROVED = "approved", _("approved")
        NOTED = "noted", _("noted")

    year = models.PositiveSmallIntegerField(_("year"), validators=YEARS, unique=True)
    introduction = RichTextField(_("introduction"), blank=True)
    introduction_en = RichTextField(_("introduction in English"), blank=True)
    discussed_on = models.DateField(_("discussed by the working group on"), null=True, blank=True)
    meeting = models.ForeignKey(
        "activities.Meeting",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="plans",
        verbose_name=_("discussed at the meeting"),
    )
    council_material = models.CharField(_("number of the council material"), max_length=60, blank=True)
    resolution_number = models.CharField(_("resolution number"), max_length=60, blank=True)
    resolution_date = models.DateField(_("resolution date"), null=True, blank=True)
    verdict = models.CharField(_("the council"), max_length=10, choices=Verdict.choices, blank=True)

    search_text = SearchTextField("resolution_number", "council_material")
    objects = PlanQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d improvement plan", "%d improvement plans")

    class Meta:
        verbose_name = _("improvement plan")
        verbose_name_plural = _("improvement plans")
        ordering: ClassVar[list[str]] = ["-year"]

    def __str__(self) -> str:
        return f"{_('Improvement plan')} {self.year}"

    def get_absolute_url(self) -> str:
        return reverse("improvement_plan:plan-detail", args=[self.year])


class Area(ToldInEnglish, Ordered):
    """A field of work by which items are classified, for example environment."""

    in_english = ("name",)

    name = models.CharField(_("name"), max_length=150, unique=True)
    name_en = models.CharField(_("name in English"), max_length=150, blank=True)
    search_text = SearchTextField("name")
    history = HistoricalRecords()

    counted = ngettext_lazy("%d area", "%d areas")

    class Meta(Ordered.Meta):
        verbose_name = _("area")
        verbose_name_plural = _("areas")

    def __str__(self) -> str:
        return str(self.told.name)


class ItemQuerySet(models.QuerySet["Item"]):
    """Queries for items of plans."""

    def for_page(self) -> Self:
        """Prefetch indicators, measurements and links."""
        indicators = Indicator.objects.prefetch_related("measurements")
        return self.select_related(
            "plan",
            "area",
            "department",
            "parent__plan",
            "parent__parent",
            "grant_programme",
            "carried_over_from__plan",
            "carried_over_from__parent",
        ).prefetch_related(Prefetch("indicators", queryset=indicators), "links", "implementers")

    def all_reached(self) -> Self:
        """Items not evaluated yet, each of whose indicators has reached its target; items without any are left out."""
        own = Indicator.objects.filter(item=OuterRef("pk"))
        return self.filter(Exists(own), ~Exists(own.missing_target()), state__in=Item.OPEN)


class Item(ToldInEnglish, HasPeriod):
    """A numbered goal of the plan (položka), with a deadline as a vague date."""

    in_english = ("title",)
    only_czech = ("goal", "fulfilment")
    told_with = ("indicators",)

    class State(models.TextChoices):
        UNKNOWN = "", _("not evaluated yet")
        PLANNED = "planned", _("planned")
        RUNNING = "running", _("being carried out")
        FULFILLED = "fulfilled", _("fulfilled")
        PARTLY = "partly", _("fulfilled in part")
        FAILED = "failed", _("not fulfilled")
        CARRIED = "carried", _("carried over")

    OPEN: ClassVar[set[str]] = {State.UNKNOWN, State.PLANNED, State.RUNNING}
    """States of items that are not evaluated yet."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="items", verbose_name=_("plan"))
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("part of the item"),
    )
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=300)
    title_en = models.CharField(_("title in English"), max_length=300, blank=True)
    goal = RichTextField(_("goal"), blank=True)
    area = models.ForeignKey(
        Area, on_delete=models.PROTECT, null=True, blank=True, related_name="items", verbose_name=_("area")
    )
    department = models.ForeignKey(
        Department,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="plan_items",
        verbose_name=_("responsible department"),
    )
    responsible = models.CharField(_("responsible"), max_length=200, blank=True)
    implementers = models.ManyToManyField(
        Organisation, blank=True, related_name="plan_items", verbose_name=_("implementers")
    )
    state = models.CharField(_("state"), max_length=10, choices=State.choices, blank=True, default=State.UNKNOWN)
    fulfilment = RichTextField(_("how it was fulfilled"), blank=True)
    carried_over_from = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="carried_over_to",
        verbose_name=_("carried over from"),
    )
    grant_programme = models.ForeignKey(
        "grants.Programme",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="plan_items",
        verbose_name=_("grant programme"),
    )

    search_text = SearchTextField("title", "title_en", "responsible")
    objects = ItemQuerySet.as_manager()
    history = HistoricalRecords(m2m_fields=[implementers])

    parts: list[Item]
    is_continued: bool = False
    """Whether only further parts are shown, as the item itself stands on the page before; set by the list."""

    counted = ngettext_lazy("%d plan item", "%d plan items")

    class Meta(HasPeriod.Meta):
        verbose_name = _("item of the plan")
        verbose_name_plural = _("items of the plan")
        ordering: ClassVar[list[str]] = ["-plan__year", "number", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *HasPeriod.Meta.constraints,
            models.UniqueConstraint(
                fields=["plan", "number"],
                condition=Q(parent__isnull=True),
                name="one_item_a_number",
                violation_error_message=TAKEN_IN_PLAN,
            ),
            models.UniqueConstraint(
                fields=["parent", "number"],
                condition=Q(parent__isnull=False),
                name="one_subitem_a_number",
                violation_error_message=TAKEN_IN_ITEM,
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="item_is_not_its_own_part",
                violation_error_message=_("An item cannot be a part of itself."),
            ),
            models.CheckConstraint(
                condition=Q(carried_over_from__isnull=True) | ~Q(carried_over_from=F("id")),
                name="item_is_not_carried_over_from_itself",
                violation_error_message=_("An item cannot be carried over from itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.full_number} {self.title}"

    def get_absolute_url(self) -> str:
        return f"{self.plan.get_absolute_url()}{'' if self.is_near else f'?{ITEM}={self.key}'}#{self.anchor}"

    def clean(self) -> None:
        super().clean()
        same_parent(self, self.parent, "plan", _("The part must belong to the same plan as the item."))
        if (before := self.carried_over_from) and self.plan_id and before.plan.year >= self.plan.year:
            raise ValidationError({"carried_over_from": _("An item is carried over from a plan of an earlier year.")})

    @property
    def in_context(self) -> str:
        """The item with the year of its plan; items of several years may have the same number and title."""
        return f"{self.plan.year}: {self}"

    @property
    def full_number(self) -> str:
        """“3.” for an item, “3.2” for its second sub-item."""
        return f"{self.parent.number}.{self.number}" if self.parent else f"{self.number}."

    @property
    def place(self) -> tuple[int, int]:
        """The sort key of items and sub-items."""
        return (self.parent.number, self.number) if self.parent else (self.number, 0)

    @property
    def key(self) -> str:
        """“3” or “3-2”, as in addresses."""
        return self.full_number.strip(".").replace(".", "-")

    @property
    def anchor(self) -> str:
        return f"polozka-{self.key}"

    @property
    def is_near(self) -> bool:
        """Whether the address is that of the first page of the plan, which shows the item or leads on to it.

        Told by the numbers alone, so that a link to an item asks the database nothing.
        """
        return max(self.place) < NEAR


class ItemLink(Link):
    """A link that proves or explains an item (doklad)."""

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="links", verbose_name=_("item"))
    history = HistoricalRecords()

    counted = ngettext_lazy("%d piece of evidence", "%d pieces of evidence")

    class Meta(Link.Meta):
        verbose_name = _("evidence")
        verbose_name_plural = pgettext_lazy("plural", "evidence")


class TargetQuerySet(models.QuerySet["Indicator"]):
    """Queries for indicators."""

    def missing_target(self) -> Self:
        """Indicators whose newest measurement does not reach the target; also those of words or not measured yet."""
        newest = Measurement.objects.filter(indicator=OuterRef("pk")).order_by("-measured_on", "-pk")
        value, answer = (Subquery(newest.values(name)[:1]) for name in ("value", "answer"))
        reached = Q(kind=Indicator.Kind.YES_NO, newest_answer__isnull=False, newest_answer=True) | Q(
            Q(FALLS, newest_value__lte=F("target")) | Q(~FALLS, newest_value__gte=F("target")),
            kind=Indicator.Kind.NUMBER,
            target__isnull=False,
            newest_value__isnull=False,
        )
        return self.alias(newest_value=value, newest_answer=answer).exclude(reached)

    def contradicting(self) -> Self:
        """Indicators said to be better with less whose target lies above the baseline."""
        return self.filter(less_is_better=True, baseline__lt=F("target"))


FALLS = (
    Q(baseline__isnull=False, target__lt=F("baseline"))
    | Q(baseline__isnull=False, target=F("baseline"), less_is_better=True)
    | Q(baseline__isnull=True, less_is_better=True)
    | Q(baseline__isnull=True, target=0)
)
"""The condition in the database that the value of an indicator is to fall; the same as `Indicator.falls`."""


class Indicator(ToldInEnglish, Ordered):
    """A measure of success (ukazatel): a text, a number with a unit, or yes/no."""

    in_english = ("title", "unit")
    told_with = ("measurements",)

    class Kind(models.TextChoices):
        TEXT = "text", _("words")
        NUMBER = "number", _("number")
        YES_NO = "yes_no", _("yes or no")

    class Result(models.TextChoices):
        UNKNOWN = "unknown", _("not measured yet")
        REPORTED = "reported", _("reported")
        REACHED = "reached", _("target reached")
        MISSED = "missed", _("target not reached yet")

    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="indicators", verbose_name=_("item"))
    title = models.CharField(_("indicator"), max_length=500)
    title_en = models.CharField(_("indicator in English"), max_length=500, blank=True)
    kind = models.CharField(_("kind"), max_length=8, choices=Kind.choices, default=Kind.TEXT)
    unit = models.CharField(_("unit"), max_length=40, blank=True)
    unit_en = models.CharField(_("unit in English"), max_length=40, blank=True)
    baseline = models.DecimalField(_("baseline"), max_digits=14, decimal_places=3, null=True, blank=True)
    target = models.DecimalField(_("target"), max_digits=14, decimal_places=3, null=True, blank=True)
    limit = models.DecimalField(_("limit"), max_digits=14, decimal_places=3, null=True, blank=True)
    less_is_better = models.BooleanField(
        _("less is better"),
        default=False,
        help_text=_("Not needed where the baseline and the target say so: from 12.5 to 0."),
    )
    search_text = SearchTextField("title")
    objects = TargetQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d indicator", "%d indicators")

    class Meta(Ordered.Meta):
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(kind="number") | Q(unit="", baseline__isnull=True, target__isnull=True, limit__isnull=True),
                name="only_numbers_have_targets",
                violation_error_message=_("Unit, baseline, target and limit belong to an indicator that is a number."),
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def latest(self) -> Measurement | None:
        """The newest measurement, or None."""
        return max(self.measurements.all(), key=lambda one: (one.measured_on, one.pk), default=None)

    @property
    def result(self) -> str:
        """A value of `Result`, computed from the newest measurement."""
        latest = self.latest
        if latest is None:
            return self.Result.UNKNOWN
        if self.kind == self.Kind.YES_NO and latest.answer is not None:
            return self.Result.REACHED if latest.answer else self.Result.MISSED
        if self.kind == self.Kind.NUMBER and latest.value is not None and self.target is not None:
            return self.Result.REACHED if self._reaches(latest.value, self.target) else self.Result.MISSED
        return self.Result.REPORTED

    @property
    def is_evaluated(self) -> bool:
        """Whether there is a result to tell."""
        return self.result != self.Result.UNKNOWN

    @property
    def result_label(self) -> str:
        return str(self.Result(self.result).label)

    def clean(self) -> None:
        """Raise ValidationError if less is said to be better and the target lies above the baseline."""
        super().clean()
        if self.less_is_better and self._rises:
            raise ValidationError(
                {
                    "less_is_better": _(
                        "The target lies above the baseline, so more is better. Untick this, or correct the numbers."
                    )
                }
            )

    @property
    def falls(self) -> bool:
        """Whether the value is to fall: by baseline and target, or else as said; to zero it can only fall."""
        if self.target is not None and self.baseline is not None and self.baseline != self.target:
            return self.target < self.baseline
        return self.less_is_better or (self.baseline is None and self.target == 0)

    @property
    def _rises(self) -> bool:
        return self.target is not None and self.baseline is not None and self.baseline < self.target

    def _reaches(self, value: Decimal, target: Decimal) -> bool:
        return value <= target if self.falls else value >= target


class Measurement(ToldInEnglish):
    """A measured value of an indicator (naměřená hodnota); the day is the first one when only the month is known."""

    in_english = ("text",)

    indicator = models.ForeignKey(
        Indicator, on_delete=models.CASCADE, related_name="measurements", verbose_name=_("indicator")
    )
    measured_on = models.DateField(_("measured on"))
    month_only = models.BooleanField(_("only the month is known"), default=False)
    value = models.DecimalField(_("value"), max_digits=14, decimal_places=3, null=True, blank=True)
    answer = models.BooleanField(_("yes or no"), null=True, blank=True)
    text = models.CharField(_("in words"), max_length=500, blank=True)
    text_en = models.CharField(_("in words, in English"), max_length=500, blank=True)
    evidence_url = AddressField(_("evidence"), max_length=500, blank=True)
    history = HistoricalRecords()

    counted = ngettext_lazy("%d measured value", "%d measured values")

    class Meta:
        verbose_name = _("measurement")
        verbose_name_plural = _("measurements")
        ordering: ClassVar[list[str]] = ["measured_on", "pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["evidence_url"])]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(value__isnull=False) | Q(answer__isnull=False) | ~Q(text=""),
                name="measurement_says_something",
                violation_error_message=_("Write a value, yes or no, or words."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.indicator} ({self.when})"

    @property
    def when(self) -> Period:
        """The day or month of the measurement."""
        if self.month_only:
            return Period.month(self.measured_on.year, self.measured_on.month)
        return Period.days(self.measured_on, self.measured_on)
