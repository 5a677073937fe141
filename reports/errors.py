"""Exceptions of the reports app."""


class ReportsError(Exception):
    """An action that cannot be done; the message is shown to the user."""


class ReportChanged(ReportsError):
    """Somebody else has changed the report since the user loaded it."""
