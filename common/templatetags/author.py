"""The tag that says in a form whose it is, for forms that are kept when their login has expired."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from common.editing.drafts import AUTHOR, signed_author

register = template.Library()


@register.simple_tag
def author_field(user: Any) -> SafeString:
    """Return a hidden field with the signed number of the account."""
    return format_html('<input type="hidden" name="{}" value="{}">', AUTHOR, signed_author(user))
