"""Grant programmes and their yearly calls with raises, criteria and documents (Act 250/2000 Coll., § 10c)."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Case, Count, Exists, F, OuterRef, Prefetch, Q, Subquery, Sum, Value, When
from django.db.models.functions import Coalesce, Round
from django.db.models.lookups import Exact
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from common.english import ToldInEnglish, as_told
from common.fields import RichTextField
from common.models import Attachment, HistoricalRecords, Link, Ordered, Published, PublishedQuerySet
from common.periods import Period
from common.periods.fields import YEARS
from common.search import SearchTextField, SortKeyField
from common.slugs import Slugged
from common.templatetags.czech import money
from common.values.addresses import AddressField
from common.values.fields import AmountColumn
from grants.amounts import money_field
from grants.limits import change_of, total
from grants.totals import DECLARED_PARTS, MISSING_FACTS
from members.models import Department

SUPPORTED = ["full", "part", "supported"]
"""Decisions on applications that were awarded money."""


class ProgrammeQuerySet(PublishedQuerySet):
    """Queries for programmes."""

    def with_calls(self) -> Self:
        """Prefetch their published calls with totals, the newest first."""
        return self._with(Call.objects.published())

    def with_newest_call(self) -> Self:
        """Prefetch the newest published call of each with totals; the list is empty if there is none."""
        newest = Call.objects.published().filter(programme=OuterRef("programme")).order_by("-year")
        return self._with(Call.objects.filter(pk=Subquery(newest.values("pk")[:1])))

    def _with(self, calls: Any) -> Self:
        rows = calls.with_totals().order_by("-year")
        return self.prefetch_related(Prefetch("calls", queryset=rows, to_attr="public_calls"))


class Programme(ToldInEnglish, Slugged, Published):
    """A grant programme of the region (dotační program, § 10c)."""

    slug_source = "code"
    in_english = ("name", "fund", "support_area", "summary", "eligible", "supported", "procedure")

    code = models.CharField(_("number"), max_length=20, unique=True)
    name = models.CharField(_("name"), max_length=250)
    name_en = models.CharField(_("name in English"), max_length=250, blank=True)
    fund = models.CharField(_("fund"), max_length=150, blank=True)
    fund_en = models.CharField(_("fund in English"), max_length=150, blank=True)
    support_area = models.CharField(_("area of support"), max_length=150, blank=True)
    support_area_en = models.CharField(_("area of support, in English"), max_length=150, blank=True)
    since_year = models.PositiveSmallIntegerField(_("new in the year"), null=True, blank=True, validators=YEARS)
    summary = models.CharField(_("in one sentence"), max_length=400, blank=True)
    summary_en = models.CharField(_("in one sentence, in English"), max_length=400, blank=True)
    eligible = RichTextField(_("who may apply"), blank=True)
    eligible_en = RichTextField(_("who may apply, in English"), blank=True)
    supported = RichTextField(_("what is supported"), blank=True)
    supported_en = RichTextField(_("what is supported, in English"), blank=True)
    procedure = RichTextField(_("how it is decided"), blank=True)
    procedure_en = RichTextField(_("how it is decided, in English"), blank=True)
    department = models.ForeignKey(
        Department, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("department")
    )

    search_text = SearchTextField("code", "name", "name_en", "fund")
    sort_key = SortKeyField("code")
    objects = ProgrammeQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d grant programme", "%d grant programmes")

    class Meta:
        verbose_name = _("grant programme")
        verbose_name_plural = _("grant programmes")
        ordering: ClassVar[list[str]] = ["sort_key", "pk"]

    def __str__(self) -> str:
        name = self.told.name
        return as_told(name, f"{self.code} {name}")

    def get_absolute_url(self) -> str:
        return reverse("grants:programme-detail", args=[self.slug])


def _one(rows: models.QuerySet, figure: Any, nothing: Any = None) -> Any:
    """Return a figure of the rows of a call as an annotation."""
    found = Subquery(rows.order_by().values("call").annotate(figure=figure).values("figure"))
    return found if nothing is None else Coalesce(found, nothing)


def parts_differ() -> Q:
    """Return the condition that a declared total disagrees with its declared parts, where all of them are known."""
    differ = Q()
    for whole, one, other in DECLARED_PARTS:
        differ |= Q(**{f"{name}__isnull": False for name in (whole, one, other)}) & ~Q(**{whole: F(one) + F(other)})
    return differ


class CallQuerySet(PublishedQuerySet):
    """Queries for calls."""

    def with_totals(self) -> Self:
        """Annotate totals of the applications whose results are public, in Kč, and how many others there are."""
        decided = self._applications().exclude(decision="pending")
        return self._with_totals(decided, public=True)

    def with_office_totals(self) -> Self:
        """Annotate totals of all applications, in Kč: for the office alone, as they tell of undecided ones."""
        return self._with_totals(self._applications(), public=False)

    @staticmethod
    def _applications() -> Any:
        applications: Any = Call._meta.get_field("applications").related_model
        return applications.objects.filter(call=OuterRef("pk"))

    def _with_totals(self, rows: Any, *, public: bool) -> Self:
        """Annotate sums of requested and awarded amounts, and numbers of applications in which they are known.

        With `public` they are those of nothing in calls whose results are not published.
        """
        supported, none = rows.supported(), Value(0)
        # One by one from the index, which is several times faster than a join with the whole rows of calls.
        figures = {
            "row_count": _one(rows, Count("pk"), none),
            "row_requested": _one(rows, Sum("requested")),
            "row_requested_known": _one(rows, Count("requested"), none),
            "row_awarded": _one(supported, Sum("awarded")),
            "row_awarded_known": _one(supported, Count("awarded"), none),
            "row_supported": _one(supported, Count("pk"), none),
        }
        if public:
            nothing = {name: None if name in {"row_requested", "row_awarded"} else none for name in figures}
            figures = {
                name: Case(When(results_published=True, then=figure), default=nothing[name])
                for name, figure in figures.items()
            }
        withheld = _one(self._applications(), Count("pk"), none) - F("row_count")
        return self.with_raises().annotate(**figures).annotate(row_withheld=withheld)

    def with_raises(self) -> Self:
        """Annotate the sum of raises of the allocation, in Kč."""
        raises = AllocationRaise.objects.filter(call=OuterRef("pk"))
        return self.annotate(raised=_one(raises, Sum("amount"), Value(Decimal(0))))

    def with_facts(self) -> Self:
        """Annotate the office's totals and whether the call has criteria, for the coordinator's warnings."""
        return self.with_office_totals().with_criteria()

    def above_allocation(self) -> Self:
        """Those that awarded more than their allocation with its raises, annotated with the `awarded_above` in Kč.

        The database refuses it; only what is older than this rule can be so.
        """
        applications: Any = Call._meta.get_field("applications").related_model
        rows = applications.objects.filter(call=OuterRef("pk")).order_by().values("call")
        awarded = Subquery(rows.values(total=Sum("awarded")), output_field=models.DecimalField())
        above = Round(Coalesce(awarded, Decimal(0)) - F("allocation") - F("raised"), precision=2)
        return (
            self.filter(allocation__isnull=False)
            .with_raises()
            .annotate(awarded_above=above)
            .filter(awarded_above__gt=0)
        )

    def awaiting_results(self) -> Self:
        """Public ones whose applications are all decided and whose results are not public."""
        applications: Any = Call._meta.get_field("applications").related_model
        rows = applications.objects.filter(call=OuterRef("pk"))
        return self.published().filter(Exists(rows), ~Exists(rows.filter(decision="pending")), results_published=False)

    def with_criteria(self) -> Self:
        """Annotate whether the call has criteria."""
        return self.annotate(has_criteria=Exists(Criterion.objects.filter(call=OuterRef("pk"))))

    def differing(self) -> Self:
        """Those whose applications disagree with a declared total, or this with its declared parts.

        It is the query for `Totals.differences()`.
        """
        declared = {
            "declared_applications": F("row_count"),
            "declared_requested": Round("row_requested", precision=2),
            "declared_funded": F("row_supported"),
            "declared_awarded": Round("row_awarded", precision=2),
        }
        known, differs = Q(), Q()
        for name, rows in declared.items():
            known |= Q(**{f"{name}__isnull": False})
            differs |= Q(**{f"{name}__isnull": False}) & ~Q(Coalesce(Exact(F(name), rows), False))
        return self.filter(known).with_office_totals().filter(Q(differs, row_count__gt=0) | parts_differ())

    def incomplete(self) -> Self:
        """Those that lack something that the law requires; the query for `missing_facts()`."""
        lacking = Q(programme__eligible="") | Q(has_criteria=False)
        for name in MISSING_FACTS:
            field = Call._meta.get_field(name)
            lacking |= Q(**({f"{name}__isnull": True} if field.null else {name: ""}))
        return self.with_criteria().filter(lacking)


class Call(ToldInEnglish, Published):
    """A yearly call of a grant programme (výzva, § 10c), with declared totals for when applications are not known."""

    in_english = ("conditions", "note")
    only_czech = ("purpose", "reasons")
    told_with = ("raises", "criteria")

    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="calls", verbose_name=_("programme")
    )
    year = models.PositiveSmallIntegerField(_("year"), validators=YEARS)
    allocation = money_field(_("allocation announced, Kč"))
    max_per_project = money_field(_("highest grant per project, Kč"))
    announced_on = models.DateField(_("announced on"), null=True, blank=True)
    opens_on = models.DateField(_("applications from"), null=True, blank=True)
    opens_time = models.TimeField(_("from (time)"), null=True, blank=True)
    closes_on = models.DateField(_("applications until"), null=True, blank=True)
    closes_time = models.TimeField(_("until (time)"), null=True, blank=True)
    activities_from = models.DateField(_("supported activities from"), null=True, blank=True)
    activities_until = models.DateField(_("supported activities until"), null=True, blank=True)
    board_from = models.DateField(_("on the official board from"), null=True, blank=True)
    board_until = models.DateField(_("on the official board until"), null=True, blank=True)
    decision_by = models.DateField(_("decision by"), null=True, blank=True)
    resolution_number = models.CharField(_("resolution of the assembly"), max_length=60, blank=True)
    resolution_date = models.DateField(_("resolution date"), null=True, blank=True)
    purpose = RichTextField(_("purpose"), blank=True)
    reasons = RichTextField(_("reasons"), blank=True)
    conditions = RichTextField(_("conditions"), blank=True)
    conditions_en = RichTextField(_("conditions in English"), blank=True)
    application_form_url = AddressField(_("model application"), max_length=500, blank=True)
    note = RichTextField(_("note"), blank=True)
    note_en = RichTextField(_("note in English"), blank=True)
    results_published = models.BooleanField(_("results are public"), default=False)
    """Whether the public may see the decided applications; changed by a step of its own, see `grants.workflow`."""

    declared_applications = models.PositiveIntegerField(_("declared: applications"), null=True, blank=True)
    declared_requested = money_field(_("declared: requested, Kč"))
    declared_funded_full = models.PositiveIntegerField(_("declared: funded in full"), null=True, blank=True)
    declared_awarded_full = money_field(_("declared: awarded in full, Kč"))
    declared_funded_part = models.PositiveIntegerField(_("declared: funded in part"), null=True, blank=True)
    declared_awarded_part = money_field(_("declared: awarded in part, Kč"))
    declared_requested_part = money_field(_("declared: requested by those funded in part, Kč"))
    declared_funded = models.PositiveIntegerField(_("declared: funded projects"), null=True, blank=True)
    declared_awarded = money_field(_("declared: awarded, Kč"))
    declared_refused = models.PositiveIntegerField(_("declared: refused"), null=True, blank=True)

    search_text = SearchTextField("resolution_number")
    objects = CallQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d call", "%d calls")

    class Meta:
        verbose_name = _("call")
        verbose_name_plural = _("calls")
        ordering: ClassVar[list[str]] = ["-year", "programme__sort_key"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["programme", "year"],
                name="one_call_a_year",
                violation_error_message=_("This programme already has a call for that year."),
            ),
            models.CheckConstraint(
                condition=Q(allocation__isnull=True) | Q(allocation__gte=0),
                name="allocation_not_negative",
                violation_error_message=_("The allocation cannot be negative."),
            ),
            *(
                models.CheckConstraint(
                    condition=Q(**{f"{start}__isnull": True})
                    | Q(**{f"{end}__isnull": True})
                    | Q(**{f"{end}__gte": F(start)}),
                    name=name,
                    violation_error_message=message,
                )
                for start, end, name, message in (
                    (
                        "announced_on",
                        "opens_on",
                        "call_opens_once_it_is_announced",
                        _("The call cannot open before it is announced."),
                    ),
                    (
                        "opens_on",
                        "closes_on",
                        "call_closes_after_it_opens",
                        _("The call cannot close before it opens."),
                    ),
                    (
                        "activities_from",
                        "activities_until",
                        "activities_end_after_they_begin",
                        _("The supported activities cannot end before they begin."),
                    ),
                    (
                        "board_from",
                        "board_until",
                        "board_ends_after_it_begins",
                        _("The notice cannot be taken down before it is put up."),
                    ),
                )
            ),
            models.CheckConstraint(
                condition=Q(declared_awarded__isnull=True)
                | Q(declared_requested__isnull=True)
                | Q(declared_awarded__lte=F("declared_requested")),
                name="declared_awarded_within_requested",
                violation_error_message=_("The amount awarded cannot be higher than the amount requested."),
            ),
            models.CheckConstraint(
                condition=Q(declared_funded__isnull=True)
                | Q(declared_applications__isnull=True)
                | Q(declared_funded__lte=F("declared_applications")),
                name="declared_funded_within_applications",
                violation_error_message=_("There cannot be more funded projects than applications."),
            ),
        ]

    changed_by_steps = ("results_published",)
    checks_limit = True
    """Whether `clean` looks at what was awarded; a form does so for the call and its raises together."""

    def clean(self) -> None:
        if self.checks_limit and self.pk is not None:
            change = change_of(self, total(self.raises, "amount"))
            if message := change.refusal(lowers_raise=False):
                raise ValidationError({"allocation": message})

    def __str__(self) -> str:
        return f"{self.programme.code} – {self.year}"

    def get_absolute_url(self) -> str:
        return reverse("grants:call-detail", args=[self.programme.slug, self.year])

    @property
    def is_public(self) -> bool:
        """Whether its page can be opened: the call and its programme are both published."""
        return self.is_published and self.programme.is_published

    @property
    def window(self) -> Period | None:
        """The period in which applications are accepted."""
        return _between(self.opens_on, self.closes_on)

    @property
    def supported_time(self) -> Period | None:
        """The period in which supported activities may take place."""
        return _between(self.activities_from, self.activities_until)

    @property
    def board_time(self) -> Period | None:
        """The period for which the notice is on the official notice board."""
        return _between(self.board_from, self.board_until)

    def shown_applications(self) -> models.QuerySet[Any]:
        """Return the decided applications once the results are public, else none; the call itself may be a draft."""
        rows: models.QuerySet[Any] = self.applications.exclude(decision="pending")
        return rows if self.results_published else rows.none()

    raised: Decimal
    """The sum of raises of the allocation, in Kč; annotated by `with_raises()` and all totals."""

    @property
    def final_allocation(self) -> Decimal | None:
        """The allocation after all raises, in Kč; only for calls from `with_raises()`."""
        return None if self.allocation is None else self.allocation + self.raised


def _between(first: datetime.date | None, last: datetime.date | None) -> Period | None:
    if first and last:
        return Period.days(first, last)
    return Period.since(first) if first else Period.until(last) if last else None


class AllocationRaise(ToldInEnglish, Ordered):
    """Money added to a call after it was announced."""

    in_english = ("reason",)

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="raises", verbose_name=_("call"))
    amount = AmountColumn(_("added, Kč"), validators=[MinValueValidator(Decimal("0.01"))])
    reason = models.CharField(_("source of the money"), max_length=250, blank=True)
    reason_en = models.CharField(_("source of the money, in English"), max_length=250, blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    resolution_number = models.CharField(_("resolution number"), max_length=60, blank=True)
    history = HistoricalRecords()

    counted = ngettext_lazy("%d raise of the allocation", "%d raises of the allocation")

    class Meta(Ordered.Meta):
        verbose_name = _("increase of the allocation")
        verbose_name_plural = _("increases of the allocation")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(amount__gt=0),
                name="raise_is_positive",
                violation_error_message=_("An increase must be more than zero."),
            )
        ]

    changed_by_steps = ("results_published",)
    checks_limit = True
    """Whether `clean` looks at what was awarded; a form does so for the call and its raises together."""

    def clean(self) -> None:
        stored = AllocationRaise.objects.filter(pk=self.pk, call=self.call_id).first()
        if not self.checks_limit or stored is None or self.amount is None or self.amount >= stored.amount:
            return
        change = change_of(self.call, total(self.call.raises, "amount") - stored.amount + self.amount)
        if message := change.refusal(lowers_raise=True):
            raise ValidationError({"amount": message})

    def __str__(self) -> str:
        return f"{self.call}: +{money(self.amount)}"


class CallLink(Link):
    """A link that belongs to a call."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="links", verbose_name=_("call"))
    history = HistoricalRecords()

    class Meta(Link.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")


class CallAttachment(Attachment):
    """A document of a call: its full text, conditions or a sample application."""

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="attachments", verbose_name=_("call"))
    history = HistoricalRecords()

    class Meta(Attachment.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")


class Criterion(ToldInEnglish, Ordered):
    """A criterion by which applications of a call are evaluated (§ 10c)."""

    in_english = ("title",)

    call = models.ForeignKey(Call, on_delete=models.CASCADE, related_name="criteria", verbose_name=_("call"))
    title = models.CharField(_("title"), max_length=250)
    title_en = models.CharField(_("title in English"), max_length=250, blank=True)
    max_points = models.PositiveSmallIntegerField(_("maximum points"), null=True, blank=True)
    history = HistoricalRecords()

    counted = ngettext_lazy("%d criterion", "%d criteria")

    class Meta(Ordered.Meta):
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")

    def __str__(self) -> str:
        return self.title
