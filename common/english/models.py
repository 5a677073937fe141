"""What a row says on a page of each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.safestring import SafeData
from django.utils.translation import get_language

ENGLISH = "en"


class InEnglish(str):
    """A text that is in English, so that `typeset` and `prose` do not mark it as Czech."""

    __slots__ = ()

    def __str__(self) -> str:
        """Return the text itself, so that what a row says by `str()` is still known to be in English."""
        return self


class EnglishMarkup(InEnglish, SafeData):
    """HTML in English that is safe to show."""

    __slots__ = ()


def in_page_language(text: object) -> str:
    """Return words of the interface among titles of rows, which `typeset` would take for Czech."""
    return InEnglish(text) if get_language() == ENGLISH else str(text)


def as_told(told: str, text: str) -> str:
    """Return a text that was made around the one that is told, and is in the same language."""
    return InEnglish(text) if isinstance(told, InEnglish) else text


class Told:
    """The texts of a row in the language of the page, Czech where there is no English; `told.title`."""

    def __init__(self, row: ToldInEnglish) -> None:
        self._row = row

    def __getattr__(self, name: str) -> Any:
        czech = getattr(self._row, name)
        if get_language() != ENGLISH or name not in self._row.in_english:
            return czech
        english = getattr(self._row, f"{name}_en")
        return InEnglish(english) if english else czech

    @property
    def is_partly_czech(self) -> bool:
        """Whether a page in another language shows a text of the row, or of its parts, that is in Czech only."""
        if get_language() != ENGLISH:
            return False
        row = self._row
        untold = any(getattr(row, name) and not getattr(row, f"{name}_en") for name in row.in_english)
        return untold or any(getattr(row, name) for name in row.only_czech) or is_any_czech_only(self._parts())

    def _parts(self) -> Iterator[ToldInEnglish]:
        fetched = getattr(self._row, "_prefetched_objects_cache", {})
        for name in self._row.told_with:
            if name in fetched:
                yield from getattr(self._row, name).all()


def is_any_czech_only(rows: Iterable[ToldInEnglish] | None) -> bool:
    """Whether a page in another language shows a text of any of the rows that is in Czech only."""
    return any(row.told.is_partly_czech for row in rows or ())


class ToldInEnglish(models.Model):
    """A row with English texts beside some of its Czech ones."""

    in_english: ClassVar[tuple[str, ...]] = ()
    """Names of fields that have a counterpart in English, named with `_en`."""
    only_czech: ClassVar[tuple[str, ...]] = ()
    """Names of further fields with running text that the page of the row shows in Czech only."""
    told_with: ClassVar[tuple[str, ...]] = ()
    """Names of relations whose rows are told with the row; a page in English asks for those it has fetched."""

    class Meta:
        abstract = True

    @property
    def told(self) -> Told:
        """The texts of the row in the language of the page."""
        return Told(self)

    @classmethod
    def lacking_english(cls) -> Q:
        """Return the condition of rows in which, or in whose parts, a Czech text has no English one."""
        lacking = Q()
        for name in cls.in_english:
            lacking |= Q(**{f"{name}_en": ""}) & ~Q(**{name: ""})
        for name in cls.told_with:
            relation: Any = cls._meta.get_field(name)
            parts = relation.related_model
            rows = parts._default_manager.filter(**{relation.field.name: OuterRef("pk")})
            lacking |= Q(Exists(rows.filter(parts.lacking_english())))
        return lacking
