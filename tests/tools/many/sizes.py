"""How many rows of each kind a database of a given size has, and how they are spread."""

from __future__ import annotations

import datetime
import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

RowT = TypeVar("RowT")

SIZES = (100, 10_000, 100_000)
LEAST = 100
"""Rows of each main kind in the smallest database: enough to fill the first part of every list."""
SHARES = {2026: 60, 2025: 16, 2024: 10, 2023: 6, 2022: 4, 2021: 3, 2020: 1}
"""Percentages of rows by year; most are from the newest one."""
YEARS = tuple(SHARES)
BUSY = 20
"""Percentage of activities and applications of the busiest town, and of activities with the busiest partner."""


@dataclass(frozen=True)
class Size:
    """A size, named by its number of activities. The random choices are the same each time."""

    activities: int

    @cached_property
    def random(self) -> random.Random:
        return random.Random(self.activities)

    @property
    def applications(self) -> int:
        return max(LEAST, self.activities // 10)

    @property
    def largest_call(self) -> int:
        """Applications of one call; the others share what is left."""
        return max(LEAST * 6 // 10, self.applications // 4)

    @property
    def cooperations(self) -> int:
        return max(LEAST, self.activities // 10)

    @property
    def organisations(self) -> int:
        return max(LEAST, self.activities * 6 // 100)

    @property
    def members(self) -> int:
        return self.organisations // 2

    @property
    def meetings(self) -> int:
        return max(2 * len(YEARS), self.activities // 1000)

    @property
    def reports(self) -> int:
        return max(LEAST // 2, self.activities // 50)

    def spread(self, count: int) -> list[int]:
        """Return a year for each of `count` rows."""
        years = [year for year, share in SHARES.items() for _one in range(count * share // 100)]
        years += [YEARS[0]] * (count - len(years))
        self.random.shuffle(years)
        return years

    def chance(self, percent: int) -> bool:
        return self.random.randrange(100) < percent

    def pick(self, rows: Sequence[RowT]) -> RowT:
        return self.random.choice(rows)

    def day(self, year: int) -> datetime.date:
        return datetime.date(year, 1, 1) + datetime.timedelta(days=self.random.randrange(365))
