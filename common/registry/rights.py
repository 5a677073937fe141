"""Sets of permissions that an app can give the coordinator for a model, and all that a user has."""

from __future__ import annotations

from typing import Any

ALL = ("view", "add", "change", "delete")
KEEP = ("view", "add", "change")
"""For rows that must not be deleted: accounts are deactivated, so that their history stays readable."""
EDIT = ("view", "change")
"""For models with exactly one row, created with the region's data."""
READ = ("view",)
"""For rows that only the workflow and commands change."""


def rights_of(user: Any) -> tuple[bool, frozenset[str]]:
    """Return what decides which lists and tasks a user gets; equal for all who have the same rights."""
    return bool(user.is_superuser), frozenset(user.get_all_permissions())
