"""The revision of public content, also while its database is away."""

from __future__ import annotations

import logging
from collections.abc import Callable

from common.page_cache.revision import RevisionUnavailable

logger = logging.getLogger(__name__)

TRUSTED = 24 * 3600
"""Seconds for which what the database last said is believed while it is away."""


class Revisions:
    """Asks for the revision, and remembers the last one for the time when nobody answers.

    `ask` raises RevisionUnavailable while the database is away; it must do so quickly.
    """

    def __init__(self, ask: Callable[[], str]) -> None:
        self.ask = ask
        self.last: tuple[str, float] = ("", 0.0)
        self.is_away = False

    def current(self, now: float) -> str | None:
        """Return the revision of this moment (in seconds since 1970), or None while the database is away."""
        try:
            revision = self.ask()
        except RevisionUnavailable as error:
            if not self.is_away:
                self.is_away = True
                logger.warning("The database does not answer (%s); pages that are kept are served meanwhile.", error)
            return None
        self.last = (revision, now)
        if self.is_away:
            self.is_away = False
            logger.warning("The database answers again.")
        return revision

    def trusted(self, now: float) -> str | None:
        """Return the last revision that the database told, if that is not longer than a day ago."""
        revision, told_at = self.last
        return revision if revision and now - told_at <= TRUSTED else None
