"""Who follows what, what has been announced, and what waits to be sent.

Addresses are here for nothing else than these mails. So no table has an edit history, and nothing is kept of those who
stop.
"""

from __future__ import annotations

import secrets
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.search.query import LONGEST_FOLLOWED

LONGEST_ADDRESS = 254
"""Characters of an e-mail address (RFC 5321)."""


def new_public_id() -> str:
    """Return a random name, of which the links in mails are made."""
    return secrets.token_hex(16)


class Follower(models.Model):
    """An address to which mails are sent, or which has not confirmed yet that it wants them."""

    email = models.EmailField(_("e-mail"), max_length=LONGEST_ADDRESS, unique=True)
    public_id = models.CharField(max_length=32, unique=True, default=new_public_id, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    """When somebody last said from a mail that the address wants them."""
    reminded_at = models.DateTimeField(null=True, blank=True)
    """When it was asked whether it still wants them."""
    refusals = models.PositiveSmallIntegerField(default=0)
    """Mails in a row that its server refused for good."""

    class Meta:
        verbose_name = _("follower")
        verbose_name_plural = _("followers")
        default_permissions = ("view",)
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(condition=Q(email=Lower(F("email"))), name="follower_email_is_lower_case")
        ]

    def __str__(self) -> str:
        """Return no whole address: it must not get into lists, logs and messages by accident."""
        return self.masked

    @property
    def masked(self) -> str:
        """The address as the office may see it: “j…@obec.example”."""
        name, _at, domain = self.email.rpartition("@")
        return f"{name[:1]}…@{domain}"

    @property
    def key_of_mails(self) -> str:
        """The beginning of the keys of its mails."""
        return f"follower-{self.pk}-"


class FollowQuerySet(models.QuerySet["Follow"]):
    """Filters follows by state."""

    def confirmed(self) -> Self:
        """Those that were confirmed from a mail."""
        return self.filter(confirmed_at__isnull=False)


class Follow(models.Model):
    """That an address wants to hear of a topic, and how often."""

    class Frequency(models.TextChoices):
        NOW = "hned", pgettext_lazy("how often", "at once")
        DAILY = "denne", pgettext_lazy("how often", "daily")
        WEEKLY = "tydne", pgettext_lazy("how often", "weekly")

    follower = models.ForeignKey(Follower, on_delete=models.CASCADE, related_name="follows")
    kind = models.CharField(_("kind"), max_length=20)
    key = models.CharField(_("key"), max_length=LONGEST_FOLLOWED)
    frequency = models.CharField(_("how often"), max_length=5, choices=Frequency.choices, default=Frequency.DAILY)
    language = models.CharField(_("language"), max_length=5, default="cs")
    token_hash = models.CharField(max_length=64, blank=True, editable=False)
    """The digest of the token in the mail that asks for the confirmation; empty once it was used."""
    asked_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True, blank=True)

    objects = FollowQuerySet.as_manager()

    class Meta:
        verbose_name = _("followed topic")
        verbose_name_plural = _("followed topics")
        default_permissions = ()
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["follower", "kind", "key"], name="topic_followed_once")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["kind", "key"], name="followers_of_topic"),
            models.Index(fields=["token_hash"], name="follow_by_token"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"


class Announced(models.Model):
    """A public change that has been announced, or was there before anybody could follow it."""

    kind = models.CharField(max_length=20)
    row = models.BigIntegerField()
    mark = models.CharField(max_length=64, blank=True)
    """What the row said then, as a digest."""

    class Meta:
        verbose_name = _("announced change")
        verbose_name_plural = _("announced changes")
        default_permissions = ()
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["kind", "row"], name="change_announced_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.row}"


class Watched(models.Model):
    """A kind of changes that is watched; what was public when it began is not announced."""

    kind = models.CharField(max_length=20, unique=True)
    since = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("watched kind of changes")
        verbose_name_plural = _("watched kinds of changes")
        default_permissions = ()

    def __str__(self) -> str:
        return self.kind


class Reading(models.Model):
    """Up to what the public content has been read; one row."""

    revision = models.BigIntegerField(default=-1)
    next_turn = models.DateTimeField(null=True, blank=True)
    """When something becomes public by itself the next time."""

    class Meta:
        verbose_name = _("reading of the public content")
        verbose_name_plural = _("readings of the public content")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.revision)


class Notice(models.Model):
    """A change that waits to be sent to somebody who follows a topic of it; deleted once it is in a mail."""

    follow = models.ForeignKey(Follow, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=20)
    row = models.BigIntegerField()
    due_at = models.DateTimeField(db_index=True)

    class Meta:
        verbose_name = _("waiting notice")
        verbose_name_plural = _("waiting notices")
        default_permissions = ()
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["follow", "kind", "row"], name="notice_waits_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.row}"
