"""What a row says on a page of each language."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language

ENGLISH = "en"


class InEnglish(str):
    """A text that is in English, so that `typeset` and `prose` do not mark it as Czech."""

    __slots__ = ()


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
        """Whether a page in another language shows a text of the row that is in Czech only."""
        if get_language() != ENGLISH:
            return False
        row = self._row
        untold = any(getattr(row, name) and not getattr(row, f"{name}_en") for name in row.in_english)
        return untold or any(getattr(row, name) for name in row.only_czech)


class ToldInEnglish(models.Model):
    """A row with English texts beside some of its Czech ones."""

    in_english: ClassVar[tuple[str, ...]] = ()
    """Names of fields that have a counterpart in English, named with `_en`."""
    only_czech: ClassVar[tuple[str, ...]] = ()
    """Names of further fields with running text that the page of the row shows in Czech only."""

    class Meta:
        abstract = True

    @property
    def told(self) -> Told:
        """The texts of the row in the language of the page."""
        return Told(self)

    @classmethod
    def lacking_english(cls) -> Q:
        """Return the condition of rows in which a Czech text has no English one."""
        lacking = Q()
        for name in cls.in_english:
            lacking |= Q(**{f"{name}_en": ""}) & ~Q(**{name: ""})
        return lacking
