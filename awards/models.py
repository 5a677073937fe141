"""Awards given and received, with their yearly rounds, categories and recipients."""

from __future__ import annotations

from typing import ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from common.english import ToldInEnglish, as_told
from common.fields import RichTextField
from common.models import HistoricalRecords, Link, Ordered, Published, PublishedQuerySet
from common.periods.fields import YEARS
from common.search import SearchTextField
from common.slugs import Slugged
from members.models import Organisation


class AwardQuerySet(PublishedQuerySet):
    """Queries for awards; whether an award is given or received follows from the giver."""

    def given(self) -> Self:
        """Awards that the region gives."""
        return self.filter(giver__membership=Organisation.Membership.REGION)

    def received(self) -> Self:
        """Awards given by somebody else, which the region received."""
        return self.exclude(giver__membership=Organisation.Membership.REGION)


class Award(ToldInEnglish, Slugged, Published, Ordered):
    """An award or contest (ocenění)."""

    in_english = ("name", "summary")
    only_czech = ("description",)

    name = models.CharField(_("name"), max_length=250, unique=True)
    name_en = models.CharField(_("name in English"), max_length=250, blank=True)
    giver = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="given_awards",
        verbose_name=_("giver"),
        help_text=_("Choose the region for an award that it gives; any other giver means an award it received."),
    )
    since_year = models.PositiveSmallIntegerField(_("since the year"), null=True, blank=True, validators=YEARS)
    summary = models.CharField(_("in one sentence"), max_length=400, blank=True)
    summary_en = models.CharField(_("in one sentence, in English"), max_length=400, blank=True)
    description = RichTextField(_("description"), blank=True)

    search_text = SearchTextField("name", "name_en")
    objects = AwardQuerySet.as_manager()
    history = HistoricalRecords()

    shown_rounds: list[Round]

    counted = ngettext_lazy("%d award", "%d awards")

    class Meta(Ordered.Meta):
        verbose_name = _("award")
        verbose_name_plural = _("awards")

    def __str__(self) -> str:
        return str(self.told.name)

    def get_absolute_url(self) -> str:
        return reverse("awards:award-detail", args=[self.slug])

    @property
    def is_given(self) -> bool:
        """Whether the region gives it; otherwise it is a received award."""
        return self.giver is not None and self.giver.is_region


class AwardLink(Link):
    """A link that belongs to an award."""

    award = models.ForeignKey(Award, on_delete=models.CASCADE, related_name="links", verbose_name=_("award"))
    history = HistoricalRecords()

    class Meta(Link.Meta):
        verbose_name = _("link")
        verbose_name_plural = _("links")


class Round(ToldInEnglish):
    """A yearly round of an award (ročník), even one that nobody entered."""

    in_english = ("announced", "note")
    told_with = ("recipients",)

    award = models.ForeignKey(Award, on_delete=models.PROTECT, related_name="rounds", verbose_name=_("award"))
    year = models.PositiveSmallIntegerField(_("year"), validators=YEARS)
    announced = models.CharField(_("announced"), max_length=60, blank=True, help_text=_("For example červen 2021."))
    announced_en = models.CharField(_("announced, in English"), max_length=60, blank=True)
    entries_until = models.DateField(_("entries until"), null=True, blank=True)
    held_on = models.DateField(_("handed over on"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    entrant_count = models.PositiveIntegerField(
        _("number of entrants"), null=True, blank=True, help_text=_("Empty when not known; 0 when nobody entered.")
    )
    entry_count = models.PositiveIntegerField(_("entries (products, projects)"), null=True, blank=True)
    category_count = models.PositiveIntegerField(pgettext_lazy("how many", "categories"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=400, blank=True)
    note_en = models.CharField(_("note in English"), max_length=400, blank=True)
    search_text = SearchTextField("place")
    history = HistoricalRecords()

    shown: list[Recipient]
    """The recipients that a page shows; set by `awards.listing`, like the two below."""
    is_cut: bool = False
    """Whether there are others."""
    is_continued: bool = False
    """Whether the round begins on the page before."""

    counted = ngettext_lazy("%d round", "%d rounds")

    class Meta:
        verbose_name = _("round")
        verbose_name_plural = _("rounds")
        ordering: ClassVar[list[str]] = ["-year"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["award", "year"],
                name="one_round_a_year",
                violation_error_message=_("The award already has a round of that year."),
            ),
            models.CheckConstraint(
                condition=Q(entries_until__isnull=True) | Q(held_on__isnull=True) | Q(held_on__gte=F("entries_until")),
                name="round_held_after_entries_close",
                violation_error_message=_("The award cannot be handed over before entries close."),
            ),
        ]

    def __str__(self) -> str:
        award = str(self.award)
        return as_told(award, f"{award} {self.year}")

    def get_absolute_url(self) -> str:
        return f"{self.award.get_absolute_url()}#{self.anchor}"

    @property
    def anchor(self) -> str:
        return f"rocnik-{self.year}"

    @property
    def is_public(self) -> bool:
        return self.award.is_published

    @property
    def nobody_entered(self) -> bool:
        return self.entrant_count == 0


class Category(ToldInEnglish, Ordered):
    """A category of an award."""

    in_english = ("name",)

    award = models.ForeignKey(Award, on_delete=models.CASCADE, related_name="categories", verbose_name=_("award"))
    name = models.CharField(_("name"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    search_text = SearchTextField("name")
    history = HistoricalRecords()

    counted = ngettext_lazy("%d category", "%d categories")

    class Meta(Ordered.Meta):
        verbose_name = _("category")
        verbose_name_plural = _("categories")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["award", "name"],
                name="one_category_a_name",
                violation_error_message=_("The award already has a category of this name."),
            )
        ]

    def __str__(self) -> str:
        return str(self.told.name)


class Recipient(ToldInEnglish, Ordered):
    """Who was awarded in a round, for what, and in what place (oceněný)."""

    in_english = ("title", "prize")
    only_czech = ("description",)

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="recipients", verbose_name=_("round"))
    category = models.ForeignKey(
        Category,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="recipients",
        verbose_name=_("category"),
    )
    placing = models.PositiveSmallIntegerField(_("placing"), null=True, blank=True)
    prize = models.CharField(
        _("prize"), max_length=200, blank=True, help_text=_("For example a special or main prize.")
    )
    prize_en = models.CharField(_("prize in English"), max_length=200, blank=True)
    title = models.CharField(_("awarded for"), max_length=300, blank=True)
    title_en = models.CharField(_("awarded for, in English"), max_length=300, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="awards_received",
        verbose_name=_("organisation"),
    )
    person = models.CharField(_("person"), max_length=150, blank=True)
    place = models.CharField(_("place"), max_length=150, blank=True)
    description = RichTextField(_("description"), blank=True)
    search_text = SearchTextField("title", "person", "place")
    history = HistoricalRecords()

    counted = ngettext_lazy("%d recipient", "%d recipients")

    class Meta(Ordered.Meta):
        verbose_name = _("recipient")
        verbose_name_plural = _("recipients")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(organisation__isnull=False) | ~Q(person=""),
                name="recipient_is_named",
                violation_error_message=_("Choose an organisation or write a person."),
            ),
            models.CheckConstraint(
                condition=Q(placing__isnull=True) | Q(placing__gte=1),
                name="placing_from_first",
                violation_error_message=_("The placing counts from 1."),
            ),
        ]

    def __str__(self) -> str:
        return " – ".join(filter(None, [self.title, self.who]))

    def clean(self) -> None:
        if self.category and self.round_id and self.category.award_id != self.round.award_id:
            raise ValidationError({"category": _("The category belongs to another award.")})

    @property
    def who(self) -> str:
        """Person and organisation in one phrase."""
        return ", ".join(filter(None, [self.person, str(self.organisation or "")]))
