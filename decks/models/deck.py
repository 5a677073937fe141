"""A presentation of a meeting or of a year, and its slides."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext, ngettext_lazy
from django.utils.translation import gettext_lazy as _

from common import uploads
from common.models import HistoricalRecords, Photo, Published, PublishedQuerySet
from common.periods.fields import YEARS
from decks.models.parts import LONGEST_TITLE, Part, PartQuerySet


class DeckQuerySet(PublishedQuerySet):
    """Queries for presentations."""

    def public(self) -> Self:
        """Those the public may see: published ones, of a meeting only while that is public, too."""
        shown = Q(meeting=None) | Q(meeting__publication=Published.Publication.PUBLISHED)
        return self.published().filter(shown).select_related("meeting")

    def of_year(self, year: int) -> Self:
        """The one that tells of the year as such, not at a meeting."""
        return self.filter(year=year, meeting=None)


class Deck(Published):
    """A presentation (prezentace): slides of a meeting or a year, taken over from the data and changed by hand."""

    year = models.PositiveSmallIntegerField(_("year"), validators=YEARS)
    meeting = models.OneToOneField(
        "activities.Meeting",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("meeting"),
    )
    title = models.CharField(
        _("title of its own"),
        max_length=LONGEST_TITLE,
        blank=True,
        help_text=_("On the first slide and in the name of files. Leave it empty to keep the proposed one."),
    )
    subtitle = models.CharField(
        _("subtitle of its own"),
        max_length=LONGEST_TITLE,
        blank=True,
        help_text=_("Below the title on the first slide. Leave it empty to keep the proposed one."),
    )
    taken_at = models.DateTimeField(_("last taken over"), null=True, blank=True, editable=False)
    """When slides were last taken over from the data."""

    objects = DeckQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d presentation", "%d presentations")

    class Meta:
        verbose_name = _("presentation")
        verbose_name_plural = _("presentations")
        ordering: ClassVar[list[str]] = ["-year", "-pk"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["year", "id"], name="decks_by_year")]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["year"],
                condition=Q(meeting__isnull=True),
                name="one_deck_a_year",
                violation_error_message=_("The year already has a presentation."),
            )
        ]

    def get_absolute_url(self) -> str:
        """Return the address where its slides are shown."""
        if self.meeting is not None:
            return reverse("decks:of-meeting", args=[self.meeting.slug])
        return reverse("decks:of-year", args=[self.year])

    def __str__(self) -> str:
        if self.title:
            return self.title
        if self.meeting is not None:
            return str(self.meeting)
        return gettext("Year %(year)d") % {"year": self.year}

    @property
    def is_public(self) -> bool:
        """Whether the public may see it; the same rule as `public()`."""
        return self.is_published and (self.meeting is None or self.meeting.is_published)


class DeckSlide(Part, Photo):
    """A slide of a presentation; one that the coordinator added herself may have a picture."""

    deck = models.ForeignKey(Deck, on_delete=models.CASCADE, related_name="slides", verbose_name=_("presentation"))
    image = uploads.PictureColumn(
        _("picture"),
        upload_to=uploads.photo_path,
        validators=[uploads.check_image],
        width_field="width",
        height_field="height",
        blank=True,
        db_index=True,
    )
    alt = models.CharField(
        _("alternative text"),
        max_length=300,
        blank=True,
        help_text=_("What is in the picture, for those who cannot see it."),
    )

    objects = PartQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d slide", "%d slides")

    class Meta(Part.Meta):
        verbose_name = _("slide")
        verbose_name_plural = _("slides")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            *Photo.Meta.constraints,
            models.UniqueConstraint(fields=["deck", "key"], name="one_slide_a_key"),
            models.CheckConstraint(
                condition=Q(image="") | ~Q(alt=""),
                name="picture_of_slide_is_described",
                violation_error_message=_("Say what is in the picture, for those who cannot see it."),
            ),
        ]
