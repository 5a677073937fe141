"""Calendars and pages from which the events of towns are read, and the events found there."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.conf import settings
from django.core.validators import URLValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.fields import RichTextField
from common.models import HistoricalRecords
from common.periods import Period
from common.values.addresses import AddressField
from harvest.faults import Fault
from members.models import Organisation
from task_queue.models import Task


class CalendarSource(models.Model):
    """A calendar or a page of a town from which its events are read."""

    class Kind(models.TextChoices):
        ICAL = "ical", _("calendar (iCal)")
        JSONLD = "jsonld", _("page with data on events")
        OFN = "ofn", _("open data on events")

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="calendar_sources", verbose_name=_("organisation")
    )
    url = AddressField(_("address"), max_length=500, validators=[URLValidator(schemes=["http", "https"])])
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("added by"),
        editable=False,
    )
    added_at = models.DateTimeField(_("added"), default=timezone.now, editable=False)

    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, blank=True, editable=False)
    name = models.CharField(_("what it calls itself"), max_length=250, blank=True, editable=False)
    tried_at = models.DateTimeField(_("last attempt"), null=True, editable=False)
    read_at = models.DateTimeField(_("last read"), null=True, editable=False)
    fault = models.CharField(
        pgettext_lazy("of a calendar", "fault"), max_length=20, choices=Fault.choices, blank=True, editable=False
    )
    failing_since = models.DateTimeField(_("cannot be read since"), null=True, editable=False)
    other_address = models.CharField(_("calendar that the page links to"), max_length=500, blank=True, editable=False)
    event_count = models.PositiveIntegerField(_("events"), default=0, editable=False)
    left_out = models.PositiveIntegerField(_("events left out"), default=0, editable=False)
    etag = models.CharField(max_length=250, blank=True, editable=False)
    last_modified = models.CharField(max_length=100, blank=True, editable=False)
    task = models.ForeignKey(Task, on_delete=models.SET_NULL, null=True, related_name="+", editable=False)
    """The last reading that somebody asked for."""

    objects = models.Manager["CalendarSource"]()
    history = HistoricalRecords(
        excluded_fields=[
            "kind", "name", "tried_at", "read_at", "fault", "failing_since", "other_address", "event_count",
            "left_out", "etag", "last_modified", "task",
        ]
    )  # fmt: skip

    class Meta:
        verbose_name = _("calendar of a town")
        verbose_name_plural = _("calendars of towns")
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "url"],
                name="one_calendar_source_an_address",
                violation_error_message=_("This address is already among your calendars."),
            )
        ]

    def __str__(self) -> str:
        return self.name or self.url

    @property
    def is_being_read(self) -> bool:
        """Whether somebody asked for a reading that is not over; its task has to be fetched."""
        return self.task is not None and self.task.state in {Task.State.WAITING, Task.State.RUNNING}

    @property
    def advice(self) -> str:
        """What the town can do about the fault; empty if there is none."""
        return Fault(self.fault).advice if self.fault else ""


class FoundEventQuerySet(models.QuerySet["FoundEvent"]):
    """Filters the events that were found."""

    def of(self, organisation: Organisation) -> Self:
        return self.filter(organisation=organisation)

    def to_choose(self) -> Self:
        """Those that the town has not decided on."""
        return self.filter(state=FoundEvent.State.NEW, is_cancelled=False, is_gone=False)

    def changed(self) -> Self:
        """Those that changed since the town took them."""
        return self.filter(state=FoundEvent.State.CHANGED)


class FoundEvent(models.Model):
    """An event found in a calendar of a town: one to choose, or one that is known already.

    It has no edit history: the source writes it, and what the town makes of it is a report.
    """

    class State(models.TextChoices):
        NEW = "new", pgettext_lazy("found event", "new")
        KNOWN = "known", pgettext_lazy("found event", "you have it")
        CHANGED = "changed", pgettext_lazy("found event", "changed")
        IGNORED = "ignored", pgettext_lazy("found event", "ignored")

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="+", verbose_name=_("organisation")
    )
    source = models.ForeignKey(CalendarSource, on_delete=models.SET_NULL, null=True, related_name="events")
    """Where it was found last; None when the town removed that source."""
    key = models.CharField(max_length=64)
    """The digest of what it is known by at its source."""
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.NEW)

    title = models.CharField(_("title"), max_length=250)
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    time = models.TimeField(_("time"), null=True)
    until = models.TimeField(_("ends at"), null=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    summary = models.CharField(_("in one sentence"), max_length=400, blank=True)
    description = RichTextField(_("description"), blank=True)
    url = models.CharField(_("address"), max_length=500, blank=True)
    is_cancelled = models.BooleanField(_("cancelled"), default=False)
    is_gone = models.BooleanField(_("no longer at its source"), default=False)

    report = models.ForeignKey("reports.ActivityReport", on_delete=models.SET_NULL, null=True, related_name="+")
    """The report that it became, or that tells of the same."""
    activity = models.ForeignKey("activities.Activity", on_delete=models.SET_NULL, null=True, related_name="+")
    """The activity of the same name and day."""
    taken = models.JSONField(default=dict)
    """What was written into the report, by field; what differs from it there was written by somebody."""
    changes = models.JSONField(default=list)
    """What changed at the source since, for the town to see: field, before, after, whether the report follows."""
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    found_at = models.DateTimeField(default=timezone.now)

    objects = FoundEventQuerySet.as_manager()

    class Meta:
        verbose_name = _("found event")
        verbose_name_plural = _("found events")
        ordering: ClassVar[list[str]] = ["first_day", "time", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["organisation", "key"], name="found_event_once")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["organisation", "state", "first_day", "id"], name="found_events_in_state")
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def period(self) -> Period:
        return Period.days(self.first_day, self.last_day)

    @property
    def is_told(self) -> bool:
        """Whether its state says something that the town has not seen."""
        return self.state == self.State.CHANGED

    @property
    def can_be_taken(self) -> bool:
        """Whether a report can be made of it."""
        return self.state in {self.State.NEW, self.State.IGNORED} and not self.is_cancelled and not self.is_gone

    def facts(self) -> dict[str, Any]:
        """Return what a report takes over, by the names of its fields."""
        return {
            "title": self.title,
            "period": self.period,
            "starts_at": self.time,
            "ends_at": self.until,
            "place": self.place,
            "summary": self.summary,
            "description": self.description,
            "contact_web": self.url,
        }
