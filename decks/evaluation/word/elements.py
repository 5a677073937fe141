"""Short ways to write elements of WordprocessingML (ECMA-376-1, part 17)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def el(tag: str, *children: Any, **attributes: Any) -> Any:
    """Return an element of the namespace of Word with its attributes and children; None among these is left out."""
    from docx.oxml.parser import OxmlElement

    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(f"{W}{name.rstrip('_')}", str(value))
    element.extend(child for child in children if child is not None)
    return element


def run(text: str, *, strong: bool = False, emphasised: bool = False, style: str = "") -> Any:
    """Return a run of text in the look of its paragraph, or its own."""
    looks = [
        el("rStyle", val=style) if style else None,
        el("b") if strong else None,
        el("i") if emphasised else None,
    ]
    words = el("t")
    words.text = text
    words.set(SPACE, "preserve")
    return el("r", el("rPr", *looks) if any(look is not None for look in looks) else None, words)


def field(code: str, shown: str, *, strong: bool = False) -> list[Any]:
    """Return the runs of a field with what it shows until a program counts it."""
    told = el("instrText")
    told.text = f" {code} "
    told.set(SPACE, "preserve")
    return [
        el("r", el("fldChar", fldCharType="begin")),
        el("r", told),
        el("r", el("fldChar", fldCharType="separate")),
        run(shown, strong=strong),
        el("r", el("fldChar", fldCharType="end")),
    ]


def tab() -> Any:
    """Return a run with a tabulator."""
    return el("r", el("tab"))


def paragraph(style: str, *children: Any, properties: Sequence[Any] = ()) -> Any:
    """Return a paragraph of a style."""
    return el("p", el("pPr", el("pStyle", val=style), *properties), *children)


def marked(element: Any, name: str, number: int) -> Any:
    """Put what a paragraph says into a bookmark, by which fields and links find it."""
    start, end = el("bookmarkStart", id=number, name=name), el("bookmarkEnd", id=number)
    first = element.find(f"{W}pPr")
    if first is None:
        element.insert(0, start)
    else:
        first.addnext(start)
    element.append(end)
    return element
