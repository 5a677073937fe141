"""A set of changes to a report's fields and lists, and applying it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from common.editing.writing import Rows, write
from reports.form_layout import PLACES
from reports.models import ActivityReport


@dataclass(frozen=True)
class Correction:
    """New values of fields and lists by name; whatever is not named stays unchanged."""

    values: dict[str, Any] = field(default_factory=dict)
    rows: dict[str, Rows] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.values or any(self.rows.values()))


def apply_correction(report: ActivityReport, correction: Correction | Mapping[str, Any]) -> set[str]:
    """Apply the correction to a locked report and return the names of what really changed.

    Rows of lists are saved; the caller saves the report itself.
    """
    facts = correction.values | correction.rows if isinstance(correction, Correction) else correction
    return write(report, facts, at=PLACES)
