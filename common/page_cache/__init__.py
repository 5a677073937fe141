"""Public pages kept in memory, and the revision of the public content that says when they are out of date."""
