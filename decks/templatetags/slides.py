"""The tags that draw slides, in a browser, as thumbnails and on paper alike."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString

from common.registry import sign_of_region
from common.templatetags.czech import tie
from common.typography import NBSP
from decks.shown import ShownSlide
from decks.slides import Paragraph, Run, Slide

register = template.Library()

SIGN = "decks.sign"
SHORT_TITLE = 30
"""Characters of a title that has one line."""
LONGEST_END = 30
"""Characters of the last two words of a title that are kept together."""


@register.filter
def runs(paragraph: Paragraph) -> SafeString:
    """Return the text of a paragraph with its links and looks; no space comes between them."""
    return SafeString("".join(map(_run, paragraph.runs)))  # each is escaped


def _run(run: Run) -> str:
    text = str(tie(run.text))
    if run.is_emphasised:
        text = f"<em>{text}</em>"
    if run.is_strong:
        text = f"<strong>{text}</strong>"
    return f'<a href="{escape(run.address)}">{text}</a>' if run.address else text


@register.filter
def held_end(text: SafeString) -> SafeString:
    """Keep the last two words of a title together: on paper nothing balances its lines."""
    before, _between, last = text.rpartition(" ")
    together = len(before.rpartition(" ")[2]) + len(last)
    if len(text) <= SHORT_TITLE or not before or together > LONGEST_END:
        return text
    return SafeString(f"{before}{NBSP}{last}")  # escaped already


@register.inclusion_tag("decks/slide.html", takes_context=True)
def show_slide(
    context: template.Context,
    slide: Slide,
    number: int,
    count: int,
    author: str,
    heading: str = "h2",
    on_paper: bool = False,
) -> dict[str, Any]:
    """Draw a slide, which is as wide as the element with the class `slide-frame` that it stands in.

    `{% show_slide slide number=forloop.counter count=presentation.count author=presentation.author %}`. The page needs
    `css/deck-slides.css`. A thumbnail stands in an element that is `inert` and hidden from screen readers.
    """
    once = context.render_context
    if once.get(SIGN) is None:
        # Asked for once by a template, not by each of its slides.
        once[SIGN] = [sign_of_region()]
    return {
        "slide": slide,
        "shown": ShownSlide(slide, number),
        "number": number,
        "count": count,
        "author": author,
        "heading": heading,
        "on_paper": on_paper,
        "sign": once[SIGN][0],
        "body": f"decks/slide/{slide.layout.value}.html",
    }
