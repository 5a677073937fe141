"""Activities of the programme with their links, documents, photographs and departments."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import OuterRef, Prefetch, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from activities.models.facts import EventFacts
from activities.models.hours import TimedPeriod
from activities.models.place import PlaceKeyField
from activities.models.taxonomy import Heading, Motif, Series, Topic
from common.database.functions import Together
from common.english import ToldInEnglish
from common.fields import RichTextField
from common.lists.paging import Group, counts_by, keys_of
from common.models import Attachment, HistoricalRecords, Link, Ordered, Photo, Published, PublishedQuerySet
from common.periods import Period
from common.periods.fields import HasPeriod, HasPeriodQuerySet
from common.search import matching
from common.slugs import Slugged
from common.text import fold
from members.models import Department, Organisation

ORGANISATION = "members.Organisation"

LONG_RUNNING = datetime.timedelta(days=31)
"""What began longer ago tells little about what comes next."""

COVER = ("image", "width", "height", "renditions", "alt", "credit")
"""The columns of a photograph that a picture shows."""


class ActivityQuerySet(PublishedQuerySet, HasPeriodQuerySet[Any]):
    """Queries for activities."""

    def for_cards(self) -> Self:
        """Fetch all that a card or a row shows."""
        return self.select_related("heading").with_pictures()

    def with_pictures(self) -> Self:
        """Add what `cover` and `motif` tell: the first photograph, and the motif of the topic entered first."""
        photos = ActivityPhoto.objects.filter(activity=OuterRef("pk")).order_by("order", "pk")
        topics = Activity.topics.through._default_manager.filter(activity=OuterRef("pk")).order_by("pk")
        # As one value of the same query, so that pictures cost no other.
        first = photos.values(facts=Together(*COVER))[:1]
        return self.annotate(first_photo=Subquery(first), first_motif=Subquery(topics.values("topic__motif")[:1]))

    def for_detail(self) -> Self:
        """Fetch all that the page of one activity shows."""
        return (
            self.select_related("heading", "organiser", "series", "grant_call__programme", "award_round__award")
            .with_pictures()
            .prefetch_related("topics", "partners", "links", "attachments", "photos")
            .with_departments()
            .with_outcomes()
        )

    def with_outcomes(self) -> Self:
        """Prefetch the outcomes that `activities/outcomes.py` reads."""
        reported = self.model._meta.get_field("outcomes").related_model
        return self.prefetch_related(Prefetch("outcomes", reported.objects.select_related("organisation")))

    def with_departments(self) -> Self:
        """Prefetch the departments that took part in each, in their order."""
        return self.prefetch_related(Prefetch("cooperations", Cooperation.objects.select_related("department")))

    def under_headings(self) -> Self:
        """In the order of the yearly report: by heading, then by the manual order, then by time."""
        return self.order_by("heading__order", "heading__pk", "order", "period_start", "pk")

    def next_ones(self, most: int, day: datetime.date) -> list[Any]:
        """Return planned ones that have not ended before `day`: those that end first, long running ones last.

        Of those that end on the same day, the later beginning says more precisely when. They are looked up in the
        index by their ends.
        """
        planned = self.filter(state=Activity.State.PLANNED).order_by("period_end", "-period_start", "pk")
        fresh = planned.filter(period_end__gte=day, period_start__gte=day - LONG_RUNNING)[:most]
        running = planned.filter(period_end__gte=day)[:most]
        open_ended = planned.filter(period_end=None, period_start__isnull=False).order_by("-period_start", "pk")[:most]
        found = list(self.filter(pk__in=keys_of([fresh, running, open_ended])))
        return sorted(found, key=lambda row: row.place_ahead(day))[:most]

    def overdue(self) -> Self:
        """Those still marked as planned after their last day."""
        return self.filter(state=Activity.State.PLANNED, period_end__lt=timezone.localdate())

    def in_month_of_years(self, years: Iterable[int], month: int) -> Self:
        """Those that take place in the month of any of the years."""
        return self.overlapping_any(Period.month(year, month) for year in years)

    def counted_by_heading(self) -> list[Group]:
        """Return the headings of the yearly report in its order, each with its number of rows and the rows in order."""
        counts = counts_by(self, "heading")
        order = Heading.objects.order_by("order", "pk").values_list("pk", flat=True)
        return [
            Group(heading, counts[heading], self.filter(heading=heading).order_by("order", "period_start", "pk"))
            for heading in order
            if heading in counts
        ]

    def with_keys(self, keys: Iterable[int]) -> list[Any]:
        """Return the rows with these primary keys under their headings."""
        return list(self.filter(pk__in=keys).under_headings())

    def matching(self, words: str) -> Self:
        """Those whose text contains all of the words, ignoring case and diacritics."""
        return matching(self, words)

    def of_organisation(self, organisation: Organisation | int) -> Self:
        """Public ones that an organisation ran, took part in, or reported an outcome of."""
        return self.filter(listings__kind="organisation", listings__key=getattr(organisation, "pk", organisation))

    def about_topic(self, topic: str) -> Self:
        """Those about the topic with this slug."""
        return self.filter(topics__slug=topic)

    def newest_first(self) -> Self:
        """In the order of the page of an organisation."""
        return self.order_by("-period_start", "pk")


class Activity(ToldInEnglish, Slugged, Published, EventFacts, HasPeriod):
    """An event, campaign, publication or anything else done in the programme (aktivita)."""

    class State(models.TextChoices):
        PLANNED = "planned", _("planned")
        HELD = "held", _("held")
        CANCELLED = "cancelled", _("cancelled")

    slug_source = "title"
    in_english = ("title", "summary", "state_reason", "outcome", "fee_note", "audience")
    only_czech = ("description",)

    title = models.CharField(_("title"), max_length=250)
    title_en = models.CharField(_("title in English"), max_length=250, blank=True)
    heading = models.ForeignKey(Heading, on_delete=models.PROTECT, related_name="activities", verbose_name=_("heading"))
    order = models.PositiveSmallIntegerField(_("order under the heading"), default=0)
    topics = models.ManyToManyField(Topic, blank=True, related_name="activities", verbose_name=_("topics"))
    series = models.ForeignKey(
        Series, on_delete=models.PROTECT, null=True, blank=True, related_name="runs", verbose_name=_("series")
    )
    organiser = models.ForeignKey(
        ORGANISATION,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="organised_activities",
        verbose_name=_("organiser"),
    )
    partners = models.ManyToManyField(
        ORGANISATION, blank=True, related_name="partnered_activities", verbose_name=_("partners")
    )
    departments = models.ManyToManyField(
        Department, through="Cooperation", related_name="activities", verbose_name=_("departments")
    )
    place = models.CharField(_("place"), max_length=200, blank=True)
    place_key = PlaceKeyField("place")
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.PLANNED)
    state_reason = models.CharField(_("reason of the state"), max_length=300, blank=True)
    state_reason_en = models.CharField(_("reason of the state, in English"), max_length=300, blank=True)
    summary = models.CharField(_("in one sentence"), max_length=400, blank=True)
    summary_en = models.CharField(_("in one sentence, in English"), max_length=400, blank=True)
    description = RichTextField(_("description"), blank=True)
    fee_note_en = models.CharField(_("more about the admission, in English"), max_length=200, blank=True)
    audience_en = models.CharField(_("for whom, in English"), max_length=200, blank=True)
    outcome = RichTextField(_("what came of it"), blank=True)
    outcome_en = RichTextField(_("what came of it, in English"), blank=True)
    grant_call = models.ForeignKey(
        "grants.Call",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="activities",
        verbose_name=_("grant call"),
    )
    award_round = models.ForeignKey(
        "awards.Round",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="activities",
        verbose_name=_("round of an award"),
    )

    search_text = models.TextField(editable=False, default="")

    first_photo: list[Any] | None = None
    """The columns `COVER` of the first photograph, set by `with_pictures()`."""
    first_motif: str | None = None
    """The motif of the topic that was entered first, set by `with_pictures()`."""

    objects = ActivityQuerySet.as_manager()
    history = HistoricalRecords(m2m_fields=[topics, partners], excluded_fields=["search_text"])

    counted = ngettext_lazy("%d activity", "%d activities")

    class Meta(HasPeriod.Meta):
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering: ClassVar[list[str]] = ["-period_start", "order", "pk"]
        indexes: ClassVar[list[models.Index]] = [
            *HasPeriod.Meta.indexes,
            # The list under its headings; the end of the period is there to count the rows of a year.
            models.Index(
                fields=["publication", "heading", "order", "period_start", "id", "period_end"],
                name="activities_under_headings",
            ),
            models.Index(fields=["publication", "-period_start", "id"], name="activities_newest_first"),
            models.Index(fields=["publication", "-published_at", "-id"], name="activities_in_feed"),
            models.Index(fields=["place_key"], name="activities_at_place"),
            models.Index(
                fields=["publication", "period_end", "period_start", "id", "state"], name="activities_not_over"
            ),
            # What comes next, in its order.
            models.Index(fields=["publication", "state", "period_end", "-period_start", "id"], name="activities_ahead"),
            models.Index(
                fields=["organiser", "publication", "period_start", "slug", "period_end"],
                name="activities_of_organiser",
            ),
            models.Index(fields=["series", "publication", "-period_start"], name="activities_of_series"),
            models.Index(fields=["period_end", "id"], condition=Q(state="planned"), name="activity_still_planned"),
            # The years that have any, drafts too.
            models.Index(fields=["period_end"], name="activities_by_end"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *HasPeriod.Meta.constraints,
            *EventFacts.Meta.constraints,
            *TimedPeriod.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(state="cancelled", state_reason=""),
                name="cancelled_activity_says_why",
                violation_error_message=_("Say why the activity was cancelled."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def in_context(self) -> str:
        """The title with its time; a traditional activity has the same title every year."""
        return f"{self.title} ({self.period.in_full()})" if self.period else self.title

    def place_ahead(self, day: datetime.date) -> tuple[bool, datetime.date, int, datetime.time]:
        """Return the key by which activities with a period that are ahead on a day are sorted."""
        first, last = self.period_start or datetime.date.min, self.period_end or datetime.date.max
        return first < day - LONG_RUNNING, last, -first.toordinal(), self.starts_at or datetime.time.min

    @property
    def hours_ahead(self) -> str:
        """The hours in words as long as the activity is planned; of what is over nobody asks for them in a list."""
        return self.hours if self.is_planned else ""

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the folded text by which the list is searched."""
        self.search_text = self.words()
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "search_text"}
        super().save(*args, **kwargs)

    def words(self, outcomes: Iterable[tuple[str, str]] | None = None) -> str:
        """Return the whole text of the page, folded for searching.

        It includes the text and funding of the outcomes that towns reported, queried unless they are given.
        """
        texts: list[str] = [self.title, self.title_en, self.place, self.summary, self.summary_en]
        texts += [self.description, self.outcome, self.outcome_en, self.state_reason, self.state_reason_en]
        texts += [self.audience, self.audience_en, self.fee_note, self.fee_note_en]
        if outcomes is None:
            outcomes = self.outcomes.values_list("text", "funding") if self.pk else ()
        for told in outcomes:
            texts.extend(told)
        return fold(" ".join(texts))

    def remember_words(self) -> None:
        """Update the search text after a change of related rows, without a new entry in the history."""
        self.search_text = self.words()
        Activity.objects.filter(pk=self.pk).update(search_text=self.search_text)

    def get_absolute_url(self) -> str:
        return reverse("activities:activity-detail", args=[self.slug])

    @property
    def cover(self) -> ActivityPhoto | None:
        """The photograph that stands for the activity, unsaved; None if there is none."""
        return ActivityPhoto.of_columns(self.first_photo)

    @property
    def motif(self) -> str:
        """The drawn picture of the activity, where it has no photograph: a symbol of static/img/motifs.svg."""
        return self.first_motif or Motif.SIGNPOST

    @property
    def is_cancelled(self) -> bool:
        return self.state == self.State.CANCELLED

    @property
    def is_planned(self) -> bool:
        return self.state == self.State.PLANNED


class ActivityLink(Link):
    """A link to media or documents of an activity."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="links", verbose_name=_("activity"))
    history = HistoricalRecords()

    class Meta(Link.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")


class ActivityAttachment(Attachment):
    """A document of an activity."""

    activity = models.ForeignKey(
        Activity, on_delete=models.CASCADE, related_name="attachments", verbose_name=_("activity")
    )
    history = HistoricalRecords()

    class Meta(Attachment.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")


class ActivityPhoto(Photo):
    """A photograph of an activity."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="photos", verbose_name=_("activity"))
    history = HistoricalRecords()

    class Meta(Photo.Meta):
        verbose_name = _("photograph")
        verbose_name_plural = _("photographs")
        indexes: ClassVar[list[models.Index]] = [
            models.Index(
                fields=["id"], condition=Q(kind="portrait", consent_reference=""), name="portrait_without_consent"
            )
        ]

    @classmethod
    def of_columns(cls, values: Sequence[Any] | None) -> ActivityPhoto | None:
        """Return an unsaved photograph with the values of the columns `COVER`; None without any."""
        if not values:
            return None
        facts = dict(zip(COVER, values, strict=True))
        if isinstance(facts["renditions"], str):  # SQLite has no JSON within JSON
            facts["renditions"] = json.loads(facts["renditions"])
        return cls(**facts)


class Cooperation(ToldInEnglish, Ordered):
    """An activity that a department of the regional office took part in, under a theme of its field."""

    in_english = ("theme",)

    activity = models.ForeignKey(
        Activity, on_delete=models.CASCADE, related_name="cooperations", verbose_name=_("activity")
    )
    department = models.ForeignKey(
        Department, on_delete=models.PROTECT, related_name="cooperations", verbose_name=_("department")
    )
    theme = models.CharField(_("theme"), max_length=150, blank=True)
    theme_en = models.CharField(_("theme in English"), max_length=150, blank=True)
    history = HistoricalRecords()

    counted = ngettext_lazy("%d department involved", "%d departments involved")

    class Meta(Ordered.Meta):
        verbose_name = _("cooperation of a department")
        verbose_name_plural = _("cooperation of departments")
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["department", "order", "id"], name="cooperations_of_department")
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["activity", "department"],
                name="one_cooperation_a_department",
                violation_error_message=_("The department is already listed at this activity."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.department} – {self.activity}"
