"""What the search of the public site finds of an app: its rows as texts, and which tables they follow from."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db import DatabaseError, models
from django.utils import translation
from django.utils.functional import Promise

logger = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What is found of one row. A snippet never joins words of two `texts`, nor of two blocks of `rich` text."""

    title: str
    address: str
    """The path of the page in Czech, or an address elsewhere."""
    title_en: str = ""
    texts: Iterable[str] = ()
    rich: Iterable[str] = ()
    """Texts with HTML."""
    years: tuple[int, int] | None = None
    """The first and the last year that it is about."""
    organisations: Iterable[int | None] = ()
    """Primary keys of the organisations that it is of."""
    file: str = ""
    """The name of an uploaded document whose text belongs to it."""
    until: datetime.date | None = None
    """The last day on which it is shown."""


@dataclass(frozen=True)
class Follows:
    """A table of which entries of other rows are made.

    `keys` is SQL: an expression of a `{row}` of the table that gives the key of the searched row, or a query of one
    column that gives several. Of an update only the `columns` matter, if there are any; if one in `hides` changes, or
    the row goes, entries are not shown until they are made anew.
    """

    model: type[models.Model]
    keys: str
    columns: Sequence[str] = ()
    hides: Sequence[str] = ()
    removal_hides: bool = True


@dataclass(frozen=True, kw_only=True)
class Searchable:
    """A kind of rows that the search of the public site finds."""

    number: int
    """From 1 to 63, of no other kind and never changed, as it is part of the keys of the index."""
    section: str
    """Groups kinds of results in the address: several kinds may share one."""
    title: str | Promise
    model: type[models.Model]
    rows: Callable[[], Any]
    """Returns the rows that the public may see, with all that their entries need."""
    entry: Callable[[Any], Entry]
    hides: Sequence[str] = ("publication",)
    """Columns of the row itself that decide whether it is public."""
    follows: Sequence[Follows] = field(default_factory=tuple)
    by_day: bool = False
    """Whether it depends on today's date which rows are public."""

    @property
    def tables(self) -> list[Follows]:
        """The table of the rows and those that they follow from."""
        return [Follows(self.model, "{row}.id", hides=self.hides), *self.follows]

    def entries(self, rows: Iterable[Any]) -> list[tuple[Any, Entry]]:
        """Return what is found of each of the rows, without those of which that cannot be told."""
        with translation.override(settings.LANGUAGE_CODE):
            return [(row, entry) for row in rows if (entry := self._told(row)) is not None]

    def _told(self, row: Any) -> Entry | None:
        try:
            return self.entry(row)
        except DatabaseError:
            raise
        except Exception:
            logger.exception("%s %s cannot be found by the search", self.model._meta.label, row.pk)
            return None


def of_relation(relation: Any, near: str, far: str) -> Follows:
    """Return the table of a many-to-many relation: its column of the searched row, and that of the other."""
    return Follows(relation.through, f"{{row}}.{near}", columns=(near, far))
