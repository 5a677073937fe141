"""Sets of permissions that an app can give the coordinator for a model."""

ALL = ("view", "add", "change", "delete")
KEEP = ("view", "add", "change")
"""For rows that must not be deleted: accounts are deactivated, so that their history stays readable."""
EDIT = ("view", "change")
"""For models with exactly one row, created with the region's data."""
READ = ("view",)
"""For rows that only the workflow and commands change."""
