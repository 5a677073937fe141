"""The tag that says to machines what a page is about."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import SafeString

from common.structured import as_script

register = template.Library()


@register.simple_tag
def structured_data(things: list[dict[str, Any]]) -> SafeString:
    """Write the data of a page as JSON-LD; see `common.structured`."""
    return as_script(things or [])
