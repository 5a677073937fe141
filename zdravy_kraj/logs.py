"""Removes secrets of URLs from logs, and what says nothing to anybody."""

from __future__ import annotations

import logging
import re

SECRET_ADDRESS = re.compile(
    r"(\b(?:ucet/(?:pozvani|heslo/nove)|sledovat/(?:potvrdit|nastaveni|ukoncit)|kalendar/terminy)/)[^/\s\"'<>?]+"
)
"""Links of invitations, of password resets (members/accounts/urls.py), of mails to those who follow something, and of
private calendars."""


def masked(text: str) -> str:
    """Return the text with secrets of URLs masked."""
    return SECRET_ADDRESS.sub(r"\1…", text)


class MaskingFormatter(logging.Formatter):
    """Formats a record and its traceback with secrets of URLs masked."""

    def format(self, record: logging.LogRecord) -> str:
        return masked(super().format(record))


class KnownProperties(logging.Filter):
    """Passes over what WeasyPrint says of properties that only screens have: the same styles serve both."""

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        return not (message.startswith("Ignored ") and message.endswith("unknown property."))
