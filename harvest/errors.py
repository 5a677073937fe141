"""An error with a message for the town."""

from __future__ import annotations


class HarvestError(Exception):
    """Something cannot be done; the message says why."""
