"""Lists of public activities of any length: the database keeps their rows and counts (`keeping`); how to read them."""
