"""What a person typed into a form that could not be taken just then."""

from __future__ import annotations

import datetime
import secrets
from typing import Any, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


def new_token() -> str:
    """Return a name that cannot be guessed."""
    return secrets.token_urlsafe(24)


class Stash(models.Model):
    """Typed text put aside while its owner logs in again. It is inert: only its owner's own saving makes it count."""

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
        """Return what was typed into the form at `path`, or None."""
        since = timezone.now() - cls.KEPT
        row = cls.objects.filter(token=token, path=path, created_at__gte=since).first()
        return row.typed if row else None

    @classmethod
    def forget_old(cls) -> int:
        """Delete what is kept no longer and return how many; called every day."""
        deleted, _by_model = cls.objects.filter(created_at__lt=timezone.now() - cls.KEPT).delete()
        return deleted
