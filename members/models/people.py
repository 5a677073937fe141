"""People and their mandates."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, ClassVar, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from common.english import ToldInEnglish
from common.models import HistoricalRecords
from common.search import SearchTextField, SortKeyField
from common.values.addresses import AddressField
from members.models.organisations import Organisation

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Person(models.Model):
    """An official, politician or partner; only work contacts are stored, and shown only if allowed."""

    first_name = models.CharField(_("first name"), max_length=80)
    last_name = models.CharField(_("last name"), max_length=80)
    title_before = models.CharField(_("title before the name"), max_length=40, blank=True)
    title_after = models.CharField(_("title after the name"), max_length=40, blank=True)
    work_email = models.EmailField(_("work e-mail"), blank=True)
    work_phone = models.CharField(_("work phone"), max_length=30, blank=True)
    show_contacts = models.BooleanField(_("show work contacts to the public"), default=False)
    search_text = SearchTextField("title_before", "first_name", "last_name", "title_after")
    sort_key = SortKeyField("last_name", "first_name", joined=True)
    history = HistoricalRecords(personal=True)

    counted = ngettext_lazy("%d person", "%d people")

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering: ClassVar[list[str]] = ["sort_key", "pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["last_name", "first_name"]),
            models.Index(fields=["sort_key", "id"], name="people_in_order"),
        ]

    def __str__(self) -> str:
        name = " ".join(filter(None, [self.title_before, self.first_name, self.last_name]))
        return f"{name}, {self.title_after}" if self.title_after else name


class MandateQuerySet(models.QuerySet["Mandate"]):
    """Filters and sorts mandates."""

    def visible(self) -> Self:
        """Mandates whose holder did not ask to be hidden."""
        return self.filter(is_public=True)

    def on(self, day: datetime.date) -> Self:
        """Mandates valid on `day`; those with an unknown beginning are included."""
        return self.filter(Q(valid_from__isnull=True) | Q(valid_from__lte=day)).filter(
            Q(valid_until__isnull=True) | Q(valid_until__gte=day)
        )

    def current(self) -> Self:
        return self.on(timezone.localdate())

    def by_office(self) -> Self:
        """Sort by role: politicians, then coordinators, then others."""
        place = Case(*(When(role=role, then=Value(step)) for step, role in enumerate(Mandate.Role.values)))
        return self.order_by(place, "-valid_from", "pk")

    def begun_between(self, after: datetime.date, until: datetime.date) -> Self:
        """Mandates that began after the first day and not later than the second."""
        return self.filter(valid_from__gt=after, valid_from__lte=until)

    def ended_between(self, after: datetime.date, until: datetime.date) -> Self:
        """Mandates whose last day lies after the first day and not later than the second."""
        return self.filter(valid_until__gt=after, valid_until__lte=until)


class Mandate(ToldInEnglish):
    """A role of a person in an organisation with a period of validity."""

    in_english = ("function",)

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
    """Feminine forms of roles, needed in Czech."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="mandates", verbose_name=_("person"))
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="mandates", verbose_name=_("organisation")
    )
    role = models.CharField(_("role"), max_length=15, choices=Role.choices)
    function = models.CharField(_("function"), max_length=200, blank=True)
    function_en = models.CharField(_("function in English"), max_length=200, blank=True)
    valid_from = models.DateField(_("valid from"), null=True, blank=True, help_text=_("Empty when not known."))
    valid_until = models.DateField(_("valid until"), null=True, blank=True, help_text=_("Empty while it lasts."))
    resolution_number = models.CharField(_("resolution number"), max_length=60, blank=True)
    resolution_date = models.DateField(_("resolution date"), null=True, blank=True)
    url = AddressField(_("public link to the resolution"), max_length=500, blank=True)
    is_public = models.BooleanField(_("show to the public"), default=True)

    search_text = SearchTextField("function")
    objects = MandateQuerySet.as_manager()
    history = HistoricalRecords(personal=True)

    counted = ngettext_lazy("%d mandate", "%d mandates")

    class Meta:
        verbose_name = _("mandate")
        verbose_name_plural = _("mandates")
        ordering: ClassVar[list[str]] = ["role", "-valid_from", "pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["role", "-valid_from", "id"], name="mandate_in_order"),
            models.Index(fields=["valid_from"]),
            models.Index(fields=["valid_until"]),
            models.Index(fields=["url"]),
        ]
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
        """The label of the role, feminine if the surname ends in -á, as Czech surnames of women do."""
        label = self.OF_A_WOMAN.get(self.role) if self.person.last_name.endswith("á") else None
        return str(label or self.get_role_display())

    def clean(self) -> None:
        """Raise ValidationError for a politician who is also coordinator of the organisation (MA21, indicator 1.1)."""
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
