"""Working-group meetings with their agenda, and the activities of the programme."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Max, Min, OuterRef, Prefetch, Q, Subquery
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from common.fields import RichTextField
from common.models import Attachment, Link, Ordered, Photo, Published, PublishedQuerySet
from common.period_fields import HasPeriod, HasPeriodQuerySet
from common.periods import Period
from common.slugs import Slugged
from common.text import fold
from members.models import Department, Organisation, Person

ORGANISATION = "members.Organisation"


class Named(Ordered):
    """A word of a list that the coordinator keeps, with its English form for the English pages."""

    name = models.CharField(_("name"), max_length=150, unique=True)
    name_en = models.CharField(_("name in English"), max_length=150, blank=True)

    class Meta(Ordered.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.name_en if self.name_en and get_language() == "en" else self.name


class Heading(Slugged, Named):
    """A heading under which the year is told (okruh): the order of the slides and of the yearly report."""

    history = HistoricalRecords()

    class Meta(Named.Meta):
        verbose_name = _("heading")
        verbose_name_plural = _("headings")


class Topic(Slugged, Named):
    """One of the ten topics of sustainable development (témata udržitelného rozvoje)."""

    number = models.PositiveSmallIntegerField(_("number"), unique=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("topic of sustainable development")
        verbose_name_plural = _("topics of sustainable development")
        ordering: ClassVar[list[str]] = ["number"]


class Series(Slugged):
    """An activity that comes back every year (tradiční akce); each year's run belongs to it."""

    name = models.CharField(_("name"), max_length=150, unique=True)
    description = RichTextField(_("description"), blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = pgettext_lazy("plural", "series")
        ordering: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name


class ActivityQuerySet(PublishedQuerySet, HasPeriodQuerySet[Any]):
    """Sets of activities."""

    def for_cards(self) -> Self:
        """With all that a card or a row shows."""
        return self.select_related("heading", "organiser")

    def for_detail(self) -> Self:
        """With all that the page of one activity shows."""
        cooperations = Cooperation.objects.select_related("department")
        return self.select_related(
            "heading", "organiser", "series", "grant_call__programme", "award_round__award"
        ).prefetch_related(
            "topics", "partners", "links", "attachments", "photos", Prefetch("cooperations", queryset=cooperations)
        )

    def under_headings(self) -> Self:
        """In the order of the slides: by heading, then by hand, then by time."""
        return self.order_by("heading__order", "heading__pk", "order", "period_start", "pk")

    def upcoming(self, day: datetime.date | None = None) -> Self:
        """Planned or held ones that have not ended by `day` (today), the nearest first."""
        return (
            self.exclude(state=Activity.State.CANCELLED)
            .overlapping(Period.since(day or timezone.localdate()))
            .order_by("period_start", "period_end", "pk")
        )

    def in_month_of_any_year(self, month: int) -> Self:
        """Those that touch the month, whatever the year."""
        first, last = self.aggregate(first=Min("period_start"), last=Max("period_end")).values()
        if not first or not last:
            return self.none()
        one = self.none()
        for year in range(first.year, last.year + 1):
            one = one | self.in_month(year, month)
        return one

    def years(self) -> list[int]:
        """Years in which they happen, the newest first."""
        rows = self.order_by().values_list("period_start__year", "period_end__year").distinct()
        touched: set[int] = set()
        for start, end in rows:
            known = [year for year in (start, end) if year]
            touched.update(range(min(known), max(known) + 1) if known else [])
        return sorted(touched, reverse=True)

    def matching(self, words: str) -> Self:
        """Those whose text has every one of the words, whatever their case and diacritics."""
        rows = self
        for word in fold(words).split():
            rows = rows.filter(search_text__contains=word)
        return rows

    def of_organisation(self, organisation: Organisation) -> Self:
        """Those an organisation ran or took part in."""
        return self.filter(Q(organiser=organisation) | Q(partners=organisation)).distinct()


class Activity(Slugged, Published, HasPeriod):
    """An event, campaign, publication or other thing done in the programme (aktivita)."""

    class State(models.TextChoices):
        PLANNED = "planned", _("planned")
        HELD = "held", _("held")
        CANCELLED = "cancelled", _("cancelled")

    slug_source = "title"

    title = models.CharField(_("title"), max_length=250)
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
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.PLANNED)
    state_reason = models.CharField(_("reason of the state"), max_length=300, blank=True)
    summary = models.CharField(_("in one sentence"), max_length=400, blank=True)
    description = RichTextField(_("description"), blank=True)
    outcome = RichTextField(_("what came of it"), blank=True)
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

    shared: list[dict[str, Any]] | None
    """Departments as dictionaries; annotated for the review of a year."""

    objects = ActivityQuerySet.as_manager()
    history = HistoricalRecords(m2m_fields=[topics, partners], excluded_fields=["search_text"])

    class Meta(HasPeriod.Meta):
        verbose_name = _("activity")
        verbose_name_plural = _("activities")
        ordering: ClassVar[list[str]] = ["-period_start", "order", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *HasPeriod.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(state="cancelled", state_reason=""),
                name="cancelled_activity_says_why",
                violation_error_message=_("Say why the activity was cancelled."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the folded text by which the list is searched."""
        texts: list[str] = [self.title, self.place, self.summary, self.description, self.outcome, self.state_reason]
        self.search_text = fold(" ".join(texts))
        if kwargs.get("update_fields") is not None:
            kwargs["update_fields"] = {*kwargs["update_fields"], "search_text"}
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("activities:activity-detail", args=[self.slug])

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


class Cooperation(Ordered):
    """An activity that a department of the regional office took part in, under a theme of its field."""

    activity = models.ForeignKey(
        Activity, on_delete=models.CASCADE, related_name="cooperations", verbose_name=_("activity")
    )
    department = models.ForeignKey(
        Department, on_delete=models.PROTECT, related_name="cooperations", verbose_name=_("department")
    )
    theme = models.CharField(_("theme"), max_length=150, blank=True)
    history = HistoricalRecords()

    class Meta(Ordered.Meta):
        verbose_name = _("cooperation of a department")
        verbose_name_plural = _("cooperation of departments")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["activity", "department"],
                name="one_cooperation_a_department",
                violation_error_message=_("The department is already listed at this activity."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.department} – {self.activity}"


class MeetingQuerySet(PublishedQuerySet):
    """Sets of meetings."""

    def in_year(self, year: int) -> Self:
        return self.filter(date__year=year)

    def upcoming(self, day: datetime.date | None = None) -> Self:
        """Meetings on `day` (today) or later, the nearest first."""
        return self.filter(date__gte=day or timezone.localdate()).order_by("date")

    def for_detail(self) -> Self:
        """With the agenda, its speakers and links, and the date of the group's meeting before (`previous_date`)."""
        speakers = AgendaSpeaker.objects.select_related("organisation")
        items = AgendaItem.objects.prefetch_related(Prefetch("speakers", queryset=speakers), "links")
        before = (
            Meeting.objects.published().filter(group=OuterRef("group"), date__lt=OuterRef("date")).order_by("-date")
        )
        return self.annotate(previous_date=Subquery(before.values("date")[:1])).prefetch_related(
            Prefetch("agenda", queryset=items), "attachments"
        )


class Meeting(Slugged, Published):
    """A meeting of the working group, or an open regional one (setkání)."""

    slug_source = "date"

    group = models.CharField(_("group"), max_length=200)
    date = models.DateField(_("date"))
    starts_at = models.TimeField(_("starts at"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    is_open = models.BooleanField(_("open to the public"), default=False)
    attendance = models.PositiveSmallIntegerField(_("number of participants"), null=True, blank=True)
    minutes = RichTextField(_("minutes"), blank=True)

    previous_date: datetime.date | None
    """When the group met before, or None; annotated by `for_detail()`."""

    objects = MeetingQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering: ClassVar[list[str]] = ["-date"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["group", "date"],
                name="one_meeting_a_day",
                violation_error_message=_("The group already has a meeting on that day."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.group}, {formats.date_format(self.date, 'j. E Y' if get_language() == 'cs' else 'j F Y')}"

    def get_absolute_url(self) -> str:
        return reverse("meetings:meeting-detail", args=[self.slug])


class MeetingAttachment(Attachment):
    """A document of a meeting: invitation, minutes, slides."""

    meeting = models.ForeignKey(
        Meeting, on_delete=models.CASCADE, related_name="attachments", verbose_name=_("meeting")
    )
    history = HistoricalRecords()

    class Meta(Attachment.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")


class AgendaItem(Ordered):
    """A numbered item of a meeting's programme (bod programu)."""

    class Kind(models.TextChoices):
        ORDINARY = "ordinary", _("ordinary")
        GROUP_CHANGES = "group_changes", _("new people in the group")
        MEMBER_NEWS = "member_news", _("news from member towns")

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda", verbose_name=_("meeting"))
    title = models.CharField(_("title"), max_length=300)
    kind = models.CharField(
        _("kind"),
        max_length=15,
        choices=Kind.choices,
        default=Kind.ORDINARY,
        help_text=_("New people and news from towns are filled in by themselves."),
    )
    description = RichTextField(_("description"), blank=True)
    organisations = models.ManyToManyField(
        ORGANISATION, blank=True, related_name="agenda_items", verbose_name=_("organisations that spoke")
    )
    history = HistoricalRecords(m2m_fields=[organisations])

    class Meta(Ordered.Meta):
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["meeting", "order"],
                name="one_agenda_item_a_number",
                violation_error_message=_("Two items of the programme have the same number."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.order}. {self.title}"

    def talks(self) -> list[tuple[AgendaSpeaker, AgendaLink | None]]:
        """Return who spoke, each with the link that carries the name of the talk."""
        links = {link.title: link for link in self.links.all()}
        return [(speaker, links.get(speaker.subject)) for speaker in self.speakers.all()]

    def other_links(self) -> list[AgendaLink]:
        """Return links that belong to no talk."""
        subjects = {speaker.subject for speaker in self.speakers.all()}
        return [link for link in self.links.all() if link.title not in subjects]


class AgendaSpeaker(Ordered):
    """Who spoke to an item: the name and function as they were on that day."""

    item = models.ForeignKey(
        AgendaItem,
        on_delete=models.CASCADE,
        related_name="speakers",
        verbose_name=pgettext_lazy("of a programme", "item"),
    )
    subject = models.CharField(_("spoke about"), max_length=250, blank=True)
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="speeches", verbose_name=_("person")
    )
    name = models.CharField(_("name as on that day"), max_length=150, blank=True)
    function = models.CharField(_("function as on that day"), max_length=250, blank=True)
    organisation = models.ForeignKey(
        ORGANISATION, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("organisation")
    )
    history = HistoricalRecords()

    class Meta(Ordered.Meta):
        verbose_name = _("speaker")
        verbose_name_plural = _("speakers")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(person__isnull=False) | ~Q(name=""),
                name="speaker_has_a_name",
                violation_error_message=_("Choose a person or write the name of the speaker."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def about(self) -> str:
        """Function and organisation in one phrase; the region's own people need no organisation."""
        organisation = "" if self.organisation is None or self.organisation.is_region else str(self.organisation)
        return ", ".join(dict.fromkeys(filter(None, [self.function, organisation])))

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the name and function of the day even when the person changes later."""
        if self.person and not self.name:
            self.name = str(self.person)
        super().save(*args, **kwargs)


class AgendaLink(Link):
    """A link shown at an agenda item."""

    item = models.ForeignKey(
        AgendaItem, on_delete=models.CASCADE, related_name="links", verbose_name=pgettext_lazy("of a programme", "item")
    )
    history = HistoricalRecords()

    class Meta(Link.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")
