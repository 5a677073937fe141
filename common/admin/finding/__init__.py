"""The one search of the administration: her last records, entries of the menu, records of every kind, pages of help.

`found_for` puts together what somebody may see of it; `views` shows it as a page, and as suggestions while one types.
"""

from common.admin.finding.results import Found, FoundGroup, Results, found_for

__all__ = ["Found", "FoundGroup", "Results", "found_for"]
