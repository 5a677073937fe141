"""The place of a document among all others as one number: the later its year the lower, then by kind, newest first.

Both databases give the rows of an index in the order of their primary keys, so the first results come without sorting,
and how many there are of each kind and year is told by the keys alone.
"""

from __future__ import annotations

ROW_BITS, KIND_BITS = 38, 6
YEAR_BITS = ROW_BITS + KIND_BITS
MOST_ROWS, MOST_KINDS, LAST_YEAR = 2**ROW_BITS - 1, 2**KIND_BITS - 1, 4095
TIMELESS = 0
"""The year of what belongs to none; it comes first."""


def place_of(kind: int, object_id: int, year: int | None) -> int:
    """Return the primary key of the document of a row. Raises ValueError for numbers that do not fit."""
    turned = LAST_YEAR - year if year else TIMELESS
    if not (0 < kind <= MOST_KINDS and 0 <= object_id <= MOST_ROWS and 0 <= turned < LAST_YEAR):
        raise ValueError(f"There is no place for {kind}/{object_id} in {year}")
    return turned << YEAR_BITS | kind << ROW_BITS | (MOST_ROWS - object_id)


def sql_of_kind(place: str) -> str:
    """Return the SQL of the kind in a place."""
    return f"(({place} >> {ROW_BITS}) & {MOST_KINDS})"


def sql_of_row(place: str) -> str:
    """Return the SQL of the primary key of the row in a place."""
    return f"({MOST_ROWS} - ({place} & {MOST_ROWS}))"
