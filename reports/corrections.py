"""What is changed in a report: its fields and the rows of its lists, and writing it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from common.editing.writing import Rows, write
from reports.form_layout import PLACES
from reports.models import ActivityReport


@dataclass(frozen=True)
class Correction:
    """Fields by their names and lists by theirs; what is not named stays as it is."""

    values: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, Rows] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.values or any(self.rows.values()))


def put_into(report: ActivityReport, correction: Correction | Mapping[str, Any]) -> set[str]:
    """Write the correction into a locked report and return what it really changed; the report itself is not saved."""
    facts = correction.values | correction.rows if isinstance(correction, Correction) else correction
    return write(report, facts, at=PLACES)
