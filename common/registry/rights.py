"""Sets of rights that an app gives the coordinator over its models."""

ALL = ("view", "add", "change", "delete")
KEEP = ("view", "add", "change")
"""Accounts are switched off, not deleted: their history must stay readable."""
EDIT = ("view", "change")
"""There is exactly one, made by the data of the region."""
READ = ("view",)
"""Changed by steps and commands only."""
