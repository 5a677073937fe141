"""What a visitor of an event asks for: how much it costs, for whom it is, where to register, whom to ask."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from activities.models.hours import HOURS, Timed, TimedPeriod
from common.periods import Precision
from common.values.addresses import AddressField
from common.values.fields import AmountColumn

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

check_phone = RegexValidator(
    r"\A\+?[0-9][0-9 /()\u00a0-]{4,28}\Z", _("Write a phone number, such as 485 226 111 or +420 485 226 111.")
)


class Registration(Timed):
    """Abstract base of what one has to register for, with the contact of its organiser."""

    registration_url = AddressField(_("registration"), max_length=500, blank=True)
    registration_until = models.DateField(_("register by"), null=True, blank=True)
    contact_email = models.EmailField(_("e-mail for questions"), blank=True)
    contact_phone = models.CharField(_("phone for questions"), max_length=30, blank=True, validators=[check_phone])

    class Meta:
        abstract = True

    @property
    def is_registration_late(self) -> bool:
        """Whether one could register even after the event."""
        return bool(self.registration_until and self.last_day and self.registration_until > self.last_day)

    def is_registration_open(self, day: datetime.date, last: datetime.date | None) -> bool:
        """Whether one can still register on `day` for an event whose last day is `last`, as far as is known."""
        ends = [one for one in (self.registration_until, last) if one]
        return bool(self.registration_url or self.registration_until) and (not ends or day <= min(ends))

    @property
    def has_contact(self) -> bool:
        """Whether visitors may turn to anyone."""
        return bool(self.contact_email or self.contact_phone)


def refuse_late_registration(form: Any) -> None:
    """Add an error to the form of an event, whose other fields are clean, if its registration ends after the event."""
    if not {"registration_until", "period", "date"} & set(form.errors) and form.instance.is_registration_late:
        form.add_error("registration_until", _("Registration cannot end after the last day of the event."))


class EventFacts(TimedPeriod, Registration):
    """Abstract base of events for the public, with properties of the open formal norm Události (2020-07-01)."""

    class Fee(models.TextChoices):
        FREE = "free", _("free of charge")
        PAID = "paid", _("paid")

    fee = models.CharField(pgettext_lazy("of an event", "admission"), max_length=10, choices=Fee.choices, blank=True)
    fee_amount = AmountColumn(_("price, Kč"), null=True, blank=True, validators=[MinValueValidator(0)])
    fee_note = models.CharField(_("more about the admission"), max_length=200, blank=True)
    audience = models.CharField(_("for whom"), max_length=200, blank=True)
    suits_children = models.BooleanField(_("suitable for children"), null=True, blank=True)
    """vhodné_pro_děti"""
    suits_animals = models.BooleanField(_("animals allowed"), null=True, blank=True)
    """vhodné_pro_zvířata"""
    contact_name = models.CharField(_("who answers questions"), max_length=150, blank=True)
    contact_web = AddressField(_("website of the event"), max_length=500, blank=True)

    facts: ClassVar[tuple[str, ...]] = (
        *HOURS, "fee", "fee_amount", "fee_note", "audience", "suits_children", "suits_animals", "registration_url",
        "registration_until", "contact_name", "contact_email", "contact_phone", "contact_web",
    )  # fmt: skip
    """The names of all these facts: what a report and the activity that it makes have in common."""

    class Meta:
        abstract = True
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                condition=Q(fee_amount__isnull=True) | Q(fee_amount__gte=0),
                name="%(class)s_fee_not_negative",
                violation_error_message=_("An amount cannot be negative."),
            )
        ]

    @property
    def last_day(self) -> datetime.date | None:
        row: Any = self
        period = row.period
        is_exact = period is not None and period.end_precision == Precision.DAY and not period.text
        return period.end if is_exact else None

    def faults(self) -> dict[str, StrOrPromise]:
        """Return what is wrong: also a price of what is free of charge."""
        faults = super().faults()
        if self.fee_amount and self.fee == self.Fee.FREE:
            faults["fee_amount"] = _("The event is free of charge, so leave out the price.")
        return faults

    def clean(self) -> None:
        """A price says that the event is paid."""
        if self.fee_amount and not self.fee:
            self.fee = self.Fee.PAID
        super().clean()

    @property
    def has_contact(self) -> bool:
        return bool(self.contact_name or self.contact_web or super().has_contact)

    @property
    def price(self) -> Any:
        """The amount to pay, None if it is not known or nothing is paid."""
        return None if self.fee == self.Fee.FREE else self.fee_amount or None
