"""The report of a member town on an activity (hlášení)."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from activities.models import Activity, ActivityOutcome, EventFacts, Heading, Series, Topic
from common.fields import RichTextField
from common.models import HistoricalRecords
from common.periods.fields import HasPeriod, HasPeriodQuerySet
from common.search import SearchTextField
from common.values.fields import AmountColumn
from members.models import Organisation
from members.rules import is_coordinator, reports_for
from reports.lifecycle import RETURNS, Action, State, StateFacts
from reports.models.vocabulary import ReportKind


class ActivityReportQuerySet(HasPeriodQuerySet[Any]):
    """Queries for reports."""

    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def for_user(self, user: Any) -> Self:
        """Reports of the organisations that the user currently reports for."""
        if not (user.is_authenticated and user.is_active):
            return self.none()
        return self.filter(organisation__in=user.organisations.all())

    def of_year(self, year: int) -> Self:
        """Reports that count as evidence of the year."""
        return self.filter(year=year)

    def editable(self) -> Self:
        """Those that their town may edit."""
        return self.filter(state__in=State.where("write"))

    def untouched(self) -> Self:
        """Drafts into which nothing was ever saved; the query for `is_untouched`."""
        return self.filter(state=State.DRAFT, revision=0, submitted_at=None, title="")

    def for_office(self) -> Self:
        """Those that were sent to the office; drafts are private to the town."""
        rows = self.exclude(state__in=State.where("is_private"))
        return rows.exclude(state__in=State.where("is_private_unless_sent"), submitted_at=None)

    def for_office_of(self, user: Any) -> Self:
        """Those that the office may see, if the user belongs to it."""
        return self.for_office() if is_coordinator(user) else self.none()

    def waiting(self) -> Self:
        """Those waiting for the coordinator, the longest waiting first."""
        return self.filter(state__in=State.where("is_waiting")).order_by("submitted_at", "pk")

    def counted(self) -> Self:
        """Those that count as evidence: accepted or published."""
        return self.filter(state__in=State.where("is_counted"))

    def published(self) -> Self:
        """Those that were published, even if the coordinator has since hidden their activity."""
        return self.filter(state__in=State.where("is_public"))

    def with_all(self) -> Self:
        """Prefetch everything that the detail of a report shows."""
        events, indicators = self.model.events.rel.related_model, self.model.indicators.rel.model
        return self.select_related(
            "organisation", "kind", "heading", "series", "organiser", "activity", "plan_item__plan",
            "plan_item__parent", "grant_project__call__programme", "author",
        ).prefetch_related(
            "topics", "partner_rows", "links", "attachments", "photos",
            models.Prefetch("indicators", queryset=indicators.objects.select_related("criterion")),
            models.Prefetch("events", queryset=events.objects.select_related("by")),
        )  # fmt: skip


class ActivityReport(EventFacts, HasPeriod):
    """What a town did: entered once, used by the region, the public, the national evidence and the yearly report.

    A draft may be incomplete: only the organisation is required, and a value that could not be parsed (a date, a
    number) is kept as typed in `rough`, by the name of the field. What sending and publication require is in
    `reports/checks.py`.
    """

    State = State

    public_id = models.UUIDField(_("number in addresses"), default=uuid.uuid4, unique=True, editable=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="reports", verbose_name=_("organisation"), editable=False
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("begun by"),
        editable=False,
    )
    state = models.CharField(
        _("state"), max_length=50, default=State.DRAFT, choices=State.choices, editable=False, db_index=True
    )
    year = models.PositiveSmallIntegerField(_("year"), editable=False, db_index=True)

    kind = models.ForeignKey(
        ReportKind, on_delete=models.PROTECT, null=True, blank=True, related_name="reports", verbose_name=_("kind")
    )
    title = models.CharField(_("title"), max_length=250, blank=True)
    summary = models.CharField(_("in one sentence"), max_length=400, blank=True)
    activity = models.ForeignKey(
        Activity,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
        verbose_name=_("activity that is already published"),
    )
    series = models.ForeignKey(
        Series, on_delete=models.PROTECT, null=True, blank=True, related_name="reports", verbose_name=_("series")
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    heading = models.ForeignKey(
        Heading, on_delete=models.PROTECT, null=True, blank=True, related_name="reports", verbose_name=_("heading")
    )
    topics = models.ManyToManyField(Topic, blank=True, related_name="reports", verbose_name=_("topics"))

    organiser = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="organised_reports",
        verbose_name=_("organiser"),
    )
    participants = models.PositiveIntegerField(_("number of participants"), null=True, blank=True)

    description = RichTextField(_("how it went"), blank=True)
    outputs = RichTextField(_("what came of it"), blank=True)
    cost = AmountColumn(
        _("costs, Kč"),
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    funding = models.CharField(_("who paid"), max_length=300, blank=True)

    indicators = models.ManyToManyField(
        "members.Indicator", blank=True, related_name="reports", verbose_name=_("criteria it is evidence for")
    )
    plan_item = models.ForeignKey(
        "improvement_plan.Item",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="reports",
        verbose_name=_("item of the improvement plan"),
    )
    grant_project = models.ForeignKey(
        "grants.Application",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="reports",
        verbose_name=_("project supported by the region"),
    )

    rough = models.JSONField(_("typed but not understood yet"), default=dict, blank=True, editable=False)
    revision = models.PositiveIntegerField(_("revision"), default=0, editable=False)
    created_at = models.DateTimeField(_("begun"), default=timezone.now, editable=False)
    updated_at = models.DateTimeField(_("saved"), default=timezone.now, editable=False)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("saved by"),
        editable=False,
    )
    submitted_at = models.DateTimeField(_("sent"), null=True, editable=False)
    decided_at = models.DateTimeField(_("decided"), null=True, editable=False)
    made_activity = models.BooleanField(_("activity created by its acceptance"), default=False, editable=False)
    outcome = models.OneToOneField(
        ActivityOutcome, on_delete=models.SET_NULL, null=True, editable=False, related_name="report"
    )
    search_text = SearchTextField("title", "summary")

    objects = ActivityReportQuerySet.as_manager()
    history = HistoricalRecords(m2m_fields=[topics, indicators], excluded_fields=["rough"])

    counted = ngettext_lazy("%d report", "%d reports")

    class Meta(HasPeriod.Meta):
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering: ClassVar[list[str]] = ["-year", "-period_start", "-pk"]
        indexes: ClassVar[list[models.Index]] = [
            *HasPeriod.Meta.indexes,
            models.Index(fields=["state", "submitted_at", "id"], name="report_in_state_sent"),
            models.Index(fields=["organisation", "state", "-updated_at", "-id"], name="report_of_town_in_state"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *HasPeriod.Meta.constraints,
            *EventFacts.Meta.constraints,
            models.CheckConstraint(
                condition=Q(cost__isnull=True) | Q(cost__gte=0),
                name="report_cost_not_negative",
                violation_error_message=_("An amount cannot be negative."),
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["published"]) | Q(activity__isnull=False),
                name="published_report_has_activity",
            ),
        ]

    def __str__(self) -> str:
        return self.title or gettext("Report without a title")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Set the year of the evidence: the year in which the activity ended, or else the year of writing."""
        known = self.period_end or self.period_start
        self.year = known.year if known else timezone.localtime(self.created_at).year
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "year"}
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("reports:report-detail", args=[self.public_id])

    def get_office_url(self) -> str:
        """The page where the coordinator reviews it; of one that was taken back it says so."""
        return reverse("admin:report-review", args=[self.public_id])

    @property
    def in_context(self) -> str:
        """What the office reads of it elsewhere: of one that was not sent, only whose it is."""
        return str(self) if self.is_for_office else gettext("not sent yet, %(town)s") % {"town": self.organisation}

    @property
    def state_facts(self) -> StateFacts:
        """What its state means."""
        return State(self.state).facts

    @property
    def is_editable(self) -> bool:
        """Whether the town may edit it."""
        return bool(self.state_facts.write)

    @property
    def is_counted(self) -> bool:
        """Whether it counts as evidence; the same rule as `counted()`."""
        return self.state_facts.is_counted

    @property
    def is_untouched(self) -> bool:
        """Whether it is a draft into which nothing was ever saved, not even a file."""
        return self.state == State.DRAFT and not (self.revision or self.submitted_at or self.title)

    @property
    def was_never_sent(self) -> bool:
        """Whether it is a draft that was never sent to the region."""
        return self.state == State.DRAFT and all(event.action != Action.SUBMITTED for event in self.events.all())

    @property
    def last_return(self) -> Any:
        """The newest event by which the office gave the report back, or None."""
        returns = [event for event in self.events.all() if event.action in RETURNS]
        return max(returns, key=lambda event: event.pk, default=None)

    @property
    def is_public(self) -> bool:
        """Whether the public can see it now; the coordinator may have hidden the activity separately."""
        return bool(self.state_facts.is_public and self.activity and self.activity.is_published)

    @property
    def is_for_office(self) -> bool:
        """Whether it was sent to the office; the same rule as `for_office()`."""
        facts = self.state_facts
        return not facts.is_private and not (facts.is_private_unless_sent and self.submitted_at is None)

    def media_visible_to(self, user: Any) -> bool:
        """Let the town and, once sent, the office see the uploads; the public sees the copies at the activity."""
        if not user.is_authenticated:
            return False
        return bool(reports_for(user, self.organisation) or (self.is_for_office and is_coordinator(user)))
