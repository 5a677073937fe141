"""A connection to PostgreSQL."""

from __future__ import annotations

from django.db.backends.postgresql import base

from common.database.before_commit import BeforeCommit


class DatabaseWrapper(BeforeCommit, base.DatabaseWrapper):
    """One connection, of one thread."""
