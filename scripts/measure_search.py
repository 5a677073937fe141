"""Measure how well words are found in any of their forms: `python scripts/measure_search.py FILE …`.

A file has a word on each line with its forms. Each form is asked for, with and without diacritics, and has to find all
forms of its line; what it finds of other lines is a false hit, unless that form stands on both.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zdravy_kraj.settings")


@dataclass(frozen=True)
class Measured:
    """What a set of queries found: forms that belong to the same word, all that do, others, and queries."""

    found: int
    wanted: int
    false: int
    queries: int

    @property
    def recall(self) -> float:
        """The share of what was to be found."""
        return self.found / self.wanted

    @property
    def false_hits(self) -> float:
        """Forms of other words that a query finds, on average."""
        return self.false / self.queries


def words_of(text: str) -> list[list[str]]:
    """Return the forms of each line."""
    return [line.split() for line in text.splitlines() if line.strip()]


def measure(words: Sequence[Sequence[str]], written: Callable[[str], str] = str) -> Measured:
    """Ask for each form as it is `written` among all forms of all words."""
    from common.search.words import keys_of_asked, keys_of_word

    lines: dict[str, set[int]] = defaultdict(set)
    for number, forms in enumerate(words):
        for form in forms:
            lines[form.lower()].add(number)
    index: dict[str, set[str]] = defaultdict(set)
    for form in lines:
        for key in keys_of_word(form):
            index[key].add(form)
    found = wanted = false = queries = 0
    for number, forms in enumerate(words):
        for form in forms:
            hits = set().union(*(index.get(key, set()) for key in keys_of_asked(written(form).lower())))
            right = {one for one in hits if number in lines[one]}
            found, wanted = found + len(right), wanted + len({one.lower() for one in forms})
            false, queries = false + len(hits) - len(right), queries + 1
    return Measured(found, wanted, false, queries)


def main(paths: Iterable[str]) -> None:
    import django

    django.setup()
    from common.values.folding import fold_letters

    for path in paths:
        words = words_of(Path(path).read_text(encoding="utf-8"))
        print(f"{path}: {len(words)} words, {sum(map(len, words))} forms")
        for name, written in (("with diacritics", str), ("without", fold_letters)):
            one = measure(words, written)
            print(f"  {name}: {one.recall:.2%} found, {one.false_hits:.2f} false hits a query")


if __name__ == "__main__":
    main(sys.argv[1:])
