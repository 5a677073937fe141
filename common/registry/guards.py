"""Rules that an app gives to the database itself, because a model cannot express them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Guard:
    """A trigger or constraint of a table, and the statements that create it.

    On PostgreSQL a guard that is there already is known by its name alone: whoever changes it also renames it.
    """

    name: str
    table: str
    create: tuple[str, ...]
    reads: tuple[str, ...] = ()
    """Other tables that it names; SQLite cannot rebuild them while the guard is there."""
