"""The words of a part: those of its source, until the coordinator gives it others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from decks.models import Part

Source = TypeVar("Source")


@dataclass(frozen=True)
class Wording(Generic[Source]):
    """What the columns of a part say beside the source that was taken over. Nothing here saves a row."""

    read: Callable[[dict[str, Any]], Source]
    """Returns the source that JSON tells of."""
    words_of: Callable[[Source], dict[str, str]]
    """Returns the words of a source as they stand in the columns of a part."""
    is_same: Mapping[str, Callable[[str, str, Source], bool]]
    """Whether the text of a column and that of the source say the same, by the names of the columns."""

    def source_of(self, row: Part) -> Source | None:
        """Return what was taken over, in the words of the source; None for a part that has none."""
        return self.read(row.source) if row.source is not None else None

    def take(self, row: Part, data: dict[str, Any]) -> None:
        """Take over what the source says now, with its words wherever they are not the coordinator's own."""
        row.source = data
        for name, words in self.words_of(self.read(data)).items():
            if not getattr(row, f"has_own_{name}"):
                setattr(row, name, words)

    def note_own(self, row: Part) -> None:
        """Note which words of a part differ from its source; those that say the same become those of the source."""
        source = self.source_of(row)
        if source is None:
            return
        words = self.words_of(source)
        for name, is_same in self.is_same.items():
            same = is_same(getattr(row, name), words[name], source)
            setattr(row, f"has_own_{name}", not same)
            if same:
                setattr(row, name, words[name])

    def give_back(self, row: Part) -> None:
        """Give a part the words of its source again."""
        source = self.source_of(row)
        if source is None:
            return
        for name, words in self.words_of(source).items():
            setattr(row, name, words)
            setattr(row, f"has_own_{name}", False)
