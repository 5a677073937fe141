"""The revision of the public content."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Revision(models.Model):
    """A part of the revision number: the revision is the sum of all rows, see `common/page_cache/moving.py`.

    SQLite has one row. On PostgreSQL each transaction leaves a row, and each sixteenth adds them up.
    """

    number = models.BigIntegerField(_("number"))

    class Meta:
        verbose_name = _("revision of the public content")
        verbose_name_plural = _("revisions of the public content")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self._meta.verbose_name}: {self.number}"
