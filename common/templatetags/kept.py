"""The tag that keeps a part of a page until public content changes."""

from __future__ import annotations

import re
from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from common.page_cache.kept import once
from common.typography import joined, tied

register = template.Library()

INDENTED_BLANK = re.compile(r"(?:\n[ \t]+)+(?=\n)")
"""Lines with nothing but indentation, as tags of a template leave them; blank lines that people typed have none."""


class KeptNode(template.Node):
    """A part of a template that depends on public content, the day, the language and `values`."""

    def __init__(self, nodelist: NodeList, values: list[FilterExpression], details: FilterExpression | None) -> None:
        self.nodelist = nodelist
        self.values = values
        self.details = details

    def render(self, context: template.Context) -> SafeString:
        values = [_plain(value.resolve(context)) for value in self.values]
        # The node itself is part of the key, so no two parts of templates share anything.
        key = None if None in values else (self, *values)
        return once(key, lambda: self._made(context))

    def _made(self, context: template.Context) -> SafeString:
        if self.details is None:
            return _set(self.nodelist.render(context))
        with context.push(**self.details.resolve(context)):
            return _set(self.nodelist.render(context))


def _set(part: SafeString) -> SafeString:
    """Return a part without blank lines, and with what keeps words and numbers together; words only in Czech."""
    made = joined(without_blank_lines(part))
    return SafeString(tied(made) if get_language() == "cs" else made)  # only kinds of spaces are changed


def without_blank_lines(part: SafeString) -> SafeString:
    """Return HTML without the blank lines of its templates: a fifth of the weight of a long page, before compression.

    A part in which blank lines may be seen is left as it is.
    """
    if "<pre" in part or "<textarea" in part:
        return part
    return SafeString(INDENTED_BLANK.sub("", part))  # only whitespace is taken away


def _plain(value: Any) -> str | int | None:
    """Return a value that is hashable and stays the same."""
    return str(value) if isinstance(value, Promise) or not isinstance(value, str | int | None) else value


@register.tag
def kept(parser: Parser, token: Token) -> KeptNode:
    """Keep what stands between `{% kept value … %}` and `{% endkept %}`, for each combination of the values.

    The values are all that the part depends on besides public content, the day and the language: the primary key of a
    row, or `this_address` for what depends on the whole address. If one of them is None, the part is not kept. It must
    contain nothing about the visitor, no time of day, and no block.

    With `{% kept value … using details %}` the view passes a function `details` that returns further context. It is
    called only to make the part anew, so a kept part costs no query.
    """
    bits = token.split_contents()[1:]
    details = parser.compile_filter(bits[-1]) if bits[-2:-1] == ["using"] else None
    values = [parser.compile_filter(bit) for bit in (bits[:-2] if details else bits)]
    nodelist = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(nodelist, values, details)
