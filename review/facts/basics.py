"""A link and a photograph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Link:
    """A name that leads somewhere; without an address it is text alone."""

    title: str
    address: str = ""
    description: str = ""
    """A few words or a sentence, where it stands among links that describe themselves."""


@dataclass(frozen=True)
class Photo:
    """A photograph with the words that describe it."""

    file: str
    """Its name in the storage of uploads."""
    alt: str
    credit: str
    width: int
    """Pixels of the full copy, as `height`."""
    height: int
    sources: Mapping[str, Any]
    """What `components/picture.html` needs: addresses of the copies with their widths, by format."""
