"""The exception of this room, and its one special case."""


class ReportsError(Exception):
    """A step that cannot be done, with a message fit for the person."""


class ReportChanged(ReportsError):
    """Somebody has changed the report since the person read it."""
