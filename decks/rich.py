"""Rich text as paragraphs of slides, and paragraphs as rich text for the editor.

The HTML is that of `RichTextField`, which is sanitised when it is saved. Lists deeper than two levels are told as items
of the second, a heading as a paragraph in strong letters, a line end as “\\n” within a run.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from html import escape
from html.parser import HTMLParser
from typing import Any, Final

from decks.slides import Paragraph, Run

DEEPEST: Final = 2
"""The level of an item within an item."""
HEADINGS: Final = {"h1", "h2", "h3", "h4", "h5", "h6"}
BLOCKS: Final = {"p", "blockquote", "div", "li", "ul", "ol", "table", "tr", "td", *HEADINGS}
STRONG: Final = {"strong", "b", *HEADINGS}
EMPHASISED: Final = {"em", "i"}
UNTOLD: Final = {"script", "style", "template", "title"}


def paragraphs_of(rich_text: str) -> tuple[Paragraph, ...]:
    """Return rich text as paragraphs, without empty ones."""
    return tuple(read(rich_text, Reader()))


def read(rich_text: str, reader: Reader) -> list[Any]:
    """Return the blocks that a reader finds in rich text."""
    reader.feed(rich_text)
    reader.close()
    reader.end_block()
    return reader.told


@dataclass
class _List:
    """A list that is open: whether its items have numbers, and that of the next one."""

    is_numbered: bool
    next_number: int = 1


@dataclass
class _Look:
    strong: int = 0
    emphasised: int = 0
    untold: int = 0
    addresses: list[str] = field(default_factory=list)


class Reader(HTMLParser):
    """Collects the blocks of rich text: paragraphs, and what a subclass makes of headings."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.told: list[Any] = []
        self._runs: list[Run] = []
        self._lists: list[_List] = []
        self._look = _Look()
        self._heading = ""
        """The tag of the heading that is open."""
        self._number: str | None = None
        """Of the item whose text begins; None where it goes on."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in BLOCKS:
            self.end_block()
        if tag in {"ul", "ol"}:
            self._lists.append(_List(tag == "ol", _start(given.get("start"))))
        elif tag == "li":
            self._begin_item()
        elif tag == "br":
            self.end_line()
        elif tag == "a":
            self._look.addresses.append(given.get("href") or "")
        elif tag in HEADINGS:
            self._heading = tag
        self._change_look(tag, 1)

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.end_block()
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        elif tag == "a" and self._look.addresses:
            self._look.addresses.pop()
        elif tag in HEADINGS:
            self._heading = ""
        self._change_look(tag, -1)

    def handle_data(self, data: str) -> None:
        if not self._look.untold:
            self._add(data.replace("\n", " "))

    def _change_look(self, tag: str, by: int) -> None:
        look = self._look
        look.strong = max(0, look.strong + by * (tag in STRONG))
        look.emphasised = max(0, look.emphasised + by * (tag in EMPHASISED))
        look.untold = max(0, look.untold + by * (tag in UNTOLD))

    def _begin_item(self) -> None:
        one = self._lists[-1] if self._lists else _List(is_numbered=False)
        self._number = f"{one.next_number}." if one.is_numbered else ""
        one.next_number += 1

    def _add(self, text: str) -> None:
        look = self._look
        address = look.addresses[-1] if look.addresses else ""
        self._runs.append(Run(text, address, look.strong > 0, look.emphasised > 0))

    def end_block(self) -> None:
        """End the paragraph that is open, if it says anything."""
        runs = tidied(self._runs)
        self._runs = []
        if not runs:
            return
        heading = self.heading(self._heading, runs) if self._heading else None
        self.told.append(self._paragraph(runs) if heading is None else heading)
        self._number = None

    def _paragraph(self, runs: tuple[Run, ...]) -> Paragraph:
        level = min(len(self._lists), DEEPEST)
        return Paragraph(runs, level, self._number or "", is_continued=level > 0 and self._number is None)

    def heading(self, tag: str, runs: tuple[Run, ...]) -> Any:
        """Return what a heading is told as; None for a paragraph in strong letters."""

    def end_line(self) -> None:
        """Begin a new line of the same paragraph."""
        self._add("\n")


def _start(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 6 else 1


def tidied(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Return runs with single spaces, none at the ends or around a line end, and those of one look together."""
    told: list[Run] = []
    for run in runs:
        text = _single_spaces(run.text, after=told[-1].text[-1] if told else "\n")
        if text.startswith("\n") and told:
            told = _without_end(told, " ")
        if not text:
            continue
        if told and replace(told[-1], text=text) == replace(run, text=text):
            told[-1] = replace(run, text=told[-1].text + text)
        else:
            told.append(replace(run, text=text))
    return tuple(_without_end(told, " \n"))


def _single_spaces(text: str, *, after: str) -> str:
    signs: list[str] = []
    for sign in text.replace("\t", " ").replace("\r", " "):
        before = signs[-1] if signs else after
        if sign == " " and before in " \n":
            continue
        if sign == "\n" and signs and signs[-1] == " ":
            signs.pop()
        signs.append(sign)
    return "".join(signs)


def _without_end(runs: list[Run], signs: str) -> list[Run]:
    while runs and not runs[-1].text.rstrip(signs):
        runs = runs[:-1]
    return [*runs[:-1], replace(runs[-1], text=runs[-1].text.rstrip(signs))] if runs else []


# --- Back ---------------------------------------------------------------------


def rich_text_of(paragraphs: Iterable[Paragraph]) -> str:
    """Return paragraphs as rich text; numbers of items are those of their lists."""
    writer = Writer()
    for one in paragraphs:
        writer.add(one)
    return writer.done()


class Writer:
    """Writes paragraphs as HTML, opening and closing lists as their levels change."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._open: list[str] = []
        """The tags of the lists that are open, each within an item of the one before."""

    def add_apart(self, html: str) -> None:
        """Write what is no paragraph, outside every list."""
        self._close_to(0)
        self._parts.append(html)

    def add(self, one: Paragraph) -> None:
        """Write a paragraph or an item."""
        level = min(max(one.level, 0), DEEPEST)
        if level == 0:
            self.add_apart(f"<p>{_inner(one.runs)}</p>")
            return
        if one.is_continued and len(self._open) >= level:
            self._close_to(level)
            self._parts.append(f"<p>{_inner(one.runs)}</p>")
            return
        tag = "ol" if one.number else "ul"
        self._close_to(level)
        if len(self._open) == level and self._open[-1] != tag:
            self._close_to(level - 1)
        if len(self._open) == level:
            self._parts.append("</li>")
        while len(self._open) < level:
            self._begin(tag if len(self._open) == level - 1 else "ul", one.number)
            if len(self._open) < level:
                self._parts.append("<li>")
        self._parts.append(f"<li><p>{_inner(one.runs)}</p>")

    def _begin(self, tag: str, number: str) -> None:
        first = number.rstrip(".")
        start = f' start="{first}"' if tag == "ol" and first.isdigit() and first != "1" else ""
        self._parts.append(f"<{tag}{start}>")
        self._open.append(tag)

    def _close_to(self, level: int) -> None:
        while len(self._open) > level:
            self._parts.append(f"</li></{self._open.pop()}>")

    def done(self) -> str:
        """Close the lists that are open, and return all that was written."""
        self._close_to(0)
        return "".join(self._parts)


def _inner(runs: Iterable[Run]) -> str:
    return "".join(_marked(run) for run in runs)


def _marked(run: Run) -> str:
    text = "<br>".join(escape(part, quote=False) for part in run.text.split("\n"))
    text = f"<em>{text}</em>" if run.is_emphasised else text
    text = f"<strong>{text}</strong>" if run.is_strong else text
    return f'<a href="{escape(run.address)}">{text}</a>' if run.address else text
