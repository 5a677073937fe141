"""What a misspelt word may mean, and what somebody who is still typing may look for."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from django.db.models import Q
from django.db.models.functions import Length

from common.search.query import Query
from common.search.words import folded, keys_of_asked
from search.engine import Index
from search.models import Document, Word
from search.queries import match_of, match_of_keys

MOST_MISSPELT = 2
"""Words of a query that are corrected."""
MOST_CANDIDATES = 400
MOST_TRIED = 3
SHORTEST = 4
LONG = 8
"""From this length on a word may be wrong in two places."""
MOST_COMPLETIONS = 12
MOST_SUGGESTIONS = 7


def missing_words(index: Index, query: Query) -> list[str]:
    """Return the words of a query that find nothing by themselves."""
    found = index.which_find([match_of_keys([keys]) for keys in query.keys])
    return [word for word, is_found in zip(query.words, found, strict=True) if not is_found]


def meant(index: Index, query: Query, missing: Iterable[str]) -> str:
    """Return the query with its misspelt words corrected if that finds anything, else one of them; empty if none."""
    candidates = {word: like(word)[:MOST_TRIED] for word in list(missing)[:MOST_MISSPELT] if len(word) >= SHORTEST}
    right = {word: others for word, others in candidates.items() if others}
    if not right:
        return ""
    # The most similar words together first, then the others; at last each alone, if nothing has them all.
    together = sorted(product(*(range(len(others)) for others in right.values())), key=sum)
    tries = [
        _with_words(query.text, {word: right[word][place] for word, place in zip(right, places, strict=True)})
        for places in together
    ]
    tries += [others[0] for others in right.values()]
    asked = [Query.of(text) for text in tries]
    found = index.which_find([match_of(one) for one in asked])
    return next((one.text for one, finds in zip(asked, found, strict=True) if finds), "")


def like(word: str) -> list[str]:
    """Return words of documents that differ from a word in a letter or two, the most similar first.

    A word that is wrong in one place is right before it or after it.
    """
    form = folded(word)
    middle = max(2, len(form) // 2)
    start, end = form[: middle - 1], form[middle + 1 :][::-1]
    near = Q(form__startswith=start)
    if len(end) > 1:
        near |= Q(backwards__startswith=end)
    most = 2 if len(form) >= LONG else 1
    rows = Word.objects.annotate(letters=Length("form")).filter(
        near, letters__gte=len(form) - most, letters__lte=len(form) + most
    )
    found = rows.order_by("form").values_list("form", "written")[:MOST_CANDIDATES]
    ranked = sorted((distance(form, other, most), other, written) for other, written in found)
    return [written for far, _other, written in ranked if 0 < far <= most]


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters must be added, left out, changed or swapped with the next one; more than `most` if many.

    The optimal string alignment distance.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, sign in enumerate(one, start=1):
        line = [row]
        for column, letter in enumerate(other, start=1):
            cost = min(last[column] + 1, line[-1] + 1, last[column - 1] + (sign != letter))
            if row > 1 and column > 1 and sign == other[column - 2] and letter == one[row - 2]:
                cost = min(cost, before[column - 2] + 1)
            line.append(cost)
        if min(line) > most:
            return most + 1
        before, last = last, line
    return last[-1]


def _with_words(text: str, instead: dict[str, str]) -> str:
    """Return a text with whole words replaced, whatever their case."""
    words = text.split(" ")
    return " ".join(_replaced(word, instead) for word in words)


def _replaced(word: str, instead: dict[str, str]) -> str:
    bare = word.strip('.,;:!?"„“”()')
    right = instead.get(bare.lower())
    return word.replace(bare, right) if right else word


def suggestions(text: str) -> list[Document]:
    """Return documents whose titles have all words of a text that is still being typed, the last one as a beginning."""
    query = Query.of(text)
    if not query.asks or len(query.text) < 2:
        return []
    *_before, last = query.words
    form = folded(last)
    begun = Word.objects.filter(form__startswith=form).order_by(Length("form"), "form")
    completed = [keys_of_asked(one) for one in begun.values_list("written", flat=True)[:MOST_COMPLETIONS]]
    *groups, keys = query.keys
    match = match_of_keys([*groups, keys.union(*completed)])
    found = Document.objects.in_bulk(Index().titled(match, MOST_SUGGESTIONS))
    return [found[place] for place in sorted(found)]
