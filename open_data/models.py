"""The traces of public things: when each was last changed, and since when it is withdrawn."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.utils.translation import gettext_lazy as _


class TraceQuerySet(models.QuerySet["Trace"]):
    """Queries for traces."""

    def in_force(self) -> Self:
        """Those of things that are public."""
        return self.filter(withdrawn_at=None)


class Trace(models.Model):
    """A thing of a data set that is or once was public; it stays when the thing is withdrawn or deleted.

    Written by triggers alone (`open_data/traces/`), whoever changes the things. It says nothing of what they held.
    """

    kind = models.CharField(_("kind of the thing"), max_length=40)
    key = models.BigIntegerField(_("number of the thing"))
    changed_at = models.DateTimeField(_("last changed at"))
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True)

    objects = TraceQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        verbose_name = _("trace of a public thing")
        verbose_name_plural = _("traces of public things")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["kind", "key"], name="one_trace_a_thing")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["kind", "changed_at", "key"], name="traces_by_change"),
            models.Index(fields=["kind"], condition=models.Q(withdrawn_at=None), name="traces_in_force"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
