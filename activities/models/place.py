"""Places where activities and meetings take place (místa), with what a visitor needs to know to get there and in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from common.english import ToldInEnglish
from common.models import HistoricalRecords
from common.search import DerivedField, SearchTextField, SortKeyField
from common.text import fold
from common.values.addresses import AddressField

LATITUDES, LONGITUDES = (45, 55), (5, 25)
"""The Czech Republic with its neighbours, in degrees; a point beyond them is a typing error."""
LONGEST = 200
"""Characters of the words for a place, as of the field of an activity."""


def key_of(words: str) -> str:
    """Return the words for a place as they are compared: without case, diacritics and superfluous spaces."""
    return fold(" ".join(words.split()))[:LONGEST]


class PlaceKeyField(DerivedField, models.CharField):
    """The words in the column that is its source, as they are compared."""

    def __init__(self, *sources: str, **kwargs: Any) -> None:
        super().__init__(*sources, **{"max_length": LONGEST, **kwargs})

    def value_of(self, row: Any) -> str | None:
        return key_of(getattr(row, self.sources[0]) or "") or None


class PlaceQuerySet(models.QuerySet[Any]):
    """Queries for places."""

    def called(self, words: str) -> Any | None:
        """Return the place that goes by these words, its present name before a further one; None if there is none."""
        return self.by_words([words]).get(key_of(words))

    def by_words(self, texts: Iterable[str]) -> dict[str, Any]:
        """Return the places that go by these words, by the keys of the words, in one query."""
        keys = {key for text in texts if (key := key_of(text))}
        if not keys:
            return {}
        named = self.filter(Q(key__in=keys) | Q(names__key__in=keys)).annotate(further=models.F("names__key"))
        found = {}
        for place in named.order_by("pk"):
            if place.further in keys:
                found.setdefault(place.further, place)
            if place.key in keys:
                found[place.key] = place
        return found

    def newest_first(self) -> Self:
        """Those that were used for the first time most recently come first."""
        return self.order_by("-pk")


class Place(ToldInEnglish):
    """A hall, square, school or office where something takes place.

    An activity or a meeting says where it is in words of its own, so that its page reads as it was written. The place
    is found by these words, whoever wrote them: by its name, or by one of the further names (`PlaceName`). What is
    said about barriers are properties of the open formal norm Bezbariérovost (2020-07-01), named at each.
    """

    class Access(models.TextChoices):
        """How accessible something is: items of the code list “stupně přístupnosti” of the norm."""

        FULL = "přístupný", _("accessible")
        PARTIAL = "částečně-přístupný", _("partly accessible")
        NONE = "nepřístupný", _("not accessible")

    in_english = ("directions", "access_note")

    name = models.CharField(
        _("name of the place"),
        max_length=LONGEST,
        help_text=_("As it is written at activities and meetings: “Turnov, town hall”."),
    )
    key = PlaceKeyField("name", unique=True)
    street = models.CharField(_("street and number"), max_length=150, blank=True)
    postcode = models.CharField(_("postcode"), max_length=10, blank=True)
    municipality = models.CharField(_("municipality"), max_length=100, blank=True)
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(LATITUDES[0]), MaxValueValidator(LATITUDES[1])],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(LONGITUDES[0]), MaxValueValidator(LONGITUDES[1])],
    )
    directions = models.CharField(
        _("how to get there"),
        max_length=500,
        blank=True,
        help_text=_("The nearest stop, where to park, which entrance."),
    )
    directions_en = models.CharField(_("how to get there, in English"), max_length=500, blank=True)
    web = AddressField(_("website"), max_length=500, blank=True)

    access = models.CharField(
        _("for people in wheelchairs"),
        max_length=20,
        choices=Access.choices,
        blank=True,
        help_text=_("Leave empty what you do not know."),
    )
    """tělesně_postižení_objekt_přístupnost"""
    toilet = models.CharField(_("accessible toilet"), max_length=20, choices=Access.choices, blank=True)
    """tělesně_postižení_toaleta_přístupnost"""
    pushchairs = models.CharField(_("for families with pushchairs"), max_length=20, choices=Access.choices, blank=True)
    """přístupnost_děti_s_doprovodem"""
    entrance_steps = models.PositiveSmallIntegerField(
        _("steps at the main entrance"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(500)],
        help_text=_("Steps without a ramp, platform or lift; 0 if there are none."),
    )
    """vstup_hlavní_schody"""
    has_ramp = models.BooleanField(_("ramp at the main entrance"), null=True, blank=True)
    """vstup_hlavní_nájezd"""
    has_lift = models.BooleanField(_("lift inside"), null=True, blank=True)
    """interiér_výtah"""
    has_parking = models.BooleanField(_("reserved parking space"), null=True, blank=True)
    """objekt_vyhrazené_parkování"""
    is_rough = models.BooleanField(_("rough surface in front"), null=True, blank=True)
    """objekt_obtížný_povrch"""
    access_note = models.CharField(_("more about access"), max_length=500, blank=True)
    """popis"""
    access_note_en = models.CharField(_("more about access, in English"), max_length=500, blank=True)

    search_text = SearchTextField("name", "street", "municipality")
    sort_key = SortKeyField("name")
    objects = PlaceQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d place", "%d places")

    class Meta:
        verbose_name = _("place of an event")
        verbose_name_plural = _("places of events")
        ordering: ClassVar[list[str]] = ["sort_key", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__range=LATITUDES,
                    longitude__range=LONGITUDES,
                ),
                name="place_point_whole_and_near",
                violation_error_message=_(
                    "Give both latitude and longitude, in degrees, of a point in the Czech Republic or nearby."
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        refuse_taken(self, self.name)

    @property
    def address(self) -> str:
        """The postal address on one line, as far as it is known."""
        town = " ".join(filter(None, [self.postcode, self.municipality]))
        return ", ".join(filter(None, [self.street, town]))

    @property
    def is_on_map(self) -> bool:
        return self.latitude is not None and self.longitude is not None

    @property
    def map_address(self) -> str:
        """The URL of a map with the point, as in the links of OpenStreetMap; empty without a point."""
        if not self.is_on_map:
            return ""
        at = f"{self.latitude:.6f}", f"{self.longitude:.6f}"
        return f"https://www.openstreetmap.org/?mlat={at[0]}&mlon={at[1]}#map=17/{at[0]}/{at[1]}"

    @property
    def says_about_barriers(self) -> list[tuple[Any, Any]]:
        """What is known about barriers: pairs of a property and its value in words."""
        said: list[tuple[Any, Any]] = []
        for name in ("access", "toilet", "pushchairs"):
            if getattr(self, name):
                said.append((self.label_of(name), getattr(self, f"get_{name}_display")()))
        if self.entrance_steps is not None:
            said.append((self.label_of("entrance_steps"), self.entrance_steps or _("none")))
        for name in ("has_ramp", "has_lift", "has_parking", "is_rough"):
            value = getattr(self, name)
            if value is not None:
                said.append((self.label_of(name), _("yes") if value else _("no")))
        return said

    @property
    def has_details(self) -> bool:
        """Whether there is anything to tell besides its name."""
        texts = (self.address, self.directions, self.web, self.access_note)
        return any(texts) or self.is_on_map or bool(self.says_about_barriers)

    @classmethod
    def label_of(cls, name: str) -> Any:
        return cls._meta.get_field(name).verbose_name  # type: ignore[union-attr]


class PlaceName(models.Model):
    """A further name by which a place goes at activities and meetings, such as a shorter or former one."""

    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="names", verbose_name=_("place"))
    name = models.CharField(_("also written as"), max_length=LONGEST)
    key = PlaceKeyField("name", unique=True)
    search_text = SearchTextField("name")
    history = HistoricalRecords()

    counted = ngettext_lazy("%d further name", "%d further names")

    class Meta:
        verbose_name = _("further name of a place")
        verbose_name_plural = _("further names of places")
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        refuse_taken(self, self.name)


def refuse_taken(row: Place | PlaceName, words: str) -> None:
    """Raise ValidationError if another place, or another further name, is written in the same words."""
    key = key_of(words)
    if not key:
        return
    for model in (Place, PlaceName):
        others = model._default_manager.filter(key=key)
        if isinstance(row, model):
            others = others.exclude(pk=row.pk)
        if one := others.first():
            known: Any = one if isinstance(one, Place) else one.place
            taken = _("The place “%(place)s” already goes by these words.")
            raise ValidationError({"name": ValidationError(taken, params={"place": str(known)})})
