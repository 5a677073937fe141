"""What is taken over from the data into a saved document, piece by piece, and may be told in other words."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from common.fields import RichTextField
from common.models import Ordered

LONGEST_TITLE = 300
FREE = "own"
"""The kind of the keys of parts that the coordinator added herself."""
KEY_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


def free_key() -> str:
    """Return a new key of a part that comes from no data."""
    return f"{FREE}:{get_random_string(10, KEY_LETTERS)}"


class PartQuerySet(models.QuerySet["Part"]):
    """Queries for parts of a document."""

    def shown(self) -> Self:
        """Those that are not left out, in order."""
        return self.filter(is_hidden=False)


class Part(Ordered):
    """A slide or a chapter of a document: what its source said when it was taken over, and the words it has now.

    `title`, `text` and `notes` are what is shown. While they are those of the source, taking over its present state
    changes them with it; once they are the coordinator's own, they stay until she returns to the source.
    """

    key = models.CharField(_("what it tells of"), max_length=120, default=free_key, editable=False)
    is_hidden = models.BooleanField(_("hidden"), default=False)
    source = models.JSONField(_("what was taken over"), null=True, blank=True, editable=False)
    """As `decks.stored` writes it; None for a part without a source."""
    title = models.CharField(_("title"), max_length=LONGEST_TITLE)
    text = RichTextField(_("text"), blank=True)
    notes = models.TextField(_("notes for the speaker"), blank=True, max_length=10_000)
    has_own_title = models.BooleanField(_("has a title of its own"), default=False, editable=False)
    has_own_text = models.BooleanField(_("has a text of its own"), default=False, editable=False)
    has_own_notes = models.BooleanField(_("has notes of its own"), default=False, editable=False)

    class Meta(Ordered.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.title

    @property
    def is_free(self) -> bool:
        """Whether the coordinator added it herself, from no data."""
        return self.source is None

    @property
    def differs(self) -> bool:
        """Whether what is shown to the audience is told in other words than those of the source."""
        return not self.is_free and (self.has_own_title or self.has_own_text)
