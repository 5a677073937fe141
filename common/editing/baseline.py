"""The state of a record when its page was opened: a digest of each part, sent to the page and posted back with it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from common.editing.parts import Part

LONGEST = 100_000
LONGEST_WORDS = 500
"""Of longer texts the page contains only the digest, not the text."""


def digest(value: Any) -> str:
    """Return the first ten hexadecimal digits of a hash of the value."""
    return hashlib.sha256(json.dumps(value, sort_keys=True, default=str).encode()).hexdigest()[:10]


@dataclass(frozen=True)
class Baseline:
    """Digests of the parts by name, and the texts of those whose original version the page may have to show."""

    marks: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, parts: Mapping[str, Part], *, with_words: bool = False) -> Baseline:
        """Return the baseline of a page that shows these parts."""
        said = parts.items() if with_words else ()
        words = {name: text for name, part in said if len(text := part.words) <= LONGEST_WORDS}
        return cls({name: part.mark for name, part in parts.items()}, words)

    @classmethod
    def read(cls, text: str) -> Baseline:
        """Parse what a page posted back; malformed parts are ignored."""
        try:
            sent = json.loads(text[:LONGEST])
        except (ValueError, RecursionError):
            return cls()
        if not isinstance(sent, dict):
            return cls()
        pairs = {name: one if isinstance(one, list) else [one] for name, one in sent.items()}
        good = {name: pair for name, pair in pairs.items() if pair and all(isinstance(text, str) for text in pair)}
        words = {name: pair[1] for name, pair in good.items() if len(pair) > 1}
        return cls({name: pair[0] for name, pair in good.items()}, words)

    def write(self) -> str:
        """Serialise to JSON for a hidden field of the page."""
        pairs = {name: [mark, self.words[name]] if name in self.words else mark for name, mark in self.marks.items()}
        return json.dumps(pairs, separators=(",", ":"))

    def knows(self, name: str) -> bool:
        return name in self.marks

    def differs(self, part: Part) -> bool:
        """Whether the part differs from the baseline; True for a part that the baseline does not contain."""
        return part.name not in self.marks or part.differs_from(self.marks[part.name])
