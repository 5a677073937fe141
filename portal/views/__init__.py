"""Views that belong to no other app."""
