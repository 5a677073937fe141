"""Cells of the administration's change lists, labelled by their columns for screens on which a row is a card."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _

register = template.Library()

ICON = re.compile(r'<img src="[^"]*icon-(yes|no|unknown)\.svg" alt="[^"]*">')
EMPTY = re.compile(r"^<t[dh][^>]*>(?:-|\s|&nbsp;)*</t[dh]>$")


@register.filter
def labelled(cells: Iterable[SafeString], headers: list[dict[str, Any]]) -> Iterator[SafeString]:
    """Return the cells of a row with the names of their columns, and with yes and no in words."""
    for place, cell in enumerate(cells):
        label = headers[place]["text"] if place < len(headers) else ""
        yield mark_safe(_with_label(ICON.sub(_in_words, cell), label))  # noqa: S308 - of escaped cells


def _with_label(cell: str, label: Any) -> str:
    if "action-checkbox" in cell[:40]:
        return cell
    name = format_html(' data-label="{}"', capfirst(str(label)))
    empty = " data-empty" if EMPTY.match(cell) else ""
    return f"{cell[:3]}{name}{empty}{cell[3:]}"


def _in_words(icon: re.Match[str]) -> str:
    words = {"yes": _("yes"), "no": _("no"), "unknown": _("not known")}[icon[1]]
    return f'<span class="truth truth-{icon[1]}">{words}</span>'
