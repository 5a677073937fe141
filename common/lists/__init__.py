"""Long lists: their pages, their counts, and rows that are fetched only when they are shown."""
