"""The chapters of the guides for people, found by their headings and their text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.urls import NoReverseMatch, reverse

from common.admin.finding.records import HAS_ALL, fitness
from common.search import search_text

FOLDER = Path(settings.BASE_DIR) / "docs"
GUIDES = ("prirucka-koordinatora", "prirucka-mesta")
HEADING = re.compile(r"^(#{1,4}) +(.+)$", re.MULTILINE)
MARKUP = [
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), ""),
    (re.compile(r"\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"^\|?(?:\s*-{3,}\s*\|)+.*$", re.MULTILINE), ""),
    (re.compile(r"\*\*|`|^\s*[-*] |^\s*\d+\. ", re.MULTILINE), ""),
    (re.compile(r"\s*\|\s*"), " "),
]
AROUND_WORD = 60
"""Characters shown before and after the first word that was found in a text."""


@dataclass(frozen=True)
class Chapter:
    """A part of a guide under one heading."""

    guide: str
    document: str
    heading: str
    anchor: str
    text: str

    @property
    def address(self) -> str:
        """The URL of the chapter in the administration. Raises NoReverseMatch if guides are not shown there."""
        return f"{reverse('admin:help_page', args=[self.document])}#{self.anchor}"

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


def chapters_found(words: list[str], most: int) -> list[tuple[Chapter, int]]:
    """Return the chapters with all the words and how well they fit, the best first; none if guides are not shown."""
    found = []
    for chapter, heading, text in chapters():
        fits = fitness(heading, words)
        if fits is None and all(word in text for word in words):
            fits = HAS_ALL
        if fits is not None:
            found.append((chapter, fits))
    found.sort(key=lambda one: one[1])
    try:
        return [(chapter, fits) for chapter, fits in found[:most] if chapter.address]
    except NoReverseMatch:
        return []


@cache
def chapters() -> list[tuple[Chapter, str, str]]:
    """Return the chapters of all guides with their folded headings and texts, read once in a process."""
    files = [(name, FOLDER / f"{name}.md") for name in GUIDES]
    found = [one for name, file in files if file.is_file() for one in read(name, file.read_text(encoding="utf-8"))]
    return [(one, search_text(one.heading), search_text(one.heading, one.text)) for one in found]


def read(document: str, markdown: str) -> list[Chapter]:
    """Return the chapters of a guide written in Markdown; the first heading is the title of the guide."""
    headings = list(HEADING.finditer(markdown))
    if not headings:
        return []
    guide = plain(headings[0][2])
    ends = [heading.start() for heading in headings[1:]] + [len(markdown)]
    return [
        Chapter(guide, document, plain(heading[2]), anchor_of(heading[2]), plain(markdown[heading.end() : end]))
        for heading, end in zip(headings[1:], ends[1:], strict=True)
    ]


def plain(markdown: str) -> str:
    """Return Markdown as one line of plain text."""
    for pattern, instead in MARKUP:
        markdown = pattern.sub(instead, markdown)
    return " ".join(markdown.split())


def anchor_of(heading: str) -> str:
    """Return the anchor of a heading as public viewers of Markdown make it, by which the guides refer to it."""
    return re.sub(r"[^\w\- ]", "", plain(heading).lower()).replace(" ", "-")
