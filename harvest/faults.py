"""Why a calendar could not be read, and what the town can do about it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from link_checks.fetching import Reason


class Fault(models.TextChoices):
    """What went wrong at the last reading."""

    NOT_ADDRESS = "not_address", _("This is not an address of a calendar or a page.")
    NOT_PUBLIC = "not_public", _("The address does not lead to the public internet, so it was not opened.")
    NOT_FOUND = "not_found", _("There is nothing at the address (404).")
    GONE = "gone", _("The page has been removed permanently (410).")
    NO_ACCESS = "no_access", _("The calendar is not open to everybody.")
    REFUSED = "refused", _("The server refused to give the calendar.")
    SERVER_ERROR = "server_error", _("The server of the calendar answers with an error.")
    TIMEOUT = "timeout", _("The server did not give the calendar in time.")
    NO_SERVER = "no_server", _("No server of this name exists.")
    NO_CONNECTION = "no_connection", _("The server cannot be reached.")
    BAD_CERTIFICATE = "bad_certificate", _("The server's certificate is not valid, so the connection is not safe.")
    REDIRECTS = "redirects", _("The address leads from page to page without an end.")
    TOO_LARGE = "too_large", _("The calendar is larger than 5 MB.")
    EMPTY = "empty", _("The address gives an empty page.")
    NOT_CALENDAR = "not_calendar", _("At the address there is neither a calendar nor a web page.")
    FEED = "feed", _("At the address there is a feed of news (RSS), not a calendar.")
    NO_EVENTS = "no_events", _("No events that the portal could read are at the address.")
    INCOMPLETE = "incomplete", _("The calendar came incomplete.")
    BROKEN = "broken", _("The calendar is damaged and cannot be read.")
    TOO_COMPLEX = "too_complex", _("The calendar is too complex and could not be worked through in time.")
    FAULT = "fault", _("The server's response cannot be understood.")

    @property
    def advice(self) -> str:
        """What the town can do."""
        return str(ADVICE[self])


_LATER = _(
    "You need not do anything: the portal tries again in a few hours. If it lasts, tell whoever runs the website."
)
_PROVIDER = _("Tell whoever runs your website; the address itself is all right.")
_COPY = _("Open the address in a browser, copy it from there once more and add it anew.")
_ICAL = _(
    "Look for the address of the calendar in the format iCal (it often ends with .ics). In Google it is in the "
    "settings of the calendar as “Public address in iCal format”."
)
ADVICE = {
    Fault.NOT_ADDRESS: _COPY,
    Fault.NOT_PUBLIC: _("Give an address that opens outside your office, too, for example on a mobile phone."),
    Fault.NOT_FOUND: _COPY,
    Fault.GONE: _COPY,
    Fault.NO_ACCESS: _(
        "Make the calendar public in its settings, or give the address of a page that opens without a login."
    ),
    Fault.REFUSED: _(
        "Try the address in a browser while logged out. If it opens, ask whoever runs the website to let the portal in."
    ),
    Fault.SERVER_ERROR: _LATER,
    Fault.TIMEOUT: _LATER,
    Fault.NO_SERVER: _("Check that the address has no typing error, and add it anew."),
    Fault.NO_CONNECTION: _LATER,
    Fault.BAD_CERTIFICATE: _PROVIDER,
    Fault.REDIRECTS: _PROVIDER,
    Fault.TOO_LARGE: _("Give the address of a calendar with public events alone, or of a smaller part of it."),
    Fault.EMPTY: _ICAL,
    Fault.NOT_CALENDAR: _ICAL,
    Fault.FEED: _ICAL,
    Fault.NO_EVENTS: _ICAL,
    Fault.INCOMPLETE: _LATER,
    Fault.BROKEN: _PROVIDER,
    Fault.TOO_COMPLEX: _(
        "Give the address of a calendar with public events alone, without those that repeat for decades."
    ),
    Fault.FAULT: _LATER,
}

OF_REASONS = {
    Reason.NOT_FOUND: Fault.NOT_FOUND,
    Reason.GONE: Fault.GONE,
    Reason.NO_ACCESS: Fault.NO_ACCESS,
    Reason.REFUSED: Fault.REFUSED,
    Reason.SERVER_ERROR: Fault.SERVER_ERROR,
    Reason.TIMEOUT: Fault.TIMEOUT,
    Reason.NO_NAME: Fault.NO_SERVER,
    Reason.NO_CONNECTION: Fault.NO_CONNECTION,
    Reason.BAD_ADDRESS: Fault.NOT_PUBLIC,
    Reason.BAD_TLS: Fault.BAD_CERTIFICATE,
    Reason.REDIRECTS: Fault.REDIRECTS,
    Reason.NOT_ADDRESS: Fault.NOT_ADDRESS,
    Reason.FAULT: Fault.FAULT,
}
"""What the results of a download mean here."""
