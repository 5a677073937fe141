"""Headings of columns by their sense: “Požadovaná částka (v tis. Kč)” and “POZADOVANO” are the same column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from common.values.folding import fold_letters

LONGEST = 200
"""Longer texts are no headings, and are not folded, which costs time."""
BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
THOUSANDS = re.compile(
    r"\bv tis(icich\b|\.|\b)( ?(kc|czk|korun\w*))?|\btis(ice?)?\.? ?(kc|czk|korun\w*)|\btis\.(?!\w)|\btkc\b"
)
MILLIONS = re.compile(r"\bmil(ion[uy]?|ionech)?\.? ?(kc|czk|korun)(?![a-z])")
CURRENCY = re.compile(r"(\bv )?\b(kc|czk|korun(y|ach)?|v tisicich|eur)\b")
UNIT = re.compile(r"[(\[]?(v )?((tis|mil)\w*\.? ?)?(kc|czk|korun\w*|eur|%)[)\]]?", re.IGNORECASE)
SIGNS = re.compile(r"[^a-z0-9]+")
ENDINGS = re.compile(r"(?<=[a-z]{4})(ych|ymi|eho|emu|ami|ech|ove|ou|ho|ym|em|um|y|i|e|a|o|u)$")


@dataclass(frozen=True)
class Heading:
    """A heading divided into its sense and its unit."""

    text: str
    exact: str
    """Without case and diacritics."""
    sense: str
    """Without unit, brackets and signs."""
    stem: str
    """Without endings of words."""
    factor: Decimal
    """By what amounts below it are multiplied."""


def heading_of(text: str) -> Heading:
    """Return the heading of a column."""
    exact = fold_letters(text[:LONGEST])
    factor = Decimal(1000) if THOUSANDS.search(exact) else Decimal(10**6) if MILLIONS.search(exact) else Decimal(1)
    bare = MILLIONS.sub(" ", THOUSANDS.sub(" ", BRACKETS.sub(" ", exact)))
    sense = SIGNS.sub(" ", CURRENCY.sub(" ", bare)).strip().removesuffix(" v")
    return Heading(text, exact, sense, " ".join(ENDINGS.sub("", word) for word in sense.split()), factor)


def is_unit(text: str) -> bool:
    """Whether the text is only a unit, as in a second line of a header."""
    return bool(UNIT.fullmatch(fold_letters(text[:LONGEST]).strip()))


@dataclass
class Names:
    """All names by which the columns of a resource are known, best matches first."""

    by_rank: tuple[dict[str, set[str]], ...] = field(default_factory=lambda: ({}, {}, {}, {}))

    def add(self, column: str, own: Iterable[str], others: Iterable[str]) -> None:
        """Let a column be known by its own names and by others."""
        own = list(own)
        for name in own:
            self.by_rank[0].setdefault(fold_letters(name), set()).add(column)
        for rank, names in ((1, own), (2, others), (3, [*own, *others])):
            for one in map(heading_of, names):
                self.by_rank[rank].setdefault(one.stem if rank == 3 else one.sense, set()).add(column)

    def find(self, text: str) -> tuple[int, set[str]]:
        """Return how well a heading is known, 0 being best, and the columns it may mean."""
        one = heading_of(text)
        for rank, key in enumerate((one.exact, one.sense, one.sense, one.stem)):
            if key and (found := self.by_rank[rank].get(key)):
                return rank, found
        return len(self.by_rank), set()

    def knows(self, text: str) -> bool:
        """Whether the text is the name of a column."""
        return bool(self.find(text)[1])

    def columns_of(self, headers: list[str]) -> tuple[dict[int, set[str]], list[int]]:
        """Return what each header may mean, and those that mean a column that another header names as well.

        When several name one column, the best known of them has it, or the only one that means nothing else; if they
        are equally good, none has.
        """
        found = {index: self.find(header) for index, header in enumerate(headers)}
        claims: dict[str, list[tuple[int, int]]] = {}
        for index, (rank, columns) in found.items():
            for column in columns:
                claims.setdefault(column, []).append((rank, index))
        sure: dict[int, set[str]] = {}
        for column, ranked in claims.items():
            best = min(ranked)[0]
            leaders = [index for rank, index in ranked if rank == best]
            if len(leaders) > 1:
                leaders = [index for index in leaders if len(found[index][1]) == 1]
            if len(leaders) == 1:
                sure.setdefault(leaders[0], set()).add(column)
        return sure, [index for index, (_rank, columns) in found.items() if columns and index not in sure]


def names_of(own: Mapping[str, Iterable[str]], others: Mapping[str, Iterable[str]]) -> Names:
    """Return the names of columns: their own ones, and the others by which offices call them."""
    names = Names()
    for column, texts in own.items():
        names.add(column, texts, others.get(column, ()))
    return names
