"""Posters of events: an A4 page in large print, drawn as a tagged PDF."""
