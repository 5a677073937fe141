"""Views of what the visitor meets first."""
