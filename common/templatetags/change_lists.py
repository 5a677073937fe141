"""Cells of the administration's change lists, labelled by their columns for screens on which a row is a card."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst

register = template.Library()

EMPTY = re.compile(r"^<t[dh][^>]*>(?:–|-|\s|&nbsp;)*</t[dh]>$")


@register.filter
def labelled(cells: Iterable[SafeString], headers: list[dict[str, Any]]) -> Iterator[SafeString]:
    """Return the cells of a row with the names of their columns."""
    for place, cell in enumerate(cells):
        label = headers[place]["text"] if place < len(headers) else ""
        yield mark_safe(_with_label(cell, label))  # noqa: S308 - of escaped cells


def _with_label(cell: str, label: Any) -> str:
    if "action-checkbox" in cell[:40]:
        return cell
    name = format_html(' data-label="{}"', capfirst(str(label)))
    empty = " data-empty" if EMPTY.match(cell) else ""
    return f"{cell[:3]}{name}{empty}{cell[3:]}"
