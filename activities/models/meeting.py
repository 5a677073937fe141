"""Meetings of the working group and open regional ones, with their agenda."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.db import models
from django.db.models import F, OuterRef, Prefetch, Q, Subquery
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.translation import get_language, ngettext_lazy, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from activities.models.facts import Registration
from activities.models.hours import END_TOO_EARLY_ON_ONE_DAY, Timed
from activities.models.place import PlaceKeyField
from common.english import ToldInEnglish, as_told
from common.fields import RichTextField
from common.models import Attachment, HistoricalRecords, Link, Ordered, Published, PublishedQuerySet
from common.periods.hours import END_TOO_EARLY
from common.search import SearchTextField
from common.slugs import Slugged
from members.models import Organisation, Person

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ORGANISATION = "members.Organisation"


class MeetingQuerySet(PublishedQuerySet):
    """Queries for meetings."""

    def in_year(self, year: int) -> Self:
        return self.filter(date__year=year)

    def upcoming(self, day: datetime.date | None = None) -> Self:
        """Meetings on `day` (by default today) or later, the nearest first."""
        return self.filter(date__gte=day or timezone.localdate()).order_by("date")

    def taking_place(self) -> Self:
        """Those that were not cancelled."""
        return self.filter(cancellation="")

    def for_detail(self) -> Self:
        """Fetch the agenda with speakers and links, and the date of the group's previous meeting as `previous_date`."""
        speakers = AgendaSpeaker.objects.select_related("organisation")
        items = AgendaItem.objects.prefetch_related(Prefetch("speakers", queryset=speakers), "links")
        before = (
            Meeting.objects.published()
            .taking_place()
            .filter(group=OuterRef("group"), date__lt=OuterRef("date"))
            .order_by("-date")
        )
        return self.annotate(previous_date=Subquery(before.values("date")[:1])).prefetch_related(
            Prefetch("agenda", queryset=items), "attachments"
        )


class Meeting(ToldInEnglish, Slugged, Published, Registration):
    """A meeting of the working group, or an open regional one (setkání)."""

    slug_source = "date"
    in_english = ("group", "cancellation")
    only_czech = ("minutes",)
    told_with = ("agenda",)

    group = models.CharField(_("group"), max_length=200)
    group_en = models.CharField(_("group in English"), max_length=200, blank=True)
    date = models.DateField(_("date"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    place_key = PlaceKeyField("place")
    is_open = models.BooleanField(_("open to the public"), default=False)
    attendance = models.PositiveSmallIntegerField(_("number of participants"), null=True, blank=True)
    minutes = RichTextField(_("minutes"), blank=True)
    cancellation = models.CharField(
        _("cancelled because"),
        max_length=300,
        blank=True,
        help_text=_("Only for a meeting that does not take place: the page and calendars of subscribers say why."),
    )
    cancellation_en = models.CharField(_("cancelled because, in English"), max_length=300, blank=True)

    previous_date: datetime.date | None
    """The date of the group's previous meeting, or None; annotated by `for_detail()`."""

    search_text = SearchTextField("group", "place")
    objects = MeetingQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d meeting", "%d meetings")

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering: ClassVar[list[str]] = ["-date"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["date"]),
            models.Index(fields=["place_key"], name="meetings_at_place"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["group", "date"],
                name="one_meeting_a_day",
                violation_error_message=_("The group already has a meeting on that day."),
            ),
            *Timed.Meta.constraints,
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=F("starts_at")),
                name="meeting_ends_after_it_begins",
                violation_error_message=END_TOO_EARLY_ON_ONE_DAY,
            ),
        ]

    def __str__(self) -> str:
        group = self.told.group
        day = formats.date_format(self.date, "j. E Y" if get_language() == "cs" else "j F Y")
        return as_told(group, f"{group}, {day}")

    @property
    def is_cancelled(self) -> bool:
        return bool(self.cancellation)

    @property
    def first_day(self) -> datetime.date | None:
        return self.date

    @property
    def last_day(self) -> datetime.date | None:
        return self.date

    def faults(self) -> dict[str, StrOrPromise]:
        """Return what is wrong; a meeting has one day, so it cannot end on the next one."""
        faults = super().faults() if self.date else {}
        return {name: END_TOO_EARLY_ON_ONE_DAY if text is END_TOO_EARLY else text for name, text in faults.items()}

    @property
    def kind(self) -> StrOrPromise:
        """What is said instead of a title."""
        return _("Open regional meeting") if self.is_open else _("Meeting of the working group")

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


class AgendaItem(ToldInEnglish, Ordered):
    """A numbered item of a meeting's programme (bod programu)."""

    class Kind(models.TextChoices):
        ORDINARY = "ordinary", _("ordinary")
        GROUP_CHANGES = "group_changes", _("new people in the group")
        MEMBER_NEWS = "member_news", _("news from member towns")

    in_english = ("title", "description")
    told_with = ("speakers", "links")

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda", verbose_name=_("meeting"))
    title = models.CharField(_("title"), max_length=300)
    title_en = models.CharField(_("title in English"), max_length=300, blank=True)
    kind = models.CharField(
        _("kind"),
        max_length=15,
        choices=Kind.choices,
        default=Kind.ORDINARY,
        help_text=_("New people and news from towns are filled in automatically."),
    )
    description = RichTextField(_("description"), blank=True)
    description_en = RichTextField(_("description in English"), blank=True)
    organisations = models.ManyToManyField(
        ORGANISATION, blank=True, related_name="agenda_items", verbose_name=_("organisations that spoke")
    )
    search_text = SearchTextField("title")
    history = HistoricalRecords(m2m_fields=[organisations])

    counted = ngettext_lazy("%d item of the programme", "%d items of the programme")

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

    @property
    def in_context(self) -> str:
        """The item with its meeting."""
        return f"{self} ({self.meeting})"

    def talks(self) -> list[tuple[AgendaSpeaker, AgendaLink | None]]:
        """Return the speakers, each with the link that has the same title as the talk."""
        links = {link.title: link for link in self.links.all()}
        return [(speaker, links.get(speaker.subject)) for speaker in self.speakers.all()]

    def other_links(self) -> list[AgendaLink]:
        """Return links that belong to no talk."""
        subjects = {speaker.subject for speaker in self.speakers.all()}
        return [link for link in self.links.all() if link.title not in subjects]


class AgendaSpeaker(ToldInEnglish, Ordered):
    """A speaker at an item, with the name and function as they were on the day of the meeting."""

    in_english = ("subject", "function")

    item = models.ForeignKey(
        AgendaItem,
        on_delete=models.CASCADE,
        related_name="speakers",
        verbose_name=pgettext_lazy("of a programme", "item"),
    )
    subject = models.CharField(_("spoke about"), max_length=250, blank=True)
    subject_en = models.CharField(_("spoke about, in English"), max_length=250, blank=True)
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="speeches", verbose_name=_("person")
    )
    name = models.CharField(_("name as on that day"), max_length=150, blank=True)
    function = models.CharField(_("function as on that day"), max_length=250, blank=True)
    function_en = models.CharField(_("function as on that day, in English"), max_length=250, blank=True)
    organisation = models.ForeignKey(
        ORGANISATION, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("organisation")
    )
    search_text = SearchTextField("name", "function", "subject")
    history = HistoricalRecords()

    counted = ngettext_lazy("%d speaker", "%d speakers")

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
    def in_context(self) -> str:
        """The speaker with the item and its meeting."""
        return f"{self.name} – {self.item.in_context}"

    @property
    def other_organisation(self) -> Organisation | None:
        """The organisation unless it is the region or the function names it already."""
        own = self.organisation is None or self.organisation.is_region or str(self.organisation) == self.function
        return None if own else self.organisation

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Copy the name and function of the person, so that they stay as they were on the day."""
        if self.person and not self.name:
            self.name = str(self.person)
            self._fill_in_office(self.person)
        super().save(*args, **kwargs)

    def _fill_in_office(self, person: Person) -> None:
        """Take the function and organisation from the mandate on the day of the meeting, also from an undated one."""
        mandates = person.mandates.on(self.item.meeting.date).by_office()
        if self.organisation_id:
            mandates = mandates.filter(organisation=self.organisation_id)
        mandate = None if self.function else mandates.first()
        if mandate:
            self.function = mandate.function or mandate.role_label
            self.function_en = self.function_en or mandate.function_en
            self.organisation_id = mandate.organisation_id


class AgendaLink(ToldInEnglish, Link):
    """A link shown at an agenda item."""

    in_english = ("title", "description")

    item = models.ForeignKey(
        AgendaItem, on_delete=models.CASCADE, related_name="links", verbose_name=pgettext_lazy("of a programme", "item")
    )
    title_en = models.CharField(_("title in English"), max_length=250, blank=True)
    description_en = models.CharField(_("what it is for, in English"), max_length=500, blank=True)
    history = HistoricalRecords()

    class Meta(Link.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")
