"""How much of a year is read: what a page has room for, or nearly everything, as an official report needs it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Extent:
    """Limits of a reading, in rows; of more rows the first are told. None leaves the limit of the page."""

    activities: int | None = None
    per_department: int | None = None
    meetings: int | None = None
    agenda: int | None = None
    calls: int | None = None
    recipients: int | None = None
    rounds: int | None = None
    towns: int | None = None


PAGE = Extent()
"""What the page of the year and its slides tell."""
REPORT = Extent(
    activities=400, per_department=60, meetings=60, agenda=60, calls=60, recipients=400, rounds=60, towns=400
)
"""What the evaluation report tells. A larger year would make a book that nobody could take note of."""
