"""What the logs never hold: the secret part of an address by which a person gets in."""

from __future__ import annotations

import logging
import re

SECRET_ADDRESS = re.compile(r"(\bucet/(?:pozvani|heslo/nove)/)[^/\s\"'<>?]+")
"""A link of an invitation, and one of a forgotten password (members/account_urls.py)."""


def masked(text: str) -> str:
    """Return the text with the secrets of addresses left out."""
    return SECRET_ADDRESS.sub(r"\1…", text)


class MaskingFormatter(logging.Formatter):
    """Writes a record and its traceback without secrets of addresses."""

    def format(self, record: logging.LogRecord) -> str:
        return masked(super().format(record))
