"""What is raised when a step of a report cannot be done."""


class ReportsError(Exception):
    """A step that cannot be done, with a message fit for the person."""


class ReportChanged(ReportsError):
    """Somebody has changed the report since the person read it."""
