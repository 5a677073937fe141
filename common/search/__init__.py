"""Finding rows by words and putting names in Czech order, the same on every database.

Both are done by columns that are computed in Python whenever a row is saved: a folded text (`SearchTextField`) and a
key for sorting (`SortKeyField`). `matching` is the one way to find rows by what somebody typed.
"""

from common.search.fields import DerivedField, SearchTextField, SortKeyField, fill_derived, filling
from common.search.keys import alphabetical, search_text, sort_key, words_of
from common.search.matching import matching, spread

__all__ = [
    "DerivedField",
    "SearchTextField",
    "SortKeyField",
    "alphabetical",
    "fill_derived",
    "filling",
    "matching",
    "search_text",
    "sort_key",
    "spread",
    "words_of",
]
