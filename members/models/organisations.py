"""Organisations, departments of the regional office, and MA21 categories of organisations."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from common import uploads
from common.english import ToldInEnglish
from common.fields import RichTextField
from common.models import HistoricalRecords, Ordered
from common.periods.fields import YEARS
from common.registry import iri_of, page_address_of
from common.search import SearchTextField, SortKeyField, matching
from common.slugs import Slugged, slug_of
from common.values.addresses import AddressField
from members.identifiers import check_ico, ico_checksum

LONGEST_NAME = 300
"""No name is longer. What a stranger asks for is cut, because SQLite refuses to look for very long texts."""


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Filters organisations by membership."""

    def members(self) -> Self:
        """Current members of the working group."""
        return self.filter(membership=Organisation.Membership.MEMBER)

    def with_page(self) -> Self:
        """Organisations with a public page: all current and former participants."""
        return self.exclude(membership=Organisation.Membership.NONE)

    def named(self, text: str, most: int = 10) -> list[Any]:
        """Return organisations of this name, or of this last part of the address, else those whose name begins so.

        Case and diacritics do not matter. More than one is returned when the text does not tell which is meant.
        """
        start = slug_of(text[:LONGEST_NAME])
        if not start:
            return []
        # By itself, since SQLite looks for a beginning in all rows.
        if text == start and (one := self.filter(slug=text).first()):
            return [one]
        found = list(self.filter(slug__startswith=start).order_by("slug")[: most + 1])
        exact = [one for one in found if start in {slug_of(one.name), slug_of(one.short_name)}]
        if not exact:
            exact = list(self.filter(short_name__iexact=text.strip())[:most])
        return exact or found[:most]

    def called(self, text: str) -> Self:
        """Those whose name has all words of the text, in any order; the last part of an address means one."""
        text = text[:LONGEST_NAME]
        exact = self.filter(slug=text)
        return exact if exact.exists() else matching(self, text)


class Organisation(ToldInEnglish, Slugged):
    """A region, town, micro-region, local action group, association, school or firm."""

    class Kind(models.TextChoices):
        REGION = "region", _("region")
        TOWN = "town", _("town")
        MUNICIPALITY = "municipality", _("municipality")
        SMALL_MUNICIPALITY = "village", _("small municipality")
        CITY_DISTRICT = "city_district", _("city district")
        MICROREGION = "microregion", _("micro-region")
        MAS = "mas", _("local action group")
        ASSOCIATION = "association", _("association or non-profit")
        SCHOOL = "school", _("school")
        COMPANY = "company", _("business")
        AGENCY = "agency", _("agency or public institution")
        OTHER = "other", _("other organisation")

    class Membership(models.TextChoices):
        REGION = "region", _("the region itself")
        MEMBER = "member", _("member town")
        PARTNER = "partner", _("partner")
        FORMER = "former", _("earlier implementer of Agenda 21")
        NONE = "none", _("mentioned only")

    RESOURCE = "organizace"
    """Its kind in identifiers of open data."""

    in_english = ("member_note", "description")

    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    kind = models.CharField(_("kind"), max_length=15, choices=Kind.choices)
    membership = models.CharField(
        _("part in the programme"), max_length=10, choices=Membership.choices, default=Membership.NONE, db_index=True
    )
    member_note = models.CharField(_("note on the membership"), max_length=250, blank=True)
    member_note_en = models.CharField(_("note on the membership, in English"), max_length=250, blank=True)
    ico = models.CharField(_("IČO"), max_length=8, null=True, blank=True, unique=True, validators=[check_ico])
    ruian_code = models.PositiveIntegerField(_("RÚIAN code"), null=True, blank=True)
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    web = AddressField(_("web"), max_length=300, blank=True)
    data_box = models.CharField(_("data box"), max_length=7, blank=True)
    logo = uploads.PictureColumn(_("logo"), upload_to=uploads.logo_path, blank=True, validators=[uploads.check_image])
    description = RichTextField(_("about the organisation"), blank=True)
    description_en = RichTextField(_("about the organisation, in English"), blank=True)

    search_text = SearchTextField("name", "short_name", "ico", "slug")
    sort_key = SortKeyField("short_name", "name")
    name_key = SortKeyField("name")
    objects = OrganisationQuerySet.as_manager()
    history = HistoricalRecords()

    counted = ngettext_lazy("%d organisation", "%d organisations")

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering: ClassVar[list[str]] = ["sort_key", "pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["web"]),
            models.Index(fields=["membership", "name_key", "id"], name="organisations_of_membership"),
            models.Index(fields=["sort_key", "id"], name="organisations_in_order"),
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["name", "kind"],
                name="one_organisation_a_name",
                violation_error_message=_("An organisation of this name and kind already exists."),
            ),
            models.CheckConstraint(
                condition=Q(ico__isnull=True) | (Q(Exact(Length("ico"), 8)) & Q(ico_checksum("ico"))),
                name="ico_has_valid_checksum",
                violation_error_message=_(
                    "This IČO is not valid: it has eight digits and the last one is a check digit."
                ),
            ),
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                # Requires NOT NULL explicitly, because a check with a NULL value would pass.
                | Q(
                    latitude__isnull=False,
                    longitude__isnull=False,
                    latitude__range=(-90, 90),
                    longitude__range=(-180, 180),
                ),
                name="place_is_on_earth",
                violation_error_message=_("Give both latitude and longitude, in degrees."),
            ),
        ]

    def __str__(self) -> str:
        return self.short_name or self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new logo, re-encoded without metadata."""
        if self.logo and not getattr(self.logo, "_committed", True):
            uploads.store_clean(self.logo)
        super().save(*args, **kwargs)

    @property
    def logo_url(self) -> str:
        """The URL of the small copy of the logo."""
        return self.logo.storage.url(uploads.small_name(self.logo.name or ""))

    def media_visible_to(self, user: Any) -> bool:
        """Return True, as the logo is public."""
        return True

    def clean(self) -> None:
        self.ico = (self.ico or "").replace(" ", "").replace("\xa0", "") or None

    def get_absolute_url(self) -> str:
        return page_address_of(self)

    @property
    def has_page(self) -> bool:
        return self.membership != self.Membership.NONE

    @property
    def is_on_map(self) -> bool:
        return self.latitude is not None and self.longitude is not None

    @property
    def is_region(self) -> bool:
        return self.membership == self.Membership.REGION


def organisation_iri(organisation: Organisation | None) -> str | None:
    """Return the identifier of an organisation in open data; None if it is mentioned only, or there is none."""
    if organisation is None or not organisation.has_page:
        return None
    return iri_of(Organisation.RESOURCE, organisation.pk)


class Department(ToldInEnglish, Ordered):
    """A department of the regional office that cooperates on the programme."""

    in_english = ("name",)

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="departments", verbose_name=_("organisation")
    )
    name = models.CharField(_("name"), max_length=150)
    name_en = models.CharField(_("name in English"), max_length=150, blank=True)
    search_text = SearchTextField("name")
    history = HistoricalRecords()

    counted = ngettext_lazy("%d department", "%d departments")

    class Meta(Ordered.Meta):
        verbose_name = _("department")
        verbose_name_plural = _("departments")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "name"],
                name="one_department_a_name",
                violation_error_message=_("The organisation already has a department of this name."),
            )
        ]

    def __str__(self) -> str:
        return str(self.told.name)


class CategoryStatus(models.Model):
    """The MA21 category that an organisation proved in a year."""

    class Category(models.TextChoices):
        APPLICANT = "applicant", pgettext_lazy("MA21 category", "applicant")
        D = "D", "D"
        C = "C", "C"
        B = "B", "B"
        A = "A", "A"

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="categories", verbose_name=_("organisation")
    )
    year = models.PositiveSmallIntegerField(_("year"), validators=YEARS)
    category = models.CharField(_("category"), max_length=10, choices=Category.choices)
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    history = HistoricalRecords()

    counted = ngettext_lazy("%d MA21 category", "%d MA21 categories")

    class Meta:
        verbose_name = _("MA21 category")
        verbose_name_plural = _("MA21 categories")
        ordering: ClassVar[list[str]] = ["-year"]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["-year", "-id"], name="category_newest_first")]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["organisation", "year"],
                name="one_category_a_year",
                violation_error_message=_("The organisation already has a category for that year."),
            ),
            models.CheckConstraint(
                condition=Q(approved_on__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("approved_on")),
                name="category_ends_after_approval",
                violation_error_message=_("The category cannot end before it was approved."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} {self.year}: {self.get_category_display()}"
