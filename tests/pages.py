"""Reading pages in tests: their text, links, headings and resources.

Pages are parsed by lxml, which is ten times as fast as html5lib. `StrictPage` uses html5lib to parse broken or hostile
markup as a browser would, and to find errors against the standard.
"""

import re
from functools import cached_property
from urllib.parse import urljoin, urlsplit

import html5lib
from lxml import html

from common.typography import JOINER

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
UNSEEN = {"script", "style", "head", "template"}


def plain(text: str) -> str:
    """Return text with all runs of whitespace replaced by one ordinary space, without what only joins signs."""
    return " ".join(text.replace(JOINER, "").split())


def messages_of(response) -> list[str]:
    """Return the messages that the page shows."""
    return [str(message) for message in response.context["messages"]]


def tree_of(source: str):
    """Return the elements of a page, without its comments."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    root = html.document_fromstring(source.replace("\r\n", "\n").encode(), parser=parser)
    for area in root.iter("textarea"):
        # A browser ignores a line break right after the tag.
        area.text = (area.text or "").removeprefix("\n")
    return root


class Page:
    """A parsed response."""

    def __init__(self, response) -> None:
        self.response = response
        self.html = response.content.decode()
        self.root = self.parse()

    def parse(self):
        return tree_of(self.html)

    @cached_property
    def text(self) -> str:
        """The visible text, with single ordinary spaces."""
        return plain(" ".join(self._words(self.root)))

    def _words(self, node):
        if node.tag in UNSEEN:
            return
        if node.text:
            yield node.text
        for child in node:
            yield from self._words(child)
            if child.tail:
                # No space is added between inline elements, so that a word in several of them stays one word.
                yield child.tail

    @cached_property
    def joined(self) -> str:
        """The visible text without spaces between elements, for words split by markup."""
        return plain("".join(self._words(self.root)))

    def elements(self, *tags: str) -> list:
        return [node for node in self.root.iter() if node.tag in tags]

    def having(self, attribute: str) -> list:
        return [node for node in self.root.iter() if attribute in node.attrib]

    def of_class(self, name: str) -> list:
        return [node for node in self.having("class") if name in node.attrib["class"].split()]

    def words_of(self, node) -> str:
        return plain("".join(self._words(node)))

    @cached_property
    def main(self) -> str:
        """The text of the element `main` only."""
        return self.words_of(self.elements("main")[0])

    @property
    def ids(self) -> list[str]:
        return [node.attrib["id"] for node in self.having("id")]

    @property
    def title(self) -> str:
        return self.words_of_title(self.elements("title")[0])

    @staticmethod
    def words_of_title(node) -> str:
        return plain("".join(node.itertext()))

    def meta(self, name: str) -> str | None:
        for node in self.elements("meta"):
            if name in (node.get("name"), node.get("property")):
                return node.get("content")
        return None

    def link(self, rel: str) -> str | None:
        for node in self.elements("link"):
            if rel in (node.get("rel") or "").split():
                return node.get("href")
        return None

    @property
    def heading_levels(self) -> list[int]:
        return [int(node.tag[1]) for node in self.elements(*HEADINGS)]

    def addresses(self, base: str) -> set[str]:
        """Absolute URLs of this site that the page links to, without fragments."""
        found = set()
        for node in self.elements("a"):
            href = node.get("href")
            if href is None or re.match(r"(mailto|tel):", href):
                continue
            absolute = urlsplit(urljoin(f"http://testserver{base}", href))
            if absolute.netloc == "testserver":
                found.add(absolute._replace(scheme="", netloc="", fragment="").geturl())
        return found

    def resources(self) -> list[str]:
        """URLs that a browser fetches automatically."""
        found = [node.get("src") for node in self.having("src")]
        found += [node.get("srcset") for node in self.having("srcset")]
        found += [
            node.get("href")
            for node in self.elements("link")
            if set((node.get("rel") or "").split()) & {"stylesheet", "icon", "manifest", "preload", "modulepreload"}
        ]
        return [address for address in found if address]


class StrictPage(Page):
    """A response parsed according to the HTML standard, with its errors."""

    def parse(self):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        root = parser.parse(self.html)
        for node in root.iter():
            # Strip namespaces of SVG; the tag of a comment is a function and not a string.
            node.tag = node.tag.rpartition("}")[2] if isinstance(node.tag, str) else "script"
        self.faults = [f"{position}: {code} {data}" for position, code, data in parser.errors]
        return root
