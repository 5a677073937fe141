"""Reading pages as a test does: their text, links, headings and resources.

A page is read by lxml, which is ten times as fast as html5lib. What a browser would make of broken or hostile markup,
and which faults the standard sees in it, is told by `StrictPage`.
"""

import re
from functools import cached_property
from urllib.parse import urljoin, urlsplit

import html5lib
from lxml import html

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
UNSEEN = {"script", "style", "head", "template"}

# The parser calls these faults, the standard does not: an entity-like text in an address, and SVG's own names.
FALSE_ALARMS: set[str] = set()


def plain(text: str) -> str:
    """Return text with every kind of space made one ordinary space."""
    return " ".join(text.split())


def messages_of(response) -> list[str]:
    """Return the messages that the page shows."""
    return [str(message) for message in response.context["messages"]]


def tree_of(source: str):
    """Return the elements of a page, without its comments."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    root = html.document_fromstring(source.replace("\r\n", "\n").encode(), parser=parser)
    for area in root.iter("textarea"):
        # A browser leaves out the line break that follows the tag.
        area.text = (area.text or "").removeprefix("\n")
    return root


class Page:
    """One parsed answer."""

    def __init__(self, response) -> None:
        self.response = response
        self.html = response.content.decode()
        self.root = self.parse()

    def parse(self):
        return tree_of(self.html)

    @cached_property
    def text(self) -> str:
        """What a reader reads, with single ordinary spaces."""
        return plain(" ".join(self._words(self.root)))

    def _words(self, node):
        if node.tag in UNSEEN:
            return
        if node.text:
            yield node.text
        for child in node:
            yield from self._words(child)
            if child.tail:
                # Words in one line of inline elements stay one word.
                yield child.tail

    @cached_property
    def joined(self) -> str:
        """The same without spaces between elements, for words that are split by markup."""
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
        """The text of the main part alone."""
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
        """Addresses of this site that the page links to, whole, without fragments."""
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
        """Addresses that a browser fetches by itself."""
        found = [node.get("src") for node in self.having("src")]
        found += [node.get("srcset") for node in self.having("srcset")]
        found += [
            node.get("href")
            for node in self.elements("link")
            if set((node.get("rel") or "").split()) & {"stylesheet", "icon", "manifest", "preload", "modulepreload"}
        ]
        return [address for address in found if address]


class StrictPage(Page):
    """One answer, parsed as the standard of HTML says, with its faults."""

    def parse(self):
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        root = parser.parse(self.html)
        for node in root.iter():
            # Drawings by their plain names too; a comment has a function in place of a name.
            node.tag = node.tag.rpartition("}")[2] if isinstance(node.tag, str) else "script"
        self.faults = [
            f"{position}: {code} {data}" for position, code, data in parser.errors if code not in FALSE_ALARMS
        ]
        return root
