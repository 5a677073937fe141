"""The sign of the region in our template: its drawing takes the place of the ridge that stands there."""

from __future__ import annotations

from typing import Any, Final

from common.registry import Sign
from decks.pptx.outlines import geometry_of, view_of

SIGN_NAME: Final = "Znamení"
"""The name of the shapes of our template that hold the sign."""


def place_sign(presentation: Any, sign: Sign | None) -> None:
    """Draw the sign where our template has one; without a sign its places stay empty."""
    from pptx.oxml import parse_xml
    from pptx.oxml.ns import nsdecls, qn

    drawn = geometry_of(sign.path, sign.view_box) if sign else ""
    master = presentation.slide_masters[0]
    for sheet in (master, *master.slide_layouts):
        for shape in [shape for shape in sheet.shapes if shape.name == SIGN_NAME]:
            if not drawn or sign is None:
                shape._element.getparent().remove(shape._element)
                continue
            _fit(shape, sign.view_box)
            paths = shape._element.spPr.find(qn("a:custGeom")).find(qn("a:pathLst"))
            paths.getparent().replace(paths, parse_xml(f"<a:pathLst {nsdecls('a')}>{drawn}</a:pathLst>"))


def _fit(shape: Any, view_box: str) -> None:
    """Make the shape as wide as its place and as high as the drawing then is, at most twice as high as before."""
    _left, _top, width, height = view_of(view_box)
    right, foot, widest, highest = shape.left + shape.width, shape.top + shape.height, shape.width, shape.height
    scale = min(widest / width, 2 * highest / height)
    shape.width, shape.height = round(width * scale), round(height * scale)
    shape.left, shape.top = right - shape.width, foot - shape.height
