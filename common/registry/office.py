"""What the app with the site profile says of the office: who runs the programme, and its useful links."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Office:
    """The programme and the office behind it, in the language of now; what is not filled in is empty."""

    programme: str
    tagline: str
    region: str
    name: str
    department: str
    address: str
    email: str
    phone: str
    web: str
    """With its host."""


@dataclass(frozen=True)
class UsefulAddress:
    """A link of the page of useful links; without an address it is text alone."""

    group: str
    title: str
    address: str
    description: str
    is_own: bool = False
    """Whether it leads to the programme itself, as its group bears the name of the programme."""
