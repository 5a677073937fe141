"""The coordinator's form over one report: what she corrects, her words to the town, and the step she takes.

Every field carries what she saw beside what she typed. Only what she really changed is saved, so that a change somebody
else made meanwhile in another field is never overwritten.
"""

from reports.office_forms.desk import Desk

__all__ = ["Desk"]
