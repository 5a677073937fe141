"""A database with as many rows as a large region has in years, to see what grows with them: `make many`."""
