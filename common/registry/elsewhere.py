"""What an app says of rows of a lower app that it publishes itself, such as an activity that comes from a report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import models
from django.utils.html import format_html
from django.utils.safestring import SafeString

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class Elsewhere:
    """Rows that nobody may publish in another way."""

    waiting: Callable[[models.QuerySet], models.QuerySet]
    """Takes rows and returns those that wait to be published."""
    reason: StrOrPromise
    """What they wait for, as the end of a sentence."""
    where: Callable[[Any], tuple[str, str]]
    """Takes the key of a row and returns the name and the URL of what it waits for; both are empty if there is none."""

    def reason_for(self, key: Any) -> SafeString:
        """Return why the row waits, with a link to what it waits for."""
        name, address = self.where(key)
        link = format_html(' – <a href="{}">{}</a>', address, name) if address else ""
        return format_html("{}{}", self.reason, link)
