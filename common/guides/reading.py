"""Reading a guide: its Markdown is parsed once, and drawn with the addresses that pictures have now."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from urllib.parse import unquote

from django.conf import settings
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import slugify

COORDINATOR, TOWNS = "prirucka-koordinatora", "prirucka-mesta"
"""The guides, by the names of their files."""
PICTURES = "prirucka"
"""The folder of static files in which their pictures are."""
FOLDER_OF_PICTURES = "img/"
"""How the Markdown calls it."""

Tokens = tuple[Any, ...]


@dataclass(frozen=True)
class Chapter:
    """A chapter under its heading."""

    name: str
    """Its name in addresses, made of the title."""
    title: str
    tokens: Tokens

    @property
    def beside(self) -> str:
        """Its address on the pages of the other chapters."""
        return _beside(self.name)

    @property
    def text(self) -> str:
        """Its text without the heading, as plain words."""
        inside = (part for token in self.tokens for part in token.children or ())
        return " ".join(" ".join(part.content for part in inside if part.type in {"text", "code_inline"}).split())

    @property
    def html(self) -> SafeString:
        """Its text without the heading. Links to other chapters expect the address of a chapter, `…/name/`."""
        return _drawn(self.tokens)


@dataclass(frozen=True)
class Guide:
    """A guide with its chapters by name, in their order."""

    title: str
    tokens: Tokens
    chapters: dict[str, Chapter]

    @property
    def introduction(self) -> SafeString:
        """What stands before the first chapter, without the list of chapters."""
        return _drawn(self.tokens)

    def around(self, chapter: Chapter) -> tuple[Chapter | None, Chapter | None]:
        """Return the chapters before and after the given one."""
        order = [None, *self.chapters.values(), None]
        place = order.index(chapter)
        return order[place - 1], order[place + 1]


@functools.cache
def guide(name: str) -> Guide:
    """Return a guide. Raises FileNotFoundError if it is not there."""
    tokens = _reader().parse((settings.GUIDES_DIR / f"{name}.md").read_text(encoding="utf-8"))
    (title, introduction), *parts = _parts(tokens)
    chapters = (Chapter(slugify(words), words, tuple(part)) for words, part in parts)
    return Guide(title, tuple(_without_lists(introduction)), {chapter.name: chapter for chapter in chapters})


def _parts(tokens: list[Any]) -> Iterator[tuple[str, list[Any]]]:
    """Yield the heading of the guide and those of its chapters, each with what follows it."""
    starts = [place for place, token in enumerate(tokens) if token.type == "heading_open" and token.tag in {"h1", "h2"}]
    for start, end in pairwise([*starts, len(tokens)]):
        for token in tokens[start + 3 : end]:
            if token.type.startswith("heading"):
                # The title of a chapter is that of its page, so what is under it is one level higher there.
                token.tag = f"h{int(token.tag[1]) - 1}"
        # A heading is three tokens: its beginning, its words and its end.
        yield tokens[start + 1].content, tokens[start + 3 : end]


def _without_lists(tokens: list[Any]) -> Iterator[Any]:
    inside = 0
    for token in tokens:
        inside += token.type == "ordered_list_open"
        if not inside:
            yield token
        inside -= token.type == "ordered_list_close"


@functools.cache
def _reader() -> Any:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    reader.core.ruler.push("chapters", _address_chapters)
    reader.add_render_rule("image", _picture)
    return reader


def _address_chapters(state: Any) -> None:
    """Let links to headings lead to the pages of their chapters."""
    for block in state.tokens:
        for token in block.children or ():
            address = token.attrGet("href") or ""
            if token.type == "link_open" and address.startswith("#"):
                token.attrSet("href", _beside(slugify(unquote(address))))


def _picture(drawing: Any, tokens: list[Any], place: int, options: Any, env: Any) -> str:
    """Draw a picture with its size, so that nothing moves when it comes, in a link that shows it whole."""
    token = tokens[place]
    name = token.meta.setdefault("name", str(token.attrGet("src")).removeprefix(FOLDER_OF_PICTURES))
    width, height = _size(name)
    address = static(f"{PICTURES}/{name}")
    for attribute, value in {"src": address, "width": width, "height": height, "loading": "lazy"}.items():
        token.attrSet(attribute, str(value))
    return format_html(
        '<a class="guide-picture" href="{}" target="_blank">{}</a>',
        address,
        SafeString(drawing.image(tokens, place, options, env)),
    )


@functools.cache
def _size(name: str) -> tuple[int, int]:
    from PIL import Image

    with Image.open(settings.GUIDES_DIR / FOLDER_OF_PICTURES / name) as picture:
        return picture.size


def _beside(name: str) -> str:
    return f"../{name}/"


def _drawn(tokens: Tokens) -> SafeString:
    reader = _reader()
    return SafeString(reader.renderer.render(tokens, reader.options, {}))
