"""The permission to decide on reports; who may write or read a report depends on its town, see `members/rules.py`."""

from __future__ import annotations

import rules

from members.rules import is_coordinator

rules.add_perm("reports.decide_report", is_coordinator)
