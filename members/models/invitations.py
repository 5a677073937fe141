"""Invitations to report for an organisation: a link that works once and expires."""

from __future__ import annotations

import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.models import HistoricalRecords
from common.search import SearchTextField
from members.models.organisations import Organisation

VALID_FOR = datetime.timedelta(days=14)
"""Long enough for a holiday, short enough to limit the risk of a forgotten mail."""


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Filters invitations by state."""

    def open(self) -> Self:
        """Invitations neither accepted nor withdrawn, including expired ones."""
        return self.filter(accepted_at=None, withdrawn_at=None)

    def waiting(self) -> Self:
        """Invitations whose link works now."""
        return self.open().filter(expires_at__gt=timezone.now())

    def expired(self) -> Self:
        """Invitations that nobody accepted in time."""
        return self.open().filter(expires_at__lte=timezone.now())


class Invitation(models.Model):
    """An invitation of one address to report for one organisation. Only a digest of its link is stored."""

    class State(models.TextChoices):
        WAITING = "waiting", pgettext_lazy("invitation", "waiting")
        ACCEPTED = "accepted", pgettext_lazy("invitation", "accepted")
        EXPIRED = "expired", pgettext_lazy("invitation", "expired")
        WITHDRAWN = "withdrawn", pgettext_lazy("invitation", "withdrawn")

    email = models.EmailField(_("e-mail"))
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="invitations", verbose_name=_("organisation")
    )
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("invited by")
    )
    created_at = models.DateTimeField(_("invited at"), auto_now_add=True)
    expires_at = models.DateTimeField(_("valid until"))
    token_hash = models.CharField(_("digest of the link"), max_length=64, unique=True, editable=False)
    sent_count = models.PositiveSmallIntegerField(_("times sent"), default=0)
    last_sent_at = models.DateTimeField(_("last sent at"), null=True, blank=True)
    accepted_at = models.DateTimeField(_("accepted at"), null=True, blank=True)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("accepted by"),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    search_text = SearchTextField("email")
    objects = InvitationQuerySet.as_manager()
    history = HistoricalRecords(restorable=False, personal=True, excluded_fields=["token_hash"])

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering: ClassVar[list[str]] = ["-created_at", "-pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["-created_at", "-id"], name="invitation_newest_first")
        ]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["email", "organisation"],
                condition=Q(accepted_at=None, withdrawn_at=None),
                name="one_open_invitation",
                violation_error_message=_("This address has already been invited to report for the organisation."),
            ),
            models.CheckConstraint(condition=Q(email=Lower(F("email"))), name="invitation_email_is_lower_case"),
            models.CheckConstraint(
                condition=Q(accepted_at=None, accepted_by=None)
                | Q(accepted_at__isnull=False, accepted_by__isnull=False, withdrawn_at=None),
                name="accepted_invitation_has_its_person",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.email} – {self.organisation}"

    @property
    def state(self) -> Invitation.State:
        if self.accepted_at is not None:
            return self.State.ACCEPTED
        if self.withdrawn_at is not None:
            return self.State.WITHDRAWN
        return self.State.WAITING if self.expires_at > timezone.now() else self.State.EXPIRED

    @property
    def is_waiting(self) -> bool:
        return self.state == self.State.WAITING
