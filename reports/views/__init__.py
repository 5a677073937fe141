"""Pages of reports: for the town and for the office."""
