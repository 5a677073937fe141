"""The tag that draws a slide as small as a card of the administration."""

from __future__ import annotations

from typing import Any

from django import template

from decks.shown import ShownSlide
from decks.slides import Slide

register = template.Library()


@register.inclusion_tag("decks/slide.html")
def show_thumbnail(slide: Slide, number: int, author: str) -> dict[str, Any]:
    """Draw a slide for an element with the class `slide-frame`, which is `inert` and hidden from screen readers.

    The ridge behind its foot is left out: dozens of them would weigh more than all they say.
    """
    return {
        "slide": slide,
        "shown": ShownSlide(slide, number, is_small=True),
        "number": number or "",
        "author": author,
        "heading": "div",
        "on_paper": False,
        "sign": None,
        "body": f"decks/slide/{slide.layout.value}.html",
    }
