"""Small pieces of which proposed slides are made: runs, links and paragraphs."""

from __future__ import annotations

from collections.abc import Iterable

from django.conf import settings

from common.text import BLOCK_END, without_markup
from decks.slides import Paragraph, Picture, Run
from review.facts import Link, Photo

DASH = " – "


def whole(address: str) -> str:
    """Return an address with the host of the site, so that it works from a file too."""
    return f"{settings.SITE_URL}{address}" if address.startswith("/") else address


def run(text: object, address: str = "", *, strong: bool = False, emphasised: bool = False) -> Run:
    """Return a piece of text; an address of this site gets its host."""
    return Run(str(text), whole(address), strong, emphasised)


def linked(link: Link, *, strong: bool = False) -> Run:
    """Return the name of a link that leads there."""
    return run(link.title, link.address, strong=strong)


def paragraph(*runs: Run | str) -> Paragraph:
    """Return a paragraph of running text."""
    return Paragraph(_runs(runs))


def item(*runs: Run | str, level: int = 1, number: str = "") -> Paragraph:
    """Return an item of a list."""
    return Paragraph(_runs(runs), level=level, number=number)


def head(text: str) -> Paragraph:
    """Return a paragraph that names what follows it."""
    return paragraph(run(text, strong=True))


def listed(links: Iterable[Run], separator: str = ", ") -> list[Run]:
    """Return pieces with separators between them."""
    runs: list[Run] = []
    for one in links:
        runs += [Run(separator), one] if runs else [one]
    return runs


def plain(rich_text: str) -> str:
    """Return rich text as one line without markup."""
    return " ".join(without_markup(BLOCK_END.sub(" ", rich_text)).split())


def shortened(text: str, most: int) -> str:
    """Return a text of at most so many characters, cut at a word."""
    return text if len(text) <= most else f"{text[: most - 1].rsplit(' ', 1)[0].rstrip(',;:–- ')}…"


def sentence(text: str) -> str:
    """Return a text that begins and ends as a sentence does."""
    whole = f"{text[:1].upper()}{text[1:]}"
    return whole if whole.endswith((".", "!", "?", "…")) else f"{whole}."


def with_links(text: str, links: Iterable[Link]) -> list[Run]:
    """Return a text in which the names of links lead there; links that it does not name follow it."""
    pieces = [Run(text)]
    rest = []
    for link in links:
        place = next((place for place, one in enumerate(pieces) if not one.address and link.title in one.text), None)
        if place is None:
            rest.append(linked(link))
            continue
        before, after = pieces[place].text.split(link.title, 1)
        pieces[place : place + 1] = [Run(before), linked(link), Run(after)]
    return [*pieces, *([Run(" "), *listed(rest)] if rest else [])]


def picture_of(photo: Photo) -> Picture:
    """Return a photograph as a picture of a slide."""
    return Picture(photo.alt, photo.file, photo.width, photo.height, credit=photo.credit)


def _runs(pieces: Iterable[Run | str]) -> tuple[Run, ...]:
    runs = (Run(piece) if isinstance(piece, str) else piece for piece in pieces)
    return tuple(one for one in runs if one.text)
