"""Form input stored until its author logs in again."""

from __future__ import annotations

import datetime
import secrets
from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


def new_token() -> str:
    """Return a random token that cannot be guessed."""
    return secrets.token_urlsafe(24)


class Stash(models.Model):
    """Form input kept until its author logs in again. It changes no record until the author submits the form."""

    KEPT: ClassVar[datetime.timedelta] = datetime.timedelta(days=2)

    token = models.CharField(_("token"), max_length=40, unique=True, default=new_token, editable=False)
    path = models.CharField(_("address of the form"), max_length=200)
    typed = models.JSONField(_("typed"), default=dict)
    created_at = models.DateTimeField(_("created"), default=timezone.now, db_index=True)

    objects = models.Manager["Stash"]()

    class Meta:
        verbose_name = _("saved draft text")
        verbose_name_plural = _("saved draft texts")
        db_table = "reports_stash"

    def __str__(self) -> str:
        return self.path

    @classmethod
    def of(cls, token: str, path: str) -> dict[str, Any] | None:
        """Return the input for the form at `path` as lists of values by field name, or None."""
        since = timezone.now() - cls.KEPT
        row = cls.objects.filter(token=token, path=path, created_at__gte=since).first()
        return row.typed if row else None

    @classmethod
    def forget_old(cls) -> int:
        """Delete expired input and return the number of deleted rows; called daily."""
        deleted, _by_model = cls.objects.filter(created_at__lt=timezone.now() - cls.KEPT).delete()
        return deleted
