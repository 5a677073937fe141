"""What calendar programs know events by, and the private addresses of calendars."""

from __future__ import annotations

import secrets
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext_lazy as _

from members.models import Organisation

SALT = "calendars.private"
SIGNS = 40
"""Hexadecimal digits of the secret part of a private address: 160 bits."""


def new_nonce() -> str:
    return secrets.token_hex(16)


class Stamp(models.Model):
    """The identity of a row in calendar programs, and how often its time, place or cancelling changed.

    The database keeps it by triggers (`calendars/stamps/`), whoever writes; it stays when the row is deleted, so that
    one put back is the same event as before.
    """

    source = models.CharField(max_length=20)
    """The name of its `CalendarSource`."""
    key = models.PositiveBigIntegerField()
    uid = models.CharField(max_length=36)
    """A random number that no other event has, as UID wants it (RFC 7986, section 5.3)."""
    sequence = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(default=timezone.now)
    """When anything changed that the event shows."""

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["source", "key"], name="one_stamp_a_row")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["source", "-changed_at"], name="stamps_last_changed")
        ]

    def __str__(self) -> str:
        return self.uid


class PrivateCalendar(models.Model):
    """The private calendar of a person: deadlines of the office, or of a town that the person reports for.

    Its address is made of the number of the row, the nonce and the secret key of the portal, so the database alone
    does not betray it. A new nonce makes a new address, and the old one ends.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, verbose_name=_("account"))
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, null=True, blank=True, verbose_name=_("organisation")
    )
    """The town; None for the office."""
    nonce = models.CharField(max_length=32, default=new_nonce, editable=False)
    renewed_at = models.DateTimeField(default=timezone.now, editable=False)
    told = models.JSONField(default=dict, editable=False)
    """What the program was told: by the key of an event its time, how often that changed, and when."""

    class Meta:
        verbose_name = _("private calendar")
        verbose_name_plural = _("private calendars")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["user", "organisation"], name="one_private_calendar_a_town"),
            models.UniqueConstraint(
                fields=["user"], condition=models.Q(organisation=None), name="one_private_calendar_of_office"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user} – {self.organisation or _('Office')}"

    @property
    def token(self) -> str:
        """The last part of the private address."""
        return f"{self.pk}-{self._secret(settings.SECRET_KEY)}"

    def _secret(self, key: str) -> str:
        return salted_hmac(SALT, f"{self.pk}:{self.nonce}", secret=key, algorithm="sha256").hexdigest()[:SIGNS]

    def is_opened_by(self, word: str) -> bool:
        """Whether the word is the secret of this calendar, compared in constant time."""
        keys: list[Any] = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
        return any(constant_time_compare(word, self._secret(key)) for key in keys)

    @classmethod
    def opened_by(cls, token: str) -> PrivateCalendar | None:
        """Return the calendar of a private address; None for a wrong, renewed or closed one."""
        number, _dash, word = token.partition("-")
        if not (number.isascii() and number.isdigit() and len(number) < 19):
            return None
        found = cls.objects.select_related("user", "organisation").filter(pk=int(number)).first()
        return found if found is not None and found.is_opened_by(word) and found.is_allowed() else None

    def is_allowed(self) -> bool:
        """Whether the person still may see what the calendar tells."""
        user: Any = self.user
        if not user.is_active:
            return False
        if self.organisation is None:
            return bool(user.is_staff)
        return bool(user.organisations.filter(pk=self.organisation_id).exists())

    def renew(self) -> None:
        """Give the calendar a new address; the old one ends at once."""
        self.nonce, self.renewed_at = new_nonce(), timezone.now()
        self.save(update_fields=["nonce", "renewed_at"])
