"""How to subscribe to a calendar file in each program: addresses, and a QR code for a phone."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from django.conf import settings
from django.utils.safestring import SafeString

from common.qr import qr_of


@dataclass(frozen=True)
class Subscription:
    """The file at a path of this site, by its addresses for the programs."""

    name: str
    path: str
    """The path and query."""

    @property
    def address(self) -> str:
        return f"{settings.SITE_URL}{self.path}"

    @property
    def webcal(self) -> str:
        """The address that opens the calendar program of the device."""
        return f"webcal://{urlsplit(settings.SITE_URL).netloc}{self.path}"

    @property
    def google(self) -> str:
        return f"https://calendar.google.com/calendar/r?cid={quote(self.webcal, safe='')}"

    @property
    def outlook(self) -> str:
        """The address for private accounts of Outlook."""
        return f"https://outlook.live.com/calendar/0/addfromweb?{self._outlook}"

    @property
    def office(self) -> str:
        """The address for accounts of Microsoft 365 at work."""
        return f"https://outlook.office.com/calendar/0/addfromweb?{self._outlook}"

    @property
    def _outlook(self) -> str:
        return f"url={quote(self.address, safe='')}&name={quote(self.name, safe='')}"

    @property
    def qr(self) -> SafeString:
        """The QR code of `webcal`."""
        return qr_of(self.webcal)
