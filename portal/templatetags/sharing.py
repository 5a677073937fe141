"""The tag by which the frame of all pages tells what a shared link shows."""

from __future__ import annotations

from html import unescape

from django import template
from django.template.base import NodeList, Parser, Token
from django.utils.translation import get_language

from common.typography import tied
from portal.sharing.address import Shared, address_of

register = template.Library()


class SharingNode(template.Node):
    """The title of a page and the line below it, which are not printed but put into the context."""

    child_nodelists = ("title", "line")

    def __init__(self, title: NodeList, line: NodeList) -> None:
        self.title = title
        self.line = line

    def render(self, context: template.Context) -> str:
        title, line = (" ".join(unescape(part.render(context)).split()) for part in (self.title, self.line))
        context["shared_title"] = title
        context["share_picture"] = address_of(Shared(tied(title), line, get_language()))
        return ""


@register.tag
def sharing(parser: Parser, token: Token) -> SharingNode:
    """Put `shared_title` and `share_picture`, the address of a picture that shows them, into the context.

    The title stands after `{% sharing %}` and the line after `{% below %}`; both may be blocks. The tag prints nothing.
    """
    title = parser.parse(("below",))
    parser.delete_first_token()
    line = parser.parse(("endsharing",))
    parser.delete_first_token()
    return SharingNode(title, line)
