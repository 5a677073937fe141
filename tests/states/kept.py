"""The files of a kept database: schema, rows, facts, the text of its pages, and the approved differences."""

from __future__ import annotations

import itertools
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from tests.states.moves import moved_address, moved_links

FOLDER = Path(__file__).parent
PAGE, SAME_AS = "=== ", "» "
APPROVED = "approved.txt"

Words = list[str]
Pages = dict[tuple[str, str], Words]
"""Lines of pages by user (empty for the public) and URL."""


@dataclass(frozen=True)
class Reason:
    """Why pages read differently than when the database was kept; `on` is a pattern of URLs."""

    on: str
    why: str

    def covers(self, address: str) -> bool:
        return fnmatch(address, self.on)


@dataclass(frozen=True)
class Kept:
    """One kept database."""

    folder: Path

    @classmethod
    def all(cls) -> list[Kept]:
        return [cls(file.parent) for file in sorted(FOLDER.glob("*/facts.json"))]

    @property
    def name(self) -> str:
        return self.folder.name

    def schema(self, vendor: str) -> Path:
        return self.folder / f"{vendor}.sql"

    @property
    def rows(self) -> Path:
        return self.folder / "rows.sql"

    @cached_property
    def facts(self) -> dict[str, Any]:
        return json.loads((self.folder / "facts.json").read_text(encoding="utf-8"))

    @cached_property
    def pages(self) -> Pages:
        return unfold((self.folder / "pages.txt").read_text(encoding="utf-8"))

    @cached_property
    def changes(self) -> dict[str, Any]:
        """The approved differences, written by whoever made the change."""
        file = self.folder / "changes.yaml"
        return (yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else None) or {}

    @property
    def reasons(self) -> list[Reason]:
        return [Reason(row["on"], row["why"]) for row in self.changes.get("words", [])]

    @cached_property
    def expected(self) -> Pages:
        """The kept pages at their present URLs, with links to moved models."""
        return {
            (who, moved_address(address)): [moved_links(line) for line in words]
            for (who, address), words in self.pages.items()
        }

    @cached_property
    def approved(self) -> Pages:
        """The pages that read differently now, as somebody has read and approved them."""
        file = self.folder / APPROVED
        return unfold(file.read_text(encoding="utf-8")) if file.exists() else {}

    def approve(self, now: Pages) -> None:
        """Save those of the pages that read differently than they did."""
        differ = {page: words for page, words in now.items() if words != self.expected.get(page, words)}
        (self.folder / APPROVED).write_text(fold(differ), encoding="utf-8")

    def save(self, facts: dict[str, Any], pages: Pages) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(facts, ensure_ascii=False, indent=1)
        (self.folder / "facts.json").write_text(f"{text}\n", encoding="utf-8")
        (self.folder / "pages.txt").write_text(fold(pages), encoding="utf-8")


# --- Pages as text: lines of an earlier page are referred to, not repeated ----------


def fold(pages: Pages) -> str:
    """Return the pages as text."""
    return "".join(f"{line}\n" for line in _folded(pages))


def _folded(pages: Pages) -> Iterator[str]:
    """Yield `=== NUMBER USER URL` and the lines of the page; `» NUMBER FIRST-LAST` means lines of an earlier page."""
    seen: dict[str, list[tuple[int, int]]] = defaultdict(list)
    known: list[Words] = []
    for number, ((who, address), words) in enumerate(pages.items()):
        yield f"{PAGE}{number} {who} {address}"
        here = 0
        while here < len(words):
            found = [(_length(words, here, known[page], at), page, at) for page, at in seen[words[here]]]
            length, page, at = max(found, key=lambda one: one[0], default=(1, 0, 0))
            repeat = f"{SAME_AS}{page} {at + 1}-{at + length}"
            if found and len(repeat) < len("\n".join(words[here : here + length])):
                yield repeat
            else:
                length = 1
                if words[here].startswith((PAGE, SAME_AS)):
                    raise ValueError(f"This line cannot be kept: {words[here]}")
                yield words[here]
            here += length
        known.append(words)
        for at, line in enumerate(words):
            seen[line].append((number, at))


def _length(words: Words, here: int, other: Words, at: int) -> int:
    """Return the number of equal lines from these two positions on."""
    pairs = zip(itertools.islice(words, here, None), itertools.islice(other, at, None), strict=False)
    return sum(1 for _pair in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))


def unfold(text: str) -> Pages:
    """Return the pages stored in the text."""
    pages: Pages = {}
    known: list[Words] = []
    for line in text.splitlines():
        if line.startswith(PAGE):
            _number, who, address = line.removeprefix(PAGE).split(" ")
            known.append([])
            pages[who, address] = known[-1]
        elif line.startswith(SAME_AS):
            number, places = line.removeprefix(SAME_AS).split(" ")
            first, last = (int(place) for place in places.split("-"))
            known[-1] += known[int(number)][first - 1 : last]
        else:
            known[-1].append(line)
    return pages


def as_pages(answer: Iterable[list[Any]]) -> Pages:
    """Return the pages from the output of `tests.states.seen`."""
    return {(who, address): words for who, address, words in answer}
