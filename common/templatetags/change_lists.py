"""The rows of the administration's change lists."""

from __future__ import annotations

from typing import Any

from django import template

from common.admin.list_rows import ListRows

register = template.Library()


@register.inclusion_tag("admin/change_list_results.html")
def list_rows(changes: Any) -> dict[str, Any]:
    """Draw the rows of a ChangeList."""
    return {"rows": ListRows(changes)}
