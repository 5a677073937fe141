"""What a page says to machines in the words of schema.org, as JSON-LD within the page.

It stands in a `<script type="application/ld+json">`, which is data: no browser runs it, so the content security policy
does not speak of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from common.text import tidy

CONTEXT = "https://schema.org"
CURRENCY = "CZK"
COUNTRY = "CZ"
ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""What could end the element, or mean something else in a browser than in JSON."""

Thing = dict[str, Any]


def whole(path: str) -> str:
    """Return the address of a path of this site with its host; an address of another site stays."""
    return f"{settings.SITE_URL}{path}" if path.startswith("/") else path


def known(kind: str, **facts: Any) -> Thing:
    """Return a thing of a type with what is known about it."""
    return {"@type": kind} | {name: value for name, value in facts.items() if value not in (None, "", [], {})}


def amount(value: Decimal | None) -> Thing | None:
    """Return an amount in Kč."""
    if value is None:
        return None
    return {"@type": "MonetaryAmount", "value": _number(value), "currency": CURRENCY}


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def crumbs(*steps: tuple[str, str]) -> Thing:
    """Return the way from the home page: titles of pages with their paths, the last one the page itself."""
    pages = [(_("Home"), whole("/en/" if get_language() == "en" else "/")), *steps]
    items = [
        {"@type": "ListItem", "position": place, "name": str(title), "item": whole(path)}
        for place, (title, path) in enumerate(pages, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def as_script(things: Iterable[Thing]) -> SafeString:
    """Return the element with the data of a page; nothing without any."""
    graph = [_cleaned(thing) for thing in things]
    if not graph:
        return SafeString("")
    data: Thing = {"@context": CONTEXT} | (graph[0] if len(graph) == 1 else {"@graph": graph})
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308 - escaped above


def _cleaned(value: Any) -> Any:
    """Return a value without signs that nobody sees; lazy texts and those of content become plain ones."""
    if isinstance(value, dict):
        return {name: _cleaned(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_cleaned(one) for one in value]
    return value if value is None or isinstance(value, bool | int | float) else tidy(str(value))
