"""What a deck tells besides the year: the programme of a meeting, who is behind it, and useful links."""

from __future__ import annotations

from dataclasses import dataclass

from review.facts.basics import Link, Photo
from review.facts.meetings import Meeting


@dataclass(frozen=True)
class Talk:
    """Who speaks at an item of the programme, and about what."""

    speaker: str
    function: str
    """With the organisation, as on the day of the meeting."""
    subject: Link | None = None
    """What the talk is about, if it is not the item itself."""


@dataclass(frozen=True)
class AgendaPoint:
    """An item of the programme of a meeting."""

    key: int
    number: int
    title: str
    kind: str
    """The key of `activities.models.AgendaItem.Kind`."""
    description: str
    """HTML."""
    talks: tuple[Talk, ...] = ()
    links: tuple[Link, ...] = ()
    """Those that belong to no talk."""
    organisations: tuple[Link, ...] = ()
    """Who tells of its work."""


@dataclass(frozen=True)
class TownMinutes:
    """What a town tells at a meeting in its two minutes."""

    key: int
    town: Link
    sentence: str
    works: tuple[Link, ...]
    """What it did, with a sentence of each; without an address where the public has no page of it."""
    photo: Photo | None = None
    """Of the first of them that has a public one."""


@dataclass(frozen=True)
class Programme:
    """A meeting with its whole programme."""

    meeting: Meeting
    points: tuple[AgendaPoint, ...]
    begun: tuple[tuple[str, str], ...] = ()
    """Who is new in the group since its previous meeting: the name, and the function with the organisation."""
    towns: tuple[TownMinutes, ...] = ()
    """What member towns tell, in alphabetical order."""


@dataclass(frozen=True)
class Contact:
    """Who is behind the programme; what is not known is empty."""

    programme: str
    tagline: str
    region: str
    office: str
    department: str
    address: str
    email: str
    phone: str
    web: str
    coordinator: str = ""
    function: str = ""
    """Of the coordinator."""
    links: tuple[Link, ...] = ()
    """The useful links of the programme itself."""


@dataclass(frozen=True)
class LinkGroup:
    """Useful links under one heading."""

    name: str
    links: tuple[Link, ...]
