"""News: short messages of the coordinator, which come and go by themselves at the times she has set."""

from __future__ import annotations

import datetime
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from common.english import ToldInEnglish
from common.fields import RichTextField
from common.models import HistoricalRecords, Photo, Published, PublishedQuerySet
from common.search import SearchTextField
from common.slugs import Slugged


class NewsQuerySet(PublishedQuerySet):
    """Queries for news."""

    def visible(self, moment: datetime.datetime | None = None) -> Self:
        """Return those that the public sees at a moment, by default now."""
        moment = moment or timezone.now()
        return self.visible_between(moment, moment)

    def visible_between(self, start: datetime.datetime, end: datetime.datetime) -> Self:
        """Return those that the public sees at some moment of a time, the end included."""
        return self.published().filter(
            Q(shown_from=None) | Q(shown_from__lte=end), Q(shown_until=None) | Q(shown_until__gt=start)
        )

    def newest_first(self) -> Self:
        """Sort them by when they became public."""
        return self.order_by(Coalesce("shown_from", "published_at").desc(nulls_last=True), "-pk")

    def with_photo(self) -> Self:
        """Fetch with each its picture as `photo`, by one more query."""
        return self.prefetch_related("photos")


class NewsItem(ToldInEnglish, Slugged, Published):
    """A short message of the coordinator (aktualita)."""

    slug_source = "title"
    in_english = ("title", "summary", "text")

    title = models.CharField(_("title"), max_length=250)
    title_en = models.CharField(_("title in English"), max_length=250, blank=True)
    summary = models.CharField(_("in one sentence"), max_length=400, blank=True)
    summary_en = models.CharField(_("in one sentence, in English"), max_length=400, blank=True)
    text = RichTextField(_("text"), blank=True)
    text_en = RichTextField(_("text in English"), blank=True)
    shown_from = models.DateTimeField(
        _("shown from"),
        null=True,
        blank=True,
        help_text=_("A published message waits until then and appears by itself. Left empty it appears at once."),
    )
    shown_until = models.DateTimeField(
        _("shown until"),
        null=True,
        blank=True,
        help_text=_("Then it disappears by itself. Left empty it stays."),
    )

    search_text = SearchTextField("title", "title_en", "summary", "text")
    objects = NewsQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d news item", "%d news items")

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news")
        ordering: ClassVar[list[Any]] = ["-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(shown_from__isnull=True) | Q(shown_until__isnull=True) | Q(shown_until__gt=F("shown_from")),
                name="news_end_after_they_begin",
                violation_error_message=_("A message cannot disappear before it appears."),
            )
        ]

    def __str__(self) -> str:
        return str(self.told.title)

    def get_absolute_url(self) -> str:
        return reverse("news:news-detail", args=[self.slug])

    @property
    def since(self) -> datetime.datetime | None:
        """Since when it is public, or will be; None for a draft without a time."""
        return self.shown_from or self.published_at

    @property
    def is_waiting(self) -> bool:
        """Whether it is published and its time has not come yet."""
        return self.is_published and self.shown_from is not None and self.shown_from > timezone.now()

    @property
    def is_over(self) -> bool:
        """Whether its time has passed."""
        return self.shown_until is not None and self.shown_until <= timezone.now()

    @property
    def is_public(self) -> bool:
        return self.is_published and not self.is_waiting and not self.is_over

    @property
    def photo(self) -> NewsPhoto | None:
        """Its picture, or None."""
        return next(iter(self.photos.all()), None)


class NewsPhoto(Photo):
    """The picture of a news item."""

    item = models.ForeignKey(NewsItem, on_delete=models.CASCADE, related_name="photos", verbose_name=_("news item"))
    history = HistoricalRecords()

    class Meta(Photo.Meta):
        verbose_name = _("photograph")
        verbose_name_plural = _("photographs")
