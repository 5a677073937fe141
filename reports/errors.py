"""The one exception of this room."""


class ReportsError(Exception):
    """A step that cannot be done, with a message fit for the person."""
