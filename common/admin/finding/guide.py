"""The chapters of the guides, found by their headings and their text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from common.admin.finding.records import HAS_ALL, fitness
from common.guides import COORDINATOR, TOWNS, guide
from common.search import search_text

AROUND_WORD = 60
"""Characters shown before and after the first word that was found in a text."""


@dataclass(frozen=True)
class FoundChapter:
    """A chapter of a guide, with its folded heading and text."""

    document: str
    guide: str
    name: str
    heading: str
    text: str
    folded_heading: str
    folded_text: str

    def excerpt(self, words: list[str]) -> str:
        """Return the part of its text around the first of the folded words, empty if none is there."""
        pieces = self.text.split()
        place = next((place for place, piece in enumerate(pieces) if words[0] in search_text(piece)), None)
        if place is None:
            return ""
        before, after = pieces[:place], pieces[place:]
        while len(" ".join(before)) > AROUND_WORD:
            before = before[1:]
        while len(" ".join(after)) > 2 * AROUND_WORD:
            after = after[:-1]
        shown = " ".join(before + after)
        return f"{'… ' if len(before) < place else ''}{shown}{' …' if len(after) < len(pieces) - place else ''}"


def chapters_found(words: list[str], most: int) -> list[tuple[FoundChapter, int]]:
    """Return the chapters with all the words and how well they fit, the best first."""
    found = []
    for chapter in chapters():
        fits = fitness(chapter.folded_heading, words)
        if fits is None and all(word in chapter.folded_text for word in words):
            fits = HAS_ALL
        if fits is not None:
            found.append((chapter, fits))
    found.sort(key=lambda one: one[1])
    return found[:most]


@cache
def chapters() -> list[FoundChapter]:
    """Return the chapters of both guides, the coordinator's first, read once in a process."""
    known = [(document, guide(document)) for document in (COORDINATOR, TOWNS)]
    return [
        FoundChapter(
            document=document,
            guide=book.title,
            name=one.name,
            heading=one.title,
            text=one.text,
            folded_heading=search_text(one.title),
            folded_text=search_text(one.title, one.text),
        )
        for document, book in known
        for one in book.chapters.values()
    ]
