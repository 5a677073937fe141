"""What is done at the end of every transaction, while it can still write: what is derived from all that it wrote.

Django calls functions after a commit only. `hooks` get the connection before it; what they write is committed, or
undone, together with the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.db import DatabaseError, Error

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper
else:
    BaseDatabaseWrapper = object

hooks: list[Callable[[Any], None]] = []


class BeforeCommit(BaseDatabaseWrapper):
    """Calls the hooks before it commits."""

    def commit(self) -> None:
        if self.connection is not None and not self.autocommit and not self.in_atomic_block:
            try:
                self._call_hooks()
            except DatabaseError:
                raise
            except BaseException:
                # Django undoes the transaction after errors of the database alone; others, such as the end of the
                # process, would leave it open, and SQLite would commit it.
                self._undo()
                raise
        super().commit()

    def _call_hooks(self) -> None:
        for hook in hooks:
            try:
                hook(self)
            finally:
                # A block of the hook that could not even begin leaves the connection as if in it.
                self.in_atomic_block = False

    def _undo(self) -> None:
        try:
            self.rollback()
        except Error:
            self.close()
