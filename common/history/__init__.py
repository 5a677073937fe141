"""The history of records with their parts: changes, versions, restoring, and the bin."""
