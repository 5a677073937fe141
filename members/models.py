"""Who takes part: accounts, organisations, departments, people, their mandates and the towns' MA21 categories."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Length, Lower
from django.db.models.lookups import Exact
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from simple_history.models import HistoricalRecords

from common import uploads
from common.fields import RichTextField
from common.models import Ordered
from common.slugs import Slugged
from members.identifiers import check_ico, ico_checksum

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class UserManager(BaseUserManager["User"]):
    """Makes accounts whose login is the e-mail."""

    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email__iexact=username)

    def create_user(self, email: str, password: str | None = None, **extra: Any) -> User:
        """Return a new saved account; without a password it cannot log in until one is set."""
        user = self.model(email=self.normalize_email(email).lower(), **extra)
        user.set_password(password)
        user.save()
        return user

    def create_superuser(self, email: str, password: str | None = None, **extra: Any) -> User:
        return self.create_user(email, password, is_staff=True, is_superuser=True, **extra)


class User(AbstractUser):
    """An account: the regional coordinator or a person who reports for organisations. The e-mail is the login."""

    username = None  # type: ignore[assignment]
    email = models.EmailField(_("e-mail"), unique=True)
    organisations = models.ManyToManyField(
        "Organisation", through="OrganisationUser", related_name="users", verbose_name=_("reports for")
    )

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = UserManager()  # type: ignore[misc, assignment]
    history = HistoricalRecords(excluded_fields=["password", "last_login"])

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        ordering: ClassVar[list[str]] = ["email"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                Lower("email"), name="one_account_an_email", violation_error_message=_("This e-mail has an account.")
            )
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.email


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Sets of organisations by their part in the programme."""

    def members(self) -> Self:
        """Towns and others that take part in the working group now."""
        return self.filter(membership=Organisation.Membership.MEMBER)

    def with_page(self) -> Self:
        """Organisations that have a public page: everybody who takes or took part."""
        return self.exclude(membership=Organisation.Membership.NONE)


class Organisation(Slugged):
    """A region, town, micro-region, local action group, association, school or firm."""

    class Kind(models.TextChoices):
        REGION = "region", _("region")
        TOWN = "town", _("town")
        MUNICIPALITY = "municipality", _("municipality")
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

    name = models.CharField(_("name"), max_length=200)
    short_name = models.CharField(_("short name"), max_length=60, blank=True)
    kind = models.CharField(_("kind"), max_length=15, choices=Kind.choices)
    membership = models.CharField(
        _("part in the programme"), max_length=10, choices=Membership.choices, default=Membership.NONE, db_index=True
    )
    member_note = models.CharField(_("note on the membership"), max_length=250, blank=True)
    ico = models.CharField(_("IČO"), max_length=8, null=True, blank=True, unique=True, validators=[check_ico])
    ruian_code = models.PositiveIntegerField(_("RÚIAN code"), null=True, blank=True)
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    web = models.URLField(_("web"), max_length=300, blank=True)
    data_box = models.CharField(_("data box"), max_length=7, blank=True)
    logo = models.ImageField(_("logo"), upload_to=uploads.logo_path, blank=True, validators=[uploads.check_image])
    description = RichTextField(_("about the organisation"), blank=True)

    objects = OrganisationQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering: ClassVar[list[str]] = ["name"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["name", "kind"],
                name="one_organisation_a_name",
                violation_error_message=_("An organisation of this name and kind is already here."),
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
                # Named as known: a comparison with an unknown value is neither true nor false, and would pass.
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
        """Store a new logo without metadata."""
        if self.logo and not getattr(self.logo, "_committed", True):
            uploads.store_clean(self.logo)
        super().save(*args, **kwargs)

    @property
    def logo_url(self) -> str:
        """Address of the small copy of the logo."""
        return self.logo.storage.url(uploads.small_name(self.logo.name or ""))

    def clean(self) -> None:
        self.ico = (self.ico or "").replace(" ", "").replace("\xa0", "") or None

    def get_absolute_url(self) -> str:
        return reverse("portal:organisation-detail", args=[self.slug])

    @property
    def has_page(self) -> bool:
        return self.membership != self.Membership.NONE

    @property
    def is_on_map(self) -> bool:
        return self.latitude is not None and self.longitude is not None

    @property
    def is_region(self) -> bool:
        return self.membership == self.Membership.REGION


class OrganisationUser(models.Model):
    """Who may report for whom."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, verbose_name=_("account"))
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, verbose_name=_("organisation"))
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("right to report")
        verbose_name_plural = _("rights to report")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["user", "organisation"],
                name="one_right_to_report",
                violation_error_message=_("This person already reports for the organisation."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.organisation}"


class Department(Ordered):
    """A department (resort) of the regional office that cooperates on the programme."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="departments", verbose_name=_("organisation")
    )
    name = models.CharField(_("name"), max_length=150)
    history = HistoricalRecords()

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
        return self.name


class Person(models.Model):
    """An official, politician or partner; only work contacts are kept, and only shown when allowed."""

    first_name = models.CharField(_("first name"), max_length=80)
    last_name = models.CharField(_("last name"), max_length=80)
    title_before = models.CharField(_("title before the name"), max_length=40, blank=True)
    title_after = models.CharField(_("title after the name"), max_length=40, blank=True)
    work_email = models.EmailField(_("work e-mail"), blank=True)
    work_phone = models.CharField(_("work phone"), max_length=30, blank=True)
    show_contacts = models.BooleanField(_("show work contacts to the public"), default=False)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering: ClassVar[list[str]] = ["last_name", "first_name"]

    def __str__(self) -> str:
        name = " ".join(filter(None, [self.title_before, self.first_name, self.last_name]))
        return f"{name}, {self.title_after}" if self.title_after else name


class MandateQuerySet(models.QuerySet["Mandate"]):
    """Sets of mandates by time and visibility."""

    def visible(self) -> Self:
        """Mandates whose holder did not ask to be hidden."""
        return self.filter(is_public=True)

    def on(self, day: datetime.date) -> Self:
        """Mandates valid on `day`; an unknown beginning counts as begun."""
        return self.filter(Q(valid_from__isnull=True) | Q(valid_from__lte=day)).filter(
            Q(valid_until__isnull=True) | Q(valid_until__gte=day)
        )

    def current(self) -> Self:
        return self.on(timezone.localdate())

    def by_office(self) -> Self:
        """First who answers for the programme, then who runs it, then the others."""
        place = Case(*(When(role=role, then=Value(step)) for step, role in enumerate(Mandate.Role.values)))
        return self.order_by(place, "-valid_from", "pk")

    def begun_between(self, after: datetime.date, until: datetime.date) -> Self:
        """Mandates that began after the first day and not later than the second."""
        return self.filter(valid_from__gt=after, valid_from__lte=until)

    def ended_between(self, after: datetime.date, until: datetime.date) -> Self:
        """Mandates whose last day lies after the first day and not later than the second."""
        return self.filter(valid_until__gt=after, valid_until__lte=until)


class Mandate(models.Model):
    """A role of a person in an organisation with validity from–to (pověření)."""

    class Role(models.TextChoices):
        POLITICIAN = "politician", _("responsible politician")
        COORDINATOR = "coordinator", _("coordinator")
        GROUP_MEMBER = "group_member", _("member of the working group")
        OFFICIAL = "official", _("official")

    EXCLUSIVE: ClassVar[set[str]] = {Role.POLITICIAN, Role.COORDINATOR}
    OF_A_WOMAN: ClassVar[dict[str, StrOrPromise]] = {
        Role.POLITICIAN: pgettext_lazy("of a woman", "responsible politician"),
        Role.COORDINATOR: pgettext_lazy("of a woman", "coordinator"),
        Role.GROUP_MEMBER: pgettext_lazy("of a woman", "member of the working group"),
    }
    """Roles in the feminine, which Czech has and English has not."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="mandates", verbose_name=_("person"))
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="mandates", verbose_name=_("organisation")
    )
    role = models.CharField(_("role"), max_length=15, choices=Role.choices)
    function = models.CharField(_("function"), max_length=200, blank=True)
    valid_from = models.DateField(_("valid from"), null=True, blank=True, help_text=_("Empty when not known."))
    valid_until = models.DateField(_("valid until"), null=True, blank=True, help_text=_("Empty while it lasts."))
    resolution_number = models.CharField(_("resolution number"), max_length=60, blank=True)
    resolution_date = models.DateField(_("resolution date"), null=True, blank=True)
    url = models.URLField(_("public link to the resolution"), max_length=500, blank=True)
    is_public = models.BooleanField(_("show to the public"), default=True)

    objects = MandateQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("mandate")
        verbose_name_plural = _("mandates")
        ordering: ClassVar[list[str]] = ["role", "-valid_from", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_until__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="mandate_ends_after_it_begins",
                violation_error_message=_("The mandate cannot end before it begins."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} – {self.role_label} ({self.organisation})"

    @property
    def role_label(self) -> str:
        """The role as it is said of this person; a Czech surname in -á is a woman's."""
        label = self.OF_A_WOMAN.get(self.role) if self.person.last_name.endswith("á") else None
        return str(label or self.get_role_display())

    def clean(self) -> None:
        """Refuse one person as politician and coordinator of an organisation at once (MA21, indicator 1.1)."""
        if self.role not in self.EXCLUSIVE or not (self.person_id and self.organisation_id):
            return
        rivals = Mandate.objects.filter(
            person_id=self.person_id, organisation_id=self.organisation_id, role__in=self.EXCLUSIVE
        ).exclude(pk=self.pk)
        if self.valid_until:
            rivals = rivals.filter(Q(valid_from__isnull=True) | Q(valid_from__lte=self.valid_until))
        if self.valid_from:
            rivals = rivals.filter(Q(valid_until__isnull=True) | Q(valid_until__gte=self.valid_from))
        if rivals.exists():
            raise ValidationError(
                {"role": _("The same person cannot hold the roles of politician and coordinator at the same time.")}
            )


class CategoryStatus(models.Model):
    """The MA21 category an organisation proved in a year: a dated status, not a property of the town."""

    class Category(models.TextChoices):
        APPLICANT = "applicant", pgettext_lazy("MA21 category", "applicant")
        D = "D", "D"
        C = "C", "C"
        B = "B", "B"
        A = "A", "A"

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="categories", verbose_name=_("organisation")
    )
    year = models.PositiveSmallIntegerField(_("year"))
    category = models.CharField(_("category"), max_length=10, choices=Category.choices)
    approved_on = models.DateField(_("approved on"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("MA21 category")
        verbose_name_plural = _("MA21 categories")
        ordering: ClassVar[list[str]] = ["-year"]
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
