"""Addresses of reports in the office, and what is stored of them."""

from reports.models import ActivityReport

INBOX = "/sprava/hlaseni/"


def address_of(report) -> str:
    """Return the address of the screen on which the office decides."""
    return f"{INBOX}{report.public_id}/"


def fresh(report) -> ActivityReport:
    """Return the report as it is stored now."""
    return ActivityReport.objects.get(pk=report.pk)


def actions(report) -> list[str]:
    """Return what was done with the report, in order."""
    return list(report.events.values_list("action", flat=True))


def partners(report) -> list[tuple[str, str]]:
    """Return the partners of the report with their sectors."""
    return list(report.partner_rows.values_list("name", "sector"))
