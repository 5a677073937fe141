"""Headings, topics and series, maintained by the coordinator."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from common.english import ToldInEnglish
from common.fields import RichTextField
from common.models import HistoricalRecords, Ordered
from common.search import SearchTextField, SortKeyField
from common.slugs import Slugged

ORGANISATION = "members.Organisation"


class Motif(models.TextChoices):
    """The drawn pictures of topics: names of symbols in static/img/motifs.svg."""

    TOWN_HALL = "town-hall", _("town hall on a square")
    STREAM = "stream", _("stream in the woods")
    ORCHARD = "orchard", _("apple tree and the harvest")
    VIADUCT = "viaduct", _("train on a viaduct")
    WALKERS = "walkers", _("walkers at sunrise")
    GLASSMAKER = "glassmaker", _("glassmaker in a workshop")
    BOOK = "book", _("open book in a landscape")
    TIMBER_HOUSE = "timber-house", _("timbered house with a maypole")
    LINDEN = "linden", _("bench under a linden")
    GLOBE = "globe", _("people before the globe")
    SIGNPOST = "signpost", _("signpost in the hills")


class Named(ToldInEnglish, Ordered):
    """Abstract base of named choices maintained by the coordinator, with an English name for the English pages."""

    in_english = ("name",)

    name = models.CharField(_("name"), max_length=150, unique=True)
    name_en = models.CharField(_("name in English"), max_length=150, blank=True)
    search_text = SearchTextField("name", "name_en")

    class Meta(Ordered.Meta):
        abstract = True

    def __str__(self) -> str:
        return str(self.told.name)


class Heading(Slugged, Named):
    """A heading of the yearly report (okruh); headings give the order of the report and of its slides."""

    history = HistoricalRecords()

    counted = ngettext_lazy("%d heading", "%d headings")

    class Meta(Named.Meta):
        verbose_name = _("heading")
        verbose_name_plural = _("headings")


class Topic(Slugged, Named):
    """One of the ten topics of sustainable development (témata udržitelného rozvoje)."""

    number = models.PositiveSmallIntegerField(_("number"), unique=True)
    motif = models.CharField(
        _("drawn picture"),
        max_length=20,
        choices=Motif.choices,
        default=Motif.SIGNPOST,
        help_text=_("Activities of the topic that have no photograph are shown with it."),
    )
    history = HistoricalRecords()

    counted = ngettext_lazy("%d topic", "%d topics")

    class Meta:
        verbose_name = _("topic of sustainable development")
        verbose_name_plural = _("topics of sustainable development")
        ordering: ClassVar[list[str]] = ["number"]


class SeriesQuerySet(models.QuerySet[Any]):
    """Queries for series."""

    def public(self) -> Self:
        """Those with a public activity."""
        runs: Any = self.model._meta.get_field("runs")
        return self.filter(Exists(runs.related_model.objects.published().filter(series=OuterRef("pk")).order_by()))


class Series(ToldInEnglish, Slugged):
    """An activity repeated every year (tradiční akce), to which the activity of each year belongs.

    It is public as soon as one of its activities is.
    """

    in_english = ("name", "description")

    name = models.CharField(_("name"), max_length=150, unique=True)
    name_en = models.CharField(_("name in English"), max_length=150, blank=True)
    description = RichTextField(_("description"), blank=True)
    description_en = RichTextField(_("description in English"), blank=True)
    search_text = SearchTextField("name")
    sort_key = SortKeyField("name")
    objects = SeriesQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d traditional event", "%d traditional events")

    class Meta:
        verbose_name = _("series")
        verbose_name_plural = pgettext_lazy("plural", "series")
        ordering: ClassVar[list[str]] = ["sort_key", "pk"]

    def __str__(self) -> str:
        return str(self.told.name)

    def get_absolute_url(self) -> str:
        return reverse("series:series-detail", args=[self.slug])

    @property
    def has_page(self) -> bool:
        """Whether the public can see it."""
        return type(self).objects.public().filter(pk=self.pk).exists()
