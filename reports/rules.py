"""Who may decide on reports, for the workflow; who may write or read one is asked of its town."""

from __future__ import annotations

import rules

from members.rules import is_coordinator

rules.add_perm("reports.decide_report", is_coordinator)
