"""The column that history adds to each version of a row."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class OfChange(models.Model):
    """A version of a row, written in a change; empty in versions older than changes.

    The database checks no constraint, so that an old change may go without all that it wrote.
    """

    history_change = models.ForeignKey(
        "history.Change",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
        verbose_name=_("change"),
    )

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Put a new version into the change that is being made."""
        from common.history.acts import change_of

        if self.history_change_id is None and self._state.adding:
            self.history_change_id = change_of(self.instance)  # type: ignore[attr-defined]
        super().save(*args, **kwargs)
