"""The text of a topic in pieces that are not divided: items, paragraphs, and sentences of long ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile
from typing import Final

from django.utils.translation import gettext as _

from decks.flow.dividing import MOST, Piece
from decks.flow.measuring import BREAK, SAFE, breakable, cut_to, lines_of, width_of
from decks.geometry import Letters
from decks.slides import Paragraph, Run

SENTENCE_END: Final = re.compile(r"(?<=[.!?…])(?:[“”\"»)])? ")
WORD_END: Final = re.compile(rf"[ {BREAK}]")
LONG: Final = 0.6
"""Of a slide: a paragraph that takes more may be divided."""
CHUNK: Final = 3
"""Lines of a sentence that are not divided, where it is longer."""
NAMED: Final = 2
"""Lines in which a further slide says again what it goes on with."""

FROM_CHILD, WITHIN_CHILDREN, AT_SENTENCE, IN_SENTENCE, TO_OTHER_LEVEL = 1.5, 0.12, 0.2, 0.45, 0.03
"""What a break costs: between an item and the first one below it, before one below it, within a paragraph."""


@dataclass(frozen=True)
class Atom:
    """A paragraph, or a part of a long one, with its height on the first slide and on others."""

    runs: tuple[Run, ...]
    of: Paragraph
    begins: bool
    """Whether it is the beginning of its paragraph."""
    piece: Piece
    under: Paragraph | None = None
    """What it belongs to, in short: said again where a further slide begins with it."""


@dataclass(frozen=True)
class Measure:
    """The letters and widths in which a text is set, in units: on the first slide and on others."""

    letters: Letters
    first: float
    others: Letters
    other: float
    height: float
    """Of a further slide."""

    def runs(self, paragraph: Paragraph) -> tuple[Run, ...]:
        """Return a paragraph whose words fit its lines."""
        on_first = breakable(paragraph.runs, self.letters.size, self.first - paragraph.level * self.letters.indent)
        if self._is_same:
            return on_first
        return breakable(on_first, self.others.size, self.other - paragraph.level * self.others.indent)

    def lines(self, runs: Sequence[Run], paragraph: Paragraph) -> tuple[int, int]:
        """Return the number of lines on the first slide and on others."""
        on_first = lines_of(runs, self.letters.size, self.first - paragraph.level * self.letters.indent)
        if self._is_same:
            return on_first, on_first
        return on_first, lines_of(runs, self.others.size, self.other - paragraph.level * self.others.indent)

    def rooms(self, paragraph: Paragraph) -> tuple[float, float]:
        """Return the widths of a line in the size of its letters."""
        first = self.first - paragraph.level * self.letters.indent
        other = self.other - paragraph.level * self.others.indent
        return first * SAFE / self.letters.size, other * SAFE / self.others.size

    @property
    def _is_same(self) -> bool:
        return (self.letters, self.first) == (self.others, self.other)


def atoms_of(paragraphs: Iterable[Paragraph], measure: Measure) -> list[Atom]:
    """Return the text in pieces, no more than the most slides of a topic could hold."""
    atoms: list[Atom] = []
    before: Paragraph | None = None
    above = _Above(measure)
    left = (MOST + 1) * measure.height
    for paragraph in paragraphs:
        if left <= 0:
            break
        under = above.under(paragraph)
        for atom in _atoms(paragraph, before, measure):
            atoms.append(above.put(atom, under) if under and atom.begins else atom)
            left -= min(atom.piece.first, atom.piece.other)
        before = paragraph
    return atoms


class _Above:
    """What the paragraphs of a text belong to: an item of a list, or a line that names what follows it."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._levels: list[Paragraph | None] = [None, None]
        self._short: dict[int, Paragraph] = {}

    def under(self, paragraph: Paragraph) -> Paragraph | None:
        """Return what a paragraph belongs to, in short, and remember it for those that come."""
        level = min(paragraph.level, 2)
        found = self._levels[level - 1] if level else None
        if level < 2 and not paragraph.is_continued:
            names = level or _is_head(paragraph)
            self._levels[level:] = [paragraph if names else None, *[None] * (1 - level)]
        if found is None or not found.text.strip():
            return None
        if id(found) not in self._short:
            self._short[id(found)] = self._in_short(found)
        return self._short[id(found)]

    def _in_short(self, paragraph: Paragraph) -> Paragraph:
        """Return the words that name an item, shortened to its lines on a slide."""
        named = tuple(takewhile(lambda run: run.is_strong, paragraph.runs)) or paragraph.runs
        letters, indent = self._measure.others, paragraph.level * self._measure.others.indent
        text = "".join(run.text for run in named).strip().rstrip(",;:–- ").replace(BREAK, "")
        goes_on = _("(continued)")
        width, after = self._measure.other - indent, f" {goes_on}"
        told = cut_to(text, letters.size, width, lines=NAMED, strong=True, after=after)
        run = Run(f"{told}{after}", named[0].address, is_strong=True)
        return replace(paragraph, runs=breakable((run,), letters.size, width), is_repeated=True, is_continued=False)

    def put(self, atom: Atom, under: Paragraph) -> Atom:
        """Return a piece with the room that what it belongs to takes above it."""
        lines = self._measure.lines(under.runs, under)[1]
        lead = lines * self._measure.others.line + self._measure.others.gap
        return replace(atom, under=under, piece=replace(atom.piece, lead=lead))


def _atoms(paragraph: Paragraph, before: Paragraph | None, measure: Measure) -> Iterator[Atom]:
    runs = measure.runs(paragraph)
    lines = measure.lines(runs, paragraph)
    gap = max(measure.letters.gap, measure.others.gap) if before else 0
    cost = _cost_between(before, paragraph) if before else 0.0
    if lines[1] * measure.others.line <= LONG * measure.height:
        yield _atom(runs, paragraph, lines, measure, begins=True, gap=gap, cost=cost)
        return
    for place, (part, is_sentence) in enumerate(_parts(runs, paragraph, measure)):
        if place:
            gap, cost = 0, AT_SENTENCE if is_sentence else IN_SENTENCE
        told = measure.lines(part, paragraph)
        yield _atom(part, paragraph, told, measure, begins=not place, gap=gap, cost=cost)


def _atom(
    runs: tuple[Run, ...],
    paragraph: Paragraph,
    lines: tuple[int, int],
    measure: Measure,
    *,
    begins: bool,
    gap: float,
    cost: float,
) -> Atom:
    tall = (lines[0] * measure.letters.line, lines[1] * measure.others.line)
    return Atom(runs, paragraph, begins, Piece(*tall, gap, cost))


def _cost_between(before: Paragraph, paragraph: Paragraph) -> float:
    if paragraph.level > before.level or paragraph.is_continued or _is_head(before):
        return FROM_CHILD
    return WITHIN_CHILDREN if paragraph.level == 2 else TO_OTHER_LEVEL if paragraph.level == 0 else 0.0


def _is_head(paragraph: Paragraph) -> bool:
    """Whether a paragraph names what follows it."""
    return paragraph.level == 0 and all(run.is_strong for run in paragraph.runs)


def _parts(runs: tuple[Run, ...], paragraph: Paragraph, measure: Measure) -> Iterator[tuple[tuple[Run, ...], bool]]:
    """Yield the sentences of a paragraph, long ones in parts of a few lines, and whether a sentence begins."""
    rooms = measure.rooms(paragraph)
    for sentence in _cut(runs, SENTENCE_END):
        for place, part in enumerate(chunks(sentence, rooms, CHUNK)):
            yield part, not place


def chunks(runs: tuple[Run, ...], rooms: Iterable[float], most: int) -> Iterator[tuple[Run, ...]]:
    """Yield runs in parts, each of as many words as fit `most` lines of every width, in the size of letters."""
    narrowest = min(rooms)
    part: list[tuple[Run, ...]] = []
    lines, used = 1, 0.0
    for word in _cut(runs, WORD_END):
        wide, space = _wide(word)
        if used and used + wide > narrowest:
            lines, used = lines + 1, 0.0
            if lines > most:
                yield joined(part)
                part, lines = [], 1
        part.append(word)
        used += wide + space
    if part:
        yield joined(part)


def _wide(word: tuple[Run, ...]) -> tuple[float, float]:
    """Return the width of a word, and of the space after it."""
    wide = sum(width_of(run.text.rstrip(f" {BREAK}"), 1, strong=run.is_strong) for run in word)
    return wide, width_of(" ", 1, strong=word[-1].is_strong) if word[-1].text.endswith(" ") else 0.0


def _cut(runs: Iterable[Run], where: re.Pattern[str]) -> Iterator[tuple[Run, ...]]:
    """Yield runs parted after what matches."""
    part: list[Run] = []
    for run in runs:
        start = 0
        for found in where.finditer(run.text):
            part.append(replace(run, text=run.text[start : found.end()]))
            yield tuple(part)
            part, start = [], found.end()
        if start < len(run.text):
            part.append(replace(run, text=run.text[start:]))
    if part:
        yield tuple(part)


def joined(parts: Iterable[Iterable[Run]]) -> tuple[Run, ...]:
    """Return parts as one, runs of the same look together."""
    alike = groupby((run for part in parts for run in part), key=look_of)
    return tuple(Run("".join(run.text for run in runs), *look) for look, runs in alike)


def look_of(run: Run) -> tuple[str, bool, bool]:
    """Return all but the text."""
    return run.address, run.is_strong, run.is_emphasised


def paragraphs_of(atoms: Sequence[Atom], *, is_further: bool = False) -> tuple[Paragraph, ...]:
    """Return the pieces of a slide as paragraphs; one that goes on from the slide before has no bullet or number.

    A further slide that begins within a list says again what its items belong to.
    """
    told: list[Paragraph] = [atoms[0].under] if is_further and atoms and atoms[0].under else []
    for place, atom in enumerate(atoms):
        if atom.begins:
            told.append(replace(atom.of, runs=atom.runs))
        elif place:
            told[-1] = replace(told[-1], runs=joined((told[-1].runs, atom.runs)))
        else:
            told.append(replace(atom.of, runs=atom.runs, number="", is_continued=atom.of.level > 0))
    return tuple(replace(one, runs=without_end(one.runs)) for one in told)


def without_end(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return runs without a space or a place to break at the end."""
    if not runs:
        return ()
    end = runs[-1].text.rstrip(f" {BREAK}")
    return (*runs[:-1], replace(runs[-1], text=end)) if end else without_end(runs[:-1])
