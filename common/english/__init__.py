"""Content in English: fields beside the Czech ones, and what a page in English says of a row.

A model that has such fields names the Czech ones in `in_english` and inherits from `ToldInEnglish`; the English one has
the same name with `_en`. Templates then ask for `row.told.title` instead of `row.title`.
"""

from common.english.models import (
    ENGLISH,
    EnglishMarkup,
    InEnglish,
    Told,
    ToldInEnglish,
    as_told,
    in_page_language,
    is_any_czech_only,
)

__all__ = [
    "ENGLISH",
    "EnglishMarkup",
    "InEnglish",
    "Told",
    "ToldInEnglish",
    "as_told",
    "in_page_language",
    "is_any_czech_only",
]
